import Domain
import QueryCompiler

extension Dialogue {
    /// What a row of an answer stands on.
    ///
    /// - Parameters:
    ///   - number: the row, from 1; nil = the only one.
    ///   - answer: as this dialogue gave it.
    /// - Throws: `EvidenceFault` for a row that is not there; `Failure` where the database cannot answer.
    public func evidence(ofRow number: Int?, of answer: Answer?) throws -> Evidence {
        database.resume()
        guard let answer, answer.understood else { throw EvidenceFault.noAnswer }
        let rows = answer.table.rows
        if let number, let other = try hitBeyond(number, of: answer) { return try evidence(ofRow: 1, of: other) }
        guard !rows.isEmpty else { throw EvidenceFault.noRows }
        guard let number = number ?? (rows.count == 1 ? 1 : nil), (1...rows.count).contains(number) else {
            throw EvidenceFault.noSuchRow(number, count: rows.count)
        }
        if let counted = try counted(row: number - 1, of: answer) { return .counted(counted) }
        guard answer.table.sources.count == rows.count,
            let passage = try database.passage(at: answer.table.sources[number - 1])
        else { throw EvidenceFault.noSource(number) }
        let marking = Marking(
            answer, row: number - 1, terms: searchedTerms(of: answer),
            stemmer: language.grammar.stemmer)
        return .passage(marking.marked(passage), others: answer.table.sources[number - 1].others)
    }

    /// The answer with one hit of its search as its only row, where it shows but some of the hits.
    private func hitBeyond(_ number: Int, of answer: Answer) throws -> Answer? {
        guard answer.page != nil, let question = answer.meaning, number > 0 else { return nil }
        var other = answer
        other.page = nil
        other.table = try hitTable(number, of: question)
        return other.table.rows.isEmpty ? nil : other
    }

    private func counted(row: Int, of answer: Answer) throws -> Table? {
        let table = answer.table
        let cells = Dictionary(zip(table.columns, table.rows[row])) { first, _ in first }
        guard let query = try countedQuery(of: answer, in: cells) else { return nil }
        return try database.run(query)
    }

    private func countedQuery(of answer: Answer, in cells: [String: Value]) throws -> CompiledQuery? {
        if let question = answer.meaning {
            return try compileCounted(question, in: cells, expansion: expansion(of: question))
        }
        return answer.inquiry.flatMap { compileCounted($0, in: cells, expansion: language.expansions) }
    }

    /// What the question looked for: the names of statuses, and words as the texts spell them.
    private func searchedTerms(of answer: Answer) -> [String] {
        guard let question = answer.meaning else { return answer.inquiry.map(searchedTerms) ?? [] }
        let scale = question.kind == .bedömning ? question.condition.scale : StatusScales.progressScale
        let levels = language.grammar.scales.levels(ofRanks: question.condition.ranks ?? [], scale: scale)
        let statuses = levels.flatMap { [$0.name] + $0.signs }
        return statuses
            + searchTerms(of: question).joined().flatMap(\.spellings).map { $0.words.joined(separator: " ") }
    }

    private func searchedTerms(of inquiry: Inquiry) -> [String] {
        let conditions = inquiry.recordSets.flatMap(\.conditions).flatMap(\.parts)
        let scale = conditions.lazy.compactMap { if case .scale(let name) = $0 { name } else { nil } }.first
        let statuses = conditions.flatMap { condition -> [StatusLevel] in
            switch condition {
            case .status(.grades(let grades)):
                language.grammar.scales.levels(ofRanks: grades.map(\.rawValue), scale: nil)
            case .status(.places(let places)): language.grammar.scales.levels(ofRanks: places, scale: scale)
            default: []
            }
        }
        let printed = conditions.compactMap { if case .status(.printed(let name)) = $0 { name } else { nil } }
        let spellings = conditions.flatMap { condition -> [SearchSpelling] in
            guard case .text(let filter) = condition else { return [] }
            return filter.groups.joined().flatMap(language.expansions)
        }
        return statuses.flatMap { [$0.name] + $0.signs } + printed + spellings.map { $0.words.joined(separator: " ") }
    }
}
