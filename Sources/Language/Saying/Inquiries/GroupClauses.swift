import Domain

/// What a group must have, in words, and when.
struct GroupClause {
    var verb: String
    /// What it has, after the verb.
    var words: String
    var time: String
    /// True for what it must not have.
    var isNegative = false
    /// True where no more is said of the goals than that there are some.
    var isBare = false
    /// The year, where it is one.
    var year: Int?
}

extension InquirySentence {
    /// "Nämnder utom Kommunstyrelsen".
    func groupNoun(_ groups: GroupsTold, _ form: Form) throws(NoIdiom) -> String {
        let (told, noun) = (groups.records, words.noun(groups.dimension.rawValue))
        guard told.goals.isEmpty, told.otherGoals.isEmpty, told.sayings.isEmpty,
            groups.dimension == .nämnd || told.nämnder.isEmpty && told.otherNämnder.isEmpty
        else { throw NoIdiom() }
        let said =
            switch form {
            case .plural: noun.plural
            case .definite: noun.definite
            case .single: noun.singular
            case .definiteSingle: noun.definiteSingular
            }
        return words.words(said, among(told))
    }

    /// Which nämnder, where they are what is asked about.
    func among(_ told: GoalsTold) -> String {
        words.words(
            told.nämnder.isEmpty ? "" : phrase("bland nämnd", ["x": list(told.nämnder)]),
            told.otherNämnder.isEmpty ? "" : phrase("utom nämnd", ["x": list(told.otherNämnder)]))
    }

    /// What holds of each group, with the time: "har minst ett uppfyllt mål 2024".
    /// - Parameter by: the groups that it is told for one by one.
    func groupPredicate(_ groups: GroupsTold, by: [Dimension] = []) throws(NoIdiom) -> String {
        if groups.conditions.isEmpty {
            return words.words(phrase(isPast(groups.records) ? "fanns" : "finns"), per(by), time(groups.records))
        }
        let clauses = inSeveralYears(try ofParts.clauses(groups.conditions))
        let times = words.unique(clauses.map(\.time).filter { !$0.isEmpty })
        let said = joined(clauses, saysTimes: times.count > 1)
        return words.words(said, per(by), times.count > 1 ? "" : times.first ?? "")
    }

    private func joined(_ clauses: [GroupClause], saysTimes: Bool) -> String {
        var text = ""
        var last: GroupClause?
        for clause in clauses {
            let and = last.map { phrase($0.isNegative == clause.isNegative ? "och" : "men") } ?? ""
            let verb = !saysTimes && last?.verb == clause.verb ? "" : clause.verb
            text = words.words(text, and, verb, clause.words, saysTimes ? clause.time : "")
            last = clause
        }
        return text
    }

    /// The same in two years is said once: "… både 2023 och 2024".
    private func inSeveralYears(_ clauses: [GroupClause]) -> [GroupClause] {
        var merged: [GroupClause] = []
        for clause in clauses {
            if let last = merged.last, last.words == clause.words, let year = last.year, let next = clause.year,
                year != next
            {
                var both = clause
                both.time = phrase("båda åren", ["x": list(["\(year)", "\(next)"])])
                both.year = nil
                merged[merged.count - 1] = both
            } else {
                merged.append(clause)
            }
        }
        return merged
    }

    /// "Har varken ekonomimålet eller klimatmålet uppfyllt", "har varken 2023 eller 2024 något uppfyllt mål": of two
    /// things some, and none that is so.
    private func neither(_ conditions: [Condition]) throws(NoIdiom) -> GroupClause? {
        var (all, met) = ([GoalsTold](), [GoalsTold]())
        for case .has(let quantity, let things, sharing: []) in conditions where things.dimensions == nil {
            if quantity == .some { all.append(try GoalsTold(things)) }
            if quantity == .none { met.append(try GoalsTold(things)) }
        }
        guard conditions.count == 4, all.count == 2, met.count == 2, met[0].sayings == met[1].sayings,
            met.map(\.unsaid) == all, met[0].sayings.count == 1
        else { return nil }
        let years = all.map(\.years)
        if all[0].goals == all[1].goals, years.allSatisfy({ $0.count == 1 }), years[0] != years[1] {
            let goals = try described(met[1], phrase("något"), .one)
            let values = ["x": "\(years[0][0])", "y": "\(years[1][0])", "mål": goals]
            return GroupClause(verb: phrase("har"), words: phrase("varken år", values), time: "", isNegative: true)
        }
        guard all[0].time == all[1].time, case .status(.grades(let grades)) = met[0].sayings[0],
            let said = grade(grades, .one), place(all[0]).isEmpty, place(all[1]).isEmpty
        else { return nil }
        let values = ["x": try head(all[0], .definiteSingle), "y": try head(all[1], .definiteSingle), "villkor": said]
        var clause = clause(all[0], phrase("varken mål", values))
        clause.isNegative = true
        return clause
    }

