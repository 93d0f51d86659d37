import Domain
import Glibc
import Synchronization

/// Standard output, written in whole answers.
///
/// On a terminal every answer is shown at once. Elsewhere answers are gathered until there is a good deal of them, and
/// written by `flush()` before the program waits for input or ends.
public final class Output: Sendable {
    /// The reader has gone: there is nobody to write for.
    public struct Closed: Error {}

    public let isTerminal: Bool
    private let descriptor: Int32
    /// Shared with the thread that ends the program in the middle of its work.
    private let buffer = Mutex<[UInt8]>([])
    private static let enough = 1 << 16

    public init(descriptor: Int32 = STDOUT_FILENO) {
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
    }

    /// - Throws: `Output.Closed`, or `Failure.writeFailed` where the text cannot be written.
    public func write(_ text: String) throws {
        let isEnough = buffer.withLock {
            $0.append(contentsOf: text.utf8)
            return isTerminal || $0.count >= Self.enough
        }
        if isEnough { try flush() }
    }

    public func flush() throws {
        let bytes = buffer.withLock { buffer in
            defer { buffer.removeAll() }
            return buffer
        }
        if !bytes.isEmpty { try Descriptor.writeAll(bytes, to: descriptor) }
    }
}

/// The plain calls of the system.
enum Descriptor {
    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno == EAGAIN {
                try wait(descriptor, for: POLLOUT)
            } else if errno == EPIPE {
                throw Output.Closed()
            } else if errno != EINTR {
                throw Failure.writeFailed(path: "standard ut", errno: errno)
            }
        }
    }

    /// Waits for a lock that others hold for moments only, but not for ever.
    /// - Returns: false where it was not to be had.
    static func lock(_ descriptor: Int32) -> Bool {
        for _ in 0..<200 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
            usleep(10_000)
        }
        return false
    }

    /// Another process may have made the file or pipe that both share non-blocking.
    private static func wait(_ descriptor: Int32, for events: Int32) throws {
        var request = pollfd(fd: descriptor, events: Int16(events), revents: 0)
        _ = poll(&request, 1, -1)
    }
}
