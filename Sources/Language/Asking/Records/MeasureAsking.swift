import Domain

/// Mått as such: their trends, targets, rankings and differences.
extension RecordAsker {
    mutating func measures() throws(Refusal) -> Asked {
        if let groups = groupsHeld() { return groups }
        takeHowMuchItChanged()
        try takeMeasureClauses()
        let attributes = takePlain([
            "trend", "etappmål", "ranking", "skillnader", "enhet", "värde", "utfall", "kommentar", "målområde",
            "nämndmål",
        ])
        var columns = frame.columns
        frame.columns = []
        let shown: [String: ExtraColumn] = [
            "trend": .trend, "etappmål": .etappmål, "ranking": .ranking, "skillnader": .skillnader,
            "kommentar": .kommentar, "målområde": .målområde, "nämndmål": .nämndmål,
        ]
        columns.formUnion(attributes.compactMap { shown[$0] })
        if attributes.contains("värde") || attributes.contains("utfall") { _ = frame.take(.number) }
        let asksValues =
            attributes.contains("värde") || attributes.contains("utfall") || !frame.groups.isEmpty
            || !frame.numbers.isEmpty
        guard let noun = frame.nouns.first(where: { $0.noun == "mått" && $0.names.isEmpty }) else {
            return try values(columns, of: nil)
        }
        let isCounted =
            noun.role != .plain || !frame.by.isEmpty || frame.asks.contains(.howMany) || frame.asks.contains(.wholes)
        let hasValues =
            asksValues || frame.compares.map { $0.first == nil } ?? false || frame.rank != nil
            || frame.asks.contains(.difference)
            || frame.asks.contains(.mean) || frame.asks.contains(.median)
        if hasValues && !isCounted || !isOfDocument(frame.time) && !isCounted { return try values(columns, of: noun) }
        return try measureList(columns)
    }

    /// "Kön", "mätperioder" by themselves: what there are values of.
    private mutating func groupsHeld() -> Asked? {
        guard others.isEmpty else { return nil }
        var rest = self
        let dimension: Dimension
        if frame.groups.count == 1, frame.groups[0].names.isEmpty {
            rest.frame.groups = []
            dimension = .grupp
        } else if !rest.takePlain(["period"]).isEmpty {
            dimension = .period
        } else {
            return nil
        }
        rest.dropShowing()
        guard rest.frame.isEmpty else { return nil }
        frame = rest.frame
        return Asked(inquiry: .rows(.groups([dimension], of: .all(.values)), .init()))
    }

    /// What stands by the noun is said in the line's own clause.
    private mutating func takeMeasureClauses() throws(Refusal) {
        for index in frame.nouns.indices
        where !frame.nouns[index].relatives.isEmpty && !Self.goalNouns.contains(frame.nouns[index].noun) {
            let relatives = frame.nouns[index].relatives
            frame.nouns[index].relatives = []
            for relative in relatives {
                guard let both = frame.gathering(Frame(relative)) else { throw .conflict("bisats") }
                frame = both
            }
        }
        for index in frame.nouns.indices where !Self.goalNouns.contains(frame.nouns[index].noun) {
            for saying in frame.nouns[index].says {
                guard let says = frame.says else {
                    frame.says = saying
                    continue
                }
                frame.says = .all([says, saying])
            }
            frame.nouns[index].says = []
        }
    }

    /// True for a time that a document has: mått as such are those of reports.
    private func isOfDocument(_ time: TimeSaid?) -> Bool {
        let years = Set(years(time))
        return years.isSubset(of: Set((vocabulary.holdings[.mått] ?? [:]).keys))
    }

    // MARK: - Lists and counts

