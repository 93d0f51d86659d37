import Domain

/// How many: "minst två ej uppfyllda mål", "fler försämrade än förbättrade mål".
extension InquirySentence {
    func amount(_ comparison: Comparison, _ number: Int, of noun: String = "mål") throws(NoIdiom) -> String {
        if comparison == .equal, number == 0 { return phrase("antal inga") }
        guard comparison != .other, number > 0 else { throw NoIdiom() }
        return phrase("antal \(comparison.rawValue)", ["n": words.number(number, of: words.noun(noun))])
    }

    func said(_ number: Double) -> String {
        let whole = number == number.rounded() && abs(number) < 1e15
        return whole ? "\(Int(number))" : "\(number)".replacing(".", with: ",")
    }

    /// Goals with all that is said of them: "minst två ej uppfyllda mål som nämner underskott".
    func described(_ told: GoalsTold, _ before: String, _ number: Number) throws(NoIdiom) -> String {
        var rest = told
        var adjective = ""
        if !told.sayings.contains(where: \.isOfEarlierYear),
            let place = told.sayings.firstIndex(where: { attribute($0, number) != nil })
        {
            adjective = attribute(rest.sayings.remove(at: place), number) ?? ""
        }
        let clause = rest.sayings.isEmpty ? "" : phrase("som") + " " + (try predicate(rest, number, isClause: true))
        return try noun(
            told, number == .many ? .plural : .single, before: words.words(before, adjective), after: clause)
    }

    // MARK: - Comparisons

    /// "Har fler försämrade än förbättrade mål", "har högre andel uppfyllda mål 2024 än 2023".
    func compared(
        _ first: Measure, _ comparison: Comparison, _ second: Measure
    ) throws(NoIdiom) -> GroupClause {
        let (some, others) = (try Measured(first), try Measured(second))
        guard some.isShare == others.isShare else { throw NoIdiom() }
        guard some.told.time == others.told.time else {
            let key = "\(some.isShare ? "har större andel" : "har fler år") \(comparison.rawValue)"
            guard words.phrases[key] != nil, some.told.sayings == others.told.sayings else { throw NoIdiom() }
            let goals = try described(some.told, "", .many)
            var clause = clause(
                some.told, phrase(key, ["mål": goals, "x": time(some.told), "y": time(others.told)]))
            (clause.time, clause.year) = ("", nil)
            return clause
        }
        let key = "har fler \(comparison.rawValue)"
        guard !some.isShare, words.phrases[key] != nil, some.told.sayings.count == 1, others.told.sayings.count == 1,
            let one = comparedAttribute(some.told.sayings[0]), let two = comparedAttribute(others.told.sayings[0])
        else { throw NoIdiom() }
        return clause(some.told, phrase(key, ["x": one, "y": two, "mål": try noun(some.told, .plural)]))
    }
}

/// A number of goals: how many, or what share of all.
struct Measured {
    var told: GoalsTold
    var isShare = false

    init(_ measure: Measure) throws(NoIdiom) {
        switch measure {
        case .count(let things): told = try GoalsTold(things)
        case .percent(.count(let part), of: .count(let whole)):
            let whole = whole.ofAnyPlace
            guard try GoalsTold(whole).sayings.isEmpty, part.conditions(beyond: whole) != nil else { throw NoIdiom() }
            (told, isShare) = (try GoalsTold(part), true)
        default: throw NoIdiom()
        }
    }
}
