import Domain

/// Which records a clause is about: their time, place, goals and names.
extension RecordAsker {
    /// The years that a time selects.
    func years(_ time: TimeSaid?) -> [Int] {
        guard let time else { return [] }
        let held = heldYears
        let said = time.said.map(year)
        let years: [Int] =
            switch time.years {
            case .list, .either, .each, .neither: said
            case .span: held.filter { $0 >= (said.min() ?? 0) && $0 <= (said.max() ?? 0) }
            case .against: said
            case .since(let start): held.filter { $0 >= year(start) }
            case .before(let end): held.filter { $0 < year(end) }
            case .after(let start): held.filter { $0 > year(start) }
            case .last(let number): Array(held.suffix(number))
            case .all: held
            case .allBut: held.filter { !said.contains($0) }
            case .newest, nil: []
            }
        return Set(years).sorted()
    }

    /// Takes the time out of the clause, as conditions; without one that of the latest, or any.
    mutating func takeTime(isOverTime: Bool = false) throws(Refusal) -> [Condition] {
        guard let time = frame.time else { return isOverTime || isOverYears ? [] : latest() }
        frame.time = nil
        let isOpen = time.years.map { if case .all = $0 { false } else { true } } ?? true
        return try conditions(time, standard: isOpen && years(time).isEmpty ? latest() : [])
    }

    func conditions(_ time: TimeSaid, standard: [Condition]) throws(Refusal) -> [Condition] {
        let report = time.report.map { [Condition.documentKind($0)] } ?? []
        if case .all? = time.years { return report }
        let years = years(time)
        if let month = time.month, let year = years.last,
            !vocabulary.documents.contains(where: { years.contains($0.year) && $0.month == month }), kind != .mått
        {
            throw .lacks(.monthMissing(month: month, year: year))
        }
        if years.isEmpty {
            guard time.said.isEmpty || time.years.map({ if case .newest = $0 { true } else { false } }) == true else {
                throw .lacks(.yearMissing(time.said.map(year), held: heldYears))
            }
            return report + (time.month.map { [.month($0)] } ?? []) + standard
        }
        let missing = years.filter { !heldYears.contains($0) }
        if missing.count == years.count {
            throw .lacks(.kindMissing(kind, nämnd: nil, year: years[years.count - 1], held: heldYears))
        }
        return [.years(years)] + report + (time.month.map { [.month($0)] } ?? [])
    }

    /// Takes places out, and what is left out of them.
    mutating func takePlaces() throws(Refusal) -> [Condition] {
        var conditions: [Condition] = []
        if let place = frame.place {
            frame.place = nil
            guard place.join != .neither else { throw .conflict("varken") }
            try checkNämnder(place.all)
            conditions.append(.nämnd(place.all.sorted()))
        }
        for excluded in frame.without {
            switch excluded {
            case .nämnder(let names): conditions.append(.not(.nämnd(names.sorted())))
            case .goals(let choice): conditions.append(.not(try under(choice)))
            case .status(let saying): conditions.append(.not(try condition(saying)))
            case .years(let years): conditions.append(.not(.years(years.map(year).sorted())))
            }
        }
        frame.without = []
        return conditions
    }

    private func checkNämnder(_ nämnder: [String]) throws(Refusal) {
        let held = vocabulary.holdings[kind] ?? [:]
        let known = Set(held.values.joined())
        let missing = nämnder.filter { !known.contains($0) }
        guard let nämnd = missing.first, missing.count == nämnder.count else { return }
        guard vocabulary.nämnder.contains(nämnd) else {
            throw .lacks(.nämndHasNoDocument(nämnd: nämnd, year: nil, held: []))
        }
        throw .lacks(.kindMissing(kind, nämnd: nämnd, year: nil, held: held.keys.sorted()))
    }

    /// Takes the goals out that the records stand under.
    mutating func takeGoals() throws(Refusal) -> [Condition] {
        var conditions: [Condition] = []
        for choice in frame.under { conditions.append(try under(choice)) }
        frame.under = []
        for index in frame.nouns.indices {
            guard let goals = frame.nouns[index].goals else { continue }
            var own: [Condition] = []
            for choice in goals.choices { own.append(try under(choice)) }
            frame.nouns[index].goals = nil
            conditions.append(own.count == 1 ? own[0] : .any(own))
            // Said with them, "målet" is nothing more.
            if frame.nouns[index].isPlain { frame.nouns[index].noun = NounGroup.nameless }
        }
        while frame.takeNoun(where: { $0.isNameless && $0.isPlain }) != nil {}
        return conditions
    }

