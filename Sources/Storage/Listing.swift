import Domain
import GRDB

/// What the database holds, as a whole.
enum Listing {
    /// One row a document, oldest first; a whole year comes after its months.
    static func documents(_ database: Database) throws -> Domain.Table {
        let statement = try database.cachedStatement(
            sql: """
                SELECT d.namn AS dokument, d.titel, d.typ, n.namn AS namnd, d.period, d.ar,
                       (SELECT count(*) FROM bedomning b WHERE b.dokument_id = d.id) AS bedomningar,
                       (SELECT count(*) FROM text t WHERE t.dokument_id = d.id) AS texter
                FROM dokument d LEFT JOIN namnd n ON n.id = d.namnd_id
                ORDER BY d.ar, coalesce(d.manad, 13), d.namn
                """)
        var table = Domain.Table(columns: statement.columnNames)
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
            table.rows.append(row.databaseValues.map(Value.init))
            table.sources.append(Source(document: row[0], line: nil))
        }
        return table
    }

    /// Every record with its kind first.
    static func export(_ database: Database, _ body: ([(column: String, value: Value)]) throws -> Void) throws {
        let statement = try database.makeStatement(
            sql: """
                SELECT 'bedomning' AS slag, namnd, ar, malomrade, kf_mal, namndmal, status, motivering, dokument, rad
                FROM bedomningar ORDER BY ar, coalesce(manad, 13), dokument, id
                """)
        let columns = statement.columnNames
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
            try body(zip(columns, row.databaseValues).map { (column: $0, value: Value($1)) })
        }
    }

    /// The exact spellings in the full-text index, which marks them with "=".
    static func words(_ database: Database) throws -> [String: Int] {
        let statement = try database.cachedStatement(
            sql: "SELECT substr(term, 2), doc FROM text_ord WHERE term >= '=' AND term < '>'")
        let rows = try Row.fetchCursor(statement)
        var words: [String: Int] = [:]
        words.reserveCapacity(2000)
        while let row = try rows.next() { words[row[0]] = row[1] }
        return words
    }
}
