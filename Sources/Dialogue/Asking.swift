import Domain
import Language
import QueryCompiler

/// Answers to what clauses ask.
extension Dialogue {
    /// - Returns: nil for a line whose clauses ask nothing.
    func asked(_ line: String, trace: Bool) throws -> Answer? {
        let understanding = language.ask(line)
        guard let asked = understanding.asked else {
            if environment("FRAGA_SPAR") != nil {
                var answer = Answer(question: line, understood: false)
                answer.unknown = understanding.unknown
                answer.suggestions = [understanding.trace]
                return answer
            }
            return nil
        }
        var answer = Answer(question: line, understood: true)
        answer.corrections = understanding.corrections
        answer.remarks = asked.remarks
        if environment("FRAGA_SPAR") != nil { answer.suggestions = [understanding.trace] }
        if trace { answer.trace = [TraceBlock(title: "satser", text: understanding.trace)] }
        if let search = asked.search {
            try fill(&answer, search, isVoid: false, wantsAnyway: false)
            return answer
        }
        answer.interpretation = language.restate(asked.inquiry)
        let query = compile(asked.inquiry, expansion: expansion)
        answer.query = query
        answer.table = try database.run(query)
        if let claim = asked.claim {
            let table = try database.run(compileClaim(claim, expansion: expansion))
            answer.conclusion = table.rows.first?.first == .integer(1)
        }
        return answer
    }

    private func expansion(of term: TextTerm) -> [SearchSpelling] { language.expansions(of: term) }
}
