import Domain

/// The objects of the contract.
extension JSONWriter {
    /// An answer with exactly the contract's keys, in its order; over several lines or on one.
    static func answer(_ answer: Answer, lines: Bool) -> String {
        var writer = JSONWriter()
        writer.raw("{")
        writer.understanding(answer, lines: lines)
        writer.query(answer, lines: lines)
        writer.rows(answer, lines: lines)
        writer.raw("}\n")
        return writer.text
    }

    /// Rows as a list of objects, or one object a line.
    static func table(_ table: Table, lines: Bool) -> String {
        var writer = JSONWriter()
        let rows = table.rows.lazy.map { members(table.columns, $0) }
        if lines {
            writer.list(rows, lines: true) { $0.object($1) }
            writer.raw("\n")
        } else {
            for row in rows {
                writer.object(row)
                writer.raw("\n")
            }
        }
        return writer.text
    }

    /// One object and a newline.
    static func record(_ record: [(column: String, value: Value)]) -> String {
        var writer = JSONWriter()
        writer.object(record.lazy.map { (column: $0.column, value: Excerpt.plain($0.value, in: $0.column)) })
        writer.raw("\n")
        return writer.text
    }

    private mutating func key(_ name: StaticString, first: Bool = false, lines: Bool) {
        if !first { raw(lines ? ",\n " : ", ") }
        raw("\"")
        raw(name)
        raw("\": ")
    }

    private mutating func understanding(_ answer: Answer, lines: Bool) {
        key("fraga", first: true, lines: lines)
        string(answer.question)
        key("forstadd", lines: lines)
        raw(answer.understood ? "true" : "false")
        key("tolkning", lines: lines)
        optional(answer.interpretation)
        key("rattningar", lines: lines)
        list(answer.corrections) { $0.object([("fran", .text($1.from)), ("till", .text($1.to))]) }
        key("oforstadda", lines: lines)
        list(answer.unknown) { $0.string($1.text) }
        key("forslag", lines: lines)
        list(answer.suggestions, lines: lines) { $0.string($1) }
        key("meddelande", lines: lines)
        let messages = answer.remarks.map(message(for:)) + [message(for: answer.alternatives)].compactMap { $0 }
        optional(messages.isEmpty ? nil : messages.joined(separator: " "))
        key("antaganden", lines: lines)
        list(answer.remarks.compactMap(assumption)) { $0.string($1) }
        key("lasningar", lines: lines)
        list(answer.alternatives) { $0.object(Self.members(of: $1)) }
    }

    private mutating func query(_ answer: Answer, lines: Bool) {
        key("slutsats", lines: lines)
        optional(answer.conclusion.map { $0 ? "ja" : "nej" })
        key("sql", lines: lines)
        optional(answer.query?.sql)
        key("parametrar", lines: lines)
        list(answer.query?.arguments ?? []) { $0.value($1) }
    }

    private mutating func rows(_ answer: Answer, lines: Bool) {
        let table = answer.table
        key("kolumner", lines: lines)
        list(table.columns) { $0.string($1) }
        key("rader", lines: lines)
        list(table.rows, lines: lines) { $0.object(Self.members(table.columns, $1)) }
        key("kallor", lines: lines)
        list(table.sources, lines: lines) { $0.object(Self.members(of: $1)) }
        key("tid_ms", lines: lines)
        value(Self.milliseconds(answer.milliseconds))
    }

    /// Whole microseconds: what is below them is noise.
    private static func milliseconds(_ time: Double) -> Value {
        guard time >= 0, time < 1e12 else { return .null }
        return .real(Double(Int(time * 1000 + 0.5)) / 1000)
    }

    private mutating func optional(_ text: String?) {
        value(text.map(Value.text) ?? .null)
    }

    private static func members(of source: Source) -> [(column: String, value: Value)] {
        let place = source.place
        let own: [(String, Value?)] = [
            ("sida", place.page.map(Value.integer)), ("blad", place.sheet.map(Value.text)),
            ("cell", place.cell.map(Value.text)),
        ]
        return [("dokument", .text(source.document)), ("rad", source.line.map(Value.integer) ?? .null)]
            + own.compactMap { name, value in value.map { (name, $0) } }
    }

    private static func members(of alternative: Alternative) -> [(column: String, value: Value)] {
        [
            ("nummer", .integer(alternative.number)), ("tolkning", .text(alternative.interpretation)),
            ("rader", .integer(alternative.rows)),
        ]
    }

    private static func members(_ columns: [String], _ row: [Value]) -> [(column: String, value: Value)] {
        zip(columns, row).map { (column: $0, value: Excerpt.plain($1, in: $0)) }
    }
}
