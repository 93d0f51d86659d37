import Domain
import GrammarData
import Glibc
import Importers
import Language
import Storage

/// The documents that a database holds: reading them in, listing them, writing them out.
public struct Library: Sendable {
    public let resources: Resources
    public let grammar: Grammar
    /// The database's file.
    public let path: String
    /// True where the path is the person's default database, which is made from the corpus when it is missing.
    private let isDefault: Bool

    /// - Parameter path: the database; nil = the default one, under the XDG data directory.
    public init(resources: Resources, path: String? = nil) throws {
        try self.init(resources: resources, path: path ?? Self.defaultPath(), isDefault: path == nil)
    }

    init(resources: Resources, path: String, isDefault: Bool) throws {
        self.resources = resources
        self.path = path
        self.isDefault = isDefault
        grammar = try resources.grammar()
    }

    static func defaultPath() -> String {
        let data = environment("XDG_DATA_HOME") ?? (environment("HOME") ?? ".") + "/.local/share"
        return data + "/fraga/fraga.db"
    }

    /// Reads files into the database; nothing happens before the first is asked for.
    /// - Parameters:
    ///   - year: the documents' year, where neither their text nor their name says it.
    ///   - kommun: their municipality, where neither says that: a name as `kommun(named:)` gives it.
    ///   - keepsDoubtful: also documents whose statuses are hardly ever known.
    public func importing(
        _ files: ReportFiles, year: Int? = nil, kommun: String? = nil, keepsDoubtful: Bool = false
    ) throws -> ImportRun {
        try ImportRun(self, files, try context(year, kommun, keepsDoubtful: keepsDoubtful))
    }

    /// What a file would give; nothing is stored.
    /// - Throws: as `importing`, and the file's own failures.
    public func trial(
        of file: String, year: Int? = nil, kommun: String? = nil, keepsDoubtful: Bool = false
    ) throws -> Report {
        try readReport(
            path: file, bytes: Files.read(file, limit: largestReport),
            context: try context(year, kommun, keepsDoubtful: keepsDoubtful))
    }

    /// Reads one file into the database, in one transaction.
    /// - Parameters:
    ///   - year: the document's year, where neither its text nor its name says it.
    ///   - kommun: its municipality, where neither says that: a name as `kommun(named:)` gives it.
    public func importFile(
        _ file: String, year: Int? = nil, kommun: String? = nil
    ) throws -> (report: Report, outcome: StoreOutcome) {
        let run = try importing(ReportFiles([file]), year: year, kommun: kommun)
        guard let imported = try run.next()?.get(), case .report(let report) = imported.content else {
            throw Failure.fileMissing(path: file)
        }
        try run.settle()
        return (report, imported.outcome)
    }

    /// The scales, with the ways in which a municipality's reports write their steps.
    public func scales(of kommun: String?) -> StatusScales {
        (try? context(nil, kommun).of(kommun).scales) ?? grammar.scales
    }

    /// The municipality that a person means, as the grammar's data name it.
    public func kommun(named typed: String) -> KommunName { KommunSpellings(grammar).kommun(named: typed) }

    /// What a nämnd is called for short, by the words of its name; nil for a name that gives nothing.
    public func initials(of nämnd: String) -> String? { shortName(ofNämnd: nämnd, grammar) }

    private func context(_ year: Int?, _ kommun: String?, keepsDoubtful: Bool = false) throws -> ImportContext {
        let vocabulary = try resources.reportVocabulary()
        let known = grammar.goalWords.flatMap(\.names).map { $0.words.joined(separator: " ") }
        return ImportContext(
            scales: grammar.scales, year: year, kommun: kommun, kommuner: grammar.kommuner, knownGoals: known,
            lowerIsBetter: grammar.lists["lägre-är-bättre"] ?? [], vocabulary: vocabulary.general,
            profiles: vocabulary.byKommun, keepsDoubtful: keepsDoubtful)
    }

    /// Opens the database for questions; makes the default one at first use, and anew where another version made it.
    public func open() throws -> CorpusDatabase {
        try opened { try CorpusDatabase.open(readingAt: path, stemmer: grammar.stemmer) }
    }

    /// Opens the database to store reports in; makes the default one as `open()`.
    func openForWriting() throws -> CorpusDatabase {
        try opened { try CorpusDatabase.open(writingAt: path, stemmer: grammar.stemmer) }
    }

    /// A default database that has reports beside the corpus is not made anew: only its owner knows where they are.
    private func opened(_ open: () throws -> CorpusDatabase) throws -> CorpusDatabase {
        guard isDefault else { return try open() }
        if Files.exists(path) { Self.keepPrivate(path) } else { try makeDefault() }
        do {
            return try open()
        } catch Failure.databaseOtherVersion(let path) {
            guard CorpusDatabase.holdsNothingImported(path) else { throw Failure.databaseOtherVersion(path: path) }
            try makeDefault()
            return try open()
        }
    }

    /// Makes the default database from the corpus beside its place and moves it there, so that another process never
    /// sees it half made; one that has the former database open keeps it.
    private func makeDefault() throws {
        if let slash = path.lastIndex(of: "/") { try Files.makeFolder(String(path[..<slash])) }
        let draft = path + ".ny-\(getpid())"
        defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) } }
        try fill(draft)
        try CorpusDatabase.move(draft, to: path)
    }

    /// The person's own database is for that person alone, as are log and history; one made by an earlier version may
    /// be open to others.
    static func keepPrivate(_ path: String) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & 0o077 != 0 { chmod(path, 0o600) }
    }

    private func fill(_ draft: String) throws {
        let documents = try resources.corpus()
        guard !documents.isEmpty else { throw Failure.resourceMissing(folder: resources.corpusFolder) }
        let database = try CorpusDatabase.open(writingAt: draft, stemmer: grammar.stemmer)
        let context = try context(nil, nil)
        for document in documents {
            let report = try readReport(path: document, bytes: Files.read(document), context: context)
            _ = try database.store(report, scales: context.of(report.document.kommun).scales)
        }
        try database.settle()
    }
}
