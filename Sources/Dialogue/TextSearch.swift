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
        guard let question = search.question else {
            answer.remarks = [.nothingToAnswer]
            return answer
        }
        answer.understood = true
        answer.meaning = question
        answer.interpretation = language.restate(question)
        let query = compile(question, expansion: language.searchExpansions)
        answer.query = query
        if trace { answer.trace = Trace.blocks(question, query) }
        answer.table = try database.run(query)
        answer.remarks = search.remarks
        if answer.table.rows.isEmpty, search.remarks.isEmpty { answer.remarks = [.textMissing(String(words))] }
        answer.milliseconds = milliseconds(since: start)
        return answer
    }
}
