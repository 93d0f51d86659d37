import Domain
import GRDB

/// Runs `body` and turns errors of the database library into causes that the tool knows; others pass.
func translatingFailures<T>(path: String, _ body: () throws -> T) throws -> T {
    do {
        return try body()
    } catch let error as DatabaseError {
        throw Failure(error, path: path)
    } catch is RowDecodingError {
        throw Failure.databaseDamaged(path: path)
    }
}

extension Failure {
    /// The cause behind an error of SQLite.
    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self = .databaseBusy(path: path)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_FORMAT:
            self = .databaseDamaged(path: path)
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ:
            self = .databaseDamaged(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN:
            self = .databaseNotPermitted(path: path)
        case .SQLITE_INTERRUPT:
            self = .interrupted
        default:
            self = .database(path: path, reason: error.message ?? "\(error.resultCode)")
        }
    }
}
