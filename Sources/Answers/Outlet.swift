/// Where a text goes, and so what must not stand in it as it is. Texts come from questions, from files' names and from
/// documents, and may hold anything; all that is written goes through here.
///
/// | code points | screen | csv | tsv, markdown | json |
/// | --- | --- | --- | --- | --- |
/// | tab | a space | a space | a space | `\t` |
/// | ends of lines | a space | one `\n` (quoted) | a space | `\n`, `\r`, `\u2028` |
/// | controls, noncharacters | `�`, or `?` for ASCII | `�` | `�` | `\u001b` |
/// | invisible and bidirectional | nothing | nothing | nothing | `\u202e` |
///
/// So only json keeps a value to the letter; in the others a text reads in the order that it is stored, and two that
/// differ only in what cannot be seen look the same. Emoji keep the joiners and selectors that they are made of (in json
/// as escapes).
enum Outlet: Hashable {
    /// Without `unicode` also dashes, quotes and the like become ASCII; letters stay.
    case screen(unicode: Bool)
    /// A cell before it is quoted; no spreadsheet takes it for a formula.
    case csv
    /// A cell, never quoted: some readers split at tabs only, and show the quotes; others know quotes, and read on over
    /// the ends of rows after one. Quotation marks become `”`, which both read as it is. No formula either.
    case tsv
    /// Text in which nothing is read as Markdown, HTML or a web address, in a cell, a heading or after other text.
    case markdown
    /// The same at the beginning of a line, where a number, a hyphen or spaces mean a list or code.
    case markdownLine
    /// What stands between the quotes of a string literal.
    case json

    /// The text as it may go out here.
    /// - Parameter keepingMarks: true to keep the marks of an `Excerpt`.
    func clean(_ text: String, keepingMarks: Bool = false) -> String {
        var bytes: [UInt8] = []
        append(text, keepingMarks: keepingMarks, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the text as it may go out here.
    func append(_ text: String, keepingMarks: Bool = false, to bytes: inout [UInt8]) {
        let start = bytes.count
        var text = text
        text.withUTF8 { source in
            var (copied, index) = (0, 0)
            while index < source.count {
                guard mayNeedCleaning(source[index]) else {
                    index += 1
                    continue
                }
                let place = ScalarPlace(source, at: index)
                if !(keepingMarks && Excerpt.isMark(place.scalar)), let replacement = replacement(place) {
                    bytes.append(contentsOf: source[copied..<index])
                    bytes.append(contentsOf: replacement.utf8)
                    copied = place.end
                }
                index = place.end
            }
            bytes.append(contentsOf: source[copied...])
        }
        secureBeginning(of: &bytes, at: start)
    }

    /// A quick look at a scalar's first byte, as hardly any text needs cleaning.
    private func mayNeedCleaning(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20..<0x7F: escapes(byte)
        // The second bytes of all others, and å, ä and ö.
        case 0x80..<0xC2, 0xC3: false
        default: true
        }
    }

    private func replacement(_ place: ScalarPlace) -> String? {
        guard let effect = ScalarEffect(place.scalar) else { return sign(place) }
        switch (self, effect) {
        case (.json, _): return JSONEscape.of(place.scalar)
        case (.csv, .breaks): return lineBreak(place)
        case (_, .breaks): return " "
        case (.screen(unicode: false), .steers): return "?"
        case (_, .steers): return "\u{FFFD}"
        case (_, .hides): return place.isPartOfEmoji ? nil : ""
        }
    }

    private func lineBreak(_ place: ScalarPlace) -> String {
        switch place.scalar {
        case "\t": " "
        case "\r" where place.isFollowed(by: "\n"): ""
        default: "\n"
        }
    }
}

// MARK: - Signs that mean something to the format

extension Outlet {
    private func escapes(_ byte: UInt8) -> Bool {
        switch self {
        case .screen, .csv: false
        case .tsv: byte == UInt8(ascii: "\"")
        case .json: byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        case .markdown, .markdownLine: MarkdownSigns.contains(byte)
        }
    }

    /// What stands for a sign that is seen; nil for itself.
    private func sign(_ place: ScalarPlace) -> String? {
        switch self {
        case .screen(unicode: false): Self.ascii(place.scalar)
        case .tsv where place.scalar == "\"": "”"
        case .json where place.scalar.isASCII: "\\" + String(place.scalar)
        case .markdown, .markdownLine: MarkdownSigns.escape(place)
        case .screen, .csv, .tsv, .json: nil
        }
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\u{A0}", "\u{2009}", "\u{202F}": " "
        case "…": "..."
        case "”", "“", "„", "«", "»": "\""
        case "’", "‘": "'"
        case "–", "—", "‐", "‑", "−", "─": "-"
        case "→": "->"
        case "•": "*"
        default: nil
        }
    }

    /// Sees to it that a text does not mean more by what it begins with.
    private func secureBeginning(of bytes: inout [UInt8], at start: Int) {
        switch self {
        case .csv, .tsv:
            if FormulaGuard.isFormula(bytes[start...]) { bytes.insert(UInt8(ascii: "'"), at: start) }
        case .markdownLine: MarkdownSigns.secureBeginning(of: &bytes, at: start)
        case .screen, .markdown, .json: break
        }
    }
}

/// Text on one line in which nothing steers or deceives a terminal, for what is not laid out by `render`.
public func printable(_ text: String) -> String { Outlet.screen(unicode: true).clean(text) }
