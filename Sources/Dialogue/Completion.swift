import Domain
import Language

extension Dialogue {
    /// Every word that a question can be built of: those of the grammar in lower case, the names of the corpus as
    /// spelled; in Swedish order.
    public func completionWords() -> [String] {
        let grammar = language.grammar
        // Phrases of common words come word by word: otherwise "vilka nådde" would stand in the way of "vilka nämnder".
        let phrases = [grammar.classes.values.joined(), grammar.things.values.joined()].joined()
        var words = Set(phrases.joined(separator: " ").lowercased().split(separator: " ").map(String.init))
        words.formUnion(grammar.months.keys)
        words.formUnion(grammar.scales.levels.map { $0.name.lowercased() })
        words.formUnion(grammar.goalWords.flatMap { [$0.label] + $0.words })
        for nämnd in grammar.nämnder { words.formUnion([nämnd.name] + nämnd.abbreviations + nämnd.everydayNames) }
        words.formUnion(language.vocabulary.nämnder + language.vocabulary.goals.map(\.name))
        words.insert("sök")
        let keyed = words.map { (word: $0, key: swedishKey($0)) }
        return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.word)
    }
}

/// Sorts å, ä and ö last and in that order.
private func swedishKey(_ word: String) -> [UInt32] {
    word.lowercased().unicodeScalars.map { scalar in
        switch scalar {
        case "å": 0x7B
        case "ä": 0x7C
        case "ö": 0x7D
        default: scalar.value
        }
    }
}
