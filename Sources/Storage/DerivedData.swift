import Domain
import GRDB

/// What is computed from all documents together: names in order, where they occur, goals' groups, the full-text index.
///
/// Storing a document notes that it is due, and settling brings it up to date once for all documents stored; where
/// that was prevented the next one who opens the database does so. The database also remembers the stemmer that the
/// index was made with. Where that has changed the index is made anew: one made with other stems would find too little,
/// and could not be taken out of again word by word.
enum DerivedData {
    /// Raised when the way of computing changes: the tokenizer, the thresholds of likeness.
    private static let method = 2

    /// What is noted of documents stored since.
    private enum Due: String { case added = "nytt", replaced = "ersatt" }

    static func isCurrent(_ database: Database, stemmer: Stemmer) throws -> Bool {
        try property("harledning", in: database) == fingerprint(stemmer)
    }

    static func isSettled(_ database: Database) throws -> Bool { try property("forandring", in: database) == nil }

    /// - Parameter isReplacing: true where records were taken away.
    static func noteChange(in database: Database, isReplacing: Bool) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO egenskap (namn, varde) VALUES ('forandring', ?1)
                ON CONFLICT (namn) DO UPDATE SET varde = ?1 WHERE varde = '\(Due.added.rawValue)' AND varde <> ?1
                """
        ).execute(arguments: [(isReplacing ? Due.replaced : .added).rawValue])
    }

    /// Brings everything up to date with the documents.
    static func settle(_ database: Database, stemmer: Stemmer) throws {
        guard let due = try property("forandring", in: database) else { return }
        if due == Due.replaced.rawValue { for table in NameTable.allCases { try table.prune(database) } }
        try TextIndex(database: database).addAll()
        try derive(database, stemmer: stemmer)
        try database.execute(sql: "DELETE FROM egenskap WHERE namn = 'forandring'")
    }

    static func rebuild(_ database: Database, stemmer: Stemmer) throws {
        try TextIndex(database: database).rebuild()
        try derive(database, stemmer: stemmer)
        try database.execute(
            sql: """
                DELETE FROM egenskap WHERE namn = 'forandring';
                INSERT OR REPLACE INTO egenskap (namn, varde) VALUES ('harledning', '\(fingerprint(stemmer))')
                """)
    }

    private static func derive(_ database: Database, stemmer: Stemmer) throws {
        for table in NameTable.allCases { try table.order(database) }
        try LatestDocuments.markValues(in: database)
        try RecordNames.write(in: database)
        try Holdings.write(in: database)
        try GoalGroups(database: database, stemmer: stemmer).update()
    }

    private static func property(_ name: String, in database: Database) throws -> String? {
        try String.fetchOne(
            database.cachedStatement(sql: "SELECT varde FROM egenskap WHERE namn = ?"), arguments: [name])
    }

    /// The same for the same rules in every process, unlike `hashValue`.
    private static func fingerprint(_ stemmer: Stemmer) -> String {
        "\(method)-" + String(stemmer.fingerprint, radix: 16)
    }
}
