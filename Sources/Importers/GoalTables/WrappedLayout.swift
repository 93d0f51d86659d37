import Domain

/// Text taken out of a PDF table: every cell is a wrapped paragraph, and a cell that spans rows stands before its last.
struct WrappedLayout: Layout {
    func recognises(_ text: SourceText) -> Bool {
        text.lines.indices.contains { wrappedHeading(in: text.lines, at: $0) != nil }
    }

    func read(_ text: SourceText, as document: DocumentInfo?, context: ImportContext) -> LayoutContent {
        let tables = WrappedTables(text)
        let lines = tables.all.lazy.flatMap(\.lines)
        let scale = StatusLabels.dominantScale(in: lines, of: context.scales)
        let labels = StatusLabels(context.scales, scale: scale)
        let measures = LineMeasures(lines)
        var lexicon = GoalLexicon(known: context.knownGoals)
        var found = RowFinder(labels: labels, measures: measures, lexicon: lexicon).rows(in: tables)
        // Cells that are known from one round help the next to see where a motivering ends.
        for _ in 0..<Self.rounds {
            lexicon = GoalLexicon(learningFrom: found, measures: measures, known: context.knownGoals)
            let next = RowFinder(labels: labels, measures: measures, lexicon: lexicon).rows(in: tables)
            let isSettled = next.map(\.outline) == found.map(\.outline)
            found = next
            if isSettled { break }
        }
        return content(of: tables, found: found, splitter: CellSplitter(measures: measures, lexicon: lexicon))
    }

    private static let rounds = 3

    private func content(of tables: WrappedTables, found: [FoundRows], splitter: CellSplitter) -> LayoutContent {
        var content = LayoutContent(remarks: tables.remarks)
        for (index, table) in tables.all.enumerated() {
            let rows = found[index].rows
            content.remarks += found[index].remarks
            guard let nämnd = table.nämnd else {
                content.remarks += rows.map { $0.remark(.missingNämnd) }
                continue
            }
            let splits = rows.indices.map {
                splitter.split(rows[$0].cells, at: found[index].position(of: $0, table: index))
            }
            let filled = GoalFilling(table: table, rows: rows, splits: splits).content(nämnd: nämnd)
            content.records.bedömningar += filled.records.bedömningar
            content.remarks += filled.remarks
        }
        return content
    }
}

extension RowFinder {
    func rows(in tables: WrappedTables) -> [FoundRows] { tables.all.map { rows(in: $0) } }
}
