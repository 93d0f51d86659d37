import Domain

/// A row of a wrapped table before its goal cells are told apart.
struct FoundRow {
    /// The goal cells as one run of words.
    let cells: CellBlock
    let status: String
    var motivering: ArraySlice<WrappedLine> = []

    func remark(_ cause: ImportRemark.Cause) -> ImportRemark {
        ImportRemark(line: cells.words[0].number, cause: cause, text: cells.text(cells.words.indices))
    }
}

struct FoundRows {
    /// The columns of spanning cells that the table has.
    let levels: Int
    var rows: [FoundRow] = []
    var remarks: [ImportRemark] = []

    /// Where a row stands, for telling its cells apart.
    func position(of row: Int, table: Int) -> BlockPosition {
        BlockPosition(table: table, isLast: row == rows.count - 1, levels: levels)
    }

    /// Where the rows' cells begin, for telling whether two readings are the same.
    var outline: [Int] { rows.map { $0.cells.words[0].number } }
}

/// Finds the rows of a wrapped table by their status labels.
struct RowFinder {
    let labels: StatusLabels
    let measures: LineMeasures
    private let boundary: MotiveringBoundary

    init(labels: StatusLabels, measures: LineMeasures, lexicon: GoalLexicon) {
        self.labels = labels
        self.measures = measures
        boundary = MotiveringBoundary(measures: measures, lexicon: lexicon)
    }

    /// The rows; a label that no goal cell can stand before is a word of the motivering.
    func rows(in table: WrappedTable) -> FoundRows {
        var found = FoundRows(levels: table.levels)
        // What has been read since the last status: its motivering and the next row's cells.
        var region: [WrappedLine] = []
        var index = 0
        while index < table.lines.count {
            guard let place = statusPlace(table.lines, index) else {
                region.append(table.lines[index])
                index += 1
                continue
            }
            if let before = place.before { region.append(before) }
            if let start = found.rows.isEmpty ? firstCell(region) : boundary.cellStart(in: region) {
                close(region[..<start], &found)
                found.rows.append(FoundRow(cells: CellBlock(region[start...]), status: place.name))
                region = place.after.map { [$0] } ?? []
                index = place.next
            } else {
                if place.before != nil { region.removeLast() }
                region.append(table.lines[index])
                index += 1
            }
        }
        close(region[...], &found)
        return found
    }

    /// Above the table's first row there is no motivering, but there can be a stray line.
    private func firstCell(_ region: [WrappedLine]) -> Int? {
        let lowest = max(region.count - MotiveringBoundary.mostCellLines, 0)
        let last = region[lowest...].lastIndex { measures.cellsBeside(width: $0.width) > 3 }
        let start = last.map { $0 + 1 } ?? lowest
        return start < region.count ? start : nil
    }

    /// Gives the last row its motivering.
    private func close(_ lines: ArraySlice<WrappedLine>, _ found: inout FoundRows) {
        guard !found.rows.isEmpty else {
            found.remarks += lines.map { ImportRemark(line: $0.number, cause: .unplacedLine, text: joined([$0])) }
            return
        }
        let end = boundary.rowWithoutStatus(in: lines) ?? lines.endIndex
        found.rows[found.rows.count - 1].motivering = lines[..<end]
        guard end < lines.endIndex else { return }
        let text = joined(lines[end...].prefix(4))
        found.remarks.append(ImportRemark(line: lines[end].number, cause: .missingStatus, text: text))
    }

    // MARK: Labels

    private struct StatusPlace {
        let name: String
        /// What stands before the label on its line, a goal cell.
        let before: WrappedLine?
        /// What stands after it on its last line, the motivering.
        let after: WrappedLine?
        /// The next line to read.
        let next: Int
    }

    /// A label in the line, where one can stand: below a blank line, a goal cell or nothing, and after at most cells.
    private func statusPlace(_ lines: [WrappedLine], _ index: Int) -> StatusPlace? {
        let line = lines[index]
        let isInParagraph = index > 0 && !line.followsBlank && measures.cellsBeside(width: lines[index - 1].width) > 2
        // Within a paragraph a label is the text's own word, unless a goal cell stands before it on a line of its own.
        if isInParagraph, !(lines[index - 1].endsSentence && line.startsLikeCell) { return nil }
        var width = 0
        for start in line.words.indices {
            let canFollow = isInParagraph ? start > 0 && !endsSentence(line.words[start - 1]) : true
            if canFollow, let place = statusPlace(lines, index, start: start) { return place }
            width += 1 + line.words[start].width
            // Only a short text that ends like a sentence can be a goal.
            let widest = endsSentence(line.words[start]) ? 1 : 3
            guard measures.cellsBeside(width: width) <= widest else { return nil }
        }
        return nil
    }

    private func statusPlace(_ lines: [WrappedLine], _ index: Int, start: Int) -> StatusPlace? {
        let line = lines[index]
        let words = line.words[start...]
        if let label = labels.label(startingAt: words) {
            let rest = words.dropFirst(label.words.count)
            return place(label, before: line.words[..<start], of: line, rest: rest, of: line, next: index + 1)
        }
        // A long label is wrapped: "I mycket hög grad" over "uppfyllt".
        guard index + 1 < lines.count, let begun = labels.label(begunBy: words) else { return nil }
        let next = lines[index + 1]
        let missing = begun.words.count - words.count
        guard labels.label(startingAt: words + next.words.prefix(missing))?.name == begun.name else { return nil }
        let rest = next.words.dropFirst(missing)
        return place(begun, before: line.words[..<start], of: line, rest: rest, of: next, next: index + 2)
    }

    private func place(
        _ label: StatusLabels.Label, before: ArraySlice<Substring>, of line: WrappedLine, rest: ArraySlice<Substring>,
        of last: WrappedLine, next: Int
    ) -> StatusPlace? {
        // A sentence that goes on after the label has it as its words.
        if let word = rest.first, startsLowercase(word) || word.allSatisfy(\.isPunctuation) { return nil }
        let cell =
            before.isEmpty
            ? nil : WrappedLine(number: line.number, words: Array(before), followsBlank: line.followsBlank)
        let text = rest.isEmpty ? nil : WrappedLine(number: last.number, words: Array(rest), followsBlank: false)
        return StatusPlace(name: label.name, before: cell, after: text, next: next)
    }
}
