/// All the sets of things that an inquiry is about, whatever they stand in.
extension Inquiry {
    public var sets: [Things] {
        let others: [Things] =
            switch self {
            case .rows: []
            case .table(of: _, let measures, _): measures.flatMap(\.sets)
            case .decision(let claim, showing: _, _): claim.sets
            }
        return things.sets + others + layout.order.flatMap(\.sets)
    }
}

extension Things {
    /// These things, and those that their conditions and order speak of.
    public var sets: [Things] {
        switch self {
        case .all: [self]
        case .those(let things, let condition): [self] + things.inner + condition.sets
        case .groups(_, of: let things), .later(let things): [self] + things.inner
        case .first(_, of: let things, by: let orders): [self] + things.inner + orders.flatMap(\.measure.sets)
        }
    }

    /// The sets that are a part of these things, apart from what they are narrowed from.
    private var inner: [Things] { Array(sets.dropFirst()) }
}

extension Condition {
    public var sets: [Things] {
        switch self {
        case .has(let quantity, let things, sharing: _): things.sets + quantity.sets
        case .compares(let first, _, let second): first.sets + second.sets
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.sets)
        case .not(let condition): condition.sets
        default: []
        }
    }
}

extension Quantity {
    fileprivate var sets: [Things] {
        switch self {
        case .number: []
        case .every(of: let things), .percent(_, _, of: let things): things.sets
        }
    }
}

extension Measure {
    public var sets: [Things] {
        switch self {
        case .number, .value, .way: []
        case .count(let things), .summary(_, _, of: let things): things.sets
        case .percent(let first, of: let second), .difference(let first, let second): first.sets + second.sets
        case .size(let measure), .whole(let measure, sharing: _): measure.sets
        }
    }
}

extension Inquiry.Sorting {
    fileprivate var sets: [Things] {
        if case .measure(let measure, descending: _) = self { measure.sets } else { [] }
    }
}
