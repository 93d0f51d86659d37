import Domain
import Foundation
import Importers
import Testing

@testable import Storage

let scales = StatusScales(levels: [
    StatusLevel(name: "Ej uppfyllt", scale: "uppfyllelse", rank: 1),
    StatusLevel(name: "Delvis uppfyllt", scale: "uppfyllelse", rank: 2),
    StatusLevel(name: "I hög grad uppfyllt", scale: "uppfyllelse", rank: 3),
    StatusLevel(name: "I mycket hög grad uppfyllt", scale: "uppfyllelse", rank: 4),
    StatusLevel(name: "Ej godtagbar", scale: "godtagbarhet", rank: 1),
    StatusLevel(name: "Godtagbar", scale: "godtagbarhet", rank: 2),
    StatusLevel(name: "God", scale: "godtagbarhet", rank: 3),
    StatusLevel(name: "Mycket god", scale: "godtagbarhet", rank: 4),
    StatusLevel(name: "Ej klart i år", scale: "genomförande", rank: 1),
    StatusLevel(name: "Troligen klart i år", scale: "genomförande", rank: 2),
    StatusLevel(name: "Blir klart i år", scale: "genomförande", rank: 3),
    StatusLevel(name: "Klart", scale: "genomförande", rank: 4),
])

/// A few of the suffixes of the grammar, enough for the names and words of the tests.
let stemmer = Stemmer(rules: [
    .init(suffix: "s", minimum: 5), .init(suffix: "arna", minimum: 6), .init(suffix: "ande", minimum: 6),
    .init(suffix: "ar", minimum: 5), .init(suffix: "er", minimum: 5), .init(suffix: "en", minimum: 5),
    .init(suffix: "et", minimum: 5), .init(suffix: "t", minimum: 5), .init(suffix: "a", minimum: 4),
    .init(suffix: "e", minimum: 5), .init(suffix: "n", minimum: 6),
])

/// A folder of its own for a test, removed with the last reference.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "fraga-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String = "test.db") -> String { path + "/" + name }

    func write(_ bytes: some Sequence<UInt8>, to name: String = "test.db") throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
        return file(name)
    }
}

/// A fresh database in a folder of its own.
struct Fixture {
    let folder: Folder
    let database: CorpusDatabase

    init(folder: Folder, database: CorpusDatabase) {
        self.folder = folder
        self.database = database
    }

    init(_ reports: Report...) throws { try self.init(reports) }

    init(_ reports: [Report]) throws {
        folder = try Folder()
        database = try CorpusDatabase.open(writingAt: folder.file(), stemmer: stemmer)
        for report in reports { _ = try database.store(report, scales: scales) }
        try database.settle()
    }

    /// Stores one report as an import of it alone does.
    func store(_ report: Report, scales: StatusScales = scales) throws -> StoreOutcome {
        let outcome = try database.store(report, scales: scales)
        try database.settle()
        return outcome
    }

    /// The rows of a query without sources, their cells written with " | " between.
    func rows(_ sql: String, _ arguments: [Value] = []) throws -> [String] {
        if sql.contains("FROM andringar") { try pairAll() }
        let columns = sql.prefix(upTo: sql.range(of: " FROM")?.lowerBound ?? sql.endIndex).split(separator: ",").count
        let query = CompiledQuery(
            sql: sql.replacing(" FROM", with: ", NULL, NULL FROM", maxReplacements: 1), arguments: arguments,
            columns: (0..<columns).map { "kolumn\($0)" })
        return try database.run(query).rows.map { $0.map(\.shown).joined(separator: " | ") }
    }

    /// Pairs the goals of every two years.
    private func pairAll() throws {
        let years = try database.vocabulary().years
        for (index, later) in years.enumerated() {
            for earlier in years[..<index] {
                let need = PairNeed(span: YearSpan(from: earlier, to: later))
                _ = try database.run(CompiledQuery(sql: "SELECT NULL, NULL", arguments: [], columns: [], pairs: [need]))
            }
        }
    }

    func count(_ table: String) throws -> Int {
        Int(try rows("SELECT count(*) FROM \(table)")[0]) ?? -1
    }
}

extension Value {
    var shown: String {
        switch self {
        case .null: "–"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text
        }
    }
}

/// A report of one nämnd's goals, for tests that need few columns.
func report(
    _ year: Int, month: Int? = 8, name: String? = nil, _ bedömningar: [Bedömning]
) -> Report {
    Report(
        document: DocumentInfo(
            name: name ?? "prognoser-\(year)-\(month ?? 0)", title: "Målprognoser \(year)", kind: "målprognoser",
            year: year, month: month),
        records: Records(bedömningar: bedömningar))
}

func goal(
    _ nämndmål: String?, _ status: String = "Delvis uppfyllt", nämnd: String = "Socialnämnden",
    målområde: String? = "Social hållbarhet", kfMål: String? = nil, motivering: String = "", line: Int = 1
) -> Bedömning {
    Bedömning(
        nämnd: nämnd, målområde: målområde, kfMål: kfMål, nämndmål: nämndmål, status: status, motivering: motivering,
        line: line)
}

// MARK: - Documents

enum Documents {
    private static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let names = ["malprognoser-2023-augusti.txt", "malprognoser-2024-augusti.txt"]

    /// The reports that come with the tool.
    static func corpus() throws -> [Report] { try names.map { try read(package.appending(path: "corpus/" + $0)) } }

    /// The reports as published, where they lie beside the package.
    static func real() throws -> [Report]? {
        let folder = package.appending(path: "../shared/documents")
        guard FileManager.default.fileExists(atPath: folder.path) else {
            print("HOPPAR ÖVER: de riktiga dokumenten finns inte i \(folder.standardized.path)")
            return nil
        }
        return try names.map { try read(folder.appending(path: $0)) }
    }

    private static func read(_ url: URL) throws -> Report {
        try readReport(path: url.path, bytes: [UInt8](Data(contentsOf: url)), context: ImportContext(scales: scales))
    }
}
