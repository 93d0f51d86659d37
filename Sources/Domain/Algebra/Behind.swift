/// What an inquiry's rows were made of, and the same asked in another form: counted, listed, grouped.
extension Inquiry {
    /// The records that the rows are, or that groups are in the answer by.
    public var recordsBehind: Things {
        switch self {
        case .rows(let things, _), .decision(_, showing: let things, _): return things.recordsBehind
        case .table(of: let groups, let measures, _):
            guard let counted = measures.first?.counted else { return groups.recordsBehind }
            let records = counted.recordsBehind
            // All groups are shown of a plain table; of a ranked one those that came first.
            guard groups.isChosen, let dimensions = groups.dimensions, !dimensions.isEmpty else { return records }
            return records.that([.has(.some, groups, sharing: dimensions)])
        }
    }

    /// Those of them that the predicate is not said of: what a share is of.
    public var wholeBehind: Things {
        withoutPredicates.recordsBehind
    }

    /// The inquiry without what is said of the records, beside which they are.
    var withoutPredicates: Inquiry {
        changingRecords { RecordSet($0.source, $0.conditions.filter { !$0.isPredicate }) }
    }
}

extension Condition {
    /// True for what is said of records, beside which they are.
    var isPredicate: Bool {
        guard let subject, [.status, .direction, .text, .field].contains(subject) else { return false }
        if case .field(let test) = self { return !test.field.isScope }
        return true
    }
}

extension Measure {
    /// What it counts, of percent the part.
    fileprivate var counted: Things? {
        switch self {
        case .count(let things): things
        case .percent(let measure, of: _), .mean(let measure, per: _), .size(let measure),
            .whole(let measure, sharing: _):
            measure.counted
        case .summary(_, _, of: let things): things
        case .number, .value, .way, .difference: nil
        }
    }
}

extension Things {
    /// True for groups of which some are left out.
    fileprivate var isChosen: Bool {
        switch self {
        case .all, .groups: false
        case .those, .first: true
        case .later(let things): things.isChosen
        }
    }

    /// Of groups the records that they are in the answer by; of records themselves.
    var recordsBehind: Things {
        switch self {
        case .all: return self
        case .later(let pairs): return pairs
        case .groups(_, of: let records): return records
        case .first(_, of: let things, by: _):
            guard let dimensions = things.dimensions else { return self }
            return things.recordsBehind.that([.has(.some, self, sharing: dimensions)])
        case .those(let groups, let condition):
            guard let dimensions = groups.dimensions else { return self }
            let all = groups.recordsBehind
            let told = condition.conjuncts.map(\.recordsTold)
            guard let own = all.recordSet, !told.contains(where: { $0 == nil }) else {
                return all.that([.has(.some, self, sharing: dimensions)])
            }
            // A group that has what the only condition asks is told by just that.
            let sets = told.compactMap { $0 }
            let more = sets.count == 1 ? [] : [Condition.has(.some, self, sharing: dimensions)]
            let alternatives = sets.map(\.conditions)
            let shared = (alternatives.first ?? []).filter { condition in
                alternatives.allSatisfy { $0.contains(condition) }
            }
            let apart = alternatives.map { Condition.all(of: $0.filter { !shared.contains($0) }) }
            let time = shared + (sets.count == 1 ? [] : [Condition.any(apart)])
            let place = own.conditions.filter { $0.subject != .year && !$0.isTime && !time.contains($0) }
            return Things.all(sets[0].source).that(time + place + more)
        }
    }
}

extension Condition {
    /// The records that a group passes by; nil where it does not pass by having some.
    fileprivate var recordsTold: RecordSet? {
        guard case .has(let quantity, let things, sharing: []) = self else { return nil }
        switch quantity {
        case .number(.atLeast, _), .number(.more, _), .every, .percent: return things.recordSet
        case .number: return nil
        }
    }

    fileprivate var isTime: Bool {
        switch self {
        case .latest, .span, .years, .month: true
        default: false
        }
    }
}
