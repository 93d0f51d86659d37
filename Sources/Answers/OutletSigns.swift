/// The string escapes of JSON.
enum JSONEscape {
    /// `\n`, `\u202e`; outside the first 65,536 code points the two halves of a surrogate pair.
    static func of(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: UTF16.encode(scalar)!.map(unit).joined()
        }
    }

    private static func unit(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}

/// What spreadsheets run.
enum FormulaGuard {
    /// Also in full width and as small forms, which some spreadsheets take for the same.
    private static let signs: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}",
        "\u{FE6B}",
    ]

    /// True for a cleaned cell that begins with such a sign, after spaces too: some readers cut those off. A lone sign
    /// is no formula.
    static func isFormula(_ cell: ArraySlice<UInt8>) -> Bool {
        guard let first = cell.first, !isLetter(first) else { return false }
        let text = String(decoding: cell, as: UTF8.self).unicodeScalars.drop(while: \.properties.isWhitespace)
        return text.first.map(signs.contains) ?? false && text.count > 1
    }

    /// ASCII letters and digits, å, ä and ö: how nearly all cells begin.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3: true
        default: false
        }
    }
}

/// What means something in Markdown (CommonMark with the tables, strikethrough, addresses and formulas of GitHub).
enum MarkdownSigns {
    /// True for the signs that may; a switch, as every byte is asked about.
    static func contains(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "\\", "`", "*", "_", "<", ">", "[", "]", "|", "~", "&", "#", "$", ":", ".": true
        default: false
        }
    }

    /// The sign with a backslash, where it means anything.
    static func escape(_ place: ScalarPlace) -> String? {
        switch place.scalar {
        // Web addresses become links without any signs around them.
        case ":": place.isFollowed(by: "//") ? "\\:" : nil
        case ".": place.isPreceded(by: "www") ? "\\." : nil
        case let scalar: scalar.isASCII ? "\\" + String(scalar) : nil
        }
    }

    /// Cuts off spaces at the beginning, which mean code, and escapes a list's mark.
    static func secureBeginning(of bytes: inout [UInt8], at start: Int) {
        let end = bytes[start...].firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.endIndex
        bytes.removeSubrange(start..<end)
        let mark = bytes[start...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.endIndex
        guard mark < bytes.endIndex, (mark == start ? "-+" : ".)").utf8.contains(bytes[mark]) else { return }
        bytes.insert(UInt8(ascii: "\\"), at: mark)
    }
}
