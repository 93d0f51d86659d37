import Domain

extension PageTable {
    /// A table from lines in which words stand in columns; nil where they do not.
    ///
    /// - Parameters:
    ///   - lines: some of a page's lines.
    ///   - drawing: the page's lines and fills, which part rows where there are such.
    init?(_ lines: ArraySlice<TextLine>, columns: TableColumns, drawing: PageDrawing, page: Int) {
        guard columns.count > 1, let box = PageBox.around(lines.map(\.box)) else { return nil }
        let cells = TableCells(lines, columns: columns, rules: drawing.rowRules(in: box))
        let rows = cells.rows()
        self.columns = columns.spans
        self.box = box
        self.page = page
        textColumns = columns
        self.rows = rows.map { $0.cells(columns, fills: drawing.fills, page: page) }
    }
}

extension [TableCellText] {
    /// A row with a cell in each column.
    func cells(_ columns: TableColumns, fills: [PageFill], page: Int) -> [Cell] {
        let top = map(\.box.top).min() ?? 0
        let bottom = map(\.box.bottom).max() ?? 0
        return (0..<columns.count).map { column in
            let span = columns.spans[column]
            let left = column == 0 ? span.lowerBound : columns.cut(after: column - 1)
            let box = PageBox(
                left: Swift.min(left, span.lowerBound), top: top, right: columns.limit(of: column, size: 10),
                bottom: bottom)
            let words = first { $0.column == column }?.words ?? []
            return Cell(words, in: box, fills: fills, page: page)
        }
    }
}

extension PageDrawing {
    /// The level lines that part rows: those drawn and the edges of fills, at least half as wide as the table.
    fileprivate func rowRules(in box: PageBox) -> [PageRule] {
        let edges = fills.filter { $0.box.meets(box) && $0.box.height < box.height }.flatMap { fill in
            [fill.box.top, fill.box.bottom].map {
                PageRule(isUpright: false, position: $0, start: fill.box.left, end: fill.box.right)
            }
        }
        let levels = rules.filter { !$0.isUpright && $0.box.meets(box.grown(by: 20)) }
        var joined: [PageRule] = []
        for rule in (levels + edges).joined() where rule.length > 0.5 * box.width {
            if let last = joined.last, rule.position - last.position < 3 { continue }
            joined.append(rule)
        }
        return joined
    }
}

extension PageContent {
    /// Takes lines whose words stand in columns as tables.
    ///
    /// - Parameters:
    ///   - limit: how far to the right running text reaches.
    ///   - reach: how far below a line a table's next row may stand, as a share of the letters' size.
    ///   - open: the columns of a table that reaches the end of the page before.
    mutating func takeAlignedTables(limit: Double, reach: Double, after open: TableColumns?) {
        var start = 0
        if let open, let end = end(ofRestOf: open, reach: reach) {
            let whole = extended(0..<end, open, from: 0)
            take(whole, open, leastRows: 1)
            start = whole.upperBound
        }
        for region in tableRegions(lines, from: start, limit: limit, reach: reach) {
            let columns = TableColumns(lines[region])
            guard columns.count > 1, lines[region].count(where: { $0.segments.count > 1 }) > 1 else { continue }
            take(extended(region, columns, from: start), columns)
        }
        let taken = taken
        lines = lines.indices.filter { !taken.contains($0) }.map { lines[$0] }
    }

    /// - Parameter leastRows: how many rows must have several cells.
    private mutating func take(_ region: Range<Int>, _ columns: TableColumns, leastRows: Int = 2) {
        guard let table = PageTable(lines[region], columns: columns, drawing: drawing, page: number),
            table.rows.count(where: { $0.count { !$0.text.isEmpty } > 1 }) >= leastRows
        else { return }
        tables.append(table)
        taken.formUnion(region)
    }

    /// The columns of the table that is the last on the page.
    var openColumns: TableColumns? {
        guard let table = tables.max(by: { $0.box.bottom < $1.box.bottom }),
            !lines.contains(where: { $0.box.midY > table.box.bottom })
        else { return nil }
        return table.textColumns
    }

    /// After the lines at the top of the page that go on in a table's columns; nil for none.
    private func end(ofRestOf columns: TableColumns, reach: Double) -> Int? {
        guard !tables.contains(where: { $0.box.top < lines.first?.box.midY ?? 0 }) else { return nil }
        var end: Int?
        for index in lines.indices {
            let line = lines[index]
            if index > 0, line.box.top - lines[index - 1].box.bottom > reach * line.size { break }
            if abs(line.size - lines[0].size) > 0.6 { break }
            guard let parts = columns.parts(of: line) else { continue }
            if parts.count > 1 || parts.keys.first! > 0 { end = index + 1 }
        }
        return end
    }

    /// With the lines before and after that hold only a part of a wrapped row.
    private func extended(_ region: Range<Int>, _ columns: TableColumns, from first: Int) -> Range<Int> {
        var start = region.lowerBound
        while start > first, isPart(lines[start - 1], columns),
            lines[start].box.top - lines[start - 1].box.bottom < 0.6 * lines[start].size,
            abs(lines[start].size - lines[start - 1].size) < 0.6
        {
            start -= 1
        }
        var end = region.upperBound
        while end < lines.count, isPart(lines[end], columns) || isRest(lines[end], of: lines[..<end], columns),
            lines[end].box.top - lines[end - 1].box.bottom < 0.6 * lines[end].size,
            abs(lines[end].size - lines[end - 1].size) < 0.6
        {
            end += 1
        }
        return start..<end
    }

    /// Whether a line stands in a column that is not the first.
    private func isPart(_ line: TextLine, _ columns: TableColumns) -> Bool {
        guard let parts = columns.parts(of: line) else { return false }
        return parts.count == 1 && parts.keys.first! > 0
    }

    /// Whether a line goes on in the first column where a full line ended, the last or one beside the last.
    private func isRest(_ line: TextLine, of before: ArraySlice<TextLine>, _ columns: TableColumns) -> Bool {
        guard let words = columns.parts(of: line), words.count == 1, let first = words[0]?.first else { return false }
        let above = before.suffix(3).reversed().lazy
            .filter { line.box.midY - $0.box.midY < 1.6 * first.size }
            .compactMap { columns.parts(of: $0)?[0] }.first
        guard let above, let box = PageBox.around(above.map(\.box)) else { return false }
        let slack = first.text.first?.isUppercase == true ? 0 : 3 * first.size
        return isFull(box, before: first, limit: columns.limit(of: 0, size: first.size), slack: slack)
    }
}
