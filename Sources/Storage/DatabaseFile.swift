import Domain
import Foundation

/// What the file system says of a database's path, asked before SQLite, whose own answers are less exact.
///
/// No file that exists is opened here: to open and close the file would release the locks of other connections of the process.
enum DatabaseFile {
    /// Throws where the path cannot be a database to read: missing, a folder, empty, not permitted.
    static func checkReadable(_ path: String) throws {
        guard let size = try sizeOfFile(path) else { throw Failure.databaseMissing(path: path) }
        guard access(path, R_OK) == 0 else { throw Failure.databaseNotPermitted(path: path) }
        // Someone began to create it and did not come further: to a reader it is not there yet.
        if size == 0 { throw Failure.databaseMissing(path: path) }
    }

    /// Throws where no database can be written at the path; a missing file is in order.
    static func checkWritable(_ path: String) throws {
        guard try sizeOfFile(path) != nil else { return try checkFolder(of: path) }
        guard access(path, R_OK | W_OK) == 0 else { throw Failure.databaseNotPermitted(path: path) }
    }

    /// Makes the file where there is none, for its owner alone; SQLite gives those beside it the same rights.
    static func create(_ path: String) throws {
        guard try sizeOfFile(path) == nil else { return }
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
        guard descriptor >= 0 else {
            throw [EACCES, EPERM, EROFS, ENOENT].contains(errno)
                ? Failure.databaseNotPermitted(path: path) : Failure.writeFailed(path: path, errno: errno)
        }
        close(descriptor)
    }

    /// True where there are files beside the database that a connection left behind, or one under way has.
    static func hasFilesBeside(_ path: String) -> Bool {
        ["-wal", "-shm", "-journal"].contains { access(path + $0, F_OK) == 0 }
    }

    /// True where a write-ahead log waits beside the database, so that the file alone is not all.
    static func hasLog(_ path: String) -> Bool {
        var info = stat()
        return stat(path + "-wal", &info) == 0 && info.st_size > 0
    }

    /// A path that SQLite takes for nothing but a path (not ":memory:", not a URI).
    static func plain(_ path: String) -> String {
        path.hasPrefix("/") ? path : "./" + path
    }

    /// The database as a file that nobody changes: SQLite then needs no lock and no file beside it.
    static func immutable(_ path: String) -> String {
        var allowed = CharacterSet.urlPathAllowed
        allowed.remove(charactersIn: "?#%")
        return "file:" + (plain(path).addingPercentEncoding(withAllowedCharacters: allowed) ?? path) + "?immutable=1"
    }

    /// The size in bytes; nil where there is no file.
    private static func sizeOfFile(_ path: String) throws -> Int? {
        var info = stat()
        guard stat(path, &info) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw errno == EACCES
                ? Failure.databaseNotPermitted(path: path)
                : Failure.fileUnreadable(path: path, errno: errno)
        }
        switch info.st_mode & S_IFMT {
        case S_IFDIR: throw Failure.databaseIsDirectory(path: path)
        case S_IFREG: return Int(info.st_size)
        default: throw Failure.fileIsSpecial(path: path)  // to open it could wait for ever
        }
    }

    private static func checkFolder(of path: String) throws {
        let cut = path.lastIndex(of: "/")
        let folder = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard access(folder, W_OK | X_OK) == 0 else {
            throw errno == EACCES || errno == EROFS
                ? Failure.databaseNotPermitted(path: path)
                : Failure.writeFailed(path: path, errno: errno)
        }
    }
}
