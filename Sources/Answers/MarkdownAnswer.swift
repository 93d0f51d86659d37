import Domain

/// Answers as Markdown: to paste into a report.
enum MarkdownAnswer {
    static func answer(_ answer: Answer, _ appearance: Appearance) -> String {
        var parts = ["## " + escaped(answer.interpretation ?? answer.question)]
        if !answer.corrections.isEmpty {
            parts.append("\(Wording.corrected): \(escaped(Wording.corrections(answer.corrections)))")
        }
        if let misunderstanding = Wording.misunderstanding(of: answer) { parts.append(escaped(misunderstanding)) }
        parts += rows(of: answer)
        parts += answer.remarks.map { "\(Wording.remark): \(escaped(message(for: $0)))" }
        if !answer.suggestions.isEmpty { parts += [Wording.suggestions, list(answer.suggestions)] }
        if appearance.showSQL, let query = answer.query { parts.append(sql(query)) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// A table; a sentence where it has no rows.
    static func table(_ table: Table) -> String {
        guard !table.rows.isEmpty else { return Wording.noRows }
        let styles = table.columns.map(ColumnStyle.init)
        var lines = [line(styles.map { escaped($0.heading) })]
        lines.append(line(table.columns.indices.map { isNumeric(table, $0) ? "---:" : "---" }))
        for row in table.rows {
            lines.append(line(zip(styles, row).map(cell)))
        }
        return lines.joined(separator: "\n")
    }

    private static func rows(of answer: Answer) -> [String] {
        guard !answer.table.rows.isEmpty else { return [Wording.emptiness(of: answer)].compactMap { $0 } }
        var parts = [table(answer.table)]
        if answer.table.rows.count > 1 { parts.append(Wording.rowCount(of: answer)) }
        let groups = SourceGroup.groups(answer.table.sources)
        if !groups.isEmpty {
            parts += [groups.count > 1 ? "Källor:" : "Källa:", list(groups.map(\.text))]
        }
        return parts
    }

    private static func cell(_ style: ColumnStyle, _ value: Value) -> String {
        let text = escaped(style.text(value, missing: "–"))
        return style.isExcerpt ? Excerpt.marked(text, start: "**", end: "**") : text
    }

    private static func isNumeric(_ table: Table, _ column: Int) -> Bool {
        table.rows.allSatisfy { row in
            guard column < row.count else { return false }
            if case .text = row[column] { return false }
            return true
        }
    }

    private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    private static func list(_ items: [String]) -> String {
        items.map { "- " + escaped($0) }.joined(separator: "\n")
    }

    private static func sql(_ query: CompiledQuery) -> String {
        let arguments = query.arguments.isEmpty ? "" : "\n-- " + JSONWriter.values(query.arguments)
        return "```sql\n\(query.sql)\(arguments)\n```"
    }

    /// Text on one line in which nothing is read as Markdown or HTML.
    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 8)
        for byte in text.utf8 {
            switch byte {
            case 0x09...0x0D: bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"),
                UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "]"):
                bytes += [UInt8(ascii: "\\"), byte]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
