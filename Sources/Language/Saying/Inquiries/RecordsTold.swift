import Domain

/// The conditions of records, each where a phrase about them has it.
struct RecordsTold {
    struct Place: Hashable {
        var names: [String]
        var isOutside = false
    }

    struct Groups: Hashable {
        var names: [String]
        var hasAll = false
    }

    let source: RowSource
    let kind: RecordKind
    var names: [NameChoice] = []
    var goals: [GoalChoice] = []
    var places: [Place] = []
    var groups: [Groups] = []
    var statuses: [StatusTest] = []
    var years: [Int] = []
    var month: Int?
    var report: String?
    var isLatest = false
    var isStanding = false
    /// What stands after "som".
    var others: [Condition] = []

    init(_ set: RecordSet) {
        source = set.source
        kind = set.source.kind ?? .bedömning
        for condition in set.conditions.flatMap(\.conjuncts) { take(condition) }
    }

    private mutating func take(_ condition: Condition) {
        switch condition {
        case .name(let choice): names.append(choice)
        case .goal(let choice): goals.append(choice)
        case .nämnd(let names): places.append(Place(names: names))
        case .not(.nämnd(let names)): places.append(Place(names: names, isOutside: true))
        case .ofAll: groups.append(Groups(names: [], hasAll: true))
        case .field(let test) where test.field == .grupp:
            guard case .isOne(let values) = test.test else { return others.append(condition) }
            groups.append(Groups(names: values))
        case .any(let both) where both.contains(.ofAll):
            guard both.count == 2, case .field(let test)? = both.first(where: { $0 != .ofAll }), test.field == .grupp,
                case .isOne(let values) = test.test
            else { return others.append(condition) }
            groups.append(Groups(names: values, hasAll: true))
        case .status(let test) where test != .placed: statuses.append(test)
        case .years(let own) where years.isEmpty: years = own
        case .month(let own) where month == nil: month = own
        case .documentKind(let own) where report == nil: report = own
        case .latest(of: []): isLatest = true
        case .standing: isStanding = true
        default: others.append(condition)
        }
    }

    /// What they are, beside what other records are too that they are some of.
    func beyond(_ others: RecordsTold) -> RecordsTold {
        var told = self
        told.names.removeAll(where: others.names.contains)
        told.goals.removeAll(where: others.goals.contains)
        told.places.removeAll(where: others.places.contains)
        told.groups.removeAll(where: others.groups.contains)
        told.statuses.removeAll(where: others.statuses.contains)
        told.others.removeAll(where: others.others.contains)
        if told.years == others.years { told.years = [] }
        if told.month == others.month { told.month = nil }
        if told.report == others.report { told.report = nil }
        (told.isLatest, told.isStanding) = (isLatest && !others.isLatest, isStanding || others.isStanding)
        return told
    }
}
