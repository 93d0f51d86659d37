/// Finds the words of UTF-8 text: runs of letters and digits, lower-cased.
///
/// A hyphen, like any other sign, parts words. A soft hyphen inside a word is left out, and a letter followed by a
/// combining mark becomes the one letter that it looks like (a + ring = å); other marks are left out. Ligatures and
/// lowered digits of PDF text become what they stand for ("ﬁ", "CO₂"); raised digits part words, as they point to
/// notes. Bytes that are no UTF-8 part words.
struct WordScanner {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    /// The word found last, as UTF-8.
    private(set) var word: [UInt8] = []

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// Every word of a string.
    static func words(of text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var scanner = WordScanner(UnsafeRawBufferPointer(bytes))
            var words: [String] = []
            while scanner.next() != nil { words.append(String(decoding: scanner.word, as: UTF8.self)) }
            return words
        }
    }

    /// Goes on to the next word and says where in the bytes it stands; nil at the end.
    mutating func next() -> Range<Int>? {
        word.removeAll(keepingCapacity: true)
        var start = position
        var end = position
        while position < bytes.count {
            if word.isEmpty { start = position }
            switch take() {
            case .letter: end = position
            case .mark: if !word.isEmpty { end = position }
            case .nothing: continue
            case .parting: if !word.isEmpty { return start..<end }
            }
        }
        return word.isEmpty ? nil : start..<end
    }

    private enum Step { case letter, mark, nothing, parting }

    /// Takes one scalar (or one byte that belongs to none) and adds what it is to the word.
    private mutating func take() -> Step {
        let first = bytes[position]
        if first < 0x80 {
            position += 1
            return takeASCII(first)
        }
        guard let (scalar, length) = UTF8Scalar.decode(bytes, at: position) else {
            position += 1
            return .parting
        }
        position += length
        return take(scalar)
    }

    private mutating func takeASCII(_ byte: UInt8) -> Step {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte + 32)
        default: return .parting
        }
        return .letter
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Step {
        switch scalar.value {
        case 0xD7, 0xF7: return .parting  // × ÷ stand among the letters of Latin-1
        case 0xC0...0xDE: append(scalar.value + 0x20)
        case 0xDF...0xFF: append(scalar.value)
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return .nothing
        case 0x300...0x36F: return takeMark(scalar.value)
        case 0x2080...0x2089: word.append(UInt8(scalar.value - 0x2080) + UInt8(ascii: "0"))
        case 0xFB00...0xFB04: word.append(contentsOf: Self.ligatures[Int(scalar.value - 0xFB00)].utf8)
        default: return takeOther(scalar)
        }
        return .letter
    }

    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl"]

    private mutating func takeOther(_ scalar: Unicode.Scalar) -> Step {
        let properties = scalar.properties
        guard properties.isAlphabetic || properties.generalCategory == .decimalNumber else { return .parting }
        word.append(contentsOf: properties.lowercaseMapping.utf8)
        return .letter
    }

    /// Puts a mark on the letter before it where Swedish names have such a letter.
    private mutating func takeMark(_ mark: UInt32) -> Step {
        guard let last = word.last else { return .mark }
        let composed: UInt32? =
            switch (last, mark) {
            case (UInt8(ascii: "a"), 0x30A): 0xE5
            case (UInt8(ascii: "a"), 0x308): 0xE4
            case (UInt8(ascii: "o"), 0x308): 0xF6
            case (UInt8(ascii: "e"), 0x301): 0xE9
            case (UInt8(ascii: "u"), 0x308): 0xFC
            default: nil
            }
        if let composed {
            word.removeLast()
            append(composed)
        }
        return .mark
    }

    /// A letter of Latin-1, which UTF-8 writes as two bytes.
    private mutating func append(_ latin1: UInt32) {
        word.append(0xC0 | UInt8(latin1 >> 6))
        word.append(0x80 | UInt8(latin1 & 0x3F))
    }
}

/// Decoding of UTF-8 that never reads beyond the bytes and takes nothing that the standard forbids.
enum UTF8Scalar {
    /// The scalar of more than one byte that begins at `start` with its length; nil where there is none.
    static func decode(_ bytes: UnsafeRawBufferPointer, at start: Int) -> (Unicode.Scalar, Int)? {
        let first = UInt32(bytes[start])
        let (length, lowest): (Int, UInt32)
        switch first {
        case 0xC2...0xDF: (length, lowest) = (2, 0x80)
        case 0xE0...0xEF: (length, lowest) = (3, 0x800)
        case 0xF0...0xF4: (length, lowest) = (4, 0x10000)
        default: return nil
        }
        guard start + length <= bytes.count else { return nil }
        var value = first & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = bytes[start + offset]
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard value >= lowest, let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, length)
    }
}
