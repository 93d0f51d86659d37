import Domain

extension InquiryGenerator {
    /// Records of the source.
    /// - Parameter depth: how many floors of conditions may stand on each other.
    mutating func things(_ source: RowSource, depth: Int) -> Things {
        base(source).that((0..<random.number(0...2)).map { _ in condition(of: source, depth: depth) })
    }

    /// Pairs are of two years.
    private mutating func base(_ source: RowSource) -> Things {
        guard source == .pairs else { return .all(source) }
        return .those(.all(.pairs), .span(span))
    }

    /// Groups that the dimensions make, of which some may be left out.
    /// - Parameter outer: what parts them beside their own dimensions.
    mutating func groups(_ dimensions: [Dimension], within outer: [Dimension] = [], of source: RowSource, depth: Int)
        -> Things
    {
        let groups = Things.groups(dimensions, of: things(source, depth: max(0, min(depth - 1, 1))))
        guard depth > 0, random.chance(0.5) else { return groups }
        return ranked(groups, by: dimensions.joined(with: outer), source, depth: depth - 1)
            .that([groupCondition(dimensions.joined(with: outer), source, depth: depth - 1)])
    }

    /// Now and then the first groups only.
    private mutating func ranked(_ groups: Things, by dimensions: [Dimension], _ source: RowSource, depth: Int)
        -> Things
    {
        guard depth > 0, random.chance(0.3) else { return groups }
        let order = Things.Order(measure(of: dimensions, source, depth: 0), descending: random.chance(0.5))
        return .first(random.number(1...4), of: groups, by: [order])
    }

    // MARK: - Conditions of any thing

    mutating func groupCondition(_ dimensions: [Dimension], _ source: RowSource, depth: Int) -> Condition {
        if depth > 0, random.chance(0.3) {
            return combined { $0.groupCondition(dimensions, source, depth: depth - 1) }
        }
        if random.chance(0.4) {
            return compares(measure(of: dimensions, source, depth: depth), of: dimensions, source, depth: depth)
        }
        return has(within: dimensions, near: source, sharing: [], depth: depth)
    }

    /// Conditions joined, or one turned round.
    mutating func combined(_ make: (inout Self) -> Condition) -> Condition {
        switch random.number(0...2) {
        case 0: .all([make(&self), make(&self)])
        case 1: .any([make(&self), make(&self)])
        default: .not(make(&self))
        }
    }

    /// So many of some things, which share the dimensions with the one that it is said of.
    /// - Parameter dimensions: those that a group is made by.
    mutating func has(within dimensions: [Dimension], near source: RowSource, sharing: [Dimension], depth: Int)
        -> Condition
    {
        let shared = dimensions.joined(with: sharing)
        let all = counted(near: source, within: shared, depth: depth - 1)
        let part = all.that([partCondition(all, within: shared, depth: depth - 1)])
        return .has(quantity(of: all), part, sharing: sharing)
    }

    private mutating func quantity(of all: Things) -> Quantity {
        switch random.number(0...4) {
        case 0: .some
        case 1: .none
        case 2: .number(comparison(), random.number(0...3))
        case 3: .every(of: all)
        default: .percent(comparison(), random.pick([0, 20, 25, 50, 75, 100]), of: all)
        }
    }

    mutating func comparison() -> Comparison { random.pick(Comparison.allCases) }

    /// Things that can be counted for what has values in the dimensions: records, or groups of them.
    mutating func counted(near source: RowSource, within dimensions: [Dimension], depth: Int) -> Things {
        let other = other(having: dimensions, near: source)
        let own = self.dimensions(of: other, 1...2).filter { !dimensions.contains($0) }
        if own.isEmpty || other == .texts || depth < 0 || random.chance(0.65) {
            return countedRecords(other, depth: max(0, depth - 1))
        }
        return groups(own, within: dimensions, of: other, depth: max(0, depth - 1))
    }

    /// Now and then the first ones.
    private mutating func countedRecords(_ source: RowSource, depth: Int) -> Things {
        let all = things(source, depth: depth)
        guard random.chance(0.08), let key = key(of: source) else { return all }
        return .first(random.number(1...8), of: all, by: [.init(key, descending: random.chance(0.5))])
    }

    private mutating func partCondition(_ all: Things, within outer: [Dimension], depth: Int) -> Condition {
        guard let dimensions = all.dimensions else { return condition(of: all.source, depth: max(0, depth)) }
        return groupCondition(dimensions.joined(with: outer), all.source, depth: max(0, depth))
    }

    /// A source whose records have the dimensions too: the same, or another.
    private mutating func other(having dimensions: [Dimension], near source: RowSource) -> RowSource {
        let others = (Self.sources + [.texts]).filter { $0.schema.dimensions.isSuperset(of: dimensions) }
        return others.isEmpty || random.chance(0.5) ? source : random.pick(others)
    }
}
