import Domain

/// Measures of many things.
extension QueryBuilder {
    /// Rows to count, with what they are counted by: the things' records in groups.
    struct Counted {
        var select: Select
        var keys: [SQLFragment]
        /// How many things a group has.
        var count: SQLFragment
    }

    /// - Parameter dimensions: what the groups to count in have in common; empty = all is one group.
    func counted(_ things: Things, by dimensions: [Dimension]) -> Counted {
        let records = records(things)
        let own = keys(dimensions, in: records.relation)
        var select = records.select([])
        select.conditions += presence(dimensions, in: records.relation)
        guard let made = things.dimensions else {
            return Counted(select: select, keys: own, count: .countOfRows)
        }
        // Groups within the groups: those that pass, each once.
        let passing = passing(things, within: dimensions)
        let members = keys(made, in: records.relation)
        select.conditions += presence(made, in: records.relation)
        if let passing {
            let all = keys(dimensions + made, in: records.relation)
            select.conditions.append("\(all.rowValue) IN \(passing.subquery)")
        }
        return Counted(select: select, keys: own, count: members.distinctCount)
    }

    /// The groups for which their conditions hold; nil where there are none to hold.
    func passing(_ things: Things, within dimensions: [Dimension]) -> Select? {
        guard case .groups = things else {
            let set = groupSet(things, within: dimensions)
            var select = set.select
            select.columns = set.keys
            return select
        }
        return nil
    }

    /// The conditions that make things a part of others; nil where they are no plain part of them.
    func difference(_ things: Things, from all: Things) -> [SQLFragment]? {
        guard let conditions = things.conditions(beyond: all) else { return nil }
        let relation = records(all).relation
        return conditions.flatMap { predicates($0, in: relation) }
    }

    /// A measure of all there is, as a value by itself.
    func ofAll(_ measure: Measure) -> SQLFragment { value(measure, sharing: [], with: []) }

    /// A measure as a value by itself: of what has these values in the dimensions.
    /// - Parameter outer: the values, one for each key of the dimensions.
    func value(_ measure: Measure, sharing dimensions: [Dimension], with outer: [SQLFragment]) -> SQLFragment {
        switch measure {
        case .number(let number): return .number(number)
        case .value(let field): return field.number
        case .way: return "steg"
        case .size(let measure): return "abs(\(value(measure, sharing: dimensions, with: outer)))"
        case .difference(let first, let second):
            return
                "(\(value(first, sharing: dimensions, with: outer)) - \(value(second, sharing: dimensions, with: outer)))"
        case .percent(let part, of: let whole):
            return
                "(100.0 * \(value(part, sharing: dimensions, with: outer)) / \(value(whole, sharing: dimensions, with: outer)))"
        case .mean(let part, per: let whole):
            return
                "(1.0 * \(value(part, sharing: dimensions, with: outer)) / \(value(whole, sharing: dimensions, with: outer)))"
        case .whole(let measure, sharing: let fewer):
            // A kommun that parts the groups parts what is one kommun's own, too.
            let isOfKommun =
                isOfSeveralKommuner && dimensions.contains(.kommun) && fewer.contains(where: \.isOfOneKommun)
            let kept = isOfKommun ? ([.kommun] + fewer).distinct : fewer
            let all = zip(flatKeys(dimensions), outer)
            let values = flatKeys(kept).compactMap { key in all.first { $0.0 == key }?.1 }
            return value(measure, sharing: kept, with: values)
        case .count(let things):
            let counted = counted(things, by: dimensions)
            var select = counted.select
            select.conditions += zip(counted.keys, outer).map(same)
            select.columns = [counted.count]
            return select.subquery
        case .summary(let summary, let field, of: let things):
            return self.summary(summary, field, of: things, sharing: dimensions, with: outer)
        }
    }

    /// Holds for rows that have a group's value. A KF-mål's group is a query of its own in the views: SQLite 3.40 counts
    /// too few rows where it may take such a comparison into the branches of an OR, which the sign keeps it from.
    private func same(_ key: SQLFragment, _ outer: SQLFragment) -> SQLFragment {
        key == "kf_grupp" ? "\(key) IS +\(outer)" : "\(key) IS \(outer)"
    }

    /// The keys of dimensions as records of goals have them, to tell which is whose.
    private func flatKeys(_ dimensions: [Dimension]) -> [SQLFragment] { keys(dimensions, in: .assessments) }

    private func summary(
        _ summary: Measure.Summary, _ field: Field, of things: Things, sharing dimensions: [Dimension],
        with outer: [SQLFragment]
    ) -> SQLFragment {
        let records = records(things)
        let identity = records.source.identity
        var values = records.select(identity + ["\(field.column) AS tal"], groups: identity)
        let own = keys(dimensions, in: records.relation)
        values.conditions += zip(own, outer).map(same) + ["\(field.column) IS NOT NULL"]
        guard summary == .median else {
            if identity.isEmpty {
                values.columns = [summary.aggregate(field.column)]
                return values.subquery
            }
            return Select(columns: [summary.aggregate("tal")], from: values.subquery).subquery
        }
        // The middle one, or the mean of the two in the middle.
        let numbered = Select(
            columns: ["tal", "row_number() OVER (ORDER BY tal) AS plats", "count(*) OVER () AS antal"],
            from: values.subquery)
        return Select(
            columns: ["avg(tal)"], from: numbered.subquery,
            conditions: ["plats IN ((antal + 1) / 2, (antal + 2) / 2)"]
        ).subquery
    }
}

extension Measure.Summary {
    /// - Returns: the aggregate over a column; for the median there is none.
    func aggregate(_ column: SQLFragment) -> SQLFragment {
        switch self {
        case .sum: "sum(\(column))"
        case .mean: "round(avg(\(column)), 1 + \(decimals(column)))"
        case .lowest: "min(\(column))"
        case .highest: "max(\(column))"
        case .median: "avg(\(column))"
        }
    }
}

/// How many decimals the values of a column have at most, to three: a mean is told with one more.
private func decimals(_ column: SQLFragment) -> SQLFragment {
    """
    max(CASE WHEN \(column) IS NULL OR \(column) = round(\(column)) THEN 0 WHEN \(column) = round(\(column), 1) THEN 1
      WHEN \(column) = round(\(column), 2) THEN 2 ELSE 3 END)
    """
}

extension [SQLFragment] {
    /// How many different values rows have; a null is none.
    var distinctCount: SQLFragment { "count(DISTINCT \(joined(" || char(9) || ")))" }
}
