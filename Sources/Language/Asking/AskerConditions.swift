import Domain

/// What goals are spoken of, and what is said of them.
struct GoalTalk {
    /// Which: places, goals, what is left out.
    var scope: [Condition] = []
    /// Goals named beside each other, each a condition.
    var goals: [Condition] = []
    var join = Join.list
    /// Attributes and what the clause says.
    var sayings: [Saying] = []
    var amount: Amount?
    /// What the clause says before it names goals.
    var saidFirst: Saying?
    var isNegated = false
    var time: TimeSaid?
    /// True where målområden themselves are spoken of.
    var areAreas = false
    /// "de ej uppfyllda målen": what is said by attributes alone.
    var attributes: [Saying] = []
    var relatives: [Clause] = []
    var noun: NounGroup?
    var isRelative = false
    var showsMotivering = false
    /// True where the goals are said to be nämndmål, whatever names them.
    var saysNämndmål = false

    /// True where the goals are named by their own names, and not by words that stand for them.
    func areCalled(otherwiseThan words: Set<String>) -> Bool {
        let conditions = goals + scope
        return conditions.allSatisfy { condition in
            guard case .goal(let choice) = condition else { return true }
            return choice.alternatives.allSatisfy { !words.contains($0.label) }
        }
    }

    /// "De strategiska målen": målområden by what all of them are called, and not the goals under them.
    func ownsAreas(called labels: Set<String>) -> Bool {
        let sets = goals.flatMap { condition -> [GoalSet] in
            if case .goal(let choice) = condition { return choice.alternatives }
            return []
        }
        return !saysNämndmål && !sets.isEmpty && sets.allSatisfy { $0.level == .målområde && labels.contains($0.label) }
    }
}

extension Asker {
    /// Takes out of a frame all that it says of goals; what a clause says of them is said as by an attribute.
    func wholeTalk(of frame: inout Frame, keepsPlace: Bool = false) throws(Refusal) -> GoalTalk {
        var talk = talk(of: &frame, keepsPlace: keepsPlace)
        for relative in talk.relatives {
            var own = Frame(relative)
            if own.time == nil { own.time = talk.time }
            var inner = self.talk(of: &own)
            if let left = own.leftover { throw .noPlace(left) }
            if inner.isNegated, inner.sayings.isEmpty { throw .noPlace("inte") }
            if inner.isNegated { inner.sayings = inner.sayings.map(\.negated) }
            talk.scope += inner.scope + inner.goals
            talk.sayings += inner.sayings
            talk.time = talk.time ?? inner.time
        }
        talk.relatives = []
        return talk
    }

    /// Takes out of a frame all that it says of goals, with the clauses that say more of them beside.
    /// - Parameter keepsPlace: true where the place is what is asked about.
    func talk(of frame: inout Frame, keepsPlace: Bool = false) -> GoalTalk {
        var talk = GoalTalk()
        talk.time = frame.time
        frame.time = nil
        talk.isNegated = frame.isNegated
        frame.isNegated = false
        var choices: [GoalChoice] = []
        while let noun = frame.takeNoun(where: { Self.goalNouns.contains($0.noun) }) {
            if let goals = noun.goals {
                choices += goals.choices
                if goals.choices.count > 1 { talk.join = goals.join }
            }
            talk.attributes += noun.says
            if let amount = noun.amount { talk.amount = amount }
            talk.relatives += noun.relatives
            if noun.noun == "motivering" { talk.showsMotivering = true }
            if noun.noun == "nämndmål" { talk.saysNämndmål = true }
            talk.noun = noun
        }
        // "KF-målet X" names goals too.
        while let noun = frame.takeNoun(where: { ["kfMål", "målområde"].contains($0.noun) && $0.goals != nil }) {
            choices += noun.goals?.choices ?? []
        }
        talk.sayings = talk.attributes
        if let says = frame.says { talk.sayings.append(says) }
        talk.saidFirst = frame.saysBeforeAny
        frame.saysBeforeAny = nil
        frame.says = nil
        talk.goals = choices.map { Condition.goal($0) }
        talk.scope += frame.under.map(Condition.goal)
        talk.areAreas =
            !talk.saysNämndmål
            && (choices + frame.under).contains { $0.alternatives.contains { $0.level == .målområde } }
        frame.under = []
        if !keepsPlace, let place = frame.place {
            talk.scope.append(.nämnd(place.all.sorted()))
            if place.join == .neither { talk.isNegated.toggle() }
            frame.place = nil
        }
        talk.scope += exclusions(of: &frame)
        return talk
    }

