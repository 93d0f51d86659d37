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

    /// A full-text search: every word must be met, and where that finds little, fewer of them after that; a year outside
    /// quotes selects documents.
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
        answer.remarks = search.remarks
        try find(question, search.wider, &answer, trace)
        if answer.table.rows.isEmpty, search.remarks.isEmpty { answer.remarks = [.textMissing(String(words))] }
        answer.milliseconds = milliseconds(since: start)
        return answer
    }

    /// Asks the question, and the wider ones as long as they are wanted.
    private func find(_ question: Question, _ wider: [Search.Wider], _ answer: inout Answer, _ trace: Bool) throws {
        var (asked, widening): (Question, Widening?) = (question, nil)
        var query = compile(question, expansion: language.searchExpansions)
        answer.table = try database.run(query)
        let exact = answer.table.rows.count
        for next in wider where answer.table.rows.count < next.whenFewerThan {
            let more = compile(next.question, expansion: language.searchExpansions)
            let table = try database.run(more)
            guard table.rows.count > answer.table.rows.count else { continue }
            (answer.table, query, asked, widening) = (table, more, next.question, next.widening)
        }
        answer.query = query
        if let widening { answer.remarks.append(.widened(found: exact, widening)) }
        if trace { answer.trace = Trace.blocks(asked, query) }
    }
}
