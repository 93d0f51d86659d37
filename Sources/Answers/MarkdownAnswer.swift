import Domain

/// Answers as Markdown: to paste into a report.
enum MarkdownAnswer {
    static func answer(_ answer: Answer, _ appearance: Appearance) -> String {
        var parts = ["## " + escaped(answer.interpretation ?? answer.question)]
        if !answer.corrections.isEmpty {
            parts.append("\(Wording.corrected): \(escaped(Wording.corrections(answer.corrections)))")
        }
        if let misunderstanding = Wording.misunderstanding(of: answer) { parts.append(escaped(misunderstanding)) }
        if let conclusion = answer.conclusion { parts.append("**\(Wording.conclusion(conclusion))**") }
        parts += rows(of: answer)
        parts += answer.remarks.map { "\(Wording.remark): \(escaped(message(for: $0)))" }
        if !answer.suggestions.isEmpty {
            parts += [Wording.heading(ofSuggestionsIn: answer), list(answer.suggestions)]
        }
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
        let text = Outlet.markdown.clean(style.text(value, missing: "–"), keepingMarks: style.isExcerpt)
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
        items.map { "- " + Outlet.markdownLine.clean($0) }.joined(separator: "\n")
    }

    /// A block of code that ends where it ends, whatever stands in it.
    private static func sql(_ query: CompiledQuery) -> String {
        let comment = query.arguments.isEmpty ? [] : ["-- " + JSONWriter.values(query.arguments)]
        let lines = query.sql.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + comment
        let longest = lines.joined(separator: "\n").split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return ([fence + "sql"] + lines.map(printable) + [fence]).joined(separator: "\n")
    }

    private static func escaped(_ text: String) -> String { Outlet.markdown.clean(text) }
}
