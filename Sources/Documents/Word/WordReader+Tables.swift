import Domain

/// What tables are made of.
extension WordReader {
    /// - Returns: whether it is a part of a table.
    func beginTablePart(_ name: String, _ attributes: [String: String]) -> Bool {
        let value = attributes["val"]
        switch name {
        case "tbl":
            tables.append(OpenTable())
            flow.begin(.table)
        case "tblStyle": editTable { $0.style = styles.style(value) }
        case "tblLook": editTable { $0.isHeaded = Self.isHeaded(attributes) }
        case "tr":
            editTable { ($0.rows, $0.isRowDeleted, $0.skipped) = ($0.rows + 1, false, 0) }
            flow.beginRow()
        case "gridBefore": editTable { $0.skipped = max(0, value.flatMap { Int($0) } ?? 0) }
        case "tc": beginCell()
        case "gridSpan": flow.updateCell { $0.columns = max(1, value.flatMap { Int($0) } ?? 1) }
        case "vMerge": flow.updateCell { $0.continuesAbove = value != "restart" }
        case "shd" where path.dropLast().last == "tcPr": flow.updateCell { $0.cell.fill = Shade.colour(attributes) }
        default: return false
        }
        return true
    }

    func editTable(_ change: (inout OpenTable) -> Void) {
        if !tables.isEmpty { change(&tables[tables.count - 1]) }
    }

    private static func isHeaded(_ attributes: [String: String]) -> Bool {
        if let told = attributes["firstRow"] { return isOn(told) }
        return attributes["val"].flatMap { Int($0, radix: 16) }.map { $0 & 0x20 != 0 } ?? true
    }

    func beginCell() {
        let table = tables.last ?? OpenTable()
        let isHead = table.rows == 1 && table.isHeaded
        var cell = SpannedCell(
            cell: Cell(
                "", fill: isHead ? table.style.headFill ?? table.style.fill : table.style.fill, place: Place(page: page)
            ))
        cell.skipped = table.skipped
        editTable { $0.skipped = 0 }
        flow.begin(.cell(cell))
    }

    func endTablePart(_ name: String) throws {
        switch name {
        case "tc": try flow.end()
        case "tr": if tables.last?.isRowDeleted ?? false { flow.dropRow() }
        case "tbl":
            try flow.end()
            _ = tables.popLast()
        default: break
        }
    }
}
