/// Whether a byte is a space or a tab: the only white space that a cleaned line holds.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

extension StringProtocol {
    /// The words of a cleaned line, parted at spaces and tabs.
    var cleanedWords: [Substring] {
        Substring(self).utf8.split(whereSeparator: isBlank).map(Substring.init)
    }

    /// The characters of composed text, told by their first bytes.
    var width: Int { utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }

    /// Without spaces and tabs at its ends.
    var trimmedBlanks: SubSequence { trimmed { $0 == " " || $0 == "\t" } }

    /// Without the characters at either end that fulfil the condition.
    func trimmed(where isOuter: (Character) -> Bool) -> SubSequence {
        var result = self[...]
        while let first = result.first, isOuter(first) { result = result.dropFirst() }
        while let last = result.last, isOuter(last) { result = result.dropLast() }
        return result
    }

    /// Whether another text stands anywhere in this one, byte by byte.
    func holds(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in
            guard let first = wanted.first else { return true }
            var rest = utf8[...]
            while let start = rest.firstIndex(of: first) {
                rest = rest[start...]
                if rest.starts(with: wanted) { return true }
                rest = rest.dropFirst()
            }
            return false
        }
    }
}

/// Whether a cell can begin with the word: a capital letter or a digit.
func startsLikeName(_ word: Substring) -> Bool {
    switch LetterCase(first: word.utf8) {
    case .capital, .digit: return true
    case .small, .sign: return false
    case .quote, .other: break
    }
    let first = word.unicodeScalars.first { !"”\"“(".unicodeScalars.contains($0) }
    return first.map { $0.properties.isUppercase || $0.properties.numericType != nil } ?? false
}

func startsLowercase(_ word: Substring) -> Bool {
    switch LetterCase(first: word.utf8) {
    case .small: true
    case .capital, .digit, .sign, .quote: false
    case .other: word.unicodeScalars.first?.properties.isLowercase ?? false
    }
}

/// What a text begins with, as told by its first bytes; the rest is asked of Unicode's tables, which takes far longer.
private enum LetterCase {
    case capital, small, digit
    /// Another character of ASCII.
    case sign
    /// What can stand before a name in ASCII.
    case quote
    case other

    init(first bytes: Substring.UTF8View) {
        guard let lead = bytes.first else {
            self = .other
            return
        }
        switch lead {
        case 0x41...0x5A: self = .capital
        case 0x61...0x7A: self = .small
        case 0x30...0x39: self = .digit
        case UInt8(ascii: "\""), UInt8(ascii: "("): self = .quote
        case ..<0x80: self = .sign
        case 0xC3: self = Self.latin(bytes.dropFirst().first ?? 0)
        default: self = .other
        }
    }

    /// U+00C0–U+00FF by their second byte: À–Þ and ß–ÿ but × and ÷.
    private static func latin(_ byte: UInt8) -> LetterCase {
        switch byte {
        case 0x97, 0xB7: .sign
        case 0x80...0x9E: .capital
        default: .small
        }
    }
}
