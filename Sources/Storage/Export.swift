import Domain
import GRDB

/// Writes out every record: one kind after another, each in the order of the documents.
enum Export {
    static func records(_ database: Database, _ body: ([(column: String, value: Value)]) throws -> Void) throws {
        for kind in kinds {
            let statement = try database.makeStatement(sql: kind)
            let columns = statement.columnNames
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() {
                try body(zip(columns, row.databaseValues).map { (column: $0, value: Value($1)) })
            }
        }
    }

    private static let kinds = [
        sql("bedomning", "namnd, ar, malomrade, kf_mal, namndmal, status, motivering", from: "bedomningar"),
        sql(
            "matt",
            "matt, namnd, malomrade, namndmal, grupp, period, ar, varde, enhet, trend, etappmal, ranking, "
                + "omotiverade_skillnader, osaker", from: "mattvarden", order: "matt_id, id"),
        sql(
            "atagande", "rubrik, typ, namnd, malomrade, namndmal, status, kommentar, ar, osaker", from: "ataganden"),
        sql("risk", "risk, atgard, omrade, status, kommentar, namnd, ar, osaker", from: "risker"),
        sql("granskning", "granskning, diarienummer, atgard, status, namnd, ar, osaker", from: "granskningar"),
        sql("kontroll", "kontroll, omrade, status, kommentar, namnd, ar, osaker", from: "kontroller"),
        sql("ekonomi", "tabell, post, kolumn, belopp, enhet, namnd, ar, osaker", from: "ekonomi_belopp"),
        """
        SELECT 'avsnitt' AS slag, t.rubrik, m.namn AS malomrade, o.namn AS namndmal, t.innehall AS text, n.namn AS namnd, d.ar,
               d.namn AS dokument, t.rad
        FROM text t JOIN dokument d ON d.id = t.dokument_id
        LEFT JOIN malomrade m ON m.id = t.malomrade_id LEFT JOIN namndmal o ON o.id = t.namndmal_id
        LEFT JOIN namnd n ON n.id = t.namnd_id
        WHERE t.slag = 'avsnitt' ORDER BY d.ar, coalesce(d.manad, 13), d.namn, t.id
        """,
    ]

    /// In document order, which the period of a single value does not change.
    private static func sql(_ kind: String, _ columns: String, from view: String, order: String = "id") -> String {
        """
        SELECT '\(kind)' AS slag, \(columns), dokument, rad FROM \(view) v
        ORDER BY dokument_ar, (SELECT coalesce(manad, 13) FROM dokument d WHERE d.namn = v.dokument), dokument, \(order)
        """
    }
}
