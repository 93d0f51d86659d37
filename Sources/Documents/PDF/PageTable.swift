import Domain

/// A table, or the part of one that stands on one page.
struct PageTable: Sendable {
    /// Where each column lies, from the left, in points.
    var columns: [ClosedRange<Double>]
    var rows: [[Cell]]
    var box: PageBox
    var page: Int
    /// Its columns by where words stand; nil where they are drawn.
    let textColumns: TableColumns?

    /// Whether its columns are drawn.
    var isRuled: Bool { textColumns == nil }

    /// - Returns: nil where fewer than two columns have text: a frame, or a drawing.
    init?(_ grid: RuledGrid, words: [PageWord], fills: [PageFill], page: Int) {
        var inner: [Int: [PageWord]] = [:]
        for word in words {
            if let place = grid.place(x: word.box.midX, y: word.box.midY) {
                inner[grid.owners[place], default: []].append(word)
            }
        }
        // A key has colours alone beside what they mean.
        let shaded = grid.shadedColumns(fills)
        guard Set(inner.keys.map { $0 % grid.width }).union(shaded).count > 1 else { return nil }
        var cells: [Int: Cell] = [:]
        for owner in Set(grid.owners) {
            cells[owner] = Cell(inner[owner] ?? [], in: grid.box(owner: owner), fills: fills, page: page)
        }
        rows = (0..<grid.height).flatMap { row in
            let band = words.filter { $0.box.midY > grid.rows[row] && $0.box.midY < grid.rows[row + 1] }
            if let parts = unruledRows(band, columns: grid.columns, fills: fills, page: page) { return parts }
            return [
                (0..<grid.width).map { column in
                    let owner = grid.owners[row * grid.width + column]
                    var cell = cells[owner]!
                    if owner % grid.width < column { cell.origin = .left }
                    if owner / grid.width < row { cell.origin = .above }
                    return cell
                }
            ]
        }
        columns = zip(grid.columns, grid.columns.dropFirst()).map { $0...$1 }
        box = grid.box
        self.page = page
        textColumns = nil
    }
}

/// The rows that stand between two level lines, where no lines part them; nil where there is but one.
///
/// Three rows with values in most columns, or two with values in all, are the least that tell rows from paragraphs
/// inside of cells.
private func unruledRows(_ words: [PageWord], columns: [Double], fills: [PageFill], page: Int) -> [[Cell]]? {
    let columns = TableColumns(ruled: columns, words: words)
    let rows = TableCells(textLines(words), columns: columns, rules: []).rows()
    let isSeveral =
        rows.count { $0.count > 1 && $0.count * 2 >= columns.count } > 2
        || columns.count > 2 && rows.count { $0.count == columns.count } > 1
    guard isSeveral else { return nil }
    return rows.map { $0.cells(columns, fills: fills, page: page) }
}

extension Cell {
    /// A cell from the words inside of it.
    init(_ words: [PageWord], in box: PageBox, fills: [PageFill], page: Int) {
        self.init(
            cellText(words, in: box), fill: fills.colour(of: box) ?? words.signColour,
            isBold: !words.isEmpty && words.allSatisfy(\.isBold), place: Place(page: page))
    }
}

extension [PageFill] {
    /// The colour that is seen in a cell: what is painted last behind its middle or inside of it.
    fileprivate func colour(of cell: PageBox) -> Colour? {
        let inner = cell.grown(by: 2)
        let seen = last { fill in
            fill.box.contains(x: cell.midX, y: cell.midY)
                || (inner.contains(x: fill.box.left, y: fill.box.top)
                    && inner.contains(x: fill.box.right, y: fill.box.bottom))
        }
        return seen?.colour == .white ? nil : seen?.colour
    }
}

extension RuledGrid {
    /// The columns whose cells have different colours behind them.
    fileprivate func shadedColumns(_ fills: [PageFill]) -> [Int] {
        (0..<width).filter { column in
            let colours = (0..<height).compactMap { row in
                Cell([], in: box(row: row, column: column), fills: fills, page: 0).fill
            }
            return Set(colours).count > 1
        }
    }
}
