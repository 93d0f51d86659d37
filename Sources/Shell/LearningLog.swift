import Answers
import Dialogue
import Domain
import Glibc
import Synchronization

/// Notes questions that were refused or corrected, for whoever adds words to the grammar: a line of JSON each, in a file
/// that only the person may read.
///
/// An entry is one write to the end of the file, under a lock, so that several shells at once do not mix their lines. A
/// log that cannot be written never stands in the way of an answer.
public struct LearningLog: Sendable {
    /// Past this many bytes the older half of the lines is dropped.
    static let limit = 1 << 20
    /// Nil where the person has no place for it.
    let path: String?

    /// - Parameter path: nil = the standard place.
    init(path: String? = nil) {
        self.path = path ?? UsageLog.standardPath()
    }

    /// False where the environment turns the log off: `FRAGA_LOGG=av`.
    public static var isWanted: Bool {
        !["av", "nej", "0"].contains(environment("FRAGA_LOGG")?.lowercased() ?? "på")
    }

    /// Notes an answer, if its question was refused or corrected; a question that begins with a blank is kept out.
    func note(_ answer: Answer) {
        guard let path, History.keeps(answer.question), let line = logLine(for: answer, time: Self.now()) else {
            return
        }
        do {
            try append(Array(line.utf8), to: path)
        } catch {
            Self.complainOnce(error, path)
        }
    }

    private func append(_ line: [UInt8], to path: String) throws {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        try Files.makeFolder(folder)
        chmod(folder, 0o700)
        let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { throw Failure.writeFailed(path: path, errno: errno) }
        defer { close(lock) }
        guard Descriptor.lock(lock) else { throw Failure.writeFailed(path: path, errno: EBUSY) }
        let size = try write(line, to: path)
        if size > Self.limit { try shorten(path) }
    }

    /// - Returns: the file's size in bytes afterwards.
    private func write(_ line: [UInt8], to path: String) throws -> Int {
        // A pipe in the file's place must not make the program wait, nor a link lead elsewhere.
        let flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        let file = open(path, flags, 0o600)
        guard file >= 0 else { throw Failure.writeFailed(path: path, errno: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Failure.writeFailed(path: path, errno: EINVAL)
        }
        if status.st_mode & 0o177 != 0 { fchmod(file, 0o600) }
        let written = Glibc.write(file, line, line.count)
        guard written == line.count else {
            let failure = Failure.writeFailed(path: path, errno: written < 0 ? errno : ENOSPC)
            // Half a line would spoil the next one too.
            ftruncate(file, status.st_size)
            throw failure
        }
        return Int(status.st_size) + line.count
    }

    /// Replaces the file in one step by the newer half of it, from the beginning of a line.
    private func shorten(_ path: String) throws {
        let half = try Files.read(path).suffix(Self.limit / 2)
        let lines = half.firstIndex(of: UInt8(ascii: "\n")).map { half[(half.index(after: $0))...] } ?? []
        let draft = path + ".ny"
        unlink(draft)
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure.writeFailed(path: draft, errno: errno) }
        defer { close(file) }
        try Descriptor.writeAll(Array(lines), to: file)
        guard rename(draft, path) == 0 else { throw Failure.writeFailed(path: path, errno: errno) }
    }

    /// In UTC: "2024-08-31T12:00:00Z".
    private static func now() -> String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        let length = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static let hasComplained = Atomic<Bool>(false)

    private static func complainOnce(_ error: any Error, _ path: String) {
        guard !hasComplained.exchange(true, ordering: .relaxed) else { return }
        let failure = error as? Failure ?? .writeFailed(path: path, errno: EIO)
        Messages.complain(logMessage(for: failure))
    }
}
