import Domain

/// Writes JSON by hand: the contract fixes the order of the keys, and no library is as quick to start.
struct JSONWriter {
    private var bytes: [UInt8] = []

    /// The text written so far.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    init() { bytes.reserveCapacity(4096) }

    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A string literal that is read back as the text, to the letter.
    mutating func string(_ text: String) {
        raw("\"")
        Outlet.json.append(text, to: &bytes)
        raw("\"")
    }

    /// A number, string or null; a number that JSON lacks (infinity) is null.
    mutating func value(_ value: Value) {
        switch value {
        case .null: raw("null")
        case .integer, .real: bytes.append(contentsOf: PlainNumber.text(value).utf8)
        case .text(let text): string(text)
        }
    }

    /// `[2024, "Ej uppfyllt"]`.
    static func values(_ values: [Value]) -> String {
        var writer = JSONWriter()
        writer.list(values) { $0.value($1) }
        return writer.text
    }

    /// `[…]` on one line, or with `lines` one element a line.
    mutating func list<Element>(
        _ elements: some Sequence<Element>, lines: Bool = false, _ write: (inout JSONWriter, Element) -> Void
    ) {
        raw("[")
        var first = true
        for element in elements {
            separate(first: first, lines: lines)
            write(&self, element)
            first = false
        }
        if lines && !first { raw("\n ") }
        raw("]")
    }

    private mutating func separate(first: Bool, lines: Bool) {
        if !first { raw(",") }
        if lines { raw("\n  ") } else if !first { raw(" ") }
    }

    /// `{…}` on one line.
    mutating func object(_ members: some Sequence<(column: String, value: Value)>) {
        raw("{")
        var first = true
        for (column, value) in members {
            if !first { raw(", ") }
            first = false
            string(column)
            raw(": ")
            self.value(value)
        }
        raw("}")
    }
}

/// Numbers and missing values as programs read them: `67.7`, `5`, nothing.
enum PlainNumber {
    /// The shortest text that reads back as the number; "null" for what is no number.
    static func text(_ value: Value) -> String {
        switch value {
        case .integer(let number): String(number)
        case .real(let number) where number.isFinite: text(number)
        default: "null"
        }
    }

    private static func text(_ number: Double) -> String {
        let text = number.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
