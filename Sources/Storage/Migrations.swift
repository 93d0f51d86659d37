import Domain
import GRDB

/// The way from any earlier version of the schema to the present one.
///
/// The file's header says whose the database is (`application_id`) and how far it has come (`user_version`).
struct Migrations {
    /// "frga" in ASCII; `file` and other tools show it.
    static let applicationID = 0x6672_6761

    enum State { case current, unsettled, staleIndex, older, empty }

    var path: String
    var stemmer: Stemmer
    var steps = Schema.steps

    /// Where the database stands.
    ///
    /// - Throws: `Failure.databaseForeign`, `.databaseNewer`, `.databaseDamaged` where the header names no version.
    func state(of database: Database) throws -> State {
        let owner = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if owner == 0, version == 0, try isEmpty(database) { return .empty }
        guard owner == Self.applicationID else { throw Failure.databaseForeign(path: path) }
        guard version <= steps.count else { throw Failure.databaseNewer(path: path, version: version) }
        guard version > 0 else { throw Failure.databaseDamaged(path: path) }
        if version < steps.count { return .older }
        guard try DerivedData.isCurrent(database, stemmer: stemmer) else { return .staleIndex }
        return try DerivedData.isSettled(database) ? .current : .unsettled
    }

    /// Takes the steps that remain, inside the caller's transaction. Another process may have come first.
    func run(_ database: Database) throws {
        switch try state(of: database) {
        case .current: return
        case .unsettled: return try DerivedData.settle(database, stemmer: stemmer)
        case .staleIndex, .older, .empty: break
        }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        for step in steps[version...] { try database.execute(sql: step) }
        try database.execute(
            sql: "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(steps.count)")
        try DerivedData.rebuild(database, stemmer: stemmer)
    }

    private func isEmpty(_ database: Database) throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM sqlite_master)") ?? true
    }
}
