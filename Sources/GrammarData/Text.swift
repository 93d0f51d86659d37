import Glibc

/// A stretch of the bytes of a grammar file.
///
/// The grammar is read in every process, so its text is cut without copies: a stretch points into the bytes that are
/// being read and must not outlive them. What is kept is made a `String`. The marks of the files are ASCII, so cutting at
/// bytes keeps UTF-8 whole.
struct Text {
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) { self.bytes = UnsafeBufferPointer(rebasing: bytes) }

    var isEmpty: Bool { bytes.isEmpty }
    var count: Int { bytes.count }
    var first: UInt8? { bytes.first }
    var last: UInt8? { bytes.last }
    var string: String { String(decoding: bytes, as: UTF8.self) }

    subscript(range: some RangeExpression<Int>) -> Text { Text(bytes[range]) }

    func dropFirst(_ count: Int = 1) -> Text { Text(bytes.dropFirst(count)) }
    func dropLast(_ count: Int = 1) -> Text { Text(bytes.dropLast(count)) }

    /// The place of a byte; nil where the text has none.
    func place(of byte: UInt8) -> Int? {
        place(of: byte, from: 0)
    }

    /// Searched by the C library, many bytes at a time: the whole grammar is cut into lines in every process.
    private func place(of byte: UInt8, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(base).distance(to: found)
    }

    func place(of mark: Unicode.Scalar) -> Int? { place(of: UInt8(ascii: mark)) }

    func hasPrefix(_ prefix: StaticString) -> Bool {
        guard prefix.utf8CodeUnitCount <= count else { return false }
        for place in 0..<prefix.utf8CodeUnitCount where bytes[place] != prefix.utf8Start[place] { return false }
        return true
    }

    func isSame(as other: Text) -> Bool { bytes.elementsEqual(other.bytes) }

    /// Without white space at its ends.
    var trimmed: Text {
        var (start, end) = (0, bytes.count)
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
        return self[start..<end]
    }

    /// The first word and what follows it.
    var cut: (first: Text, rest: Text) {
        guard let space = place(of: " ") else { return (self, self[count...]) }
        return (self[..<space], self[space...].trimmed)
    }

    /// The words, between spaces.
    var words: [Text] { pieces(at: " ") }

    /// The pieces between a mark, empty ones left out.
    func pieces(at mark: Unicode.Scalar, keepingEmpty: Bool = false) -> [Text] {
        let byte = UInt8(ascii: mark)
        var pieces: [Text] = []
        // Most lines have no more; to grow step by step would take longer than to cut them.
        pieces.reserveCapacity(8)
        var start = 0
        while start <= count {
            let place = place(of: byte, from: start) ?? count
            if place > start || keepingEmpty { pieces.append(self[start..<place]) }
            start = place + 1
        }
        return pieces
    }

    /// The parts of a comma-separated line.
    var parts: [Text] {
        var parts: [Text] = []
        var start = 0
        while start <= count {
            let place = place(of: UInt8(ascii: ","), from: start) ?? count
            let part = self[start..<place].trimmed
            if !part.isEmpty { parts.append(part) }
            start = place + 1
        }
        return parts
    }

    /// A number written with digits alone, within a range; nil else.
    func wholeNumber(in range: ClosedRange<Int>) -> Int? {
        guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(string).flatMap { range.contains($0) ? $0 : nil }
    }

    /// A number such as `0.45`, within a range; nil else, also for `nan` and for what passes the range of numbers.
    func decimal(in range: ClosedRange<Double>) -> Double? {
        guard bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) else { return nil }
        return Double(string).flatMap { range.contains($0) ? $0 : nil }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}

/// Whether a text is a mark or a word, by its bytes.
func ~= (word: StaticString, text: Text) -> Bool { text.count == word.utf8CodeUnitCount && text.hasPrefix(word) }
