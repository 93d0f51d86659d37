import Domain
import GrammarData

extension Language {
    /// Questions that the tool may be able to answer instead of one that it did not understand, the nearest first: the
    /// same with what its words may be meant for, what the known words ask, examples of the grammar that share words
    /// with it, and those for a newcomer.
    public func suggestions(for understanding: Understanding) -> [String] {
        var found = rewordings(of: understanding)
        let interpretation = understanding.interpretation
        if found.isEmpty, let question = interpretation.question, question != Question(ask: question.ask),
            !interpretation.isVoid, !understanding.isOutsideField
        {
            found.append(restate(question))
        }
        let words = Set(understanding.tokens.filter { $0.kind == .word }.map { grammar.stemmer.key($0.text) })
        if !understanding.isOutsideField {
            found += Self.nearest(keyed("regler") { $0.rules.flatMap(\.examples) }, words, atLeast: 2)
        }
        found += Self.nearest(keyed("exempel") { $0.showcase }, words, atLeast: 0)
        return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// A question of the grammar, with the keys of its longer words.
    struct Example: Sendable {
        let text: String
        let keys: [String]
    }

    /// The examples of some kind: they are read when a line is first not understood.
    private func keyed(_ kind: String, _ examples: (Grammar) -> [String]) -> [Example] {
        self.examples.value(kind) {
            examples(grammar).map { example in
                Example(
                    text: example,
                    keys: tokenize(example).filter { $0.plain.count > 3 }.map { grammar.stemmer.key($0.text) })
            }
        }
    }

    /// Examples by the words that they share with a line, most first.
    private static func nearest(_ examples: [Example], _ words: Set<String>, atLeast least: Int) -> [String] {
        let shared = examples.map { example in (example.text, example.keys.count(where: words.contains)) }
        return shared.filter { $0.1 >= least }.sorted { $0.1 > $1.1 }.map(\.0)
    }

    /// The line with a word not understood replaced by each that it may be meant for, where that is understood. A word that
    /// Swedes use was meant.
    private func rewordings(of understanding: Understanding) -> [String] {
        guard understanding.unknown.count == 1, let unknown = understanding.unknown.first,
            !reader.ordinary.holds(wordForm(unknown.text))
        else { return [] }
        let line = Array(understanding.tokens.map(\.text).joined())
        return unknown.alternatives.prefix(3).map { word in
            String(line[..<unknown.offset]) + word + String(line[(unknown.offset + unknown.length)...])
        }.compactMap(wholeQuestion)
    }

    /// A line that is understood, as a question that stands by itself: a word or two are said in full.
    private func wholeQuestion(_ line: String) -> String? {
        let understanding = understand(line)
        guard understanding.unknown.isEmpty, let question = understanding.interpretation.question, !question.isOpen
        else {
            return nil
        }
        let words = understanding.tokens.count { $0.kind != .space && $0.kind != .mark }
        return words < Self.fewestWords ? restate(question) : line
    }

    private static let fewestWords = 3
}

extension Understanding {
    /// Phrases that any question may have, whatever it is about.
    private static let ordinary: Set<String> = [
        "vilka", "vilka-de", "vem", "när", "räkna", "andel", "andel-av", "varför", "delare", "finns", "hur", "läget",
        "jämför",
        "tillsammans", "naket-antal", "kvantor", "rang", "platser", "utom-år", "före-år", "efter-år", "rangordna",
        "sortera", "ordning", "oavsett",
        "månad", "år", "åren",
        "båda",
        "spann", "sedan", "jämfört", "alla-år", "inte", "sökord", "riktning", "inte-riktning", "ändrad", "utveckling",
    ]

    /// True for a line with words that were not understood, or nothing asked, of which no phrase is about what
    /// municipal follow-up holds: "vem vann matchen".
    public var isOutsideField: Bool {
        let isRefused = !unknown.isEmpty || interpretation.question == nil || interpretation.question?.isOpen == true
        return isRefused && !reading.parts.contains(where: isAboutField)
    }

    private func isAboutField(_ part: Part) -> Bool {
        guard case .phrase(_, let action, _) = part.role else { return false }
        return !Self.ordinary.contains(action)
    }
}

extension Question {
    /// True for a question without any content.
    var isOpen: Bool { self == Question(ask: ask) }
}
