/// The flat question that a line is read as, as an inquiry: every choice that its fields leave to be understood is said.
extension CheckedQuestion {
    /// Nil for a search for texts and for a list of documents.
    public var inquiry: Inquiry? {
        switch question.ask {
        case .hits, .count(.hits), .documents: nil
        case .records, .changes: rows
        case .list(.mått) where source == .records(.mått): .rows(things.that(condition), layout())
        case .list(let dimension): list(dimension)
        case .count(.records), .share(.records), .share(.hits): table(counting: nil)
        case .count(.distinct(let dimension)), .share(.distinct(let dimension)): table(counting: dimension)
        }
    }

    // MARK: - What the question is about

    /// The things that it is about, before what it says of them.
    private var things: Things { Things.all(source).that(time + question.scope.conditions(of: source) + kept) }

    private var condition: [Condition] { question.condition.conditions(of: source) }

    private var time: [Condition] {
        if source == .pairs { return question.span.map { [.span($0)] } ?? [] }
        let own = question.period.conditions(of: question.scope.kommuner)
        return question.period == .latest ? own : own + standing
    }

    /// Of values that several documents tell, those of the latest, unless a kind of document is asked for.
    private var standing: [Condition] {
        source == .values && question.scope.documentKind == nil ? [.standing] : []
    }

    private var kept: [Condition] {
        let isRated = question.kind == .bedömning && question.level != .any && source != .texts
        return (isRated ? [.level(question.level)] : []) + (isOfAll ? [.ofAll] : []) + placed
    }

    /// A status that has no place on a scale is not met and not unmet: where a whole is divided, it is no part of it.
    private var placed: [Condition] {
        source == .records(.bedömning) && question.dividesByStatus ? [.status(.placed)] : []
    }

    /// Of a mått's values those of all, where no group is asked for.
    private var isOfAll: Bool {
        let tests = question.scope.fields + question.condition.fields
        return question.kind == .mått && question.ask == .records
            && !tests.contains { $0.field == .grupp } && !question.grouping.contains(.grupp)
    }

    /// Leaves out a målområde's own rating, which is no nämndmål, unless målområden are asked for.
    private func goalsOnly(_ dimensions: [Dimension]) -> [Condition] {
        guard question.kind == .bedömning, question.level == .any else { return [] }
        let choices = question.scope.goals + question.condition.goals
        let areAreas = choices.contains { $0.alternatives.contains { $0.level == .målområde } }
        return areAreas || dimensions.contains(.målområde) ? [] : [.level(.nämndmål)]
    }

    // MARK: - Rows

    private func layout(_ order: [Inquiry.Sorting] = []) -> Inquiry.Layout {
        let own = question.order.map { [Inquiry.Sorting.by($0.by, descending: $0.descending)] } ?? []
        return Inquiry.Layout(columns: question.columns, order: order + own)
    }

    private var rows: Inquiry {
        let all = things.that(condition)
        guard let key = rankKey, let ranking = question.ranking else {
            return .rows(source == .pairs && question.ask == .records ? .later(all) : all, layout())
        }
        let descending = source == .pairs || ranking.descending
        let first = ranking.places.map { Things.first($0, of: all, by: [.init(key, descending: descending)]) }
        return .rows(first ?? all, layout([.measure(key, descending: descending)]))
    }

    /// What rows are ranked by: the value of a mått, an amount, the steps that a pair went.
    private var rankKey: Measure? {
        guard question.grouping.isEmpty || source == .pairs else { return nil }
        return switch (question.ask, source) {
        case (.changes, .pairs): .size(.way)
        case (.records, .values): .value(.varde)
        case (.records, .records(.ekonomi)):
            question.ranking?.measure == .size ? .size(.value(.belopp)) : .value(.belopp)
        default: nil
        }
    }

    private func list(_ dimension: Dimension) -> Inquiry {
        if source == .texts { return .rows(.groups([dimension], of: things.that(condition)), layout()) }
        return .rows(passing([dimension], within: []), layout())
    }

    // MARK: - Quantifiers

    /// The groups of which as many things meet the condition as the quantifier asks.
    private func passing(_ dimensions: [Dimension], within outer: [Dimension]) -> Things {
        let all = question.quantifier == .some ? things : things.that(goalsOnly(outer + dimensions))
        return .those(.groups(dimensions, of: all), Condition.all(of: quantified(all)))
    }

