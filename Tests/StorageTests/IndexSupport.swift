import Domain
import GRDB
import Testing

@testable import Storage

extension Fixture {
    /// Fails where the full-text index does not say what the texts do.
    func checkIndex() throws {
        try database.queue.write { database in
            try database.execute(sql: "INSERT INTO text_index (text_index, rank) VALUES ('integrity-check', 1)")
        }
        try execute("PRAGMA foreign_key_check")
    }

    /// Runs SQL that the public interface has no use for.
    func execute(_ sql: String) throws {
        try database.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    }
}

/// Another program with the file open.
func withOtherConnection<T>(_ path: String, _ body: (Database) throws -> T) throws -> T {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction(body)
}

extension CorpusDatabase {
    /// Every word with the number of texts that hold it.
    func counts() throws -> [String: Int] { Dictionary(uniqueKeysWithValues: try words().map { ($0.word, $0.texts) }) }
}