    func exclusions(of frame: inout Frame) -> [Condition] {
        let conditions = frame.without.map { excluded -> Condition in
            switch excluded {
            case .nämnder(let names): .not(.nämnd(names.sorted()))
            case .goals(let choice): .not(.goal(choice))
            case .status(let saying): .not(saying.plainCondition ?? .all([]))
            case .years(let years): .not(.years(years.map(year).sorted()))
            }
        }
        frame.without = []
        return conditions
    }

    /// The records of a time that are in the scope.
    func records(_ when: When, _ conditions: [Condition], areAreas: Bool) -> Things {
        let level: [Condition] = areAreas ? [] : [.level(.nämndmål)]
        return Things.all(source(when)).that(self.conditions(when) + level + conditions)
    }

    /// What shares are taken of: a status without a place on a known scale is no part of them.
    func placed(_ things: Things) -> Things {
        vocabulary.unplacedStatuses.isEmpty ? things : things.that([.status(.placed)])
    }

    /// The condition that a saying makes of a record.
    func condition(_ saying: Saying, _ when: When) throws(Refusal) -> Condition {
        switch saying {
        case .claim(let claim):
            if claim.about == .change { guard case .pairs = when else { throw .conflict("förändring") } }
            return claim.holds
        case .all(let sayings): return .all(try conditions(sayings, when))
        case .any(let sayings): return .any(try conditions(sayings, when))
        case .none(let sayings): return .all(try conditions(sayings.map(\.negated), when))
        case .at(let time, let saying):
            let condition = try condition(saying, when)
            guard let own = years(time).first, years(time).count == 1 else { return condition }
            if case .pairs(let span) = when {
                if own == span.to { return condition }
                guard own == span.from, let earlier = condition.ofEarlierYear else { throw .conflict("år") }
                return earlier
            }
            return .all([.years([own]), condition])
        }
    }

    func conditions(_ sayings: [Saying], _ when: When) throws(Refusal) -> [Condition] {
        var conditions: [Condition] = []
        for saying in sayings { conditions.append(try condition(saying, when)) }
        return conditions
    }

    /// When the goals that one talks of are looked at.
    func when(_ talk: GoalTalk, alsoText: Bool = true) throws(Refusal) -> When {
        let claims = talk.sayings.flatMap(\.claims)
        if claims.contains(where: { $0.about == .change }) {
            return .pairs(try span(talk.time ?? talk.sayings.lazy.flatMap(\.times).first))
        }
        if talk.time == nil, alsoText, !claims.isEmpty, claims.allSatisfy({ $0.about == .text }) { return .all }
        return when(talk.time)
    }
}

extension Saying {
    /// The condition of a saying that needs no time; nil for one of a change.
    var plainCondition: Condition? {
        switch self {
        case .claim(let claim): claim.about == .change ? nil : claim.holds
        case .all(let sayings): .all(sayings.compactMap(\.plainCondition))
        case .any(let sayings): .any(sayings.compactMap(\.plainCondition))
        case .none(let sayings): .not(.any(sayings.compactMap(\.plainCondition)))
        case .at(_, let saying): saying.plainCondition
        }
    }
}

extension Condition {
    /// True for goals by their names.
    var isGoal: Bool { if case .goal = self { true } else { false } }

    /// True for goals that may be målområden.
    var namesArea: Bool {
        guard case .goal(let choice) = self else { return false }
        return choice.alternatives.contains { $0.level == .målområde }
    }

    /// The same of a pair's earlier year; nil for what cannot be asked of it.
    var ofEarlierYear: Condition? {
        switch self {
        case .status(let test): return .earlierStatus(test)
        case .scale: return self
        case .all(let conditions), .any(let conditions):
            let earlier = conditions.compactMap(\.ofEarlierYear)
            guard earlier.count == conditions.count else { return nil }
            if case .all = self { return .all(earlier) }
            return .any(earlier)
        case .not(let condition): return condition.ofEarlierYear.map { .not($0) }
        default: return nil
        }
    }
}