    private func clauses(_ conditions: [Condition]) throws(NoIdiom) -> [GroupClause] {
        if let clause = try neither(conditions) { return [clause] }
        var clauses: [GroupClause] = []
        var left = conditions
        while let condition = left.first {
            left.removeFirst()
            if case .has(.some, let all, sharing: []) = condition, let next = left.first,
                case .not(.has(.every(of: let others), let met, sharing: [])) = next, others == all
            {
                left.removeFirst()
                clauses.append(try every(met, all, isNegative: true))
                continue
            }
            clauses.append(try clause(condition))
        }
        // A clause that says less would be heard as saying what the one before does.
        return clauses.filter(\.isBare) + clauses.filter { !$0.isBare }
    }

    private func clause(_ condition: Condition) throws(NoIdiom) -> GroupClause {
        switch condition {
        case .has(let quantity, let things, sharing: []): return try has(quantity, things)
        case .not(.has(.some, let things, sharing: [])): return try has(.none, things)
        case .compares(let first, let comparison, let second): return try compared(first, comparison, second)
        case .any(let conditions):
            var clauses: [GroupClause] = []
            for condition in conditions { clauses.append(try clause(condition)) }
            guard let first = clauses.first, Set(clauses.map(\.time)).count == 1 else { throw NoIdiom() }
            let said = clauses.map { $0.verb == first.verb ? $0.words : words.words($0.verb, $0.words) }
            return GroupClause(verb: first.verb, words: list(said, "eller"), time: first.time)
        default: throw NoIdiom()
        }
    }

    func clause(_ told: GoalsTold, _ words: String) -> GroupClause {
        let year = told.years.count == 1 ? told.years[0] : nil
        let verb = phrase(isPast(told) ? "hade" : "har")
        return GroupClause(verb: verb, words: words, time: time(told), year: year)
    }

    private func has(_ quantity: Quantity, _ things: Things) throws(NoIdiom) -> GroupClause {
        switch quantity {
        case .every(of: let all): return try every(things, all, isNegative: false)
        case .percent(let comparison, let percent, of: let all):
            return try share(things, all, phrase("andel \(comparison.rawValue)", ["n": said(percent)]))
        case .number(let comparison, let number):
            if case .groups([.nämnd], of: let goals) = things { return try inNämnder(goals, comparison, number) }
            guard things.dimensions == nil else { throw NoIdiom() }
            let told = try GoalsTold(things)
            let isScoped = !told.goals.isEmpty || !told.otherGoals.isEmpty || !place(told).isEmpty
            if quantity == .some, told.sayings.count == 1, told.sayings[0].isText, !isScoped {
                return GroupClause(
                    verb: "", words: phrase("i motiveringar", ["x": try predicate(told)]), time: time(told))
            }
            let many = try amount(comparison, number)
            var clause = clause(told, try described(told, many, self.number(told, isOne: number == 1)))
            (clause.isNegative, clause.isBare) = (quantity == .none, told.sayings.isEmpty)
            return clause
        }
    }

    /// "Har ej uppfyllda mål i minst tre nämnder".
    private func inNämnder(_ goals: Things, _ comparison: Comparison, _ number: Int) throws(NoIdiom) -> GroupClause {
        let told = try GoalsTold(goals)
        let (noun, many) = (words.noun("nämnd"), try amount(comparison, number, of: "nämnd"))
        let nämnder = phrase("i nämnd", ["x": words.words(many, number == 1 ? noun.singular : noun.plural)])
        return clause(told, words.words(try described(told, "", .many), nämnder))
    }

    /// "Har alla sina mål uppfyllda", "har bara mål som har försämrats".
    private func every(_ things: Things, _ all: Things, isNegative: Bool) throws(NoIdiom) -> GroupClause {
        let (told, whole) = (try GoalsTold(things), try GoalsTold(all))
        guard whole.sayings.isEmpty, things.conditions(beyond: all) != nil else { throw NoIdiom() }
        if told.sayings.count == 1, case .status(.grades(let grades)) = told.sayings[0],
            let said = grade(grades, .many)
        {
            let values = ["mål": try noun(whole, .plural), "x": said]
            var clause = clause(told, phrase(isNegative ? "har inte alla" : "har alla", values))
            clause.isNegative = isNegative
            return clause
        }
        guard !isNegative else { throw NoIdiom() }
        return clause(told, try described(told, phrase("bara"), .many))
    }

    /// "Har minst 75 procent av sina mål uppfyllda".
    private func share(_ things: Things, _ all: Things, _ many: String) throws(NoIdiom) -> GroupClause {
        let (told, whole) = (try GoalsTold(things), try GoalsTold(all))
        guard whole.sayings.isEmpty, told.sayings.count == 1, case .status(.grades(let grades)) = told.sayings[0],
            let said = grade(grades, .many)
        else { throw NoIdiom() }
        return clause(told, phrase("har andel", ["n": many, "mål": try noun(whole, .plural), "x": said]))
    }
}
