import Domain

/// Years and changes between them.
extension Interpreter {
    /// The years with records of the question's kind, ascending.
    var heldYears: [Int] { heldYears(of: kind) }

    func heldYears(of kind: RecordKind) -> [Int] { vocabulary.heldYears(of: kind) }

    var latestYear: Int? { heldYears.last }

    func year(_ sense: YearSense) -> Int {
        switch sense {
        case .year(let year): year
        case .latest: latestYear ?? 0
        case .previous: (latestYear ?? 1) - 1
        }
    }

    var namedYears: [Int] {
        var years = facts.years.map { year($0.value) }
        if let range = facts.range { years += [year(range.0), year(range.1)] }
        if let but = facts.butNot { years += [year(but.0), year(but.1)] }
        return Set(years).sorted()
    }

    /// The years named, with those between the ends of a range and, if wanted, those since a year.
    func yearsAsked(since: YearSense?) -> [Int] {
        var years = namedYears
        if let range = facts.range {
            let (from, to) = (min(year(range.0), year(range.1)), max(year(range.0), year(range.1)))
            years += heldYears.filter { $0 > from && $0 < to }
        }
        if let start = since.map(year) { years += [start] + heldYears.filter { $0 > start } }
        if facts.beforeYear != nil || facts.afterYear != nil {
            let (after, before) = (facts.afterYear.map(year) ?? .min, facts.beforeYear.map(year) ?? .max)
            years += heldYears.filter { $0 > after && $0 < before }
        }
        let excluded = facts.excludedYears.map(year)
        if years.isEmpty, !excluded.isEmpty { years = heldYears }
        return Set(years).subtracting(excluded).sorted()
    }

    mutating func settleTime(_ question: inout Question) {
        let years = yearsAsked(since: isAboutChange ? nil : facts.sinceYear)
        if facts.allYears {
            question.period = .all
        } else if facts.bothYears, years.isEmpty {
            question.period = .years(heldYears.suffix(2).map { $0 }, month: facts.month, each: true)
        } else if !years.isEmpty {
            question.period = .years(years, month: facts.month, each: facts.bothYears && years.count > 1)
        } else if let month = facts.month, let latestYear {
            question.period = .years([latestYear], month: month)
        }
    }

    /// True where words of change or a comparison of years ask for pairs of bedömningar.
    var isAboutChange: Bool {
        !facts.directions.isEmpty || !facts.excludedDirections.isEmpty || facts.asksChange || facts.asksAnyChange
            || facts.transition != nil
            || facts.steps != nil || facts.butNot != nil || facts.comparedYear != nil
            || ((facts.sinceYear != nil || facts.range != nil) && (facts.asksState || facts.asksHow))
    }

    mutating func settleChange(_ question: inout Question) {
        if facts.bothYears, !isAboutChange { return settleBothYears(&question) }
        let comparesYears = facts.compares && namedYears.count == 2 && facts.nämnder.count < 2 && isRows(question)
        guard isAboutChange || comparesYears || statusesByYear(question) != nil else { return }
        guard statusesByYear(question) != nil || !isCountByYear(question) else { return }
        guard let span = span() else {
            result.isVoid = true
            return
        }
        question.span = span
        question.period = .latest
        if question.ask == .records, !has(.why) { question.ask = .changes }
        fill(&question, span)
    }

    private func isRows(_ question: Question) -> Bool {
        question.ask == .records && facts.rank == nil && !facts.ranksAll
    }

    /// "Jämför antal … 2023 och 2024", "antal … 2024 jämfört med 2023": a count of each year, no pairs.
    private func isCountByYear(_ question: Question) -> Bool {
        guard facts.directions.isEmpty, facts.excludedDirections.isEmpty, !facts.asksChange, facts.transition == nil,
            facts.butNot == nil, facts.steps == nil
        else { return false }
        switch question.ask {
        case .count, .share:
            return true
        default:
            return false
        }
    }

    private func fill(_ question: inout Question, _ span: YearSpan) {
        question.condition.steps = facts.steps
        question.condition.directions = Array(facts.directions)
        if !facts.excludedDirections.isEmpty { exclude(facts.excludedDirections, &question) }
        if facts.asksChange, !facts.asksHow, !facts.asksState, facts.directions.isEmpty {
            question.condition.directions = [.improved, .worsened]
        }
        if facts.steps != nil, facts.directions.isEmpty, question.condition.directions.isEmpty {
            question.condition.directions = [.improved, .worsened]
        }
        question.condition.directions.sort { $0.rawValue < $1.rawValue }
        if let transition = facts.transition {
            question.condition.earlierRanks = transition.from
            question.condition.ranks = transition.to ?? question.condition.ranks
        } else if let but = facts.butNot, let ranks = question.condition.ranks {
            let complement = grammar.scales.others(than: ranks, of: question.condition.scale)
            let forward = year(but.0) < year(but.1)
            question.condition.earlierRanks = forward ? ranks : complement
            question.condition.ranks = forward ? complement : ranks
        } else if let (earlier, later) = statusesByYear(question) {
            question.condition.earlierRanks = earlier
            question.condition.ranks = later
        }
    }

