import Domain

/// The right side of a MATCH for a text filter.
///
/// Words stand inside quoted strings only, where FTS5 has no operators, so whatever a person typed is no syntax.
struct MatchExpression {
    /// What a phrase of the text counts for the ranking function.
    private struct Counted {
        var group: Int
        var weight: Double
    }

    /// Holds for no text: the expression of a filter without a single letter or digit.
    static let nothing = MatchExpression(text: "\"\"", phrases: [])

    let text: String
    /// In the order in which they stand in the text.
    private let phrases: [Counted]

    private init(text: String, phrases: [Counted]) {
        self.text = text
        self.phrases = phrases
    }

    /// Groups are joined by AND, their terms and the terms' spellings by OR.
    init(_ groups: [[TextTerm]], expansion: TermExpansion) {
        let groups = groups.map { Self.phrases($0, expansion: expansion) }.filter { !$0.isEmpty }
        self =
            groups.isEmpty
            ? .nothing
            : MatchExpression(
                text: groups.map(Self.anyOf).joined(separator: " AND "),
                phrases: groups.enumerated().flatMap { number, phrases in
                    phrases.map { Counted(group: number, weight: $0.weight) }
                })
    }

    /// For each phrase its group and what an occurrence counts, "0:0.5", parted by spaces.
    var weights: String { phrases.map { "\($0.group):\($0.weight)" }.joined(separator: " ") }

    /// What matches both.
    func and(_ other: MatchExpression) -> MatchExpression {
        let groups = (phrases.map(\.group).max() ?? -1) + 1
        return MatchExpression(
            text: "\(text) AND \(other.text)",
            phrases: phrases + other.phrases.map { Counted(group: $0.group + groups, weight: $0.weight) })
    }

    /// What matches and none of the others does; their phrases count nothing.
    func excluding(_ others: [MatchExpression]) -> MatchExpression {
        guard !others.isEmpty else { return self }
        let unwanted = others.map { "(\($0.text))" }.joined(separator: " OR ")
        return MatchExpression(
            text: "(\(text)) NOT (\(unwanted))",
            phrases: phrases + others.flatMap(\.phrases).map { Counted(group: $0.group, weight: 0) })
    }

    private typealias Phrase = (text: String, weight: Double)

    private static func anyOf(_ phrases: [Phrase]) -> String {
        phrases.count == 1 ? phrases[0].text : "(\(phrases.map(\.text).joined(separator: " OR ")))"
    }

    /// The phrases of a group's terms, each once with its greatest weight.
    private static func phrases(_ terms: [TextTerm], expansion: TermExpansion) -> [Phrase] {
        var places: [String: Int] = [:]
        var phrases: [Phrase] = []
        for found in terms.flatMap({ Self.phrases($0, expansion: expansion) }) {
            if let place = places[found.text] {
                phrases[place].weight = max(phrases[place].weight, found.weight)
            } else {
                places[found.text] = phrases.count
                phrases.append(found)
            }
        }
        return phrases
    }

    private static func phrases(_ term: TextTerm, expansion: TermExpansion) -> [Phrase] {
        let spellings = expansion(term).compactMap { spelling in
            phrase(spelling.words).map { (text: $0, weight: spelling.weight) }
        }
        return spellings.isEmpty ? [phrase(term.words)].compactMap { $0.map { ($0, 1) } } : spellings
    }

    /// The words as one quoted string, nil if none of them can be searched.
    private static func phrase(_ words: [String]) -> String? {
        let searchable = words.filter(isSearchable)
        return searchable.isEmpty ? nil : "\"\(searchable.map(escaped).joined(separator: " "))\""
    }

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