    /// Under a goal; risks and kontroller stand under areas, of which some are called as goals are.
    func under(_ choice: GoalChoice) throws(Refusal) -> Condition {
        if !kind.schema.goals.isEmpty {
            let own = choice.alternatives.filter { kind.schema.goals.contains($0.level) }
            guard !own.isEmpty else { throw .conflict("mål") }
            return .goal(GoalChoice(alternatives: own))
        }
        let areas = Set(vocabulary.names.lazy.filter { $0.kind == kind && $0.field == .omrade }.map(\.name))
        let names = Set(choice.alternatives.flatMap(\.names)).intersection(areas)
        guard !names.isEmpty else { throw .conflict("mål") }
        return .name(
            NameChoice(
                alternatives: [NameSet(field: .omrade, names: names.sorted())], label: choice.alternatives[0].label))
    }

    // MARK: - What is said of them

    /// What a saying says of a record of the kind.
    func condition(_ saying: Saying) throws(Refusal) -> Condition {
        switch saying {
        case .claim(let claim): return try condition(claim.holds)
        case .all(let sayings): return .all(try conditions(sayings))
        case .any(let sayings): return .any(try conditions(sayings))
        case .none(let sayings):
            let isOfStatus =
                kind.hasStatus && sayings.flatMap(\.claims).allSatisfy { [.status, .progress].contains($0.about) }
            return .all(try conditions(sayings).map { .not($0) } + (isOfStatus ? [.status(.placed)] : []))
        case .at(let time, let saying): return .all(try conditions(time, standard: []) + [try condition(saying)])
        }
    }

    func conditions(_ sayings: [Saying]) throws(Refusal) -> [Condition] {
        var conditions: [Condition] = []
        for saying in sayings { conditions.append(try condition(saying)) }
        return conditions
    }

    /// The same of a record of the kind: words of the goals' scales are said on the scale of what is to be done.
    private func condition(_ said: Condition) throws(Refusal) -> Condition {
        switch said {
        case .status(let test):
            switch kind {
            case .mått: return .field(FieldTest(.etappmal, isMet(test) ? .reached : .missed))
            case .ekonomi: return .field(FieldTest(.belopp, isMet(test) ? .positive : .negative))
            default: return onOwnScales(try progress(test))
            }
        case .field(let test):
            guard kind.fields.contains(test.field) else { throw .conflict("fält") }
            return said
        case .text:
            guard kind.schema.hasTexts, kind.hasStatus else { throw .conflict("text") }
            return said
        case .not(let inner): return .not(try condition(inner))
        case .all(let all), .any(let all):
            var own: [Condition] = []
            for one in all { own.append(try condition(one)) }
            if case .all = said { return .all(own) }
            return .any(own)
        default: throw .conflict("utsaga")
        }
    }

    private func isMet(_ test: StatusTest) -> Bool {
        if case .grades(let grades) = test { return grades.isSubset(of: [.met, .highest]) }
        return test == .places([4])
    }

    /// Met is done, and what is not met is not: not to be done in time, which is the lowest step.
    private func progress(_ test: StatusTest) throws(Refusal) -> StatusTest {
        let scale = StatusScales.progressScale
        let scales = grammar.scales
        guard case .grades(let grades) = test else { return test }
        switch grades {
        case [.met, .highest], [.highest]: return .places(scales.metRanks(of: scale))
        case [.lowest, .below], [.lowest]: return .places(Array(scales.ranks(of: scale).prefix(1)))
        case [.lowest, .below, .met, .highest]: return .places(scales.ranks(of: scale))
        default: throw .conflict("status")
        }
    }

    /// What is done, or not, in documents that follow it up on scales of their own: there all that is not done is meant.
    private func onOwnScales(_ test: StatusTest) -> Condition {
        let scale = StatusScales.progressScale
        guard !vocabulary.ownProgressScales.isEmpty, case .places(let places) = test else { return .status(test) }
        if places == grammar.scales.metRanks(of: scale) { return .status(.grades([.met, .highest])) }
        guard places == Array(grammar.scales.ranks(of: scale).prefix(1)) else { return .status(test) }
        let others = Condition.status(.grades([.lowest, .below]))
        guard vocabulary.statuses.contains(where: { $0.place?.scale == scale }) else { return others }
        return .any([.all([.scale(scale), .status(test)]), .all([.not(.scale(scale)), others])])
    }

    /// True for what is said of the goals' own scales alone.
    func isOfGoals(_ saying: Saying) -> Bool {
        saying.claims.allSatisfy { claim in
            guard case .status = claim.holds else { return false }
            return true
        }
    }

    /// The records of the latest year that has some of the kind, which is told.
    mutating func latest() -> [Condition] {
        let latest = (vocabulary.holdings[kind] ?? [:]).keys.max()
        if let latest, !remarks.contains(.tookLatestYear(latest)) { remarks.append(.tookLatestYear(latest)) }
        return [.latest(of: [])]
    }
}
