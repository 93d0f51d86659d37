import Domain

/// A sheet as it is shown: without what is hidden, merged cells in each place that they cover.
struct SheetLayout {
    private let hiddenRows: [Int]
    private let hiddenColumns: [ClosedRange<Int>]
    private let sheet: String
    private var lines: [RawRow]
    private var places: Int

    /// - Parameter fills: what conditional formats colour cells with.
    init(
        _ source: SheetReader, sheet: String, fills: [Colour?], pictures: [(cell: CellReference, words: String)],
        places: Int
    ) throws {
        hiddenRows = source.hiddenRows.sorted()
        hiddenColumns = source.hiddenColumns
        self.sheet = sheet
        self.places = places
        lines = source.rows.filter { !source.hiddenRows.contains($0.number) }
        if !hiddenColumns.isEmpty { leaveOutHiddenColumns() }
        if !source.rules.isEmpty { colour(by: source.rules, fills) }
        lines.sort { $0.number < $1.number }
        add(pictures)
        try merge(source.merged)
    }

    /// The rows that are left, rows and columns numbered without the hidden ones.
    var rows: [SheetRow] {
        var hidden = 0
        return lines.map { line in
            while hidden < hiddenRows.count, hiddenRows[hidden] < line.number { hidden += 1 }
            var line = line
            if !hiddenColumns.isEmpty { line.update { $0.column -= hiddenCount(before: $0.column) } }
            return SheetRow(index: line.number - hidden, cells: line.cells, place: Place(sheet: sheet))
        }
    }

    /// Lays pictures in the cells of rows that have something else too.
    private mutating func add(_ pictures: [(cell: CellReference, words: String)]) {
        if pictures.isEmpty { return }
        let indexes = Dictionary(lines.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
        for picture in pictures where !isHidden(picture.cell.column) {
            guard let index = indexes[picture.cell.row] else { continue }
            let place = Place(sheet: sheet, cell: picture.cell.text)
            var cell =
                lines[index][picture.cell.column]
                ?? SheetCell(column: picture.cell.column, cell: Cell("", place: place))
            cell.cell.pictures.append(picture.words)
            lines[index][picture.cell.column] = cell
        }
    }

    private func isHidden(_ column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }

    private func hiddenCount(before column: Int) -> Int {
        hiddenColumns.reduce(0) {
            $0 + ($1.lowerBound < column ? min($1.upperBound, column - 1) - $1.lowerBound + 1 : 0)
        }
    }

    private mutating func leaveOutHiddenColumns() {
        for index in lines.indices { lines[index].removeAll(where: isHidden) }
    }

    private mutating func colour(by rules: ConditionalRules, _ fills: [Colour?]) {
        for index in lines.indices {
            let number = lines[index].number
            lines[index].update { source in
                let place = CellReference(row: number, column: source.column)
                let format = rules.format(of: source.cell.text, number: source.cell.number, at: place)
                guard let format, fills.indices.contains(format), let fill = fills[format] else { return }
                source.cell.fill = fill
            }
        }
    }

    /// Repeats merged cells over the part of the sheet that is used.
    private mutating func merge(_ ranges: [CellRange]) throws {
        let lastRow = lines.last?.number ?? 0
        let lastColumn = lines.lazy.compactMap { $0.cells.last?.column }.max() ?? 0
        var indexes: [Int: Int] = [:]
        for (index, line) in lines.enumerated() { indexes[line.number] = index }
        for range in ranges where range.rows.lowerBound <= lastRow && range.columns.lowerBound <= lastColumn {
            let source = indexes[range.rows.lowerBound].flatMap { lines[$0][range.columns.lowerBound] }
            let columns = range.columns.lowerBound...min(range.columns.upperBound, lastColumn)
            let shown = columns.filter { !isHidden($0) }
            for number in range.rows.lowerBound...min(range.rows.upperBound, lastRow) {
                if indexes[number] == nil {
                    guard source != nil, hiddenRows.isEmpty || !hiddenRows.contains(number) else { continue }
                    indexes[number] = lines.count
                    lines.append(RawRow(number: number))
                }
                try spread(source, of: range, over: shown, line: indexes[number]!)
            }
        }
        lines.sort { $0.number < $1.number }
    }

    private mutating func spread(_ source: SheetCell?, of range: CellRange, over columns: [Int], line: Int) throws {
        places -= columns.count + 1
        if places < 0 { throw DocumentFault.tooLarge(limit: Bounds.file) }
        let row = lines[line].number
        for column in columns where row != range.rows.lowerBound || column != range.columns.lowerBound {
            var copy = source
            copy?.column = column
            copy?.cell.origin = row > range.rows.lowerBound ? .above : .left
            copy?.cell.place.cell = CellReference(row: row, column: column).text
            lines[line][column] = copy
        }
    }
}
