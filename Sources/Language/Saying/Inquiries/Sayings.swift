import Domain

/// What is said of goals: as an attribute ("ej uppfyllda"), as a predicate ("är ej uppfyllda", "nämner underskott").
extension InquirySentence {
    /// How the words agree with what they are said of.
    enum Number: String {
        case many = "flertal"
        /// Of a mål.
        case one = "ental"
        /// Of a bedömning.
        case oneRating = "utrum"
    }

    /// "Ej uppfyllda"; nil for what does not stand before a noun.
    func attribute(_ saying: Condition, _ number: Number) -> String? {
        guard case .status(.grades(let grades)) = saying, let said = grade(grades, number),
            said.hasSuffix(phrase("uppfylld \(number.rawValue)"))
        else { return nil }
        return said
    }

    /// "Förbättrade": the ways too, where two are compared.
    func comparedAttribute(_ saying: Condition) -> String? {
        guard case .way(let ways) = saying, ways.count == 1 else { return attribute(saying, .many) }
        return way(ways[0], .many)
    }

    private func way(_ way: Direction, _ number: Number) -> String {
        phrase("väg \(way.rawValue) \(number.rawValue)")
    }

    func grade(_ grades: Set<StatusGrade>, _ number: Number) -> String? {
        let key = grades.map(\.rawValue).sorted().map(String.init).joined(separator: ",")
        return words.phrases["grad \(key)"]?.replacing("{uppfylld}", with: phrase("uppfylld \(number.rawValue)"))
    }

    // MARK: - Predicates

    /// All that is said, one after the other: "är ej uppfyllda och nämner underskott".
    /// - Parameter isClause: true after "som", where a negation stands before the verb.
    func predicate(_ told: GoalsTold, _ number: Number = .many, isClause: Bool = false) throws(NoIdiom) -> String {
        var rest = told.sayings.filter { !$0.isSteps }
        var parts = [try transition(told, &rest, number), notMoved(&rest, isClause: isClause)].compactMap { $0 }
        for saying in rest { parts.append(try predicate(saying, told, number, isClause: isClause)) }
        return list(parts)
    }

    private func predicate(
        _ saying: Condition, _ told: GoalsTold, _ number: Number, isClause: Bool
    ) throws(NoIdiom) -> String {
        switch saying {
        case .status(.grades(let grades)):
            guard let said = grade(grades, number) else { throw NoIdiom() }
            let (verb, not) = (isPast(told) ? "var" : "är", phrase("inte") + " ")
            guard isClause, said.hasPrefix(not) else { return phrase(verb, ["x": said]) }
            return not + phrase(verb, ["x": String(said.dropFirst(not.count))])
        case .status(.places(let places)): return phrase("har status", ["x": try stepNames(places, told)])
        case .status(.printed(let name)): return phrase("har status", ["x": name])
        case .way(let ways): return words.words(moved(ways, number, isClause: isClause), try steps(told))
        case .text(let filter): return phrase("nämner", ["x": words.texts(filter)])
        case .not(.text(let filter)):
            return phrase(isClause ? "som nämner inte" : "nämner inte", ["x": words.texts(filter)])
        case .any(let alternatives):
            var parts: [String] = []
            for alternative in alternatives {
                parts.append(try predicate(alternative, told, number, isClause: isClause))
            }
            return list(parts, "eller")
        default: throw NoIdiom()
        }
    }

    /// The names of steps, in quotes, on the scale of the years spoken of.
    private func stepNames(_ places: [Int], _ told: GoalsTold) throws(NoIdiom) -> String {
        let years = told.years.isEmpty ? [words.latestYear].compactMap { $0 } : told.years
        let used = told.scale.map { [$0] } ?? Set(years.flatMap { words.scalesByYear[$0] ?? [] })
        let named = words.scales.levels.filter { used.contains($0.scale) && places.contains($0.rank) }
        guard Set(named.map(\.scale)).count == 1 else { throw NoIdiom() }
        return list(named.map { words.quoted($0.name) }, "eller")
    }

    // MARK: - Ways

    /// "Har försämrats", "har inte förbättrats", "är oförändrade eller har försämrats".
    private func moved(_ ways: [Direction], _ number: Number, isClause: Bool) -> String {
        if Set(ways) == [.improved, .worsened] { return words.words(phrase("har"), phrase("ändrat status")) }
        if let denied = denied(ways) {
            return phrase(isClause ? "som inte har" : "har inte", ["x": phrase("riktning \(denied.rawValue)")])
        }
        return list(
            ways.map { way in
                way == .unchanged
                    ? phrase("är", ["x": self.way(way, number)])
                    : words.words(phrase("har"), phrase("riktning \(way.rawValue)"))
            }, "eller")
    }

