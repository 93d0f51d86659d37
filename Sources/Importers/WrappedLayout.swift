import Domain

/// Text taken out of a PDF table: every cell is a wrapped paragraph, and a cell that spans rows stands before its last.
struct WrappedLayout: Layout {
    func recognises(_ text: SourceText) -> Bool {
        text.lines.indices.contains { wrappedHeading(in: text.lines, at: $0) != nil }
    }

    func read(_ text: SourceText, context: ImportContext) -> LayoutContent {
        let tables = WrappedTables(text)
        let lines = tables.all.lazy.flatMap(\.lines)
        let scale = StatusLabels.dominantScale(in: lines, of: context.scales)
        let labels = StatusLabels(context.scales, scale: scale)
        let measures = LineMeasures(lines)
        var lexicon = GoalLexicon(known: context.knownGoals)
        // Cells that are known from one round help the next to see where a motivering ends.
        for _ in 0..<2 {
            let found = RowFinder(labels: labels, measures: measures, lexicon: lexicon).rows(in: tables)
            lexicon = GoalLexicon(learningFrom: found, measures: measures, known: context.knownGoals)
        }
        let found = RowFinder(labels: labels, measures: measures, lexicon: lexicon).rows(in: tables)
        let splitter = CellSplitter(measures: measures, lexicon: lexicon)
        return content(of: tables, found: found, splitter: splitter)
    }

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
                splitter.split(rows[$0].cells, at: BlockPosition(table: index, isLast: $0 == rows.count - 1))
            }
            let filled = GoalFilling(table: table, rows: rows, splits: splits).content(nämnd: nämnd)
            content.bedömningar += filled.bedömningar
            content.remarks += filled.remarks
        }
        return content
    }
}

extension RowFinder {
    func rows(in tables: WrappedTables) -> [FoundRows] { tables.all.map { rows(in: $0) } }
}
