import Domain
import GRDB

/// What an export has one after another. The raw value is the `slag` of its records.
public enum ExportedKind: String, Sendable, CaseIterable {
    case bedömning = "bedomning"
    case mått = "matt"
    case åtagande = "atagande"
    case risk, granskning, kontroll, ekonomi
    /// Running text under a heading.
    case avsnitt
}

/// Writes out every record: one kind after another, each in the order of the documents.
enum Export {
    static func records(
        _ database: Database, of kinds: [ExportedKind], _ body: ([(column: String, value: Value)]) throws -> Void
    ) throws {
        for kind in kinds {
            let statement = try database.makeStatement(sql: sql(kind))
            let columns = statement.columnNames
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() {
                try body(zip(columns, row.databaseValues).map { (column: $0, value: Value($1)) })
            }
        }
    }

    private static func sql(_ kind: ExportedKind) -> String {
        switch kind {
        case .bedömning:
            sql(kind, "namnd, ar, malomrade, kf_mal, namndmal, status, rang, motivering, osaker", from: "bedomningar")
        case .mått:
            sql(
                kind,
                "matt, namnd, malomrade, namndmal, grupp, period, ar, varde, enhet, trend, etappmal, ranking, "
                    + "omotiverade_skillnader, osaker", from: "mattvarden", order: "matt_id, id")
        case .åtagande:
            sql(kind, "rubrik, typ, namnd, malomrade, namndmal, status, rang, kommentar, ar, osaker", from: "ataganden")
        case .risk: sql(kind, "risk, atgard, omrade, status, rang, kommentar, namnd, ar, osaker", from: "risker")
        case .granskning:
            sql(kind, "granskning, diarienummer, atgard, status, rang, namnd, ar, osaker", from: "granskningar")
        case .kontroll: sql(kind, "kontroll, omrade, status, rang, kommentar, namnd, ar, osaker", from: "kontroller")
        case .ekonomi: sql(kind, "tabell, post, kolumn, belopp, enhet, namnd, ar, osaker", from: "ekonomi_belopp")
        case .avsnitt: passages
        }
    }

    private static let passages = """
        SELECT 'avsnitt' AS slag, t.rubrik, m.namn AS malomrade, o.namn AS namndmal, t.innehall AS text, n.namn AS namnd, d.ar,
               kn.namn AS kommun, d.namn AS dokument, t.rad
        FROM text t JOIN dokument d ON d.id = t.dokument_id
        LEFT JOIN malomrade m ON m.id = t.malomrade_id LEFT JOIN namndmal o ON o.id = t.namndmal_id
        LEFT JOIN namnd n ON n.id = t.namnd_id LEFT JOIN kommun kn ON kn.id = d.kommun_id
        WHERE t.slag = 'avsnitt' ORDER BY d.ar, coalesce(d.manad, 13), d.namn, t.id
        """

    /// In document order, which the period of a single value does not change.
    private static func sql(_ kind: ExportedKind, _ columns: String, from view: String, order: String = "id") -> String
    {
        """
        SELECT '\(kind.rawValue)' AS slag, \(columns), kommun, dokument, rad FROM \(view) v
        ORDER BY dokument_ar, (SELECT coalesce(manad, 13) FROM dokument d WHERE d.namn = v.dokument), dokument, \(order)
        """
    }
}
