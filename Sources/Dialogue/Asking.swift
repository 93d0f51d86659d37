import Domain
import Language
import QueryCompiler

/// Answers to what clauses ask.
extension Dialogue {
    /// - Returns: nil for a line whose clauses ask nothing.
    func asked(_ line: String, trace: Bool) throws -> Answer? {
        let (new, understanding) = language.topic(line)
        guard let new else {
            unplaced = understanding.unknown
            return try unasked(line, understanding, trace: trace)
        }
        var answer = Answer(question: line, understood: true)
        answer.corrections = understanding.corrections
        if trace { answer.trace = [TraceBlock(title: "Satser", text: understanding.trace)] }
        if let search = new.asked.search {
            try fill(&answer, search, isVoid: false, wantsAnyway: false)
            return answer
        }
        let isOfGoals = new.asked.inquiry.things.source.kind == .bedömning
        let flat = keepsContext && !isOfGoals ? Self.question(of: language.understand(line)) : nil
        return try answered(&answer, new, flat: flat)
    }

    /// A line whose clauses ask nothing: what the corpus lacks is told, and what does not go together is refused.
    /// - Returns: nil where words have no place: they may be looked for in the texts.
    private func unasked(_ line: String, _ asked: LineAsked, trace: Bool) throws -> Answer? {
        var answer = Answer(question: line, understood: false)
        answer.corrections = asked.corrections
        if trace { answer.trace = [TraceBlock(title: "Satser", text: asked.trace)] }
        if let lack = asked.lack {
            answer.understood = lack.effect != .refuses
            answer.remarks = [lack]
            return answer
        }
        guard asked.unknown.isEmpty, !asked.isBeyondClauses, !asked.isEmpty else { return nil }
        try refuse(&answer, language.understand(line))
        answer.remarks = [.cannotJoin]
        return answer
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
        if let claim = asked.claim {
            let table = try database.run(compileClaim(claim, expansion: language.expansions))
            answer.conclusion = table.rows.first?.first == .integer(1)
        }
        try examine(&answer, asked)
    }
}

extension Inquiry {
    /// True for the values of mått as they are, over time.
    fileprivate var isSeries: Bool {
        guard case .rows(let things, _) = self else { return false }
        return things.recordSet?.source == .values
    }
}
