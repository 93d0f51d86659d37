import Domain
import Language

/// After a search: its next hits, and one hit as a whole.
extension Dialogue {
    /// The answer to a line that goes on in the hits of the search before; nil for any other line.
    func browsed(_ line: String) throws -> Answer? {
        guard keepsContext, let question = previous, question.ask == .hits else { return nil }
        let words = tokenize(line).filter { $0.kind != .space && $0.kind != .mark }.map(\.plain)
        if lists("fler träffar").contains(words) { return try nextHits(question, line) }
        guard let number = words.last.flatMap({ Int($0) }), number > 0 else { return nil }
        let isOpened = words.count == 1 || lists("öppna träff").contains(Array(words.dropLast()))
        return isOpened && number < Self.firstYear ? try hit(number, of: question, line) : nil
    }

    /// A number of this size is a year.
    static let firstYear = 1900

    private func lists(_ name: String) -> [[String]] {
        (language.grammar.lists[name] ?? []).map { $0.split(separator: " ").map { Letters.plain(String($0)) } }
    }

    private func nextHits(_ question: Question, _ line: String) throws -> Answer {
        var answer = restated(question, line)
        if let count = hitsShown, question.grouping.isEmpty {
            try fillHits(&answer, question, hitsSeen..<hitsSeen + count)
        }
        if answer.table.rows.isEmpty { answer.remarks = [.noMoreHits] }
        return answer
    }

    /// The whole text of one hit.
    /// - Parameter number: from 1.
    private func hit(_ number: Int, of question: Question, _ line: String) throws -> Answer {
        var answer = restated(question, line)
        answer.table = try hitTable(number, of: question)
        if answer.table.rows.isEmpty { answer.remarks = [.noSuchHit(number)] }
        answer.page?.before = number - 1
        showPassages(&answer, question, whole: true)
        return answer
    }

    /// The one row of a hit, with its whole text; no row where there is no such hit.
    func hitTable(_ number: Int, of question: Question) throws -> Table {
        if question.grouping.isEmpty {
            return try database.run(compiled(question, number - 1..<number))
        }
        var table = try table(question)
        table.rows = table.rows.indices.contains(number - 1) ? [table.rows[number - 1]] : []
        table.sources = table.sources.indices.contains(number - 1) ? [table.sources[number - 1]] : []
        return table
    }

    private func restated(_ question: Question, _ line: String) -> Answer {
        var answer = Answer(question: line, understood: true)
        answer.meaning = question
        answer.isSearch = true
        answer.interpretation = language.restate(question)
        // The rows are numbered as in the search, whose other hits can still be asked for.
        answer.page = HitPage(before: hitsSeen, total: nil, spread: [])
        return answer
    }
}
