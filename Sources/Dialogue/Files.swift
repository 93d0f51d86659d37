import Domain
import Glibc

/// Files, read and written with the errors that the tool reports.
public enum Files {
    /// The bytes of a regular file: nothing else is waited for, and no more is held than the limit.
    /// - Parameter limit: the most that is read, in MiB.
    /// - Throws: `Failure.fileMissing`, `.fileIsDirectory`, `.fileIsSpecial`, `.fileUnreadable` or `.fileTooLarge`.
    public static func read(_ path: String, limit: Int = 64) throws -> [UInt8] {
        let descriptor = try openToRead(path) { $0.st_mode & S_IFMT == S_IFREG }
        defer { close(descriptor) }
        return try readAll(descriptor, path, limit)
    }

    /// Opens a file of lines, or a pipe or a terminal that gives them as they come; reading it never waits.
    ///
    /// - Returns: a descriptor that is the caller's to close.
    /// - Throws: `Failure.fileMissing`, `.fileIsDirectory`, `.fileIsSpecial` for a device, or `.fileUnreadable`.
    public static func openLines(_ path: String) throws -> Int32 { try openToRead(path, isOfLines) }

    /// - Throws: `Failure.fileIsDirectory` or `.fileIsSpecial` where standard input can give no lines, or gives them
    ///   without end.
    public static func checkStandardInput(named name: String) throws {
        var status = stat()
        guard fstat(STDIN_FILENO, &status) == 0 else { throw Failure.fileUnreadable(path: name, errno: errno) }
        try check(status, name, isOfLines)
    }

    /// A terminal is one too: a device of characters with a number of its own, unlike `/dev/zero`.
    private static func isOfLines(_ status: stat) -> Bool {
        switch status.st_mode & S_IFMT {
        case S_IFREG, S_IFIFO, S_IFSOCK: true
        // Memory devices have the major number 1; of them only `/dev/null`, the third, comes to an end.
        case S_IFCHR: status.st_rdev >> 8 != 1 || status.st_rdev == 0x103
        default: false
        }
    }

    private static func openToRead(_ path: String, _ isWanted: (stat) -> Bool) throws -> Int32 {
        var status = stat()
        // Before it is opened: some devices do something then, and the writer of a pipe believes that it is read.
        guard stat(path, &status) == 0 else { throw failure(path, errno) }
        try check(status, path, isWanted)
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, errno) }
        do {
            guard fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
            try check(status, path, isWanted)
        } catch {
            close(descriptor)
            throw error
        }
        return descriptor
    }

    private static func check(_ status: stat, _ path: String, _ isWanted: (stat) -> Bool) throws {
        if status.st_mode & S_IFMT == S_IFDIR { throw Failure.fileIsDirectory(path: path) }
        guard isWanted(status) else { throw Failure.fileIsSpecial(path: path) }
    }

    private static func failure(_ path: String, _ errno: Int32) -> Failure {
        errno == ENOENT || errno == ENOTDIR ? .fileMissing(path: path) : .fileUnreadable(path: path, errno: errno)
    }

    private static func readAll(_ descriptor: Int32, _ path: String, _ limit: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure.fileUnreadable(path: path, errno: errno)
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
            if bytes.count > limit << 20 { throw Failure.fileTooLarge(path: path, limit: limit) }
        }
    }

    public static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// True for two paths of one file.
    static func isSame(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
            && first.st_ino == second.st_ino
    }

    /// Makes a folder and those above it.
    /// - Throws: `Failure.writeFailed`.
    public static func makeFolder(_ path: String) throws {
        if isDirectory(path) || path.isEmpty { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
        if mkdir(path, 0o700) == 0 { return }
        let cause = errno
        // Another process may have come first.
        guard cause == EEXIST, isDirectory(path) else { throw Failure.writeFailed(path: path, errno: cause) }
    }
}
