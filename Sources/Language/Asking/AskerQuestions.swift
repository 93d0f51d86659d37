import Domain

/// What is asked: the kinds of question, each from what it is known by.
extension Asker {
    /// What the question is about.
    enum Subject {
        case groups(Dimension, NounGroup?)
        case goals
    }

    mutating func question() throws(Refusal) -> Asked {
        if let years = yearsHeld() { return years }
        let isClaim = takesClaim()
        if frames[0].take(.why) { return try why() }
        if takeDifference() != nil || frames[0].asks.contains(.mean) || frames[0].asks.contains(.median) {
            return try difference()
        }
        if let asked = try ranking(isClaim: isClaim) { return asked }
        if let asked = try comparison(isClaim: isClaim) { return asked }
        if let asked = try counting(isClaim: isClaim) { return asked }
        if let asked = try distribution() { return asked }
        let subject = try subject(isClaim: isClaim)
        switch subject {
        case .groups(let dimension, let noun): return try groups(dimension, noun, isClaim: isClaim)
        case .goals: return try goals(isClaim: isClaim)
        }
    }

    /// "Vilka år finns det uppgifter om": those that there are bedömningar of.
    private mutating func yearsHeld() -> Asked? {
        var rest = frames[0]
        guard frames.count == 1, rest.take(.when) else { return nil }
        dropShowing(&rest)
        guard rest.isEmpty else { return nil }
        frames[0] = rest
        return Asked(inquiry: .rows(.groups([.år], of: .all(.records(.bedömning))), Inquiry.Layout()))
    }

    /// True for a question with the answer yes or no; what asks it is taken out.
    private mutating func takesClaim() -> Bool {
        let asksOtherwise = !frames[0].asks.isDisjoint(with: [.howMany, .wholes, .how, .what, .why, .state, .when])
        let verify = frames[0].take(.true_)
        let exists = frames[0].firstAsk == .exists
        return (verify || exists || frames[0].isVerbFirst) && !asksOtherwise
            && !frames[0].nouns.contains { [.howMany, .share, .shareOf].contains($0.role) }
    }

    private mutating func takeDifference() -> Bool? { frames[0].asks.contains(.difference) ? true : nil }

    // MARK: - The subject

    mutating func subject(isClaim: Bool) throws(Refusal) -> Subject {
        defer { frames[0].askedNoun = nil }
        if frames[0].take(.who) { return .groups(.nämnd, takeGroup(.nämnd)) }
        let asks = frames[0].take(.which)
        if let asked = frames[0].askedNoun {
            let noun = frames[0].nouns[asked]
            if let dimension = Self.groupNouns[noun.noun], noun.goals == nil {
                // "Vilken status har VON:s ekonomimål" asks for the goal with its status.
                let isOfOne = frames[0].place != nil || frames[0].goals != nil || !frames[0].under.isEmpty
                if dimension == .status, isOfOne { return .goals }
                // "… och vilken status har de": the goals themselves.
                if dimension == .nämnd, frames[0].goals != nil, frames[0].nouns.contains(where: { $0.noun == "status" }) { return .goals }
                frames[0].nouns.remove(at: asked)
                return .groups(dimension, noun)
            }
            return .goals
        }
        if asks {
            // "Vilka klarar ekonomimålet" asks for nämnder, "vilka är ej uppfyllda" for goals.
            let isOfText = frames[0].says?.isAbout(.text) == true
            let isOfGoals = frames[0].nouns.prefix(frames[0].nounsBeforeAsk ?? 0).contains {
                Self.goalNouns.contains($0.noun) && !$0.isDefinite
            }
            if isOfGoals { return .goals }
            if frames[0].place == nil, frames[0].goals != nil || isOfText || frames[0].nouns.contains(where: { $0.amount != nil }) {
                return .groups(.nämnd, takeGroup(.nämnd))
            }
            return .goals
        }
        if frames[0].asks.contains(.exists), let first = frames[0].nouns.first, first.goals == nil,
            let dimension = Self.groupNouns[first.noun]
        {
            _ = frames[0].take(.exists)
            frames[0].nouns.removeFirst()
            return .groups(dimension, first)
        }
        if isClaim, let noun = frames[0].nouns.first(where: { $0.noun == "nämnd" && $0.amount != nil }) {
            _ = takeGroup(.nämnd)
            return .groups(.nämnd, noun)
        }
        // A telegram is about the group that it begins with.
        if !isClaim, frames[0].place == nil, let first = frames[0].nouns.first, first.amount != .all, first.goals == nil, first.noun != "status",
            let dimension = Self.groupNouns[first.noun], !frames[0].asks.contains(.state), !frames[0].asks.contains(.how)
        {
            frames[0].nouns.removeFirst()
            return .groups(dimension, first)
        }
        return .goals
    }

