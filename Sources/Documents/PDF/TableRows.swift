extension TableCells {
    /// Cells whose heights overlap are in one row: one need not begin where another does.
    static func rows(_ cells: [TableCellText]) -> [[TableCellText]] {
        var rows: [(cells: [TableCellText], box: PageBox)] = []
        for cell in cells.sorted(by: { $0.box.midY - $0.box.height / 2 < $1.box.midY - $1.box.height / 2 }) {
            let line = cell.words[0].box.height
            if let last = rows.last, !cell.isAcross, !last.cells[0].isAcross,
                last.box.sharedHeight(cell.box) > 0.25 * line
            {
                rows[rows.count - 1].cells.append(cell)
                rows[rows.count - 1].box = last.box.union(cell.box)
            } else {
                rows.append(([cell], cell.box))
            }
        }
        return rows.map { merged($0.cells) }
    }

    /// Lines of a bold head as one row: one has the rest of what another begins.
    static func joinedHead(_ rows: [[TableCellText]]) -> [[TableCellText]] {
        var rows = rows
        while rows.count > 2, rows[0].isBold, rows[1].isBold, !rows[2].isBold, rows[0].count > 1 || rows[1].count > 1,
            rows[1][0].box.top - rows[0][0].box.bottom < 0.4 * rows[0][0].words[0].size
        {
            let (above, below) = (Set(rows[0].map(\.column)), Set(rows[1].map(\.column)))
            guard above.isStrictSubset(of: below) || below.isStrictSubset(of: above) else { break }
            rows[0...1] = [merged(rows[0] + rows[1])]
        }
        return rows
    }

    /// One cell a column.
    static func merged(_ cells: [TableCellText]) -> [TableCellText] {
        if cells.allSatisfy(\.isAcross) {
            return [TableCellText(column: 0, words: cells.flatMap(\.words), isAcross: true)]
        }
        return Dictionary(grouping: cells, by: \.column).sorted { $0.key < $1.key }.map { column, cells in
            TableCellText(column: column, words: cells.sorted { $0.box.top < $1.box.top }.flatMap(\.words))
        }
    }
}

extension [TableCellText] {
    fileprivate var isBold: Bool { allSatisfy { $0.words.allSatisfy(\.isBold) } }
}
