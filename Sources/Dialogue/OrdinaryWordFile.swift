import Glibc
import Language

/// Words that Swedes use, from the machine's own list: a file with a word a line, as Debian's `wswedish` has it.
///
/// The file is mapped when a word is first asked for, and searched as it lies: only words that
/// nothing else knows are asked for. Its lines stand in the order of their bytes.
final class OrdinaryWordFile: OrdinaryWords, @unchecked Sendable {
    // `@unchecked`: a language is used by one thread at a time, which maps the file once.
    private let paths: [String]
    private lazy var file = paths.lazy.compactMap(MappedFile.init).first

    /// - Parameter paths: where the list may lie; the first that is there is used.
    init(_ paths: [String]) { self.paths = paths }

    func holds(_ word: String) -> Bool {
        guard let file, !word.isEmpty else { return false }
        return Set([latin(word), Array(word.utf8)]).contains { bytes in bytes.map { file.hasLine($0) } ?? false }
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

    /// True where a line is these bytes and nothing more, of lines in the order of their bytes, as Debian's lists are.
    func hasLine(_ line: [UInt8]) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = low + (high - low) / 2
            let begin = lineStart(before: middle, from: low)
            let end = lineEnd(after: middle, to: high)
            let order = compare(begin..<end, line)
            if order == 0 { return true }
            (low, high) = order < 0 ? (end + 1, high) : (low, begin)
        }
        return false
    }

    private static let newline = UInt8(ascii: "\n")

    private func lineStart(before place: Int, from low: Int) -> Int {
        var place = place
        while place > low, start.load(fromByteOffset: place - 1, as: UInt8.self) != Self.newline { place -= 1 }
        return place
    }

    private func lineEnd(after place: Int, to high: Int) -> Int {
        var place = place
        while place < high, start.load(fromByteOffset: place, as: UInt8.self) != Self.newline { place += 1 }
        return place
    }

    /// Negative where the line of the file comes before the other.
    private func compare(_ range: Range<Int>, _ line: [UInt8]) -> Int {
        let common = memcmp(start + range.lowerBound, line, min(range.count, line.count))
        return common != 0 ? Int(common) : range.count - line.count
    }
}
