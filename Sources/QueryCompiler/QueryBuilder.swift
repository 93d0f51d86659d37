import Domain

/// Makes the nodes of an inquiry into SQL, each by its own structure.
struct QueryBuilder {
    let expansion: TermExpansion
    /// True where rows are of several kommuner: what is one kommun's own is then told apart by it.
    let isOfSeveralKommuner: Bool

    /// Records in SQL: where they are read from, and what holds of them.
    struct Records {
        var source: RowSource
        var relation: Relation
        var conditions: [SQLFragment]

        /// What stands after FROM. Texts are found by their ids, so that the index need not be read from end to end.
        var from: SQLFragment { source == .texts ? Relation.textRows : relation.source }

        /// One column of theirs.
        func select(_ columns: [SQLFragment], groups: [SQLFragment] = [], having: [SQLFragment] = []) -> Select {
            Select(
                columns: columns, from: from, conditions: conditions, groups: groups, having: having)
        }
    }

    /// - Parameter things: records; of groups those that they are made of, whichever of them pass.
    func records(_ things: Things) -> Records {
        switch things {
        case .all(let source): Records(source: source, relation: .of(source), conditions: [])
        case .groups(_, of: let things): records(things)
        case .those(let groups, _) where groups.dimensions != nil: records(groups)
        case .first(_, of: let groups, by: _) where groups.dimensions != nil: records(groups)
        case .those(let things, let condition): adding(condition, to: records(things))
        case .later(let pairs): later(of: records(pairs))
        case .first(let places, of: let things, by: let orders): first(places, of: records(things), by: orders)
        }
    }

    private func adding(_ condition: Condition, to records: Records) -> Records {
        var records = records
        records.conditions += predicates(condition, in: records.relation)
        return records
    }

    private func later(of pairs: Records) -> Records {
        let relation = Relation.assessments
        return Records(
            source: .records(.bedömning), relation: relation,
            conditions: ["id IN \(pairs.select(["till_id"]).subquery)"])
    }

    /// What two tables tell of one amount takes up one place; what lacks the measure has none.
    private func first(_ places: Int, of records: Records, by orders: [Things.Order]) -> Records {
        guard let order = orders.first else { return records }
        let key = rowValue(order.measure, in: records.relation)
        var known = records
        // In descending order they come last by themselves.
        if !order.descending { known.conditions.append("\(key) IS NOT NULL") }
        var keys = known.select([key], groups: records.source.identity)
        keys.order = ["\(key)\(order.descending ? " DESC" : "")"]
        let last: SQLFragment = "(SELECT * FROM \(keys.subquery) LIMIT 1 OFFSET \(.integer(places - 1)))"
        var first = records
        // Where there are fewer all are among the first.
        first.conditions.append(
            order.descending ? "\(key) >= coalesce(\(last), -1e300)" : "\(key) <= coalesce(\(last), 1e300)")
        return first
    }

    // MARK: - Dimensions

    /// What makes groups of rows by these dimensions.
    func groups(_ dimensions: [Dimension], in relation: Relation) -> [Relation.Group] {
        relation.groups(dimensions.distinct, ofOneKommun: isOfSeveralKommuner)
    }

    /// What rows of one group have in common, each once.
    func keys(_ dimensions: [Dimension], in relation: Relation) -> [SQLFragment] {
        groups(dimensions, in: relation).flatMap(\.keys).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Leaves out rows that are in no group.
    func presence(_ dimensions: [Dimension], in relation: Relation) -> [SQLFragment] {
        groups(dimensions, in: relation).compactMap(\.presence).map { "\($0) IS NOT NULL" }
    }
}

extension RowSource {
    /// What makes two rows one thing that is told twice; empty where a row is a thing of its own.
    var identity: [SQLFragment] {
        self == .records(.ekonomi) ? ["kommun", "namnd", "post", "kolumn", "ar", "belopp"] : []
    }
}

extension [SQLFragment] {
    /// One value, or several as a row value.
    var rowValue: SQLFragment { count == 1 ? self[0] : "(\(joined(", ")))" }
}
