import Domain

/// Conditions on groups: nämnder, KF-mål, målområden by how their goals are.
extension Asker {
    /// What a frame says of each group.
    /// - Returns: nil where it says nothing of goals.
    mutating func groupCondition(_ frame: inout Frame, _ dimension: Dimension) throws(Refusal) -> Condition? {
        let compares = frame.compares
        frame.compares = nil
        // "KF-mål som minst tre nämnder har mål under": how many nämnder.
        let nämnder = dimension == .nämnd ? nil : frame.takeNoun { $0.noun == "nämnd" && $0.amount != nil }
        var talk = try wholeTalk(of: &frame, keepsPlace: dimension == .nämnd)
        if let compares { return try comparison(compares, talk, &frame) }
        var conditions: [Condition] = []
        if let nämnder { return try ofNämnder(nämnder, talk) }
        // Who does not mention a word has it in none of its texts.
        if talk.sayings.count == 1, let claim = talk.sayings[0].claim, claim.about == .text, case .not = claim.holds {
            talk.sayings = [.claim(claim.negated)]
            talk.isNegated.toggle()
            if talk.amount == nil { talk.amount = .any }
        }
        if talk.saysNothing { return nil }
        switch talk.join {
        case .list, .both, .each:
            // Each of the goals, in a list of those that are named one by one.
            for goal in talk.goals.isEmpty ? [nil] : talk.goals.map(Optional.some) {
                conditions.append(try has(goal.map { [$0] } ?? [], talk))
            }
            return Condition.all(of: conditions)
        case .either:
            for goal in talk.goals { conditions.append(try has([goal], talk)) }
            return .any(conditions)
        case .neither:
            talk.amount = Amount.no
            for goal in talk.goals {
                conditions.append(try has([goal], talk))
                conditions.append(try has([goal], talk.withoutSayings))
            }
            return .all(conditions)
        }
    }

    /// What a group must have of the goals, at each of the times that are said.
    private func has(_ goals: [Condition], _ talk: GoalTalk) throws(Refusal) -> Condition {
        let times = talk.sayings.flatMap(\.times)
        guard times.isEmpty else {
            // Each saying has a time of its own.
            var conditions: [Condition] = []
            for saying in talk.sayings {
                var own = talk
                own.sayings = [saying]
                if case .at(let time, let inner) = saying { (own.time, own.sayings) = (time, [inner]) }
                conditions.append(try has(goals, own))
            }
            return Condition.all(of: conditions)
        }
        if talk.sayings.contains(where: { $0.isAbout(.change) }) { return try holds(goals, talk, when(talk)) }
        switch talk.time?.years {
        case .each: return .all(try inEach(goals, talk))
        case .neither:
            var none = talk
            none.amount = Amount.no
            return .all(try inEach(goals, none) + inEach(goals, talk.withoutSayings))
        case .either: return .any(try inEach(goals, talk))
        case .list(let years) where years.count > 1 && (talk.amount == .all || talk.amount == Amount.no):
            return .all(try inEach(goals, talk))
        default: return try holds(goals, talk, when(talk))
        }
    }

    private func inEach(_ goals: [Condition], _ talk: GoalTalk) throws(Refusal) -> [Condition] {
        var conditions: [Condition] = []
        for year in years(talk.time) {
            conditions.append(try holds(goals, talk, .years([year], month: talk.time?.month)))
        }
        return conditions
    }

    /// As many of the group's goals as are asked for meet what is said of them.
    private func holds(_ goals: [Condition], _ talk: GoalTalk, _ when: When) throws(Refusal) -> Condition {
        if talk.sayings.count == 1, let whole = try parted(goals, talk, when) { return whole }
        let whole = talk.scope + goals
        let all = records(when, whole, areAreas: whole.contains(where: \.namesArea))
        var said = try conditions(talk.sayings, when)
        var amount = talk.amount
        // "Inte missat ett enda mål": of what is missed nothing.
        if amount == .any, !talk.isNegated, talk.sayings.count == 1, let claim = talk.sayings[0].claim, claim.isDenial,
            talk.saidFirst == talk.sayings[0]
        {
            (amount, said) = (.no, [claim.denied])
        }
        // "Inte klarat alla": not all, rather than none.
        if amount == .all, !talk.isNegated, talk.sayings.count == 1, let claim = talk.sayings[0].claim, claim.isDenial {
            (amount, said) = (.notAll, [claim.denied])
        }
        if talk.isNegated {
            switch amount {
            case .any, .number(.atLeast, 1): amount = Amount.no
            // "Inte noll": some.
            case .no: amount = .any
            case .all: amount = .notAll
            case nil:
                if said.isEmpty { amount = Amount.no } else { said = try conditions(talk.sayings.map(\.negated), when) }
            default: throw .conflict("negerad mängd")
            }
        }
        let met = all.that(said)
        return switch amount {
        case nil, .any, .several: .has(.some, met, sharing: [])
        case .all, .only: .has(.every(of: all), met, sharing: [])
        case .no: .has(.none, met, sharing: [])
        case .notAll: .all([.has(.some, all, sharing: []), .not(.has(.every(of: all), met, sharing: []))])
        case .number(let comparison, let number): .has(.number(comparison, Int(number)), met, sharing: [])
        case .percent(let comparison, let percent): .has(.percent(comparison, percent, of: all), met, sharing: [])
        }
    }

