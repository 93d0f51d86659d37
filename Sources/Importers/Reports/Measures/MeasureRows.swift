import Domain

/// Finds the rows of a block, their labelled cells and the comments below them.
struct MeasureRows {
    let block: MeasureLines
    var rows: [MeasureRow] = []
    /// Text above the first row.
    private(set) var opening: [MeasureLine] = []
    private(set) var remarks: [ImportRemark] = []
    /// The first line of the source that the block did not use.
    private(set) var end: Int
    /// Whether another section's table begins below, so that no later line of the block counts.
    private(set) var endsAtNextTable = false
    /// Whether the last row can take more cells.
    var isOpen = false
    /// The comment's line since the last row that looks like a heading.
    var heading: Int?
    var lines: [MeasureLine] { block.lines }

    init(_ block: MeasureLines) {
        self.block = block
        end = block.end
    }

    /// Reads all lines, up to where the table has ended.
    mutating func read() {
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if line.followsHeader, endsAtHeading() {
                endsAtNextTable = true
                return
            }
            if let used = takeCell(line.words[...], at: index) {
                index += used
            } else if let next = takeRow(at: index) {
                index = next
            } else {
                takeText(at: index)
                index += 1
            }
        }
        dropDoubtfulRow()
        _ = endsAtHeading()
    }

    /// Ends the block at the heading that stands after the last row, if there is one.
    private mutating func endsAtHeading() -> Bool {
        guard let heading else { return false }
        let index = lines[heading].index
        end = index
        if rows.isEmpty {
            opening.removeAll { $0.index >= index }
        } else {
            rows[rows.count - 1].comment.removeAll { $0.index >= index }
        }
        dropRemarks(from: lines[heading].number)
        return true
    }

    /// A title that ends in a number looks like a row with one value; the item that it opens tells.
    private mutating func dropDoubtfulRow() {
        guard heading == nil, block.endsAtItem, let last = rows.last, last.columnValues.count == 1, last.values.isEmpty,
            last.targets.isEmpty, last.rankings.isEmpty, last.trend == nil, last.columnValues[0]?.unit == nil,
            let columns = columns(last.table), columns.count > 1,
            let index = lines.firstIndex(where: { $0.number == last.line })
        else { return }
        rows.removeLast()
        dropRemarks(from: lines[index].number)
        end = lines[index].index
    }

    private mutating func dropRemarks(from line: Int) { remarks.removeAll { $0.line >= line } }

    func columns(_ table: Int) -> [MeasureColumn]? {
        block.tables.indices.contains(table) ? block.tables[table].columns : nil
    }

    private mutating func takeText(at index: Int) {
        let line = lines[index]
        if isStrayCell(line) || (isOpen && isScrap(line)) {
            remarks.append(ImportRemark(line: line.number, cause: .unplacedLine, text: line.text))
            return
        }
        isOpen = false
        if heading == nil, lines.isHeading(at: index) { heading = index }
        if rows.isEmpty { opening.append(line) } else { rows[rows.count - 1].comment.append(line) }
    }

    /// Whether a line in an open row is a part of a cell whose other part is lost.
    private func isScrap(_ line: MeasureLine) -> Bool { !line.startsParagraph && line.words.count < 4 }

    private func isStrayCell(_ line: MeasureLine) -> Bool {
        let words = line.words[...]
        return MeasureCell(words) != nil || isRanking(words) || measureTrend(words) != nil || isMeasureLabel(words)
            || isUnjustified(words, line.table) || (words.count < 3 && MeasureLabel(words)?.used == words.count)
    }
}
