import Domain

/// Questions with the answer yes or no: "stämmer det att alla mål i Socialnämnden är uppfyllda 2024".
extension InquirySentence {
    func claimed(_ claim: Condition, _ inquiry: Inquiry) throws(NoIdiom) -> String {
        phrase("utsaga stämmer", ["x": try said(claim, inquiry)])
    }

    private func said(_ claim: Condition, _ inquiry: Inquiry) throws(NoIdiom) -> String {
        switch (claim, inquiry) {
        case (.has(let quantity, let things, sharing: []), .rows(let shown, let layout)):
            if things.dimensions == nil, !areTexts, saysMotiveringar(try GoalsTold(things), layout) {
                return try ofTexts.said(claim, inquiry)
            }
            guard areTexts || layout == Inquiry.Layout() else { throw NoIdiom() }
            if things.dimensions != nil { return try ofGroups(quantity, things, shown) }
            return try ofGoals(quantity, things, shown)
        case (.not(.has(.every(of: let all), let things, sharing: [])), .rows(let shown, _)):
            guard all == shown else { throw NoIdiom() }
            let told = try GoalsTold(things)
            return try said(told, phrase("inte alla"), of: all)
        case (.has(.some, let things, sharing: []), .table(of: let groups, let measures, let layout)):
            return try ofRank(things, groups, measures, layout)
        case (.compares(let first, let comparison, let second), .table):
            return try ofNumbers(first, comparison, second)
        default: throw NoIdiom()
        }
    }

    private func ofGoals(_ quantity: Quantity, _ things: Things, _ shown: Things) throws(NoIdiom) -> String {
        let told = try GoalsTold(things)
        switch quantity {
        case .every(of: let all):
            guard all == shown else { throw NoIdiom() }
            return try said(told, phrase("alla"), of: all)
        case .percent(let comparison, let percent, of: let all):
            guard things == shown, all.recordConditions.allSatisfy(things.recordConditions.contains) else {
                throw NoIdiom()
            }
            let many = phrase("andel \(comparison.rawValue)", ["n": said(percent)])
            return try said(told, phrase("av", ["n": many]), of: all, .definite)
        case .number(let comparison, let number):
            guard things == shown else { throw NoIdiom() }
            let agreement = self.number(told, isOne: number == 1)
            let many = try amount(comparison, number, of: ratedNoun(told))
            let goals = try noun(told, number == 1 ? .single : .plural, before: many)
            if told.sayings.isEmpty { return words.words(phrase("det finns", ["x": goals]), time(told)) }
            return words.words(goals, try predicate(told, agreement, isClause: true), time(told))
        }
    }

    private func said(
        _ told: GoalsTold, _ many: String, of all: Things, _ form: Form = .plural
    ) throws(NoIdiom) -> String {
        guard try GoalsTold(all).sayings.isEmpty, !told.sayings.isEmpty else { throw NoIdiom() }
        return try words.words(noun(told, form, before: many), predicate(told, isClause: true), time(told))
    }

    private func ratedNoun(_ told: GoalsTold) -> String {
        areTexts ? "motivering" : speaksOfRatings(told) ? "bedömning" : "mål"
    }

    private func ofGroups(_ quantity: Quantity, _ things: Things, _ shown: Things) throws(NoIdiom) -> String {
        let groups = try GroupsTold(things)
        guard things == shown, groups.dimension == .nämnd, !groups.conditions.isEmpty else { throw NoIdiom() }
        let noun = groups.dimension.rawValue
        switch quantity {
        case .every: return try words.words(phrase("alla"), groupNoun(groups, .plural), groupPredicate(groups))
        case .number(.equal, 0):
            return try words.words(phrase("ingen"), groupNoun(groups, .single), groupPredicate(groups))
        case .number(let comparison, let number):
            let many = try amount(comparison, number, of: noun)
            return try words.words(many, groupNoun(groups, number == 1 ? .single : .plural), groupPredicate(groups))
        case .percent(let comparison, let percent, of: _):
            let many = phrase("andel \(comparison.rawValue)", ["n": said(percent)])
            return try words.words(phrase("av", ["n": many]), groupNoun(groups, .definite), groupPredicate(groups))
        }
    }

    /// "Vård- och omsorgsnämnden har flest ej uppfyllda mål".
    private func ofRank(
        _ things: Things, _ groups: Things, _ measures: [Measure], _ layout: Inquiry.Layout
    ) throws(NoIdiom) -> String {
        guard case .those(let first, let named) = things, case .first(1, of: .groups, by: _) = first else {
            throw NoIdiom()
        }
        // All are shown, and it is the first that is spoken of.
        guard let ranking = try RankingTold(ofFirst: groups, measures, layout) else { throw NoIdiom() }
        switch named {
        case .nämnd(let names) where names.count == 1: return words.words(names[0], try rankPredicate(ranking))
        case .goal(let choice):
            let noun = words.noun(ranking.dimension.rawValue).singular
            var told = ranking.told
            (told.goals, told.isLevelled) = ([choice], false)
            let values = ["x": try ofParts.head(told, .definiteSingle), "sak": noun, "y": try rankPredicate(ranking)]
            return phrase("är det som", values)
        default: throw NoIdiom()
        }
    }

    /// "Grundskolenämnden har högre andel uppfyllda mål än Socialnämnden 2024".
    private func ofNumbers(
        _ first: Measure, _ comparison: Comparison, _ second: Measure
    ) throws(NoIdiom) -> String {
        let (some, others) = (try Measured(first), try Measured(second))
        guard some.isShare == others.isShare, some.told.sayings == others.told.sayings,
            some.told.time == others.told.time, some.told.nämnder.count == 1, others.told.nämnder.count == 1
        else { throw NoIdiom() }
        let key = "\(some.isShare ? "större andel än" : "fler än") \(comparison.rawValue)"
        guard words.phrases[key] != nil else { throw NoIdiom() }
        var told = some.told
        told.nämnder = []
        return phrase(
            key,
            [
                "x": some.told.nämnder[0], "y": others.told.nämnder[0], "har": phrase(isPast(told) ? "hade" : "har"),
                "mål": try described(told, "", .many), "slut": time(told),
            ])
    }
}

extension RankingTold {
    /// The ranking of groups that are all shown, spoken of as if the first alone were.
    init?(ofFirst groups: Things, _ measures: [Domain.Measure], _ layout: Inquiry.Layout) throws(NoIdiom) {
        guard case .measure(let measure, descending: let descending)? = layout.order.first else { return nil }
        var isCount = false
        if case .count = measure { isCount = true }
        let worth = isCount && descending ? groups.that([.compares(measure, .more, .number(0))]) : groups
        try self.init(.first(1, of: worth, by: [.init(measure, descending: descending)]), measures, layout)
    }
}
