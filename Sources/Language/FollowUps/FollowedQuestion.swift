import Domain

/// The question that a follow-up means, of the one before and what the line says.
extension Interpreter {
    /// The question before, with what the line says put in its place.
    func follow(_ previous: Question, with said: Question) -> Question {
        var question = previous
        release(&question)
        followKommuner(&question)
        followNämnder(&question)
        if !facts.goals.isEmpty {
            question.scope.goals = said.scope.goals
            question.scope.names.removeAll { $0.alternatives.allSatisfy { $0.field == .omrade } }
            question.scope.names += said.scope.names.filter { $0.alternatives.allSatisfy { $0.field == .omrade } }
        }
        followNames(&question, said)
        followFields(&question)
        followType(&question, said)
        if !facts.statuses.isEmpty {
            question.condition.ranks = said.condition.ranks
            question.condition.scale = said.condition.scale
        }
        if !facts.texts.isEmpty {
            question.condition.text = said.condition.text
            question.scope.text = said.scope.text
        }
        followTime(&question, said)
        followForm(&question)
        return question
    }

    /// A question of its own, within what the one before was about.
    func inherit(_ previous: Question, _ said: Question) -> Question {
        var question = said
        let isSameKind = said.kind == previous.kind
        if said.scope.nämnder.isEmpty, said.scope.excludedNämnder.isEmpty {
            question.scope.nämnder = previous.scope.nämnder
            question.scope.excludedNämnder = previous.scope.excludedNämnder
        }
        if said.scope.kommuner.isEmpty, said.scope.excludedKommuner.isEmpty, !facts.allKommuner {
            question.scope.kommuner = previous.scope.kommuner
            question.scope.excludedKommuner = previous.scope.excludedKommuner
        }
        if said.scope.goals.isEmpty, said.kind.dimensions.contains(.nämndmål) || said.kind == previous.kind {
            question.scope.goals = previous.scope.goals
        }
        if isSameKind {
            if said.scope.names.isEmpty { question.scope.names = previous.scope.names }
            if said.scope.fields.isEmpty { question.scope.fields = previous.scope.fields }
            if said.condition.fields.isEmpty { question.condition.fields = previous.condition.fields }
            if said.condition.text == nil { question.condition.text = previous.condition.text }
        }
        if said.condition.ranks == nil, isSameKind || (said.kind.isCarriedOut && previous.kind.isCarriedOut) {
            question.condition.ranks = previous.condition.ranks
        }
        if said.scope.documentKind == nil { question.scope.documentKind = previous.scope.documentKind }
        inheritTime(&question, previous)
        if !isSameKind { inheritForm(&question, previous) }
        return question
    }

    private func inheritTime(_ question: inout Question, _ previous: Question) {
        guard namedYears.isEmpty, !facts.allYears, question.span == nil else { return }
        guard case .years(let years, _, _) = previous.period else { return }
        if years.contains(where: heldYears(of: question.kind).contains) { question.period = previous.period }
    }

    /// "Hur många risker … och kontrollerna?" counts those too.
    private func inheritForm(_ question: inout Question, _ previous: Question) {
        guard facts.heads.isEmpty else { return }
        let counted: Countable =
            question.kind == .granskning
            ? .distinct(.diarienummer) : question.kind == .risk ? .distinct(.risk) : .records
        switch previous.ask {
        case .count: question.ask = .count(counted)
        case .share: question.ask = .share(counted)
        default: return
        }
        question.grouping = previous.grouping.filter(question.kind.dimensions.contains)
    }

    // MARK: What it is about

    private func release(_ question: inout Question) {
        for name in facts.released + (releasesAll ? facts.things.map(\.value.name) : []) {
            switch name {
            case "status", "bedömning":
                question.condition.ranks = nil
                question.condition.scale = nil
            case "kommun": question.scope = question.scope.ofAllKommuner
            case "nämnd":
                question.scope.nämnder = []
                question.scope.excludedNämnder = []
            case "mål", "kfMål", "målområde", "nämndmål":
                question.scope.goals = []
                question.scope.excludedGoals = []
            case "år", "period": question.period = .all
            case "grupp": question.scope.fields.removeAll { $0.field == .grupp }
            default: question.scope.names = []
            }
        }
    }

