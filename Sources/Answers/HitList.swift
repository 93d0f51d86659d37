import Domain

/// The hits of a full-text search, as a numbered list: where each stands, what goal it is about, and the excerpt.
struct HitList {
    private let table: Table
    private let index: [String: Int]

    /// Columns with a place of their own in the list. The order of the hits says what `relevans` does.
    private static let placed: Set<String> = [
        Excerpt.column, "kommun", "namnd", "ar", "status", "kf_mal", "namndmal", "traff", "dokument", "rad", "relevans",
    ]

    init(_ table: Table) {
        self.table = table
        index = Dictionary(table.columns.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    func print(on page: inout Page) {
        for number in table.rows.indices {
            if number > 0 { page.blank() }
            print(number, on: &page)
        }
    }

    private func print(_ number: Int, on page: inout Page) {
        let lead = "\(number + 1). "
        let indent = lead.count
        page.line(lead + page.screen.bold(heading(number, page.screen, indent)))
        let goal = unique(["kf_mal", "namndmal"], number).joined(separator: " / ")
        if !goal.isEmpty { page.paragraph(goal, indent: indent) }
        if let excerpt = text(Excerpt.column, number) { page.excerpt(excerpt, indent: indent) }
        for column in table.columns where !Self.placed.contains(column) {
            guard let value = text(column, number) else { continue }
            page.paragraph("\(ColumnStyle(column).heading): \(value)", indent: indent)
        }
        if let source = source(number) { page.paragraph(source, indent: indent) }
    }

    /// "Förskolenämnden, 2024, Delvis uppfyllt", wrapped under the number.
    private func heading(_ number: Int, _ screen: Screen, _ indent: Int) -> String {
        let text = screen.clean(unique(["kommun", "namnd", "ar", "status"], number).joined(separator: ", "))
        let margin = "\n" + String(repeating: " ", count: indent)
        return wrap(text, to: max(0, screen.width - indent)).map { String($0.text) }.joined(separator: margin)
    }

    /// "Källa: malprognoser-2024-augusti:28 (motivering)".
    private func source(_ number: Int) -> String? {
        let stored = table.sources.indices.contains(number) ? table.sources[number] : nil
        guard let document = text("dokument", number) ?? stored?.document else { return nil }
        let line = text("rad", number) ?? stored?.line.map(String.init)
        let kind = text("traff", number).map { " (\($0))" } ?? ""
        return "Källa: \(document)\(line.map { ":" + $0 } ?? "")\(kind)"
    }

    private func unique(_ columns: [String], _ number: Int) -> [String] {
        columns.compactMap { text($0, number) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func text(_ column: String, _ number: Int) -> String? {
        guard let at = index[column], at < table.rows[number].count else { return nil }
        let value = table.rows[number][at]
        return value == .null ? nil : ColumnStyle(column).text(value, missing: "")
    }
}
