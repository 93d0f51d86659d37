import Domain
import GRDB

/// Who has records of what, by year and by kommun.
///
/// It is needed at each start, so what the many records say is summed up once, in `innehav_ar` and `innehav_kommun`.
enum Holdings {
    // MARK: - Summing up

    static func write(in database: Database) throws {
        try database.execute(sql: "DELETE FROM innehav_ar; DELETE FROM innehav_kommun")
        for (kind, table) in RecordTable.kinds {
            try database.cachedStatement(sql: byYear(kind, table)).execute()
            try database.cachedStatement(sql: byKommun(kind, table)).execute()
        }
        try addScales(in: database)
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO egenskap (namn, varde)
                SELECT 'penningenheter', coalesce(group_concat(DISTINCT enhet), '') FROM ekonomi
                """)
    }

    /// The units that amounts are in.
    static func moneyUnits(_ database: Database) throws -> [String] {
        let units = try String.fetchOne(
            database.cachedStatement(sql: "SELECT varde FROM egenskap WHERE namn = 'penningenheter'"))
        return (units ?? "").split(separator: ",").map(String.init).sorted()
    }

    /// The columns `ar`, `kommun_id` and `namnd_id` of a kind's records, each combination at least once.
    private static func places(_ table: RecordTable) -> String {
        if table == .bedömning { return "SELECT DISTINCT ar, kommun_id, namnd_id FROM bedomning" }
        return """
            SELECT DISTINCT d.ar, d.kommun_id, p.namnd_id
            FROM (SELECT DISTINCT dokument_id, namnd_id FROM \(table.rawValue)) p JOIN dokument d ON d.id = p.dokument_id
            """
    }

    private static func byYear(_ kind: RecordKind, _ table: RecordTable) -> String {
        """
        INSERT INTO innehav_ar (slag, ar, namnd, malomraden)
        SELECT '\(kind.rawValue)', ar, group_concat(DISTINCT namnd_id), 0 FROM (\(places(table))) GROUP BY ar ORDER BY ar
        """
    }

    private static func byKommun(_ kind: RecordKind, _ table: RecordTable) -> String {
        """
        INSERT INTO innehav_kommun (kommun_id, slag, ar, namnd)
        SELECT kommun_id, '\(kind.rawValue)', group_concat(DISTINCT ar), group_concat(DISTINCT namnd_id)
        FROM (\(places(table))) WHERE kommun_id IS NOT NULL GROUP BY kommun_id
        """
    }

    /// The scales that a year's bedömningar are on, and whether any rates a målområde itself.
    private static func addScales(in database: Database) throws {
        try database.execute(
            sql: """
                UPDATE innehav_ar SET
                  skala = (SELECT group_concat(DISTINCT s.skala) FROM
                           (SELECT DISTINCT status_id FROM bedomning b WHERE b.ar = innehav_ar.ar) p
                           JOIN status s ON s.id = p.status_id),
                  malomraden = EXISTS (SELECT 1 FROM bedomning b
                                       WHERE b.ar = innehav_ar.ar AND b.namndmal_id IS NULL)
                WHERE slag = '\(RecordKind.bedömning.rawValue)'
                """)
    }

    // MARK: - Reading

    /// Fills in what the vocabulary says of years and kommuner.
    static func read(into vocabulary: inout Vocabulary, _ nämnder: NämndLists, _ database: Database) throws {
        var nämnder = nämnder
        let rows = try Row.fetchCursor(
            database.cachedStatement(sql: "SELECT slag, ar, namnd, skala, malomraden FROM innehav_ar"))
        while let row = try rows.next() {
            guard let kind = RecordKind(rawValue: try row.cell(0)) else { continue }
            let year: Int = try row.cell(1)
            vocabulary.holdings[kind, default: [:]][year] = nämnder.names(try row.cell(2) ?? "")
            guard kind == .bedömning else { continue }
            let scales: String? = try row.cell(3)
            if let scales { vocabulary.scalesByYear[year] = scales.split(separator: ",").map(String.init).sorted() }
            if try row.cell(4) == 1 { vocabulary.areaRatingYears.append(year) }
        }
        vocabulary.nämnderByYear = vocabulary.holdings[.bedömning] ?? [:]
        vocabulary.kommuner = try String.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT namn FROM kommun k WHERE EXISTS (SELECT 1 FROM dokument d WHERE d.kommun_id = k.id)
                    ORDER BY ordning
                    """))
        if vocabulary.kommuner.count > 1 { try readKommuner(into: &vocabulary, &nämnder, database) }
    }

    /// The years and nämnder of each kommun.
    private static func readKommuner(
        into vocabulary: inout Vocabulary, _ nämnder: inout NämndLists, _ database: Database
    ) throws {
        let statement = try database.cachedStatement(
            sql: "SELECT k.namn, i.slag, i.ar, i.namnd FROM innehav_kommun i JOIN kommun k ON k.id = i.kommun_id")
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
            guard let kind = RecordKind(rawValue: try row.cell(1)) else { continue }
            let kommun: String = try row.cell(0)
            vocabulary.kommunYears[kommun, default: [:]][kind] = RecordNames.numbers(try row.cell(2)).sorted()
            let known = vocabulary.kommunNämnder[kommun] ?? []
            let names = nämnder.names(try row.cell(3) ?? "")
            vocabulary.kommunNämnder[kommun] = known + names.filter { !known.contains($0) }
        }
    }
}
