import Domain

/// Questions about the way from one year to another.
extension Linearizer {
    /// What is asked of pairs; nil where things are listed or counted that have such goals.
    func change(_ question: Question) -> String? {
        let movement = movement(question)
        let values = ["mål": goals(question), "ändring": movement, "villkor": movement]
        switch question.ask {
        case .changes: return pairs(question, values, movement)
        case .records: return why(question, movement)
        case .count(.records): return phrase(saysOwner(question) ? "fråga antal ägda" : "fråga antal", values)
        case .share(.records):
            let form: GoalForm = saysOwner(question) ? .owned : .definite
            return phrase("fråga andel", ["mål": goals(question, form), "villkor": movement])
        default: return nil
        }
    }

    private func pairs(_ question: Question, _ values: [String: String], _ movement: String) -> String {
        if let places = question.ranking?.places {
            let condition = question.condition
            let isPlain = condition.earlierRanks == nil && condition.ranks == nil && condition.steps == nil
            let key = isPlain && condition.text == nil ? "fråga ändring mest" : "fråga övergång mest"
            return phrase(places == 1 ? key : key + " flera", values.merging(["n": number(places)]) { $1 })
        }
        if movement.isEmpty {
            let form: GoalForm = saysOwner(question) ? .owned : .definite
            return phrase("fråga ändring allt", ["mål": goals(question, form)])
        }
        return phrase(saysOwner(question) ? "fråga ändring ägda" : "fråga ändring", values)
    }

    /// "Varför har ekonomimålen försämrats": the verb of the change stands before the goals.
    private func why(_ question: Question, _ movement: String) -> String {
        let parts = movement.split(separator: " ", maxSplits: 1).map(String.init)
        let form: GoalForm = saysOwner(question) ? .owned : .definite
        return phrase(
            "fråga ändring varför",
            ["verb": parts.first ?? "", "mål": goals(question, form), "ändring": parts.count > 1 ? parts[1] : ""])
    }

    /// "Har försämrats två steg", "var uppfyllda 2023 och ej uppfyllda 2024"; empty for every pair.
    func movement(_ question: Question) -> String {
        let condition = question.condition
        var parts: [String] = []
        if let from = condition.earlierRanks {
            if condition.ranks != nil { parts.append(directions(condition)) }
            parts.append(transition(from: from, question))
        } else {
            parts.append(directions(condition))
            if let ranks = condition.ranks {
                parts.append(predicate(ranks, question))
            }
        }
        parts.append(textCondition(question, isClause: false))
        return parts.filter { !$0.isEmpty }.joined(separator: " " + phrase("och") + " ")
    }

    private func transition(from: [Int], _ question: Question) -> String {
        if let to = question.condition.ranks, let span = question.span {
            var values = ["år x": "\(span.from)", "år y": "\(span.to)"]
            if let first = plainAdjective(from, question), let then = plainAdjective(to, question) {
                return phrase("övergång", values.merging(["x": first, "y": then]) { $1 })
            }
            values["x"] = statusNames(from, scale: question.condition.scale)
            values["y"] = statusNames(to, scale: question.condition.scale)
            return phrase("övergång namn", values)
        }
        let way = question.condition.directions.first?.rawValue ?? ""
        let names = statusNames(from, scale: question.condition.scale)
        return phrase("övergång \(way)", ["x": adjective(from) ?? names])
    }

    private func directions(_ condition: Filter) -> String {
        guard !condition.directions.isEmpty else { return "" }
        let changed = Set(condition.directions) == [.improved, .worsened]
        let ways =
            changed ? [phrase("ändrat status")] : condition.directions.map { phrase("riktning \($0.rawValue)") }
        let steps = condition.steps.map { phrase("steg", ["x": number($0)]) } ?? ""
        return words(phrase("har"), list(ways, "eller"), steps)
    }
}
