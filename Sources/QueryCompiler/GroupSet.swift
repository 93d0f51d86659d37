import Domain

/// Things that are groups of records.
extension QueryBuilder {
    /// Groups in SQL: the records that they are made of, and which groups pass.
    struct GroupSet {
        /// The things that the groups are made of.
        var base: Things
        var dimensions: [Dimension]
        var relation: Relation
        /// What rows of one group have in common.
        var keys: [SQLFragment]
        /// FROM and WHERE, GROUP BY and HAVING; what to select is left to who asks.
        var select: Select
        /// True where some groups are left out before they are made.
        var leavesOut = false
        /// Which rows speak best for a group: those that it passes by.
        var speakers: [SQLFragment] = []
        /// The order that the first groups come first in, and how many are first.
        var first: (places: Int, orders: [Things.Order])?
    }

    /// A condition on groups in SQL: one on their keys, which rows can be left out by, or one on the rows that they have.
    private enum Part {
        case keys(SQLFragment)
        case rows(SQLFragment)

        var fragment: SQLFragment {
            switch self {
            case .keys(let fragment), .rows(let fragment): fragment
            }
        }
    }

    /// - Parameters:
    ///   - outer: dimensions that make larger groups, in each of which the things are groups.
    ///   - narrows: true where nothing is asked of the groups but which they are, so that rows that no group passes by
    ///     may be left out at once.
    ///   - keepsPlaces: true where the caller itself keeps the first groups alone.
    func groupSet(
        _ things: Things, within outer: [Dimension] = [], narrows: Bool = true, keepsPlaces: Bool = false
    ) -> GroupSet {
        switch things {
        case .groups(let dimensions, of: let base): return plainGroups(outer + dimensions, of: base)
        case .those(let groups, let condition):
            if narrows, case .groups(let dimensions, of: let base) = groups,
                let narrowed = narrowed(plainGroups(outer + dimensions, of: base), by: condition)
            {
                return narrowed
            }
            var set = groupSet(groups, within: outer, narrows: false)
            for part in parts(condition, of: set) {
                switch part {
                // One group of all has no keys to be left out by.
                case .keys(let fragment) where !set.keys.isEmpty:
                    set.select.conditions.append(fragment)
                    set.leavesOut = true
                case .keys(let fragment), .rows(let fragment): set.select.having.append(fragment)
                }
            }
            set.speakers += speakers(condition, of: set)
            return set
        case .first(let places, of: let groups, by: let orders):
            var set = groupSet(groups, within: outer, narrows: false)
            if keepsPlaces {
                set.first = (places, orders)
            } else if !set.keys.isEmpty {
                set.select.conditions.append(
                    "\(set.keys.rowValue) IN \(firstKeys(places, of: set, by: orders).subquery)")
                set.leavesOut = true
            } else {
                set.select.having += orders.map { "\(ofAll($0.measure)) IS NOT NULL" }
            }
            return set
        case .all, .later: return plainGroups(outer, of: things)
        }
    }

    private func plainGroups(_ dimensions: [Dimension], of base: Things) -> GroupSet {
        let records = records(base)
        let keys = keys(dimensions, in: records.relation)
        var select = records.select([], groups: keys)
        select.conditions += presence(dimensions, in: records.relation)
        return GroupSet(
            base: base, dimensions: dimensions, relation: records.relation, keys: keys, select: select)
    }

    /// The groups that have rows of a kind: then no other rows need be read.
    private func narrowed(_ set: GroupSet, by condition: Condition) -> GroupSet? {
        guard case .has(.number(let comparison, let number), let things, sharing: _) = condition,
            !comparison.holds(0, Double(number)), let conditions = difference(things, from: set.base)
        else { return nil }
        var narrowed = set
        narrowed.select.conditions += conditions
        if comparison != .atLeast || number > 1 {
            narrowed.select.having = [SQLFragment.countOfRows.compared(comparison, number)]
        }
        return narrowed
    }

    // MARK: - Conditions

    private func parts(_ condition: Condition, of set: GroupSet) -> [Part] {
        switch condition {
        case .all(let conditions): conditions.flatMap { parts($0, of: set) }
        case .any(let conditions): [joined(conditions.map { parts($0, of: set) }, " OR ", empty: "FALSE")]
        case .not(let condition): [negated(joined([parts(condition, of: set)], " AND ", empty: "TRUE"))]
        case .has(let quantity, let things, sharing: let others):
            [
                has(quantity, things, of: set)
                    ?? .keys(has(quantity, things, sharing: (set.dimensions + others).distinct, in: set.relation))
            ]
        case .compares(let first, let comparison, let second): [compares(first, comparison, second, of: set)]
        default: predicates(condition, in: set.relation).map(Part.keys)
        }
    }

    private func joined(_ parts: [[Part]], _ sign: SQLFragment, empty: SQLFragment) -> Part {
        let fragments = parts.map { parts -> SQLFragment in
            parts.count == 1 ? parts[0].fragment : parts.isEmpty ? "TRUE" : "(\(parts.map(\.fragment).joined(" AND ")))"
        }
        let whole: SQLFragment = fragments.isEmpty ? empty : "(\(fragments.joined(sign)))"
        let areKeys = parts.joined().allSatisfy { if case .keys = $0 { true } else { false } }
        return areKeys ? .keys(whole) : .rows(whole)
    }

    private func negated(_ part: Part) -> Part {
        switch part {
        case .keys(let fragment): .keys("(\(fragment)) IS NOT TRUE")
        case .rows(let fragment): .rows("(\(fragment)) IS NOT TRUE")
        }
    }

