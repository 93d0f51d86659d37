import Domain
import GrammarData

/// What a line is so far.
public enum Standing {
    /// A question.
    case whole(Question, [Remark])
    /// No question yet, but every word of it belongs to a part, is a filler, or belongs to a part that has begun and
    /// that the line ends in the middle of.
    case begun
    /// It has a word that stands for nothing, or asks for what the corpus lacks.
    case broken
}

/// What may come next in a line, by the grammar and the names of the corpus.
///
/// Used by one thread at a time. Made when it is first needed: it goes through all of the grammar and the names.
public final class Continuations {
    private let language: Language
    private let phrases: Phrases
    private let beginnings: [Phrase]
    private let names: NameBeginnings
    private let memory = WordMemory()
    private var expectedPhrases: [Expectation: [Phrase]] = [:]
    /// Words of the texts by what they begin with.
    private var textWords: [String: [String]] = [:]
    private let nameWords: [(word: String, key: String)]

    public init(_ language: Language) {
        self.language = language
        phrases = Phrases(language)
        beginnings = phrases.beginnings()
        names = NameBeginnings(language.vocabulary)
        // Made when it is first asked.
        _ = language.reader.speller.nearest(to: "----")
        nameWords = language.nameWordsByFrequency()
    }

    /// How much likelier a phrase is that goes on with what has begun than one that begins anew.
    private enum Worth {
        static let begun = 3.0
        /// After two of its words or more, and after one.
        static let nameGoingOn = 2.0
        static let nameBegun = 0.1
        static let nameExpected = 0.2
        static let name = 0.000_3
        /// A word in the middle of names, where no whole name or phrase begins so.
        static let nameWord = 0.000_02
        static let textExpected = 0.2
        static let text = 0.000_2
    }

    /// What the word being typed may become, most useful first; not yet tested.
    /// - Parameters:
    ///   - before: the line up to the word.
    ///   - word: what is typed of it; may be empty.
    ///   - previous: the question that the line may follow up.
    /// - Returns: the ends of names of which words before are the beginning, then everything else: that is wanted only
    ///   where none of those can be answered.
    public func candidates(before: String, word: String, after previous: Question?) -> [[String]] {
        let words = language.reader.read(tokenize(before), partings: [], memory)
        let matcher = language.parser.matcher(for: words, continuing: previous?.kind)
        let understood = language.parser.understood(matcher)
        var expected: Set<Expectation> = []
        for place in understood { expected.formUnion(matcher.expectations(of: Category.part.rawValue, from: place)) }
        guard understood.last == words.count || !expected.isEmpty else { return [] }
        var ranking = Ranking(likelihoods: likelihoods(after: words), word: word)
        for expectation in expected {
            for phrase in phrases(for: expectation) { ranking.add(phrase, Worth.begun) }
        }
        if understood.last == words.count { for phrase in beginnings { ranking.add(phrase, 1) } }
        addNames(to: &ranking, expected, before: before, word: word, kinds: matcher.kindsNamed)
        addTextWords(to: &ranking, expected, isFirst: words.count == 0)
        addNameWords(to: &ranking)
        if language.knows(word) { ranking.add(word, 0) }
        return [word.isEmpty ? [] : ranking.namesGoingOn, ranking.texts]
    }

    /// The words of the texts that a search may be for, most frequent first; not yet tested.
    public func searchWords(beginning word: String) -> [String] {
        let key = Letters.plain(word)
        if let known = textWords[key] { return known }
        if textWords.count >= Self.mostBeginnings { textWords.removeAll() }
        let found = Array(language.textWords(beginning: key).prefix(Self.searchWordsKept))
        textWords[key] = found
        return found
    }

    private static let mostBeginnings = 1_000
    private static let searchWordsKept = 100
    private static let nameWordsKept = 20

    /// What the line is.
    public func standing(of line: String, after previous: Question?) -> Standing {
        language.standing(of: line, after: previous, memory)
    }

    private func likelihoods(after words: Words) -> [Double] {
        let start = phrases.usage.symbol(.start)
        let last = words.list.lazy.filter { $0.token.kind != .mark }.suffix(2).map {
            self.phrases.usage.symbol(of: $0.shown)
        }
        let symbols = Array(repeating: start, count: 2 - last.count) + last
        return phrases.usage.likelihoods(after: symbols[0], symbols[1])
    }

    private func phrases(for expectation: Expectation) -> [Phrase] {
        if let known = expectedPhrases[expectation] { return known }
        let found = phrases.phrases(for: expectation)
        expectedPhrases[expectation] = found
        return found
    }

    // MARK: - The corpus

    /// - Parameter kinds: the kinds of record that the line is about, where its nouns say so.
    private func addNames(
        to ranking: inout Ranking, _ expected: Set<Expectation>, before: String, word: String, kinds: Set<RecordKind>?
    ) {
        let wanted = Set(expected.compactMap { $0.words.isEmpty ? $0.elements.first : nil }.flatMap(categories))
        let found = names.names(after: before, word: word) { kind in
            if case .record(let kind) = kind { kinds?.contains(kind) ?? true } else { true }
        }
        var ranks: [Int: Int] = [:]
        // "IT-inv" is one word, where a name may have a blank: only what goes on from it as it was typed is offered.
        for name in found where Letters.plain(name.text).hasPrefix(ranking.wordKey) {
            let rank = ranks[name.words, default: 0]
            ranks[name.words] = rank + 1
            ranking.add(name.text, worth(of: name, wanted) / Double(rank + 1))
            if name.words > 1 { ranking.namesGoingOn.append(name.text) }
        }
    }

