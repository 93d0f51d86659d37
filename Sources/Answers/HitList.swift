import Domain

/// The hits of a full-text search, as a numbered list: where each stands, what goal it is about, the excerpt, and why it
/// was found where that is not plain. Of groups of hits: what they have in common, how many they are, and the best one.
struct HitList {
    private let table: Table
    private let reasons: [[HitReason]]
    /// How many better hits come before the first one.
    private let before: Int
    private let index: [String: Int]
    /// What the hits of a group have in common; empty where hits stand by themselves.
    private let common: [String]

    /// Columns with a place of their own in the list. The order of the hits says what `relevans` does.
    private static let placed: Set<String> = [
        Excerpt.column, "kommun", "namnd", "ar", "status", "kf_mal", "namndmal", "traff", "dokument", "rad", "relevans",
        "antal",
    ]

    init(_ answer: Answer) {
        table = answer.table
        reasons = answer.reasons
        before = answer.page?.before ?? 0
        common = Array(table.columns.prefix { $0 != "antal" && $0 != Excerpt.column })
        index = Dictionary(table.columns.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    func print(on page: inout Page) {
        for number in table.rows.indices {
            if number > 0 { page.blank() }
            print(number, on: &page)
        }
    }

    private func print(_ number: Int, on page: inout Page) {
        let lead = "\(before + number + 1). "
        let indent = lead.count
        page.line(lead + page.screen.bold(heading(number, page.screen, indent)))
        if !common.isEmpty {
            let best = unique(["kommun", "namnd", "ar", "status"].filter { !common.contains($0) }, number).joined(
                separator: ", ")
            if !best.isEmpty { page.paragraph(best, indent: indent) }
        }
        let goal = unique(["kf_mal", "namndmal"], number).joined(separator: " / ")
        if !goal.isEmpty { page.paragraph(goal, indent: indent) }
        for line in text(Excerpt.column, number)?.split(whereSeparator: \.isNewline) ?? [] {
            page.excerpt(String(line), indent: indent)
        }
        for column in table.columns where !Self.placed.contains(column) {
            guard let value = text(column, number) else { continue }
            page.paragraph("\(ColumnStyle(column).heading): \(value)", indent: indent)
        }
        if let source = source(number) { page.paragraph(source, indent: indent) }
    }

    /// "Förskolenämnden, 2024, Delvis uppfyllt", wrapped under the number.
    private func heading(_ number: Int, _ screen: Screen, _ indent: Int) -> String {
        let text = screen.clean(title(number))
        let margin = "\n" + String(repeating: " ", count: indent)
        return wrap(text, to: max(0, screen.width - indent)).map { String($0.text) }.joined(separator: margin)
    }

    /// "Förskolenämnden, 2024, Delvis uppfyllt"; of a group "Förskolenämnden: 12 träffar".
    private func title(_ number: Int) -> String {
        guard !common.isEmpty else {
            return unique(["kommun", "namnd", "ar", "status"], number).joined(separator: ", ")
        }
        let names = common.map { text($0, number) ?? Wording.without(ColumnStyle($0).heading) }.joined(separator: ", ")
        guard let at = index["antal"], case .integer(let count) = table.rows[number][at] else { return names }
        return "\(names): \(Wording.hits(count))"
    }

    /// "Källa: malprognoser-2024-augusti:28 (motivering)".
    private func source(_ number: Int) -> String? {
        let stored = table.sources.indices.contains(number) ? table.sources[number] : nil
        guard let document = text("dokument", number) ?? stored?.document else { return nil }
        let line = text("rad", number) ?? stored?.line.map(String.init)
        let notes = [text("traff", number)].compactMap(\.self) + reasonsToTell(number)
        let about = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
        return "Källa: \(document)\(line.map { ":" + $0 } ?? "")\(about)"
    }

    /// A correction stands above the list.
    private func reasonsToTell(_ number: Int) -> [String] {
        guard reasons.indices.contains(number) else { return [] }
        return reasons[number].compactMap { if case .corrected = $0 { nil } else { message(for: $0) } }
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