    private mutating func takeGroup(_ dimension: Dimension) -> NounGroup? {
        frames[0].takeNoun { $0.goals == nil && Self.groupNouns[$0.noun] == dimension }
    }

    // MARK: - Groups

    private mutating func groups(_ dimension: Dimension, _ noun: NounGroup?, isClaim: Bool) throws(Refusal) -> Asked {
        guard dimension != .år, dimension != .status else { return try values(dimension, noun) }
        let things = try groups(dimension, noun)
        let layout = layout()
        let inquiry = Inquiry.rows(things, layout)
        guard isClaim else { return Asked(inquiry: inquiry) }
        let all = Things.groups([dimension], of: things.recordsOfGroups)
        let claim: Condition =
            switch noun?.amount {
            case .all: .has(.every(of: all), things, sharing: [])
            case .no: .has(.none, things, sharing: [])
            case .number(let comparison, let number): .has(.number(comparison, Int(number)), things, sharing: [])
            case .percent(let comparison, let percent): .has(.percent(comparison, percent, of: all), things, sharing: [])
            case .notAll: .not(.has(.every(of: all), things, sharing: []))
            case .any, .several, .only, nil: .has(.some, things, sharing: [])
            }
        return Asked(inquiry: inquiry, claim: claim)
    }

    /// The groups that all the clauses hold for.
    mutating func groups(_ dimension: Dimension, _ noun: NounGroup?) throws(Refusal) -> Things {
        var base: [Condition] = []
        var conditions: [Condition] = []
        // What stands by the noun is a clause of its own.
        var own: [Frame] = []
        for relative in noun?.relatives ?? [] {
            var frame = Frame(relative)
            if frame.time == nil { frame.time = frames[0].time }
            own.append(frame)
        }
        for saying in noun?.says ?? [] {
            var frame = Frame(Clause())
            (frame.says, frame.time) = (saying, frames[0].time)
            own.append(frame)
        }
        if frames[0].time == nil, own.count == 1, frames.count == 1, let time = own[0].time { frames[0].time = time }
        let whole = try wholeTime(with: own)
        for index in own.indices {
            dropShowing(&own[index])
            base += places(of: &own[index], dimension)
            var frame = own[index]
            if let condition = try groupCondition(&frame, dimension) { conditions.append(condition) }
            own[index] = frame
            if let left = own[index].leftover { throw .noPlace(left) }
        }
        for index in frames.indices {
            base += places(of: &frames[index], dimension)
            dropShowing(&frames[index])
            var frame = frames[index]
            let found = try groupCondition(&frame, dimension)
            frames[index] = frame
            guard let condition = found else { continue }
            if frames[index].link == .or, let last = conditions.popLast() {
                conditions.append(.any([last, condition]))
            } else {
                conditions.append(condition)
            }
        }
        // What conditions say more than this tells which of a group's records speak for it.
        let records = records(whole, base, areAreas: true)
        return Things.groups([dimension], of: records).that(conditions)
    }

    /// Which nämnder are spoken of, where nämnder are asked for.
    func places(of frame: inout Frame, _ dimension: Dimension) -> [Condition] {
        guard dimension == .nämnd else { return [] }
        var conditions: [Condition] = []
        if let place = frame.place {
            conditions.append(.nämnd(place.all.sorted()))
            frame.place = nil
        }
        let excluded = frame.without.filter { if case .nämnder = $0 { true } else { false } }
        frame.without.removeAll { if case .nämnder = $0 { true } else { false } }
        for case .nämnder(let names) in excluded { conditions.append(.not(.nämnd(names.sorted()))) }
        return conditions
    }

