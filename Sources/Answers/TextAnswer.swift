import Domain

/// An answer for people: what was understood, the rows, where they stand, and what else there is to say.
func textAnswer(_ answer: Answer, _ appearance: Appearance) -> String {
    let screen = Screen(appearance)
    var page = Page(screen)
    for block in answer.trace {
        page.line(screen.bold(screen.clean(block.title)))
        page.verbatim(block.text)
        page.blank()
    }
    printUnderstanding(answer, on: &page)
    printRows(answer, on: &page)
    printNotes(answer, on: &page)
    if appearance.showSQL, let query = answer.query { printSQL(query, on: &page) }
    return page.text
}

/// A table for people, without sources.
func textTable(_ table: Table, _ appearance: Appearance) -> String {
    var page = Page(Screen(appearance))
    if table.rows.isEmpty {
        page.line(Wording.noRows)
    } else {
        Grid(table, page.screen).print(on: &page)
    }
    return page.text
}

private func printUnderstanding(_ answer: Answer, on page: inout Page) {
    if let interpretation = answer.interpretation { page.entry(Wording.interpretation, interpretation) }
    if !answer.corrections.isEmpty { page.entry(Wording.corrected, Wording.corrections(answer.corrections)) }
    if !answer.unknown.isEmpty {
        page.blank()
        QuestionEcho(answer.question, marking: answer.unknown, page.screen).print(on: &page)
    }
    if let misunderstanding = Wording.misunderstanding(of: answer) { page.paragraph(misunderstanding) }
}

/// The rows, how many they are, and their sources.
private func printRows(_ answer: Answer, on page: inout Page) {
    page.blank()
    if let conclusion = answer.conclusion {
        page.line(page.screen.bold(Wording.conclusion(conclusion)))
        if !answer.table.rows.isEmpty { page.blank() }
    }
    guard !answer.table.rows.isEmpty else {
        if let emptiness = Wording.emptiness(of: answer) { page.paragraph(emptiness) }
        if let footer = SourcePlace.below.footer(answer.table) { page.entry(footer.label, footer.text) }
        return
    }
    let footer = printTable(answer, on: &page)
    page.blank()
    if let hits = answer.page {
        printPlace(hits, rows: answer.table.rows.count, on: &page)
    } else if answer.table.rows.count > 1 {
        page.line(page.screen.clean(Wording.rowCount(of: answer)))
    }
    if let footer { page.entry(footer.label, footer.text) }
    if answer.isSeries { printSeries(Series.all(in: answer.table), on: &page) }
}

/// Which hits are shown, how to see more, and how all are spread.
private func printPlace(_ hits: HitPage, rows: Int, on page: inout Page) {
    let place = [
        Wording.place(of: hits, rows: rows),
        Wording.more(after: hits, rows: rows, canFollowUp: page.screen.numbersRows),
    ]
    let text = place.compactMap(\.self).joined(separator: " ")
    if !text.isEmpty { page.paragraph(text) }
    if let spread = Wording.spread(of: hits) { page.paragraph(spread) }
}

private func printSeries(_ series: [Series], on page: inout Page) {
    guard !series.isEmpty else { return }
    page.blank()
    for one in series {
        page.line(page.screen.clean(one.title))
        page.line("  " + page.screen.clean(one.line(unicode: page.screen.unicode)))
    }
}

/// The rows in the form that suits them; gives what remains to be said of their sources.
private func printTable(_ answer: Answer, on page: inout Page) -> (label: String, text: String)? {
    let table = answer.table
    if answer.isSearch && table.columns.contains(Excerpt.column) {
        HitList(answer).print(on: &page)
        return nil
    }
    if let (label, text) = Wording.loneValue(of: table, missing: page.screen.missing) {
        page.entry(label, text)
        return SourcePlace.below.footer(table)
    }
    let (grid, place) = arranged(table, page.screen, numbered: page.screen.numbersRows)
    grid.print(on: &page)
    return place.footer(table)
}

/// The grid with its sources: documents by name where there is room or no use of columns, else by number.
/// - Parameter numbered: true to number the rows.
func arranged(_ table: Table, _ screen: Screen, numbered rows: Bool) -> (Grid, SourcePlace) {
    let place = SourcePlace(table)
    let grid = Grid(place.extended(table).numbered(rows), screen)
    guard place == .fullColumn, !grid.fitsWhole else { return (grid, place) }
    let numbered = Grid(SourcePlace.numberedColumn.extended(table).numbered(rows), screen)
    return numbered.widths == nil ? (grid, place) : (numbered, .numberedColumn)
}

private func printNotes(_ answer: Answer, on page: inout Page) {
    for remark in answer.remarks { page.entry(Wording.remark, message(for: remark)) }
    if !answer.alternatives.isEmpty {
        page.line(Wording.alternatives)
        for alternative in answer.alternatives {
            page.paragraph("\(alternative.number): \(alternative.interpretation) (\(rows(of: alternative)))", indent: 2)
        }
    }
    guard !answer.suggestions.isEmpty else { return }
    page.line(Wording.heading(ofSuggestionsIn: answer))
    for suggestion in answer.suggestions { page.paragraph(suggestion, indent: 2) }
}

private func printSQL(_ query: CompiledQuery, on page: inout Page) {
    page.blank()
    page.line(page.screen.dim("SQL:"))
    page.verbatim(query.sql)
    guard !query.arguments.isEmpty else { return }
    page.line(page.screen.dim("Parametrar:"))
    page.verbatim(JSONWriter.values(query.arguments))
}
