extension Question {
    /// Questions near one that cannot be answered, the nearest first: of another dimension, of the kinds of record that
    /// have what it asks for, and without it.
    public func near(_ lack: Lack) -> [Question] {
        let renamed = lack.part == .dimension(.område) ? [replacing(.område, with: .målområde)] : []
        let others = lack.holders.flatMap { kind in
            var question = self
            (question.kind, question.level, question.columns) = (kind, .any, [])
            var latest = question
            latest.period = .latest
            return [question, latest]
        }
        return (renamed + others + [without(lack.part)]).filter { $0 != self && $0.lack == nil }
    }

    private func replacing(_ dimension: Dimension, with other: Dimension?) -> Question {
        var question = self
        question.grouping = grouping.compactMap { $0 == dimension ? other : $0 }
        if order?.by == dimension {
            question.order = other.map { Order(by: $0, descending: order?.descending ?? false) }
        }
        switch ask {
        case .list(dimension): question.ask = other.map(Ask.list) ?? .records
        case .count(.distinct(dimension)): question.ask = .count(other.map(Countable.distinct) ?? .records)
        case .share(.distinct(dimension)): question.ask = .share(other.map(Countable.distinct) ?? .records)
        default: break
        }
        return question
    }

    private func without(_ part: Lack.Part) -> Question {
        var question = self
        switch part {
        case .dimension(let dimension): question = replacing(dimension, with: nil)
        case .column(let column): question.columns.remove(column)
        case .field, .goals, .status, .texts, .changes:
            question.scope.remove(part)
            question.condition.remove(part)
            if part == .changes { question.span = nil }
        }
        return question
    }
}

extension Filter {
    fileprivate mutating func remove(_ part: Lack.Part) {
        switch part {
        case .field(let field):
            fields.removeAll { $0.field == field }
            names.removeAll { $0.alternatives.contains { $0.field == field } }
        case .goals: (goals, excludedGoals) = ([], [])
        case .status: (ranks, scale) = (nil, nil)
        case .texts: text = nil
        case .changes: (directions, steps, earlierRanks) = ([], nil, nil)
        case .dimension, .column: break
        }
    }
}
