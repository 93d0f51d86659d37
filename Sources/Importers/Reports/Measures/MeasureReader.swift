import Domain

/// Reads a table of mått: rows with year columns, or rows of stacked cells; with the comments between them.
struct MåttReader: BlockReader {
    func begins(at index: Int, in lines: [SourceLine]) -> Bool {
        MeasureTable.opens(lines[index]) && MeasureTable(at: index, to: lines.count, in: lines) != nil
    }

    func read(from index: Int, to limit: Int, in lines: [SourceLine], at place: BlockPlace) -> BlockContent {
        // A block can end far above where its lines do; it is read in ever longer parts, so that little is read in vain.
        var length = Self.firstLength
        while true {
            let reach = min(limit, index + length)
            let block = MeasureLines(from: index, to: reach, in: lines, labels: place.labels)
            var rows = MeasureRows(block)
            rows.read()
            let isWhole = reach == limit || block.end < reach || rows.endsAtNextTable
            if isWhole { return MeasureContent(rows, at: place).content }
            length *= 2
        }
    }

    private static let firstLength = 100
}
