import Dialogue
import Glibc

/// What all measurements share.
struct Workplace {
    let resources: Resources
    /// The documents to import.
    let files: [String]
    /// A folder of the run's own.
    let folder: String

    /// The database that the questions are asked of; made by the first measurement.
    var database: String { folder + "/fraga.db" }

    func library(_ path: String) throws -> Library { try Library(resources: resources, path: path) }
}

enum Folder {
    static func temporary() throws -> String {
        var template = Array("/tmp/fraga-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw BenchFailure("ingen tillfällig katalog") }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    static func texts(in folder: String) -> [String] { matches(folder + "/*.txt") }

    static func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else { throw BenchFailure("\(path) går inte att skriva") }
        defer { fclose(file) }
        fputs(text, file)
    }

    /// Removes a folder of plain files.
    static func remove(_ folder: String) {
        for file in matches(folder + "/*") { unlink(file) }
        rmdir(folder)
    }

    static func removeDatabase(_ path: String) {
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    }

    private static func matches(_ pattern: String) -> [String] {
        var result = glob_t()
        defer { globfree(&result) }
        guard glob(pattern, 0, nil, &result) == 0 else { return [] }
        return (0..<Int(result.gl_pathc)).compactMap { result.gl_pathv[$0].map { String(cString: $0) } }
    }
}

struct BenchFailure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
