import Domain
import GRDB

/// What is computed from the reports with the stemmer: the full-text index, the words of the texts, goals' groups and pairs; and goals' order.
///
/// The database remembers what it was computed with. Where that has changed everything is computed anew: an index
/// made with other stems would find too little, and could not be taken out of again word by word.
enum DerivedData {
    /// Raised when the way of computing changes: the tokenizer, the thresholds of likeness.
    private static let method = 2

    static func isCurrent(_ database: Database, stemmer: Stemmer) throws -> Bool {
        let stored = try String.fetchOne(database, sql: "SELECT varde FROM egenskap WHERE namn = 'harledning'")
        return stored == fingerprint(stemmer)
    }

    static func rebuild(_ database: Database, stemmer: Stemmer) throws {
        try database.execute(sql: "INSERT INTO text_index (text_index) VALUES ('rebuild')")
        try WordTables(database: database, stemmer: stemmer).rebuild()
        try GoalOrder.write(in: database)
        try RecordNames.write(in: database)
        try GoalGroups(database: database, stemmer: stemmer).update()
        try PairWriter(database: database, stemmer: stemmer).pairAll()
        try database.execute(
            sql: "INSERT OR REPLACE INTO egenskap (namn, varde) VALUES ('harledning', ?)",
            arguments: [fingerprint(stemmer)])
    }

    /// The same for the same rules in every process, unlike `hashValue`.
    private static func fingerprint(_ stemmer: Stemmer) -> String {
        "\(method)-" + String(stemmer.fingerprint, radix: 16)
    }
}
