import Domain
import GRDB

/// How a database lies while nobody writes to it: all of it in its one file, so that a copy of the file is whole and
/// questions make no files beside it.
///
/// While somebody writes it has a write-ahead log, for then readers need not wait. Whoever closes it last, or opens it
/// next, folds the log in.
enum AtRest {
    /// Folds the log in and takes its files away; where others use the database the log is folded in only.
    /// - Parameter database: a connection that may write, outside a transaction.
    static func fold(_ database: Database) {
        if (try? database.execute(sql: "PRAGMA journal_mode = DELETE")) == nil {
            // Others' writing waits while this waits for others' reading: not for long.
            try? database.execute(sql: "PRAGMA busy_timeout = 50; PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    /// The same for a database that this connection has not written to, where nobody else uses it: others fold it at
    /// their end, and to do it for them would make them wait. Whether it succeeds makes no difference to what the
    /// database holds; another program's database is left as it is, and so is one that another version made, unless it
    /// is to give way.
    static func fold(_ path: String, ofAnyVersion isOfAny: Bool = false) {
        guard (try? DatabaseFile.checkWritable(path)) != nil else { return }
        var configuration = Configuration()
        configuration.label = "fraga"
        guard let queue = try? DatabaseQueue(path: DatabaseFile.plain(path), configuration: configuration) else {
            return
        }
        try? queue.writeWithoutTransaction { database in
            let owner = try Int.fetchOne(database, sql: "PRAGMA application_id")
            let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
            guard owner == DatabaseState.applicationID, isOfAny || version == Schema.version else { return }
            try database.execute(sql: "PRAGMA journal_mode = DELETE")
        }
        try? queue.close()
    }

    /// True for a database that has a write-ahead log, or makes one at need.
    static func isLogged(_ database: Database) throws -> Bool {
        try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal"
    }
}
