import Domain

/// Rows as comma- or tab-separated values, with the column names of the contract.
struct Delimited {
    private let separator: UInt8
    private let outlet: Outlet

    static let csv = Delimited(separator: UInt8(ascii: ","), outlet: .csv)
    static let tsv = Delimited(separator: UInt8(ascii: "\t"), outlet: .tsv)

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
        if outlet == .csv && values.count == 1 && bytes.isEmpty { bytes = Array("\"\"".utf8) }
        bytes.append(UInt8(ascii: "\n"))
        return String(decoding: bytes, as: UTF8.self)
    }

    private func append(_ value: Value, to bytes: inout [UInt8]) {
        switch value {
        case .null: break
        case .real(let number) where !number.isFinite: break
        case .integer, .real: bytes.append(contentsOf: PlainNumber.text(value).utf8)
        case .text(let text): append(text, to: &bytes)
        }
    }

    private func append(_ text: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        outlet.append(text, to: &bytes)
        guard bytes[start...].contains(where: needsQuotes) else { return }
        let cell = bytes[start...].flatMap { $0 == Self.quote ? [$0, $0] : [$0] }
        bytes.replaceSubrange(start..., with: [Self.quote] + cell + [Self.quote])
    }

    private static let quote = UInt8(ascii: "\"")

    /// The cells of tsv have none of these.
    private func needsQuotes(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.quote || byte == UInt8(ascii: "\n")
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
