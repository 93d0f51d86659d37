import Domain

/// Rankings of groups: which are first, or all in order.
extension Asker {
    private static let rankedNouns = Set(groupNouns.keys).subtracting(["status"])

    /// "Vilka företagsmål hade högst status", "Företagsmålen: vilka hade högst": of the goals, and not of nämnder.
    private var asksForGoals: Bool {
        let frame = frames[0]
        guard frame.asks.contains(.which) else { return false }
        if let asked = frame.askedNoun {
            let noun = frame.nouns[asked]
            return noun.goals != nil && !noun.isDefinite && noun.amount == nil
        }
        return frame.nounsBeforeAsk == 1 && frame.nouns.count == 1 && frame.nouns[0].goals != nil
    }

    mutating func ranking(isClaim: Bool) throws(Refusal) -> Asked? {
        let ordersAll = frames[0].take(.order)
        var rank = frames[0].rank
        frames[0].rank = nil
        var ranked = frames[0].takeNoun { if case .most = $0.role { true } else { false } }
        if case .most(let descending, let share)? = ranked?.role {
            if let said = rank {
                // "Toppar, det vill säga har högst måluppfyllelse": the same said twice.
                guard said.by == .fulfilment, said.descending == descending, ranked?.noun == "måluppfyllelse" else {
                    throw .conflict("två rangordningar")
                }
                ranked = nil
            } else {
                rank = RankSaid(by: share ? .share : .count, descending: descending)
            }
        }
        if rank == nil, ordersAll {
            rank = RankSaid(by: .fulfilment, descending: true)
            if frames[0].take(.wholes) { rank?.by = .share }
            if frames[0].take(.howMany) { rank?.by = .count }
            if let noun = frames[0].takeNoun(where: { $0.role != .plain }) {
                rank?.by = noun.role == .share ? .share : .count
                ranked = noun
            }
            _ = frames[0].takeNoun { $0.noun == "måluppfyllelse" }
        }
        if ordersAll, let order = rank, order.by == .order {
            var by = RankSaid(by: .fulfilment, descending: order.descending)
            if frames[0].take(.wholes) { by.by = .share }
            if frames[0].take(.howMany) { by.by = .count }
            if let noun = frames[0].takeNoun(where: { $0.role != .plain }) {
                by.by = noun.role == .howMany ? .count : .share
                ranked = noun
            }
            _ = frames[0].takeNoun { $0.noun == "måluppfyllelse" }
            rank = by
        }
        if rank?.by == .order {
            frames[0].rank = rank
            return nil
        }
        guard var rank else { return nil }
        // "Var är andelen missade mål störst".
        if [.count, .value].contains(rank.by), ranked == nil,
            let noun = frames[0].takeNoun(where: { $0.role == .share })
        {
            (rank.by, ranked) = (.share, noun)
        }
        if rank.by == .fulfilment, let noun = frames[0].nouns.first, Self.goalNouns.contains(noun.noun),
            noun.goals == nil || asksForGoals,
            noun.noun != "måluppfyllelse", noun.noun != "status", !isClaim,
            !frames[0].nouns.contains(where: { $0.goals == nil && Self.rankedNouns.contains($0.noun) })
        {
            // Of single goals the best and the worst are those at the scale's end.
            guard frames[0].says == nil else { throw .conflict("bäst med villkor") }
            let grade = rank.descending ? StatusGrade.highest : .lowest
            let others = Set(StatusGrade.allCases).subtracting([grade])
            frames[0].says = .claim(
                Claim(about: .status, holds: .status(.grades([grade])), denied: .status(.grades(others))))
            _ = frames[0].takeNoun { $0.noun == "status" && $0.goals == nil }
            return nil
        }
        if rank.by == .count, ranked?.noun == "måluppfyllelse" { throw .conflict("rang") }
        for index in frames.indices { dropShowing(&frames[index]) }
        if frames[0].take(.who) { frames[0].askedNoun = nil }
        // "Flest nämnder" counts nämnder.
        let countsNämnder = ranked?.noun == "nämnd"
        if frames[0].take(.when) { frames[0].nouns.insert(NounGroup(noun: "år"), at: 0) }
        var group = frames[0].takeNoun { $0.goals == nil && Self.rankedNouns.contains($0.noun) }
        if group == nil, ranked == nil, [.count, .value].contains(rank.by) {
            // "Vilken status är vanligast": the one that most have.
            group = frames[0].takeNoun { $0.noun == "status" && $0.isPlain }
            if group != nil { rank.by = .count }
        }
        if group == nil { group = takeGoalsAsGroup() }
        if countsNämnder, group == nil { group = NounGroup(noun: "kfMål") }
        frames[0].askedNoun = nil
        let dimension = group.flatMap { Self.groupNouns[$0.noun] } ?? .nämnd
        if group == nil, frames[0].nouns.contains(where: { $0.goals == nil && $0.noun != "måluppfyllelse" }),
            ranked == nil,
            !isClaim
        {
            // The best or the worst of goals: the scale's end.
            throw .conflict("rang av mål")
        }
        _ = frames[0].takeNoun { $0.noun == "måluppfyllelse" && $0.goals == nil }
        if let noun = ranked, !countsNämnder {
            var own = noun
            own.role = .plain
            frames[0].nouns.insert(own, at: 0)
        } else if rank.by == .growth {
            frames[0].says = .claim(Claim(ways: [rank.descending ? .improved : .worsened]))
        }
        // "Är klimatmålet det KF-mål som …": whether it is one of the first.
        var claimedGoals: [Condition] = []
        if dimension == .kfMål || dimension == .målområde {
            while let noun = frames[0].takeNoun(where: { $0.goals != nil && $0.says.isEmpty && $0.role == .plain }) {
                claimedGoals += noun.goals?.choices.map(Condition.goal) ?? []
            }
        }
        let isClaim = isClaim || !claimedGoals.isEmpty
        let claimed = isClaim ? frames[0].place : nil
        if isClaim, claimedGoals.isEmpty { frames[0].place = nil }
        guard frames.count == 1 else { throw .conflict("rang med flera satser") }
        let spoken = try spoken()
        // "av alla nämnder".
        while frames[0].takeNoun(where: { ["nämnd"].contains($0.noun) && $0.says.isEmpty && $0.relatives.isEmpty })
            != nil
        {}
        if let amount = spoken.amount, amount != .all { throw .conflict("mängd i rang") }
        let met = spoken.all.that(spoken.conditions)
        let (measures, orders) = try measured(rank, spoken, met, countsNämnder: countsNämnder)
        let groups = Things.groups([dimension], of: spoken.all)
        let places = places(rank, group)
        let isAll = ordersAll && rank.places == nil && !group.hasNumber || isClaim
        let first = Things.first(places, of: groups, by: orders)
        guard rank.place == 1 else { throw .conflict("näst") }
        let sorting = orders.map { Inquiry.Sorting.measure($0.measure, descending: $0.descending) }
        if rank.by == .fulfilment { remarks.append(.rankedByFulfilment) }
        let shown = isAll ? groups : first
        let worth =
            !isAll && (rank.descending && rank.by == .count || rank.by == .growth)
            ? Things.first(places, of: groups.that([.compares(.count(met), .more, .number(0))]), by: orders) : shown
        let inquiry = Inquiry.table(of: worth, measures, Inquiry.Layout(order: sorting))
        guard isClaim else { return Asked(inquiry: inquiry) }
        if claimedGoals.count == 1 {
            // Of the first groups one is made of the goals named.
            return Asked(inquiry: inquiry, claim: .has(.some, .those(first, claimedGoals[0]), sharing: []))
        }
        guard dimension == .nämnd, let claimed else { throw .conflict("rang som ja-nej") }
        return Asked(
            inquiry: inquiry, claim: .has(.some, .those(first, .nämnd(claimed.all.sorted())), sharing: []))
    }

