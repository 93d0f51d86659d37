import CSQLite
import Domain

/// What ranking needs to know of a connection's texts: their lengths, and how many hold a word.
final class TextStatistics {
    /// The connection lives longer: it gives the ranking function back, and this with it, before it closes.
    private let connection: OpaquePointer
    private let stemmer: Stemmer
    private var loaded: (lengths: TextLengths, state: State)?

    /// What differs when the database has changed, by this connection or another.
    private struct State: Equatable {
        var ownChanges: CInt
        var othersChanges: Int64
    }

    init(_ connection: OpaquePointer, stemmer: Stemmer) {
        self.connection = connection
        self.stemmer = stemmer
    }

    /// The lengths of all texts, read again where the database has changed.
    func lengths() -> TextLengths {
        let state = State(
            ownChanges: sqlite3_total_changes(connection),
            othersChanges: number("PRAGMA data_version") ?? 0)
        if let loaded, loaded.state == state { return loaded.lengths }
        let lengths = TextLengths(connection)
        loaded = (lengths, state)
        return lengths
    }

    /// The number of texts that hold a word in any form of its stem; nil where it is not known.
    func textCount(of word: String) -> Int64? {
        number("SELECT texter FROM stam WHERE stam = ?", stemmer.stem(word))
    }

    private func number(_ sql: String, _ argument: String? = nil) -> Int64? {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else { return nil }
        defer { sqlite3_finalize(statement) }
        if let argument {
            let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            sqlite3_bind_text(statement, 1, argument, -1, transient)
        }
        return sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : nil
    }
}
