import Domain

/// A question field by field, for `--tolka` and for the treebank.
///
/// What is as in a bare question is left out. Goals and names stand by their labels, with their levels and fields: what
/// a corpus calls them is its own, and the same line is described alike over another municipality's reports. Questions
/// that differ in anything else have different descriptions.
extension Question {
    /// A field a line.
    var described: String {
        var lines = ["ask: \(ask.described)"]
        if kind != .bedömning { lines.append("kind: \(kind.rawValue)") }
        if level != .any { lines.append("level: \(level.rawValue)") }
        lines.append("period: \(period.described)")
        if let span { lines.append("span: \(span.from)–\(span.to)") }
        lines += scope.described("scope") + condition.described("condition")
        if quantifier != .some { lines.append("quantifier: \(quantifier)") }
        if !grouping.isEmpty { lines.append("grouping: \(listed(grouping.map(\.rawValue)))") }
        if let ranking { lines.append("ranking: \(ranking.described)") }
        if !columns.isEmpty { lines.append("columns: \(listed(columns.map(\.rawValue).sorted()))") }
        if let order { lines.append("order: \(order.by.rawValue)\(order.descending ? " descending" : "")") }
        return lines.joined(separator: "\n")
    }
}

private func listed(_ words: [String]) -> String { words.joined(separator: ", ") }

private func alternatives(_ names: [String]) -> String { names.joined(separator: " | ") }

extension Ask {
    fileprivate var described: String {
        switch self {
        case .records: "records"
        case .changes: "changes"
        case .list(let dimension): "list \(dimension.rawValue)"
        case .count(let what): "count \(what.described)"
        case .share(let what): "share \(what.described)"
        case .hits: "hits"
        case .documents: "documents"
        }
    }
}

extension Countable {
    fileprivate var described: String {
        switch self {
        case .records: "records"
        case .hits: "hits"
        case .distinct(let dimension): dimension.rawValue
        }
    }
}

extension Period {
    fileprivate var described: String {
        switch self {
        case .latest: return "latest"
        case .all: return "all"
        case .years(let years, let month, let each):
            let numbers = years.isEmpty ? "none" : listed(years.map(String.init))
            return numbers + (month.map { " (month \($0))" } ?? "") + (each ? " (each)" : "")
        }
    }
}

extension Ranking {
    fileprivate var described: String {
        "\(measure) \(descending ? "descending" : "ascending") \(places.map(String.init) ?? "all")"
    }
}

extension Filter {
    /// - Parameter part: what the filter is of the question.
    fileprivate func described(_ part: String) -> [String] {
        var lines: [String] = []
        func add(_ field: String, _ values: [String]) { lines += values.map { "\(part).\(field): \($0)" } }
        func addNames(_ field: String, _ names: [String]) { add(field, names.isEmpty ? [] : [alternatives(names)]) }
        addNames("kommuner", kommuner)
        addNames("excludedKommuner", excludedKommuner)
        addNames("nämnder", nämnder)
        addNames("excludedNämnder", excludedNämnder)
        add("goals", goals.map(\.described))
        add("excludedGoals", excludedGoals.map(\.described))
        add("names", names.map(\.described))
        add("fields", fields.map(\.described))
        add("documentKind", documentKind.map { [$0] } ?? [])
        add("ranks", ranks.map { ["\($0)"] } ?? [])
        add("scale", scale.map { [$0] } ?? [])
        add("text", text?.described ?? [])
        add("onlyMotiveringar", onlyMotiveringar ? ["true"] : [])
        add("directions", directions.isEmpty ? [] : [listed(directions.map(\.rawValue))])
        add("steps", steps.map { ["\($0)"] } ?? [])
        add("earlierRanks", earlierRanks.map { ["\($0)"] } ?? [])
        return lines
    }
}

extension GoalChoice {
    /// "arbetsgivarmål (målområde, kfMål)"
    fileprivate var described: String { labelled(alternatives.map { ($0.label, $0.level.rawValue) }) }
}

extension NameChoice {
    /// "bisysslor (atgard, risk)"
    fileprivate var described: String { labelled(alternatives.map { (label, $0.field.rawValue) }, without: label) }
}

/// Labels with what they are names of; neighbours of one label share it.
/// - Parameter label: what stands where there are no alternatives.
private func labelled(_ sets: [(label: String, place: String)], without label: String = "") -> String {
    var labels: [(label: String, places: [String])] = sets.isEmpty ? [(label, ["nothing"])] : []
    for (label, place) in sets {
        if labels.last?.label == label {
            labels[labels.count - 1].places.append(place)
        } else {
            labels.append((label, [place]))
        }
    }
    return labels.map { ($0.isEmpty ? "" : $0 + " ") + "(\(listed($1)))" }.joined(separator: " or ")
}

extension FieldTest {
    fileprivate var described: String {
        switch test {
        case .isOne(let values): "\(field.rawValue) = \(alternatives(values))"
        case .holds(let word): "\(field.rawValue) holds \(word)"
        case .positive, .negative, .reached, .missed, .present: "\(field.rawValue) \(test)"
        }
    }
}

extension TextFilter {
    /// The words, and what a search may do with instead, each as a line.
    fileprivate var described: [String] {
        [(negated ? "not " : "") + words(groups)] + (inComments ? ["in comments"] : [])
            + wider.map { "or \($0.described)" }
    }
}

extension WiderText {
    fileprivate var described: String {
        switch self {
        case .all(let groups): words(groups)
        case .allButOne(let groups): "all but one of \(words(groups))"
        }
    }
}

/// All groups' words; those of a group are alternatives.
private func words(_ groups: [[TextTerm]]) -> String {
    "[\(listed(groups.map { group in "[\(listed(group.map(\.described)))]" }))]"
}

extension TextTerm {
    fileprivate var described: String { "\(quoted ? "quoted " : "")\"\(words.joined(separator: " "))\"" }
}