    /// "Vilket av de strategiska målområdena …": goals of one level that are asked for are the groups.
    private mutating func takeGoalsAsGroup() -> NounGroup? {
        guard let asked = frames[0].askedNoun, let goals = frames[0].nouns[asked].goals,
            frames[0].nouns[asked].says.isEmpty, let level = goals.choices.flatMap(\.alternatives).map(\.level).onlyOne
        else { return nil }
        let noun: String
        switch level {
        case .målområde: noun = "målområde"
        case .kfMål: noun = "kfMål"
        case .nämndmål: return nil
        }
        frames[0].nouns.remove(at: asked)
        frames[0].under += goals.choices
        return NounGroup(noun: noun)
    }

    private func places(_ rank: RankSaid, _ group: NounGroup?) -> Int {
        if let places = rank.places { return places }
        if case .number(_, let number)? = group?.amount { return Int(number) }
        return 1
    }

    private func measured(
        _ rank: RankSaid, _ spoken: Spoken, _ met: Things, countsNämnder: Bool
    ) throws(Refusal) -> ([Measure], [Things.Order]) {
        switch rank.by {
        case .count, .growth:
            let count = Measure.count(countsNämnder ? .groups([.nämnd], of: met) : met)
            return ([count], [Things.Order(count, descending: rank.by == .growth ? true : rank.descending)])
        case .share:
            guard !spoken.conditions.isEmpty else { throw .tooLittle }
            let whole = Measure.count(placed(spoken.all))
            let share = Measure.percent(.count(met), of: whole)
            return ([share, .count(met), whole], [Things.Order(share, descending: rank.descending)])
        case .fulfilment:
            guard spoken.conditions.isEmpty else { throw .conflict("bäst med villkor") }
            if case .pairs = spoken.when { throw .conflict("bäst med förändring") }
            let fulfilled = spoken.all.that([.status(.grades([.met, .highest]))])
            let whole = Measure.count(placed(spoken.all))
            let share = Measure.percent(.count(fulfilled), of: whole)
            let lowest = Measure.count(spoken.all.that([.status(.grades([.lowest]))]))
            return (
                [share, .count(fulfilled), whole],
                [Things.Order(share, descending: rank.descending), Things.Order(lowest, descending: !rank.descending)]
            )
        case .steps, .value, .order: throw .conflict("rang")
        }
    }
}

extension [GoalSet.Level] {
    /// The level that all of them are.
    fileprivate var onlyOne: GoalSet.Level? { Set(self).count == 1 ? first : nil }
}

extension Optional<NounGroup> {
    /// True for a noun with a number: "topp 3 nämnder".
    fileprivate var hasNumber: Bool { if case .number? = self?.amount { true } else { false } }
}
