/// One line of a source that holds something, cleaned.
struct SourceLine: Hashable, Sendable {
    /// Its place in the file, from 1.
    let number: Int
    /// The text without white space at its end; tabs and the white space before it are kept.
    let text: String
    /// Whether a tab ended the line, as after the only filled cell of a row.
    let endsInTab: Bool
    /// Whether a space ended the line: in text from a PDF the mark of a soft wrap, where a hard one has none.
    let endsInSpace: Bool
    /// Whether the line above is blank, or there is none.
    let followsBlank: Bool
    let hasTab: Bool

    init(number: Int, text: String, endsInTab: Bool, endsInSpace: Bool = false, followsBlank: Bool) {
        self.number = number
        self.text = text
        self.endsInTab = endsInTab
        self.endsInSpace = endsInSpace
        self.followsBlank = followsBlank
        hasTab = text.utf8.contains(UInt8(ascii: "\t"))
    }

    /// The text with each run of white space as one space, none at the ends.
    var plain: String { text.cleanedWords.joined(separator: " ") }
}

/// A decoded file as clean lines; the blank ones are only remembered as `followsBlank`.
struct SourceText: Sendable {
    private(set) var lines: [SourceLine] = []

    /// Lines end with LF, CRLF or CR.
    init(_ decoded: String) {
        var text = decoded
        text.withUTF8 { bytes in
            var start = 0
            var number = 1
            while start <= bytes.count {
                let rest = bytes[start...]
                let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
                append(bytes[start..<end], number: number)
                let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
                start = end + (isPair ? 2 : 1)
                number += 1
            }
        }
    }

    private mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, number: Int) {
        let (text, endsInTab) = cleanedLine(bytes)
        guard !text.isEmpty else { return }
        let followsBlank = lines.last?.number != number - 1
        let endsInSpace = bytes.last == UInt8(ascii: " ")
        lines.append(
            SourceLine(
                number: number, text: text, endsInTab: endsInTab, endsInSpace: endsInSpace, followsBlank: followsBlank))
    }
}