    /// Nil where the things are no part of those that the groups are made of.
    private func has(_ quantity: Quantity, _ things: Things, of set: GroupSet) -> Part? {
        guard let count = aggregate(.count(things), of: set) else { return nil }
        switch quantity {
        case .number(let comparison, let number): return .rows(count.compared(comparison, number))
        case .every(of: let all):
            guard let whole = aggregate(.count(all), of: set) else { return nil }
            // A group has at least one row, but for the one of all.
            let isNeverEmpty = all == set.base && !set.keys.isEmpty
            return .rows(isNeverEmpty ? "\(count) = \(whole)" : "\(whole) > 0 AND \(count) = \(whole)")
        case .percent(let comparison, let percent, of: let all):
            guard let whole = aggregate(.count(all), of: set) else { return nil }
            return .rows("100.0 * \(count) / \(whole) \(comparison.sign) \(.real(percent))")
        }
    }

    private func compares(
        _ first: Measure, _ comparison: Comparison, _ second: Measure, of set: GroupSet
    ) -> Part {
        if let one = aggregate(first, of: set), let other = aggregate(second, of: set) {
            return .rows("\(one) \(comparison.sign) \(other)")
        }
        let outer = set.keys.indices.map { "grupper.nyckel\(number: $0 + 1)" as SQLFragment }
        let one = value(first, sharing: set.dimensions, with: outer)
        let passes: SQLFragment =
            "\(one) \(comparison.sign) \(value(second, sharing: set.dimensions, with: outer))"
        if outer.isEmpty { return .keys(passes) }
        let groups = Select(columns: outer, from: "\(keyed(set).subquery) AS grupper", conditions: [passes])
        return .keys("\(set.keys.rowValue) IN \(groups.subquery)")
    }

    /// The keys of the groups under names, for queries around.
    func keyed(_ set: GroupSet) -> Select {
        var select = set.select
        select.columns = set.keys.enumerated().map { "\($1) AS nyckel\(number: $0 + 1)" }
        return select
    }

    private func firstKeys(_ places: Int, of set: GroupSet, by orders: [Things.Order]) -> Select {
        let outer = set.keys.indices.map { "grupper.nyckel\(number: $0 + 1)" as SQLFragment }
        let values = orders.map { value($0.measure, sharing: set.dimensions, with: outer) }
        let terms = zip(orders, values).map { $0.descending ? "\($1) DESC" : $1 }
        let ranked = Select(
            columns: outer.enumerated().map { "\($1) AS nyckel\(number: $0 + 1)" } + [
                "rank() OVER (ORDER BY \(terms.joined(", "))) AS plats"
            ], from: "\(keyed(set).subquery) AS grupper", conditions: values.map { "\($0) IS NOT NULL" })
        return Select(
            columns: set.keys.indices.map { "nyckel\(number: $0 + 1)" }, from: ranked.subquery,
            conditions: ["plats <= \(.integer(places))"])
    }

    private func speakers(_ condition: Condition, of set: GroupSet) -> [SQLFragment] {
        switch condition {
        case .all(let conditions), .any(let conditions): conditions.flatMap { speakers($0, of: set) }
        case .has(.number, let things, sharing: _):
            difference(things, from: set.base).map { $0.isEmpty ? [] : [$0.joined(" AND ")] } ?? []
        default: []
        }
    }

    // MARK: - Measures

    /// A measure as an aggregate of the groups' own rows; nil where it needs others.
    func aggregate(_ measure: Measure, of set: GroupSet) -> SQLFragment? {
        switch measure {
        case .number(let number): return .number(number)
        case .count(let things):
            if let conditions = difference(things, from: set.base) {
                return SQLFragment.countOfRows.filtered(by: conditions)
            }
            return distinct(things, of: set)
        case .summary(let summary, let field, of: let things):
            guard summary != .median, set.base.source.identity.isEmpty,
                let conditions = difference(things, from: set.base), summary != .mean || conditions.isEmpty
            else { return nil }
            return summary.aggregate(field.column).filtered(by: conditions)
        case .percent(let part, of: let whole):
            guard let part = operand(part, of: set), let whole = operand(whole, of: set) else { return nil }
            return "100.0 * \(part) / \(whole)"
        case .mean(let part, per: let whole):
            guard let part = operand(part, of: set), let whole = operand(whole, of: set) else { return nil }
            return "1.0 * \(part) / \(whole)"
        case .difference(let first, let second):
            guard let one = aggregate(first, of: set), let other = aggregate(second, of: set) else { return nil }
            return "(\(one) - \(other))"
        case .size(let measure): return aggregate(measure, of: set).map { "abs(\($0))" }
        case .value, .way, .whole: return nil
        }
    }

    /// A measure as a part of a product.
    private func operand(_ measure: Measure, of set: GroupSet) -> SQLFragment? {
        guard case .percent = measure else { return aggregate(measure, of: set) }
        return aggregate(measure, of: set).map { "(\($0))" }
    }

    /// How many groups within the group pass; nil where they are made of other rows.
    private func distinct(_ things: Things, of set: GroupSet) -> SQLFragment? {
        switch things {
        case .groups(let dimensions, of: let base):
            guard let conditions = difference(base, from: set.base) else { return nil }
            return keys(dimensions, in: set.relation).distinctCount.filtered(by: conditions)
        case .those(.groups(let dimensions, of: let base), _):
            guard let conditions = difference(base, from: set.base),
                let passing = passing(things, within: set.dimensions)
            else { return nil }
            let all = keys(set.dimensions + dimensions, in: set.relation)
            return keys(dimensions, in: set.relation).distinctCount.filtered(
                by: conditions + ["\(all.rowValue) IN \(passing.subquery)"])
        default: return nil
        }
    }
}
