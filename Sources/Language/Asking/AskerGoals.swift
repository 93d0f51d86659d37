import Domain

/// Questions of goals themselves, and why they were rated so.
extension Asker {
    /// Rows of goals, all that is said holding for each.
    mutating func goals(isClaim: Bool) throws(Refusal) -> Asked {
        let isExistence = frames[0].take(.exists)
        if let order = try goalOrder() { return order }
        // "X:s mål mot Y:s": both.
        if frames.count == 1, !isClaim, case .nämnder(let others)? = frames[0].than.first, let place = frames[0].place,
            !frames[0].allSayings.contains(where: { $0.isAbout(.change) })
        {
            frames[0].than.removeFirst()
            frames[0].place = NämndSaid(names: place.names + [others])
        }
        let spoken = try spoken()
        guard spoken.hasContent else { throw .tooLittle }
        var layout = Inquiry.Layout(columns: takeColumns())
        if spoken.showsMotivering { layout.columns.insert(.motivering) }
        if spoken.areAreas { layout.columns.insert(.målområde) }
        for index in frames.indices { dropShowing(&frames[index]) }
        _ = frames[0].take(.compare)
        _ = frames[0].take(.direction)
        _ = frames[0].take(.ever)
        _ = frames[0].take(.when)
        let met = spoken.all.that(spoken.conditions)
        guard isClaim else {
            // Rows are of all that meet what is said: they cannot say that there is none, or not all.
            if spoken.amount == Amount.no || spoken.amount == .notAll { throw .conflict("mängd") }
            return Asked(inquiry: .rows(met, layout))
        }
        if spoken.isOfText { return Asked(inquiry: .rows(met, layout), claim: .has(.some, met, sharing: [])) }
        if spoken.asksDirection { return Asked(inquiry: .rows(spoken.all, layout)) }
        if isExistence, spoken.amount == nil {
            return Asked(inquiry: .rows(met, layout), claim: .has(.some, met, sharing: []))
        }
        switch spoken.amount {
        case nil where spoken.isNamed && !spoken.conditions.isEmpty:
            return Asked(
                inquiry: .rows(spoken.all, layout), claim: .has(.every(of: spoken.all), met, sharing: []))
        case .all, .only:
            return Asked(inquiry: .rows(spoken.all, layout), claim: .has(.every(of: spoken.all), met, sharing: []))
        case .no: return Asked(inquiry: .rows(met, layout), claim: .has(.none, met, sharing: []))
        case .number(let comparison, let number):
            return Asked(inquiry: .rows(met, layout), claim: .has(.number(comparison, Int(number)), met, sharing: []))
        case .percent(let comparison, let percent):
            return Asked(
                inquiry: table(
                    [], [.percent(.count(met), of: .count(spoken.all)), .count(met), .count(spoken.all)], of: spoken.all
                ),
                claim: .has(.percent(comparison, percent, of: spoken.all), met, sharing: []))
        case .notAll:
            return Asked(
                inquiry: .rows(spoken.all, layout), claim: .not(.has(.every(of: spoken.all), met, sharing: [])))
        default: return Asked(inquiry: .rows(met, layout), claim: .has(.some, met, sharing: []))
        }
    }

    /// "Sorterat från sämst till bäst": goals in order of their status.
    private mutating func goalOrder() throws(Refusal) -> Asked? {
        guard let rank = frames[0].rank, rank.by == .order else { return nil }
        frames[0].rank = nil
        for index in frames.indices { dropShowing(&frames[index]) }
        let spoken = try spoken()
        guard spoken.hasContent else { throw .tooLittle }
        let layout = Inquiry.Layout(columns: takeColumns(), order: [.by(.status, descending: rank.descending)])
        return Asked(inquiry: .rows(spoken.all.that(spoken.conditions), layout))
    }

    struct Spoken {
        var all: Things
        /// What each relative clause says, and what the clauses themselves do.
        var relatives: [[Condition]]
        var relativeConditions: [Condition] { relatives.flatMap(\.self) }
        var ownConditions: [Condition]
        var conditions: [Condition] { relativeConditions + ownConditions }
        var amount: Amount?
        /// True where goals, or a nämnd's, are named one by one.
        var isNamed: Bool
        var hasContent: Bool
        var asksDirection = false
        var isOfText = false
        var showsMotivering = false
        /// True for målområden that are goals of their own, which their rows show.
        var areAreas = false
        var when: When
    }

