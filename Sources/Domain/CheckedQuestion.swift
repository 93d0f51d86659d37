/// A question that asks nothing of its rows that they lack: only such a one can be made into SQL.
public struct CheckedQuestion: Hashable, Sendable {
    /// The question; a ranked list as what it is ranked by, and each dimension of its groups once.
    public let question: Question
    /// What it is answered from.
    public let source: RowSource

    /// - Throws: the first part of the question that its rows lack.
    public init(_ question: Question) throws(Lack) {
        var counted = question.counted
        counted.grouping = counted.grouping.distinct
        self.question = counted
        source = counted.source
        let schema = source.schema
        if let part = counted.parts.first(where: { !schema.has($0) }) {
            throw Lack(part: part, source: source)
        }
    }
}

/// What a question asks of rows that have no such thing.
public struct Lack: Error, Hashable, Sendable {
    /// A part of a record, as a question asks for it.
    public enum Part: Hashable, Sendable {
        case dimension(Dimension)
        case field(Field)
        case column(ExtraColumn)
        /// Goals of one of these levels.
        case goals(Set<GoalSet.Level>)
        case status
        case texts
        case changes
    }

    public var part: Part
    public var source: RowSource

    public init(part: Part, source: RowSource) {
        self.part = part
        self.source = source
    }

    /// The kinds of record that have it.
    public var holders: [RecordKind] {
        RecordKind.allCases.filter { $0.schema.has(part) && $0 != source.kind }
    }
}

extension Question {
    /// What it asks of its rows that they lack; nil for a question that can be answered.
    public var lack: Lack? {
        do { _ = try CheckedQuestion(self) } catch { return error }
        return nil
    }

    /// The question with a ranked list as what it is ranked by.
    fileprivate var counted: Question {
        guard case .list(let dimension) = ask, ranking != nil, kind.schema.number == nil else { return self }
        var question = self
        question.ask = .count(.records)
        question.grouping = [dimension]
        return question
    }

    /// What its rows are.
    public var source: RowSource {
        switch ask {
        case .hits, .count(.hits): .texts
        case .list(.nämnd) where asksOnlyForTexts: .texts
        case .documents: .records(.bedömning)
        case .records where kind == .mått: .values
        case .list(let dimension) where kind == .mått && dimension != .mått: .values
        case .count(.distinct(.grupp)) where kind == .mått: .values
        // Only bedömningar are followed from one year to another.
        case .records, .changes, .list, .count, .share: span == nil || kind != .bedömning ? .records(kind) : .pairs
        }
    }

    /// True for nämnder whose texts, of any kind, hold words: nothing is said of their bedömningar.
    private var asksOnlyForTexts: Bool {
        var condition = condition
        let isWanted = condition.text?.negated == false
        condition.text = nil
        return isWanted && kind == .bedömning && span == nil && condition.isEmpty && scope.goals.isEmpty
            && scope.excludedGoals.isEmpty && quantifier == .some && level == .any && ranking == nil && !isOfEachYear
    }

    private var isOfEachYear: Bool { if case .years(_, _, each: true) = period { true } else { false } }
}

extension Question {
    /// True where the rows are divided by their status, so that each is on one side: a share, all, none, a ranking.
    public var dividesByStatus: Bool {
        if ranking?.measure == .fulfilment { return true }
        guard condition.ranks != nil else { return false }
        if case .share = ask { return true }
        return switch quantifier {
        case .all, .none, .atMost, .exactly: true
        case .some, .atLeast: false
        }
    }
}

// MARK: - What a question asks of its rows

extension Question {
    /// In the order in which a person is told of them.
    fileprivate var parts: [Lack.Part] {
        dimensions + [scope, condition].flatMap(\.parts) + (ranking?.measure == .fulfilment ? [.status] : [])
            + (ask == .changes || span != nil ? [.changes] : [])
            + (showsRows ? ExtraColumn.allCases.filter(columns.contains).map(Lack.Part.column) : [])
    }

    private var dimensions: [Lack.Part] {
        let asked: [Dimension] =
            switch ask {
            case .list(let dimension), .count(.distinct(let dimension)), .share(.distinct(let dimension)): [dimension]
            case .records, .changes, .count, .share, .hits, .documents: []
            }
        return (asked + grouping + [order?.by].compactMap(\.self)).map(Lack.Part.dimension)
    }

    private var showsRows: Bool {
        switch ask {
        case .records, .changes, .list(.mått): true
        case .list, .count, .share, .hits, .documents: false
        }
    }
}

extension Filter {
    fileprivate var parts: [Lack.Part] {
        fields.map(\.part) + names.flatMap(\.alternatives).map { .field($0.field) }
            + (ranks != nil || scale != nil ? [.status] : []) + (text != nil ? [.texts] : [])
            + goals.filter { !$0.alternatives.isEmpty }.map { .goals(Set($0.alternatives.map(\.level))) }
            + (!directions.isEmpty || steps != nil || earlierRanks != nil ? [.changes] : [])
    }
}

extension FieldTest {
    /// Whether a target is reached stands with the target, whatever the field.
    fileprivate var part: Lack.Part {
        switch test {
        case .reached, .missed: .field(.etappmal)
        case .isOne, .holds, .positive, .negative, .present: .field(field)
        }
    }
}

extension [Dimension] {
    /// Each once, where it stands first.
    public var distinct: [Dimension] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
