/// A row of cells parted by tabs, or a line without any.
struct TabRow {
    /// The line where it begins.
    let line: SourceLine
    /// The cells, each with its inner white space as single spaces.
    let cells: [String]
    let followsBlank: Bool

    var isPlainLine: Bool { cells.count == 1 && !line.endsInTab }
    /// The text of a row with nothing beside its first cell: a spreadsheet's heading, or a line without tabs.
    var onlyText: String? { cells.count == 1 ? cells[0] : nil }
}

/// A quotation over more lines than this is no cell.
private let longestCell = 400

/// The rows of a text: a cell in quotation marks may hold tabs, line ends and doubled marks, as spreadsheets write it.
func tabRows(_ lines: [SourceLine]) -> [TabRow] {
    var rows: [TabRow] = []
    var index = 0
    while index < lines.count {
        var reader = RowReader(lines: lines, index: index)
        let cells = reader.cells()
        rows.append(TabRow(line: lines[index], cells: cells, followsBlank: lines[index].followsBlank))
        index = reader.index + 1
    }
    return rows
}

private struct RowReader {
    let lines: [SourceLine]
    private(set) var index: Int

    init(lines: [SourceLine], index: Int) {
        self.lines = lines
        self.index = index
    }

    mutating func cells() -> [String] {
        var cells: [String] = []
        var rest = lines[index].text[...]
        // A line in quotation marks is a quotation, unless it opens a cell that other cells follow.
        guard lines[index].hasTab || quotedCell(rest)?.rest.first == "\t" else { return [joined([rest])] }
        while true {
            if let quoted = quotedCell(rest) {
                cells.append(joined(quoted.content))
                index = quoted.line
                rest = quoted.rest
            } else {
                let end = rest.utf8.firstIndex(of: UInt8(ascii: "\t")) ?? rest.endIndex
                cells.append(joined([rest[..<end]]))
                rest = rest[end...]
            }
            guard rest.utf8.first == UInt8(ascii: "\t") else { return cells }
            rest = Substring(rest.utf8.dropFirst())
        }
    }

    /// The cell in quotation marks that the text begins with; nil unless it ends before a tab or a line's end.
    private func quotedCell(_ text: Substring) -> (content: [String], line: Int, rest: Substring)? {
        guard text.utf8.first(where: { $0 != 0x20 }) == UInt8(ascii: "\"") else { return nil }
        var rest = text.drop { $0 == " " }.dropFirst()
        var content: [String] = []
        for line in index..<min(lines.count, index + longestCell) {
            if line > index { rest = lines[line].text[...] }
            let (part, after) = unquoted(rest)
            content.append(part)
            guard let after else { continue }
            let isEnd = after.isEmpty || after.first == "\t"
            return isEnd ? (content, line, after) : nil
        }
        return nil
    }

    /// The text up to its closing mark, doubled marks as one, and what follows; nil after it for no closing mark.
    private func unquoted(_ text: Substring) -> (part: String, after: Substring?) {
        var part = ""
        var rest = text
        while let mark = rest.firstIndex(of: "\"") {
            part += rest[..<mark]
            rest = rest[rest.index(after: mark)...]
            guard rest.first == "\"" else { return (part, rest) }
            part.append("\"")
            rest = rest.dropFirst()
        }
        return (part + rest, nil)
    }
}
