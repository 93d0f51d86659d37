import Domain
import Storage

extension Dialogue {
    /// Fills in what a search finds.
    /// - Parameter hits: which of the hits; nil = all, up to `mostHits`.
    func fillHits(_ answer: inout Answer, _ question: Question, _ hits: Range<Int>?) throws {
        let hits = hits ?? 0..<Self.mostHits
        if !answer.trace.isEmpty { answer.trace.append(Trace.block(searchTerms(of: question), searchCorrections)) }
        let query = try compiled(question, hits)
        set(query, of: question, in: &answer)
        answer.table = try database.run(query)
        showPassages(&answer, question)
        hitsSeen = hits.lowerBound + answer.table.rows.count
        guard question.grouping.isEmpty else { return }
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
        let total = try countHits(question)
        guard total > rows else { return nil }
        let spread = total <= Self.mostSpread ? try spread(question) : []
        return HitPage(before: hits.lowerBound, total: total, spread: spread)
    }

    /// A program that asks for everything gets so many; the texts of a whole country may be a million.
    private static let mostHits = 1_000
    /// Of more hits than this no one waits to hear how they are spread.
    private static let mostSpread = 2_000

    /// How a search's hits are spread over nämnder and years.
    private func spread(_ question: Question) throws -> [HitCount] {
        var count = question
        count.ask = .count(.hits)
        count.grouping = [.nämnd, .år]
        count.columns = []
        return try table(count).rows.compactMap { row in
            guard row.count == 3, case .integer(let year) = row[1], case .integer(let hits) = row[2] else { return nil }
            let nämnd: String? = if case .text(let name) = row[0] { name } else { nil }
            return HitCount(nämnd: nämnd, year: year, count: hits)
        }
    }
}
