/// What an inquiry asks of rows that have no such thing.
extension Inquiry {
    /// The first part that its rows lack; nil for one that the database can answer.
    public var lack: Lack? {
        let measures: [Measure] = if case .table(of: _, let measures, _) = self { measures } else { [] }
        return things.lack ?? measures.lazy.compactMap(\.lack).first ?? layoutLack
    }

    private var layoutLack: Lack? {
        let source = things.source
        for sorting in layout.order {
            if case .by(let dimension, descending: _) = sorting, !source.schema.dimensions.contains(dimension) {
                return Lack(part: .dimension(dimension), source: source)
            }
        }
        guard things.dimensions == nil else { return nil }
        let missing = ExtraColumn.allCases.first { layout.columns.contains($0) && !source.schema.columns.contains($0) }
        return missing.map { Lack(part: .column($0), source: source) }
    }
}

extension Things {
    var lack: Lack? {
        switch self {
        case .all: return nil
        case .those(let things, let condition): return things.lack ?? condition.lack(of: things.source)
        case .groups(let dimensions, of: let things):
            let missing = dimensions.first { !things.source.schema.dimensions.contains($0) }
            return things.lack ?? missing.map { Lack(part: .dimension($0), source: things.source) }
        case .later(let things): return things.lack
        case .first(_, of: let things, by: let orders):
            return things.lack ?? orders.lazy.compactMap(\.measure.lack).first
        }
    }
}

extension Condition {
    fileprivate func lack(of source: RowSource) -> Lack? {
        let schema = source.schema
        switch self {
        case .field(let test):
            return schema.fields.contains(test.field) ? nil : Lack(part: .field(test.field), source: source)
        case .name(let choice):
            let missing = choice.alternatives.first { !schema.fields.contains($0.field) }
            return missing.map { Lack(part: .field($0.field), source: source) }
        case .goal(let choice):
            let levels = Set(choice.alternatives.map(\.level))
            return levels.isEmpty || !schema.goals.isDisjoint(with: levels)
                ? nil : Lack(part: .goals(levels), source: source)
        case .status, .scale: return schema.hasStatus ? nil : Lack(part: .status, source: source)
        case .text: return schema.hasTexts ? nil : Lack(part: .texts, source: source)
        case .way, .steps, .earlierStatus, .paired:
            return schema.hasChanges ? nil : Lack(part: .changes, source: source)
        case .has(_, let things, sharing: _): return things.lack
        case .compares(let first, _, let second): return first.lack ?? second.lack
        case .all(let conditions), .any(let conditions): return conditions.lazy.compactMap { $0.lack(of: source) }.first
        case .not(let condition): return condition.lack(of: source)
        case .kommun, .nämnd, .level, .motivering, .latest, .years, .month, .span, .documentKind, .standing, .ofAll:
            return nil
        }
    }
}

extension Measure {
    var lack: Lack? {
        switch self {
        case .number, .value, .way: nil
        case .count(let things), .summary(_, _, of: let things): things.lack
        case .percent(let first, of: let second), .mean(let first, per: let second),
            .difference(let first, let second):
            first.lack ?? second.lack
        case .size(let measure), .whole(let measure, sharing: _): measure.lack
        }
    }
}
