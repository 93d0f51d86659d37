import Domain

/// What can be shown, and how: signs, colours, and text made safe to print.
struct Screen {
    /// In columns; 0 = no limit.
    let width: Int
    /// In lines; 0 = no limit.
    let height: Int
    let color: Bool
    let unicode: Bool
    let numbersRows: Bool

    init(_ appearance: Appearance) {
        // Narrower than this not even a word fits; the lines then run over the edge.
        width = appearance.width > 0 ? max(appearance.width, 20) : 0
        height = appearance.height
        numbersRows = appearance.numbersRows
        color = appearance.color
        unicode = appearance.unicode
    }

    var rule: String { unicode ? "─" : "-" }
    var missing: String { unicode ? "–" : "-" }

    func bold(_ text: String) -> String { color ? "\u{1B}[1m\(text)\u{1B}[22m" : text }
    func dim(_ text: String) -> String { color ? "\u{1B}[2m\(text)\u{1B}[22m" : text }
    func red(_ text: String) -> String { color ? "\u{1B}[31m\(text)\u{1B}[39m" : text }

    /// Text on one line without anything that steers a terminal; without signs beyond ASCII where it lacks them.
    func clean(_ text: String) -> String {
        clean(text, keepingMarks: false)
    }

    /// An excerpt with its hits marked: in bold where there is colour (see `highlight`), else by guillemets.
    func cleanExcerpt(_ text: String) -> String {
        color ? clean(text, keepingMarks: true) : clean(Excerpt.marked(text, start: "«", end: "»"))
    }

    /// Text on one line with its marks kept.
    func cleanMarked(_ text: String) -> String { clean(text, keepingMarks: true) }

    /// A line of an excerpt with its marks in bold. `open` is true while a hit goes on from line to line.
    func highlight(_ line: Substring, open: inout Bool) -> String {
        var result = open ? Self.boldOn : ""
        for scalar in line.unicodeScalars {
            switch scalar {
            case Excerpt.start: (open, result) = (true, result + Self.boldOn)
            case Excerpt.end: (open, result) = (false, result + Self.boldOff)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return open ? result + Self.boldOff : result
    }

    private static let boldOn = "\u{1B}[1m"
    private static let boldOff = "\u{1B}[22m"
}

/// Cleaning, letter by letter.
extension Screen {
    private func clean(_ text: String, keepingMarks: Bool) -> String {
        guard needsCleaning(text) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if keepingMarks && (scalar == Excerpt.start || scalar == Excerpt.end) {
                result.unicodeScalars.append(scalar)
            } else if let replacement = replacement(scalar) {
                result += replacement
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A quick look at the bytes, as hardly any text needs cleaning.
    private func needsCleaning(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.indices.contains { bytes[$0] < 0x20 || bytes[$0] >= 0x7F && needsCleaning(bytes, at: $0) }
        }
    }

    private func needsCleaning(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        switch bytes[index] {
        case 0x7F, 0xEF: true
        case 0xC2: !unicode || bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD
        // Dashes and quotes (U+2010–U+2027) are fine where there is more than ASCII.
        case 0xE2: !unicode || bytes[index + 1] != 0x80 || !(0x90...0xA7).contains(bytes[index + 2])
        default: false
        }
    }

    private func replacement(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
        case 0..<0x20, 0x7F..<0xA0: unicode ? "\u{FFFD}" : "?"
        // Soft hyphens, and marks that turn the direction of the text.
        case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: ""
        default: unicode ? nil : Self.ascii(scalar)
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
}