    /// "Har inte förbättrats": goals went another way; of a nämnd none of its goals did.
    private func exclude(_ directions: Set<Direction>, _ question: inout Question) {
        if case .list = question.ask {
            question.condition.directions += directions
            question.quantifier = .none
        } else {
            question.condition.directions += [.improved, .worsened, .unchanged].filter { !directions.contains($0) }
        }
    }

    /// "Uppfyllda 2023 men ej uppfyllda 2024": two statuses, each followed by its year.
    private func statusesByYear(_ question: Question) -> ([Int], [Int])? {
        guard facts.statuses.count == 2, facts.years.count == 2, namedYears.count == 2 else { return nil }
        let (first, second) = (facts.statuses[0], facts.statuses[1])
        let (one, other) = (facts.years[0], facts.years[1])
        guard first.at < one.at, one.at < second.at, second.at < other.at else { return nil }
        return year(one.value) < year(other.value)
            ? (first.value.ranks, second.value.ranks) : (second.value.ranks, first.value.ranks)
    }

    /// "Både 2023 och 2024": groups must meet the condition in each year; a goal with a status is the same goal at both
    /// times; goals without a condition are simply those of both years.
    private mutating func settleBothYears(_ question: inout Question) {
        guard case .years(let years, let month, true) = question.period else { return }
        if isRows(question) || question.ask == .count(.records) {
            guard let ranks = question.condition.ranks, years.count == 2 else {
                question.period = .years(years, month: month)
                return
            }
            question.span = held(YearSpan(from: years[0], to: years[1]))
            question.period = .latest
            question.condition.earlierRanks = ranks
            if question.ask == .records, !has(.why) { question.ask = .changes }
        }
    }

    /// From which year to which: as said; "sedan A" to the latest; one year alone from the one before it; else the two
    /// latest on one scale.
    private mutating func span() -> YearSpan? {
        let years = namedYears
        if let start = (facts.sinceYear ?? facts.comparedYear).map(year) {
            let end = years.last { $0 != start } ?? latestYear ?? start
            if end == start { return held(year: start) }
            return held(YearSpan(from: min(start, end), to: max(start, end)))
        }
        if years.count >= 2 { return held(YearSpan(from: years[0], to: years[years.count - 1])) }
        if let year = years.first { return held(year: year) }
        guard let latestYear, let earlier = earlierYear(than: latestYear) else { return nil }
        return YearSpan(from: earlier, to: latestYear)
    }

    private mutating func held(year: Int) -> YearSpan {
        guard heldYears.contains(year) else { return held(YearSpan(from: year - 1, to: year)) }
        return held(YearSpan(from: earlierYear(than: year) ?? year - 1, to: year))
    }

    private func earlierYear(than year: Int) -> Int? {
        let scales = Set(vocabulary.scalesByYear[year] ?? [])
        return heldYears.last { $0 < year && !scales.isDisjoint(with: vocabulary.scalesByYear[$0] ?? []) }
    }

    /// The span; in a comparison a missing side leaves nothing.
    private mutating func held(_ span: YearSpan) -> YearSpan {
        let missing = [span.from, span.to].filter { !heldYears.contains($0) }
        if !missing.isEmpty {
            result.remarks.append(.yearMissing(missing, held: heldYears))
            result.isVoid = true
            return span
        }
        let scales = [span.from, span.to].map { vocabulary.scalesByYear[$0] ?? [] }
        if Set(scales[0]).isDisjoint(with: scales[1]) {
            result.remarks.append(.scalesDiffer(scaleNames(scales.joined())))
        }
        return span
    }

    /// Text, "när" and lists of what there is look at every year; other questions without a year at the latest.
    mutating func settlePeriodDefaults(_ question: inout Question) {
        guard question.period == .latest, question.span == nil else { return }
        let lists: Bool =
            if case .list = question.ask { facts.asksExisting && question.condition.isEmpty } else { false }
        if facts.asksAnyChange || question.condition.text != nil || question.ask.isSearch || question.ask == .documents
            || question.ask == .list(.år) || question.ask == .count(.distinct(.år)) || lists
        {
            question.period = .all
        } else if let latestYear {
            let year = lastYear(fitting: question) ?? latestYear
            if year != latestYear { question.period = .years([year]) }
            result.remarks.append(.tookLatestYear(year))
        }
    }

    /// The latest year with goals of the names asked for, and the scale whose words the question uses.
    private func lastYear(fitting question: Question) -> Int? {
        heldYears.last { year in
            question.condition.scale.map { vocabulary.scalesByYear[year]?.contains($0) == true } ?? true
                && question.scope.goals.allSatisfy { isHeld($0, in: year) }
        }
    }

    private func isHeld(_ choice: GoalChoice, in year: Int) -> Bool {
        choice.alternatives.contains { set in
            vocabulary.goals.contains {
                $0.level == set.level && set.names.contains($0.name) && $0.years.contains(year)
            }
        }
    }
}

extension Vocabulary {
    /// The years with records of a kind, ascending: of mått and amounts those that their values are about.
    func heldYears(of kind: RecordKind) -> [Int] {
        switch kind {
        case .bedömning: years
        case .mått, .ekonomi: yearsOfNames[kind] ?? []
        default: (holdings[kind] ?? [:]).keys.sorted()
        }
    }
}
