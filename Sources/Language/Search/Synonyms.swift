import Domain
import GrammarData

/// The words that mean the same as others in a text search, found by their stems.
///
/// They are put in order when the first search comes: most questions never need them.
final class Synonyms: @unchecked Sendable {
    // `@unchecked`: a language is used by one thread at a time, which sets them once.

    /// Words that may be looked for in the place of others.
    struct Other: Hashable, Sendable {
        let words: [String]
        /// True where they mean something narrower.
        let isNarrower: Bool
    }

    private let grammar: Grammar
    private let textWords: TextWords
    private lazy var groups = Self.groups(grammar)
    private lazy var places = places(in: groups)
    /// Words of the groups by their letters without marks.
    private lazy var spelled = Self.spelled(groups)

    init(_ grammar: Grammar, _ textWords: TextWords) {
        self.grammar = grammar
        self.textWords = textWords
    }

    /// The groups that each phrase stands for, by its words' stems.
    private func places(in groups: [SynonymGroup]) -> [[String]: [Int]] {
        var places: [[String]: [Int]] = [:]
        for (number, group) in groups.enumerated() {
            for phrase in group.same { places[stems(Self.words(phrase)), default: []].append(number) }
        }
        return places
    }

    /// The groups of the grammar, and the short names of nämnder.
    private static func groups(_ grammar: Grammar) -> [SynonymGroup] {
        grammar.synonyms
            + grammar.nämnder.filter { !$0.abbreviations.isEmpty }.map {
                SynonymGroup(same: [$0.name] + $0.abbreviations)
            }
    }

    private static func words(_ phrase: String) -> [String] { wordTexts(phrase) }

    private static func spelled(_ groups: [SynonymGroup]) -> [String: String] {
        let words = groups.flatMap(\.phrases).map(words).filter { $0.count == 1 }.map { $0[0].lowercased() }
        return Dictionary(words.map { (Letters.plain($0), $0) }) { first, _ in first }
    }

    /// Words that differ in their forms only have the same; those that are like without marks have not.
    private func stems(_ words: [String]) -> [String] {
        words.map { word in
            let word = word.lowercased()
            return grammar.stemmer.stem(textWords.forms(of: word).first ?? word)
        }
    }

    /// The word of a group that was typed without å, ä and ö, with the ending that was typed.
    func marked(_ typed: String) -> String? {
        guard Letters.isPlain(typed) else { return nil }
        for length in stride(from: typed.count, to: max(Speller.shortest, typed.count - Self.longestEnding) - 1, by: -1)
        {
            guard let word = spelled[String(typed.prefix(length))] else { continue }
            let whole = word + typed.dropFirst(length)
            if stems([whole]) == stems([word]) { return whole }
        }
        return nil
    }

    private static let longestEnding = 5

    /// What means the same as the words together, or something narrower; without the words themselves.
    func others(_ words: [String]) -> [Other] {
        let own = stems(words)
        let groups = (places[own] ?? []).map { self.groups[$0] }
        let found =
            groups.flatMap(\.same).map { Other(words: Self.words($0), isNarrower: false) }
            + groups.flatMap(\.narrower).map { Other(words: Self.words($0), isNarrower: true) }
        var seen: Set<[String]> = [own]
        return found.filter { seen.insert(stems($0.words)).inserted }
    }
}
