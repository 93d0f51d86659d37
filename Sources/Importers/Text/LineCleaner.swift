/// A line's bytes (UTF-8) cleaned: spaces made plain, invisible characters removed, and icons that are not all that a cell
/// holds; tags and entities resolved, white space at the end cut off; and whether a tab ended it.
func cleanedLine(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (text: String, endsInTab: Bool) {
    if isPlain(bytes) { return withoutTrailingBlanks(String(decoding: bytes, as: UTF8.self)) }
    var cleaner = LineCleaner()
    var rest = bytes[...]
    while !rest.isEmpty {
        // An icon in a row does not make its other cells slow.
        let plain = plainBeginning(of: rest)
        cleaner.append(plain: rest[..<plain])
        let end = rest[plain...].firstIndex { (0x20...0x7E).contains($0) } ?? rest.endIndex
        for scalar in String(decoding: rest[plain..<end], as: UTF8.self).unicodeScalars { cleaner.append(scalar) }
        rest = rest[end...]
    }
    return cleaner.finish()
}

/// Whether nothing in the line needs cleaning: so it is with nearly all.
private func isPlain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    plainBeginning(of: bytes) == bytes.endIndex
        && !bytes.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
}

/// Where the ASCII text and Latin letters end that the bytes begin with.
private func plainBeginning(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var index = bytes.startIndex
    while index < bytes.endIndex {
        switch bytes[index] {
        case 0x20...0x7E, 0x09: index += 1
        case 0xC3 where index + 1 < bytes.endIndex: index += 2
        default: return index
        }
    }
    return index
}

private func withoutTrailingBlanks(_ text: String) -> (text: String, endsInTab: Bool) {
    guard let last = text.utf8.lastIndex(where: { !isBlank($0) }) else {
        return ("", text.utf8.contains(UInt8(ascii: "\t")))
    }
    let end = text.utf8.index(after: last)
    let isWhole = end == text.utf8.endIndex
    return isWhole ? (text, false) : (String(text[..<end]), text.utf8[end...].contains(UInt8(ascii: "\t")))
}

/// Cleans one line, character by character.
private struct LineCleaner {
    private var scalars = String.UnicodeScalarView()
    private var hasCombining = false
    private var hasIcon = false
    private var endsInSoftHyphen = false

    /// Adds text in which nothing is to be cleaned.
    mutating func append(plain bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        guard !bytes.isEmpty else { return }
        if bytes.contains(where: { $0 != 0x20 }) { endsInSoftHyphen = false }
        scalars.append(contentsOf: String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        switch treatment(of: scalar) {
        case .keep:
            if (0x300...0x36F).contains(scalar.value) { hasCombining = true }
            if scalar != " " { endsInSoftHyphen = false }
            scalars.append(scalar)
        case .icon:
            hasIcon = true
            scalars.append(scalar)
        case .space: scalars.append(" ")
        case .hyphen: scalars.append("-")
        case .softHyphen: endsInSoftHyphen = true
        case .drop: break
        }
    }

    func finish() -> (text: String, endsInTab: Bool) {
        var text = decodingEntities(removingTags(hasIcon ? withoutIcons() : String(scalars)))
        if hasCombining { text = composed(text) }
        let trimmed = withoutTrailingBlanks(text)
        // A soft hyphen that is printed stands at the end of its line and divides a word.
        return endsInSoftHyphen && !trimmed.text.isEmpty ? (trimmed.text + "-", trimmed.endsInTab) : trimmed
    }

    /// An icon beside text is decoration; one that has a cell to itself says something.
    private func withoutIcons() -> String {
        let cells = scalars.split(separator: "\t", omittingEmptySubsequences: false)
        let plain = cells.map { cell in
            cells.count > 1 && isIcons(cell) ? cell : Substring.UnicodeScalarView(cell.map { isIcon($0) ? " " : $0 })
        }
        return plain.map { String($0) }.joined(separator: "\t")
    }
}

/// True for text that is one icon or more and nothing else.
func isIcons(_ text: some Collection<Unicode.Scalar>) -> Bool {
    text.contains(where: isIcon) && text.allSatisfy { isIcon($0) || $0 == " " }
}

private func isIcon(_ scalar: Unicode.Scalar) -> Bool { treatment(of: scalar) == .icon }

/// What becomes of a character.
enum Treatment {
    case keep, space, hyphen, softHyphen, drop, icon
}

func treatment(of scalar: Unicode.Scalar) -> Treatment {
    switch scalar.value {
    case 0xAD: .softHyphen
    case 0x2010, 0x2011: .hyphen
    case 0x00A0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x0B, 0x0C, 0x85: .space
    case 0x09: .keep
    case 0...0x1F, 0x7F...0x9F: .drop
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFD: .drop
    case 0xFE00...0xFE0F, 0xE0000...0xE01EF, 0x20E3: .drop
    case 0x2190...0x21FF, 0x2300...0x27BF, 0x2900...0x297F, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: .icon
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