    private func followNämnder(_ question: inout Question) {
        if !facts.nämnder.isEmpty {
            let new = facts.nämnder.filter { !facts.excludedNämnder.contains($0) }
            question.scope.nämnder = facts.compares ? unique(question.scope.nämnder + new) : new
            question.scope.excludedNämnder = []
            if facts.compares { groupByNämnd(&question) }
        } else if !facts.excludedNämnder.isEmpty {
            question.scope.nämnder.removeAll(where: facts.excludedNämnder.contains)
            if question.scope.nämnder.isEmpty {
                question.scope.excludedNämnder = unique(question.scope.excludedNämnder + facts.excludedNämnder)
            }
        }
    }

    private func groupByNämnd(_ question: inout Question) {
        switch question.ask {
        case .count, .share: if !question.grouping.contains(.nämnd) { question.grouping.append(.nämnd) }
        default: break
        }
    }

    /// Names take the place of those of the same fields before them; a part of a name is first sought together with
    /// the words before ("antal anställda", "chefer då?").
    private func followNames(_ question: inout Question, _ said: Question) {
        for named in nameChoices() {
            let fields = Set(named.alternatives.map(\.field))
            // Which columns the words mean has been settled already.
            let choice = fields == [.kolumn] ? said.scope.names.first { Self.isColumn($0) } ?? named : named
            let (old, rest) = question.scope.names.parted { $0.alternatives.contains { fields.contains($0.field) } }
            question.scope.names = rest + [narrowed(choice, with: old)]
        }
    }

    private static func isColumn(_ choice: NameChoice) -> Bool {
        choice.alternatives.allSatisfy { $0.field == .kolumn }
    }

    private func narrowed(_ choice: NameChoice, with old: [NameChoice]) -> NameChoice {
        let words = old.flatMap { wordsOfName($0.label) }.filter { $0.utf8.count > 3 }
        guard !words.isEmpty, choice.alternatives.contains(where: { $0.names.count > 1 }) else { return choice }
        var narrowed = choice
        for index in narrowed.alternatives.indices {
            narrowed.alternatives[index].names.removeAll { name in
                let said = Set(wordsOfName(name))
                return !words.allSatisfy(said.contains)
            }
        }
        narrowed.alternatives.removeAll(where: \.names.isEmpty)
        guard !narrowed.alternatives.isEmpty else { return choice }
        narrowed.label = old.map(\.label).joined(separator: " ") + " " + choice.label
        return narrowed
    }

    private func followFields(_ question: inout Question) {
        for test in facts.fields.map(\.value) where question.kind.fields.contains(test.field) {
            question.scope.fields.removeAll { $0.field == test.field }
            question.condition.fields.removeAll { $0.field == test.field }
            if test.field.isScope { question.scope.fields.append(test) } else { question.condition.fields.append(test) }
        }
        if !facts.directions.isEmpty, question.span != nil {
            question.condition.directions = facts.directions.sorted { $0.rawValue < $1.rawValue }
        }
    }

    /// "Och åtaganden?" after aktiviteter.
    private func followType(_ question: inout Question, _ said: Question) {
        guard question.kind == .åtagande,
            facts.things.contains(where: { ["åtagande", "aktivitet"].contains($0.value.name) })
        else {
            return
        }
        question.scope.fields.removeAll { $0.field == .typ }
        question.scope.fields += said.scope.fields.filter { $0.field == .typ }
    }

    // MARK: When

    private func followTime(_ question: inout Question, _ said: Question) {
        if let compared = facts.comparedYear.map(year) { return compare(&question, with: compared) }
        if isAboutChange, facts.directions.isEmpty || question.span == nil { return followChange(&question, said) }
        guard !facts.years.isEmpty || facts.range != nil || facts.allYears || facts.bothYears || facts.month != nil
        else {
            return
        }
        question.period = said.period
        if let span = question.span, case .years(let years, _, _) = said.period, let year = years.last {
            question.span = YearSpan(
                from: min(span.from, year), to: year == span.from ? span.to : max(span.from, year))
        }
    }

