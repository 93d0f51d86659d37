import Domain

/// Rows as comma- or tab-separated values, with the column names of the contract.
struct Delimited {
    private let separator: UInt8
    /// True where a cell may be quoted (csv); otherwise what cannot stand in a cell becomes a space (tsv).
    private let quotes: Bool

    static let csv = Delimited(separator: UInt8(ascii: ","), quotes: true)
    static let tsv = Delimited(separator: UInt8(ascii: "\t"), quotes: false)

    /// A header and the rows. `withSources` adds `dokument` and `rad` where each row has a place of its own and the
    /// columns do not say it already.
    func table(_ table: Table, withSources: Bool) -> String {
        let sourced = withSources ? Self.sourced(table) : table
        guard !sourced.columns.isEmpty else { return "" }
        var result = header(sourced.columns)
        for row in sourced.rows {
            result += self.row(zip(sourced.columns, row).map { Excerpt.plain($1, in: $0) })
        }
        return result
    }

    func header(_ columns: [String]) -> String { row(columns.map(Value.text)) }

    func row(_ values: [Value]) -> String {
        var bytes: [UInt8] = []
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(separator) }
            append(value, to: &bytes)
        }
        // A lone empty cell is quoted, as an empty line would be read as no row at all.
        if quotes && values.count == 1 && bytes.isEmpty { bytes = Array("\"\"".utf8) }
        bytes.append(UInt8(ascii: "\n"))
        return String(decoding: bytes, as: UTF8.self)
    }

    private func append(_ value: Value, to bytes: inout [UInt8]) {
        switch value {
        case .null: break
        case .real(let number) where !number.isFinite: break
        case .integer, .real: bytes.append(contentsOf: PlainNumber.text(value).utf8)
        case .text(let text): append(Self.guarded(text), to: &bytes)
        }
    }

    private func append(_ text: String, to bytes: inout [UInt8]) {
        guard quotes else {
            for byte in text.utf8 { bytes.append((0x09...0x0D).contains(byte) ? UInt8(ascii: " ") : byte) }
            return
        }
        guard text.utf8.contains(where: needsQuotes) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func needsQuotes(_ byte: UInt8) -> Bool {
        byte == separator || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }

    /// Text that a spreadsheet would run as a formula gets an apostrophe before it. A lone sign is no formula.
    private static func guarded(_ text: String) -> String {
        guard let first = text.utf8.first, text.utf8.count > 1 else { return text }
        return "=+-@\t\r".utf8.contains(first) ? "'" + text : text
    }

    private static func sourced(_ table: Table) -> Table {
        guard table.hasSourcePerRow else { return table }
        var result = table
        if !table.columns.contains("dokument") {
            result.add(column: "dokument") { .text($0.document) }
        }
        if !table.columns.contains("rad") {
            result.add(column: "rad") { $0.line.map(Value.integer) ?? .null }
        }
        return result
    }
}
