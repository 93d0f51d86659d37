/// How far a table of internal control reaches.
struct TableExtent {
    let table: ControlTable
    let lines: [SourceLine]
    let labels: StatusLabels

    /// The first line after the table's last row, or after some running text below it.
    ///
    /// - Parameters:
    ///   - start: the line after the table's header.
    ///   - limit: the line that the table never reaches beyond.
    func end(from start: Int, to limit: Int) -> Int {
        var index = start
        var lastSign = start
        while index < limit {
            if index - lastSign > StatusSigns.mostLinesOfRow { return index }
            if lines[index].text.first == " " { lastSign = index }
            if let end = table.headerEnd(at: index, in: lines) {
                if let heading = heading(above: index, from: start, headerEnd: end) { return heading }
                index = end
            } else if ends(at: index, to: limit) {
                return heading(above: index, from: start, headerEnd: index) ?? index
            } else {
                index += 1
            }
        }
        return limit
    }

    /// Whether a line belongs to something else: another table, an item of the goals, a page without the header.
    private func ends(at index: Int, to limit: Int) -> Bool {
        if isOtherHeader(index) || foreignLines.contains(lines[index].text.trimmedBlanks) { return true }
        let line = lines[index]
        let isLabelled = CellLabel(lines[max(index - 1, 0)].text) == .status
        guard line.text.first == " ", !isLabelled, !isStatus(line), CellLabel(line.text) == nil else { return false }
        return !goesOn(after: index, to: limit)
    }

    private func isOtherHeader(_ index: Int) -> Bool {
        ControlTable.allCases.contains { $0 != table && $0.headerEnd(at: index, in: lines) != nil }
    }

    private func isStatus(_ line: SourceLine) -> Bool { labels.name(ofCell: line.text) != nil }

    /// Whether rows follow a page break that shows no header: a status stands before any header.
    private func goesOn(after index: Int, to limit: Int) -> Bool {
        for next in index + 1..<min(limit, index + 1 + farthestStatus) {
            if ControlTable.allCases.contains(where: { $0.headerEnd(at: next, in: lines) != nil }) { return false }
            if foreignLines.contains(lines[next].text.trimmedBlanks) { return false }
            if CellLabel(lines[next].text) == .status { return table != .control }
            if lines[next].text.first == " ", isStatus(lines[next]) { return true }
        }
        return false
    }

    /// The line where the heading directly above a header begins; nil where text of a cell stands there.
    func heading(above index: Int, from start: Int, headerEnd: Int) -> Int? {
        guard lines.indices.contains(index), lines[index].followsBlank, lines[index].text.first != " " else {
            return nil
        }
        if lines.indices.contains(headerEnd), headerEnd > index, CellLabel(lines[headerEnd].text) != nil { return nil }
        return headingStart(endingAt: index - 1, from: start)
    }

    private func headingStart(endingAt last: Int, from start: Int) -> Int? {
        guard last >= start, lines.indices.contains(last), !lines[last].endsInSpace else { return nil }
        var first = last
        while first > start, last - first < 2, !beginsParagraph(first) { first -= 1 }
        guard beginsParagraph(first), last - first < 2, lines[first..<last].allSatisfy(\.endsInSpace) else {
            return nil
        }
        let isText = lines[first...last].contains {
            isPageFoot($0.text) || isStatus($0) || CellLabel($0.text) != nil || $0.text.utf8.count > longestHeading
        }
        guard !isText, let word = lines[first].text.cleanedWords.first, startsLikeName(word) else { return nil }
        return ".!?:,;".contains(lines[last].text.last ?? ".") ? nil : first
    }

    private func beginsParagraph(_ index: Int) -> Bool {
        lines[index].followsBlank || lines[index].text.first == " "
    }
}

/// Lines that stand in no table: the kinds of the goals' items, which have a status too, and titles of chapters.
private let foreignLines: Set<Substring> = [
    "Utvecklingsåtagande", "Kommunövergripande utvecklingsåtagande", "Aktivitet", "Aktiviteter",
    "Riskreducerande åtgärder", "Åtgärdslista", "Systematiska kontroller",
]
private let farthestStatus = 60
private let longestHeading = 110

/// The heading directly above a table's header; nil where none stands there.
func tableHeading(above index: Int, in lines: [SourceLine], labels: StatusLabels) -> String? {
    let extent = TableExtent(table: .risk, lines: lines, labels: labels)
    guard let start = extent.heading(above: index, from: 0, headerEnd: index) else { return nil }
    return CellText.flat(
        lines[start..<index].map { CellLine(text: $0.text, number: $0.number, isSoft: $0.endsInSpace) })
}
