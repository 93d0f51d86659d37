import CSQLite
import Domain
import Foundation
import GRDB

extension CorpusDatabase {
    /// Opens a database for questions; nothing is written to it.
    ///
    /// One whose index was made with another table of suffixes is first brought up to date, where that is permitted.
    /// Beside a database on a medium that cannot be written no file is needed.
    ///
    /// - Parameter stemmer: the one that texts are, and were, indexed with.
    /// - Throws: `Failure.databaseMissing` (also for an empty file), `.databaseIsDirectory`, `.databaseNotPermitted`,
    ///   `.databaseDamaged`, `.databaseForeign`, `.databaseOtherVersion`, `.databaseBusy`.
    public static func open(readingAt path: String, stemmer: Stemmer) throws -> CorpusDatabase {
        try DatabaseFile.checkReadable(path)
        // Somebody who wrote was killed, or writes just now.
        let hadFilesBeside = DatabaseFile.hasFilesBeside(path)
        if hadFilesBeside { AtRest.fold(path) }
        var database = try connect(readingAt: path, stemmer: stemmer)
        let state = try database.state()
        if !hadFilesBeside, state != .empty, try database.isLogged() {
            // The file may be a copy that was made while somebody wrote.
            database = try reconnect(closing: database)
        }
        switch state {
        case .current: return database
        case .empty: throw Failure.databaseMissing(path: path)
        case .staleIndex, .unsettled:
            // Answers from the old index are better than none.
            guard (try? open(writingAt: path, stemmer: stemmer, patience: 0)) != nil else { return database }
        }
        return try connect(readingAt: path, stemmer: stemmer)
    }

    /// Opens a database to store reports in; creates it where it is missing.
    ///
    /// Another program's database, or one that another version made, is not touched.
    ///
    /// - Parameter patience: how long to wait for another process that writes, in seconds; one that settles a large
    ///   database takes some.
    /// - Throws: as for reading, except that a missing file is created; `.writeFailed` where its folder is missing.
    public static func open(
        writingAt path: String, stemmer: Stemmer, patience: Double = 10
    ) throws -> CorpusDatabase {
        try DatabaseFile.checkWritable(path)
        try DatabaseFile.create(path)
        return try open(writingAt: path, as: DatabaseFile.plain(path), stemmer: stemmer, patience: patience)
    }

    /// - Parameter name: what SQLite opens: the path, or a URI for it.
    static func open(
        writingAt path: String, as name: String, stemmer: Stemmer, patience: Double
    ) throws -> CorpusDatabase {
        let queue = try translatingFailures(path: path) {
            try DatabaseQueue(path: name, configuration: configuration(stemmer, patience))
        }
        let database = CorpusDatabase(queue: queue, path: path, stemmer: stemmer)
        // Until it is known whose the database is nothing is written to it.
        let state = try database.state()
        try database.useLog(patience)
        if state != .current { try database.bringUpToDate() }
        return database
    }

    /// A logged database is folded by whoever opens it, unless others use it; then its log is read too.
    private static func reconnect(closing database: CorpusDatabase) throws -> CorpusDatabase {
        try? database.queue.close()
        AtRest.fold(database.path)
        return try connect(readingAt: database.path, stemmer: database.stemmer)
    }

    private func isLogged() throws -> Bool {
        try translatingFailures(path: path) { try queue.unsafeRead { try AtRest.isLogged($0) } }
    }

    /// How long a question waits for another process that holds the database, in seconds.
    private static let readerPatience = 2.0

    private static func configuration(_ stemmer: Stemmer, _ patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.label = "fraga"
        configuration.prepareDatabase { database in
            ConnectionStemmers.remember(stemmer, for: ObjectIdentifier(database))
            // 64 MiB: a search reads the pages of each of its spellings, and the next one many of the same.
            try database.execute(sql: "PRAGMA cache_size = -65536")
            database.add(tokenizer: SwedishTokenizer.self)
            try RankingFunction.add(to: database, stemmer: stemmer)
        }
        return configuration
    }

    private static func connect(readingAt path: String, stemmer: Stemmer) throws -> CorpusDatabase {
        var configuration = configuration(stemmer, readerPatience)
        configuration.readonly = true
        // GRDB has SQLite tell what each statement reads, for observers; a reader has none, and it takes longer than most
        // answers.
        configuration.prepareDatabase { sqlite3_set_authorizer($0.sqliteConnection, nil, nil) }
        let queue = try translatingFailures(path: path) {
            do {
                return try DatabaseQueue(path: DatabaseFile.plain(path), configuration: configuration)
            } catch let error as DatabaseError where needsFilesBeside(error) && !DatabaseFile.hasLog(path) {
                return try DatabaseQueue(path: DatabaseFile.immutable(path), configuration: configuration)
            }
        }
        return CorpusDatabase(queue: queue, path: path, stemmer: stemmer)
    }

    /// True where SQLite could not make the files that a database with a write-ahead log has beside it.
    private static func needsFilesBeside(_ error: DatabaseError) -> Bool {
        error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY
    }

    private func state() throws -> DatabaseState {
        try translatingFailures(path: path) {
            try queue.unsafeRead { try DatabaseState.read($0, path: path, stemmer: stemmer) }
        }
    }

    /// With a write-ahead log readers need not wait for a writer, nor a transaction for the disk.
    private func useLog(_ patience: Double) throws {
        hasLogged.store(true, ordering: .relaxed)
        try translatingFailures(path: path) {
            try Self.waitingForOthers(patience) {
                try queue.writeWithoutTransaction { database in
                    // The page size is taken by a file that is still empty; large pages lose less to long texts.
                    try database.execute(
                        sql: "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
                }
            }
        }
    }

    /// SQLite itself does not wait where the log is to be begun.
    private static func waitingForOthers(_ patience: Double, _ body: () throws -> Void) throws {
        let end = ContinuousClock.now.advanced(by: .seconds(patience))
        while true {
            do {
                return try body()
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end {
                usleep(50_000)
            }
        }
    }

    private func bringUpToDate() throws {
        try translatingFailures(path: path) {
            try queue.write { try DatabaseState.bringUpToDate($0, path: path, stemmer: stemmer) }
        }
    }
}
