import Domain

/// Questions about mått, åtaganden, risks, granskningar, kontroller and ekonomi.
extension Interpreter {
    mutating func recordQuestion() -> Question {
        var question = Question(ask: .records, kind: kind, scope: scope(), condition: condition())
        question.scope.names = nameChoices()
        if kind == .risk || kind == .kontroll { settleAreas(&question) }
        reportGoals(question)
        reportTexts(&question)
        settleFields(&question)
        settleStatuses(&question)
        settleRecordAsking(&question)
        settleRecordTime(&question)
        settleRecordRanking(&question)
        settleImplicitGrouping(&question)
        settleRecordOrder(&question)
        if kind == .ekonomi { settleFinance(&question) }
        question.columns = recordColumns(question)
        checkRecords(question)
        return question
    }

    // MARK: - Names and fields

    /// Names of the same fields stand beside each other ("sjukfrånvaro och arbetsplatskvoten"); others narrow each other.
    func nameChoices() -> [NameChoice] {
        var choices: [NameChoice] = []
        for naming in facts.names.map(\.value) {
            let whole = naming.sets.filter(\.isWhole)
            let sets = (whole.isEmpty ? naming.sets : whole).map { NameSet(field: $0.field, names: $0.names) }
            let fields = Set(sets.map(\.field))
            if let index = choices.firstIndex(where: { Set($0.alternatives.map(\.field)) == fields }) {
                choices[index] = Self.joined(choices[index], sets, naming.label)
            } else {
                choices.append(NameChoice(alternatives: sets, label: naming.label))
            }
        }
        return choices
    }

    /// "Bostäder som fått byggstart, varav småhus": rows below the names told first.
    private static func dashRows(of choice: NameChoice, among sets: [NameSet]) -> NameSet? {
        guard let heads = choice.alternatives.first(where: { $0.field == .matt })?.names,
            let named = sets.first(where: { $0.field == .matt })?.names, Set(named).isDisjoint(with: heads)
        else { return nil }
        let rows = named.filter { !Set(headsOfDashRow($0)).isDisjoint(with: heads) }
        return rows.isEmpty ? nil : NameSet(field: .matt, names: rows)
    }

    private static func joined(_ choice: NameChoice, _ sets: [NameSet], _ label: String) -> NameChoice {
        guard choice.label != label else { return choice }
        if let rows = dashRows(of: choice, among: sets) {
            return NameChoice(alternatives: [rows], label: choice.label + ", " + label)
        }
        let common = choice.alternatives.map { old in
            NameSet(
                field: old.field,
                names: old.names.filter { (sets.first { $0.field == old.field }?.names ?? []).contains($0) })
        }
        // "Tillgången till bredband … för arbetsställen": the one narrows the other.
        if common.allSatisfy({ !$0.names.isEmpty && $0.field != .kolumn }) {
            return NameChoice(alternatives: common, label: choice.label + ", " + label)
        }
        let alternatives = choice.alternatives.map { old in
            let more = sets.first { $0.field == old.field }?.names ?? []
            return NameSet(field: old.field, names: Set(old.names + more).sorted())
        }
        return NameChoice(alternatives: alternatives, label: choice.label + ", " + label)
    }

    /// Risks and kontroller stand under areas, of which some are called as goals are.
    private func settleAreas(_ question: inout Question) {
        let areas = Set(vocabulary.names.lazy.filter { $0.kind == kind && $0.field == .omrade }.map(\.name))
        var choices: [NameChoice] = []
        question.scope.goals.removeAll { choice in
            let names = Set(choice.alternatives.flatMap(\.names)).intersection(areas)
            guard !names.isEmpty else { return false }
            let set = NameSet(field: .omrade, names: names.sorted())
            choices.append(NameChoice(alternatives: [set], label: choice.alternatives[0].label))
            return true
        }
        question.scope.names += choices
    }

    /// Mått and amounts have no texts to search.
    private mutating func reportTexts(_ question: inout Question) {
        guard !kind.hasStatus else { return }
        result.unknown += facts.texts.map(\.at)
        question.condition.text = nil
    }

    /// Goals of which the kind's records know nothing are words not understood.
    private mutating func reportGoals(_ question: Question) {
        guard !kind.dimensions.contains(.nämndmål) else { return }
        result.unknown += facts.excludedGoalsAt
        result.unknown += facts.goals.filter { question.scope.goals.contains($0.value) }.map(\.at)
    }

