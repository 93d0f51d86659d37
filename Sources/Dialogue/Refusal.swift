import Domain
import Language

/// What a person is told where a line is not answered.
extension Dialogue {
    private static let suggestionsShown = 3

    func refuse(_ answer: inout Answer, _ understanding: Understanding) throws {
        answer.remarks.removeAll(where: \.isAssumption)
        if understanding.isOutsideField { answer.remarks = [.outsideField] }
        for question in language.suggestions(for: understanding) where answer.suggestions.count < Self.suggestionsShown
        {
            if try hasRows(question) { answer.suggestions.append(question) }
        }
    }

    /// A question that asks of its records what they lack: what it may be asked as instead.
    func refuse(_ answer: inout Answer, _ question: Question, _ lack: Lack) throws {
        answer.remarks = [.lacking(lack)]
        for near in question.near(lack).map(language.restate) where answer.suggestions.count < Self.suggestionsShown {
            if !answer.suggestions.contains(near), try hasRows(near) { answer.suggestions.append(near) }
        }
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

    private func findsRows(_ line: String) throws -> Bool {
        let understanding = language.understand(line)
        guard let question = Self.question(of: understanding), question.lack == nil,
            !understanding.interpretation.isVoid
        else { return false }
        return try hasRows(question)
    }
}
