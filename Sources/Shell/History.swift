import Answers
import Dialogue
import Domain
import Glibc

/// The lines asked before, in a file that only the person may read.
///
/// Every line is put into the file as it then is, under a lock, and the file is replaced in one step: two shells at once
/// both keep their lines, and a crash leaves the old file or the new one. Where the file is a link it stays one: what it
/// leads to is replaced, and where that is no file (`/dev/null`) no line is kept.
public struct History: Sendable {
    public static let limit = 1_000
    public let path: String

    /// - Parameter path: nil = the standard place, `$XDG_STATE_HOME/fraga/historik`.
    public init(path: String? = nil) {
        self.path = path ?? Self.standardPath()
    }

    private static func standardPath() -> String {
        let state = environment("XDG_STATE_HOME") ?? (environment("HOME") ?? ".") + "/.local/state"
        return state + "/fraga/historik"
    }

    /// The lines kept, oldest first, as they can be shown and typed again; none where the file is missing or cannot be
    /// read.
    public func lines() -> [String] { (try? read()) ?? [] }

    /// - Throws: `Failure` where there is something that cannot be read: a pipe, a device, too large a file.
    private func read() throws -> [String] {
        do {
            return try Files.read(path, limit: Self.largest).split(separator: UInt8(ascii: "\n")).map {
                printable(String(decoding: $0, as: UTF8.self))
            }
        } catch Failure.fileMissing {
            return []
        }
    }

    /// In MiB.
    private static let largest = 16
    /// In bytes: no question is longer.
    private static let longestLine = 8_000

    /// True for a line that is kept: not one that is blank or begins with a space, which is how a person keeps it out.
    public static func keeps(_ line: String) -> Bool {
        guard let first = printable(line).unicodeScalars.first, line.utf8.count <= longestLine else { return false }
        return !first.properties.isWhitespace && !line.unicodeScalars.contains { $0.value < 0x20 }
    }

    /// The lines with one more, as it can be shown: last, and nowhere else.
    public static func merging(_ line: String, into lines: [String]) -> [String] {
        guard keeps(line) else { return lines }
        let line = printable(line)
        return (lines.filter { $0 != line } + [line]).suffix(limit)
    }

    /// Puts a line into the file. One that cannot be read or written is left alone: a history is no reason to stop
    /// asking.
    public func add(_ line: String) {
        guard Self.keeps(line) else { return }
        let path = Self.destination(of: path)
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        guard (try? Files.makeFolder(folder)) != nil else { return }
        // The folder is locked, not the file, as the file is replaced.
        let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { return }
        defer { close(lock) }
        guard Descriptor.lock(lock), let lines = try? read() else { return }
        Self.replace(path, with: Self.merging(line, into: lines))
    }

    /// What the links lead to, from the path on.
    private static func destination(of path: String) -> String {
        var path = path
        for _ in 0..<mostLinks {
            var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
            let length = bytes.withUnsafeMutableBytes {
                readlink(path, $0.bindMemory(to: CChar.self).baseAddress!, $0.count)
            }
            guard length > 0 else { break }
            let target = String(decoding: bytes[..<length], as: UTF8.self)
            let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
            path = target.hasPrefix("/") ? target : folder + target
        }
        return path
    }

    private static let mostLinks = 16

    private static func replace(_ path: String, with lines: [String]) {
        let draft = path + ".ny"
        unlink(draft)
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        let text = lines.map { $0 + "\n" }.joined()
        let isWritten = (try? Descriptor.writeAll(Array(text.utf8), to: file)) != nil
        close(file)
        guard isWritten, rename(draft, path) == 0 else {
            unlink(draft)
            return
        }
    }
}
