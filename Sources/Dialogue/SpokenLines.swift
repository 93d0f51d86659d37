import Domain
import Language

/// Lines that ask nothing of the corpus: greetings, thanks, and what people of other programs want of this one.
extension Dialogue {
    /// - Returns: nil for a line that may be a question.
    func spoken(_ line: String) throws -> Answer? {
        guard line.utf8.count <= Self.longestSpoken else { return nil }
        let words = tokenize(line).filter { $0.kind != .space && $0.kind != .mark }.map(\.plain)
        guard !words.isEmpty else { return nil }
        if Self.holds(language.grammar.classes["glöm"], words) { return forgetting(line) }
        let rest = withoutOpening(words)
        guard let said = spokenLine(words) ?? (rest.count < words.count ? spokenLine(rest) : nil) else { return nil }
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

    /// In bytes: no such line is longer.
    private static let longestSpoken = 44

    private func spokenLine(_ words: [String]) -> SpokenLine? {
        let lists: [(String, SpokenLine)] = [
            ("rad hälsar", .greets), ("rad tackar", .thanks), ("rad undrar", .wonders), ("rad sparar", .saves),
            ("rad lämnar", .leaves),
            ("rad öppnar", .opensDocument), ("fler träffar", .pages),
        ]
        for (name, said) in lists where Self.holds(spokenLists[name] ?? language.grammar.lists[name], words) {
            return said
        }
        guard let number = words.last.flatMap({ Int($0) }), (1..<Self.firstYear).contains(number),
            Self.holds(language.grammar.lists["öppna träff"], words.dropLast())
        else { return nil }
        return .opensRow(number)
    }

    /// The words after "kan du" and the like.
    private func withoutOpening(_ words: [String]) -> [String] {
        let line = words.joined(separator: " ")
        let openings = (spokenLists["rad inleds"] ?? []).map { Letters.plain($0) }
        let opening = openings.filter { line.hasPrefix($0 + " ") }.max { $0.count < $1.count }
        return Array(words.dropFirst(opening?.split(separator: " ").count ?? 0))
    }

    private func forgetting(_ line: String) -> Answer {
        forget()
        var answer = Answer(question: line, understood: true)
        answer.remarks = [.forgotten]
        return answer
    }

    private static func holds(_ phrases: [String]?, _ words: some Sequence<String>) -> Bool {
        let line = words.joined(separator: " ")
        return phrases?.contains { Letters.plain($0) == line } ?? false
    }
}
