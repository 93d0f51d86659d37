import Domain

/// Reads a table in text, its fields parted by a semicolon, a tab or a comma.
func readSeparated(_ text: String) throws -> [Block] {
    var bytes = Array(text.utf8)
    // A mark that a program has put before another's.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let told = toldDelimiter(bytes)
    var parser = SeparatedParser(bytes, delimiter: told ?? Delimiter(of: bytes).byte)
    if told != nil { _ = try parser.next() }
    var rows: [SheetRow] = []
    var places = Bounds.places
    while let record = try parser.next() {
        places -= record.fields.count + 1
        if places < 0 || record.width > Bounds.places { throw DocumentFault.tooLarge(limit: Bounds.part) }
        rows.append(SheetRow(record, index: rows.count))
    }
    var parts = SheetBlocks()
    return try parts.blocks(of: rows)
}

/// What Excel's first line `sep=;` says.
private func toldDelimiter(_ bytes: [UInt8]) -> UInt8? {
    guard bytes.starts(with: "sep=".utf8) || bytes.starts(with: "SEP=".utf8), bytes.count > 5 else { return nil }
    return bytes[5] == 0x0A || bytes[5] == 0x0D ? bytes[4] : nil
}

extension SheetRow {
    fileprivate init(_ record: SeparatedRecord, index: Int) {
        let place = Place(line: record.line)
        self.init(
            index: index,
            cells: record.fields.map { SheetCell(column: $0.column, cell: Cell($0.text, place: place)) }, place: place)
    }
}
