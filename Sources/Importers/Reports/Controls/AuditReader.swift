import Domain

/// Reads the tables of audits and the åtgärder that follow from them.
struct GranskningReader: BlockReader {
    var needsStatus: Bool { true }

    func begins(at index: Int, in lines: [SourceLine]) -> Bool {
        ControlTable.audit.headerEnd(at: index, in: lines) != nil
    }

    func read(from index: Int, to limit: Int, in lines: [SourceLine], at place: BlockPlace) -> BlockContent {
        let table = TwoCellTable(
            .audit, from: index, to: limit, in: lines, at: place, openings: ["Granskning ", "Revision "])
        var content = BlockContent(remarks: table.remarks, end: table.end)
        content.records.avsnitt = table.avsnitt
        content.records.granskningar = table.rows.map { row in
            GranskningÅtgärd(
                granskning: row.name, diarienummer: row.left.diarienummer, åtgärd: row.åtgärd,
                status: row.right.status, comment: row.comment, line: row.right.line, doubt: row.doubt)
        }
        return content
    }
}
