import Domain

/// What a row of an answer stands on, for people.
func textEvidence(_ evidence: Evidence, _ appearance: Appearance) -> String {
    var page = Page(Screen(appearance))
    switch evidence {
    case .passage(let passage, let others): print(passage, others, on: &page)
    case .counted(let table): print(counted: table, on: &page)
    }
    return page.text
}

/// The records that a number counts: the first of them, each with its source.
private func print(counted table: Table, on page: inout Page) {
    guard !table.rows.isEmpty else { return page.line(Wording.countsNothing) }
    page.entry(Wording.counts, Swedish.count(table.rows.count, one: "post", many: "poster"))
    page.blank()
    let shown = shownRecords(page.screen)
    var first = table
    first.rows = Array(table.rows.prefix(shown))
    first.sources = Array(table.sources.prefix(shown))
    let (grid, place) = arranged(first, page.screen, numbered: false)
    grid.print(on: &page)
    if table.rows.count > shown {
        page.line(page.screen.dim(page.screen.clean(Wording.more(table.rows.count - shown))))
    }
    page.blank()
    if let footer = place.footer(first) { page.entry(footer.label, footer.text) }
}

/// As many as are seen at a glance; all where there is no window.
private func shownRecords(_ screen: Screen) -> Int { screen.height > 0 ? max(5, screen.height / 2) : .max }

private func print(_ passage: Passage, _ others: [Source], on page: inout Page) {
    page.entry(Wording.source, "\(passage.document), \(passage.place.text ?? "rad \(passage.line)") (\(passage.title))")
    if let heading = passage.heading { page.entry(Wording.heading, heading) }
    page.blank()
    if passage.lines.isEmpty { page.paragraph(Wording.textIsMissing) }
    PassageLines(passage, page.screen).print(on: &page)
    guard !others.isEmpty else { return }
    page.blank()
    page.entry(Wording.alsoAt, SourceGroup.groups(others).map(\.text).joined(separator: "; "))
}

/// The lines of a passage, each with its number, as they fit the window.
struct PassageLines {
    /// One line on the screen.
    private struct Row {
        var number: Int
        /// False for what a long line goes on with.
        var isFirst: Bool
        var isRecord: Bool
        /// Cleaned, with marks.
        var text: Substring
        var isMarked: Bool
    }

    private let screen: Screen
    private var rows: [Row] = []
    private let digits: Int

    init(_ passage: Passage, _ screen: Screen) {
        self.screen = screen
        digits = String(passage.lines.last?.number ?? 0).count
        for line in passage.lines { add(line) }
    }

    /// Between the number and the text: a record's lines are told from those around it without colours too.
    private func sign(_ row: Row) -> String { row.isRecord ? (screen.unicode ? " │ " : " | ") : "   " }

    private mutating func add(_ line: Passage.Line) {
        let width = screen.width > 0 ? max(10, screen.width - digits - 3) : 0
        var pieces = wrap(screen.cleanMarked(Self.spaced(line.text)), to: width).map(\.text)
        // What stands around is there to be recognised, not to be read.
        if !line.isRecord, pieces.count > 1 { pieces = [pieces[0].dropLast() + (screen.unicode ? "…" : "~")] }
        for (index, piece) in pieces.enumerated() {
            rows.append(
                Row(
                    number: line.number, isFirst: index == 0, isRecord: line.isRecord, text: piece,
                    isMarked: piece.unicodeScalars.contains(Excerpt.start)))
        }
    }

    /// Cells of a row stand apart.
    private static func spaced(_ text: String) -> String { text.replacing("\t", with: "  ") }

    func print(on page: inout Page) {
        let chosen = chosenRows
        var open = false
        var last = -1
        for index in chosen {
            if index > last + 1 { page.line(gap(index - last - 1)) }
            if index > last + 1 || rows[index].isFirst { open = false }
            page.line(text(of: rows[index], &open))
            last = index
        }
        if last + 1 < rows.count { page.line(gap(rows.count - last - 1)) }
    }

    private func gap(_ count: Int) -> String {
        screen.dim(String(repeating: " ", count: digits + 3) + screen.clean(Wording.more(count)))
    }

    private func text(of row: Row, _ open: inout Bool) -> String {
        let number = row.isFirst ? String(row.number) : ""
        let lead = String(repeating: " ", count: digits - number.count) + number + sign(row)
        let plain = Excerpt.marked(String(row.text), start: "", end: "")
        guard row.isRecord else { return screen.dim(lead + plain) }
        return screen.dim(lead) + (screen.color ? screen.highlight(row.text, open: &open) : plain)
    }

    // MARK: - What fits

    /// The places of the rows to show: all where they fit, else the record's first lines and those that are marked, each
    /// with its neighbours, then the rest from the top.
    private var chosenRows: [Int] {
        let room = max(8, screen.height - 8)
        guard screen.height > 0, rows.count > room else { return Array(rows.indices) }
        let marked = rows.indices.filter { rows[$0].isMarked }
        let first = rows.firstIndex(where: \.isRecord) ?? 0
        var order = [first, first + 1]
        for index in marked { order += [index, index - 1, index + 1] }
        order += Array(rows.indices)
        var chosen: Set<Int> = []
        for index in order where rows.indices.contains(index) && chosen.count < room { chosen.insert(index) }
        return chosen.sorted()
    }
}
