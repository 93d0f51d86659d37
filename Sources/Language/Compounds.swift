import Domain

/// Which words are parts of which: "frånvaro" stands in "sjukfrånvaro", but "städ" not in "bostäder".
///
/// A part counts only at a real boundary: what is left of the word must itself be a known word.
struct Compounds: Sendable {
    private let stemmer: Stemmer
    /// Stems and keys of known words.
    private var known: Set<String> = []
    private let firstParts: Set<String>
    /// Words of grammar that also begin derived words (för-, upp-): no parts of compounds.
    private let excluded: Set<String>
    private static let shortestPart = 3
    /// From this length a part is taken to be the whole last word of a compound whose first part is unknown.
    private static let tellingPart = 6

    init(words: some Sequence<String>, firstParts: [String], excluding excluded: Set<String>, stemmer: Stemmer) {
        self.stemmer = stemmer
        self.firstParts = Set(firstParts)
        known.formUnion(firstParts.filter { $0.utf8.count >= Self.shortestPart }.map(stemmer.key))
        self.excluded = excluded
        for word in words where word.utf8.count >= Self.shortestPart {
            let key = Letters.plain(word)
            if excluded.contains(key) { continue }
            known.insert(key)
            known.insert(stemmer.key(word))
        }
    }

    /// True if a word with this key has the part (given by its stem key) as its first, last or a middle part.
    func word(_ key: String, hasPart part: String) -> Bool { word(Array(key.utf8), hasPart: Array(part.utf8)) }

    /// The same over bytes: a search asks it of every word of the texts.
    func word(_ key: [UInt8], hasPart part: [UInt8]) -> Bool {
        guard part.count >= Self.shortestPart, key.count >= part.count + Self.shortestPart else { return false }
        for start in 0...(key.count - part.count) where Self.stands(part, in: key, at: start) {
            if isPart(of: key, from: start, to: start + part.count) { return true }
        }
        return false
    }

    private static func stands(_ part: [UInt8], in key: [UInt8], at start: Int) -> Bool {
        for index in part.indices where key[start + index] != part[index] { return false }
        return true
    }

    private func isPart(of word: [UInt8], from start: Int, to end: Int) -> Bool {
        let before = String(decoding: word[..<start], as: UTF8.self)
        let after = String(decoding: word[end...], as: UTF8.self)
        guard before.isEmpty || isFirstPart(before, of: end - start) else { return false }
        if before.isEmpty { return isRest(after) }
        return isInflection(after, of: String(decoding: word[start...], as: UTF8.self)) || isRest(after)
    }

    /// True if the letters are a known word as it stands before another: "sjuk", "arbets", "lärar".
    private func isFirstPart(_ letters: String, of partLength: Int) -> Bool {
        guard letters.utf8.count >= Self.shortestPart, !excluded.contains(letters) else { return false }
        if firstParts.contains(letters) || known.contains(letters) || known.contains(letters + "e")
            || known.contains(letters + "a")
        {
            return true
        }
        if letters.hasSuffix("s"), isFirstPart(String(letters.dropLast()), of: 0) { return true }
        return partLength >= Self.tellingPart && letters.contains { "aeiouy".contains($0) }
    }

    /// True if the letters are a known word after a part, with the ending or the joining letter of the part before it.
    private func isRest(_ letters: String) -> Bool {
        var rest = Substring(letters)
        for dropped in 0..<4 {
            if rest.utf8.count < Self.shortestPart + (dropped > 0 ? 1 : 0) { return false }
            if known.contains(String(rest)) || known.contains(stemmer.key(String(rest))) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// True if what follows the part is only an ending.
    private func isInflection(_ ending: String, of word: String) -> Bool {
        ending.isEmpty || stemmer.key(word).utf8.count <= word.utf8.count - ending.utf8.count
    }
}
