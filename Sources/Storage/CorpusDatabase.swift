import Domain
import GRDB
import Synchronization

/// What storing a report did to the database.
public enum StoreOutcome: Hashable, Sendable {
    /// The document was not in the database.
    case added
    /// Another version of the document was there; its records have given way to those of the report.
    case replaced
    /// The database held exactly this already; nothing was written.
    case unchanged
}

/// The database of the corpus: reports in, questions' rows out.
///
/// One connection, used by one thread at a time: calls from several threads wait for each other, except `interrupt()`,
/// which returns at once. The connection closes when the last reference is gone, and leaves the database whole in its
/// one file, unless others use it.
///
/// Every error that a method throws is a `Failure`.
public final class CorpusDatabase: Sendable {
    let queue: DatabaseQueue
    let path: String
    let stemmer: Stemmer
    private let connection: ObjectIdentifier
    /// True from an interruption until `resume()`.
    private let isInterrupted = Atomic(false)
    /// True once the connection has made a write-ahead log, which it then folds in at its end.
    let hasLogged = Atomic<Bool>(false)

    init(queue: DatabaseQueue, path: String, stemmer: Stemmer) {
        self.queue = queue
        self.path = path
        self.stemmer = stemmer
        connection = queue.unsafeRead { ObjectIdentifier($0) }
    }

    deinit {
        ConnectionStemmers.forget(connection)
        if hasLogged.load(ordering: .relaxed) {
            queue.inDatabase { AtRest.fold($0) }
        } else if DatabaseFile.hasFilesBeside(path) {
            // Somebody wrote while this connection read.
            try? queue.close()
            AtRest.fold(path)
        }
    }

    /// Puts a report into the database, in one transaction: either all of it is stored or nothing.
    ///
    /// The document's name and kommun identify it. What follows from all documents together (the vocabulary, places in
    /// the alphabet) is due until `settle()`.
    ///
    /// - Parameters:
    ///   - scales: where the report's statuses get their scale and rank from; a status on no scale is kept as printed,
    ///     without rank.
    ///   - fingerprint: what the report was read from, to be known again by; nil = it is to be read again the next time.
    /// - Throws: `Failure.databaseBusy` where another process writes, `.databaseNotPermitted` where the database was
    ///   opened for reading or cannot be written, `.interrupted` after `interrupt()`.
    public func store(_ report: Report, scales: StatusScales, fingerprint: String? = nil) throws -> StoreOutcome {
        guard !queue.configuration.readonly else { throw Failure.databaseNotPermitted(path: path) }
        let scales = scales.including([report.scale].compactMap(\.self))
        let document = StoredDocument(report, scales: scales)
        return try translatingFailures(path: path) {
            try queue.write { database in
                try PairTable.forget(in: database)
                return try DocumentWriter(database: database).store(document, scales: scales, fingerprint: fingerprint)
            }
        }
    }

    /// Brings what follows from all documents together up to date with those stored, in few transactions.
    ///
    /// Whoever stores calls it after the last document; where that was prevented, the next opening does.
    /// - Throws: as `store(_:scales:fingerprint:)`.
    public func settle() throws {
        try translatingFailures(path: path) {
            while try queue.write({ try TextIndex(database: $0).addPortion() }) {}
            try queue.write { try DerivedData.settle($0, stemmer: stemmer) }
        }
    }

    /// The names that the corpus holds, in document order for documents and Swedish alphabetical order for goals.
    public func vocabulary() throws -> Vocabulary {
        try reading { try VocabularyReader.read($0) }
    }

    /// Runs a compiled question.
    ///
    /// The statement is prepared once and kept for the next time.
    ///
    /// - Returns: the visible columns and rows, and from the two hidden columns the sources: one a row, in the order
    ///   of the rows; of rows without a line (counts and shares) the distinct documents.
    /// - Throws: `Failure.interrupted` after `interrupt()`; `.database` where SQLite does not accept the SQL.
    public func run(_ query: CompiledQuery) throws -> Domain.Table {
        try reading { try QueryRunner(database: $0, path: path, stemmer: stemmer).run(query) }
    }

    /// True if a compiled question has any row: it is not read to its end.
    /// - Throws: as `run(_:)`.
    public func hasRows(_ query: CompiledQuery) throws -> Bool {
        try reading { try QueryRunner(database: $0, path: path, stemmer: stemmer).hasRows(query) }
    }

    /// How SQLite would go about a compiled question, a step a line.
    public func plan(of query: CompiledQuery) throws -> [String] {
        try reading { try QueryRunner(database: $0, path: path, stemmer: stemmer).plan(of: query) }
    }

    /// Stops what the connection is doing, from any thread: the call under way throws `Failure.interrupted`, and so does
    /// every read until `resume()`. A question makes many reads, and some go on without what they did not find.
    public func interrupt() {
        isInterrupted.store(true, ordering: .relaxed)
        stopStatement()
    }

    /// Stops the statement under way, from any thread; those after it run.
    public func stopStatement() { queue.interrupt() }

    /// Reads again after an interruption.
    public func resume() { isInterrupted.store(false, ordering: .relaxed) }

    /// The lines that a source names, with some around them; of a source without a line the document's first ones.
    ///
    /// - Returns: nil where the database has no such document; without lines where it was stored before lines were.
    public func passage(at source: Source) throws -> Passage? {
        try reading { try PassageReader(database: $0).passage(at: source) }
    }

    /// What the database holds: one row a document, oldest first, with a count for each kind of record.
    public func documents() throws -> Domain.Table {
        try reading { try Listing.documents($0) }
    }

    /// Hands over every record, kind by kind in document order: its `slag` and the columns of that kind.
    ///
    /// - Parameters:
    ///   - kinds: which of the kinds, in this order.
    ///   - body: called once a record; must not use the database. Its errors end the export and are thrown on.
    public func exportRecords(
        of kinds: [ExportedKind] = ExportedKind.allCases, _ body: ([(column: String, value: Value)]) throws -> Void
    ) throws {
        try reading { try Export.records($0, of: kinds, body) }
    }

    /// Without a transaction: each use is one statement, or reads of which none depends on another.
    func reading<T>(_ body: (Database) throws -> T) throws -> T {
        if isInterrupted.load(ordering: .relaxed) { throw Failure.interrupted }
        return try translatingFailures(path: path) { try queue.unsafeRead(body) }
    }
}