    /// All clauses as conditions on one goal: over the years, where they speak of several.
    mutating func spoken() throws(Refusal) -> Spoken {
        var talks: [GoalTalk] = []
        for index in frames.indices {
            var talk = talk(of: &frames[index])
            for relative in talk.relatives {
                var own = Frame(relative)
                let isOwnTime = own.time != nil
                var inner = self.talk(of: &own)
                if let left = own.leftover { throw .noPlace(left) }
                // A denial must deny something that is said.
                if inner.isNegated, inner.sayings.isEmpty { throw .noPlace("inte") }
                if !isOwnTime { inner.time = talk.time }
                inner.isRelative = true
                talks.append(inner)
            }
            talk.relatives = []
            talks.append(talk)
        }
        let asksDirection =
            frames[0].asks.contains(.direction)
            || !frames[0].asks.isDisjoint(with: [.how, .state])
                && talks.contains { talk in
                    talk.sayings.contains { $0.claim?.ways == [.improved, .worsened] }
                }
        let when = try commonTime(talks, comparesYears: frames[0].asks.contains(.compare) || asksDirection)
        if case .pairs = when { talks = Self.complemented(talks) }
        if asksDirection {
            for index in talks.indices { talks[index].sayings.removeAll { $0.isAbout(.change) } }
        }
        // Two goals are not one: what is said of each is no condition on one goal.
        let named = Set(talks.filter { !$0.goals.isEmpty && !$0.isRelative }.map(\.goals))
        guard named.count < 2 else { throw .conflict("olika mål") }
        let areAreas = talks.contains(where: \.areAreas)
        let nouns = talks.compactMap { $0.noun?.noun }
        // "Antal mål under X" are nämndmål; X has a rating of its own, but is no goal under itself.
        let countsWithin =
            isCounting && nouns.contains("mål") && talks.allSatisfy { $0.areCalled(otherwiseThan: goalWords) }
            && !talks.contains { $0.ownsAreas(called: ownAreas) }
        let leavesLevel =
            !talks.contains(where: \.saysNämndmål) && !countsWithin
            && (areAreas || !nouns.contains("mål") || talks.contains { !$0.goals.isEmpty })
        var scope: [Condition] = []
        var (conditions, relatives): ([Condition], [[Condition]]) = ([], [])
        for talk in talks {
            scope += talk.scope
            if talk.ownsAreas(called: ownAreas) { scope.append(.level(.målområde)) }
            if !talk.goals.isEmpty { scope.append(union(talk.goals)) }
            let isNegated = talk.isNegated != (talk.join == .neither)
            var said = talk.sayings
            if talk.amount != .any || !isNegated { if isNegated { said = said.map(\.negated) } }
            let timed = try timed(said, talk, when)
            if talk.isRelative { relatives.append(timed) } else { conditions += timed }
        }
        var unique: [Condition] = []
        for condition in scope where !unique.contains(condition) { unique.append(condition) }
        var amount = talks.lazy.compactMap(\.amount).first
        if talks.contains(where: { $0.isNegated && $0.amount == .any }) { amount = Amount.no }
        let things = records(when, unique, areAreas: leavesLevel)
        let hasContent =
            !unique.isEmpty || !conditions.isEmpty || !relatives.allSatisfy(\.isEmpty)
            || talks.contains { $0.time != nil && $0.noun != nil }
            || talks.contains { $0.noun != nil && $0.noun?.noun != "status" }
            // "2024": all that was rated then.
            || talks.count == 1 && talks[0].time != nil && frames[0].asks.isSubset(of: [.show, .state, .how])
        return Spoken(
            all: things, relatives: relatives, ownConditions: conditions, amount: amount,
            isNamed: talks.contains { !$0.goals.isEmpty || !$0.scope.isEmpty },
            hasContent: hasContent, asksDirection: asksDirection,
            isOfText: !(conditions + relatives.flatMap(\.self)).isEmpty
                && talks.allSatisfy { $0.sayings.allSatisfy { $0.claims.allSatisfy { $0.about == .text } } },
            showsMotivering: talks.contains(where: \.showsMotivering),
            areAreas: talks.contains { $0.ownsAreas(called: ownAreas) }, when: when)
    }

    /// Goals named beside each other: any of them; those of several levels narrow each other.
    private func union(_ goals: [Condition]) -> Condition {
        var alternatives: [GoalSet] = []
        for case .goal(let choice) in goals {
            alternatives += choice.alternatives.filter { !alternatives.contains($0) }
        }
        return .goal(GoalChoice(alternatives: alternatives))
    }

