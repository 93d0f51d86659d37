import Domain

/// Which goals must be paired before a query runs: those of every span that is spoken of anywhere in it.
extension Inquiry {
    var pairNeeds: [PairNeed] {
        let measures: [Measure] = if case .table(of: _, let measures, _) = self { measures } else { [] }
        let claim: [Condition] = if case .decision(let condition, showing: _, _) = self { [condition] } else { [] }
        return (things.parts + claim.flatMap(\.parts) + (measures + layout.order.measures).flatMap(\.parts)).pairNeeds
    }
}

extension Condition {
    var pairNeeds: [PairNeed] { parts.pairNeeds }
}

extension [Things] {
    /// One for each span: of the municipalities that any of the things are about.
    fileprivate var pairNeeds: [PairNeed] {
        var needs: [PairNeed] = []
        for things in self {
            for span in things.spans {
                let need = PairNeed(span: span, kommuner: things.kommuner)
                if let known = needs.firstIndex(where: { $0.span == span }) {
                    needs[known] = needs[known].joined(with: need)
                } else {
                    needs.append(need)
                }
            }
        }
        return needs
    }
}

extension PairNeed {
    fileprivate func joined(with other: PairNeed) -> PairNeed {
        let isOfAll = kommuner.isEmpty || other.kommuner.isEmpty
        return PairNeed(span: span, kommuner: isOfAll ? [] : Set(kommuner + other.kommuner).sorted())
    }
}

extension Things {
    /// The things themselves, and all that are spoken of in what is said of them.
    fileprivate var parts: [Things] { [self] + others }

    private var others: [Things] {
        switch self {
        case .all: []
        case .those(let things, let condition): things.others + condition.parts
        case .groups(_, of: let things), .later(let things): things.others
        case .first(_, of: let things, by: let orders): things.others + orders.flatMap(\.measure.parts)
        }
    }

    /// The years that their goals are paired of.
    fileprivate var spans: [YearSpan] {
        switch self {
        case .all: []
        case .those(let things, let condition): things.spans + condition.spans
        case .groups(_, of: let things), .later(let things), .first(_, of: let things, by: _): things.spans
        }
    }

    /// The municipalities that they are of, and those that they are the first of too; empty = all.
    fileprivate var kommuner: [String] {
        switch self {
        case .all: []
        case .groups(_, of: let things), .later(let things), .first(_, of: let things, by: _): things.kommuner
        case .those(let things, _) where things.isFirst: things.kommuner
        case .those(let things, let condition): things.kommuner.isEmpty ? condition.kommuner : things.kommuner
        }
    }

    private var isFirst: Bool {
        switch self {
        case .all: false
        case .first: true
        case .those(let things, _), .groups(_, of: let things), .later(let things): things.isFirst
        }
    }
}

extension Condition {
    /// All things that it speaks of.
    fileprivate var parts: [Things] {
        switch self {
        case .has(let quantity, let things, sharing: _): things.parts + quantity.parts
        case .compares(let first, _, let second): first.parts + second.parts
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.parts)
        case .not(let condition): condition.parts
        default: []
        }
    }

    fileprivate var spans: [YearSpan] {
        switch self {
        case .span(let span): [span]
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.spans)
        case .not(let condition): condition.spans
        default: []
        }
    }

    fileprivate var kommuner: [String] {
        conjuncts.lazy.compactMap { if case .kommun(let names) = $0 { names } else { nil } }.first ?? []
    }
}

extension Quantity {
    fileprivate var parts: [Things] {
        switch self {
        case .number: []
        case .every(of: let all), .percent(_, _, of: let all): all.parts
        }
    }
}

extension Measure {
    /// All things that it is made of.
    fileprivate var parts: [Things] {
        switch self {
        case .number, .value, .way: []
        case .count(let things), .summary(_, _, of: let things): things.parts
        case .percent(let first, of: let second), .mean(let first, per: let second),
            .difference(let first, let second):
            first.parts + second.parts
        case .size(let measure), .whole(let measure, sharing: _): measure.parts
        }
    }
}