    private func quantified(_ all: Things) -> [Condition] {
        let met = all.that(condition)
        let years = eachYear
        guard !years.isEmpty else { return [.has(question.quantifier.quantity(of: all), met, sharing: [])] }
        let inEach = years.map { Condition.has(.some, all.that([.years([$0])]), sharing: []) }
        switch question.quantifier {
        case .all, .none: return [.has(question.quantifier.quantity(of: all), met, sharing: [])] + inEach
        case .some: return years.map { .has(.some, met.that([.years([$0])]), sharing: []) }
        case .atLeast, .atMost, .exactly:
            let quantity = question.quantifier.quantity(of: all)
            return years.map { .has(quantity, met.that([.years([$0])]), sharing: []) }
                + (question.quantifier.isMetByNothing ? inEach : [])
        }
    }

    /// The years in each of which the quantifier must hold, if it must.
    private var eachYear: [Int] {
        guard source != .pairs, case .years(let years, _, each: true) = question.period else { return [] }
        let distinct = Set(years).sorted()
        return distinct.count > 1 ? distinct : []
    }

    // MARK: - Counts and shares

    private var isFulfilment: Bool { question.ranking?.measure == .fulfilment && !question.grouping.isEmpty }

    private var isShare: Bool { if case .share = question.ask { true } else { isFulfilment } }

    /// - Parameter dimension: whose values are counted; nil = records.
    private func table(counting dimension: Dimension?) -> Inquiry {
        let all = counted(dimension)
        let measure = measure(dimension, of: all)
        let groups = Things.groups(question.grouping, of: all)
        guard let ranking else { return .table(of: worthShowing(groups, measure, nil), measure.withParts, layout()) }
        let orders = orders(ranking, by: measure, of: all)
        let shown = worthShowing(groups, measure, ranking)
        let first = ranking.places.map { Things.first($0, of: shown, by: orders) }
        let sorting = orders.map { Inquiry.Sorting.measure($0.measure, descending: $0.descending) }
        return .table(of: first ?? shown, measure.withParts, layout(sorting))
    }

    /// Groups that stand in no order of their own come winner first.
    private var ranking: Ranking? {
        let grouping = question.grouping
        if grouping.isEmpty { return nil }
        let inOrder = grouping.count > 1 || grouping == [.status] || grouping == [.år]
        return question.ranking ?? (inOrder ? nil : Ranking(descending: true, places: nil))
    }

    /// The things that are counted, or parted, group by group.
    private func counted(_ dimension: Dimension?) -> Things {
        if isFulfilment {
            return things.that(
                goalsOnly(question.grouping) + condition + (source == .pairs ? [.not(.way([.ended]))] : []))
        }
        let goals = dimension == nil ? goalsOnly(question.grouping) : []
        // A count per status is one of the rows that meet the condition: other statuses would only add zeros.
        let isPerStatus = !isShare && dimension == nil && question.grouping.contains(.status)
        return things.that(goals + paired + (isPerStatus ? condition : []))
    }

    /// A share of pairs is one of goals that were there in both years, unless it is new or ended goals that are asked
    /// for.
    private var paired: [Condition] {
        let directions = question.scope.directions + question.condition.directions
        let asksOthers = directions.contains(.new) || directions.contains(.ended)
        return isShare && source == .pairs && !asksOthers ? [.paired] : []
    }

    private func measure(_ dimension: Dimension?, of all: Things) -> Measure {
        if isFulfilment { return .percent(.count(all.that([.status(.grades([.met, .highest]))])), of: .count(all)) }
        let isPerStatus = !isShare && dimension == nil && question.grouping.contains(.status)
        let some = isPerStatus ? Measure.count(all) : .count(met(dimension, of: all))
        guard isShare else { return some }
        let whole = Measure.count(dimension.map { .groups([$0], of: all) } ?? all)
        return .percent(
            some, of: isSplitByStatus ? .whole(whole, sharing: question.grouping.filter { $0 != .status }) : whole)
    }

    /// What of the things counted meets the condition.
    private func met(_ dimension: Dimension?, of all: Things) -> Things {
        guard let dimension else { return all.that(condition) }
        guard question.quantifier != .some || !eachYear.isEmpty else {
            return .groups([dimension], of: all.that(condition))
        }
        let own = question.quantifier == .some ? all : all.that(goalsOnly(question.grouping + [dimension]))
        return .those(.groups([dimension], of: own), Condition.all(of: quantified(own)))
    }

