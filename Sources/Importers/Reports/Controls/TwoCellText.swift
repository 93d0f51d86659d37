/// A line, or a part of one, that belongs to one cell.
struct CellLine: Hashable, Sendable {
    var text: String
    let number: Int
    /// Whether a space ended it: the mark of a soft wrap.
    var isSoft: Bool
}

/// Lines of a cell without a blank line between them.
struct CellParagraph: Hashable, Sendable {
    var lines: [CellLine]
    /// Whether a blank line stands above it.
    let followsBlank: Bool

    var firstLine: Int { lines.first?.number ?? 0 }
    var width: Int { lines.map(\.text.width).max() ?? 0 }

    /// Whether it ends as a sentence does.
    var endsSentence: Bool {
        guard let last = lines.last?.text.last(where: { !closing.contains($0) }) else { return false }
        return ".!?:".contains(last)
    }

    /// Whether its first line was wrapped because the column ended there.
    var isWrapped: Bool { lines.count > 1 && lines[0].isSoft }

    /// The paragraph on one line.
    var flat: String { CellText.flat(lines) }
}

private let closing: Set<Character> = ["\"", "”", "’", ")", "»"]

/// Puts the lines of cells together.
enum CellText {
    /// All on one line, as for a name.
    static func flat(_ lines: [CellLine]) -> String {
        var text = ""
        var previous: CellLine?
        for line in lines {
            if let previous, !isGlued(previous, line) { text += " " }
            text += line.plain
            previous = line
        }
        return text
    }

    /// Paragraphs parted by line breaks, soft wraps joined.
    static func paragraphs(_ paragraphs: [CellParagraph]) -> String {
        paragraphs.flatMap(parts).map(flat).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// A paragraph's lines, parted where its wraps are hard.
    private static func parts(of paragraph: CellParagraph) -> [[CellLine]] {
        let width = paragraph.width
        var parts: [[CellLine]] = []
        for line in paragraph.lines {
            if let previous = parts.last?.last, !isHard(previous, line, width: width) {
                parts[parts.count - 1].append(line)
            } else {
                parts.append([line])
            }
        }
        return parts
    }

    /// Whether a new paragraph begins on a line: the one above has room for its first word, or shows no soft wrap.
    private static func isHard(_ previous: CellLine, _ line: CellLine, width: Int) -> Bool {
        guard let first = line.text.cleanedWords.first, !startsLowercase(first), !isGlued(previous, line) else {
            return false
        }
        let hasRoom = previous.text.width + 1 + first.width + spareWidth <= width
        return hasRoom || (!previous.isSoft && ".!?:".contains(previous.text.last ?? " "))
    }

    /// Whether a word goes on in the next line: after a hyphen or slash, or cut where the column ends.
    private static func isGlued(_ previous: CellLine, _ next: CellLine) -> Bool {
        guard !previous.isSoft, let last = previous.text.last, let first = next.text.first else { return false }
        let text = previous.text.dropLast()
        if last == "-" || last == "/" { return text.last.map { $0.isLetter || $0.isNumber } ?? false }
        let isOneWord = !previous.text.contains(" ") && previous.text.width >= longWord
        return isOneWord && last.isLetter && first.isLowercase
    }
}

/// A line is short of its column by at least this where it was ended on purpose; widths of letters differ.
private let spareWidth = 12
/// Only a word that fills its column is cut without a hyphen; no column of these tables is narrower.
private let longWord = 36

extension CellLine {
    fileprivate var plain: String { text.cleanedWords.joined(separator: " ") }
}
