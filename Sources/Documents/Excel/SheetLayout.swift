import Domain

/// A sheet as it is shown: without what is hidden, merged cells in each place that they cover.
struct SheetLayout {
    private let hiddenRows: [Int]
    private let hiddenColumns: [ClosedRange<Int>]
    private var cells: [Int: [Int: SheetCell]] = [:]
    private let sheet: String
    private var places: Int

    /// - Parameter fills: what conditional formats colour cells with.
    init(_ source: SheetReader, sheet: String, fills: [Colour?], places: Int) throws {
        hiddenRows = source.hiddenRows.sorted()
        hiddenColumns = source.hiddenColumns
        self.sheet = sheet
        self.places = places
        for row in source.rows where !source.hiddenRows.contains(row.number) {
            for (column, cell) in row.cells where !isHidden(column) { cells[row.number, default: [:]][column] = cell }
        }
        colour(by: source.rules, fills)
        try merge(source.merged)
    }

    /// The rows that are left, numbered without the hidden ones.
    var rows: [SheetRow] {
        var hidden = 0
        return cells.keys.sorted().map { number in
            while hidden < hiddenRows.count, hiddenRows[hidden] < number { hidden += 1 }
            let row = cells[number]!.sorted { $0.key < $1.key }.map { column, cell in
                var cell = cell
                cell.column = column - hiddenCount(before: column)
                return cell
            }
            return SheetRow(index: number - hidden, cells: row, place: Place(sheet: sheet))
        }
    }

    private func isHidden(_ column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }

    private func hiddenCount(before column: Int) -> Int {
        hiddenColumns.reduce(0) {
            $0 + ($1.lowerBound < column ? min($1.upperBound, column - 1) - $1.lowerBound + 1 : 0)
        }
    }

    private mutating func colour(by rules: ConditionalRules, _ fills: [Colour?]) {
        if rules.isEmpty { return }
        for (number, row) in cells {
            for (column, source) in row where !source.cell.text.isEmpty {
                let place = CellReference(row: number, column: column)
                let format = rules.format(of: source.cell.text, number: source.cell.number, at: place)
                guard let format, fills.indices.contains(format), let fill = fills[format] else { continue }
                cells[number]![column]!.cell.fill = fill
            }
        }
    }

    /// Repeats merged cells over the part of the sheet that is used.
    private mutating func merge(_ ranges: [CellRange]) throws {
        let lastRow = cells.keys.max() ?? 0
        let lastColumn = cells.values.lazy.compactMap { $0.keys.max() }.max() ?? 0
        for range in ranges {
            let (row, column) = (range.rows.lowerBound, range.columns.lowerBound)
            let source = cells[row]?[column]
            guard row <= lastRow, column <= lastColumn else { continue }
            for number in row...min(range.rows.upperBound, lastRow) where source != nil || cells[number] != nil {
                let shown = (column...min(range.columns.upperBound, lastColumn)).filter { !isHidden($0) }
                try place(source, of: range, row: number, columns: shown)
            }
        }
    }

    private mutating func place(_ source: SheetCell?, of range: CellRange, row: Int, columns: [Int]) throws {
        places -= columns.count
        if places < 0 { throw DocumentFault.tooLarge(limit: Bounds.file) }
        for column in columns where row != range.rows.lowerBound || column != range.columns.lowerBound {
            guard var copy = source else {
                cells[row]?[column] = nil
                continue
            }
            copy.cell.origin = row > range.rows.lowerBound ? .above : .left
            cells[row, default: [:]][column] = copy
        }
    }
}
