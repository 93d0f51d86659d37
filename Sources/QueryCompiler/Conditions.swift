import Domain

/// Conditions on records.
extension QueryBuilder {
    /// What a condition says of a row; all of them hold.
    func predicates(_ condition: Condition, in relation: Relation) -> [SQLFragment] {
        switch condition {
        case .all(let conditions): conditions.flatMap { predicates($0, in: relation) }
        case .any(let conditions): [joined(conditions, in: relation, with: " OR ", empty: "FALSE")]
        // What must not be met is the word, and not also what means the same.
        case .not(.text(let filter)):
            ["(\(relation.holds(MatchExpression(filter.groups, expansion: ownWords)))) IS NOT TRUE"]
        case .not(let condition): ["(\(joined([condition], in: relation, with: " AND "))) IS NOT TRUE"]
        case .latest(let kommuner): relation.latest.conditions(of: kommuner)
        case .span(let span): relation.predicates(span)
        case .ofAll: ["huvudgrupp = 1", "varde IS NOT NULL"]
        case .paired: ["fran_id IS NOT NULL", "till_id IS NOT NULL"]
        default: [predicate(condition, in: relation)]
        }
    }

    /// The conditions in one piece, in parentheses where there are several.
    private func joined(
        _ conditions: [Condition], in relation: Relation, with sign: SQLFragment, empty: SQLFragment = "TRUE"
    ) -> SQLFragment {
        let parts = conditions.map { condition -> SQLFragment in
            let parts = predicates(condition, in: relation)
            return parts.count == 1 ? parts[0] : parts.isEmpty ? "TRUE" : "(\(parts.joined(" AND ")))"
        }
        return parts.count == 1 ? parts[0] : parts.isEmpty ? empty : "(\(parts.joined(sign)))"
    }

    /// A condition that is one predicate.
    private func predicate(_ condition: Condition, in relation: Relation) -> SQLFragment {
        switch condition {
        case .kommun(let names): relation.kommun.isOne(of: names)
        case .nämnd(let names): relation.nämnd.isOne(of: names)
        case .goal(let choice): relation.stands(under: choice)
        case .name(let choice): relation.bears(choice)
        case .field(let test): relation.passes(test)
        case .status(let test): relation.status.passes(test)
        case .earlierStatus(let test): StatusColumns.earlier.passes(test)
        case .scale(let name): "\(relation.status.scale) = \(.text(name))"
        case .level(let level): relation.rates(level)
        case .text(let filter):
            relation.holds(MatchExpression(filter.groups, expansion: expansion), inComments: filter.inComments)
        case .motivering: relation.record == nil ? "t.slag = 'motivering'" : "TRUE"
        case .way(let directions): Relation.isOne(of: directions.map { .text($0.rawValue) }, "forandring")
        case .steps(let least): "abs(steg) >= \(.integer(least))"
        case .years(let years): Relation.isOne(of: years.map(Value.integer), relation.year)
        case .month(let month): "\(relation.month) = \(.integer(month))"
        case .documentKind(let kind): relation.stands(inDocument: kind)
        case .standing: "galler = 1"
        case .has(let quantity, let things, sharing: let dimensions):
            has(quantity, things, sharing: dimensions, in: relation)
        case .compares(let first, let comparison, let second):
            "\(rowValue(first, in: relation)) \(comparison.sign) \(rowValue(second, in: relation))"
        case .all, .any, .not, .latest, .span, .ofAll, .paired:
            preconditionFailure("\(condition) is made of several predicates")
        }
    }

    private func ownWords(_ term: TextTerm) -> [SearchSpelling] { expansion(term).filter(\.isOwn) }

    /// A measure of a row by itself.
    func rowValue(_ measure: Measure, in relation: Relation) -> SQLFragment {
        switch measure {
        case .number(let number): .number(number)
        case .value(let field): field.number
        case .way: "steg"
        case .size(let measure): "abs(\(rowValue(measure, in: relation)))"
        case .difference(let first, let second):
            "(\(rowValue(first, in: relation)) - \(rowValue(second, in: relation)))"
        case .percent(let part, of: let whole):
            "(100.0 * \(rowValue(part, in: relation)) / \(rowValue(whole, in: relation)))"
        case .mean(let part, per: let whole):
            "(1.0 * \(rowValue(part, in: relation)) / \(rowValue(whole, in: relation)))"
        case .count, .summary, .whole: ofAll(measure)
        }
    }

    // MARK: - Other things