    /// The time of all that is spoken of: its groups are those that there were then.
    /// - Parameter own: the clauses that stand by the noun of the groups.
    mutating func wholeTime(with own: [Frame]) throws(Refusal) -> When {
        let all = frames + own
        let clauses = all + all.flatMap(\.allNouns).flatMap { $0.relatives.map(Frame.init) }
        let compared = clauses.compactMap(\.compares).flatMap { [$0.first, $0.second].compactMap { $0 } }
        let sayings = clauses.flatMap(\.allSayings) + compared
        let times = clauses.compactMap(\.time) + sayings.flatMap(\.times)
        let isOfText = !sayings.isEmpty && sayings.allSatisfy { $0.claims.allSatisfy { $0.about == .text } }
        let isAllOfChange = Set(times).count < 2 && sayings.allSatisfy { $0.isAbout(.change) }
        if sayings.contains(where: { $0.isAbout(.change) }), frames.count == 1 || isAllOfChange {
            return .pairs(try span(times.first))
        }
        let years = Set(times.flatMap { self.years($0) }).sorted()
        if years.isEmpty {
            if isOfText { return .all }
            assumeLatest(times.first)
            return .latest
        }
        return .years(years, month: times.lazy.compactMap(\.month).first)
    }

    /// Words that ask to see something say nothing more where there is something to see.
    func dropShowing(_ frame: inout Frame) {
        for word in [Asking.show, .exists, .which, .what, .how, .state, .distinct, .both, .each] { _ = frame.take(word) }
    }

    private func layout() -> Inquiry.Layout { Inquiry.Layout() }

    /// "Vilka år", "vilka statusar".
    private mutating func values(_ dimension: Dimension, _ noun: NounGroup?) throws(Refusal) -> Asked {
        var frame = frames[0]
        // What stands by the noun is said of the goals.
        if let noun, !noun.says.isEmpty || !noun.relatives.isEmpty {
            frame.nouns.append(NounGroup(noun: "bedömning", says: noun.says, relatives: noun.relatives))
        }
        dropShowing(&frame)
        _ = frame.take(.when)
        let talk = talk(of: &frame)
        guard frames.count == 1, talk.relatives.isEmpty else { throw .conflict("flera satser") }
        frames = [frame]
        let when: When = dimension == .år && talk.time == nil ? .all : try self.when(talk)
        if dimension == .status { assume(talk) }
        var things = records(when, talk.scope + talk.goals, areAreas: talk.areAreas)
        things = things.that(try conditions(talk.isNegated ? talk.sayings.map(\.negated) : talk.sayings, when))
        return Asked(inquiry: .rows(.groups([dimension], of: things), Inquiry.Layout()))
    }

    mutating func assume(_ talk: GoalTalk) {
        let claims = talk.sayings.flatMap(\.claims)
        if claims.isEmpty || claims.contains(where: { $0.about != .text }) { assumeLatest(talk.time) }
    }

    // MARK: - Goals

