import Domain

/// What follows the head of a restated question: changes, nämnder, time and form.
extension Linearizer {
    func change(_ question: Question, _ values: [String: String]) -> String {
        let movement = movement(question)
        let goals = values["mål"] ?? ""
        switch question.ask {
        case .changes, .records:
            if let places = question.ranking?.places {
                return phrase(
                    "fråga ändring mest", ["mål": goals, "ändring": movement, "n": places == 1 ? "" : "\(places)"])
            }
            if movement.isEmpty { return phrase("fråga ändring allt", ["mål": goals]) }
            return phrase("fråga ändring", ["mål": goals, "ändring": movement])
        case .list(let dimension):
            return phrase(
                "fråga lista",
                [
                    "sak": phrase("saker \(dimension.rawValue)"), "antal": "", "mål": goals,
                    "som villkor": "som " + movement,
                ])
        case .count(.distinct(let dimension)):
            return phrase(
                "fråga antal saker",
                [
                    "sak": phrase("saker \(dimension.rawValue)"), "antal": "", "mål": goals,
                    "som villkor": "som " + movement,
                ])
        case .share: return phrase("fråga andel", ["mål": goals, "som villkor": "som " + movement])
        default: return phrase("fråga antal", ["mål": goals, "villkor": movement])
        }
    }

    /// "har försämrats två steg", "är uppfyllda 2023 och ej uppfyllda 2024"; empty for every pair.
    func movement(_ question: Question) -> String {
        let condition = question.condition
        if let from = condition.earlierRanks, let to = condition.ranks, let span = question.span {
            return phrase(
                "övergång",
                [
                    "x": statusPhrase(from, scale: nil), "år x": "\(span.from)",
                    "y": statusPhrase(to, scale: nil), "år y": "\(span.to)",
                ])
        }
        if let from = condition.earlierRanks, let direction = condition.directions.first {
            return phrase("övergång \(direction.rawValue)", ["x": statusPhrase(from, scale: nil)])
        }
        var parts = [
            condition.directions.map { phrase("riktning \($0.rawValue)") }.joined(
                separator: " " + phrase("eller") + " ")
                + (condition.steps.map { " " + phrase("steg", ["x": "\($0)"]) } ?? "")
        ]
        if let ranks = condition.ranks {
            parts.append(phrase("villkor status", ["x": statusPhrase(ranks, scale: condition.scale)]))
        }
        parts.append(textCondition(question))
        return parts.filter { !$0.isEmpty }.joined(separator: " " + phrase("och") + " ")
    }

    func tail(_ question: Question) -> [String] {
        let form = form(question)
        // "Alla år med dokument" would be years that have documents.
        if question.period == .all, question.span == nil {
            return nämnder(question) + [report(question)] + grouping(question) + form + [period(question)]
        }
        return nämnder(question) + [report(question), period(question)] + grouping(question) + form
    }

    /// The kind of report that is asked of.
    private func report(_ question: Question) -> String {
        question.scope.documentKind.map { phrase("rapport \($0)") } ?? ""
    }

    private func nämnder(_ question: Question) -> [String] {
        var parts: [String] = []
        if !question.scope.nämnder.isEmpty { parts.append(phrase("hos", ["x": list(question.scope.nämnder)])) }
        if !question.scope.excludedNämnder.isEmpty {
            parts.append(phrase("hos utom", ["x": list(question.scope.excludedNämnder)]))
        }
        return parts
    }

    private func period(_ question: Question) -> String {
        if let span = question.span {
            if question.condition.earlierRanks != nil, question.condition.ranks != nil { return "" }
            return phrase("mellan", ["x": "\(span.from)", "y": "\(span.to)"])
        }
        switch question.period {
        case .latest: return ""
        case .all: return defaultsToAll(question) ? "" : phrase("alla år")
        case .years(let years, let month, let each):
            let numbers = list(years.map(String.init))
            if each { return phrase("både", ["x": numbers]) }
            return month.flatMap { monthNames[$0] }.map { phrase("månad", ["x": $0 + " " + numbers]) }
                ?? phrase("år", ["x": numbers])
        }
    }

    /// True where a question without a year looks at every year.
    private func defaultsToAll(_ question: Question) -> Bool {
        if question.condition.text != nil || question.ask == .hits || question.ask == .list(.år) { return true }
        if question.ask == .count(.distinct(.år)) { return true }
        if question.kind == .bedömning, case .list = question.ask {
            return question.condition.isEmpty && question.scope.isEmpty && question.quantifier == .some
                && question.level == .any
        }
        return false
    }

    private func grouping(_ question: Question) -> [String] {
        guard question.ranking == nil else { return [] }
        var parts: [String] = []
        if !question.grouping.isEmpty {
            parts.append(phrase("per", ["x": list(question.grouping.map { phrase("sak \($0.rawValue)") })]))
        } else if wouldBeGrouped(question) {
            parts.append(phrase("tillsammans"))
        }
        return parts
    }

    private func wouldBeGrouped(_ question: Question) -> Bool {
        switch question.ask {
        case .count(let what), .share(let what):
            if question.scope.nämnder.count > 1, what != .distinct(.nämnd) { return true }
            if case .years(let years, _, false) = question.period { return years.count > 1 && what != .distinct(.år) }
            return question.period == .all && !defaultsToAll(question)
        default: return false
        }
    }

    private func form(_ question: Question) -> [String] {
        let columns = question.columns.subtracting(impliedColumns(question))
        var parts = ExtraColumn.allCases.filter(columns.contains).map { phrase("kolumn \($0.rawValue)") }
        if let order = question.order {
            let key = question.kind == .bedömning ? "sorterat" : "per"
            parts.append(phrase(key, ["x": phrase("sak \(order.by.rawValue)")]))
        }
        return parts
    }
}