    /// One time for all clauses: pairs, where a change or two years of one goal are spoken of.
    private mutating func commonTime(_ talks: [GoalTalk], comparesYears: Bool) throws(Refusal) -> When {
        let sayings = talks.flatMap(\.sayings)
        let times = talks.compactMap(\.time) + sayings.flatMap(\.times)
        let hasStatus = sayings.contains { $0.isAbout(.status) }
        let single = Set(times.map { self.years($0) }.filter { $0.count == 1 }.joined())
        if sayings.contains(where: { $0.isAbout(.change) })
            || comparesYears && (times.flatMap { self.years($0) }.count > 1 || frames[0].asks.contains(.direction))
        {
            if single.count > 1 { return .pairs(YearSpan(from: single.min() ?? 0, to: single.max() ?? 0)) }
            return .pairs(try span(times.first { self.years($0).count == 2 } ?? times.first))
        }
        if times.contains(where: {
            if case .span? = $0.years { true } else if case .against? = $0.years { true } else { false }
        }), !hasStatus {
            return .pairs(try span(times.first))
        }
        if hasStatus, single.count == 2, talks.count > 1 || sayings.contains(where: { !$0.times.isEmpty }) {
            return .pairs(YearSpan(from: single.min() ?? 0, to: single.max() ?? 0))
        }
        if hasStatus, talks.count == 1 || single.count < 2, let time = times.first {
            switch time.years {
            case .each, .neither: return .pairs(try span(time))
            default: break
            }
        }
        guard single.count < 2 else { throw .conflict("flera år") }
        if let talk = talks.first(where: { $0.time != nil }) { return try self.when(talk) }
        let claims = sayings.flatMap(\.claims)
        if !claims.isEmpty, claims.allSatisfy({ $0.about == .text }) { return .all }
        if isOverYears || frames[0].take(.ever) { return .all }
        assumeLatest(nil)
        return .latest
    }

    /// "Uppfyllda 2023 … är inte uppfyllda 2024": what the one denies of the other is all that is not so.
    private static func complemented(_ talks: [GoalTalk]) -> [GoalTalk] {
        let said = talks.flatMap(\.sayings).compactMap(\.claim)
        return talks.map { talk in
            var talk = talk
            talk.sayings = talk.sayings.map { saying in
                guard let claim = saying.claim, claim.isDenial, said.contains(where: { $0.holds == claim.denied })
                else {
                    return saying
                }
                return .claim(claim.negated.complement)
            }
            return talk
        }
    }

    /// What is said, each at the time of its clause.
    private func timed(_ sayings: [Saying], _ talk: GoalTalk, _ when: When) throws(Refusal) -> [Condition] {
        var conditions: [Condition] = []
        for saying in sayings {
            guard case .pairs(let span) = when, saying.isAbout(.status), !saying.isAbout(.change), saying.times.isEmpty
            else {
                conditions.append(try condition(saying, when))
                continue
            }
            let years = years(talk.time)
            switch talk.time?.years {
            case .each:
                let now = try condition(saying, when)
                guard let before = now.ofEarlierYear else { throw .conflict("år") }
                conditions += [before, now]
            case .neither:
                let now = try condition(saying.negated, when)
                guard let before = now.ofEarlierYear else { throw .conflict("år") }
                conditions += [before, now]
            default:
                let at = years.count == 1 ? TimeSaid(years: .list([.year(years[0])])) : nil
                _ = span
                conditions.append(try condition(at.map { .at($0, saying) } ?? saying, when))
            }
        }
        return conditions
    }

    mutating func takeColumns() -> Set<ExtraColumn> {
        var columns: Set<ExtraColumn> = []
        for index in frames.indices {
            columns.formUnion(frames[index].columns)
            frames[index].columns = []
            if let noun = frames[index].takeNoun(where: { $0.noun == "kfMål" && $0.goals == nil }) {
                _ = noun
                columns.insert(.kfMål)
            }
            if frames[index].takeNoun(where: { $0.noun == "målområde" && $0.goals == nil }) != nil {
                columns.insert(.målområde)
            }
            // Rows have their nämnd and year in any case.
            while frames[index].takeNoun(where: {
                ["nämnd", "år"].contains($0.noun) && $0.goals == nil && ($0.amount == nil || $0.amount == .all)
                    && $0.says.isEmpty && $0.relatives.isEmpty
            }) != nil {}
        }
        // Every row says its nämndmål.
        columns.remove(.nämndmål)
        return columns
    }

    // MARK: - Why

    mutating func why() throws(Refusal) -> Asked {
        for index in frames.indices { dropShowing(&frames[index]) }
        let spoken = try spoken()
        guard spoken.isNamed || !spoken.conditions.isEmpty else { throw .tooLittle }
        var columns = takeColumns()
        columns.insert(.motivering)
        let layout = Inquiry.Layout(columns: columns)
        let rows = { [isOfPairs = spoken.when.isOfPairs] (things: Things) in
            Inquiry.rows(isOfPairs ? .later(things) : things, layout)
        }
        return Asked(
            inquiry: rows(spoken.all.that(spoken.conditions)),
            anyway: spoken.conditions.isEmpty || !spoken.isNamed ? nil : rows(spoken.all))
    }
}
