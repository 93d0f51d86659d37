import Domain

extension InquiryGenerator {
    /// A measure of groups that the dimensions make.
    mutating func measure(of dimensions: [Dimension], _ source: RowSource, depth: Int) -> Measure {
        switch depth > 0 ? random.number(0...9) : random.number(0...4) {
        case 0...2: return .count(counted(near: source, within: dimensions, depth: depth))
        case 3, 4: return summary(within: dimensions, near: source, depth: depth)
        case 5, 6: return share(of: dimensions, source, depth: depth)
        case 7:
            return .difference(
                measure(of: dimensions, source, depth: depth - 1), measure(of: dimensions, source, depth: depth - 1))
        case 8: return .size(measure(of: dimensions, source, depth: depth - 1))
        default:
            let kept = dimensions.filter { _ in random.chance(0.5) }.shuffled(using: &random)
            return .whole(measure(of: kept, source, depth: depth - 1), sharing: kept)
        }
    }

    private mutating func summary(within dimensions: [Dimension], near source: RowSource, depth: Int) -> Measure {
        let numeric: [RowSource] = [.values, .records(.ekonomi), .records(.mått)]
        let fitting = numeric.filter { $0.schema.dimensions.isSuperset(of: dimensions) }
        guard !fitting.isEmpty else { return .count(counted(near: source, within: dimensions, depth: depth)) }
        let own = random.pick(fitting.contains(source) ? [source] : fitting)
        let field: Field = own == .records(.ekonomi) ? .belopp : .varde
        return .summary(random.pick(Measure.Summary.allCases), field, of: things(own, depth: max(0, depth - 1)))
    }

    /// A part of things as percent of them, of a whole of several groups, or of anything else.
    private mutating func share(of dimensions: [Dimension], _ source: RowSource, depth: Int) -> Measure {
        let all = counted(near: source, within: dimensions, depth: depth - 1)
        switch random.number(0...4) {
        case 4:
            return .mean(measure(of: dimensions, source, depth: 0), per: measure(of: dimensions, source, depth: 0))
        case 0:
            return .percent(measure(of: dimensions, source, depth: 0), of: measure(of: dimensions, source, depth: 0))
        case 1:
            let kept = dimensions.filter { _ in random.chance(0.5) }.shuffled(using: &random)
            return .percent(.count(all), of: .whole(.count(all), sharing: kept))
        default:
            let part = all.dimensions.map { groupCondition($0.joined(with: dimensions), all.source, depth: 0) }
            return .percent(.count(all.that([part ?? condition(of: all.source, depth: 0)])), of: .count(all))
        }
    }

    /// A measure of a group against a number or another measure.
    mutating func compares(_ measure: Measure, of dimensions: [Dimension], _ source: RowSource, depth: Int) -> Condition
    {
        let other: Measure =
            random.chance(0.6)
            ? .number(Double(random.number(0...8)) / 2) : self.measure(of: dimensions, source, depth: max(0, depth - 1))
        return .compares(measure, comparison(), other)
    }
}