    private func worth(of name: NameBeginnings.Found, _ wanted: Set<Int>) -> Double {
        switch name.words {
        case 0: wanted.isDisjoint(with: name.kind.categories) ? Worth.name : Worth.nameExpected
        case 1: Worth.nameBegun
        default: Worth.nameGoingOn
        }
    }

    private func addTextWords(to ranking: inout Ranking, _ expected: Set<Expectation>, isFirst: Bool) {
        let isExpected = expected.contains {
            $0.words.isEmpty && $0.elements.first.map(categories)?.contains(Category.text.rawValue) == true
        }
        // A bare word is searched for where it stands alone.
        guard isExpected || (isFirst && ranking.wordKey.utf8.count > 1) else { return }
        let worth = isExpected ? Worth.textExpected : Worth.text
        for (rank, word) in searchWords(beginning: ranking.wordKey).enumerated() {
            ranking.add(word, worth / Double(rank + 1))
        }
    }

    private func addNameWords(to ranking: inout Ranking) {
        guard ranking.wordKey.utf8.count > 1 else { return }
        let key = ranking.wordKey
        let words = nameWords.lazy.filter { $0.key.hasPrefix(key) }.prefix(Self.nameWordsKept)
        for (rank, word) in words.enumerated() { ranking.add(word.word, Worth.nameWord / Double(rank + 1)) }
    }

    private func categories(_ element: PatternElement) -> [Int] {
        switch element {
        case .category(let number, _): [number]
        case .optional(let inner): categories(inner)
        case .either(let elements): elements.flatMap(categories)
        case .word, .wordClass: []
        }
    }
}

extension NameBeginnings.Kind {
    /// The categories that such names belong to where a word says that a name follows.
    var categories: [Int] {
        switch self {
        case .nämnd: [Category.nämnd.rawValue]
        case .goal: [Category.goalName.rawValue]
        case .record: [Category.recordName.rawValue]
        case .column: [Category.columnName.rawValue]
        }
    }
}

/// Texts with what they are worth; each once.
private struct Ranking {
    let likelihoods: [Double]
    let wordKey: String
    /// The ends of names of which two words or more are typed, those in most records first.
    var namesGoingOn: [String] = []
    private var worths: [String: Double] = [:]

    init(likelihoods: [Double], word: String) {
        self.likelihoods = likelihoods
        wordKey = Letters.plain(word)
    }

    mutating func add(_ phrase: Phrase, _ worth: Double) {
        guard phrase.key.hasPrefix(wordKey), let first = phrase.symbols.first else { return }
        // Where nothing is typed, all of the grammar would do.
        guard !wordKey.isEmpty || likelihoods[first] > 0 else { return }
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
    /// The words of the texts that begin so and are none of the grammar's, most frequent first.
    fileprivate func textWords(beginning key: String) -> [String] {
        let (shortest, most) = (4, 600)
        return reader.textWords.words(beginning: key, atMost: most).map(\.word).filter {
            $0.utf8.count >= shortest && $0.first?.isLetter == true && parser.lexicon.candidates(for: $0).isEmpty
        }
    }

    /// The words of names that are none of the grammar's, those in most names first.
    fileprivate func nameWordsByFrequency() -> [(word: String, key: String)] {
        let names = parser.recordNames
        var counts: [String: Int] = [:]
        for (word, holders) in zip(names.spellings, names.namesByWord) { counts[word] = holders.count }
        for word in parser.goalNames.spellings { counts[word, default: 0] += 1 }
        return counts.filter { parser.lexicon.candidates(for: $0.key).isEmpty && $0.key.contains(where: \.isLetter) }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, Letters.plain($0.key)) }
    }

    /// True for a word of the grammar as it is spelled, or the genitive of one.
    fileprivate func knows(_ word: String) -> Bool {
        let form = wordForm(word)
        let base = form.hasSuffix("s") ? parser.lexicon.id(String(form.dropLast())) : nil
        return !word.isEmpty && (parser.lexicon.id(form) ?? base) != nil
    }

    fileprivate func standing(of line: String, after previous: Question?, _ memory: WordMemory) -> Standing {
        let words = reader.read(tokenize(line), partings: [], memory)
        let interpretation = attempt(words, Context(previous: previous)).understanding.interpretation
        if interpretation.isVoid || interpretation.remarks.contains(where: \.namesWhatIsMissing) { return .broken }
        if interpretation.unknown.isEmpty, let question = interpretation.question {
            return .whole(question, interpretation.remarks)
        }
        if interpretation.unknown.isEmpty { return .begun }
        let matcher = parser.matcher(for: words, continuing: previous?.kind)
        let isBegun = parser.understood(matcher).contains { place in
            interpretation.unknown.allSatisfy { $0 >= place }
                && matcher.expectations(of: Category.part.rawValue, from: place).contains(where: \.isTold)
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
