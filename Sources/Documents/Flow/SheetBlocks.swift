import Domain

/// A row of a sheet: only what is filled of it.
struct SheetRow {
    /// The row's number among those that are shown.
    var index: Int
    /// By rising columns.
    var cells: [SheetCell]
    var place: Place
}

/// A filled cell of a sheet.
struct SheetCell {
    /// The column's number among those that are shown.
    var column: Int
    var cell: Cell
    /// Whether its letters are larger than most.
    var isLarge = false
}

/// Parts a sheet into its titles and tables: they are kept apart by empty rows and empty columns.
///
/// A title is a row with one cell before a table's first row of several. A row with one cell further down belongs to
/// its table.
struct SheetBlocks {
    /// The sheet's name.
    var title: String?
    /// The level of titles that stand out.
    var headingLevel = 1
    /// How many more places the document may have.
    var places = Bounds.places

    mutating func blocks(of rows: [SheetRow]) throws -> [Block] {
        try partByRows(rows).flatMap { group in
            let parts = partByColumns(group)
            return parts.count == 1 ? try block(group) : try parts.flatMap { try blocks(of: $0) }
        }
    }

    private func partByRows(_ rows: [SheetRow]) -> [[SheetRow]] {
        var groups: [[SheetRow]] = []
        for row in rows where !row.cells.isEmpty {
            if let last = groups.last?.last, last.index + 1 >= row.index {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        return groups
    }

    private func partByColumns(_ rows: [SheetRow]) -> [[SheetRow]] {
        let used = rows.usedColumns
        let starts = used.indices.filter { $0 > 0 && used[$0] && !used[$0 - 1] }.dropFirst(used.first == true ? 0 : 1)
        if starts.isEmpty { return [rows] }
        var parts: [[SheetRow]] = []
        for (start, end) in zip([Int.min] + Array(starts), Array(starts) + [Int.max]) {
            let part = rows.slice(start..<end)
            if let left = parts.last, Self.isOneTable(left, part) {
                parts[parts.count - 1] = rows.slice((left.firstColumn ?? start)..<end)
            } else {
                parts.append(part)
            }
        }
        return parts
    }

    /// Whether two parts beside each other are one table with an empty column in it, not a table and its legend.
    private static func isOneTable(_ left: [SheetRow], _ right: [SheetRow]) -> Bool {
        left.count > 2 && left.first?.index == right.first?.index && left.last?.index == right.last?.index
            && 2 * right.count > left.count && 2 * left.count > right.count
    }

    private mutating func block(_ rows: [SheetRow]) throws -> [Block] {
        let start = rows.firstIndex { $0.filled > 1 } ?? Self.scaleStart(rows) ?? rows.count
        let titles = rows[..<start].flatMap(\.cells).filter { $0.cell.origin == .here }.compactMap(text)
        let grid = try grid(rows[start...])
        let table = Table(grid, title: title)
        return titles + (table.rows.isEmpty ? [] : [.table(table)])
    }

    /// Where a column of texts on different colours begins: a legend.
    private static func scaleStart(_ rows: [SheetRow]) -> Int? {
        let fills = Set(rows.compactMap { $0.cells.first?.cell.fill })
        return fills.count > 1 ? rows.firstIndex { $0.cells.first?.cell.fill != nil } : nil
    }

    private func text(_ source: SheetCell) -> Block? {
        let cell = source.cell
        if cell.text.isEmpty && cell.pictures.isEmpty { return nil }
        let role: TextBlock.Role = cell.isBold || source.isLarge ? .heading(level: headingLevel) : .body
        return .text(
            TextBlock(
                SpacedText.line(cell.text), role: role, isBold: cell.isBold, pictures: cell.pictures, place: cell.place)
        )
    }

    private mutating func grid(_ rows: ArraySlice<SheetRow>) throws -> [[Cell]] {
        guard let first = rows.compactMap(\.cells.first?.column).min(),
            let last = rows.compactMap(\.cells.last?.column).max()
        else { return [] }
        places -= rows.count * (last - first + 1)
        if places < 0 { throw DocumentFault.tooLarge(limit: Bounds.file) }
        return rows.compactMap { row in
            guard row.cells.contains(where: { $0.cell.origin != .above }) else { return nil }
            var cells = [Cell](repeating: Cell("", place: row.place), count: last - first + 1)
            for cell in row.cells { cells[cell.column - first] = cell.cell }
            return cells
        }
    }
}

extension SheetRow {
    /// Filled cells, a merged one counted once.
    fileprivate var filled: Int { cells.reduce(0) { $0 + ($1.cell.origin == .left ? 0 : 1) } }
}

extension [SheetRow] {
    fileprivate var firstColumn: Int? { compactMap(\.cells.first?.column).min() }

    /// Whether each column has a filled cell.
    fileprivate var usedColumns: [Bool] {
        var used = [Bool](repeating: false, count: (compactMap(\.cells.last?.column).max() ?? -1) + 1)
        for row in self { for cell in row.cells { used[cell.column] = true } }
        return used
    }

    /// The rows within some columns, those left out that have nothing there.
    fileprivate func slice(_ columns: Range<Int>) -> [SheetRow] {
        compactMap { row in
            var row = row
            row.cells = row.cells.filter { columns.contains($0.column) }
            return row.cells.isEmpty ? nil : row
        }
    }
}
