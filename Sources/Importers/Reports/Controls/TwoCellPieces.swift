/// The labels printed in the cells of tables of internal control.
enum CellLabel: Hashable, Sendable {
    case status, comment, background, diarienummer

    /// The label that a line consists of.
    init?(_ line: String) {
        guard line.utf8.count <= 16 else { return nil }
        switch line.trimmed(where: { $0 == " " || $0 == "\t" || $0 == ":" }) {
        case "Status": self = .status
        case "Kommentar", "Kommentarer": self = .comment
        case "Bakgrund": self = .background
        case "Diarienummer", "Dnr": self = .diarienummer
        default: return nil
        }
    }

    /// Whether it stands in the left cell, under a risk's or an audit's name.
    var isLeft: Bool { self == .background || self == .diarienummer }
}

/// What the lines of a table consist of, cells not yet told apart.
enum CellPiece: Sendable {
    case text(CellParagraph)
    case label(CellLabel, line: Int)
    case status(String, isKnown: Bool, line: Int)
    /// The header repeated on a new page; with a tail where the text of a cell goes on directly under it.
    case pageBreak(hasTail: Bool, line: Int)

    var paragraph: CellParagraph? {
        if case .text(let paragraph) = self { paragraph } else { nil }
    }

    var label: CellLabel? {
        if case .label(let label, _) = self { label } else { nil }
    }

    var isTailBreak: Bool {
        if case .pageBreak(true, _) = self { true } else { false }
    }

    var line: Int {
        switch self {
        case .text(let paragraph): paragraph.firstLine
        case .label(_, let line), .status(_, _, let line), .pageBreak(_, let line): line
        }
    }
}

/// Takes the lines of a table apart.
struct CellPieces {
    private(set) var pieces: [CellPiece] = []
    private let labels: StatusLabels
    private var isAfterBlank = true

    init(_ range: Range<Int>, in lines: [SourceLine], of table: ControlTable, labels: StatusLabels) {
        self.labels = labels
        var index = range.lowerBound
        while index < range.upperBound {
            if let end = table.headerEnd(at: index, in: lines) {
                let hasTail = end < range.upperBound && !lines[end].followsBlank
                pieces.append(.pageBreak(hasTail: hasTail, line: lines[index].number))
                index = end
            } else {
                append(lines[index])
                index += 1
            }
        }
    }

    private mutating func append(_ line: SourceLine) {
        guard !isPageFoot(line.text) else { return }
        if let label = CellLabel(line.text) { return pieces.append(.label(label, line: line.number)) }
        let isLabelled = pieces.last?.label == .status
        if let status = statusAlone(line, isLabelled: isLabelled, labels: labels) { return pieces.append(status) }
        let (text, status) = withoutStatus(line.text, labels: labels)
        if let label = status.flatMap({ _ in CellLabel(text) }) {
            pieces.append(.label(label, line: line.number))
        } else {
            append(CellLine(text: text, number: line.number, isSoft: status == nil && line.endsInSpace), of: line)
        }
        if let status { pieces.append(.status(status, isKnown: true, line: line.number)) }
    }

    private mutating func append(_ part: CellLine, of line: SourceLine) {
        if !line.followsBlank, case .text(var paragraph) = pieces.last {
            pieces.removeLast()
            paragraph.lines.append(part)
            pieces.append(.text(paragraph))
        } else {
            pieces.append(.text(CellParagraph(lines: [part], followsBlank: line.followsBlank)))
        }
    }
}

/// The status that a line consists of: under its label, or after the space that a lost icon leaves.
func statusAlone(_ line: SourceLine, isLabelled: Bool, labels: StatusLabels) -> CellPiece? {
    guard isLabelled || line.text.first == " ", line.text.last != "." else { return nil }
    if let name = labels.name(ofCell: line.text) { return .status(name, isKnown: true, line: line.number) }
    guard isLabelled, line.text.utf8.count <= longestStatus else { return nil }
    return .status(line.plain, isKnown: false, line: line.number)
}

private let longestStatus = 40

/// A line's text and the status at its end, where a wide gap (a lost icon) parts the two.
func withoutStatus(_ text: String, labels: StatusLabels) -> (text: String, status: String?) {
    let trimmed = String(text.trimmedBlanks)
    guard trimmed.holds("  ") else { return (trimmed, nil) }
    var rest = trimmed[...]
    while let gap = rest.utf8.lastIndex(of: 0x20) {
        let isWide = gap > rest.startIndex && rest.utf8[rest.utf8.index(before: gap)] == 0x20
        if isWide {
            guard let name = labels.name(ofCell: String(trimmed[gap...])) else { break }
            return (String(trimmed[..<gap].trimmedBlanks), name)
        }
        rest = rest[..<gap]
    }
    return (trimmed, nil)
}

/// "Kommunstyrelsen | 53".
func isPageFoot(_ text: String) -> Bool {
    guard text.utf8.count <= 80, let bar = text.utf8.lastIndex(of: UInt8(ascii: "|")) else { return false }
    let number = text[text.utf8.index(after: bar)...].trimmedBlanks
    return !number.isEmpty && number.utf8.count <= 4 && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
