import Domain

extension Evaluator {
    /// The condition as a function of a thing of the kind.
    func test(_ condition: Condition, of kind: Kind) -> (Thing) -> Bool {
        switch condition {
        case .has(let quantity, let things, sharing: let dimensions):
            return has(quantity, things, sharing: kind.shared(dimensions))
        case .compares(let first, let comparison, let second):
            let (first, second) = (number(first, of: kind), number(second, of: kind))
            return { thing in
                guard let one = first(thing), let other = second(thing) else { return false }
                return comparison.holds(one, other)
            }
        case .all(let conditions):
            let tests = conditions.map { test($0, of: kind) }
            return { thing in tests.allSatisfy { $0(thing) } }
        case .any(let conditions):
            let tests = conditions.map { test($0, of: kind) }
            return { thing in tests.contains { $0(thing) } }
        case .not(let condition):
            let test = test(condition, of: kind)
            return { !test($0) }
        default: return ofRecord(condition)
        }
    }

    private func has(_ quantity: Quantity, _ things: Things, sharing dimensions: [Dimension]) -> (Thing) -> Bool {
        let found = sharers(of: things, sharing: dimensions)
        switch quantity {
        case .number(let comparison, let number):
            return { comparison.holds(Double(found($0).count), Double(number)) }
        case .every(of: let all):
            let all = sharers(of: all, sharing: dimensions)
            return { !found($0).isEmpty && found($0).count == all($0).count }
        case .percent(let comparison, let percent, of: let all):
            let all = sharers(of: all, sharing: dimensions)
            return { thing in
                let whole = all(thing).count
                return whole > 0 && comparison.holds(100 * Double(found(thing).count) / Double(whole), percent)
            }
        }
    }

    private func ofRecord(_ condition: Condition) -> (Thing) -> Bool {
        let latestYears = latestYears(condition)
        return { thing in
            guard let record = thing.record else { return false }
            return record.meets(condition, latestYears: latestYears)
        }
    }

    /// Of each source the latest year that the municipalities have records of, where the condition is about it.
    private func latestYears(_ condition: Condition) -> [RowSource: Int] {
        guard case .latest(of: let kommuner) = condition else { return [:] }
        return corpus.records.mapValues { rows in
            rows.filter { kommuner.isEmpty || kommuner.contains($0[.kommun].string ?? "") }.map(\.document.year).max()
                ?? 0
        }
    }
}

extension Record {
    /// What a record itself can tell.
    fileprivate func meets(_ condition: Condition, latestYears: [RowSource: Int]) -> Bool {
        switch condition {
        case .kommun(let names): isOne(of: names, .kommun)
        case .nämnd(let names): isOne(of: names, .nämnd)
        case .goal(let choice): choice.alternatives.contains { isOne(of: $0.names, $0.level.dimension) }
        case .name(let choice): choice.alternatives.contains { names(in: $0.field).contains(where: $0.names.contains) }
        case .field(let test): passes(test)
        case .status(let test): passes(test)
        case .earlierStatus(let test): earlier?.passes(test) ?? false
        case .scale(let scale): self.scale == scale
        case .level(.any): true
        case .level(.nämndmål): self[.nämndmål] != .null
        case .level(.målområde): self[.nämndmål] == .null
        case .text(let filter): filter.groups.allSatisfy { $0.contains { words.contains($0.words[0]) } }
        case .motivering: isMotivering
        case .way(let directions): direction.map(directions.contains) ?? false
        case .steps(let number): way.map { abs($0) >= number } ?? false
        case .paired: earlier != nil && later != nil
        case .latest: isLatest(in: latestYears[source] ?? 0)
        case .years(let years): self[.år].number.map { years.contains(Int($0)) } ?? false
        case .month(let month): self.month == month
        case .span(let span): self.span == span
        case .documentKind(let kind): document.kind == kind
        case .standing: isStanding
        case .ofAll: isOfAll
        case .has, .compares, .all, .any, .not: false
        }
    }

    /// Of values what is latest is the period.
    private func isLatest(in year: Int) -> Bool {
        if let isLatestPeriod { return isLatestPeriod }
        return isInLatestDocument && document.year == year && self[.år] == .integer(year)
    }

    private func isOne(of names: [String], _ dimension: Dimension) -> Bool {
        self[dimension].string.map(names.contains) ?? false
    }

    private func names(in field: Field) -> [String] { (fields[field] ?? []).compactMap(\.string) }

    private func passes(_ test: FieldTest) -> Bool {
        let values = (fields[test.field] ?? []).filter { $0 != .null }
        return switch test.test {
        case .isOne(of: let names): values.contains { $0.string.map(names.contains) ?? false }
        case .holds(let part): values.contains { $0.string?.contains(part) ?? false }
        case .positive: values.contains { ($0.number ?? 0) > 0 }
        case .negative: values.contains { ($0.number ?? 0) < 0 }
        case .reached: isTargetReached == true
        case .missed: isTargetReached == false
        case .present: !values.isEmpty
        }
    }
}

extension GoalSet.Level {
    fileprivate var dimension: Dimension {
        switch self {
        case .målområde: .målområde
        case .kfMål: .kfMål
        case .nämndmål: .nämndmål
        }
    }
}
