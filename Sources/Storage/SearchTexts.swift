import GRDB

/// The texts to search that follow from a document's records: a motivering, or a kommentar with the names above it.
///
/// An avsnitt is a text itself.
enum SearchTexts {
    static func insert(document: Int64, in database: Database) throws {
        for sql in statements { try database.cachedStatement(sql: sql).execute(arguments: [document]) }
    }

    private static let statements = [
        sql("bedomning", slag: "motivering", innehall: "motivering", place: true, condition: "AND motivering <> ''"),
        sql("atagande", rubrik: "rubrik", place: true),
        sql("risk", rubrik: "risk || char(10) || atgard"),
        sql("granskning", rubrik: "granskning || char(10) || atgard"),
        sql("kontroll", rubrik: "kontroll"),
    ]

    /// A kommentar may be empty: its record is found by its names.
    private static func sql(
        _ table: String, slag: String = "kommentar", innehall: String = "kommentar", rubrik: String = "''",
        place: Bool = false, condition: String = ""
    ) -> String {
        """
        INSERT INTO text (slag, dokument_id, namnd_id, bedomning_id, rad, innehall, rubrik, post_slag, post_id,
                          malomrade_id, namndmal, status)
        SELECT '\(slag)', dokument_id, namnd_id, \(table == "bedomning" ? "id" : "NULL"), rad, \(innehall), \(rubrik),
               '\(table)', id, \(place ? "malomrade_id, namndmal" : "NULL, NULL"), status
        FROM \(table) WHERE dokument_id = ?1 \(condition) ORDER BY id
        """
    }
}
