import Domain
import GRDB

/// Finds the lines of a document that a record takes up, and those around it.
///
/// A record goes from the line where it begins to the one before the next record of its document.
struct PassageReader {
    let database: Database

    /// How many lines that are not blank are shown before and after the record.
    private static let context = 2

    /// - Returns: nil where the database has no such document.
    func passage(at source: Source) throws -> Passage? {
        let statement = try database.cachedStatement(sql: "SELECT id, titel FROM dokument WHERE namn = ?")
        guard let row = try Row.fetchOne(statement, arguments: [source.document]) else { return nil }
        let document: Int64 = try row.cell(0)
        let line = source.line ?? 1
        let bounds = try bounds(of: line, in: document)
        return Passage(
            document: source.document, title: try row.cell(1), line: line, place: source.place,
            heading: try heading(at: line, in: document),
            lines: try lines(bounds, in: document))
    }

    // MARK: - Where the record begins and ends

    /// The first line of the record that holds a line, and the first line after it (nil = the end of the document).
    private func bounds(of line: Int, in document: Int64) throws -> (first: Int, end: Int?) {
        let statement = try database.cachedStatement(sql: Self.boundsSQL)
        guard let row = try Row.fetchOne(statement, arguments: [document, line]) else { return (line, nil) }
        let first: Int? = try row.cell(0)
        return (min(first ?? line, line), try row.cell(1))
    }

    /// A value of a mått may stand lines below the mått's name.
    private static let boundsSQL = """
        SELECT (SELECT min(m.rad) FROM matt m JOIN matt_varde v ON v.matt_id = m.id
                WHERE m.dokument_id = ?1 AND v.rad = ?2),
               (SELECT min(rad) FROM (\(starts)))
        """

    private static let starts = ([RecordTable.avsnitt] + RecordTable.kinds.map(\.table)).map {
        "SELECT min(rad) AS rad FROM \($0.rawValue) WHERE dokument_id = ?1 AND rad > ?2"
    }.joined(separator: " UNION ALL ")

    // MARK: - What it stands under

    private func heading(at line: Int, in document: Int64) throws -> String? {
        try String.fetchOne(database.cachedStatement(sql: Self.headingSQL), arguments: [document, line])
    }

    private static let headingSQL =
        "SELECT rubrik FROM (\(headings.joined(separator: " UNION ALL "))) WHERE rubrik <> '' LIMIT 1"

    private static let headings = [
        heading("bedomning", names("m.namn", "k.namn"), join: area + " LEFT JOIN kf_mal k ON k.id = p.kf_mal_id"),
        heading("atagande", names("m.namn", "o.namn"), join: area),
        heading("matt", names("m.namn", "o.namn"), join: area),
        heading("risk", "p.omrade"), heading("kontroll", "p.omrade"), heading("ekonomi", "p.tabell"),
        heading("text", "p.rubrik", condition: "AND p.slag = 'avsnitt'"),
        """
        SELECT \(names("m.namn", "o.namn")) FROM matt_varde v JOIN matt p ON p.id = v.matt_id \(area)
        WHERE p.dokument_id = ?1 AND v.rad = ?2
        """,
    ]

    private static let area =
        "LEFT JOIN malomrade m ON m.id = p.malomrade_id LEFT JOIN namndmal o ON o.id = p.namndmal_id"

    private static func names(_ first: String, _ second: String) -> String {
        "coalesce(\(first) || ' / ' || \(second), \(first), \(second))"
    }

    private static func heading(_ table: String, _ name: String, join: String = "", condition: String = "") -> String {
        "SELECT \(name) AS rubrik FROM \(table) p \(join) WHERE p.dokument_id = ?1 AND p.rad = ?2 \(condition)"
    }

    // MARK: - Lines

    private func lines(_ bounds: (first: Int, end: Int?), in document: Int64) throws -> [Passage.Line] {
        let statement = try database.cachedStatement(sql: Self.linesSQL)
        let rows = try Row.fetchAll(
            statement, arguments: [document, bounds.first, bounds.end ?? .max, Self.context])
        return try rows.map { row in
            let number: Int = try row.cell(0)
            let isRecord = number >= bounds.first && bounds.end.map { number < $0 } ?? true
            return Passage.Line(number: number, text: try row.cell(1), isRecord: isRecord)
        }
    }

    private static let linesSQL = """
        SELECT rad, text FROM (
          SELECT * FROM (SELECT rad, text FROM kallrad WHERE dokument_id = ?1 AND rad < ?2 ORDER BY rad DESC LIMIT ?4)
          UNION ALL SELECT rad, text FROM kallrad WHERE dokument_id = ?1 AND rad >= ?2 AND rad < ?3
          UNION ALL
          SELECT * FROM (SELECT rad, text FROM kallrad WHERE dokument_id = ?1 AND rad >= ?3 ORDER BY rad LIMIT ?4))
        ORDER BY rad
        """
}
