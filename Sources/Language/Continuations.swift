import Domain
import GrammarData

/// What a line is so far.
public enum Standing {
    /// A question.
    case whole(Interpretation)
    /// No question yet, but every word of it belongs to a part, is a filler, or belongs to a part that has begun and
    /// that the line ends in the middle of.
    case begun
    /// It has a word that stands for nothing, or asks for what the corpus lacks.
    case broken
}

/// What may come next in a line, by the grammar and the names of the corpus.
///
/// Used by one thread at a time. Made when it is first needed: it goes through all of the grammar.
public final class Continuations {
    private let language: Language
    private let phrases: Phrases
    private let beginnings: [Phrase]
    private let names: NameBeginnings
    private let memory = WordMemory()
    private lazy var textWords = language.textWordsByFrequency()

    public init(_ language: Language) {
        self.language = language
        phrases = Phrases(language)
        beginnings = phrases.beginnings()
        names = NameBeginnings(language.vocabulary)
    }

    /// How much likelier a phrase is that goes on with what has begun than one that begins anew.
    private enum Worth {
        static let begun = 3.0
        static let nameGoingOn = 0.4
        static let nameExpected = 0.2
        static let name = 0.004
        static let textExpected = 0.2
        static let text = 0.000_2
    }

    /// What the word being typed may become, most useful first; not yet tested.
    /// - Parameters:
    ///   - before: the line up to the word.
    ///   - word: what is typed of it; may be empty.
    ///   - previous: the question that the line may follow up.
    public func candidates(before: String, word: String, after previous: Question?) -> [String] {
        let words = language.reader.read(tokenize(before), memory)
        let matcher = language.parser.matcher(for: words, continuing: previous?.kind)
        let understood = language.parser.understood(matcher)
        var expected: Set<Expectation> = []
        for place in understood { expected.formUnion(matcher.expectations(of: Category.part, from: place)) }
        guard understood.last == words.count || !expected.isEmpty else { return [] }
        var ranking = Ranking(likelihoods: phrases.usage.likelihoods(after: symbol(before: words)), word: word)
        for expectation in expected {
            for phrase in phrases.phrases(for: expectation) { ranking.add(phrase, Worth.begun) }
        }
        if understood.last == words.count { for phrase in beginnings { ranking.add(phrase, 1) } }
        addNames(to: &ranking, expected, before: before, word: word)
        addTextWords(to: &ranking, expected)
        return ranking.texts
    }

    /// The words of the texts that a search may be for, most frequent first; not yet tested.
    public func searchWords(beginning word: String) -> [String] {
        let key = Letters.plain(word)
        return textWords.filter { $0.key.hasPrefix(key) }.prefix(Self.searchWordsKept).map(\.word)
    }

    private static let searchWordsKept = 100

    /// What the line is.
    public func standing(of line: String, after previous: Question?) -> Standing {
        language.standing(of: line, after: previous, memory)
    }

    private func symbol(before words: Words) -> Usage.Symbol {
        guard let last = words.list.last(where: { $0.token.kind != .mark }) else { return phrases.usage.symbol(.start) }
        return phrases.usage.symbol(of: last.shown)
    }

    // MARK: - The corpus

    private func addNames(to ranking: inout Ranking, _ expected: Set<Expectation>, before: String, word: String) {
        let wanted = Set(expected.compactMap { $0.words.isEmpty ? $0.elements.first : nil }.flatMap(categories))
        var ranks: [Int: Int] = [:]
        for found in names.names(after: before, word: word) {
            let rank = ranks[found.words, default: 0]
            ranks[found.words] = rank + 1
            let isExpected = found.words == 0 && !wanted.isDisjoint(with: found.kind.categories)
            let worth = found.words > 0 ? Worth.nameGoingOn : isExpected ? Worth.nameExpected : Worth.name
            ranking.add(found.text, worth / Double(rank + 1))
        }
    }

    private func addTextWords(to ranking: inout Ranking, _ expected: Set<Expectation>) {
        let isExpected = expected.contains { $0.words.isEmpty && $0.elements.first.map(categories)?.contains(Category.text) == true }
        guard isExpected || ranking.wordKey.utf8.count > 1 else { return }
        let worth = isExpected ? Worth.textExpected : Worth.text
        for (rank, word) in searchWords(beginning: ranking.wordKey).enumerated() {
            ranking.add(word, worth / Double(rank + 1))
        }
    }

    private func categories(_ element: PatternElement) -> [String] {
        switch element {
        case .category(let number, _): [language.parser.lexicon.categories[number]]
        case .optional(let inner): categories(inner)
        case .either(let elements): elements.flatMap(categories)
        case .word, .wordClass: []
        }
    }
}

extension NameBeginnings.Kind {
    /// The categories that such names belong to.
    var categories: [String] {
        switch self {
        case .goal: [Category.goalName, Category.bareGoalName]
        case .record: [Category.recordName, Category.bareRecordName, Category.wholeRecordName]
        case .column: [Category.columnName]
        }
    }
}

/// Texts with what they are worth; each once.
private struct Ranking {
    let likelihoods: [Double]
    let wordKey: String
    private var worths: [String: Double] = [:]

    init(likelihoods: [Double], word: String) {
        self.likelihoods = likelihoods
        wordKey = Letters.plain(word)
    }

    mutating func add(_ phrase: Phrase, _ worth: Double) {
        guard phrase.key.hasPrefix(wordKey), let first = phrase.symbols.first else { return }
        add(phrase.text, worth * likelihoods[first] * phrase.share * phrase.cohesion)
    }

    mutating func add(_ text: String, _ worth: Double) { worths[text] = max(worths[text] ?? 0, worth) }

    /// Most worth first; of equals the shorter, then by code point.
    var texts: [String] {
        worths.sorted { one, other in
            one.value != other.value
                ? one.value > other.value
                : (one.key.utf8.count, one.key) < (other.key.utf8.count, other.key)
        }.map(\.key)
    }
}

extension Language {
    /// The words of the texts that are none of the grammar's, most frequent first.
    fileprivate func textWordsByFrequency() -> [(word: String, key: String)] {
        let shortest = 4
        return reader.textWords.counts.filter {
            $0.key.utf8.count >= shortest && $0.key.first?.isLetter == true && parser.lexicon.candidates(for: $0.key).isEmpty
        }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, Letters.plain($0.key)) }
    }

    fileprivate func standing(of line: String, after previous: Question?, _ memory: WordMemory) -> Standing {
        let words = reader.read(tokenize(line), memory)
        let matcher = parser.matcher(for: words, continuing: previous?.kind)
        let (_, interpretation) = choose(parser.readings(matcher), words, previous)
        if interpretation.isVoid || interpretation.remarks.contains(where: \.namesWhatIsMissing) { return .broken }
        if interpretation.unknown.isEmpty, interpretation.question != nil { return .whole(interpretation) }
        if interpretation.unknown.isEmpty { return .begun }
        let isBegun = parser.understood(matcher).contains { place in
            interpretation.unknown.allSatisfy { $0 >= place }
                && !matcher.expectations(of: Category.part, from: place).isEmpty
        }
        return isBegun ? .begun : .broken
    }
}

extension Remark {
    fileprivate var namesWhatIsMissing: Bool {
        switch self {
        case .nämndMissing, .goalMissing: true
        default: false
        }
    }
}
