import Domain

/// Follow-ups: lines that change the question before them ("och 2023?", "bara socialnämnden", "varför?").
extension Interpreter {
    /// True for a line that begins as an addition, or that says only how to look at what was asked.
    var isFollowUp: Bool {
        isAddition || (!saysWhat && (saysForm || !facts.years.isEmpty))
    }

    /// True for a line that begins as an addition and asks nothing anew: "och 2023?", but not "men vilka nämnder …".
    var isAddition: Bool {
        words.continues && !has(.which) && !facts.things.contains { $0.value.strength == .asked }
    }

    /// Things that say how to look at what was asked: its texts, and those and its status.
    private static let textThings: Set<String> = ["motivering", "kommentar"]
    private static let formThings = textThings.union(["status"])

    /// Conditions, names or things of its own.
    private var saysWhat: Bool {
        !facts.names.isEmpty || !facts.fields.isEmpty || !facts.statuses.isEmpty || !facts.goals.isEmpty
            || !facts.nämnder.isEmpty || !facts.texts.isEmpty
            || isAboutChange
            || facts.rank != nil || facts.asksState || has(.which)
            || facts.things.contains { !Self.formThings.contains($0.value.name) }
    }

    private var saysForm: Bool {
        has(.why) || has(.count) || !facts.grouping.isEmpty || facts.sortBy != nil || facts.sortsByMention
            || facts.things.contains { Self.textThings.contains($0.value.name) }
    }

    /// The question before, with what the line says put in its place.
    func follow(_ previous: Question, with said: Question) -> Question {
        var question = previous
        followTime(&question, said)
        if !facts.nämnder.isEmpty || !facts.excludedNämnder.isEmpty {
            question.scope.nämnder = said.scope.nämnder
            question.scope.excludedNämnder = said.scope.excludedNämnder
        }
        if !facts.goals.isEmpty { question.scope.goals = said.scope.goals }
        followRecords(&question, said)
        if !facts.statuses.isEmpty { question.condition.ranks = said.condition.ranks }
        if !facts.texts.isEmpty { question.condition.text = said.condition.text }
        followForm(&question, said)
        return question
    }

    /// Names and groups take the place of those before them.
    private func followRecords(_ question: inout Question, _ said: Question) {
        guard question.kind == said.kind || facts.names.isEmpty else { return }
        if !facts.names.isEmpty {
            let fields = Set(said.scope.names.flatMap(\.alternatives).map(\.field))
            question.scope.names.removeAll { $0.alternatives.contains { fields.contains($0.field) } }
            question.scope.names += said.scope.names
        }
        for test in facts.fields.map(\.value) {
            question.scope.fields.removeAll { $0.field == test.field }
            question.scope.fields.append(test)
        }
    }

    private func followTime(_ question: inout Question, _ said: Question) {
        if let span = said.span, question.span != nil || isAboutChange {
            question.span = span
        } else if said.period != .latest,
            !facts.years.isEmpty || facts.range != nil || facts.allYears || facts.bothYears
        {
            question.period = said.period
            if let span = question.span, case .years(let years, _, _) = said.period, let year = years.last {
                question.span = YearSpan(
                    from: min(span.from, year), to: year == span.from ? span.to : max(span.from, year))
            }
        }
    }

    private func followForm(_ question: inout Question, _ said: Question) {
        let wantsTexts = has(.why) || facts.things.contains { Self.textThings.contains($0.value.name) }
        if wantsTexts {
            showRows(&question)
            if question.kind == .bedömning {
                question.columns.insert(.motivering)
            } else if question.kind.fields.contains(.kommentar) {
                question.columns.insert(.kommentar)
            }
        } else if has(.count) || !facts.grouping.isEmpty {
            if case .list(let dimension) = question.ask, facts.grouping.isEmpty {
                question.ask = .count(.distinct(dimension))
            } else {
                if case .share = question.ask {} else { question.ask = .count(.records) }
                question.grouping = facts.grouping.compactMap(Dimension.init(rawValue:))
                question.ranking = nil
            }
        }
        if let order = said.order, facts.grouping.isEmpty {
            showRows(&question)
            question.order = order
        }
    }

    private func showRows(_ question: inout Question) {
        if question.ask == .changes { return }
        question.ask = .records
        question.grouping = []
        question.ranking = nil
        question.quantifier = .some
    }
}
