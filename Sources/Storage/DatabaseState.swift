import Domain
import GRDB

/// Where a database stands, by what its header says: whose it is (`application_id`) and which version of the schema it
/// was made with (`user_version`).
enum DatabaseState {
    /// As it shall be.
    case current
    /// Documents were stored, and what follows from them is still to be brought up to date.
    case unsettled
    /// The index was made with another table of suffixes.
    case staleIndex
    /// A file in which nothing is yet.
    case empty

    /// "frga" in ASCII; `file` and other tools show it.
    static let applicationID = 0x6672_6761

    /// - Throws: `Failure.databaseForeign`, `.databaseOtherVersion`, `.databaseDamaged` where the header names no version.
    static func read(_ database: Database, path: String, stemmer: Stemmer) throws -> DatabaseState {
        let owner = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if owner == 0, version == 0, try isEmpty(database) { return .empty }
        guard owner == applicationID else { throw Failure.databaseForeign(path: path) }
        guard version > 0 else { throw Failure.databaseDamaged(path: path) }
        guard version == Schema.version else { throw Failure.databaseOtherVersion(path: path) }
        guard try DerivedData.isCurrent(database, stemmer: stemmer) else { return .staleIndex }
        return try DerivedData.isSettled(database) ? .current : .unsettled
    }

    /// Takes the database to `.current`, inside the caller's transaction. Another process may have come first.
    static func bringUpToDate(_ database: Database, path: String, stemmer: Stemmer) throws {
        switch try read(database, path: path, stemmer: stemmer) {
        case .current: break
        case .unsettled: try DerivedData.settle(database, stemmer: stemmer)
        case .staleIndex: try DerivedData.rebuild(database, stemmer: stemmer)
        case .empty:
            try database.execute(sql: Schema.sql)
            try database.execute(
                sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(Schema.version)")
            try DerivedData.rebuild(database, stemmer: stemmer)
        }
    }

    private static func isEmpty(_ database: Database) throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM sqlite_master)") ?? true
    }
}
