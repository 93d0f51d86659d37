import Domain
import Language

/// Lines that ask nothing of the corpus: greetings, thanks, and what people of other programs want of this one.
extension Dialogue {
    /// - Returns: nil for a line that may be a question.
    func spoken(_ line: String) throws -> Answer? {
        let words = tokenize(line).filter { $0.kind != .space && $0.kind != .mark }.map(\.plain)
        guard !words.isEmpty, words.count <= Self.mostSpoken else { return nil }
        if phrases(language.grammar.classes["glöm"]).contains(words) { return forgetting(line) }
        guard let said = spokenLine(words) else { return nil }
        if keepsContext, topic != nil || previous != nil, [.greets, .thanks].contains(said) {
            var answer = Answer(question: line, understood: true)
            answer.remarks = [.thanked]
            return answer
        }
        var answer = Answer(question: line, understood: false)
        answer.remarks = [.spoken(said)]
        if [.greets, .wonders].contains(said) { answer.suggestions = try workingSuggestions() }
        return answer
    }

    /// In words: no such line is longer.
    private static let mostSpoken = 8

    private func spokenLine(_ words: [String]) -> SpokenLine? {
        let lists: [(String, SpokenLine)] = [
            ("rad hälsar", .greets), ("rad tackar", .thanks), ("rad undrar", .wonders), ("rad sparar", .saves), ("rad lämnar", .leaves),
            ("rad öppnar", .opensDocument), ("fler träffar", .pages),
        ]
        for (name, said) in lists where phrases(language.grammar.lists[name]).contains(words) { return said }
        guard let number = words.last.flatMap({ Int($0) }), (1..<Self.firstYear).contains(number),
            phrases(language.grammar.lists["öppna träff"]).contains(Array(words.dropLast()))
        else { return nil }
        return .opensRow(number)
    }

    private func forgetting(_ line: String) -> Answer {
        forget()
        var answer = Answer(question: line, understood: true)
        answer.remarks = [.forgotten]
        return answer
    }

    private func phrases(_ phrases: [String]?) -> [[String]] {
        (phrases ?? []).map { $0.split(separator: " ").map { Letters.plain(String($0)) } }
    }
}
