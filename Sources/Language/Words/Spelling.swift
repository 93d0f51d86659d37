import Domain
import GrammarData

/// Finds the known word that a mistyped one was meant to be.
struct Speller: Sendable {
    /// Where a word is known from.
    struct Source: OptionSet, Hashable, Sendable {
        let rawValue: UInt8
        static let grammar = Source(rawValue: 1)
        static let names = Source(rawValue: 2)
        static let texts = Source(rawValue: 4)
        /// Parts of compounds, which are no words by themselves.
        static let parts = Source(rawValue: 8)
        /// Words that only a full-text search knows, by what means the same.
        static let synonyms = Source(rawValue: 16)
        static let words: Source = [.grammar, .names, .texts]
        static let wordsAndParts: Source = [.words, .parts]
        static let searched: Source = [.texts, .synonyms]
    }

    /// A known word, with what it costs to take the typed one for it.
    struct Found: Hashable, Sendable {
        let word: String
        let sources: Source
        /// What the mistakes cost, in hundredths of a whole one.
        let cost: Int
        /// True where only the texts hold the word.
        var isOfTexts: Bool { sources.isDisjoint(with: [.grammar, .names]) }
    }

    /// How many mistakes a word may hold: one, or more where it is long.
    enum Mistakes { case one, severalIfLong }

    enum Verdict: Hashable, Sendable {
        case nothing
        case word(Found)
        /// Words that are equally near, nearest first.
        case tied([Found])

        var found: Found? { if case .word(let found) = self { found } else { nil } }

        /// The nearest word, or the first of those that are equally near.
        var nearest: Found? {
            switch self {
            case .nothing: nil
            case .word(let found): found
            case .tied(let found): found.first
            }
        }

        /// The nearest word, or those that are equally near.
        var words: [String] {
            switch self {
            case .nothing: []
            case .word(let found): [found.word]
            case .tied(let found): found.map(\.word)
            }
        }

        /// What the mistakes of the nearest word cost; more than any where there is none.
        var cost: Int {
            switch self {
            case .nothing: .max
            case .word(let found): found.cost
            case .tied(let found): found.map(\.cost).min() ?? .max
            }
        }
    }

    private struct Known {
        var letters: [UInt8]
        var word: String
        var sources: Source
        var rank: Int
        /// Adds what is known of the same word from another source.
        mutating func add(_ other: Known) {
            sources.formUnion(other.sources)
            rank = min(rank, other.rank)
        }

        /// The first eight letters as a number, to sort by.
        let begins: UInt64

        init(letters: [UInt8], word: String, sources: Source, rank: Int) {
            self.letters = letters
            self.word = word
            self.sources = sources
            self.rank = rank
            begins = (0..<8).reduce(0) { $0 << 8 | ($1 < letters.count ? UInt64(letters[$1]) : 0) }
        }
    }

    private let known: [Known]
    private let index: SpellingIndex
    /// The same words in the same order, to look one up.
    private let table: WordTable
    private let stemmer: Stemmer
    let costs: LetterCosts
    private let margin, shortLimit, longLimit: Int

    /// In letters: a word to mend, a word of the grammar or a part of a compound to take it for, a word that may hold
    /// several mistakes, and one to read at all.
    static let shortest = 4
    private static let shortestPart = 3
    static let long = 8
    static let longest = 60

    /// A word with where it is from and, where that is the texts, how many hold it.
    typealias Word = (word: String, source: Source, texts: Int)

    /// - Parameters:
    ///   - words: in any order; a word may come from several sources.
    ///   - costs: those of the data, for one who has them already.
    init(_ words: [Word], _ data: SpellingData, _ stemmer: Stemmer, costs: LetterCosts? = nil) {
        known = Self.merged(words, data)
        let costs = costs ?? LetterCosts(data)
        self.costs = costs
        index = SpellingIndex(known.map(\.letters), costs: costs)
        table = known.reduce(into: WordTable(capacity: known.count)) { _ = $0.intern($1.word) }
        self.stemmer = stemmer
        margin = data.cost(.margin)
        shortLimit = data.cost(.shortLimit)
        longLimit = data.cost(.longLimit)
    }

    /// The words in the order of their letters, each once, with what its source costs.
    private static func merged(_ words: [Word], _ data: SpellingData) -> [Known] {
        let (name, text, rare) = (data.cost(.name), data.cost(.text), data.cost(.rare))
        var known = words.compactMap { word, source, texts -> Known? in
            let least = source == .parts || source == .grammar ? shortestPart : shortest
            guard let letters = latinLetters(word), (least...longest).contains(letters.count) else { return nil }
            let rank = source == .names ? name : source == .grammar ? 0 : text + (texts == 1 ? rare : 0)
            return Known(letters: letters, word: word, sources: source, rank: rank)
        }
        known.sort { $0.begins == $1.begins ? $0.letters.lexicographicallyPrecedes($1.letters) : $0.begins < $1.begins }
        return known.reduce(into: []) { result, next in
            if result.last?.letters == next.letters { result[result.count - 1].add(next) } else { result.append(next) }
        }
    }

    /// The word that a typed one was meant to be.
    ///
    /// Forms of one word are no different words: the nearest of them is taken.
    /// - Parameters:
    ///   - typed: lower case; not a known word.
    ///   - sources: the words to look among.
    ///   - others: more words.
    func nearest(
        to typed: String, among sources: Source = .words, mistakes: Mistakes = .severalIfLong,
        and others: Speller? = nil
    ) -> Verdict {
        let letters = Self.letters(of: typed)
        guard (Self.shortest...Self.longest).contains(letters.count) else { return .nothing }
        let isLong = letters.count >= Self.long && mistakes == .severalIfLong
        let limits = isLong ? [shortLimit, longLimit] : [shortLimit]
        for limit in limits {
            let found = words(near: letters, within: limit, among: sources)
            let more = others?.words(near: letters, within: limit, among: sources) ?? []
            if !found.isEmpty || !more.isEmpty { return verdict(found + more) }
        }
        return .nothing
    }

