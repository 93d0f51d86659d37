import Domain

/// Groups in an order, the first of them or all.
struct RankingTold {
    enum Measure { case count, share, fulfilment, nämnder }

    var dimension: Dimension
    var measure: Measure
    /// What is counted, with what is said of it; of a fulfilment all that are rated.
    var told: GoalsTold
    var descending: Bool
    /// How many come first; nil for all in order.
    var places: Int?

    /// - Returns: nil for numbers that are no ranking.
    init?(_ things: Things, _ measures: [Domain.Measure], _ layout: Inquiry.Layout) throws(NoIdiom) {
        var groups = things
        if case .first(let first, of: let others, by: _) = things { (groups, places) = (others, first) }
        var isWorthShowing = false
        if case .those(let all, .compares(_, .more, .number(0))) = groups { (groups, isWorthShowing) = (all, true) }
        guard case .groups(let dimensions, of: let all) = groups, dimensions.count == 1,
            case .measure(let first, descending: let descending)? = layout.order.first, first == measures.first
        else {
            if places != nil { throw NoIdiom() }
            return nil
        }
        (dimension, self.descending) = (dimensions[0], descending)
        switch first {
        case .count(.groups([.nämnd], of: let met)): (measure, told) = (.nämnder, try GoalsTold(met))
        case .count(let met): (measure, told) = (.count, try GoalsTold(met))
        case .percent(.count(let met), of: .count(let whole)):
            guard whole.ofAnyPlace == all else { throw NoIdiom() }
            let isFulfilment = layout.order.count > 1
            (measure, told) = (isFulfilment ? .fulfilment : .share, try GoalsTold(isFulfilment ? all : met))
        default: throw NoIdiom()
        }
        // A number a group, the most first, is what "per" asks.
        if places == nil, measure != .fulfilment, descending { return nil }
        let showsMost = descending && places != nil && (measure == .count || measure == .nämnder)
        guard isWorthShowing == showsMost else { throw NoIdiom() }
    }
}

extension InquirySentence {
    func ranked(_ ranking: RankingTold) throws(NoIdiom) -> String {
        var ranking = ranking
        var among = ""
        if ranking.dimension == .nämnd {
            among = self.among(ranking.told)
            (ranking.told.nämnder, ranking.told.otherNämnder) = ([], [])
        }
        let noun = words.noun(ranking.dimension.rawValue)
        guard let places = ranking.places else {
            let values = [
                "sak": words.words(noun.definite, among), "rang": try rank(ranking, "ordning"),
                "slut": time(ranking.told),
            ]
            return phrase("utsaga rangordna", values)
        }
        return phrase(
            places == 1 ? "utsaga rang" : "utsaga rang flera",
            [
                "vilken": phrase("fråge \(noun.article)"),
                "sak": words.words(places == 1 ? noun.singular : noun.plural, among),
                "n": words.number(places), "villkor": try rankPredicate(ranking),
            ])
    }

    /// "Har flest ej uppfyllda mål 2024".
    func rankPredicate(_ ranking: RankingTold) throws(NoIdiom) -> String {
        let verb = phrase(isPast(ranking.told) ? "hade" : "har")
        return words.words(verb, try rank(ranking, "rang"), time(ranking.told))
    }

    private func rank(_ ranking: RankingTold, _ key: String) throws(NoIdiom) -> String {
        let way = ranking.descending ? "fallande" : "stigande"
        let rank = phrase("utsaga \(key) \(ranking.measure) \(way)")
        switch ranking.measure {
        case .count, .share: return try described(ranking.told, rank, .many)
        case .nämnder:
            return words.words(rank, phrase("rang nämnder av", ["x": try described(ranking.told, "", .many)]))
        case .fulfilment:
            let told = ranking.told
            let isAll = told.goals.isEmpty && told.otherGoals.isEmpty && told.nämnder.isEmpty && !told.isLevelled
            let goals = try noun(told, .definite)
            return words.words(rank, isAll ? "" : phrase("rang bland", ["x": goals]))
        }
    }
}
