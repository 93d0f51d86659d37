import GRDB

/// The texts to search that follow from a document's records beside the bedömningar: a kommentar with the names above
/// it.
///
/// A motivering is stored as a text, and an avsnitt is one itself.
enum SearchTexts {
    static func insert(document: Int64, in database: Database) throws {
        for sql in statements { try database.cachedStatement(sql: sql).execute(arguments: [document]) }
    }

    private static let statements = [
        sql("atagande", rubrik: "rubrik", place: true),
        sql("risk", rubrik: "risk || char(10) || atgard"),
        sql("granskning", rubrik: "granskning || char(10) || atgard"),
        sql("kontroll", rubrik: "kontroll"),
        sectionsOfCommitments,
    ]

    /// Running text under the name of an åtagande is the åtagande's own (DOMAIN.md 29).
    private static let sectionsOfCommitments = """
        UPDATE text SET post_slag = 'atagande', post_id = a.id
        FROM atagande a
        WHERE text.dokument_id = ?1 AND text.slag = 'avsnitt' AND text.rubrik <> ''
          AND a.dokument_id = text.dokument_id AND a.rubrik = text.rubrik AND a.namnd_id IS text.namnd_id
        """

    /// A kommentar may be empty: its record is found by its names.
    private static func sql(_ table: String, rubrik: String, place: Bool = false) -> String {
        """
        INSERT INTO text (slag, dokument_id, namnd_id, rad, innehall, rubrik, post_slag, post_id,
                          malomrade_id, namndmal_id, status_id)
        SELECT 'kommentar', dokument_id, namnd_id, rad, kommentar, \(rubrik), '\(table)', id,
               \(place ? "malomrade_id, namndmal_id" : "NULL, NULL"), status_id
        FROM \(table) WHERE dokument_id = ?1 ORDER BY id
        """
    }
}
