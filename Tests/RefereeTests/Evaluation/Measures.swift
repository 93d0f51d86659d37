import Domain

extension Evaluator {
    /// The measure as a function of a thing; nil where there is none.
    func number(_ measure: Measure, of kind: Kind) -> (Thing) -> Double? {
        switch measure {
        case .number(let number): return { _ in number }
        case .value(let field): return { $0.record?.fields[field]?.first?.number }
        case .way: return { $0.record?.way.map(Double.init) }
        case .count(let things):
            let sharers = sharers(of: things, sharing: kind.shared([]))
            return { Double(sharers($0).count) }
        case .summary(let summary, let field, of: let things):
            let sharers = sharers(of: things, sharing: kind.shared([]))
            return { summary.of(sharers($0).toldOnce.compactMap { $0.fields[field]?.first?.number }) }
        case .percent(let part, of: let whole):
            return both(part, whole, of: kind) { $1 == 0 ? nil : 100 * $0 / $1 }
        case .mean(let part, per: let whole):
            return both(part, whole, of: kind) { $1 == 0 ? nil : $0 / $1 }
        case .difference(let first, let second): return both(first, second, of: kind) { $0 - $1 }
        case .size(let measure):
            let number = number(measure, of: kind)
            return { number($0).map { abs($0) } }
        case .whole(let measure, sharing: let dimensions):
            let own = ownDimensions(dimensions)
            let number = number(measure, of: .group(own))
            return { number($0.whole(own)) }
        }
    }

    private func both(
        _ first: Measure, _ second: Measure, of kind: Kind, _ combine: @escaping (Double, Double) -> Double?
    ) -> (Thing) -> Double? {
        let (first, second) = (number(first, of: kind), number(second, of: kind))
        return { thing in
            guard let one = first(thing), let other = second(thing) else { return nil }
            return combine(one, other)
        }
    }
}

extension Measure.Summary {
    func of(_ numbers: [Double]) -> Double? {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        switch self {
        case .sum: return numbers.reduce(0, +)
        case .mean: return (numbers.reduce(0, +) / Double(numbers.count)).rounded(to: 1 + numbers.decimals)
        case .median: return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        case .lowest: return sorted.first
        case .highest: return sorted.last
        }
    }
}

extension [Thing] {
    /// The records; of an amount that several tables tell the first.
    var toldOnce: [Record] {
        var seen: Set<[Value]> = []
        return compactMap(\.record).sorted { $0.line < $1.line }.filter { record in
            guard let amount = record.amount else { return true }
            return seen.insert(amount).inserted
        }
    }
}

extension Record {
    /// What makes an amount the same as another; nil for other records.
    fileprivate var amount: [Value]? {
        guard source == .records(.ekonomi) else { return nil }
        return [self[.kommun], self[.nämnd], self[.år], self[.post]]
            + [Field.kolumn, .belopp].map { fields[$0]?.first ?? .null }
    }
}

extension Double {
    /// Half away from zero.
    fileprivate func rounded(to decimals: Int) -> Double {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        return (self * scale + (self < 0 ? -1e-9 : 1e-9)).rounded() / scale
    }
}

extension [Double] {
    /// How many decimals they have at most, to three.
    fileprivate var decimals: Int {
        (0..<3).first { places in allSatisfy { abs($0.rounded(to: places) - $0) < 1e-9 } } ?? 3
    }
}