    /// The known word that this is, as it stands or without the marks of å ä ö.
    func known(_ word: String, among sources: Source = .words) -> Found? {
        let letters = Self.letters(of: word)
        let same = table.numbers(key: Letters.plain(word)).filter { number in
            !known[number].sources.isDisjoint(with: sources)
                && zip(letters, known[number].letters).allSatisfy { costs.change($0, to: $1) == 0 }
        }
        return (same.first { known[$0].word == word } ?? same.first).map {
            Found(word: known[$0].word, sources: known[$0].sources, cost: 0)
        }
    }

    private static func letters(of word: String) -> [UInt8] {
        let letters = latinLetters(word) ?? latinLetters(Letters.plain(word)) ?? []
        return letters.count > longest ? [] : letters
    }

    private struct Candidate {
        var known: Known
        let mistakes: Int
        var cost: Int { mistakes + known.rank }
    }

    private func words(near letters: [UInt8], within limit: Int, among sources: Source) -> [Candidate] {
        var found: [Candidate] = []
        index.forEachWord(near: letters, within: limit) { number, cost in
            let word = known[number]
            let mistakes = cost + (costs.change(letters[0], to: word.letters[0]) > 0 ? costs.first : 0)
            // A short word is near too many: only a doubled letter, or one that sounds the same, is a mistake in it.
            let most = word.letters.count < Self.shortest ? costs.doubling : limit
            guard cost > 0, mistakes <= most, !word.sources.isDisjoint(with: sources) else { return }
            found.append(Candidate(known: word, mistakes: mistakes))
        }
        return found
    }

    /// - Parameter found: at least one; a word may come twice.
    private func verdict(_ found: [Candidate]) -> Verdict {
        var words: [[UInt8]: Candidate] = [:]
        for candidate in found {
            if words[candidate.known.letters]?.known.add(candidate.known) == nil {
                words[candidate.known.letters] = candidate
            }
        }
        let sorted = words.values.sorted { one, other in
            one.cost != other.cost
                ? one.cost < other.cost : one.known.letters.lexicographicallyPrecedes(other.known.letters)
        }
        let near = sorted.prefix { $0.cost - sorted[0].cost < margin }.map {
            Found(word: $0.known.word, sources: $0.known.sources, cost: $0.mistakes)
        }
        let stem = stemmer.key(near[0].word)
        return near.allSatisfy { stemmer.key($0.word) == stem } ? .word(near[0]) : .tied(near)
    }
}

/// A speller over all that a language knows. That of the grammar and the names is made when a word is first not known;
/// the words of the texts that a typed one may be meant for are looked up for each.
final class LazySpeller: @unchecked Sendable {
    // `@unchecked`: a language is used by one thread at a time, which sets `speller` once.
    private let grammar: Grammar
    private let lexicon: Lexicon
    private let goals: GoalNames
    private let names: RecordNames
    private let texts: TextWords
    private lazy var speller = Speller(wordsBesideTexts, grammar.spelling, grammar.stemmer)
    private var nearTexts = Memory<Speller>()

    init(_ grammar: Grammar, _ lexicon: Lexicon, _ goals: GoalNames, _ names: RecordNames, _ texts: TextWords) {
        self.grammar = grammar
        self.lexicon = lexicon
        self.goals = goals
        self.names = names
        self.texts = texts
    }

    /// What a mistake may cost and still be a missing space instead.
    var missingLetter: Int { grammar.spelling.cost(.missing) }

    func nearest(
        to typed: String, among sources: Speller.Source = .words, mistakes: Speller.Mistakes = .severalIfLong
    ) -> Speller.Verdict {
        let others = sources.contains(.texts) ? textSpeller(near: typed) : nil
        return speller.nearest(to: typed, among: sources, mistakes: mistakes, and: others)
    }

    func known(_ word: String, among sources: Speller.Source = .words) -> Speller.Found? {
        let ofTexts = sources.contains(.texts) ? speller(of: texts.words(spelled: word)).known(word) : nil
        guard let found = speller.known(word, among: sources) else { return ofTexts }
        guard let ofTexts else { return found }
        if found.word == ofTexts.word {
            return Speller.Found(word: found.word, sources: found.sources.union(ofTexts.sources), cost: 0)
        }
        return ofTexts.word == word ? ofTexts : found
    }

    private func textSpeller(near typed: String) -> Speller? {
        nearTexts.value(for: typed) { speller(of: texts.candidates(for: typed)) }
    }

    private func speller(of words: [TextWord]) -> Speller {
        Speller(words.map { ($0.word, .texts, $0.texts) }, grammar.spelling, grammar.stemmer, costs: speller.costs)
    }

    func stem(_ word: String) -> String { grammar.stemmer.stem(word) }

    /// Every word, from each of its sources.
    var words: [Speller.Word] { wordsBesideTexts + texts.all.map { ($0.word, .texts, $0.texts) } }

    private var wordsBesideTexts: [Speller.Word] {
        let ofNames = Array(goals.spellings) + names.allSpellings
        let parts = ["målhuvud", "sammansättningsled"].flatMap { grammar.classes[$0] ?? [] }
        let synonyms = grammar.synonyms.flatMap(\.phrases).filter { !$0.contains(" ") }
        return lexicon.spellings.map { ($0, .grammar, 0) } + ofNames.map { ($0, .names, 0) }
            + (parts + grammar.goalWords.flatMap(\.stems)).map { ($0, .parts, 0) }
            + synonyms.map { ($0, .synonyms, 0) }
    }
}
