import Domain

/// Where one word is a part of another: "frånvaro" stands in "sjukfrånvaro", but "städ" not in "bostäder".
///
/// A part counts only at real boundaries: what stands before and after it must be known words, as they are spelled at a
/// joint. Whether they are known is for the corpus to say: this says what to look up. All words are letters and keys, as
/// `WordIndex` has them.
struct Compounds: Sendable {
    /// What stands around a part of a word.
    struct Split: Hashable, Sendable {
        let before: String
        let after: String
        /// True where the part ends the word, so that it is its kind: a sjukfrånvaro is a frånvaro.
        let isHead: Bool
        /// The part with what follows it.
        var rest = ""
    }

    private let stemmer: Stemmer
    private let firstParts: Set<String>
    /// Words of grammar that also begin derived words (för-, upp-): no parts of compounds.
    private let excluded: Set<String>
    /// What may stand between two parts, the longest first.
    private let links: [String]
    /// What makes other words of words, and no word by itself ("-ande", "-are"), by the last byte.
    private let endings: [[[UInt8]]]
    private let wholeEndings: Set<String>
    private let longestEnding: Int
    /// What words have in their forms: letters that a word has with one of them after it are a word too.
    let inflections: [String]
    static let shortestPart = 3

    init(
        firstParts: [String], excluding excluded: Set<String>, links: [String], endings: [String] = [],
        inflections: [String] = [], stemmer: Stemmer
    ) {
        self.stemmer = stemmer
        self.firstParts = Set(firstParts)
        self.excluded = excluded
        self.endings = endings.reduce(into: Array(repeating: [], count: 256)) { found, ending in
            if let last = ending.utf8.last { found[Int(last)].append(Array(ending.utf8)) }
        }
        wholeEndings = Set(endings)
        longestEnding = endings.map(\.utf8.count).max() ?? 0
        self.inflections = inflections + [""]
        self.links = links.sorted { $0.utf8.count > $1.utf8.count }
    }

    /// The places where a word has one of the parts, with something more than an ending around it.
    func splits(of word: String, at parts: [String]) -> [Split] {
        let letters = Array(word.utf8)
        return parts.flatMap { part in
            Self.places(of: Array(part.utf8), in: letters).compactMap { place in
                split(letters, at: place..<(place + part.utf8.count))
            }
        }
    }

    private static func places(of part: [UInt8], in word: [UInt8]) -> [Int] {
        guard part.count >= shortestPart, word.count >= part.count + shortestPart else { return [] }
        return (0...(word.count - part.count)).filter { start in
            part.indices.allSatisfy { word[start + $0] == part[$0] }
        }
    }

    private func split(_ word: [UInt8], at place: Range<Int>) -> Split? {
        let before = String(decoding: word[..<place.lowerBound], as: UTF8.self)
        let after = String(decoding: word[place.upperBound...], as: UTF8.self)
        guard before.isEmpty || before.utf8.count >= Self.shortestPart || firstParts.contains(before) else {
            return nil
        }
        let rest = String(decoding: word[place.lowerBound...], as: UTF8.self)
        if !before.isEmpty, isInflection(after, of: rest) {
            return Split(before: before, after: "", isHead: true, rest: rest)
        }
        guard after.utf8.count >= Self.shortestPart, !wholeEndings.contains(after) else { return nil }
        return Split(before: before, after: after, isHead: false, rest: rest)
    }

    /// True if what follows the part is only an ending.
    private func isInflection(_ ending: String, of word: String) -> Bool {
        ending.isEmpty || stemmer.key(word).utf8.count <= word.utf8.count - ending.utf8.count
    }

    private static let instead: Set<Character> = ["o", "u"]

    // MARK: - What to look up

    /// Of which any makes the letters a word as it stands before another: "sjuk", "arbets", "skol", "gatu", "lärar".
    func words(before joint: String) -> [String] {
        guard !joint.isEmpty, !excluded.contains(joint) else { return [] }
        // Only a word in -a has an o or a u instead: "kvinnofrid", "gatukontor", but "fossil-oberoende".
        if let last = joint.last, Self.instead.contains(last) { return [joint, joint.dropLast() + "a"] }
        let bare = links.filter { $0.utf8.count == 1 && joint.hasSuffix($0) }.map { String(joint.dropLast($0.count)) }
        return ([joint] + bare).filter { $0.utf8.count >= Self.shortestPart && !excluded.contains($0) }
            .flatMap { [$0, $0 + "e", $0 + "a"] }
    }

