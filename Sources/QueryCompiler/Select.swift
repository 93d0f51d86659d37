/// A SELECT in parts, put together as text with one clause a line.
struct Select {
    /// Named queries that the SELECT reads, in the order in which they build on each other.
    var with: [CommonTable] = []
    var columns: [SQLFragment]
    var from: SQLFragment
    /// Conditions that all hold.
    var conditions: [SQLFragment] = []
    var groups: [SQLFragment] = []
    var having: [SQLFragment] = []
    var order: [SQLFragment] = []
    /// Which of the rows, from 0; nil = all.
    var places: Range<Int>?

    var fragment: SQLFragment {
        var lines: [SQLFragment] = []
        if !with.isEmpty { lines.append("WITH \(with.map(\.fragment).joined(", "))") }
        lines.append("SELECT \(columnList)")
        lines.append("FROM \(from)")
        if !conditions.isEmpty { lines.append("WHERE \(conjunction)") }
        if !groups.isEmpty { lines.append("GROUP BY \(groups.joined(", "))") }
        if !having.isEmpty { lines.append("HAVING \(having.joined(" AND ").indented)") }
        if !order.isEmpty { lines.append("ORDER BY \(order.joined(", "))") }
        if let places { lines.append(Self.limit(places)) }
        return lines.joined("\n")
    }

    static func limit(_ places: Range<Int>) -> SQLFragment {
        "LIMIT \(.integer(places.count)) OFFSET \(.integer(places.lowerBound))"
    }

    /// The SELECT inside parentheses.
    var subquery: SQLFragment {
        "(\n  \(fragment.indented)\n)"
    }

    /// On one line, or, where that would be a long one, with a column a line.
    private var columnList: SQLFragment {
        let line = columns.joined(", ").indented
        return line.text.utf8.count <= 100 ? line : columns.map(\.indented).joined(",\n  ")
    }

    /// The conditions, each once.
    private var conjunction: SQLFragment {
        var result = conditions[0]
        for index in conditions.indices.dropFirst() where !conditions[..<index].contains(conditions[index]) {
            result.append("\n  AND \(conditions[index].indented)")
        }
        return result
    }
}

/// A query with a name, for the queries after it.
struct CommonTable {
    var name: SQLFragment
    var query: Select
    /// True where it must be worked out by itself, before the query that reads it.
    var isMaterialized = false

    var fragment: SQLFragment { "\(name) AS \(isMaterialized ? "MATERIALIZED " : "")\(query.subquery)" }
}
