import Domain

/// What measures are made of, each worked out once for a group: counts and summaries of its own rows as columns of the
/// groups, all else as queries beside them.
struct Atoms {
    /// The columns that the groups must have.
    private(set) var columns: [SQLFragment] = []
    /// True where something is looked up by the groups' keys.
    private(set) var needsKeys = false
    /// True where groups that are not shown are a part of what others are measured by.
    private(set) var needsAllGroups = false
    /// A few, which are compared sooner than hashed: a measure is a deep tree.
    private var values: [(measure: Measure, value: SQLFragment)] = []
    private var names: [SQLFragment] = []

    init(_ measures: [Measure], of set: QueryBuilder.GroupSet, _ builder: QueryBuilder) {
        let outer = set.keys.indices.map { "grupper.nyckel\(number: $0 + 1)" as SQLFragment }
        for atom in measures.flatMap(\.atoms) where known(atom) == nil {
            if let aggregate = builder.aggregate(atom, of: set) {
                add(atom, aggregate, named: atom == .count(set.base) ? "alla" : atom.name)
            } else if let sum = builder.sumOfGroups(atom, of: set) {
                needsAllGroups = true
                add(atom, sum, named: "hela")
            } else {
                needsKeys = needsKeys || !outer.isEmpty
                values.append((atom, builder.value(atom, sharing: set.dimensions, with: outer)))
            }
        }
    }

    private mutating func add(_ atom: Measure, _ fragment: SQLFragment, named name: SQLFragment) {
        let same = names.count { $0 == name }
        names.append(name)
        let own: SQLFragment = same == 0 ? name : "\(name)\(number: same + 1)"
        columns.append("\(fragment) AS \(own)")
        values.append((atom, own))
    }

    private func known(_ atom: Measure) -> SQLFragment? { values.first { $0.measure == atom }?.value }

    /// A measure as it is compared and sorted by.
    func value(_ measure: Measure) -> SQLFragment {
        switch measure {
        case .number(let number): .number(number)
        case .percent(let part, of: let whole): "100.0 * \(operand(part)) / \(operand(whole))"
        case .mean(let part, per: let whole): "1.0 * \(operand(part)) / \(operand(whole))"
        case .difference(let first, let second): "(\(value(first)) - \(value(second)))"
        case .size(let measure): "abs(\(value(measure)))"
        case .count, .summary, .whole, .value, .way: known(measure) ?? "NULL"
        }
    }

    /// A measure as a part of a product.
    private func operand(_ measure: Measure) -> SQLFragment {
        switch measure {
        case .percent, .mean: "(\(value(measure)))"
        default: value(measure)
        }
    }

    /// A measure as it is shown. Of counts percent are made of whole numbers, half up, so that no binary fraction gets in
    /// between: 62.45 % is 62.5. What is divided by nothing is nothing.
    func shown(_ measure: Measure) -> SQLFragment {
        switch measure {
        case .percent(let part, of: let whole) where measure.isOfCounts:
            let (some, all) = (value(part), value(whole))
            return "(2000 * \(some) + \(all)) / (2 * \(all)) / 10.0"
        case .percent: return "round(\(value(measure)), 1)"
        case .mean(let part, per: let whole) where part.isCount && whole.isCount:
            let (some, all) = (value(part), value(whole))
            return "(20 * \(some) + \(all)) / (2 * \(all)) / 10.0"
        case .mean: return "round(\(value(measure)), 1)"
        case .size(let measure): return "abs(\(shown(measure)))"
        case .whole(let part, sharing: _): return part.isShare ? "round(\(value(measure)), 1)" : value(measure)
        // Taken of the shares as they are, and then rounded.
        case .difference(let first, _) where first.isShare: return "round(\(value(measure)), 1)"
        // Sums and differences of decimals bear what binary numbers cannot say.
        case .difference(.count, _): return value(measure)
        case .difference, .summary(.sum, _, of: _): return "round(\(value(measure)), 9)"
        case .number, .value, .way, .count, .summary: return value(measure)
        }
    }

    /// Holds for groups that have the measure; nil where each has.
    func presence(_ measure: Measure) -> SQLFragment? {
        switch measure {
        case .number, .count: nil
        case .size(let measure): presence(measure)
        case .whole(let part, sharing: _) where part.isCount: nil
        case .percent(_, of: let whole) where measure.isOfCounts: "\(value(whole)) > 0"
        case .mean(let part, per: let whole) where part.isCount && whole.isCount: "\(value(whole)) > 0"
        case .percent, .mean, .difference, .summary, .value, .way, .whole: "\(value(measure)) IS NOT NULL"
        }
    }
}

extension QueryBuilder {
    /// A measure of several of the groups as a sum of theirs; nil where theirs make no sum, or where there are others.
    fileprivate func sumOfGroups(_ measure: Measure, of set: GroupSet) -> SQLFragment? {
        guard case .whole(let part, sharing: let dimensions) = measure, part.addsUp,
            Set(dimensions).isSubset(of: set.dimensions), !set.leavesOut,
            presence(set.dimensions.filter { !dimensions.contains($0) }, in: set.relation).isEmpty,
            let aggregate = aggregate(part, of: set)
        else { return nil }
        let keys = keys(dimensions, in: set.relation)
        return keys.isEmpty
            ? "sum(\(aggregate)) OVER ()" : "sum(\(aggregate)) OVER (PARTITION BY \(keys.joined(", ")))"
    }
}

extension Measure {
    fileprivate var atoms: [Measure] {
        switch self {
        case .number: []
        case .count, .summary, .whole, .value, .way: [self]
        case .percent(let first, of: let second), .mean(let first, per: let second),
            .difference(let first, let second):
            first.atoms + second.atoms
        case .size(let measure): measure.atoms
        }
    }

    /// True where the measures of groups add up to that of all: each record is in one group alone.
    fileprivate var addsUp: Bool {
        switch self {
        case .count(let things): things.dimensions == nil
        case .summary(.sum, _, of: _): true
        default: false
        }
    }

    /// True for percent of a count of a count.
    fileprivate var isOfCounts: Bool {
        guard case .percent(let part, of: let whole) = self else { return false }
        return part.isCount && whole.isCount
    }

    fileprivate var isCount: Bool {
        switch self {
        case .count: true
        case .whole(let measure, sharing: _): measure.isCount
        default: false
        }
    }

    /// True for percent and means, which are shown with one decimal.
    fileprivate var isShare: Bool {
        switch self {
        case .percent, .mean: true
        case .size(let measure), .whole(let measure, sharing: _): measure.isShare
        default: false
        }
    }
}