    /// Values of one field stand beside each other; what is said of amounts and trends is the condition.
    private mutating func settleFields(_ question: inout Question) {
        for (test, place) in facts.fields.map({ ($0.value, $0.at) }) {
            guard kind.fields.contains(test.field) else {
                result.unknown.append(place)
                continue
            }
            if test.field.isScope {
                Self.merge(test, into: &question.scope.fields)
            } else {
                Self.merge(test, into: &question.condition.fields)
            }
        }
        if kind == .åtagande { settleTypes(&question) }
    }

    private static func merge(_ test: FieldTest, into tests: inout [FieldTest]) {
        if case .isOne(let new) = test.test,
            let index = tests.firstIndex(where: { $0.field == test.field }), case .isOne(let old) = tests[index].test
        {
            tests[index].test = .isOne(of: Set(old + new).sorted())
        } else if !tests.contains(test) {
            tests.append(test)
        }
    }

    /// "Åtaganden" are no aktiviteter, and the other way round; both nouns, or none, mean both.
    private func settleTypes(_ question: inout Question) {
        let things = Set(facts.things.map(\.value.name))
        guard !question.scope.fields.contains(where: { $0.field == .typ }) else { return }
        let activity = Åtagande.Kind.aktivitet.rawValue
        let commitments = Åtagande.Kind.allCases.map(\.rawValue).filter { $0 != activity }.sorted()
        if things.contains("aktivitet"), !things.contains("åtagande") {
            question.scope.fields.append(FieldTest(.typ, .isOne(of: [activity])))
        } else if things.contains("åtagande"), !things.contains("aktivitet") {
            question.scope.fields.append(FieldTest(.typ, .isOne(of: commitments)))
        }
    }

    // MARK: - Statuses

    /// Words of the goals' scales on the scale of what is to be done: "klara" is its last step, negated its first. Of a
    /// mått they are said of its etappmål, of amounts of the budget.
    private func settleStatuses(_ question: inout Question) {
        guard let ranks = question.condition.ranks else { return }
        if kind.hasStatus {
            if question.condition.scale == nil { question.condition.ranks = Self.doneRanks(ranks) }
            question.condition.scale = nil
            return
        }
        question.condition.ranks = nil
        question.condition.scale = nil
        let isMet = ranks.allSatisfy(StatusSense.fulfilled.contains)
        if kind == .ekonomi {
            Self.merge(FieldTest(.belopp, isMet ? .positive : .negative), into: &question.condition.fields)
        } else if !asksAboutOneTarget {
            question.condition.fields.append(FieldTest(.etappmal, isMet ? .reached : .missed))
        }
    }

    private static func doneRanks(_ ranks: [Int]) -> [Int] {
        switch ranks {
        case [3, 4], [4]: [4]
        case [1, 2], [1]: [1]
        default: ranks
        }
    }

    /// "Nådde vi etappmålet för …?": the mått is shown whatever the answer.
    private var asksAboutOneTarget: Bool { !facts.names.isEmpty && words.asksYesOrNo }

    // MARK: - What is asked for

    private mutating func settleRecordAsking(_ question: inout Question) {
        let thing = subject()
        if asksForValue(thing) {
            reportBareNumber()
            settleRecordGrouping(&question)
            settleGroupsAsValues(&question)
            return
        }
        if has(.share) || has(.shareOf) {
            question.ask = .share(recordCountable(thing))
            moveShareBase(&question)
        } else if has(.count) {
            question.ask = .count(recordCountable(thing))
        } else if has(.when) {
            question.ask = .list(.år)
        } else if let thing, let dimension = listed(thing, question) {
            question.ask = .list(dimension)
        }
        if kind == .mått, question.ask == .records, !asksForValues { question.ask = .list(.mått) }
        settleRecordGrouping(&question)
        settleGroupsAsValues(&question)
        settleRecordQuantifier(&question)
    }

    /// "Hur stor andel av niorna …", "antal anställda": where the words are part of a mått's name its value is asked for.
    private func asksForValue(_ thing: String?) -> Bool {
        (kind == .mått || kind == .ekonomi) && !facts.names.isEmpty && !asksForMeasures(thing)
            && facts.grouping.allSatisfy { Self.groupsOfValues.contains($0) }
    }

    private func asksForMeasures(_ thing: String?) -> Bool {
        guard kind == .mått,
            let head = facts.heads.first(where: { [.which, .count, .share, .shareOf].contains($0.value) })
        else {
            let isRanked = facts.rank != nil || facts.places != nil
            return kind == .mått
                && facts.things.contains {
                    $0.value.name == "mått"
                        && ($0.value.strength == .asked || isRanked && facts.things[0].value.name != "mått")
                }
        }
        return facts.things.contains { $0.value.name == "mått" && $0.at >= head.at }
    }

    /// Values rather than mått: names or groups are told, and no mått asked for.
    private var asksForValues: Bool {
        !asksForMeasures(subject()) && (!facts.names.isEmpty || facts.fields.contains { $0.value.field == .grupp })
    }

