import Domain
import GrammarData

extension Language {
    /// Questions that the tool can answer instead of one that it did not understand: the same with what its words may
    /// be meant for, what the known words ask, and examples that share words with it.
    public func suggestions(for understanding: Understanding) -> [String] {
        var found = rewordings(of: understanding)
        let interpretation = understanding.interpretation
        if found.isEmpty, let question = interpretation.question, question != Question(ask: question.ask),
            !interpretation.isVoid
        {
            found.append(restate(question))
        }
        let words = Set(understanding.tokens.filter { $0.kind == .word && $0.plain.count > 3 }.map(\.plain))
        let ranked = grammar.showcase.map { example in
            (example, tokenize(example).filter { words.contains($0.plain) }.count)
        }.sorted { $0.1 > $1.1 }
        for (example, _) in ranked where found.count < 3 { found.append(example) }
        return found
    }

    /// The line with a word not understood replaced by each that it may be meant for, where that is understood.
    private func rewordings(of understanding: Understanding) -> [String] {
        guard understanding.unknown.count == 1, let unknown = understanding.unknown.first else { return [] }
        let line = Array(understanding.tokens.map(\.text).joined())
        return unknown.alternatives.prefix(3).map { word in
            String(line[..<unknown.offset]) + word + String(line[(unknown.offset + unknown.length)...])
        }.filter { understand($0).unknown.isEmpty }
    }
}
