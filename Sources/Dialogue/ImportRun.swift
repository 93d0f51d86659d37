import Domain
import Glibc
import Importers
import Storage

/// What came of one file.
public struct Imported: Sendable {
    public enum Content: Sendable {
        /// The file was read.
        case report(Report)
        /// The database held the file's document already, by the name it is shown by; it was not read again.
        case known(name: String)
    }

    public var content: Content
    public var outcome: StoreOutcome
}

/// Files read into a database, in their order: read on all cores, written by the one that asks for the next.
///
/// Each document is stored whole or not at all, so that a run that was broken off leaves what it came to; a file that
/// is stored already, unchanged, is passed over.
///
/// Used by one thread.
public final class ImportRun {
    /// How many files there are.
    public let count: Int
    private let library: Library
    private let context: ImportContext
    private let fingerprints: FileFingerprints
    /// What the database held when the run began; nothing where each file is to be read in any case.
    private let known: [String: StoredFingerprint]
    private var database: CorpusDatabase?
    private var waiting: ArraySlice<ReportFiles.File>
    /// The files that are being read, in order: never more than `window`, as their reports are held in memory.
    private var begun: [(path: String, work: Concurrent<Reading>)] = []
    private let window = 4 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    /// The documents met so far, and where.
    private var met: [DocumentKey: (path: String, fingerprint: String)] = [:]

    /// - Parameter files: a lone file is read in any case, so that what there is to say of it is said again.
    init(_ library: Library, _ files: ReportFiles, _ context: ImportContext) throws {
        self.library = library
        self.context = context
        count = files.all.count
        waiting = files.all[...]
        fingerprints = FileFingerprints(context)
        database = Files.exists(library.path) ? try library.openForWriting() : nil
        known = count > 1 ? try database?.fingerprints() ?? [:] : [:]
    }

    /// The file that comes next, as the person named it; nil after the last.
    public var upcoming: String? {
        fill()
        return begun.first?.path
    }

    /// Waits for the next file and stores it.
    ///
    /// - Returns: nil after the last file; a failure that is the file's own, after which the rest goes on.
    /// - Throws: `Failure` of the database: the files that remain would fare no better.
    public func next() throws -> Result<Imported, Failure>? {
        fill()
        guard !begun.isEmpty else { return nil }
        let (path, work) = begun.removeFirst()
        let reading: Reading
        do {
            reading = try work.value()
            try note(reading, path)
        } catch let failure as Failure {
            return .failure(failure)
        }
        return .success(try store(reading))
    }

    /// Brings what follows from the records up to date; after a run that ends without it the next opening does.
    public func settle() throws { try database?.settle() }

    // MARK: Reading

    private struct Reading: Sendable {
        var content: Imported.Content
        var key: DocumentKey
        var fingerprint: String
    }

    private func fill() {
        while begun.count < window, let file = waiting.popFirst() {
            let reader = Reader(context: context, fingerprints: fingerprints, known: known)
            begun.append((file.path, Concurrent { try reader.read(file) }))
        }
    }

    private struct Reader: Sendable {
        let context: ImportContext
        let fingerprints: FileFingerprints
        let known: [String: StoredFingerprint]

        func read(_ file: ReportFiles.File) throws -> Reading {
            if let failure = file.failure { throw failure }
            let path = file.path
            let bytes = try Files.read(path, limit: largestReport)
            let fingerprint = fingerprints.fingerprint(path: path, bytes: bytes)
            if let known = known[fingerprint] {
                return Reading(content: .known(name: known.name), key: known.key, fingerprint: fingerprint)
            }
            let report = try readReport(path: path, bytes: bytes, context: context)
            return Reading(content: .report(report), key: report.document.key, fingerprint: fingerprint)
        }
    }

    // MARK: Storing

    /// - Throws: `Failure.documentTwice` where the document would take the place of one of this run.
    private func note(_ reading: Reading, _ path: String) throws {
        if let other = met[reading.key], other.fingerprint != reading.fingerprint {
            throw Failure.documentTwice(path: path, other: other.path)
        }
        met[reading.key] = (path, reading.fingerprint)
    }

    private func store(_ reading: Reading) throws -> Imported {
        guard case .report(let report) = reading.content else {
            return Imported(content: reading.content, outcome: .unchanged)
        }
        let database = try database ?? library.openForWriting()
        self.database = database
        let outcome = try database.store(
            report, scales: context.of(report.document.kommun).scales, fingerprint: reading.fingerprint)
        return Imported(content: reading.content, outcome: outcome)
    }
}
