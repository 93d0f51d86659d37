/// A set of one kind of thing: records, or the groups that records make.
///
/// What a question *can* say is built of five kinds of node: things, conditions on them, measures of them, comparisons of
/// measures, and what is asked. SQL, restatement and the columns of an answer are folds over them.
public indirect enum Things: Hashable, Sendable {
    /// Every row of a source.
    case all(RowSource)
    /// The things for which the condition holds.
    case those(Things, Condition)
    /// The values that records have in these dimensions, one thing each: the nämnder of bedömningar, the goals of them
    /// year by year. A record without a value in one of the dimensions is in no group. A nämndmål is its nämnd's own: the
    /// same words in two nämnder are two.
    case groups([Dimension], of: Things)
    /// The later bedömningar of pairs.
    case later(Things)
    /// The first things in an order, with all that share the last place; of those that have what the order goes by.
    case first(Int, of: Things, by: [Order])

    /// What things are put in order by: a measure of each.
    public struct Order: Hashable, Sendable {
        public var measure: Measure
        public var descending: Bool

        public init(_ measure: Measure, descending: Bool) {
            self.measure = measure
            self.descending = descending
        }
    }

    /// Where the records come from, those themselves or those that the groups are made of.
    public var source: RowSource {
        switch self {
        case .all(let source): source
        case .later: .records(.bedömning)
        case .those(let things, _), .groups(_, of: let things), .first(_, of: let things, by: _): things.source
        }
    }

    /// The dimensions that make the things groups; nil where they are records.
    public var dimensions: [Dimension]? {
        switch self {
        case .all, .later: nil
        case .groups(let dimensions, of: _): dimensions
        case .those(let things, _), .first(_, of: let things, by: _): things.dimensions
        }
    }

    /// The things for which these conditions hold beside what holds already; one condition is never a list of its own.
    public func that(_ conditions: [Condition]) -> Things {
        conditions.isEmpty ? self : .those(self, Condition.all(of: conditions))
    }

    /// The conditions that hold of the records themselves, each by itself.
    public var recordConditions: [Condition] {
        switch self {
        case .all: []
        case .those(let groups, _) where groups.dimensions != nil: groups.recordConditions
        case .those(let things, let condition): things.recordConditions + condition.conjuncts
        case .groups(_, of: let things), .first(_, of: let things, by: _), .later(let things):
            things.recordConditions
        }
    }

    /// What these records must meet beside what makes them some of the others; nil where they are made otherwise.
    public func conditions(beyond all: Things) -> [Condition]? {
        if self == all { return [] }
        guard dimensions == nil, all.dimensions == nil else { return nil }
        let (own, others) = (parts, all.parts)
        guard own.root == others.root, others.conditions.allSatisfy(own.conditions.contains) else { return nil }
        return own.conditions.filter { !others.conditions.contains($0) }
    }

    /// The things without their last conditions, and these.
    private var parts: (root: Things, conditions: [Condition]) {
        guard case .those(let things, let condition) = self else { return (self, []) }
        let parts = things.parts
        return (parts.root, parts.conditions + condition.conjuncts)
    }
}
