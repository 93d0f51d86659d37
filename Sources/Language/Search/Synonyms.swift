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
    private lazy var groups = Self.groups(grammar)
    private lazy var places = Self.places(in: groups, grammar.stemmer)

    init(_ grammar: Grammar) { self.grammar = grammar }

    /// The groups that each phrase stands for, by its words' keys.
    private static func places(in groups: [SynonymGroup], _ stemmer: Stemmer) -> [[String]: [Int]] {
        var places: [[String]: [Int]] = [:]
        for (number, group) in groups.enumerated() {
            for phrase in group.same { places[keys(words(phrase), stemmer), default: []].append(number) }
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

    private static func keys(_ words: [String], _ stemmer: Stemmer) -> [String] { words.map(stemmer.key) }

    /// What means the same as the words together, or something narrower; without the words themselves.
    func others(_ words: [String]) -> [Other] {
        let own = Self.keys(words, grammar.stemmer)
        let groups = (places[own] ?? []).map { self.groups[$0] }
        let found =
            groups.flatMap(\.same).map { Other(words: Self.words($0), isNarrower: false) }
            + groups.flatMap(\.narrower).map { Other(words: Self.words($0), isNarrower: true) }
        var seen: Set<[String]> = [own]
        return found.filter { seen.insert(Self.keys($0.words, grammar.stemmer)).inserted }
    }
}
