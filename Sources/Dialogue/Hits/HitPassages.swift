import Domain
import Storage

extension Dialogue {
    /// Fills in what a search finds.
    /// - Parameter hits: which of the hits; nil = all.
    func fillHits(_ answer: inout Answer, _ question: Question, _ hits: Range<Int>?) throws {
        if !answer.trace.isEmpty { answer.trace.append(Trace.block(searchTerms(of: question), searchCorrections)) }
        let query = compiled(question, hits)
        set(query, of: question, in: &answer)
        answer.table = try database.run(query)
        showPassages(&answer, question)
        hitsSeen = (hits?.lowerBound ?? 0) + answer.table.rows.count
        guard let hits, question.grouping.isEmpty else { return }
        answer.page = try page(question, showing: hits, rows: answer.table.rows.count)
    }

    /// Puts the best passage of each hit in the place of its text, and says why it was found.
    /// - Parameter whole: true for the whole texts with marks.
    func showPassages(_ answer: inout Answer, _ question: Question, whole: Bool = false) {
        guard let column = answer.table.columns.firstIndex(of: "utdrag") else { return }
        let terms = searchTerms(of: question)
        let sought = SoughtWords(terms.map { $0.flatMap(\.spellings) }, stemmer: language.grammar.stemmer)
        let words = terms.joined().flatMap(\.term.words)
        let corrections = searchCorrections.filter { words.contains($0.to) }
        for row in answer.table.rows.indices {
            guard case .text(let text) = answer.table.rows[row][column] else { continue }
            let words = PlacedWord.words(of: text)
            let places = sought.occurrences(in: words)
            let passage = BestPassage(text, words: words, places: places)
            answer.table.rows[row][column] = .text(whole ? passage.whole : passage.marked)
            answer.reasons.append(HitReasons.reasons(for: places, in: text, words, corrections: corrections))
        }
    }

    /// Which of a search's hits the answer holds, where it does not hold all.
    private func page(_ question: Question, showing hits: Range<Int>, rows: Int) throws -> HitPage? {
        if hits.lowerBound == 0, rows < hits.count { return nil }
        let spread = try spread(question)
        let total = spread.reduce(0) { $0 + $1.count }
        return total > rows ? HitPage(before: hits.lowerBound, total: total, spread: spread) : nil
    }

    /// How a search's hits are spread over nämnder and years.
    private func spread(_ question: Question) throws -> [HitCount] {
        var count = question
        count.ask = .count(.hits)
        count.grouping = [.nämnd, .år]
        return try table(count).rows.compactMap { row in
            guard row.count == 3, case .integer(let year) = row[1], case .integer(let hits) = row[2] else { return nil }
            let nämnd: String? = if case .text(let name) = row[0] { name } else { nil }
            return HitCount(nämnd: nämnd, year: year, count: hits)
        }
    }
}
