import Domain
import GrammarData
import Glibc

/// Where the tool's own data lies: the folders `grammar` and `corpus`.
public struct Resources: Sendable {
    /// The folder that holds both.
    public let folder: String
    /// The person's own files of municipalities' words; nil where there are none to look for.
    public let profileFolder: String?
    /// False where lines are read as flat questions alone, as those that clauses have no place for are.
    public let readsClauses: Bool

    public var grammarFolder: String { folder + "/grammar" }
    /// The words that reports are set out with: read where reports are, and not for questions.
    private var reportFolder: String { grammarFolder + "/rapporter" }
    public var corpusFolder: String { folder + "/corpus" }

    /// The environment variable that names the folder.
    public static let variable = "FRAGA_DATA"

    /// Looks in the folder that the environment names, beside the executable and in the folders above it (a checkout),
    /// and in `../share/fraga` from the executable (an installation).
    /// - Throws: `Failure.resourceMissing`.
    public static func find() throws -> Resources {
        if let named = environment(variable) {
            guard holdsGrammar(named) else { throw Failure.resourceMissing(folder: named) }
            return Resources(folder: named, profileFolder: ownProfiles)
        }
        var folder = executableFolder()
        let shared = folder + "/../share/fraga"
        if holdsGrammar(shared) { return Resources(folder: shared, profileFolder: ownProfiles) }
        while true {
            if holdsGrammar(folder) { return Resources(folder: folder, profileFolder: ownProfiles) }
            guard let slash = folder.lastIndex(of: "/"), !folder.isEmpty else { break }
            folder = String(folder[..<slash])
        }
        throw Failure.resourceMissing(folder: shared)
    }

    public init(folder: String, readsClauses: Bool = true, profileFolder: String? = nil) {
        (self.folder, self.readsClauses, self.profileFolder) = (folder, readsClauses, profileFolder)
    }

    /// The language as data.
    /// - Throws: `Failure.grammar` at the first faulty line, `.resourceMissing` where there are no files,
    ///   `.folderInRing`, and what `Files.read` throws.
    public func grammar() throws -> Grammar {
        try loadGrammar(try grammarFiles() + ownProfiles())
    }

    /// The files that come with the tool and are read for questions.
    func grammarFiles() throws -> [NamedFile] {
        let all = try Folders.texts(below: grammarFolder).filter {
            !$0.hasPrefix(reportFolder + "/") && $0 != spokenFile
        }
        let files = readsClauses ? all : all.filter { !$0.hasPrefix(grammarFolder + "/sprak/") }
        guard !files.isEmpty else { throw Failure.resourceMissing(folder: grammarFolder) }
        return try files.map { (String($0.dropFirst(folder.count + 1)), try Files.read($0)) }
    }

    /// Lines that ask nothing: read where a line is as short as they are.
    private var spokenFile: String { grammarFolder + "/rader.txt" }

    /// The lists of lines that ask nothing of the corpus, by name.
    /// - Throws: as `grammar()`.
    public func spokenLists() throws -> [String: [String]] {
        try loadLists([("grammar/rader.txt", try Files.read(spokenFile))])
    }

    /// The words that reports are set out with: of any municipality, and of those that have words of their own.
    /// - Throws: as `grammar()`.
    public func reportVocabulary() throws -> (general: ReportVocabulary, byKommun: [String: ReportVocabulary]) {
        let files = try Folders.texts(below: reportFolder)
        guard !files.isEmpty else { throw Failure.resourceMissing(folder: reportFolder) }
        return try loadReportVocabulary(
            files.map { (String($0.dropFirst(folder.count + 1)), try Files.read($0)) }, profiles: try profiles())
    }

    /// The stemmer alone; nil where its file is missing or faulty.
    func stemmer() -> Stemmer? {
        guard let bytes = try? Files.read(grammarFolder + "/andelser.txt") else { return nil }
        return try? loadStemmer(bytes)
    }

    /// The documents of the default corpus.
    func corpus() throws -> [String] { try Folders.texts(below: corpusFolder) }

    private static func holdsGrammar(_ folder: String) -> Bool { Files.exists(folder + "/grammar/ord.txt") }

    private static func executableFolder() -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        let path =
            length > 0
            ? String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
            : CommandLine.arguments[0]
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}

/// The value of an environment variable, nil where it is unset or empty.
public func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
}
