import Domain

/// A cell as a sheet's part holds it.
struct RawCell {
    var reference: CellReference
    var style: Int
    var kind: String
    var value = ""
    var rich = RichText()
}

/// A row's filled cells, by rising columns of the whole sheet.
struct RawRow {
    var number: Int
    private(set) var cells: [SheetCell] = []

    init(number: Int) { self.number = number }

    /// The cell of a column; setting nil empties it.
    subscript(column: Int) -> SheetCell? {
        get { place(of: column).isFilled ? cells[place(of: column).index] : nil }
        set {
            let (index, isFilled) = place(of: column)
            cells.replaceSubrange(index..<(isFilled ? index + 1 : index), with: newValue.map { [$0] } ?? [])
        }
    }

    /// Adds a cell, most often the last one so far.
    mutating func add(_ cell: SheetCell) {
        if let last = cells.last, last.column >= cell.column { self[cell.column] = cell } else { cells.append(cell) }
    }

    mutating func update(_ change: (inout SheetCell) -> Void) { for index in cells.indices { change(&cells[index]) } }
    mutating func removeAll(where isLeftOut: (Int) -> Bool) { cells.removeAll { isLeftOut($0.column) } }

    private func place(of column: Int) -> (index: Int, isFilled: Bool) {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return (low, low < cells.count && cells[low].column == column)
    }
}

/// Reads a sheet's cells as they come, and of the rest what says how they are shown.
final class SheetReader: XMLHandler {
    /// What is filled, by rows; hidden rows and columns are among it.
    private(set) var rows: [RawRow] = []
    private(set) var hiddenRows: Set<Int> = []
    private(set) var hiddenColumns: [ClosedRange<Int>] = []
    private(set) var merged: [CellRange] = []
    private(set) var rules = ConditionalRules()
    /// What is printed above and below every page.
    private(set) var furniture: [String] = []

    private let content: CellContent
    private var row = RawRow(number: 0)
    private var hasText = false
    private var column = 0
    private var cell: RawCell?
    private var heard: String?
    private var places: Int

    init(_ bytes: [UInt8], content: CellContent, places: Int) throws {
        self.content = content
        self.places = places
        try readXML(bytes, with: self)
    }

    func begin(_ name: String, _ attributes: [String: String]) {
        if cell != nil {
            if name == "v" { heard = "" } else { cell?.rich.begin(name, attributes) }
            return
        }
        switch name {
        case "row": beginRow(attributes)
        case "c": beginCell(attributes)
        case "col": hide(attributes)
        case "mergeCell": attributes["ref"].flatMap { CellRange($0) }.map { merged.append($0) }
        case "conditionalFormatting": rules.begin(attributes["sqref"] ?? "")
        case "cfRule": rules.beginRule(attributes)
        case "formula", "oddHeader", "oddFooter", "firstHeader", "firstFooter": heard = ""
        default: break
        }
    }

    func text(_ text: String) {
        if heard != nil { heard! += text } else { cell?.rich.text(text) }
    }

    func end(_ name: String) throws {
        switch name {
        case "v":
            if let heard { cell?.value = heard }
            heard = nil
        case "c": try endCell()
        case "row": endRow()
        case "formula": if let formula = take() { rules.addFormula(formula) }
        case "cfRule": rules.endRule()
        case "oddHeader", "oddFooter", "firstHeader", "firstFooter": if let text = take() { furniture.append(text) }
        default: cell?.rich.end(name)
        }
    }

    private func take() -> String? {
        defer { heard = nil }
        return heard
    }

    private func beginRow(_ attributes: [String: String]) {
        let number = attributes["r"].flatMap { Int($0) } ?? row.number + 1
        row = RawRow(number: max(1, min(number, CellReference.lastRow)))
        hasText = false
        column = 0
        if attributes["hidden"].map(isOn) ?? false { hiddenRows.insert(row.number) }
    }

    private func beginCell(_ attributes: [String: String]) {
        let told = attributes["r"].flatMap { CellReference($0) }?.column
        column = min(told ?? column + 1, CellReference.lastColumn)
        cell = RawCell(
            reference: CellReference(row: row.number, column: column), style: attributes["s"].flatMap { Int($0) } ?? 0,
            kind: attributes["t"] ?? "n")
    }

    private func endCell() throws {
        guard let raw = cell else { return }
        cell = nil
        guard let filled = content.cell(raw) else { return }
        places -= 1
        if places < 0 { throw DocumentFault.tooLarge(limit: Bounds.file) }
        if !filled.cell.text.isEmpty { hasText = true }
        row.add(filled)
    }

    /// Rows that only have colours are lines between tables.
    private func endRow() {
        if hasText { rows.append(row) }
        row = RawRow(number: row.number)
    }

    private func hide(_ attributes: [String: String]) {
        guard attributes["hidden"].map(isOn) ?? false, let first = attributes["min"].flatMap({ Int($0) }),
            let last = attributes["max"].flatMap({ Int($0) }), first >= 1, first <= last
        else { return }
        hiddenColumns.append(first...last)
    }
}
