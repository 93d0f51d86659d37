import Domain
import Glibc

/// Bytes that other programs can read as a file. It has no name, so that it is gone with the last who has it open.
struct PrivateFile: ~Copyable {
    let descriptor: Int32

    init(_ bytes: [UInt8], path: String) throws {
        var name = Array("\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/pdf-XXXXXX".utf8CString)
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw Failure.fileUnreadable(path: path, errno: errno) }
        unlink(name)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count == -1 && errno == EINTR { continue }
            guard count > 0 else { throw Failure.fileUnreadable(path: path, errno: errno) }
            rest = rest.dropFirst(count)
        }
    }

    deinit { close(descriptor) }
}
