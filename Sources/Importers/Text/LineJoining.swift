/// Words that follow a suspended hyphen: "barn- och ungdomar".
private let suspending: Set<Substring> = ["och", "eller", "samt", "respektive", "alternativt", "liksom", "som", "till"]

/// Puts wrapped lines together: one space between lines, and a word that a hyphen divides whole again.
struct LineJoiner {
    private(set) var text = ""

    /// Adds the next line's words.
    mutating func append(_ line: some StringProtocol) {
        append(words: line.cleanedWords)
    }

    mutating func append(words: some Collection<Substring>) {
        guard let first = words.first else { return }
        glue(to: first)
        text += first
        for word in words.dropFirst() {
            text.append(" ")
            text += word
        }
    }

    private mutating func glue(to next: Substring) {
        guard let last = text.unicodeScalars.last else { return }
        switch last {
        case "-": glueHyphen(to: next)
        case "/" where standsInWord: break
        case "–" where standsInWord && startsWithDigit(next): break
        default: text.append(" ")
        }
    }

    private mutating func glueHyphen(to next: Substring) {
        let word = next.prefix { $0.isLetter }
        guard standsInWord, !word.isEmpty || startsWithDigit(next), !suspending.contains(word) else {
            return text.append(" ")
        }
        // "2023-/2025", "16-/åringar", "Norra-/Södra", "EU-/medel", "e-/tjänst" and "nöjd-/kund-index" keep theirs.
        let isDivided = next.first?.isLowercase == true && !next.contains("-") && endsInLowercaseWord
        if isDivided { text.removeLast() }
    }

    /// Whether the mark at the end is joined to a word before it.
    private var standsInWord: Bool {
        text.dropLast().last.map { $0.isLetter || $0.isNumber } ?? false
    }

    private func startsWithDigit(_ next: Substring) -> Bool {
        next.first?.isNumber ?? false
    }

    /// Whether at least two letters, the last a small one, stand before the mark at the end.
    private var endsInLowercaseWord: Bool {
        let end = text.dropLast().suffix(2)
        return end.count == 2 && end.allSatisfy(\.isLetter) && end.last?.isLowercase == true
    }
}

/// Wrapped lines as one text.
func joined(_ lines: some Sequence<some StringProtocol>) -> String {
    var joiner = LineJoiner()
    for line in lines { joiner.append(line) }
    return joiner.text
}
