import Answers
import Dialogue

/// What Tab puts in the place of the word before the cursor: words for directives, else what the dialogue offers.
struct Completion {
    private let dialogue: Dialogue

    init(_ dialogue: Dialogue) { self.dialogue = dialogue }

    /// What stands to choose from.
    struct Choice: Equatable {
        /// What all of it begins with, never less than what was typed.
        var common: String
        /// Most useful first.
        var texts: [String]
    }

    /// Does beforehand what the first Tab would else wait for.
    func prepare() { dialogue.prepareCompletions() }

    /// - Parameters:
    ///   - before: the line up to the word.
    ///   - word: what is typed of it, in any case, `a` and `o` also for å, ä and ö.
    ///   - rest: the line after the cursor.
    func choice(before: String, word: String, rest: String) -> Choice {
        Self.choice(
            Self.directives(before: before, word: word).map { Completions(offered: $0) }
                ?? dialogue.completions(before: before, word: word, rest: rest), word: word)
    }

    static func choice(_ found: Completions, word: String) -> Choice {
        let texts = found.offered.filter(isShownWhole).map { spelled($0, as: word) }
        // What is not tried yet may be what the person means.
        let open = texts.isEmpty ? [] : found.untested.filter(isShownWhole).map { spelled($0, as: word) }
        return Choice(common: common(texts + open, typed: word), texts: texts)
    }

    /// A name may hold what cannot be shown: without it, it would be another word than the one that was tried.
    private static func isShownWhole(_ text: String) -> Bool { printable(text) == text }

    /// A word that begins with a capital goes on doing so.
    private static func spelled(_ text: String, as word: String) -> String {
        word.first?.isUppercase == true ? text.prefix(1).uppercased() + text.dropFirst() : text
    }

    /// The words for a directive and its argument; nil where the line is none.
    static func directives(before: String, word: String) -> [String]? {
        let earlier = before.split(whereSeparator: \.isWhitespace).map { folded(String($0)) }
        let key = folded(word)
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