    /// Rows of goals, all that is said holding for each.
    private mutating func goals(isClaim: Bool) throws(Refusal) -> Asked {
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
        for index in frames.indices { dropShowing(&frames[index]) }
        _ = frames[0].take(.compare)
        _ = frames[0].take(.direction)
        _ = frames[0].take(.ever)
        _ = frames[0].take(.when)
        let met = spoken.all.that(spoken.conditions)
        guard isClaim else { return Asked(inquiry: .rows(met, layout)) }
        if spoken.isOfText { return Asked(inquiry: .rows(met, layout), claim: .has(.some, met, sharing: [])) }
        if spoken.asksDirection { return Asked(inquiry: .rows(spoken.all, layout)) }
        if isExistence, spoken.amount == nil { return Asked(inquiry: .rows(met, layout), claim: .has(.some, met, sharing: [])) }
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
                inquiry: table([], [.percent(.count(met), of: .count(spoken.all)), .count(met), .count(spoken.all)], of: spoken.all),
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
                if !isOwnTime { inner.time = talk.time }
                inner.isRelative = true
                talks.append(inner)
            }
            talk.relatives = []
            talks.append(talk)
        }
        let asksDirection = frames[0].asks.contains(.direction)
            || !frames[0].asks.isDisjoint(with: [.how, .state]) && talks.contains { talk in
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
        let leavesLevel = !talks.contains(where: \.saysNämndmål)
            && (areAreas || !nouns.contains("mål") || talks.contains { !$0.goals.isEmpty })
        var scope: [Condition] = []
        var (conditions, relatives): ([Condition], [[Condition]]) = ([], [])
        for talk in talks {
            scope += talk.scope
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
        let hasContent = !unique.isEmpty || !conditions.isEmpty || !relatives.allSatisfy(\.isEmpty) || talks.contains { $0.time != nil && $0.noun != nil }
            || talks.contains { $0.noun != nil && $0.noun?.noun != "status" }
            // "2024": all that was rated then.
            || talks.count == 1 && talks[0].time != nil && frames[0].asks.isSubset(of: [.show, .state, .how])
        return Spoken(
            all: things, relatives: relatives, ownConditions: conditions, amount: amount, isNamed: talks.contains { !$0.goals.isEmpty || !$0.scope.isEmpty },
            hasContent: hasContent, asksDirection: asksDirection,
            isOfText: !(conditions + relatives.flatMap(\.self)).isEmpty && talks.allSatisfy { $0.sayings.allSatisfy { $0.claims.allSatisfy { $0.about == .text } } },
            showsMotivering: talks.contains(where: \.showsMotivering), when: when)
    }

    /// Goals named beside each other: any of them; those of several levels narrow each other.
    private func union(_ goals: [Condition]) -> Condition {
        var alternatives: [GoalSet] = []
        for case .goal(let choice) in goals { alternatives += choice.alternatives.filter { !alternatives.contains($0) } }
        return .goal(GoalChoice(alternatives: alternatives))
    }

    /// One time for all clauses: pairs, where a change or two years of one goal are spoken of.
    private mutating func commonTime(_ talks: [GoalTalk], comparesYears: Bool) throws(Refusal) -> When {
        let sayings = talks.flatMap(\.sayings)
        let times = talks.compactMap(\.time) + sayings.flatMap(\.times)
        let hasStatus = sayings.contains { $0.isAbout(.status) }
        let single = Set(times.map { self.years($0) }.filter { $0.count == 1 }.joined())
        if sayings.contains(where: { $0.isAbout(.change) }) || comparesYears && (times.flatMap { self.years($0) }.count > 1 || frames[0].asks.contains(.direction)) {
            if single.count > 1 { return .pairs(YearSpan(from: single.min() ?? 0, to: single.max() ?? 0)) }
            return .pairs(try span(times.first { self.years($0).count == 2 } ?? times.first))
        }
        if times.contains(where: { if case .span? = $0.years { true } else if case .against? = $0.years { true } else { false } }), !hasStatus {
            return .pairs(try span(times.first))
        }
        if hasStatus, single.count == 2, talks.count > 1 {
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
        if frames[0].asks.contains(.when) || frames[0].take(.ever) { return .all }
        assumeLatest(nil)
        return .latest
    }

    /// "Uppfyllda 2023 … är inte uppfyllda 2024": what the one denies of the other is all that is not so.
    private static func complemented(_ talks: [GoalTalk]) -> [GoalTalk] {
        let said = talks.flatMap(\.sayings).compactMap(\.claim)
        return talks.map { talk in
            var talk = talk
            talk.sayings = talk.sayings.map { saying in
                guard let claim = saying.claim, claim.isDenial, said.contains(where: { $0.holds == claim.denied }) else {
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
            guard case .pairs(let span) = when, saying.isAbout(.status), !saying.isAbout(.change), saying.times.isEmpty else {
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
            if frames[index].takeNoun(where: { $0.noun == "målområde" && $0.goals == nil }) != nil { columns.insert(.målområde) }
            // Rows have their nämnd and year in any case.
            while frames[index].takeNoun(where: { ["nämnd", "år"].contains($0.noun) && $0.goals == nil && ($0.amount == nil || $0.amount == .all) && $0.says.isEmpty && $0.relatives.isEmpty }) != nil {}
        }
        return columns
    }

    // MARK: - Why

    private mutating func why() throws(Refusal) -> Asked {
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

extension Things {
    /// The records that groups are made of.
    var recordsOfGroups: Things {
        switch self {
        case .groups(_, of: let records): records
        case .those(let things, _), .first(_, of: let things, by: _): things.recordsOfGroups
        case .all, .later: self
        }
    }
}