    /// Holds for rows, or groups of them, that share their values in the dimensions with so many of the things.
    func has(
        _ quantity: Quantity, _ things: Things, sharing dimensions: [Dimension], in relation: Relation
    ) -> SQLFragment {
        guard !dimensions.isEmpty else { return has(quantity, things) }
        let own = keys(dimensions, in: relation)
        let others = sharing(dimensions, quantity, things)
        let isThere: SQLFragment = "\(own.rowValue) IN \(others.query.subquery)"
        return others.isWanted ? isThere : "(\(isThere)) IS NOT TRUE"
    }

    /// The groups that have so many of the things or, where nothing is enough, those that have not.
    private func sharing(
        _ dimensions: [Dimension], _ quantity: Quantity, _ things: Things
    ) -> (query: Select, isWanted: Bool) {
        switch quantity {
        case .number(let comparison, let number):
            let isWanted = !comparison.holds(0, Double(number))
            let passing = isWanted ? comparison : comparison.opposite
            return (members(things, by: dimensions, counting: passing, number), isWanted)
        case .every(of: let all):
            return (parts(things, of: all, by: dimensions) { "\($0) = \($1)" }, true)
        case .percent(let comparison, let percent, of: let all):
            return (
                parts(things, of: all, by: dimensions) {
                    "100.0 * \($0) / \($1) \(comparison.sign) \(.real(percent))"
                }, true
            )
        }
    }

    /// The values of the dimensions that the things have, those that so many of them have.
    private func members(
        _ things: Things, by dimensions: [Dimension], counting comparison: Comparison, _ number: Int
    ) -> Select {
        let rows = counted(things, by: dimensions)
        let isPlain = comparison == .atLeast && number == 1 || comparison == .more && number == 0
        guard !isPlain else {
            var plain = rows.select
            plain.columns = rows.keys
            return plain
        }
        var select = rows.select
        select.columns = rows.keys
        select.groups = rows.keys
        select.having = [rows.count.compared(comparison, number)]
        return select
    }

    /// The values of the dimensions whose things, compared with all, pass.
    private func parts(
        _ things: Things, of all: Things, by dimensions: [Dimension],
        _ passes: (_ part: SQLFragment, _ whole: SQLFragment) -> SQLFragment
    ) -> Select {
        let whole = counted(all, by: dimensions)
        var select = whole.select
        select.columns = whole.keys
        select.groups = whole.keys
        if let conditions = difference(things, from: all) {
            select.having = [passes(whole.count.filtered(by: conditions), whole.count)]
        } else {
            let part = counted(things, by: dimensions)
            var parts = part.select
            parts.columns =
                part.keys.enumerated().map { "\($1) AS nyckel\(number: $0 + 1)" } + ["\(part.count) AS antal"]
            parts.groups = part.keys
            let same = whole.keys.enumerated().map { "del.nyckel\(number: $0 + 1) IS \($1)" as SQLFragment }
            let found: SQLFragment =
                "coalesce((SELECT antal FROM \(parts.subquery) AS del WHERE \(same.joined(" AND "))), 0)"
            select.having = [passes(found, whole.count)]
        }
        return select
    }

    /// Holds where there are so many of the things, whatever row is looked at.
    private func has(_ quantity: Quantity, _ things: Things) -> SQLFragment {
        switch quantity {
        case .number(let comparison, let number):
            ofAll(.count(things)).compared(comparison, number)
        case .every(of: let all):
            "(\(ofAll(.count(things))) = \(ofAll(.count(all))) AND \(ofAll(.count(all))) > 0)"
        case .percent(let comparison, let percent, of: let all):
            "\(ofAll(.percent(.count(things), of: .count(all)))) \(comparison.sign) \(.real(percent))"
        }
    }
}

extension SQLFragment {
    /// A number of the question; nothing stands for itself.
    static func number(_ number: Double) -> SQLFragment { number == 0 ? "0" : "\(.real(number))" }

    /// The count compared with a number.
    func compared(_ comparison: Comparison, _ number: Int) -> SQLFragment {
        switch (comparison, number) {
        case (.atLeast, 1): "\(self) > 0"
        case (_, 0): "\(self) \(comparison.sign) 0"
        default: "\(self) \(comparison.sign) \(.integer(number))"
        }
    }
}

extension Comparison {
    var sign: SQLFragment {
        switch self {
        case .less: "<"
        case .atMost: "<="
        case .equal: "="
        case .other: "<>"
        case .atLeast: ">="
        case .more: ">"
        }
    }

    /// What holds where this does not.
    var opposite: Comparison {
        switch self {
        case .less: .atLeast
        case .atMost: .more
        case .equal: .other
        case .other: .equal
        case .atLeast: .less
        case .more: .atMost
        }
    }
}