    /// True where the statuses are the parts of a whole, rather than each a whole of its own.
    private var isSplitByStatus: Bool {
        question.ask == .share(.records) && !isFulfilment && question.grouping.contains(.status)
            && (condition.isEmpty || question.condition.ranks != nil)
    }

    private func orders(_ ranking: Ranking, by measure: Measure, of all: Things) -> [Things.Order] {
        let first = Things.Order(measure, descending: ranking.descending)
        guard isFulfilment else { return [first] }
        return [first, Things.Order(.count(all.that([.status(.grades([.lowest]))])), descending: !ranking.descending)]
    }

    /// Nothing is the most of what is not there at all, though it may be the least of it.
    private func worthShowing(_ groups: Things, _ measure: Measure, _ ranking: Ranking?) -> Things {
        let isMost = ranking.map { $0.measure == .value && $0.descending && $0.places != nil } ?? false
        guard isMost || isShare && isSplitByStatus else { return groups }
        return .those(groups, .compares(measure.part, .more, .number(0)))
    }
}

extension Measure {
    /// A share with the numbers that it is made of; any other measure by itself.
    fileprivate var withParts: [Measure] {
        if case .percent(let part, of: let whole) = self { [self, part, whole] } else { [self] }
    }

    /// Of percent what is a part, else the measure itself.
    fileprivate var part: Measure { if case .percent(let part, of: _) = self { part } else { self } }
}

extension Quantifier {
    /// True where a group may pass without anything that meets the condition.
    fileprivate var isMetByNothing: Bool {
        switch self {
        case .some: false
        case .all, .none, .atMost: true
        case .atLeast(let number), .exactly(let number): number <= 0
        }
    }

    fileprivate func quantity(of all: Things) -> Quantity {
        switch self {
        case .some: .some
        case .all: .every(of: all)
        case .none: .none
        case .atLeast(let number): .number(.atLeast, number)
        case .atMost(let number): .number(.atMost, number)
        case .exactly(let number): .number(.equal, number)
        }
    }
}

extension Period {
    /// Which documents are meant.
    /// - Parameter kommuner: whose latest ones; empty = those of all.
    public func conditions(of kommuner: [String]) -> [Condition] {
        switch self {
        case .latest: [.latest(of: kommuner)]
        case .years(let years, let month, _): [.years(years)] + (month.map { [.month($0)] } ?? [])
        case .all: []
        }
    }
}

extension Filter {
    /// What the filter says of rows of the source.
    public func conditions(of source: RowSource) -> [Condition] {
        let places: [Condition] =
            (kommuner.isEmpty ? [] : [.kommun(kommuner)]) + (nämnder.isEmpty ? [] : [.nämnd(nämnder)])
            + (excludedKommuner.isEmpty ? [] : [.not(.kommun(excludedKommuner))])
            + (excludedNämnder.isEmpty ? [] : [.not(.nämnd(excludedNämnder))])
        let goals = goals.map(Condition.goal) + excludedGoals.map { .not(.goal($0)) }
        let rated: [Condition] =
            (ranks.map { [.status(test($0, source))] } ?? []) + (scale.map { [.scale($0)] } ?? [])
        let own = names.map(Condition.name) + fields.map(Condition.field)
        let ways: [Condition] =
            (earlierRanks.map { [.earlierStatus(test($0, source))] } ?? [])
            + (directions.isEmpty ? [] : [.way(directions)])
            + (steps.map { [.steps($0)] } ?? [])
        return places + goals + rated + own + (onlyMotiveringar && source == .texts ? [.motivering] : [])
            + (documentKind.map { [.documentKind($0)] } ?? []) + (source == .pairs ? ways : [])
            + (text.map { [$0.negated ? .not(.text($0)) : .text($0)] } ?? [])
    }

    /// Ratings are asked for by grade, unless the question names a scale; what is to be done has but one.
    private func test(_ ranks: [Int], _ source: RowSource) -> StatusTest {
        let isRated = source == .records(.bedömning) || source == .pairs || source == .texts
        return isRated && scale == nil ? .grades(Set(ranks.compactMap(StatusGrade.init))) : .places(ranks)
    }
}
