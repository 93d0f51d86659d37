import Domain

/// A piece of the line as typed. The tokens of a line put together are the line.
public struct Token: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case word, number, quoted, mark, space }

    public var kind: Kind
    /// As typed.
    public var text: String
    /// Offset in characters from the start of the line.
    public var offset: Int
    /// The key that the lexicon knows words by: lower case, without diacritics, genitive colon or closing hyphen.
    public var plain: String
    /// What is read where it is not what was typed: a word for one typed twice, or typed as two.
    var meant: String?

    /// The word to read.
    var word: String { meant ?? text }

    /// The length in characters.
    public var length: Int { text.count }

    /// The four-digit year that the token is, if any.
    public var year: Int? {
        guard kind == .number, plain.utf8.count == 4, let value = Int(plain), (1900...2199).contains(value) else {
            return nil
        }
        return value
    }
}

/// Splits a line into tokens.
///
/// - A word is letters and digits, with hyphens, colons, apostrophes and slashes inside it ("kf-mål", "SN:s"); a hyphen
///   may close it ("kultur- och").
/// - An abbreviation keeps the points inside it ("bl.a", "fr.o.m"): letters, no more than two, stand on either side.
/// - A number is digits, with a decimal sign or the spaces of thousands inside it.
/// - A quoted string reaches to the next closing quote; a quote without a partner is a mark.
public func tokenize(_ line: String) -> [Token] {
    var scanner = Scanner(characters: Array(line))
    return scanner.tokens()
}

/// The marks that a quoted string stands between.
let quotationMarks: Set<Character> = ["\"", "”", "“", "„", "«", "»"]

private struct Scanner {
    let characters: [Character]
    var position = 0
    /// Quotation marks that none closes after the place that was reached: looked for once.
    private var unclosed: Set<Character> = []

    init(characters: [Character]) { self.characters = characters }

    mutating func tokens() -> [Token] {
        var tokens: [Token] = []
        while position < characters.count {
            let start = position
            let kind = advance()
            let text = String(characters[start..<position])
            tokens.append(Token(kind: kind, text: text, offset: start, plain: key(text, kind)))
        }
        return tokens
    }

    /// Moves past one token and says what it was.
    private mutating func advance() -> Token.Kind {
        let first = characters[position]
        if first.isWhitespace { return run(.space) { $0.isWhitespace } }
        if Self.quotes.contains(first), let end = closingQuote() {
            position = end + 1
            return .quoted
        }
        if first.isWordLetter { return word() }
        position += 1
        return .mark
    }

    private mutating func run(_ kind: Token.Kind, while condition: (Character) -> Bool) -> Token.Kind {
        while position < characters.count, condition(characters[position]) { position += 1 }
        return kind
    }

    private mutating func word() -> Token.Kind {
        var onlyDigits = true
        while position < characters.count {
            let character = characters[position]
            if character.isWordLetter {
                onlyDigits = onlyDigits && character.isASCII && character.isNumber
            } else if !joins(character, onlyDigits) {
                break
            }
            position += 1
        }
        if onlyDigits { takeThousands() }
        if !onlyDigits, position < characters.count, characters[position] == "-", followedBySpace { position += 1 }
        return onlyDigits ? .number : .word
    }

    /// The thousands of "1 000": three digits after a space are of the same number, where it begins with no more.
    private mutating func takeThousands() {
        guard characters[..<position].reversed().prefix(while: \.isNumber).count <= 3 else { return }
        while position + 3 < characters.count, characters[position] == " " || characters[position] == "\u{A0}" {
            let next = characters[(position + 1)...].prefix(while: \.isWordLetter)
            guard next.count == 3, next.allSatisfy({ $0.isASCII && $0.isNumber }) else { return }
            position += 4
        }
    }

    private var followedBySpace: Bool {
        position + 1 < characters.count && characters[position + 1].isWhitespace
    }

    /// A sign between two letters that belongs to the word, or between two digits that belongs to the number.
    private func joins(_ sign: Character, _ number: Bool) -> Bool {
        guard position + 1 < characters.count, characters[position + 1].isWordLetter else { return false }
        if sign == ".", !number { return letters(before: position) <= 2 && letters(after: position) <= 2 }
        if number { return (sign == "," || sign == ".") && characters[position + 1].isNumber }
        return sign == "-" || sign == ":" || sign == "'" || sign == "’" || sign == "\u{AD}"
    }

    private func letters(before place: Int) -> Int {
        characters[..<place].reversed().prefix { $0.isLetter }.count
    }

    private func letters(after place: Int) -> Int {
        characters[(place + 1)...].prefix { $0.isLetter }.count
    }

    private mutating func closingQuote() -> Int? {
        let opening = characters[position]
        guard !unclosed.contains(opening) else { return nil }
        let closers = Self.closing(for: opening)
        guard let end = characters[(position + 1)...].firstIndex(where: { closers.contains($0) }) else {
            unclosed.insert(opening)
            return nil
        }
        return characters[(position + 1)..<end].contains(where: \.isWordLetter) ? end : nil
    }

    static let quotes = quotationMarks

    private static func closing(for opening: Character) -> Set<Character> {
        switch opening {
        case "«": ["»"]
        case "»": ["«", "»"]
        case "\"": ["\""]
        default: ["”", "“", "\""]
        }
    }

    private func key(_ text: String, _ kind: Token.Kind) -> String {
        if kind == .number { return text.filter { !$0.isWhitespace } }
        guard kind == .word else { return kind == .mark ? text : "" }
        return wordKey(text)
    }
}

extension Character {
    var isWordLetter: Bool { isLetter || isNumber }
}

/// A word as it is spelled: lower case, without soft hyphens, genitive colon ("SN:s") and closing hyphen.
func wordForm(_ text: String) -> String {
    let bytes = text.utf8
    // Nearly every word is lower-case letters alone.
    if isLowerCase(bytes) { return text }
    var form = Letters.lower(text)
    if form.utf8.contains(0xC2), form.contains("\u{AD}") { form.removeAll { $0 == "\u{AD}" } }
    if form.utf8.last == UInt8(ascii: "-"), form.utf8.count > 1 { form.removeLast() }
    if form.utf8.last == UInt8(ascii: "s") {
        for genitive in [":s", "'s", "’s"] where form.hasSuffix(genitive) { form.removeLast(genitive.count) }
    }
    return form
}

/// True for lower-case Latin-1 letters and digits alone.
func isLowerCase(_ bytes: some Sequence<UInt8>) -> Bool {
    var afterC3 = false
    for byte in bytes {
        if afterC3 {
            guard byte >= 0xA0, byte != 0xB7 else { return false }
            afterC3 = false
        } else if byte == 0xC3 {
            afterC3 = true
        } else if !(byte >= 0x61 && byte <= 0x7A) && !(byte >= 0x30 && byte <= 0x39) {
            return false
        }
    }
    return true
}

/// The key of a word: as spelled, without diacritics.
func wordKey(_ text: String) -> String { Letters.plain(wordForm(text)) }

/// The words inside a text (a name, a quoted string), as typed.
func wordTexts(_ text: String) -> [String] {
    tokenize(text.filter { !Scanner.quotes.contains($0) }).filter { $0.kind == .word || $0.kind == .number }.map(\.text)
}
