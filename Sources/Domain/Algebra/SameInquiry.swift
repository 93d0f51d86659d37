extension Inquiry {
    /// True for what asks the same, in whatever order its conditions are said and by whatever words its goals were found.
    public func isSame(as other: Inquiry) -> Bool { plain == other.plain }
}

extension Condition {
    public func isSame(as other: Condition) -> Bool { plain == other.plain }
}

/// Inquiries with their conditions in an order of their own, and without the words that names were found by.
extension Inquiry {
    var plain: Inquiry {
        switch self {
        case .rows(let things, let layout): .rows(things.plain, layout.plain)
        case .table(of: let things, let measures, let layout):
            .table(of: things.plain, measures.map(\.plain), layout.plain)
        case .decision(let claim, showing: let things, let layout):
            .decision(claim.plain, showing: things.plain, layout.plain)
        }
    }
}

extension Inquiry.Layout {
    var plain: Self {
        Self(
            columns: columns,
            order: order.map { sorting in
                if case .measure(let measure, let descending) = sorting {
                    return .measure(measure.plain, descending: descending)
                }
                return sorting
            })
    }
}

extension Things {
    var plain: Things {
        switch self {
        case .all: return self
        case .those(let things, let condition):
            var conditions = [condition.plain]
            var inner = things
            while case .those(let others, let condition) = inner {
                conditions.append(condition.plain)
                inner = others
            }
            let plain = Condition.all(of: conditions).plain
            return plain == .all([]) ? inner.plain : .those(inner.plain, plain)
        case .groups(let dimensions, of: let things): return .groups(dimensions, of: things.plain)
        case .later(let pairs): return .later(pairs.plain)
        case .first(let places, of: let things, by: let orders):
            return .first(
                places, of: things.plain, by: orders.map { Order($0.measure.plain, descending: $0.descending) })
        }
    }
}

extension Condition {
    var plain: Condition {
        switch self {
        case .goal(let choice):
            return .goal(
                GoalChoice(
                    alternatives: choice.alternatives.map { GoalSet(level: $0.level, names: $0.names, label: "") }
                        .sorted { ($0.level.rawValue, $0.names.joined()) < ($1.level.rawValue, $1.names.joined()) }))
        case .has(let quantity, let things, sharing: let dimensions):
            return .has(quantity.plain, things.plain, sharing: dimensions)
        case .compares(let first, let comparison, let second): return .compares(first.plain, comparison, second.plain)
        case .all: return Condition.all(of: Self.sorted(conjuncts.map(\.plain).flatMap(\.conjuncts)))
        case .any(let conditions):
            let plain = Self.sorted(conditions.map(\.plain))
            return plain.count == 1 ? plain[0] : .any(plain)
        case .not(let condition): return .not(condition.plain)
        case .text(let filter):
            var plain = TextFilter(groups: filter.groups)
            plain.inComments = filter.inComments
            return .text(plain)
        case .name(let choice):
            return .name(
                NameChoice(
                    alternatives: choice.alternatives.sorted {
                        ($0.field.rawValue, $0.names.joined()) < ($1.field.rawValue, $1.names.joined())
                    }, label: ""))
        case .way(let ways): return .way(ways.sorted { $0.rawValue < $1.rawValue })
        default: return self
        }
    }

    private static func sorted(_ conditions: [Condition]) -> [Condition] {
        // Any order will do that is the same for equal ones.
        Set(conditions).map { (hash: $0.hashValue, condition: $0) }.sorted { $0.hash < $1.hash }.map(\.condition)
    }
}

extension Measure {
    var plain: Measure {
        switch self {
        case .number, .value, .way: self
        case .count(let things): .count(things.plain)
        case .summary(let summary, let field, of: let things): .summary(summary, field, of: things.plain)
        case .percent(let part, of: let whole): .percent(part.plain, of: whole.plain)
        case .mean(let part, per: let whole): .mean(part.plain, per: whole.plain)
        case .difference(let first, let second): .difference(first.plain, second.plain)
        case .size(let measure): .size(measure.plain)
        case .whole(let measure, sharing: let dimensions): .whole(measure.plain, sharing: dimensions)
        }
    }
}

extension Quantity {
    var plain: Quantity {
        switch self {
        case .number: self
        case .every(of: let things): .every(of: things.plain)
        case .percent(let comparison, let number, of: let things): .percent(comparison, number, of: things.plain)
        }
    }
}
