/// How many columns of a terminal a text takes.
enum DisplayWidth {
    /// å ä ö take one column, East Asian wide letters two, combining marks and control characters none.
    static func of(_ text: some StringProtocol) -> Int {
        var text = String(text)
        return text.withUTF8 { bytes in
            var columns = 0
            var offset = 0
            while offset < bytes.count { columns += next(bytes, &offset) }
            return columns
        }
    }

    /// The width of a text and of its widest word.
    static func measure(_ text: String) -> (whole: Int, word: Int) {
        var text = text
        return text.withUTF8 { bytes in
            var (whole, word, widest, offset) = (0, 0, 0, 0)
            while offset < bytes.count {
                let isSpace = bytes[offset] == UInt8(ascii: " ")
                let columns = next(bytes, &offset)
                whole += columns
                word = isSpace ? 0 : word + columns
                widest = max(widest, word)
            }
            return (whole, widest)
        }
    }

    /// The columns of the scalar at `offset`, which moves past it. The bytes are valid UTF-8.
    static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> Int {
        let first = bytes[offset]
        offset += 1
        if first < 0x80 { return first >= 0x20 && first != 0x7F ? 1 : 0 }
        let length = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
        var scalar = UInt32(first) & (0x3F >> UInt32(length))
        for _ in 0..<length {
            scalar = scalar << 6 | UInt32(bytes[offset] & 0x3F)
            offset += 1
        }
        return of(scalar)
    }

    private static func of(_ scalar: UInt32) -> Int {
        switch scalar {
        case 0x80..<0xA0: 0
        case 0xA0..<0x300, 0x2010...0x2027, 0x2030...0x205E: 1
        case 0x1160...0x11FF: 0  // vowels and finals that join the Korean letter before them
        default: Unicode.Scalar(scalar).map { isCombining($0) ? 0 : isWide($0) ? 2 : 1 } ?? 1
        }
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }

    /// East Asian wide and fullwidth, by the blocks of Unicode's EastAsianWidth.txt, and emoji.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18AFF,
            0x1B000...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
            true
        default: scalar.properties.isEmojiPresentation
        }
    }
}
