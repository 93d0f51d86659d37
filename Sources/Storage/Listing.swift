import Domain
import GRDB

/// What the database holds, as a whole.
enum Listing {
    /// One row a document, oldest first; a whole year comes after its months.
    static func documents(_ database: Database) throws -> Domain.Table {
        let counts = counted.map { "(SELECT \($0.count) FROM \($0.table) p WHERE p.dokument_id = d.id) AS \($0.name)" }
        let statement = try database.cachedStatement(
            sql: """
                SELECT d.namn AS dokument, d.titel, d.typ, n.namn AS namnd, k.namn AS kommun, d.period, d.ar,
                       \(counts.joined(separator: ",\n       ")),
                       (SELECT count(*) FROM text t WHERE t.dokument_id = d.id AND t.slag = 'avsnitt') AS avsnitt
                FROM dokument d LEFT JOIN namnd n ON n.id = d.namnd_id LEFT JOIN kommun k ON k.id = d.kommun_id
                ORDER BY d.ar, coalesce(d.manad, 13), d.namn
                """)
        var table = Domain.Table(columns: statement.columnNames)
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
            table.rows.append(row.databaseValues.map(Value.init))
            table.sources.append(Source(document: try row.cell(0), line: nil))
        }
        return table
    }

    /// A mått that stands in several places of a document is one.
    private static let counted = [
        (name: "bedomningar", table: "bedomning", count: "count(*)"),
        (name: "matt", table: "matt", count: "count(DISTINCT matt)"),
        (name: "ataganden", table: "atagande", count: "count(*)"),
        (name: "risker", table: "risk", count: "count(*)"),
        (name: "granskningar", table: "granskning", count: "count(*)"),
        (name: "kontroller", table: "kontroll", count: "count(*)"),
        (name: "ekonomi", table: "ekonomi", count: "count(*)"),
    ]
}
