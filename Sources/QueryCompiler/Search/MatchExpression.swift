import Domain

/// The right side of a MATCH for a text filter.
///
/// Words stand inside quoted strings only, where FTS5 has no operators, so whatever a person typed is no syntax.
struct MatchExpression {
    /// What a phrase of the text counts for the ranking function.
    private struct Counted {
        var group: Int
        var weight: Double
        /// The phrase where it is one word.
        var word: String?
        /// False for what stands in the place of the word that was searched for.
        var isOwn = true

        var role: String { "\(group)\(isOwn ? "" : "~"):\(weight)\(word.map { ":" + $0 } ?? "")" }
    }

    /// As many phrases are looked up at a time: each takes some memory, and a search of many words has many spellings.
    private static let mostPhrases = 2_000

    /// Holds for no text: the expression of a filter without a single letter or digit.
    static let nothing = MatchExpression(text: "\"\"", phrases: [Counted(group: 0, weight: 1)])

    let text: String
    /// In the order in which they stand in the text.
    private let phrases: [Counted]

    private init(text: String, phrases: [Counted]) {
        self.text = text
        self.phrases = phrases
    }

    /// Groups are joined by AND, their terms and the terms' spellings by OR.
    init(_ groups: [[TextTerm]], expansion: TermExpansion) {
        self.init(groups, mostSpellings: Self.mostSpellings([groups]), expansion: expansion)
    }

    /// An expression for each set of groups; the more there is to look up, the fewer spellings of each term are tried,
    /// the heaviest first.
    static func alternatives(_ sets: [[[TextTerm]]], expansion: TermExpansion) -> [MatchExpression] {
        sets.map { MatchExpression($0, mostSpellings: mostSpellings(sets), expansion: expansion) }
    }

    private static func mostSpellings(_ sets: [[[TextTerm]]]) -> Int {
        max(1, mostPhrases / max(1, sets.joined().reduce(0) { $0 + $1.count }))
    }

    private init(_ groups: [[TextTerm]], mostSpellings: Int, expansion: TermExpansion) {
        let groups = groups.map { group in
            Self.phrases(group) { Array(expansion($0).prefix(mostSpellings)) }
        }.filter { !$0.isEmpty }
        self =
            groups.isEmpty
            ? .nothing
            : MatchExpression(
                text: groups.map(Self.anyOf).joined(separator: " AND "),
                phrases: groups.enumerated().flatMap { number, phrases in
                    phrases.map { Counted(group: number, weight: $0.weight, word: $0.word, isOwn: $0.isOwn) }
                })
    }

    /// What the phrases are to the ranking function: for each its group, what an occurrence counts, and the word where it
    /// is one, "0:0.5:frånvaro", parted by spaces; "0~:0.4:bil" for what stands in the place of another word.
    var roles: String {
        phrases.map(\.role).joined(separator: " ")
    }

    /// What matches both.
    func and(_ other: MatchExpression) -> MatchExpression {
        let groups = (phrases.map(\.group).max() ?? -1) + 1
        return MatchExpression(
            text: "\(text) AND \(other.text)",
            phrases: phrases
                + other.phrases.map {
                    Counted(group: $0.group + groups, weight: $0.weight, word: $0.word, isOwn: $0.isOwn)
                })
    }

    private typealias Phrase = (text: String, word: String?, weight: Double, isOwn: Bool)

    private static func anyOf(_ phrases: [Phrase]) -> String {
        phrases.count == 1 ? phrases[0].text : "(\(phrases.map(\.text).joined(separator: " OR ")))"
    }

    /// The phrases of a group's terms, each once with its greatest weight.
    private static func phrases(_ terms: [TextTerm], _ expansion: TermExpansion) -> [Phrase] {
        var places: [String: Int] = [:]
        var phrases: [Phrase] = []
        for found in terms.flatMap({ Self.phrases($0, expansion: expansion) }) {
            if let place = places[found.text] {
                phrases[place].weight = max(phrases[place].weight, found.weight)
                phrases[place].isOwn = phrases[place].isOwn || found.isOwn
            } else {
                places[found.text] = phrases.count
                phrases.append(found)
            }
        }
        return phrases
    }

    private static func phrases(_ term: TextTerm, expansion: TermExpansion) -> [Phrase] {
        let spellings = expansion(term).compactMap { spelling in
            phrase(spelling.words, weight: spelling.weight, isOwn: spelling.isOwn)
        }
        return spellings.isEmpty ? [phrase(term.words, weight: 1)].compactMap(\.self) : spellings
    }

    /// The words as one quoted string, nil if none of them can be searched.
    private static func phrase(_ words: [String], weight: Double, isOwn: Bool = true) -> Phrase? {
        let searchable = words.filter(isSearchable)
        guard !searchable.isEmpty else { return nil }
        let text = "\"\(searchable.map(escaped).joined(separator: " "))\""
        let word = searchable.count == 1 && isOneWord(searchable[0]) ? searchable[0].lowercased() : nil
        return (text, word, weight, isOwn)
    }

    private static func isOneWord(_ word: String) -> Bool { word.allSatisfy { $0.isLetter || $0.isWholeNumber } }

    private static func isSearchable(_ word: String) -> Bool {
        word.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// The word as it stands between quotes. A NUL would end the expression in the middle of the string.
    private static func escaped(_ word: String) -> String {
        var result = ""
        for scalar in word.unicodeScalars {
            switch scalar {
            case "\"": result += "\"\""
            case "\0": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
