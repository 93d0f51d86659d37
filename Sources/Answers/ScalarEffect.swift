/// What a code point does to the place that it is written in, other than being read. Such ones go nowhere as they are:
/// see `Outlet`.
enum ScalarEffect {
    /// Ends a line or moves on in it: tab, line feed, carriage return, U+0085, U+2028, U+2029.
    case breaks
    /// Steers a terminal, or is no character: C0, DEL, C1, noncharacters.
    case steers
    /// Is not seen, but can hide a text in another one or turn its direction: soft hyphens, zero width and
    /// bidirectional marks, variation selectors, tags, blank fillers. All that Unicode calls ignorable where it cannot
    /// be shown, and its marks of annotations.
    case hides

    /// nil for what is only read: nearly all.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: self = .breaks
        case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: self = .steers
        case let value where value & 0xFFFE == 0xFFFE: self = .steers
        case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3,
            0x1D173...0x1D17A, 0xE0000...0xE0FFF:
            self = .hides
        default: return nil
        }
    }
}

/// A scalar in a text and those beside it.
struct ScalarPlace {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let start: Int
    let scalar: Unicode.Scalar
    /// Where the next scalar begins.
    let end: Int

    /// - Parameters:
    ///   - bytes: valid UTF-8.
    ///   - start: where a scalar begins.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        self.bytes = bytes
        self.start = start
        (scalar, end) = Self.decode(bytes, start)
    }

    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (Unicode.Scalar, Int) {
        let first = bytes[start]
        guard first >= 0x80 else { return (Unicode.Scalar(first), start + 1) }
        let more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
        let value = bytes[(start + 1)...(start + more)].reduce(UInt32(first) & (0x3F >> UInt32(more))) {
            $0 << 6 | UInt32($1 & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", start + more + 1)
    }

    private var previous: ScalarPlace? {
        guard let before = bytes[..<start].lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
        return ScalarPlace(bytes, at: before)
    }

    private var next: ScalarPlace? { end < bytes.count ? ScalarPlace(bytes, at: end) : nil }

    /// True where these bytes follow the scalar.
    func isFollowed(by following: StaticString) -> Bool {
        following.withUTF8Buffer { bytes[end...].starts(with: $0) }
    }

    /// True where these ASCII letters, in any case, stand before the scalar.
    func isPreceded(by word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            let before = bytes[..<start].suffix(word.count)
            return before.count == word.count && zip(before, word).allSatisfy { $0 | 0x20 == $1 }
        }
    }

    /// True for an invisible scalar that emoji are written with: the sign after one that says how it is drawn, the one
    /// between a digit and its keycap (1️⃣), and the joiner between two that are one picture (👨‍👩‍👧). Elsewhere the same
    /// scalars only hide something.
    var isPartOfEmoji: Bool {
        switch scalar {
        case "\u{FE0E}", "\u{FE0F}": previous.map { $0.isPicture || $0.isEmoji && isFollowed(by: "\u{20E3}") } ?? false
        case "\u{200D}": (previous?.endsEmoji ?? false) && (next?.isPicture ?? false)
        default: false
        }
    }

    private var endsEmoji: Bool { isPicture || scalar == "\u{FE0F}" && isPartOfEmoji }

    /// Unicode counts digits too, as they begin some.
    private var isEmoji: Bool { scalar.properties.isEmoji }
    private var isPicture: Bool { isEmoji && !scalar.isASCII }
}
