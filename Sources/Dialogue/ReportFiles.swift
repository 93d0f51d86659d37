import Domain
import Glibc

/// The files that a person means by paths, folders and patterns, in a stable order.
///
/// A folder stands for the files of the kinds that are read in it and below, in the order of their paths, without hidden ones; a
/// pattern with `*`, `?` or `[` for the paths that fit it, where no file bears it as its name.
public struct ReportFiles: Sendable {
    public struct File: Sendable {
        public var path: String
        /// Why it is no use to open it.
        public var failure: Failure?
    }

    /// The files; also what was named and gives none, with the reason.
    public private(set) var all: [File] = []
    /// The folders gone through, so that a link to one above does not lead round for ever.
    private var folders: Set<FileNumber> = []

    /// What the files of a folder are told by.
    private static let endings = [".txt", ".csv", ".tsv", ".docx", ".xlsx", ".html", ".htm", ".pdf"]

    public init(_ arguments: [String]) {
        for argument in arguments { add(argument) }
    }

    private mutating func add(_ argument: String) {
        if Files.isDirectory(argument) { return add(folder: argument) }
        guard !Files.exists(argument), argument.contains(where: { "*?[".contains($0) }) else {
            return all.append(File(path: argument))
        }
        let paths = Self.paths(fitting: argument)
        if paths.isEmpty { all.append(File(path: argument, failure: .patternUnmatched(pattern: argument))) }
        for path in paths {
            if Files.isDirectory(path) { add(folder: path) } else { all.append(File(path: path)) }
        }
    }

    private mutating func add(folder: String) {
        folders = []
        var found: [File] = []
        gather(Self.withoutSlash(folder), into: &found)
        if found.isEmpty { found.append(File(path: folder, failure: .folderEmpty(path: folder))) }
        all += found.sorted { $0.path < $1.path }
    }

    private mutating func gather(_ folder: String, into found: inout [File]) {
        guard let number = FileNumber(folder), folders.insert(number).inserted else { return }
        guard let directory = opendir(folder) else {
            return found.append(File(path: folder, failure: .fileUnreadable(path: folder, errno: errno)))
        }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let (name, isUTF8) = Folders.name(of: entry)
            if name.hasPrefix(".") { continue }
            let path = (folder == "/" ? "" : folder) + "/" + name
            if isUTF8, Files.isDirectory(path) {
                gather(path, into: &found)
            } else if Self.endings.contains(where: name.lowercased().hasSuffix) {
                found.append(File(path: path, failure: isUTF8 ? Self.fault(of: path) : .fileNameUnreadable(path: path)))
            }
        }
    }

    /// A pipe or a device in a folder could be waited for without end.
    private static func fault(of path: String) -> Failure? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return nil }
        return .fileIsSpecial(path: path)
    }

    private static func withoutSlash(_ folder: String) -> String {
        folder.count > 1 && folder.hasSuffix("/") ? withoutSlash(String(folder.dropLast())) : folder
    }

    private static func paths(fitting pattern: String) -> [String] {
        var result = glob_t()
        defer { globfree(&result) }
        guard glob(pattern, GLOB_NOSORT, nil, &result) == 0 else { return [] }
        return (0..<Int(result.gl_pathc)).compactMap { result.gl_pathv[$0].map { String(cString: $0) } }.sorted()
    }
}
