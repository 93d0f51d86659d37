import GRDB

/// Which document of a year speaks for a nämnd.
enum LatestDocuments {
    /// Marks the records in each nämnd's latest document of the year that holds records of their kind.
    ///
    /// A whole year is later than any month. Of two documents that go up to the same month the nämnd's own comes
    /// before one of many nämnder; then the name decides, so that the order of import does not.
    static func mark(year: Int, kommun: String?, in database: Database) throws {
        for (_, table) in RecordTable.kinds {
            try database.cachedStatement(sql: sql(table.rawValue)).execute(arguments: [year, kommun])
        }
    }

    /// Marks the values of the latest period that a nämnd has of a mått and group, in the latest document with it, and
    /// of each period those of the latest document: reports of later years tell earlier periods again.
    static func markValues(in database: Database) throws {
        try database.cachedStatement(
            sql: """
                WITH plats AS (
                  SELECT v.id, rank() OVER (
                           PARTITION BY d.kommun_id, m.namnd_id, m.matt, v.grupp
                           ORDER BY v.ar DESC, coalesce(v.manad, 13) DESC, d.ar DESC, \(laterFirst)) = 1 AS sist,
                         rank() OVER (
                           PARTITION BY d.kommun_id, m.namnd_id, m.matt, v.grupp, v.ar, v.manad
                           ORDER BY d.ar DESC, \(laterFirst)) = 1 AS galler
                  FROM matt_varde v JOIN matt m ON m.id = v.matt_id JOIN dokument d ON d.id = m.dokument_id)
                UPDATE matt_varde SET sist = plats.sist, galler = plats.galler
                FROM plats WHERE plats.id = matt_varde.id
                  AND (plats.sist <> matt_varde.sist OR plats.galler <> matt_varde.galler)
                """
        ).execute()
    }

    private static let laterFirst = "coalesce(d.manad, 13) DESC, d.namnd_id IS NULL, d.namn DESC"

    /// Records without a nämnd stand together.
    private static func sql(_ table: String) -> String {
        """
        WITH samma AS (
          SELECT id FROM dokument WHERE ar = ?1 AND kommun_id IS (SELECT id FROM kommun WHERE namn = ?2)),
        plats AS (
          SELECT p.namnd_id, p.dokument_id,
                 row_number() OVER (PARTITION BY p.namnd_id ORDER BY \(laterFirst)) AS nummer
          FROM (SELECT DISTINCT namnd_id, dokument_id FROM \(table) WHERE dokument_id IN samma) p
          JOIN dokument d ON d.id = p.dokument_id)
        UPDATE \(table) SET senaste = 1 - senaste
        WHERE dokument_id IN samma AND senaste <> ((ifnull(namnd_id, 0), dokument_id) IN (
          SELECT ifnull(namnd_id, 0), dokument_id FROM plats WHERE nummer = 1))
        """
    }
}
