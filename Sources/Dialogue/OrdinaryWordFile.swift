import Glibc
import Language

/// Words that Swedes use, from the machine's own list: a file with a word a line, as Debian's `wswedish` has it.
///
/// The file is mapped when a word is first asked for, and searched as it lies: only words that
/// nothing else knows are asked for.
final class OrdinaryWordFile: OrdinaryWords, @unchecked Sendable {
    // `@unchecked`: a language is used by one thread at a time, which maps the file once.
    private let paths: [String]
    private lazy var file = paths.lazy.compactMap(MappedFile.init).first

    /// - Parameter paths: where the list may lie; the first that is there is used.
    init(_ paths: [String]) { self.paths = paths }

    func holds(_ word: String) -> Bool {
        guard let file, !word.isEmpty else { return false }
        return [latin(word), Array(word.utf8)].contains { bytes in bytes.map { file.hasLine($0) } ?? false }
    }

    /// The word in the encoding that the list has had since before UTF-8; nil for letters that it lacks.
    private func latin(_ word: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in word.unicodeScalars {
            guard let byte = UInt8(exactly: scalar.value) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }
}

/// A file's bytes in memory, as long as it lives.
private final class MappedFile {
    private let start: UnsafeMutableRawPointer
    private let count: Int

    init?(_ path: String) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_size > 0, status.st_mode & S_IFMT == S_IFREG,
            let bytes = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file, 0), bytes != MAP_FAILED
        else { return nil }
        (start, count) = (bytes, Int(status.st_size))
    }

    deinit { munmap(start, count) }

    /// True where a line is these bytes and nothing more.
    func hasLine(_ line: [UInt8]) -> Bool {
        let newline = Int32(UInt8(ascii: "\n"))
        var place = start
        var left = count
        while left >= line.count {
            let end = memchr(place, newline, left)
            let length = end.map { place.distance(to: $0) } ?? left
            if length == line.count, memcmp(place, line, length) == 0 { return true }
            guard let end else { return false }
            place = end + 1
            left -= length + 1
        }
        return false
    }
}
