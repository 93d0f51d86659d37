/// A cell as files write it, before it is spread over the places that it covers.
struct SpannedCell {
    var blocks: [Block] = []
    var cell: Cell
    var columns = 1
    var rows = 1
    /// Whether it is the next part of the cell above, as Word marks merged cells.
    var continuesAbove = false
    /// Columns left open before it.
    var skipped = 0
}

/// A table's cells spread over a grid.
struct SpanGrid {
    private(set) var rows: [[Cell]] = []
    /// A merged cell's remainder, by its column.
    private var hanging: [Int: (cell: Cell, rows: Int)] = [:]
    /// Columns that a cell begins in; others exist only by wide cells.
    private var begun: Set<Int> = []

    /// - Parameter places: how many more places the document may have; what is used is taken from it.
    init(_ source: [[SpannedCell]], places: inout Int) throws {
        for cells in source { try add(cells, &places) }
        let used = begun.sorted()
        if rows.contains(where: { $0.count > used.count }) {
            rows = rows.map { row in used.compactMap { $0 < row.count ? row[$0] : nil } }
        }
    }

    var width: Int { begun.count }

    private mutating func add(_ cells: [SpannedCell], _ places: inout Int) throws {
        var row: [Cell] = []
        for cell in cells {
            for _ in 0..<min(cell.skipped, Bounds.span) { row.append(Cell("", place: cell.cell.place)) }
            takeHanging(&row)
            begun.insert(row.count)
            let width = max(1, min(cell.columns, Bounds.span))
            places -= width
            if places < 0 { throw DocumentFault.tooLarge(limit: Bounds.file) }
            spread(cell, over: width, &row)
        }
        takeHanging(&row)
        for column in hanging.keys.sorted() where column >= row.count {
            while row.count < column { row.append(Cell("", place: row.last?.place ?? hanging[column]!.cell.place)) }
            takeHanging(&row)
        }
        places -= row.count
        if places < 0 { throw DocumentFault.tooLarge(limit: Bounds.file) }
        rows.append(row)
    }

    /// Goes on with cells from above for as long as they cover the next column.
    private mutating func takeHanging(_ row: inout [Cell]) {
        while let (cell, rows) = hanging[row.count] {
            hanging[row.count] = rows > 1 ? (cell, rows - 1) : nil
            row.append(cell)
        }
    }

    private mutating func spread(_ source: SpannedCell, over width: Int, _ row: inout [Cell]) {
        var cell = source.cell
        if source.continuesAbove, let above = rows.last, row.count < above.count {
            cell = above[row.count]
            cell.origin = .above
        }
        for offset in 0..<width {
            // Where cells overlap, which only faulty files have, the later one stands.
            hanging[row.count] = nil
            if source.rows > 1 {
                var below = cell
                below.origin = .above
                hanging[row.count] = (below, source.rows - 1)
            }
            row.append(cell)
            if offset == 0, cell.origin == .here { cell.origin = .left }
        }
    }
}
