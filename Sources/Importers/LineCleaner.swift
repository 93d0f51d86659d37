/// Cleans one line at a time: spaces made plain, invisible characters and icons removed, tags and entities resolved.
struct LineCleaner {
    private var scalars = String.UnicodeScalarView()
    private var hasCombining = false
    private var hasMarkup = false
    private var endsInSoftHyphen = false

    /// Takes the next character of the line; a line's end is not given.
    mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x7F, scalar.value >= 0x20 || scalar == "\t" {
            if scalar == "<" || scalar == "&" { hasMarkup = true }
            if scalar != " " { endsInSoftHyphen = false }
            scalars.append(scalar)
        } else {
            appendSpecial(scalar)
        }
    }

    private mutating func appendSpecial(_ scalar: Unicode.Scalar) {
        switch treatment(of: scalar) {
        case .keep:
            if (0x300...0x36F).contains(scalar.value) { hasCombining = true }
            endsInSoftHyphen = false
            scalars.append(scalar)
        case .space: scalars.append(" ")
        case .softHyphen: endsInSoftHyphen = true
        case .drop: break
        }
    }

    /// The cleaned line, and whether a tab ended it; the cleaner is then ready for the next one.
    mutating func finish() -> (text: String, endsInTab: Bool) {
        defer { self = LineCleaner() }
        var text = String(scalars)
        if hasMarkup { text = decodingEntities(removingTags(text)) }
        if hasCombining { text = composed(text) }
        var endsInTab = false
        while let last = text.unicodeScalars.last, last == " " || last == "\t" {
            endsInTab = endsInTab || last == "\t"
            text.unicodeScalars.removeLast()
        }
        // A soft hyphen that is printed stands at the end of its line and divides a word.
        return (endsInSoftHyphen && !text.isEmpty ? text + "-" : text, endsInTab)
    }
}

/// What becomes of a character.
enum Treatment {
    case keep, space, softHyphen, drop
}

func treatment(of scalar: Unicode.Scalar) -> Treatment {
    switch scalar.value {
    case 0xAD: .softHyphen
    case 0x00A0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x0B, 0x0C, 0x85: .space
    case 0...0x1F, 0x7F...0x9F: .drop
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFD: .drop
    case 0xFE00...0xFE0F, 0xE0000...0xE01EF, 0x20E3: .drop
    case 0x2190...0x21FF, 0x2300...0x27BF, 0x2900...0x297F, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: .space
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: .space
    default: .keep
    }
}

/// Letters with marks, each as one character: equal to the same letter written as two.
private let composedLetters = Set(
    [0xC0...0x24F, 0x1E00...0x1EFF].joined().compactMap { Unicode.Scalar($0).map(Character.init) })

/// The text with letters and their marks put together (NFC for the letters of European languages).
func composed(_ text: String) -> String {
    var result = ""
    for character in text {
        if character.unicodeScalars.count > 1, let index = composedLetters.firstIndex(of: character) {
            result.append(composedLetters[index])
        } else {
            result.append(character)
        }
    }
    return result
}