    private static let groupsOfValues: Set<String> = ["nämnd", "år", "grupp", "mått", "period"]

    private func recordCountable(_ thing: String?) -> Countable {
        switch thing {
        case "nämnd": .distinct(.nämnd)
        case "målområde": .distinct(.målområde)
        case "nämndmål", "mål": .distinct(.nämndmål)
        case "område": .distinct(.område)
        case "år": .distinct(.år)
        case "risk": .distinct(.risk)
        case "granskning", "diarienummer": .distinct(.diarienummer)
        case "post", "avdelning": .distinct(.post)
        default: .records
        }
    }

    /// The dimension whose values are asked for: not what a record of the kind is itself.
    private func listed(_ thing: String, _ question: Question) -> Dimension? {
        if kind == .ekonomi || (kind == .mått && !facts.names.isEmpty && !asksForMeasures(thing)) { return nil }
        // "I vilket område ligger risken om …": what the record itself says.
        if ["område", "målområde", "typ"].contains(thing),
            question.scope.names.contains(where: { $0.alternatives.allSatisfy { $0.field != .omrade } })
        {
            return nil
        }
        switch thing {
        case "nämnd", "målområde", "område", "år", "typ":
            return dimension(named: thing).flatMap { kind.dimensions.contains($0) ? $0 : nil }
        case "mål" where !facts.things.contains { $0.value.name == "mål" && $0.value.strength != .implied }: return nil
        case "nämndmål", "mål": return .nämndmål
        case "status": return facts.asksExisting ? .status : nil
        default: return nil
        }
    }

    /// Groups that the kind has; others are words not understood.
    private mutating func settleRecordGrouping(_ question: inout Question) {
        for (name, place) in zip(facts.grouping, facts.groupingAt) {
            if name == "område", kind == .mått {
                Self.merge(
                    FieldTest(.grupp, .isOne(of: grammar.lists["områdesgrupper"] ?? [])), into: &question.scope.fields)
                continue
            }
            let dimension = self.dimension(named: name)
            // Mått as such have no groups: only their values have.
            let hasGroups =
                kind != .mått || dimension != .grupp || question.ask == .records || question.ask == .list(.mått)
            guard let dimension, kind.dimensions.contains(dimension), hasGroups else {
                result.unknown.append(place)
                continue
            }
            question.grouping.append(dimension)
        }
    }

    /// What a thing is as a group of records of the kind.
    func dimension(named name: String) -> Dimension? {
        switch name {
        case "mål": .nämndmål
        case "område" where !kind.dimensions.contains(.område): .målområde
        default: Dimension(rawValue: name)
        }
    }

    /// "Per kön", "per nämnd" of a value are rows in that order.
    private func settleGroupsAsValues(_ question: inout Question) {
        guard question.ask == .records || question.ask == .list(.mått) else { return }
        if facts.grouping.contains("grupp"), !question.scope.fields.contains(where: { $0.field == .grupp }) {
            question.scope.fields.append(FieldTest(.grupp, .present))
        }
        if let first = question.grouping.first(where: { $0 != .grupp }) { question.order = Order(by: first) }
        question.grouping = []
    }

    /// "Risker med alla åtgärder klara": what has no status is left out.
    private mutating func settleRecordQuantifier(_ question: inout Question) {
        let quantifier = facts.quantifier ?? facts.bareNumber.map(Quantifier.exactly)
        let own: Dimension? = kind == .risk ? .risk : kind == .granskning ? .granskning : nil
        guard let quantifier, facts.rank == nil, facts.places == nil,
            question.condition.ranks != nil || countsActions(quantifier, own)
        else {
            reportBareNumber()
            return
        }
        let subject = subject()
        switch question.ask {
        case .list, .count(.distinct): break
        case .records:
            guard let own, subject == own.rawValue,
                quantifier != .all || facts.things.contains(where: { $0.value.name == "åtgärd" })
            else { return }
            question.ask = .list(own)
        default: return
        }
        question.quantifier = quantifier
        if question.condition.ranks != nil { question.scope.ranks = Array(1...StatusSense.steps) }
    }

    /// "Risker med minst två åtgärder".
    private func countsActions(_ quantifier: Quantifier, _ own: Dimension?) -> Bool {
        switch quantifier {
        case .atLeast, .atMost, .exactly: own != nil && facts.things.contains { $0.value.name == "åtgärd" }
        case .some, .all, .none: false
        }
    }

    /// A number that counts nothing is a word not understood.
    private mutating func reportBareNumber() {
        if let quantifier = facts.quantifier, quantifier != .all, quantifier != .some, facts.places == nil {
            result.unknown.append(facts.quantifierAt)
        }
        if facts.bareNumber != nil, facts.places == nil { result.unknown.append(facts.bareNumberAt) }
    }

