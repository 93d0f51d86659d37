import Domain
import Language
import QueryCompiler

extension Dialogue {
    /// The words after `sök` (or `sok`), if the line is a search.
    static func searchWords(in line: String) -> Substring? {
        let trimmed = line.drop(while: \.isWhitespace)
        guard let space = trimmed.firstIndex(where: \.isWhitespace) else { return nil }
        return ["sök", "sok"].contains(trimmed[..<space].lowercased())
            ? trimmed[space...].drop(while: \.isWhitespace) : nil
    }

    /// A full-text search: every word must be met; a year outside quotes selects documents.
    public func search(_ words: Substring, line: String, trace: Bool = false) throws -> Answer {
        let start = clock.now
        var answer = Answer(question: line, understood: false)
        answer.isSearch = true
        let search = language.search(String(words))
        answer.corrections = search.corrections
        answer.remarks = search.remarks
        guard let question = search.question else {
            answer.remarks = [.nothingToAnswer]
            return answer
        }
        if trace { answer.trace = [Trace.block(tokenize(String(words)))] }
        readings = [Reading(question: question, choice: nil)]
        searchCorrections = []
        try fill(&answer, question, isVoid: false, wantsAnyway: false)
        answer.milliseconds = milliseconds(since: start)
        return answer
    }
}
