/// A set of records as an inquiry speaks of it: where they come from, and all that must hold of each.
public struct RecordSet: Hashable, Sendable {
    public var source: RowSource
    public var conditions: [Condition]

    public init(_ source: RowSource, _ conditions: [Condition]) {
        self.source = source
        self.conditions = conditions
    }

    var things: Things { Things.all(source).that(conditions) }
}

/// Inquiries changed set by set: wherever records stand in one, in what is shown, in conditions, in measures.
extension Inquiry {
    public func changingRecords(_ change: (RecordSet) -> RecordSet) -> Inquiry {
        switch self {
        case .rows(let things, let layout): .rows(things.changingRecords(change), layout.changingRecords(change))
        case .table(of: let things, let measures, let layout):
            .table(
                of: things.changingRecords(change), measures.map { $0.changingRecords(change) },
                layout.changingRecords(change))
        case .decision(let claim, showing: let things, let layout):
            .decision(
                claim.changingRecords(change), showing: things.changingRecords(change), layout.changingRecords(change))
        }
    }

    /// Every set of records in it, each once.
    public var recordSets: [RecordSet] {
        var found: [RecordSet] = []
        _ = changingRecords { set in
            if !found.contains(set) { found.append(set) }
            return set
        }
        return found
    }

    /// The inquiry without the conditions that are about something; of groups that had to have so many of what is then
    /// no longer told apart, those that have any.
    public func without(_ subjects: Set<EmptyingCondition>) -> Inquiry {
        changingRecords { set in
            RecordSet(set.source, set.conditions.filter { $0.subject.map(subjects.contains) != true })
        }
    }

    /// The inquiry of those of its records for which the conditions hold too.
    public func narrowed(by conditions: [Condition]) -> Inquiry {
        changingRecords { set in
            RecordSet(set.source, set.conditions + conditions.filter { !set.conditions.contains($0) })
        }
    }
}

extension Inquiry.Layout {
    fileprivate func changingRecords(_ change: (RecordSet) -> RecordSet) -> Self {
        var layout = self
        layout.order = order.map { sorting in
            guard case .measure(let measure, let descending) = sorting else { return sorting }
            return .measure(measure.changingRecords(change), descending: descending)
        }
        return layout
    }
}

extension Things {
    public func changingRecords(_ change: (RecordSet) -> RecordSet) -> Things {
        if let set = recordSet {
            let conditions = set.conditions.map { $0.changingRecords(change) }
            return change(RecordSet(set.source, conditions)).things
        }
        return switch self {
        case .all: self
        case .those(let things, let condition):
            .those(things.changingRecords(change), condition.changingRecords(change))
        case .groups(let dimensions, of: let things): .groups(dimensions, of: things.changingRecords(change))
        case .later(let things): .later(things.changingRecords(change))
        case .first(let places, of: let things, by: let orders):
            .first(
                places, of: things.changingRecords(change),
                by: orders.map { Order($0.measure.changingRecords(change), descending: $0.descending) })
        }
    }

    /// The things as a set of records by conditions alone; nil for what is made otherwise.
    public var recordSet: RecordSet? {
        switch self {
        case .all(let source): RecordSet(source, [])
        case .those(let things, let condition):
            things.recordSet.map { RecordSet($0.source, $0.conditions + condition.conjuncts) }
        case .groups, .later, .first: nil
        }
    }
}

extension Measure {
    func changingRecords(_ change: (RecordSet) -> RecordSet) -> Measure {
        switch self {
        case .number, .value, .way: self
        case .count(let things): .count(things.changingRecords(change))
        case .summary(let summary, let field, of: let things):
            .summary(summary, field, of: things.changingRecords(change))
        case .percent(let part, of: let whole):
            .percent(part.changingRecords(change), of: whole.changingRecords(change))
        case .mean(let part, per: let whole): .mean(part.changingRecords(change), per: whole.changingRecords(change))
        case .difference(let first, let second):
            .difference(first.changingRecords(change), second.changingRecords(change))
        case .size(let measure): .size(measure.changingRecords(change))
        case .whole(let measure, sharing: let dimensions): .whole(measure.changingRecords(change), sharing: dimensions)
        }
    }
}

extension Condition {
    public func changingRecords(_ change: (RecordSet) -> RecordSet) -> Condition {
        switch self {
        case .has(let quantity, let things, sharing: let dimensions):
            let changed = things.changingRecords(change)
            return .has(quantity.changingRecords(change, tells: things, now: changed), changed, sharing: dimensions)
        case .compares(let first, let comparison, let second):
            return .compares(first.changingRecords(change), comparison, second.changingRecords(change))
        case .all(let conditions): return .all(conditions.map { $0.changingRecords(change) })
        case .any(let conditions): return .any(conditions.map { $0.changingRecords(change) })
        case .not(let condition): return .not(condition.changingRecords(change))
        default: return self
        }
    }

    /// What it is about, where it is about one thing; nil else.
    public var subject: EmptyingCondition? {
        switch self {
        case .status, .earlierStatus, .scale: .status
        case .text: .text
        case .field: .field
        case .name: .name
        case .goal: .goal
        case .nämnd: .nämnd
        case .kommun: .kommun
        case .years: .year
        case .month, .documentKind: .document
        case .way, .steps: .direction
        case .compares(.way, _, _), .compares(.size(.way), _, _): .direction
        case .not(let condition): condition.subject
        case .all(let conditions), .any(let conditions): conditions.commonSubject
        case .level, .motivering, .paired, .latest, .span, .standing, .ofAll, .has, .compares: nil
        }
    }
}

extension [Condition] {
    /// A change with a status, of one year or the other, is about the change.
    fileprivate var commonSubject: EmptyingCondition? {
        let subjects = Set(map(\.subject))
        if subjects == [.status, .direction] { return .direction }
        return subjects.count == 1 ? subjects.first ?? nil : nil
    }
}

extension Quantity {
    /// - Parameters:
    ///   - things: what is counted, before and after: where a condition has gone, so many of them say nothing.
    fileprivate func changingRecords(
        _ change: (RecordSet) -> RecordSet, tells things: Things, now changed: Things
    ) -> Quantity {
        if let before = things.recordSet, let after = changed.recordSet,
            after.conditions.count < before.conditions.count
        {
            return .some
        }
        return switch self {
        case .number: self
        case .every(of: let all): .every(of: all.changingRecords(change))
        case .percent(let comparison, let percent, of: let all):
            .percent(comparison, percent, of: all.changingRecords(change))
        }
    }
}
