import Domain
import GrammarData

extension Language {
    /// Questions that the tool can answer instead of one that it did not understand: what the known words ask, and
    /// examples that share words with it.
    public func suggestions(for understanding: Understanding) -> [String] {
        var found: [String] = []
        let interpretation = understanding.interpretation
        if let question = interpretation.question, question != Question(ask: question.ask), !interpretation.isVoid {
            found.append(restate(question))
        }
        let words = Set(understanding.tokens.filter { $0.kind == .word && $0.plain.count > 3 }.map(\.plain))
        let ranked = grammar.showcase.map { example in
            (example, tokenize(example).filter { words.contains($0.plain) }.count)
        }.sorted { $0.1 > $1.1 }
        for (example, _) in ranked where found.count < 3 { found.append(example) }
        return found
    }
}
