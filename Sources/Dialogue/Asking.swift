import Domain
import Language
import QueryCompiler

/// Answers to what clauses ask.
extension Dialogue {
    /// - Returns: nil for a line whose clauses ask nothing.
    func asked(_ line: String, trace: Bool) throws -> Answer? {
        let understanding = language.ask(line, choices: keepsContext ? choices : [])
        guard let first = understanding.readings.first else {
            unplaced = understanding.unknown
            return try unasked(line, understanding, trace: trace)
        }
        var answer = Answer(question: line, understood: true)
        answer.corrections = understanding.corrections
        if trace { answer.trace = [TraceBlock(title: "Satser", text: understanding.trace)] }
        if let search = first.asked.search {
            try fill(&answer, search, isVoid: false, wantsAnyway: false)
            return answer
        }
        let isOfGoals = first.asked.inquiry.things.source.kind == .bedömning
        let flat = keepsContext && !isOfGoals ? Self.question(of: language.understand(line)) : nil
        answer = try answered(&answer, language.topic(first, of: understanding), flat: flat)
        readings = understanding.readings.map { reading in
            Reading(language.topic(reading, of: understanding), flat: flat, choice: reading.choice)
        }
        choicesBefore = choices
        answer.alternatives = try alternatives(to: answer, taken: 1)
        return answer
    }

    /// A line whose clauses ask nothing: what the corpus lacks is told, and what does not go together is refused.
    /// - Returns: nil where words have no place: they may be looked for in the texts.
    private func unasked(_ line: String, _ asked: LineAsked, trace: Bool) throws -> Answer? {
        var answer = Answer(question: line, understood: false)
        answer.corrections = asked.corrections
        if trace { answer.trace = [TraceBlock(title: "Satser", text: asked.trace)] }
        if let lack = asked.lack {
            tell(lack, of: flatQuestion(line), in: &answer)
            // "2023 då?" asks the same of a year that there is.
            if keepsContext, let next = language.topic(unanswered: asked) { (topic, previous) = (next, nil) }
            return answer
        }
        let understanding = language.understand(line)
        let isMisread = Self.question(of: understanding).map(language.searchesSmallWords) ?? false
        let isBeyond = asked.isBeyondClauses && asked.unknown.isEmpty && !Self.isBeyondClauses(understanding)
        guard isMisread || asked.isRefused || isBeyond else { return nil }
        if let question = Self.question(of: understanding), let lack = question.lack {
            try refuse(&answer, question, lack)
        } else {
            try refuse(&answer, understanding)
            let told = understanding.interpretation.remarks.filter { $0.effect == .refuses }
            answer.remarks = told.isEmpty ? [.cannotJoin] : told
        }
        return answer
    }

    /// True for what only flat questions ask yet: searches and documents.
    private static func isBeyondClauses(_ understanding: Understanding) -> Bool {
        guard let question = question(of: understanding) else { return true }
        return question.lack != nil || question.ask.isSearch || question.ask == .documents
            || question.condition.text != nil
    }

    /// What the corpus lacks of what was asked.
    /// - Parameter question: the same as a flat question; nil where it is none.
    func tell(_ lack: Remark, of question: Question?, in answer: inout Answer) {
        answer.interpretation = lack.effect == .refuses ? nil : question.map(language.restate)
        answer.understood = answer.interpretation != nil
        answer.remarks = [lack]
    }

    /// Answers what is asked now, which later lines may follow up.
    /// - Parameter flat: the same as a flat question, where lines may follow it up that no clauses can be joined to.
    func answered(_ answer: inout Answer, _ new: Topic, flat: Question?) throws -> Answer {
        try fill(&answer, new.asked)
        var shown = new
        shown.show(answer.table)
        (topic, previous, readings) = (shown, flat, [])
        return answer
    }

    /// Answers an inquiry that was understood.
    func fill(_ answer: inout Answer, _ asked: Asked) throws {
        answer.understood = true
        answer.inquiry = asked.inquiry
        answer.interpretation = language.restate(asked)
        answer.isSeries = asked.inquiry.isSeries
        let holdings = Holdings(asked.inquiry, language)
        answer.remarks += asked.remarks + holdings.remarks
        let query = compile(asked.inquiry, expansion: language.expansions)
        answer.query = query
        answer.table.columns = query.columns
        if !answer.trace.isEmpty { answer.trace.append(Trace.block(query)) }
        if holdings.isVoid { return }
        answer.table = try database.run(query)
        if let wider = asked.inquiry.namingAreas(answer.table) {
            let query = compile(wider, expansion: language.expansions)
            (answer.inquiry, answer.query, answer.table) = (wider, query, try database.run(query))
        }
        if let claim = asked.claim {
            let table = try database.run(compileClaim(claim, expansion: language.expansions))
            answer.conclusion = table.rows.first?.first == .integer(1)
        }
        if answer.conclusion == false, let exceptions = asked.exceptions {
            let query = compile(exceptions, expansion: language.expansions)
            (answer.inquiry, answer.query, answer.table) = (exceptions, query, try database.run(query))
            answer.remarks.append(.showsExceptions)
        }
        try examine(&answer, asked)
    }
}

extension Asked {
    /// Those that decide that it does not hold for all: the ones for which it does not, where the others would be shown.
    fileprivate var exceptions: Inquiry? {
        guard case .has(.every, let met, sharing: [])? = claim, met == inquiry.things else { return nil }
        var form = AnswerForm()
        form.isComplement = true
        return inquiry.shown(as: form)
    }
}

extension Inquiry {
    /// The same with the goals that rows are of, where some are of no nämndmål: an area may have a bedömning of its own.
    fileprivate func namingAreas(_ table: Table) -> Inquiry? {
        guard case .rows(let things, var layout) = self, things.source == .records(.bedömning),
            let column = table.columns.firstIndex(of: "namndmal"), table.rows.contains(where: { $0[column] == .null }),
            !layout.columns.contains(.målområde)
        else { return nil }
        layout.columns.insert(.målområde)
        return .rows(things, layout)
    }

    /// True for the values of mått as they are, over time.
    fileprivate var isSeries: Bool {
        guard case .rows(let things, _) = self else { return false }
        return things.recordSet?.source == .values
    }
}
