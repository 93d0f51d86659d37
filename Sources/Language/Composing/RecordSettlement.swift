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
        settleKommuner(&question)
        checkRecords(question)
        return question
    }

    // MARK: - Statuses

    /// Words of the goals' scales on the scale of what is to be done: "klara" is its last step, negated its first. Of a
    /// mått they are said of its etappmål, of amounts of the budget.
    private func settleStatuses(_ question: inout Question) {
        guard let ranks = question.condition.ranks else { return }
        if kind.hasStatus {
            if question.condition.scale == nil { question.condition.ranks = progressRanks(ranks) }
            question.condition.scale = nil
            return
        }
        question.condition.ranks = nil
        question.condition.scale = nil
        let isMet = ranks.allSatisfy(grammar.scales.metRanks(of: nil).contains)
        if kind == .ekonomi {
            Self.merge(FieldTest(.belopp, isMet ? .positive : .negative), into: &question.condition.fields)
        } else if !asksAboutOneTarget {
            question.condition.fields.append(FieldTest(.etappmal, isMet ? .reached : .missed))
        }
    }

    /// Met is done, and what is not met is not: not to be done in time, which is the lowest step.
    private func progressRanks(_ ranks: [Int]) -> [Int] {
        let (scales, own) = (grammar.scales, StatusScales.progressScale)
        let met = scales.metRanks(of: nil)
        let unmet = scales.others(than: met, of: nil)
        switch ranks {
        case met, [StatusGrade.highest.rawValue]: return scales.metRanks(of: own)
        case unmet, [StatusGrade.lowest.rawValue]: return Array(scales.ranks(of: own).prefix(1))
        default: return ranks
        }
    }

    /// "Nådde vi etappmålet för …?": the mått is shown whatever the answer.
    private var asksAboutOneTarget: Bool { !facts.names.isEmpty && words.asksYesOrNo }

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
        if share, kind.hasStatus, question.condition.ranks == nil {
            question.condition.ranks = grammar.scales.metRanks(of: StatusScales.progressScale)
        }
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
        let groups: [Dimension] = [.kommun, .nämnd, .målområde, .område, .nämndmål]
        return facts.things.compactMap { dimension(named: $0.value.name) }.first(where: groups.contains)
    }
}