    private mutating func measureList(_ columns: Set<ExtraColumn>) throws(Refusal) -> Asked {
        var columns = columns
        let counting = try measureCounting()
        var groups: [Dimension] = []
        for dimension in frame.by {
            guard kind.dimensions.contains(dimension), ![.grupp, .period, .mått].contains(dimension) else {
                throw .conflict("per")
            }
            groups.append(dimension)
        }
        frame.by = []
        let asked = frame.askedNoun.map { frame.nouns[$0].noun }
        var subject: Dimension?
        if let asked, let dimension = dimension(named: asked), frame.nouns[frame.askedNoun ?? 0].isPlain {
            subject = dimension
            _ = takeNoun(at: frame.askedNoun ?? 0)
        }
        let compares = frame.compares
        frame.compares = nil
        let all = try measureThings()
        if let compares, let first = compares.first, let second = compares.second {
            return try trendComparison(all, compares.comparison, first, second)
        }
        guard compares == nil else { throw .noPlace("jämförelse") }
        let conditions = try measureConditions(&columns)
        if frame.take(.direction) { columns.insert(.trend) }
        dropShowing()
        let met = all.that(conditions)
        if let counting {
            if frame.take(.distribution) {}
            let measure = Measure.count(met)
            let things = Things.groups(groups, of: counting == .share || !groups.contains(.trend) ? all : met)
            if counting == .share {
                guard !conditions.isEmpty else { throw .tooLittle }
                return Asked(
                    inquiry: .table(of: things, [.percent(measure, of: .count(all)), measure, .count(all)], .init()))
            }
            let order = groups.isEmpty ? [] : [Inquiry.Sorting.measure(measure, descending: true)]
            return Asked(inquiry: .table(of: things, [measure], .init(order: order)))
        }
        if !groups.isEmpty || frame.take(.distribution) {
            guard !groups.isEmpty else { throw .tooLittle }
            return Asked(inquiry: .table(of: .groups(groups, of: met), [.count(met)], .init()))
        }
        if let subject { return Asked(inquiry: .rows(.groups([subject], of: met), .init())) }
        let inquiry = Inquiry.rows(met, .init(columns: columns))
        return isClaim ? Asked(inquiry: inquiry, claim: .has(.some, met, sharing: [])) : Asked(inquiry: inquiry)
    }

    private mutating func measureCounting() throws(Refusal) -> Counting? {
        var counting: Counting?
        while let noun = frame.takeNoun(where: { $0.noun == "mått" }) {
            switch noun.role {
            case .howMany: counting = .number
            case .share: counting = .share
            case .plain: break
            case .most, .shareOf: throw .conflict("mått")
            }
            guard noun.amount == nil || noun.amount == .all || noun.amount == .any else { throw .conflict("mängd") }
        }
        if frame.take(.howMany) { counting = counting ?? .number }
        if frame.take(.wholes) { counting = .share }
        return counting
    }

    private mutating func measureThings() throws(Refusal) -> Things {
        let names = try takeNames()
        let goals = try takeGoals()
        let places = try takePlaces()
        let related = try takeRelated()
        var time: [Condition]
        if let said = frame.time {
            frame.time = nil
            let years = years(said)
            time =
                (years.isEmpty ? [.latest(of: [])] : [.years(years)]) + (said.report.map { [.documentKind($0)] } ?? [])
                + (said.month.map { [.month($0)] } ?? [])
        } else {
            time = latest()
        }
        return Things.all(.records(.mått)).that(time + places + goals + names.map(Condition.name) + related)
    }

    /// A row shows what it was chosen by.
    private mutating func measureConditions(_ columns: inout Set<ExtraColumn>) throws(Refusal) -> [Condition] {
        guard var says = frame.says else {
            guard !frame.isNegated else { throw .noPlace("inte") }
            return []
        }
        frame.says = nil
        if frame.isNegated { says = says.negated }
        frame.isNegated = false
        columns.formUnion(says.claims.flatMap(\.shownColumns))
        return [try condition(says)]
    }

    private mutating func trendComparison(
        _ all: Things, _ comparison: Comparison, _ first: Saying, _ second: Saying
    ) throws(Refusal) -> Asked {
        dropShowing()
        let one = Measure.count(all.that([try condition(first)]))
        let other = Measure.count(all.that([try condition(second)]))
        return Asked(
            inquiry: .table(of: .groups([.trend], of: all), [.count(all)], .init()),
            claim: .compares(one, comparison, other))
    }
}

extension Claim {
    /// Columns that show what a mått was chosen by.
    var shownColumns: [ExtraColumn] {
        switch about {
        case .field(.trend): [.trend]
        case .field(.etappmal), .status: [.etappmål]
        case .field(.omotiveradeSkillnader): [.skillnader]
        case .field(.ranking): [.ranking]
        default: []
        }
    }
}
