import Domain

/// What is asked: the kinds of question, each from what it is known by.
extension Asker {
    /// What the question is about.
    enum Subject {
        case groups(Dimension, NounGroup?)
        case goals
    }

    mutating func question() throws(Refusal) -> Asked {
        if let held = try yearsHeld() ?? nämnderHeld() { return held }
        let isClaim = takesClaim()
        if frames[0].take(.why) { return try why() }
        if takeDifference() != nil || frames[0].asks.contains(.median) { return try difference() }
        if frames[0].asks.contains(.mean), let mean = try meanPerGroup() { return mean }
        if let asked = try fulfilmentChange(isClaim: isClaim) { return asked }
        if let asked = try comparedNumbers() { return asked }
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

    /// "Vilka år finns det uppgifter om", "vilka år finns det klimatmål": those that there are bedömningar of.
    private mutating func yearsHeld() throws(Refusal) -> Asked? {
        if frames.count == 1, frames[0].asks.isSuperset(of: [.when, .exists]) { return try values(.år, nil) }
        var rest = frames[0]
        guard frames.count == 1, rest.take(.when) else { return nil }
        dropShowing(&rest)
        guard rest.isEmpty else { return nil }
        frames[0] = rest
        return Asked(inquiry: .rows(.groups([.år], of: .all(.records(.bedömning))), Inquiry.Layout()))
    }

    /// "Vilka nämnder finns det uppgifter om": those that have any text.
    private mutating func nämnderHeld() -> Asked? {
        guard frames.count == 1, frames[0].asks.contains(.exists), frames[0].nouns.count == 1,
            frames[0].nouns[0].isPlain, frames[0].nouns[0].noun == "nämnd"
        else { return nil }
        var rest = frames[0]
        (rest.nouns, rest.askedNoun) = ([], nil)
        dropShowing(&rest)
        guard rest.isEmpty else { return nil }
        frames[0] = rest
        return Asked(inquiry: .rows(.groups([.nämnd], of: .all(.texts)), Inquiry.Layout()))
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
                // "… och vilken status har de", "… och hur gick det": the goals themselves.
                let asksHow =
                    !frames[0].asks.isDisjoint(with: [.how, .state])
                    || frames[0].nouns.contains { $0.noun == "status" }
                if dimension == .nämnd, frames[0].goals != nil, asksHow { return .goals }
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
            if frames[0].place == nil,
                frames[0].goals != nil || isOfText || frames[0].nouns.contains(where: { $0.amount != nil })
            {
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
        // "Visa alla KF-mål": what there is of them.
        if !isClaim, frames.count == 1, frames[0].place == nil, frames[0].says == nil, frames[0].nouns.count == 1,
            let noun = frames[0].nouns.first, noun.amount == .all, noun.goals == nil,
            ["kfMål", "målområde"].contains(noun.noun),
            let dimension = Self.groupNouns[noun.noun]
        {
            frames[0].nouns = []
            return .groups(dimension, nil)
        }
        // A telegram is about the group that it begins with.
        if !isClaim, frames[0].place == nil, let first = frames[0].nouns.first, first.amount != .all,
            first.goals == nil, first.noun != "status",
            let dimension = Self.groupNouns[first.noun], !frames[0].asks.contains(.state),
            !frames[0].asks.contains(.how)
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
            case .percent(let comparison, let percent):
                .has(.percent(comparison, percent, of: all), things, sharing: [])
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
        for word in [Asking.show, .called, .exists, .which, .what, .how, .state, .distinct, .both, .each, .withStatus] {
            _ = frame.take(word)
        }
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
