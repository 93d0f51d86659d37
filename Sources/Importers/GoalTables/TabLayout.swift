import Domain

/// A table pasted as text: one row a line, cells parted by tabs, an empty cell meaning the cell above.
struct TabLayout: Layout {
    func recognises(_ text: SourceText) -> Bool {
        text.lines.contains { $0.hasTab && TabHeading(tabRows([$0])[0].cells) != nil }
    }

    func read(_ text: SourceText, as document: DocumentInfo?, context: ImportContext) -> LayoutContent {
        let furniture = PageFurniture(text)
        let rows = tabRows(text.lines.filter { !furniture.contains($0) })
        var reader = TabReader(rows: rows, labels: StatusLabels(context.scales))
        return reader.read()
    }
}

private struct TabReader {
    let rows: [TabRow]
    let labels: StatusLabels
    private var heading: TabHeading?
    private var nämnd: String?
    private var målområde: String?
    private var kfMål: String?
    private var motivering = LineJoiner()
    private var isInRow = false
    /// Whether the nämnd's table has begun.
    private var hasRows = false
    private let names: Set<String>
    private var content = LayoutContent()

    init(rows: [TabRow], labels: StatusLabels) {
        self.rows = rows
        self.labels = labels
        let last = rows.indices.dropLast()
        names = uniqueHeadings(last.lazy.filter { TabHeading(rows[$0 + 1].cells) != nil }.map { rows[$0].line })
    }

    mutating func read() -> LayoutContent {
        for index in rows.indices {
            let row = rows[index]
            if let text = row.onlyText, let name = nämndName(in: text) ?? headingBeforeTable(row, at: index) {
                enter(name)
            } else if row.isPlainLine {
                readLine(row, at: index)
            } else if let found = TabHeading(row.cells) {
                heading = found
                closeRow()
            } else {
                readRow(row)
            }
        }
        closeRow()
        return content
    }

    // MARK: Lines without cells

    private mutating func readLine(_ row: TabRow, at index: Int) {
        if isInRow, !row.followsBlank || textStandsInsideTable(after: index) {
            motivering.append(row.cells[0])
        } else {
            remark(row, .unplacedLine)
        }
    }

    /// A name that ends like no committee, over a table that follows another's rows.
    private func headingBeforeTable(_ row: TabRow, at index: Int) -> String? {
        guard hasRows, index + 1 < rows.count, TabHeading(rows[index + 1].cells) != nil else { return nil }
        return headingName(in: row.line).flatMap { names.contains($0) ? $0 : nil }
    }

    /// A paragraph belongs to the row above it where the table goes on below; after its last row it is anyone's.
    private func textStandsInsideTable(after index: Int) -> Bool {
        for row in rows[(index + 1)...].prefix(20) where !row.isPlainLine || nämndName(in: row.cells[0]) != nil {
            return !row.isPlainLine && TabHeading(row.cells) == nil
        }
        return false
    }

    private mutating func enter(_ name: String) {
        closeRow()
        guard name != nämnd else { return }
        nämnd = name
        hasRows = false
        målområde = nil
        kfMål = nil
    }

    private mutating func closeRow() {
        if isInRow { content.records.bedömningar[content.records.bedömningar.count - 1].motivering = motivering.text }
        isInRow = false
        motivering = LineJoiner()
    }

    private mutating func remark(_ row: TabRow, _ cause: ImportRemark.Cause) {
        let text = row.cells.filter { !$0.isEmpty }.joined(separator: " ")
        if !text.isEmpty { content.remarks.append(ImportRemark(line: row.line.number, cause: cause, text: text)) }
    }

    // MARK: Rows

    private mutating func readRow(_ row: TabRow) {
        closeRow()
        guard let heading else { return remark(row, .unplacedLine) }
        let cells = TabCells(row.cells, heading: heading, labels: labels)
        if let name = cells[.nämnd] { enter(nämndName(in: name) ?? name) }
        let goal = goal(of: cells)
        guard goal != nil || cells[.status] != nil else { return remark(row, .unplacedLine) }
        guard let status = cells[.status] else { return remark(row, .missingStatus) }
        guard let goal else { return remark(row, .unplacedLine) }
        guard let nämnd else { return remark(row, .missingNämnd) }
        let name = labels.status(inCell: status)
        if name == nil { remark(row, .unknownStatus(status)) }
        content.records.bedömningar.append(
            Bedömning(
                nämnd: nämnd, målområde: goal.målområde, kfMål: goal.kfMål, nämndmål: goal.nämndmål,
                status: name ?? status, motivering: "", line: row.line.number))
        isInRow = true
        hasRows = true
        cells[.motivering].map { motivering.append($0) }
    }

    /// The goal that the row rates, empty cells filled from above; nil for a row without a goal of its own.
    private mutating func goal(of cells: TabCells) -> (målområde: String?, kfMål: String?, nämndmål: String?)? {
        let own = (cells[.målområde], cells[.kfMål], cells[.nämndmål])
        if let name = own.0 { målområde = name }
        if let name = own.1 { kfMål = name }
        switch own {
        case (_, _, let nämndmål?): return (målområde, kfMål, nämndmål)
        case (_, let kfMål?, nil): return (målområde, kfMål, nil)
        case (let målområde?, nil, nil): return (målområde, nil, nil)
        case (nil, nil, nil): return nil
        }
    }
}
