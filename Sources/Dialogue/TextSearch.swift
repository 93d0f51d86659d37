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

    /// True for a question after the word: "sök motiveringar som handlar om avlopp".
    func asksForTexts(_ words: Substring) -> Bool {
        let spoken = words.split(whereSeparator: \.isWhitespace)
        let particle = language.isSearchParticle(String(spoken.first ?? "")) ? 1 : 0
        let words = spoken.dropFirst(particle).joined(separator: " ")
        let first = spoken.dropFirst(particle).drop { language.isDeterminer(String($0)) }.first
        guard readsClauses, let first, language.namesThing(String(first)),
            let asked = language.ask(String(words)).readings.first?.asked
        else { return false }
        // "Sök fram målen där det står …" asks for goals, "sök mål om klimat" looks for the words.
        return particle > 0 ? asked.inquiry.readsTexts : asked.inquiry.asksForTexts
    }

    /// A full-text search: every word must be met, and where that finds little, fewer of them after that; a year outside
    /// quotes selects documents.
    public func search(_ words: Substring, line: String, trace: Bool = false) throws -> Answer {
        let start = clock.now
        isTypedSearch = true
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
        let asked = try widened(question, search, &answer)
        try fill(&answer, asked, isVoid: false, wantsAnyway: false)
        answer.milliseconds = milliseconds(since: start)
        return answer
    }

    /// The question, or of the wider ones the last that is wanted and finds more.
    private func widened(_ question: Question, _ search: Search, _ answer: inout Answer) throws -> Question {
        guard !search.wider.isEmpty else { return question }
        let exact = try countHits(question)
        var (asked, found, widening) = (question, exact, Widening?.none)
        for next in search.wider where found < next.whenFewerThan {
            let count = try countHits(next.question)
            guard count > found else { continue }
            (asked, found, widening) = (next.question, count, next.widening)
        }
        if let widening { answer.remarks.append(.widened(found: search.absent.isEmpty ? exact : 0, widening)) }
        return asked
    }

    /// How many texts a search finds, without reading them.
    func countHits(_ question: Question) throws -> Int {
        if let counted, counted.question == question { return counted.hits }
        let query = try compileHitCount(question, expansion: expansion(of: question))
        guard case .integer(let hits)? = try database.run(query).rows.first?.first else { return 0 }
        counted = (question, hits)
        return hits
    }
}