    /// "Jämfört med 2023": both years beside each other, of bedömningar the change between them.
    private func compare(_ question: inout Question, with other: Int) {
        var years = [latestYear ?? other]
        if case .years(let asked, _, _) = question.period { years = asked }
        let both = Set(years + [other]).sorted()
        switch question.ask {
        case .count, .share:
            question.period = .years(both)
            if !question.grouping.contains(.år) { question.grouping.append(.år) }
        case _ where question.kind != .bedömning: question.period = .years(both)
        default:
            question.ask = .changes
            question.span = YearSpan(from: both[0], to: both[both.count - 1])
            question.period = .latest
            question.columns = []
            question.order = nil
        }
    }

    private func followChange(_ question: inout Question, _ said: Question) {
        guard question.kind == .bedömning else {
            question.period = .all
            if question.kind == .mått { question.columns.insert(.etappmål) }
            return
        }
        question.span = said.span
        question.period = .latest
        question.condition.directions = said.condition.directions
        if question.ask == .records { question.ask = .changes }
    }

    // MARK: How it is shown

    private func followForm(_ question: inout Question) {
        if question.ask.isSearch, !has(.why), !has(.share), !has(.shareOf) { return followHits(&question) }
        let things = Set(facts.things.map(\.value.name))
        if has(.why) || !things.isDisjoint(with: Self.textThings) {
            showTexts(&question)
        } else if has(.share) || has(.shareOf) {
            question.ask = .share(counted(question))
            regroup(&question)
        } else if has(.count) || !facts.grouping.isEmpty {
            if case .share = question.ask {} else { question.ask = .count(counted(question)) }
            regroup(&question)
        } else if has(.which) || facts.asksForThem {
            unfold(&question)
        }
        for (name, column) in Self.columnThings where things.contains(name) && question.kind == .mått {
            question.columns.insert(column)
        }
        followOrder(&question)
    }

    private func showTexts(_ question: inout Question) {
        showRows(&question)
        if question.kind == .bedömning {
            question.columns.insert(.motivering)
        } else if question.kind.fields.contains(.kommentar) {
            question.columns.insert(.kommentar)
        }
    }

    private func counted(_ question: Question) -> Countable {
        switch question.ask {
        case .count(let what), .share(let what): what
        case .list(let dimension) where facts.grouping.isEmpty && dimension != .mått: .distinct(dimension)
        default: .records
        }
    }

    private func regroup(_ question: inout Question) {
        question.grouping = facts.grouping.compactMap { dimension(named: $0, of: question.kind) }.distinct
        question.ranking = nil
        question.order = nil
        question.columns = []
    }

    /// "Vilka är det?" after a count.
    private func unfold(_ question: inout Question) {
        switch question.ask {
        case .count(.distinct(.diarienummer)), .count(.distinct(.risk)): showRows(&question)
        case .count(.distinct(let dimension)), .share(.distinct(let dimension)):
            showRows(&question)
            question.ask = .list(dimension)
        case .count, .share:
            showRows(&question)
            if question.kind == .mått { question.ask = .list(.mått) }
        default: break
        }
    }

    private func followOrder(_ question: inout Question) {
        if let descending = facts.sortsDescending {
            sort(&question, descending: descending)
        } else if let dimension = sortedBy.flatMap({ dimension(named: $0, of: question.kind) }), facts.grouping.isEmpty
        {
            showRows(&question)
            question.order = Order(by: dimension)
        }
    }

    private func showRows(_ question: inout Question) {
        if question.ask == .changes { return }
        if case .list(.mått) = question.ask { return }
        question.ask = .records
        question.grouping = []
        question.ranking = nil
        question.quantifier = .some
    }
}

extension Array {
    /// The elements for which a condition holds, and the others.
    func parted(_ condition: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(condition), filter { !condition($0) })
    }
}
