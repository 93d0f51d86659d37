/// Text as it is put together from runs: white space becomes single spaces, line breaks are kept where they are asked
/// for, and what is not seen (soft hyphens, marks of direction) is left out.
struct SpacedText {
    private enum Gap { case none, space, line }

    private var bytes: [UInt8] = []
    private var gap = Gap.none

    var isEmpty: Bool { bytes.isEmpty }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// - Returns: a text on one line.
    static func line(_ text: some StringProtocol) -> String { joined(text, keepsLines: false) }

    /// - Returns: a text whose line breaks stand, none of them empty.
    static func lines(_ text: some StringProtocol) -> String { joined(text, keepsLines: true) }

    private static func joined(_ text: some StringProtocol, keepsLines: Bool) -> String {
        var result = SpacedText()
        result.append(text, keepsLines: keepsLines)
        return result.text
    }

    mutating func space() { if gap == .none { gap = .space } }
    mutating func breakLine() { gap = .line }

    mutating func append(_ text: some StringProtocol, keepsLines: Bool = false) {
        var copy = String(text)
        copy.withUTF8 { append($0, keepsLines: keepsLines) }
    }

    mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, keepsLines: Bool) {
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte > 0x20, byte < 0x7F {
                add(byte)
                index += 1
            } else if byte < 0x80 {
                if byte == 0x0A || byte == 0x0D, keepsLines { breakLine() } else { space() }
                index += 1
            } else {
                index += addCharacter(utf8, at: index)
            }
        }
    }

    private mutating func add(_ byte: UInt8) {
        if gap != .none {
            if !bytes.isEmpty { bytes.append(gap == .line ? 0x0A : 0x20) }
            gap = .none
        }
        bytes.append(byte)
    }

    /// Adds a character beyond ASCII.
    /// - Returns: the count of its bytes.
    private mutating func addCharacter(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let length = min(utf8[index] >= 0xF0 ? 4 : utf8[index] >= 0xE0 ? 3 : 2, utf8.count - index)
        var key: UInt32 = 0
        for offset in 0..<length { key = key << 8 | UInt32(utf8[index + offset]) }
        switch Self.role(of: key) {
        case .seen: for offset in 0..<length { add(utf8[index + offset]) }
        case .space: space()
        case .line: breakLine()
        case .hyphen: add(0x2D)
        case .unseen: break
        }
        return length
    }

    private enum Role { case seen, space, line, hyphen, unseen }

    /// What a character is, by its bytes in UTF-8.
    private static func role(of key: UInt32) -> Role {
        switch key {
        // No-break space, en quad to hair space, narrow no-break space, mathematical and ideographic space.
        case 0xC2A0, 0xE28080...0xE2808A, 0xE280AF, 0xE2819F, 0xE38080: .space
        case 0xC285, 0xE280A8, 0xE280A9: .line
        case 0xE28090, 0xE28091: .hyphen
        // Soft hyphen, zero widths, directions, word joiner, choice between a symbol and its picture, byte order mark.
        case 0xC2AD, 0xE2808B, 0xE2808C, 0xE2808E, 0xE2808F, 0xE280AA...0xE280AE, 0xE281A0, 0xEFB88E, 0xEFB88F,
            0xEFBBBF:
            .unseen
        default: .seen
        }
    }
}
