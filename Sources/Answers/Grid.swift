import Domain

/// A table as it will stand on the screen: cleaned text, before any widths.
struct Grid {
    struct Column {
        var heading: String
        /// True for numbers, which stand to the right.
        var isNumeric: Bool
        var isExcerpt: Bool
        /// True for what is there to be referred to, not to be read.
        var isFaint: Bool
    }

    let screen: Screen
    let columns: [Column]
    let rows: [[String]]
    /// How wide each column will be; nil where the screen is too narrow for columns.
    let widths: [Int]?
    /// True where every row stands on one line.
    let fitsWhole: Bool

    init(_ table: Table, _ screen: Screen) {
        self.screen = screen
        let styles = table.columns.map(ColumnStyle.init)
        columns = styles.enumerated().map { index, style in
            Column(
                heading: screen.clean(style.heading), isNumeric: Self.isNumeric(table.rows, index),
                isExcerpt: style.isExcerpt, isFaint: style.isFaint)
        }
        rows = table.rows.map { row in
            zip(styles, row).map { style, value in
                let text = style.text(value, missing: screen.missing)
                return style.isExcerpt ? screen.cleanExcerpt(text) : screen.clean(text)
            }
        }
        let needs = Self.needs(columns, rows)
        widths = ColumnNeed.fit(needs, in: screen.width)
        fitsWhole = widths == needs.map(\.whole)
    }

    private static func isNumeric(_ rows: [[Value]], _ index: Int) -> Bool {
        var found = false
        for row in rows where row.indices.contains(index) {
            switch row[index] {
            case .integer, .real: found = true
            case .text: return false
            case .null: break
            }
        }
        return found
    }

    /// What the widths of the columns depend on.
    private static func needs(_ columns: [Column], _ rows: [[String]]) -> [ColumnNeed] {
        columns.enumerated().map { index, column in
            var need = ColumnNeed(column.heading)
            for row in rows where index < row.count { need.include(row[index]) }
            if column.isNumeric { need.least = need.whole }
            return need
        }
    }

    /// The table, in columns where they fit, otherwise one block a row.
    func print(on page: inout Page) {
        if let widths {
            printColumns(widths, on: &page)
        } else {
            printBlocks(on: &page)
        }
    }

    private func printBlocks(on page: inout Page) {
        for (index, row) in rows.enumerated() {
            if index > 0 { page.blank() }
            for (column, cell) in zip(columns, row) {
                if column.isExcerpt {
                    page.line(screen.dim(column.heading + ":"))
                    page.excerpt(cell, indent: 2)
                } else {
                    page.entry(column.heading, cell)
                }
            }
        }
    }
}

/// Printing in columns.
extension Grid {
    /// Between columns.
    static let gap = 2
    /// Rows of more lines than this are set apart by empty lines.
    private static let tallRow = 3

    private func printColumns(_ widths: [Int], on page: inout Page) {
        for line in lines(of: columns.map(\.heading), widths) { page.line(screen.bold(line)) }
        let rules = widths.map { String(repeating: screen.rule, count: $0) }
        page.line(screen.dim(rules.joined(separator: String(repeating: " ", count: Self.gap))))
        let blocks = rows.map { lines(of: $0, widths) }
        let isTall = blocks.contains { $0.count > Self.tallRow }
        for (index, block) in blocks.enumerated() {
            if isTall && index > 0 { page.blank() }
            for line in block { page.line(line) }
        }
    }

    /// One row over as many lines as its tallest cell.
    private func lines(of row: [String], _ widths: [Int]) -> [String] {
        let cells = zip(row, widths).map { wrap($0, to: $1) }
        var isOpen = Array(repeating: false, count: cells.count)
        return (0..<(cells.map(\.count).max() ?? 0)).map { line(at: $0, of: cells, widths, &isOpen) }
    }

    private func line(at height: Int, of cells: [[Line]], _ widths: [Int], _ isOpen: inout [Bool]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        var pending = 0
        for (index, cell) in cells.enumerated() {
            if index > 0 { pending += Self.gap }
            guard height < cell.count else {
                pending += widths[index]
                continue
            }
            let padding = max(0, widths[index] - cell[height].width)
            if columns[index].isNumeric { pending += padding }
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: pending))
            append(cell[height].text, index, &isOpen, to: &bytes)
            pending = columns[index].isNumeric ? 0 : padding
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func append(_ text: Substring, _ index: Int, _ isOpen: inout [Bool], to bytes: inout [UInt8]) {
        if screen.color && columns[index].isExcerpt {
            bytes.append(contentsOf: screen.highlight(text, open: &isOpen[index]).utf8)
        } else if columns[index].isFaint {
            bytes.append(contentsOf: screen.dim(String(text)).utf8)
        } else {
            bytes.append(contentsOf: text.utf8)
        }
    }
}
