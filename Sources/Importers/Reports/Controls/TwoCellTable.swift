import Domain

/// A table of internal control with two columns: a risk or an audit, and its åtgärder.
struct TwoCellTable {
    struct Row {
        var left: LeftCell
        var right: RightCell
        var isSure: Bool
    }

    private(set) var rows: [Row] = []
    private(set) var remarks: [ImportRemark] = []
    private(set) var avsnitt: [Avsnitt] = []
    /// The first line that the table did not use.
    private(set) var end: Int

    /// - Parameters:
    ///   - index: the line where the table's header begins.
    ///   - limit: the line that the table never reaches beyond.
    ///   - openings: words that names of the left cells begin with.
    init(
        _ table: ControlTable, from index: Int, to limit: Int, in lines: [SourceLine], at place: BlockPlace,
        openings: [String]
    ) {
        let start = min(table.headerEnd(at: index, in: lines) ?? index + 1, lines.count)
        let extent = TableExtent(table: table, lines: lines, labels: place.labels)
        let reach = max(extent.end(from: start, to: min(limit, lines.count)), start)
        let pieces = CellPieces(index..<reach, in: lines, of: table, labels: place.labels).pieces
        let cells = TwoCellParser(pieces, openings: openings)
        end = cells.end.flatMap { number in lines[start..<reach].firstIndex { $0.number >= number } } ?? reach
        let isContinued = tableHeading(above: index, in: lines, labels: place.labels) == nil
        readRows(
            of: cells, grouped: TwoCellGroups(cells, isContinued: isContinued, isCut: end == lines.count), at: place)
        readBackgrounds(of: cells, at: place)
    }

    private mutating func readRows(of cells: TwoCellParser, grouped groups: TwoCellGroups, at place: BlockPlace) {
        for (index, right) in cells.rights.enumerated() {
            let title = CellText.flat(right.title)
            guard let owner = groups.owners[index], !cells.lefts[owner].name.isEmpty else {
                remarks.append(ImportRemark(line: right.line, cause: .unplacedLine, text: title))
                addLoose([CellParagraph(lines: right.title, followsBlank: true)] + right.comment, at: place)
                continue
            }
            if !right.isKnownStatus, let status = right.status {
                remarks.append(ImportRemark(line: right.line, cause: .unknownStatus(status), text: title))
            }
            let isSure = right.isSure && cells.lefts[owner].isSure && !groups.unsure.contains(index)
            rows.append(Row(left: cells.lefts[owner], right: right, isSure: isSure))
        }
    }

    /// The backgrounds, each under the name that it stands under, and what no row was found for.
    private mutating func readBackgrounds(of cells: TwoCellParser, at place: BlockPlace) {
        for left in cells.lefts {
            let text = CellText.paragraphs(left.background)
            guard !text.isEmpty else { continue }
            let heading = left.name.isEmpty ? place.heading ?? "" : CellText.flat(left.name)
            avsnitt.append(Avsnitt(heading: heading, place: place.goals, text: text, line: left.line))
        }
        for paragraph in cells.loose { addLoose([paragraph], at: place) }
    }

    private mutating func addLoose(_ paragraphs: [CellParagraph], at place: BlockPlace) {
        let text = CellText.paragraphs(paragraphs)
        let line = paragraphs.first?.firstLine ?? 0
        avsnitt.append(Avsnitt(heading: place.heading ?? "", place: place.goals, text: text, line: line))
    }
}

extension TwoCellTable.Row {
    var name: String { CellText.flat(left.name) }
    var åtgärd: String { CellText.flat(right.title) }
    var comment: String { CellText.paragraphs(right.comment) }
    var doubt: Doubt? { isSure ? nil : .cellBoundary }
}