    /// "Sorterade på status": the order of rows, where the kind has what they are sorted by.
    private func settleRecordOrder(_ question: inout Question) {
        guard question.ask == .records || question.ask == .list(.mått), let name = sortedBy,
            let dimension = dimension(named: name), kind.dimensions.contains(dimension)
        else { return }
        question.order = Order(by: dimension)
    }

    // MARK: - Time

    private mutating func settleRecordTime(_ question: inout Question) {
        var years = yearsAsked(since: facts.sinceYear)
        if let compared = facts.comparedYear.map(year) { years = Set(years + [compared]).sorted() }
        let month = kind == .mått && question.scope.documentKind != nil ? nil : facts.month
        if facts.allYears {
            question.period = .all
        } else if !years.isEmpty {
            question.period = .years(years, month: month)
        } else if let month, let latestYear {
            question.period = .years([latestYear], month: month)
        } else {
            settleRecordDefault(&question)
        }
    }

    private mutating func settleRecordDefault(_ question: inout Question) {
        let ranksYears = facts.rank != nil && facts.things.contains { $0.value.name == "år" }
        let overTime =
            facts.asksAnyChange || facts.asksChange || !facts.directions.isEmpty || ranksYears || facts.bothYears
        let isList: Bool =
            if case .list = question.ask { facts.asksExisting && question.condition.isEmpty } else { false }
        if (overTime && question.ask == .records) || question.condition.text != nil || isList
            || question.ask == .list(.år)
            || question.ask == .count(.distinct(.år))
        {
            question.period = .all
        } else if kind == .mått, question.ask == .records {
            result.remarks.append(.tookLatestPeriod)
        } else if let latest = (vocabulary.holdings[kind] ?? [:]).keys.max() {
            result.remarks.append(.tookLatestYear(latest))
        }
    }

    // MARK: - Ranking

    private func settleRecordRanking(_ question: inout Question) {
        guard facts.rank != nil || facts.places != nil || facts.ranksAll else {
            if let descending = facts.sortsDescending { sort(&question, descending: descending) }
            return
        }
        let descending = facts.sortsDescending ?? facts.rank?.descending ?? true
        let places = facts.ranksAll ? facts.places : facts.places ?? 1
        if kind == .mått || kind == .ekonomi, question.ask == .records {
            // "Störst" is said of the size, "högst" of the number with its sign; costs bear a minus.
            let hasSign = kind == .mått || (facts.rank?.measure == "uppfyllelse" && asksDeviation)
            question.ranking = Ranking(measure: hasSign ? .value : .size, descending: descending, places: places)
            return
        }
        guard kind != .ekonomi else { return }
        let group = question.grouping.first ?? rankedGroup(question)
        guard let group else { return }
        let share = facts.rank.map { $0.measure != "antal" } ?? false
        if share, kind.hasStatus, question.condition.ranks == nil { question.condition.ranks = [4] }
        question.ask = share || has(.share) || has(.shareOf) ? .share(countedInRanking) : .count(countedInRanking)
        question.grouping = [group]
        question.ranking = Ranking(descending: descending, places: places)
    }

    /// Risks and granskningar count once, however many åtgärder they have.
    private var countedInRanking: Countable {
        if facts.things.contains(where: { $0.value.name == "åtgärd" }) { return .records }
        return kind == .risk ? .distinct(.risk) : kind == .granskning ? .distinct(.diarienummer) : .records
    }

    private func rankedGroup(_ question: Question) -> Dimension? {
        if case .list(let dimension) = question.ask, dimension != .mått { return dimension }
        let groups: [Dimension] = [.nämnd, .målområde, .område, .nämndmål]
        return facts.things.compactMap { dimension(named: $0.value.name) }.first(where: groups.contains)
    }
}

extension RecordKind {
    /// What records of the kind can be grouped by.
    var dimensions: Set<Dimension> {
        let common: Set<Dimension> = [.nämnd, .år]
        return switch self {
        case .bedömning: common.union([.målområde, .kfMål, .nämndmål, .status])
        case .mått: common.union([.målområde, .nämndmål, .mått, .grupp, .period, .trend])
        case .åtagande: common.union([.målområde, .nämndmål, .status, .typ, .åtagande])
        case .risk: common.union([.område, .status, .risk, .åtgärd])
        case .granskning: common.union([.status, .granskning, .diarienummer, .åtgärd])
        case .kontroll: common.union([.område, .status, .kontroll])
        case .ekonomi: common.union([.tabell, .post])
        }
    }
}
