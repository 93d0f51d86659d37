import Domain
import Glibc

/// Whole files, read and written with the errors that the tool reports.
public enum Files {
    /// The bytes of a file; `-` is standard input.
    /// - Parameter limit: the most that is read, in MiB; nil = all of it.
    /// - Throws: `Failure.fileMissing`, `.fileIsDirectory`, `.fileUnreadable` or `.fileTooLarge`.
    public static func read(_ path: String, limit: Int? = nil) throws -> [UInt8] {
        if path == "-" { return try readAll(STDIN_FILENO, path, limit) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR
                ? Failure.fileMissing(path: path) : Failure.fileUnreadable(path: path)
        }
        defer { close(descriptor) }
        if isDirectory(path) { throw Failure.fileIsDirectory(path: path) }
        return try readAll(descriptor, path, limit)
    }

    private static func readAll(_ descriptor: Int32, _ path: String, _ limit: Int?) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure.fileUnreadable(path: path)
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
            if let limit, bytes.count > limit << 20 { throw Failure.fileTooLarge(path: path, limit: limit) }
        }
    }

    public static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The paths of the files below a folder that end in `.txt`, in order; empty where there is no such folder.
    static func texts(below folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var paths: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let path = folder + "/" + name
            if name.hasPrefix(".") { continue }
            if name.hasSuffix(".txt") { paths.append(path) } else if isDirectory(path) { paths += texts(below: path) }
        }
        return paths.sorted()
    }

    /// Makes a folder and those above it.
    /// - Throws: `Failure.writeFailed`.
    public static func makeFolder(_ path: String) throws {
        if isDirectory(path) || path.isEmpty { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw Failure.writeFailed(path: path, errno: errno)
        }
    }
}