    /// Of which any makes the letters a word as it stands after another, with the ending of that one before it.
    func words(after joint: String) -> [String] {
        var found: [String] = []
        for link in [""] + links where joint.hasPrefix(link) {
            let rest = String(joint.dropFirst(link.count))
            guard rest.utf8.count >= Self.shortestPart + (link.isEmpty ? 0 : 1), !excluded.contains(rest) else {
                continue
            }
            found += [rest] + tellingKey(of: rest)
        }
        return found
    }

    /// What follows a part, as it is and without what may stand between two.
    func unlinked(_ rest: String) -> [String] {
        [rest] + links.filter(rest.hasPrefix).map { String(rest.dropFirst($0.count)) }
    }

    /// The words that the whole is one of with an ending, so that what follows `before` is a part of that word and no
    /// word: "bemöta" of "bemö-tande".
    func derived(_ split: Split) -> [String] {
        let rest = split.rest.utf8.count
        guard rest < longestEnding + Self.shortestPart else { return [] }
        let word = split.before + split.rest
        return endings(of: word).filter { rest - $0.count < Self.shortestPart }.flatMap { ending in
            let base = String(decoding: word.utf8.dropLast(ending.count), as: UTF8.self)
            return base.utf8.count < Self.shortestPart ? [] : Self.ofVerbs.map { base + $0 }.filter { $0 != word }
        }
    }

    /// The endings that a word has.
    private func endings(of word: String) -> [[UInt8]] {
        guard let last = word.utf8.last else { return [] }
        let letters = Array(word.utf8.suffix(longestEnding))
        return endings[Int(last)].filter { letters.count >= $0.count && letters.suffix($0.count).elementsEqual($0) }
    }

    private static let ofVerbs = ["", "a", "ar", "er", "at", "ad", "t", "d", "as"]

    /// The word's key, unless so little is left of the word that it may be the key of any.
    func tellingKey(of word: String) -> [String] {
        let key = stemmer.key(word)
        return key.utf8.count > Self.shortestPart || word.utf8.count - key.utf8.count <= 2 ? [key] : []
    }

    /// What to look up to know whether the places are boundaries.
    func lookups(_ splits: some Sequence<Split>) -> Set<String> {
        splits.reduce(into: []) {
            $0.formUnion(words(before: $1.before) + words(after: $1.after) + derived($1))
        }
    }

    /// - Parameter known: the words that the texts hold of those to be looked up.
    func isBoundary(_ split: Split, known: Set<String>) -> Bool {
        begins(split.before, known: known) && ends(split.after, known: known) && !isEnding(split)
            && !derived(split).contains(where: known.contains)
    }

    /// True where the part stands within an ending: "ras" in "planeras".
    private func isEnding(_ split: Split) -> Bool {
        let rest = split.rest.utf8.count
        guard rest < longestEnding + Self.shortestPart else { return false }
        return endings(of: split.before + split.rest).contains { ending in
            // No noun ends as a participle does, with a letter or two before: "bemö-tande", "verkstäl-lande".
            let isOfParticiple = Self.participles.contains { ending.suffix($0.count).elementsEqual($0) }
            return rest - ending.count < (isOfParticiple ? Self.shortestPart : 0)
        }
    }

    private static let participles = ["nde", "ndes"].map { Array($0.utf8) }

    /// True for what stands first in compounds, whether the texts have it as a word or not.
    func isFirstPart(_ before: String) -> Bool { firstParts.contains(before) && !excluded.contains(before) }

    func begins(_ before: String, known: Set<String>) -> Bool {
        if before.isEmpty || isFirstPart(before) { return true }
        return words(before: before).contains(where: isKnown(known))
    }

    func ends(_ after: String, known: Set<String>) -> Bool {
        after.isEmpty || words(after: after).contains(where: isKnown(known))
    }

    private func isKnown(_ known: Set<String>) -> (String) -> Bool {
        { known.contains($0) || firstParts.contains($0) }
    }
}
