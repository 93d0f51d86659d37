import Domain

/// Reads a table of mått: rows with year columns, or rows of stacked cells; with the comments between them.
struct MåttReader: BlockReader {
    func begins(at index: Int, in lines: [SourceLine]) -> Bool {
        MeasureTable.opens(lines[index]) && MeasureTable(at: index, to: lines.count, in: lines) != nil
    }

    func read(from index: Int, to limit: Int, in lines: [SourceLine], at place: BlockPlace) -> BlockContent {
        let block = MeasureLines(from: index, to: limit, in: lines, labels: place.labels)
        var rows = MeasureRows(block)
        rows.read()
        return MeasureContent(rows, at: place).content
    }
}
