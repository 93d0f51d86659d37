/// A line of a table in text, or several where a quoted field holds line breaks.
struct SeparatedRecord {
    /// The line that it begins on, from 1.
    var line: Int
    /// The number of fields.
    var width: Int
    /// The fields that are not empty, by rising columns.
    var fields: [(column: Int, text: String)]
}

/// Reads records one after the other.
struct SeparatedParser {
    /// What may follow a quote that is never closed, in bytes: such a quote is a slip and not the start of a field.
    private static let slip = 4096
    private static let quote = UInt8(ascii: "\"")

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var index = 0
    private var line = 1

    init(_ bytes: [UInt8], delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
    }

    /// The next record, an empty line too; nil at the end.
    mutating func next() throws -> SeparatedRecord? {
        guard index < bytes.count else { return nil }
        var record = SeparatedRecord(line: line, width: 0, fields: [])
        while true {
            let text = try field()
            if !text.isEmpty { record.fields.append((record.width, text)) }
            record.width += 1
            guard index < bytes.count, bytes[index] == delimiter else { break }
            index += 1
        }
        endLine()
        return record
    }

    private mutating func endLine() {
        guard index < bytes.count else { return }
        index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        line += 1
    }

    private mutating func field() throws -> String {
        var blank = index
        while blank < bytes.count, bytes[blank] == 0x20 { blank += 1 }
        if blank < bytes.count, bytes[blank] == Self.quote, let text = try quoted(from: blank) { return text }
        return SpacedText.line(String(decoding: bytes[index..<skipToEnd()], as: UTF8.self))
    }

    /// Goes on to where the field ends, quotes disregarded.
    private mutating func skipToEnd() -> Int {
        while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        return index
    }

    /// - Returns: nil for a quote that is never closed.
    private mutating func quoted(from start: Int) throws -> String? {
        var content: [UInt8] = []
        var position = start + 1
        while position < bytes.count {
            if bytes[position] == Self.quote {
                guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { break }
                position += 1
            }
            content.append(bytes[position])
            position += 1
        }
        guard position < bytes.count else {
            if bytes.count - start > Self.slip { throw DocumentFault.damaged }
            return nil
        }
        line += Self.lineBreaks(bytes[start..<position])
        index = position + 1
        let rest = index
        content += bytes[rest..<skipToEnd()]
        return SpacedText.lines(String(decoding: content, as: UTF8.self))
    }

    private static func lineBreaks(_ bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
            previous = byte
        }
        return count
    }
}
