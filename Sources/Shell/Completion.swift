import Answers

/// What Tab can put in the place of the word before the cursor.
public struct Completion: Sendable {
    /// A word or a name of several words, as spelled and as compared.
    private struct Name {
        let words: [String]
        let keys: [String]
    }

    private let names: [Name]

    /// - Parameter names: words and names of several words, in the order to show them.
    public init(_ names: [String]) {
        self.names = names.map {
            let words = $0.split(separator: " ").map(String.init)
            return Name(words: words, keys: words.map(folded))
        }
    }

    /// The texts that the word can become.
    ///
    /// A name of several words is found from any of its words that the ones before it lead up to: after `kultur- och fr`
    /// the word `fr` becomes `fritidsnämnden`, and `kultur-` the whole name. Letters are compared without case, and
    /// `a` and `o` stand for å, ä and ö too.
    /// - Parameter before: the line up to the word.
    public func candidates(before: String, word: String) -> [String] {
        let earlier = before.split(whereSeparator: \.isWhitespace).map { folded(String($0)) }
        if let directive = directives(earlier, folded(word)) { return directive }
        let key = folded(word)
        var found: [String] = []
        var depth = 0
        for name in names {
            for place in name.words.indices
            where place >= depth && leads(earlier, upTo: place, of: name, whenEmpty: key.isEmpty) {
                guard name.keys[place].hasPrefix(key) else { continue }
                // A name of which two words are typed goes before words that only begin here.
                if place > max(depth, 1) { (found, depth) = ([], place) }
                let text = name.words[place...].joined(separator: " ")
                if !found.contains(text) { found.append(text) }
            }
        }
        return found
    }

    /// True where the words before are those of the name before the place. With nothing typed a first word would be any.
    private func leads(_ earlier: [String], upTo place: Int, of name: Name, whenEmpty isEmpty: Bool) -> Bool {
        if place == 0 { return !isEmpty }
        return earlier.count >= place && earlier.suffix(place).elementsEqual(name.keys[..<place])
    }

    private func directives(_ earlier: [String], _ key: String) -> [String]? {
        guard let first = earlier.first else {
            return key.hasPrefix(".") ? Directive.names.filter { folded($0).hasPrefix(key) } : nil
        }
        guard first.hasPrefix(".") else { return nil }
        guard earlier.count == 1 else { return [] }
        switch first {
        case ".format": return OutputFormat.allCases.map(\.rawValue).filter { $0.hasPrefix(key) }
        case ".sql", ".tolka", ".logg": return Directive.switchWords.filter { folded($0).hasPrefix(key) }
        default: return []
        }
    }

    /// What all candidates begin with, never less than what was typed.
    ///
    /// Where the candidates agree but for diacritics (`for` begins both `förra` and `formulera`) the typed letters stand.
    static func common(_ candidates: [String], typed: String) -> String {
        guard let first = candidates.first else { return typed }
        if candidates.count == 1 { return first }
        let spellings = candidates.map(Array.init)
        let typed = Array(typed)
        var result: [Character] = []
        for index in 0..<(spellings.map(\.count).min() ?? 0) {
            let letters = Set(spellings.map { $0[index] })
            if letters.count == 1 {
                result.append(letters.first!)
            } else if Set(letters.map { folded(String($0)) }).count == 1, index < typed.count {
                result.append(typed[index])
            } else {
                break
            }
        }
        return result.count < typed.count ? String(typed) : String(result)
    }
}

/// The word as it is compared: lower-case, without diacritics.
func folded(_ word: String) -> String {
    var result = ""
    for character in word.lowercased() {
        switch character {
        case "å", "ä", "à", "á", "â": result.append("a")
        case "ö", "ó", "ò", "ô": result.append("o")
        case "é", "è", "ê", "ë": result.append("e")
        case "ü", "ú": result.append("u")
        default: result.append(character)
        }
    }
    return result
}