    /// The way that these leave out of those that a goal can go.
    private func denied(_ ways: [Direction]) -> Direction? {
        switch Set(ways) {
        case [.worsened, .unchanged]: .improved
        case [.improved, .unchanged]: .worsened
        default: nil
        }
    }

    /// "Har varken förbättrats eller försämrats".
    private func notMoved(_ sayings: inout [Condition], isClause: Bool) -> String? {
        let denied = sayings.compactMap { if case .way(let ways) = $0 { self.denied(ways) } else { nil } }
        guard denied.count == 2 else { return nil }
        sayings.removeAll { if case .way = $0 { true } else { false } }
        return phrase("har varken", ["x": list(denied.map { phrase("riktning \($0.rawValue)") }, "eller")])
    }

    /// "Minst två steg".
    private func steps(_ told: GoalsTold) throws(NoIdiom) -> String {
        guard let saying = told.sayings.first(where: \.isSteps) else { return "" }
        guard case .compares(_, let comparison, .number(let number)) = saying, number == number.rounded() else {
            throw NoIdiom()
        }
        let steps = phrase("steg", ["x": words.number(Int(number), of: words.noun("mål"))])
        return comparison == .equal ? steps : phrase("steg \(comparison.rawValue)", ["x": steps])
    }

    /// "Var uppfyllda 2023 men är ej uppfyllda 2024"; nil where the earlier year is not spoken of.
    private func transition(
        _ told: GoalsTold, _ sayings: inout [Condition], _ number: Number
    ) throws(NoIdiom) -> String? {
        guard let first = sayings.firstIndex(where: \.isOfEarlierYear) else { return nil }
        guard case .span(let span) = told.time, sayings.count > 1,
            case .earlierStatus(.grades(let grades)) = sayings.remove(at: first), let before = grade(grades, number)
        else { throw NoIdiom() }
        var values = ["x": before, "år x": "\(span.from)", "år y": "\(span.to)"]
        guard let second = sayings.firstIndex(where: \.isStatus) else { return phrase("övergång från", values) }
        guard case .status(.grades(let grades)) = sayings.remove(at: second), let after = grade(grades, number) else {
            throw NoIdiom()
        }
        values["y"] = after
        if areParts, before != after {
            // "Men är …" would be heard as said of the group.
            return phrase("övergång mellan", ["x": before, "y": after])
        }
        if before != after { return phrase("övergång från till", values) }
        return phrase(areCounted ? "övergång från och till" : "övergång ingen", values)
    }

    // MARK: - Times

    /// A year before the latest is told of in the past tense.
    func isPast(_ told: GoalsTold) -> Bool {
        guard case .years(let years, _) = told.time, let last = years.max(), let latest = words.latestYear else {
            return false
        }
        return last < latest
    }

    func time(_ told: GoalsTold) -> String {
        switch told.time {
        case .latest: return phrase("tid senaste", ["x": words.latestYear.map(String.init) ?? ""])
        case .years(let years, let month):
            let numbers = list(years.map(String.init))
            return month.flatMap { words.monthNames[$0] }.map { phrase("tid månad", ["x": $0, "y": numbers]) }
                ?? numbers
        case .span(let span):
            // Two statuses say their years themselves.
            let saysYears =
                !areParts && told.sayings.contains(where: \.isOfEarlierYear) && !told.sayings.contains(where: \.isWay)
            return saysYears ? "" : phrase("mellan", ["x": "\(span.from)", "y": "\(span.to)"])
        case .all where isOverYears: return ""
        case .all:
            // Words of texts are looked for in every year where none is said.
            return told.sayings.isEmpty || !told.sayings.allSatisfy(\.isText) ? phrase("alla år") : ""
        }
    }
}

extension Condition {
    var isSteps: Bool { if case .compares(.size(.way), _, .number) = self { true } else { false } }
    var isStatus: Bool { if case .status = self { true } else { false } }
    var isOfEarlierYear: Bool { if case .earlierStatus = self { true } else { false } }
    var isWay: Bool { if case .way = self { true } else { false } }

    var isText: Bool {
        switch self {
        case .text: true
        case .not(let condition): condition.isText
        default: false
        }
    }
}
