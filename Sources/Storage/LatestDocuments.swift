import GRDB

/// Which document of a year speaks for a nämnd.
enum LatestDocuments {
    /// Marks the bedömningar in each nämnd's latest document of the year that holds bedömningar of it.
    ///
    /// A whole year is later than any month. Of two documents that go up to the same month the nämnd's own comes
    /// before one of many nämnder; then the name decides, so that the order of import does not.
    static func mark(year: Int, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                UPDATE bedomning SET senaste = dokument_id = (
                  SELECT d.id FROM bedomning b JOIN dokument d ON d.id = b.dokument_id
                  WHERE b.namnd_id = bedomning.namnd_id AND d.ar = ?1
                  ORDER BY coalesce(d.manad, 13) DESC, d.namnd_id IS NULL, d.namn DESC LIMIT 1)
                WHERE dokument_id IN (SELECT id FROM dokument WHERE ar = ?1)
                """
        ).execute(arguments: [year])
    }
}
