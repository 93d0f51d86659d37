/// What is asked of things.
public indirect enum Inquiry: Hashable, Sendable {
    /// The things, a row each: records with their columns, groups with their values. An amount that several tables tell
    /// is one row.
    case rows(Things, Layout)
    /// Measures of groups, a row each; `groups([], of:)` is one group of all. A group without the first measure, as it is
    /// a share of nothing, has no row. Percent are shown with one decimal,
    /// half up.
    case table(of: Things, [Measure], Layout)
    /// Whether the condition holds, with the things that decide it.
    case decision(Condition, showing: Things, Layout)

    /// What a row shows beside what it always has, and how rows are put in order.
    public struct Layout: Hashable, Sendable {
        public var columns: Set<ExtraColumn>
        /// The first is what counts most; what is left open goes by the documents. What lacks a number comes last.
        public var order: [Sorting]

        public init(columns: Set<ExtraColumn> = [], order: [Sorting] = []) {
            self.columns = columns
            self.order = order
        }
    }

    /// Groups are sorted by dimensions that make them, and by measures in a table; anything else is passed over.
    public enum Sorting: Hashable, Sendable {
        case by(Dimension, descending: Bool)
        case measure(Measure, descending: Bool)
    }

    public var layout: Layout {
        get {
            switch self {
            case .rows(_, let layout), .table(of: _, _, let layout), .decision(_, showing: _, let layout): layout
            }
        }
        set {
            self =
                switch self {
                case .rows(let things, _): .rows(things, newValue)
                case .table(of: let things, let measures, _): .table(of: things, measures, newValue)
                case .decision(let claim, showing: let things, _): .decision(claim, showing: things, newValue)
                }
        }
    }

    /// The things that rows are of, or are shown by.
    public var things: Things {
        switch self {
        case .rows(let things, _), .table(of: let things, _, _), .decision(_, showing: let things, _): things
        }
    }
}
