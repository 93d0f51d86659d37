/// One line of a source that holds something, cleaned.
struct SourceLine: Hashable, Sendable {
    /// Its place in the file, from 1.
    let number: Int
    /// The text without white space at its end; tabs and the white space before it are kept.
    let text: String
    /// Whether a tab ended the line, as after the only filled cell of a row.
    let endsInTab: Bool
    /// Whether the line above is blank, or there is none.
    let followsBlank: Bool

    let hasTab: Bool

    init(number: Int, text: String, endsInTab: Bool, followsBlank: Bool) {
        self.number = number
        self.text = text
        self.endsInTab = endsInTab
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
        var cleaner = LineCleaner()
        var number = 1
        var afterReturn = false
        var followsBlank = true
        func close(_ lines: inout [SourceLine]) {
            let (text, endsInTab) = cleaner.finish()
            if !text.isEmpty {
                lines.append(
                    SourceLine(number: number, text: text, endsInTab: endsInTab, followsBlank: followsBlank))
            }
            followsBlank = text.isEmpty
            number += 1
        }
        for scalar in decoded.unicodeScalars {
            let isFeed = scalar == "\n"
            if isFeed || scalar == "\r" {
                if !(isFeed && afterReturn) { close(&lines) }
            } else {
                cleaner.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        close(&lines)
    }
}