    /// "Både försämrade och förbättrade mål": some of each; "varken … eller": none of any.
    private func parted(_ goals: [Condition], _ talk: GoalTalk, _ when: When) throws(Refusal) -> Condition? {
        var conditions: [Condition] = []
        var own = talk
        switch talk.sayings[0] {
        case .all(let sayings):
            for saying in sayings {
                own.sayings = [saying]
                conditions.append(try holds(goals, own, when))
            }
            return .all(conditions)
        case .none(let sayings):
            own.amount = Amount.no
            for saying in sayings {
                own.sayings = [saying]
                conditions.append(try holds(goals, own, when))
            }
            own.sayings = []
            own.amount = nil
            return .all(conditions + [try holds(goals, own, when)])
        case .claim, .any, .at: return nil
        }
    }

    private func ofNämnder(_ noun: NounGroup, _ talk: GoalTalk) throws(Refusal) -> Condition {
        let when = try when(talk)
        let all = records(when, talk.scope + talk.goals, areAreas: talk.areAreas)
        let met = all.that(try conditions(talk.isNegated ? talk.sayings.map(\.negated) : talk.sayings, when))
        switch noun.amount {
        case .all:
            guard talk.sayings.isEmpty else { return .has(.every(of: all), met, sharing: []) }
            return .has(
                .number(.atLeast, nämnder(when).count), .groups([.nämnd], of: met), sharing: [])
        case .number(let comparison, let number):
            return .has(.number(comparison, Int(number)), .groups([.nämnd], of: met), sharing: [])
        case .any: return .has(.some, met, sharing: [])
        case .no: return .has(.none, met, sharing: [])
        default: throw .conflict("nämnder")
        }
    }

    func nämnder(_ when: When) -> [String] {
        switch when {
        case .years(let years, _): Set(years.flatMap { vocabulary.nämnderByYear[$0] ?? [] }).sorted()
        case .pairs(let span): vocabulary.nämnderByYear[span.to] ?? []
        case .latest: vocabulary.years.last.flatMap { vocabulary.nämnderByYear[$0] } ?? []
        case .all: vocabulary.nämnder
        }
    }

    /// "Fler försämrade än förbättrade", "högre andel uppfyllda mål 2024 än 2023".
    private func comparison(
        _ compares: Comparing, _ talk: GoalTalk, _ frame: inout Frame
    ) throws(Refusal) -> Condition {
        if let first = compares.first, let second = compares.second {
            var own = talk
            own.sayings = [first, second]
            let when = try when(own)
            let all = records(when, talk.scope + talk.goals, areAreas: talk.areAreas)
            let measures = try [first, second].map { saying throws(Refusal) in
                Measure.count(all.that([try condition(saying, when)]))
            }
            guard talk.sayings.isEmpty else { throw .conflict("jämförelse med villkor") }
            return .compares(measures[0], compares.comparison, measures[1])
        }
        // Of two years.
        var time = talk.time
        if case .time(let than)? = frame.than.first, frame.than.count == 1 {
            frame.than = []
            let said = years(time)
            guard let earlier = years(than).first, let later = said.last ?? vocabulary.years.last else {
                throw .tooLittle
            }
            time = TimeSaid(years: .against(.year(later), .year(earlier)))
        }
        guard let time, case .against(let later, let earlier)? = time.years else { throw .tooLittle }
        let other = earlier.map(year) ?? vocabulary.years.last ?? 0
        let measures = try [year(later), other].map { year throws(Refusal) in
            try measure(compares, talk, .years([year], month: nil))
        }
        return .compares(measures[0], compares.comparison, measures[1])
    }

    /// How many of the goals meet what is said, or what share.
    func measure(_ compares: Comparing, _ talk: GoalTalk, _ when: When) throws(Refusal) -> Measure {
        let all = records(when, talk.scope + talk.goals, areAreas: talk.areAreas)
        var sayings = talk.sayings + [compares.first].compactMap { $0 }
        if talk.isNegated { sayings = sayings.map(\.negated) }
        var said = try conditions(sayings, when)
        if compares.isFulfilment || said.isEmpty && compares.isShare {
            said.append(.status(.grades([.met, .highest])))
        }
        let part = Measure.count(all.that(said))
        return compares.isShare ? .percent(part, of: .count(placed(all))) : part
    }
}

extension GoalTalk {
    var saysNothing: Bool {
        scope.isEmpty && goals.isEmpty && sayings.isEmpty && amount == nil && !isNegated
    }

    var withoutSayings: GoalTalk {
        var talk = self
        (talk.sayings, talk.attributes, talk.amount, talk.isNegated) = ([], [], nil, false)
        return talk
    }
}
