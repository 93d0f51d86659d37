import Domain

/// The right side of a MATCH for a text filter.
///
/// Words stand inside quoted strings only, where FTS5 has no operators, so whatever a person typed is no syntax.
struct MatchExpression {
    /// Holds for no text: the expression of a filter without a single letter or digit.
    static let nothing = "\"\""

    let text: String

    /// Groups are joined by AND, their terms and the terms' spellings by OR.
    init(_ filter: TextFilter, expansion: TermExpansion) {
        let groups = filter.groups.compactMap { Self.group($0, expansion: expansion) }
        text = groups.isEmpty ? Self.nothing : groups.joined(separator: " AND ")
    }

    private static func group(_ terms: [TextTerm], expansion: TermExpansion) -> String? {
        let phrases = terms.flatMap { Self.phrases($0, expansion: expansion) }
        switch phrases.count {
        case 0: return nil
        case 1: return phrases[0]
        default: return "(\(phrases.joined(separator: " OR ")))"
        }
    }

    private static func phrases(_ term: TextTerm, expansion: TermExpansion) -> [String] {
        let spellings = expansion(term).compactMap(phrase)
        return spellings.isEmpty ? [phrase(term.words)].compactMap(\.self) : spellings
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
