import Domain

/// Reads the tables of risks and the åtgärder against them.
struct RiskReader: BlockReader {
    var needsStatus: Bool { true }

    func begins(at index: Int, in lines: [SourceLine]) -> Bool {
        ControlTable.risk.headerEnd(at: index, in: lines) != nil
    }

    func read(from index: Int, to limit: Int, in lines: [SourceLine], at place: BlockPlace) -> BlockContent {
        let table = TwoCellTable(.risk, from: index, to: limit, in: lines, at: place, openings: ["Risk "])
        let area = tableHeading(above: index, in: lines, labels: place.labels) ?? place.heading
        var content = BlockContent(remarks: table.remarks, end: table.end)
        content.records.avsnitt = table.avsnitt
        content.records.risker = table.rows.map { row in
            RiskÅtgärd(
                risk: row.name, åtgärd: row.åtgärd, area: area, status: row.right.status, comment: row.comment,
                line: row.right.line, doubt: row.doubt)
        }
        return content
    }
}
