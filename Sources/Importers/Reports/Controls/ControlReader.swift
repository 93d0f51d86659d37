import Domain

/// Reads the tables of recurring controls.
struct KontrollReader: BlockReader {
    func begins(at index: Int, in lines: [SourceLine]) -> Bool {
        ControlTable.control.headerEnd(at: index, in: lines) != nil
    }

    func read(from index: Int, to limit: Int, in lines: [SourceLine], at place: BlockPlace) -> BlockContent {
        let start = min(ControlTable.control.headerEnd(at: index, in: lines) ?? index + 1, lines.count)
        let extent = TableExtent(table: .control, lines: lines, labels: place.labels)
        let reach = max(extent.end(from: start, to: min(limit, lines.count)), start)
        let found = ControlRows(CellPieces(index..<reach, in: lines, of: .control, labels: place.labels).pieces)
        let end = found.end.flatMap { number in lines[start..<reach].firstIndex { $0.number >= number } } ?? reach
        let area = tableHeading(above: index, in: lines, labels: place.labels) ?? place.heading
        var content = BlockContent(end: end)
        for row in found.rows {
            let name = CellText.flat(row.name)
            guard !name.isEmpty else {
                content.records.avsnitt += avsnitt(place.heading ?? "", row.description + row.comment, at: place)
                continue
            }
            content.records.kontroller.append(kontroll(name, row, area: area, labels: place.labels))
            content.records.avsnitt += avsnitt(name, row.description, at: place)
        }
        content.records.avsnitt += avsnitt(place.heading ?? "", found.loose, at: place)
        return content
    }

    private func kontroll(_ name: String, _ row: ControlRow, area: String?, labels: StatusLabels) -> Kontroll {
        let comment = CellText.paragraphs(row.comment)
        let read = row.status == nil ? statusOpening(comment, labels: labels) : nil
        let doubt: Doubt? = read?.isPoint == true ? .statusFromComment : row.isSure ? nil : .cellBoundary
        return Kontroll(
            name: name, area: area, status: row.status ?? read?.name, comment: comment, line: row.line, doubt: doubt)
    }

    private func avsnitt(_ heading: String, _ paragraphs: [CellParagraph], at place: BlockPlace) -> [Avsnitt] {
        let text = CellText.paragraphs(paragraphs)
        guard let first = paragraphs.first, !text.isEmpty else { return [] }
        return [Avsnitt(heading: heading, place: place.goals, text: text, line: first.firstLine)]
    }
}
