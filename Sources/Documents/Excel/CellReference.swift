/// A cell's place in a sheet, both counted from 1.
struct CellReference: Hashable {
    static let lastRow = 1_048_576
    static let lastColumn = 16_384

    var row: Int
    var column: Int

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads "B7" and "$B$7".
    /// - Returns: nil for what is outside every sheet.
    init?(_ text: some StringProtocol) {
        row = 0
        column = 0
        for byte in text.utf8 {
            switch byte {
            case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
            case 0x30...0x39: row = row * 10 + Int(byte) - 0x30
            case 0x24: continue
            default: return nil
            }
            if row > Self.lastRow || column > Self.lastColumn { return nil }
        }
        if row < 1 || column < 1 { return nil }
    }

    /// "B7".
    var text: String {
        var letters: [UInt8] = []
        var rest = column
        while rest > 0 {
            letters.insert(UInt8(0x41 + (rest - 1) % 26), at: 0)
            rest = (rest - 1) / 26
        }
        return String(decoding: letters, as: UTF8.self) + String(row)
    }
}

/// A rectangle of cells.
struct CellRange {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>

    /// Reads "A1:E1", and "A1" as a range of one cell.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":")
        guard let first = parts.first.flatMap({ CellReference($0) }),
            let last = parts.last.flatMap({ CellReference($0) }),
            parts.count < 3, first.row <= last.row, first.column <= last.column
        else { return nil }
        rows = first.row...last.row
        columns = first.column...last.column
    }

    func contains(_ cell: CellReference) -> Bool { rows.contains(cell.row) && columns.contains(cell.column) }
}
