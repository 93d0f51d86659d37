import Domain
import Language

/// What a person is told where a line is not answered.
extension Dialogue {
    private static let suggestionsShown = 3

    func refuse(_ answer: inout Answer, _ understanding: Understanding) throws {
        answer.remarks.removeAll { $0.effect == .assumes }
        if understanding.isOutsideField { answer.remarks = [.outsideField] }
        for question in language.suggestions(for: understanding) where answer.suggestions.count < Self.suggestionsShown
        {
            if Self.isWhole(question), try hasRows(question) { answer.suggestions.append(question) }
        }
    }

    /// A word or two ("Visa mål.") ask nothing in particular.
    private static func isWhole(_ question: String) -> Bool {
        question.split(whereSeparator: \.isWhitespace).count >= fewestWords
    }

    private static let fewestWords = 3

    /// A question that asks of its records what they lack: what it may be asked as instead.
    func refuse(_ answer: inout Answer, _ question: Question, _ lack: Lack) throws {
        answer.remarks = [.lacking(lack)]
        for near in question.near(lack).map(language.restate) where answer.suggestions.count < Self.suggestionsShown {
            if !answer.suggestions.contains(near), try hasRows(near) { answer.suggestions.append(near) }
        }
    }

    /// Questions for a newcomer that have an answer here.
    func workingSuggestions() throws -> [String] {
        try language.grammar.showcase.lazy.filter { try self.hasRows($0) }.prefix(Self.suggestionsShown).map(\.self)
    }

    /// As many suggestions are known to have an answer or none: those of the grammar come again and again.
    private static let mostTried = 2_000

    /// True for a question that has an answer here.
    private func hasRows(_ line: String) throws -> Bool {
        if let known = suggestionsTried[line] { return known }
        let found = try findsRows(line)
        if suggestionsTried.count >= Self.mostTried { suggestionsTried.removeAll() }
        suggestionsTried[line] = found
        return found
    }

    /// True for a line with an answer, that goes on from what was asked or stands alone, or the beginning of one.
    func isAnsweredOrBegun(_ line: String) throws -> Bool {
        try isAnswered(line) || topic == nil && previous == nil && language.ask(line).isUnfinished
    }

    /// The same for a line that more words may make a question, whatever it asks by itself.
    func isAnsweredOrOpen(_ line: String) throws -> Bool {
        if topic != nil || previous != nil { return try isAnswered(line) }
        return try language.ask(line).asked == nil || isAnswered(line)
    }

    private func isAnswered(_ line: String) throws -> Bool {
        guard keepsContext, topic != nil || previous != nil else { return try findsRows(line) }
        switch language.follow(line, after: topic, looking: { try? self.table($0) }) {
        case .joined(let joined, _):
            return try !Holdings(joined.asked.inquiry, language).isVoid && hasRows(joined.asked.inquiry)
        case .own: return try findsRows(line)
        case .lacks, .forgotten, .thanks: return false
        case .refused, .unread:
            guard let previous else { return false }
            let understanding = language.understand(line, after: previous, choices: choices)
            return try Self.question(of: understanding).map { try $0.lack == nil && hasRows($0) } ?? false
        }
    }

    /// What is offered is answered as any line is.
    private func findsRows(_ line: String) throws -> Bool {
        guard readsClauses else { return try findsFlatRows(line) }
        let asked = language.ask(line)
        if let search = asked.asked?.search { return try hasRows(search) }
        if let inquiry = asked.asked?.inquiry {
            return try !Holdings(inquiry, language).isVoid && hasRows(inquiry)
        }
        guard asked.lack == nil, !asked.isRefused else { return false }
        return try findsFlatRows(line, unplaced: asked.unknown)
    }

    private func findsFlatRows(_ line: String, unplaced: [Fragment] = []) throws -> Bool {
        let understanding = language.understand(line)
        guard let question = Self.question(of: understanding), question.lack == nil,
            !language.searchesSmallWords(question),
            !understanding.interpretation.isVoid, unplaced.isEmpty || question.looksFor(unplaced)
        else { return false }
        return try hasRows(question)
    }
}
