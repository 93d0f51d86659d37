import Domain
import GrammarData

/// The words of the corpus' running text: what a search word can find there.
///
/// They are read from the index the first time that they are needed: most questions never need them.
public final class TextWords: @unchecked Sendable {
    // `@unchecked`: `loaded` is written once, under the lock of `lazy` access by the one thread that asks questions.
    private let index: any WordIndex
    private let stemmer: Stemmer
    /// Keys of words that are no first parts of compounds, and of those that are though no text has them alone.
    private let smallWords: Set<String>
    private let firstParts: [String]
    /// Words whose forms no suffix table joins: bostad, bostäder.
    private let irregular: [[String]]
    private var loaded: Loaded?

    private struct Loaded {
        var counts: [String: Int]
        var byStem: [String: [String]]
        var keys: [(word: String, key: [UInt8])]
        /// What the words add to their stems, where more than one word does.
        var endings: Set<Substring>
        var compounds: Compounds
    }

    init(index: any WordIndex, grammar: Grammar) {
        self.index = index
        stemmer = grammar.stemmer
        smallWords = Set((grammar.classes["småord"] ?? []).map(wordKey))
        irregular = grammar.irregularForms
        firstParts = (grammar.classes["sammansättningsled"] ?? []).map(wordKey)
    }

    private var content: Loaded {
        if let loaded { return loaded }
        let read = try? index.words()
        let counts = read ?? [:]
        var byStem: [String: [String]] = [:]
        let sorted = counts.keys.sorted()
        var endings: [Substring: Int] = [:]
        for word in sorted {
            let stem = stemmer.stem(word)
            byStem[Letters.plain(stem), default: []].append(word)
            endings[Self.ending(of: word, after: stem), default: 0] += 1
        }
        let result = Loaded(
            counts: counts, byStem: byStem, keys: sorted.map { ($0, Array(Letters.plain($0).utf8)) },
            endings: Set(endings.filter { $0.value >= Self.commonEnding }.keys),
            compounds: Compounds(words: sorted, firstParts: firstParts, excluding: smallWords, stemmer: stemmer))
        // What was interrupted is read again.
        if read != nil { loaded = result }
        return result
    }

    /// How many words make an ending one of the language's.
    private static let commonEnding = 3

    private static func ending(of word: String, after stem: String) -> Substring {
        Substring(word.utf8.dropFirst(stem.utf8.count))
    }

    /// True if what the word adds to its stem is an ending of the texts' words: "-ens", not "-ne".
    func endsAsWordsDo(_ word: String) -> Bool {
        content.endings.contains(Self.ending(of: word, after: stemmer.stem(word)))
    }

    /// True if a text holds the word, an inflection of it or a compound with it.
    func holds(_ word: String) -> Bool { holdsStem(word) || !compounds(of: word).isEmpty }

    /// True if a text holds the word as it stands.
    func holdsExactly(_ word: String) -> Bool { content.counts[word] != nil }

    /// True if a text holds the word or an inflection of it.
    func holdsStem(_ word: String) -> Bool { !inflections(of: word).isEmpty }

    /// The words of the texts that are forms of the word. One typed with å ä ö is not taken for one without.
    func inflections(of word: String) -> [String] {
        let forms = irregular.first { $0.contains(word) } ?? [word]
        return forms.flatMap { form -> [String] in
            let found = content.byStem[stemmer.key(form)] ?? []
            return Letters.isPlain(form) ? found : found.filter { stemmer.stem($0) == stemmer.stem(form) }
        }
    }

    /// The two parts of a compound that the texts lack, where both are found in them.
    func parts(of word: String) -> [String]? {
        let letters = Array(word)
        guard letters.count >= 8 else { return nil }
        for cut in (4...(letters.count - 4)).reversed() {
            let (first, rest) = (String(letters[..<cut]), String(letters[cut...]))
            let base = first.hasSuffix("s") ? String(first.dropLast()) : first
            if holds(base), holdsStem(rest) { return [base, rest] }
        }
        return nil
    }

    /// Every distinct word, with the number of texts that hold it.
    var counts: [String: Int] { content.counts }

    /// The words of the texts that the word is a part of.
    func compounds(of word: String) -> [String] {
        let parts = Set([stemmer.key(word), Letters.plain(word)]).map { Array($0.utf8) }
        let content = content
        let stem = Letters.isPlain(word) ? nil : stemmer.stem(word)
        return content.keys.lazy.filter { entry in
            parts.contains { content.compounds.word(entry.key, hasPart: $0) }
                && (stem.map { entry.word.contains($0) } ?? true)
        }.map(\.word)
    }

    /// Words of the texts that are this word misspelled: one edit away, in long words that stand in one text only.
    func misspellings(of word: String) -> [String] {
        let key = Letters.plain(stemmer.stem(word))
        guard key.utf8.count >= Self.longWord else { return [] }
        let letters = Array(key.utf8)
        let content = content
        return content.keys.lazy.filter { entry in
            guard content.counts[entry.word] == 1, entry.key.first == letters.first else { return false }
            let other = self.stemmer.key(entry.word)
            guard other.utf8.count >= Self.longWord, other != key else { return false }
            return editDistance(letters, Array(other.utf8), limit: 1) == 1 && content.byStem[other]?.count == 1
                || Self.beginsMisspelled(entry.key, as: letters)
        }.map(\.word)
    }

    private static let longWord = 7
    private static let veryLongWord = 11

    /// True for a very long word with one letter wrong and an ending, of which a stemmer may leave something else.
    private static func beginsMisspelled(_ key: [UInt8], as letters: [UInt8]) -> Bool {
        letters.count >= veryLongWord && (1...4).contains(key.count - letters.count)
            && editDistance(letters, Array(key.prefix(letters.count)), limit: 1) == 1
    }
}
