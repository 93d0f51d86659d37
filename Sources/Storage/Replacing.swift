import Domain
import Foundation
import GRDB

/// One database in the place of another.
extension CorpusDatabase {
    /// True for a database whose documents were all stored without a fingerprint, as those of the corpus are; false where
    /// its version cannot be asked that.
    ///
    /// - Parameter path: a database of another version.
    public static func holdsNothingImported(_ path: String) -> Bool {
        isTrue("SELECT NOT EXISTS (SELECT 1 FROM dokument WHERE avtryck IS NOT NULL)", of: path)
    }

    /// Puts a finished database, which nobody uses, in a place where there may be one of another version. Processes that
    /// read the former one go on reading it. One of this version stays: another process came first.
    ///
    /// - Throws: `Failure.databaseBusy` where somebody writes to the former one: its log would be taken for the new
    ///   one's. `.writeFailed`.
    public static func move(_ draft: String, to path: String) throws {
        let isOfThisVersion =
            "SELECT (SELECT user_version FROM pragma_user_version) = \(Schema.version) "
            + "AND (SELECT application_id FROM pragma_application_id) = \(DatabaseState.applicationID)"
        if isTrue(isOfThisVersion, of: path) { return }
        if DatabaseFile.hasFilesBeside(path) { AtRest.fold(path, ofAnyVersion: true) }
        if DatabaseFile.hasFilesBeside(path) { throw Failure.databaseBusy(path: path) }
        guard rename(draft, path) == 0 else { throw Failure.writeFailed(path: path, errno: errno) }
    }

    /// The answer of a statement that needs nothing of the connection; false where the database cannot be asked.
    private static func isTrue(_ sql: String, of path: String) -> Bool {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try? DatabaseQueue(path: DatabaseFile.plain(path), configuration: configuration)
        return (try? queue?.read { try Bool.fetchOne($0, sql: sql) }) == true
    }
}
