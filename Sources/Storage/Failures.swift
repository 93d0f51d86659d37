import Domain
import Foundation
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
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .databaseBusy(path: path)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_FORMAT: self = .databaseDamaged(path: path)
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ:
            self = .databaseDamaged(path: path)
        // The file may be written, but its header asks for a newer format than there is.
        case .SQLITE_READONLY where error.extendedResultCode == .SQLITE_READONLY && access(path, W_OK) == 0:
            self = .databaseDamaged(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .databaseNotPermitted(path: path)
        case .SQLITE_INTERRUPT: self = .interrupted
        default: self = .database(path: path, fault: DatabaseFault(error))
        }
    }
}

extension DatabaseFault {
    fileprivate init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .full
        case .SQLITE_CANTOPEN: self = .unopened
        case .SQLITE_NOMEM: self = .outOfMemory
        case .SQLITE_TOOBIG: self = .tooLarge
        case .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_SCHEMA:
            self = .misfit(error.message ?? "\(error.extendedResultCode)")
        case .SQLITE_IOERR:
            let readings: [ResultCode] = [.SQLITE_IOERR_READ, .SQLITE_IOERR_FSTAT, .SQLITE_IOERR_ACCESS]
            self = readings.contains(error.extendedResultCode) ? .unreadable : .unwritable
        default: self = .other(error.extendedResultCode.rawValue)
        }
    }
}
