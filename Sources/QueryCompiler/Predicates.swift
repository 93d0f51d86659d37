import Domain

extension Relation {
    /// Which documents a question is about.
    func predicates(_ period: Period) -> [SQLFragment] {
        switch period {
        case .latest: ["\(year) = (SELECT max(ar) FROM bedomningar)", isLatest]
        case .years(let years, let month, _):
            [Self.isOne(of: years.map(Value.integer), year)]
                + (month.map { ["\(self.month) = \(.integer($0))"] } ?? [])
        case .all: []
        }
    }

    /// Which pairs a question is about.
    func predicates(_ span: YearSpan) -> [SQLFragment] {
        ["ar_fran = \(.integer(span.from))", "ar_till = \(.integer(span.to))"]
    }

    /// What a filter says of a row, apart from its text.
    func predicates(_ filter: Filter) -> [SQLFragment] {
        names(filter) + goals(filter) + ratings(filter) + (hasPairs ? ways(filter) : [])
    }

    /// Holds for rows whose text matches, or, if `negated`, for all the others; nil where rows are texts themselves.
    ///
    /// NOT IN would fail where a pair has no later side, or a text belongs to no bedömning.
    func matches(_ expression: String, negated: Bool) -> SQLFragment? {
        guard let assessment else { return nil }
        let texts = Select(
            columns: ["t.bedomning_id"], from: "text_index\nJOIN text t ON t.id = text_index.rowid",
            conditions: ["text_index MATCH \(.text(expression))"])
        return negated
            ? "(\(assessment) IN \(texts.subquery)) IS NOT TRUE" : "\(assessment) IN \(texts.subquery)"
    }

    private func names(_ filter: Filter) -> [SQLFragment] {
        var result: [SQLFragment] = []
        if !filter.nämnder.isEmpty { result.append(Self.isOne(of: filter.nämnder.map(Value.text), nämnd)) }
        if !filter.excludedNämnder.isEmpty {
            result.append("\(nämnd) NOT IN \(Self.list(filter.excludedNämnder.map(Value.text)))")
        }
        return result
    }

    /// A row without a goal on the level is none of the excluded ones.
    private func goals(_ filter: Filter) -> [SQLFragment] {
        filter.goals.map { $0.alternatives.count == 1 ? choice($0) : "(\(choice($0)))" }
            + filter.excludedGoals.map { "(\(choice($0))) IS NOT TRUE" }
    }

    private func choice(_ choice: GoalChoice) -> SQLFragment {
        if choice.alternatives.isEmpty { return "FALSE" }
        return choice.alternatives.map { Self.isOne(of: $0.names.map(Value.text), column($0.level)) }.joined(" OR ")
    }

    private func ratings(_ filter: Filter) -> [SQLFragment] {
        var result: [SQLFragment] = []
        if let ranks = filter.ranks { result.append(Self.isOne(of: ranks.map(Value.integer), rank)) }
        if let name = filter.scale { result.append("\(scale) = \(.text(name))") }
        return result
    }

    private func ways(_ filter: Filter) -> [SQLFragment] {
        var result: [SQLFragment] = []
        if let ranks = filter.earlierRanks { result.append(Self.isOne(of: ranks.map(Value.integer), "rang_fran")) }
        if !filter.directions.isEmpty {
            result.append(Self.isOne(of: filter.directions.map { .text($0.rawValue) }, "forandring"))
        }
        if let steps = filter.steps { result.append("abs(steg) >= \(.integer(steps))") }
        return result
    }

    private static func isOne(of values: [Value], _ column: SQLFragment) -> SQLFragment {
        values.count == 1 ? "\(column) = \(values[0])" : "\(column) IN \(list(values))"
    }

    private static func list(_ values: [Value]) -> SQLFragment {
        "(\(values.map { "\($0)" as SQLFragment }.joined(", ")))"
    }
}
