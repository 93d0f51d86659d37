import Dialogue
import Domain
@preconcurrency import Glibc
import Samples

/// A folder of generated appendices in both layouts, read in by the program as a whole process.
struct FolderBench {
    let place: Workplace
    /// How many documents.
    let count: Int

    private static let years = 2015...2024
    private static let perDocument = 62

    func run() throws {
        guard let tool = Executable.beside("fraga") else { throw BenchFailure("fraga är inte byggt") }
        let folder = place.folder + "/rapporter"
        try Files.makeFolder(folder)
        defer { Folder.remove(folder) }
        let ratings = try writeDocuments(to: folder)
        let arguments = [tool, "importera", "--databas", place.database, folder]
        let memory = try peak(arguments)
        Folder.removeDatabase(place.database)
        let first = try milliseconds { _ = try Executable.run(arguments) }
        let again = try milliseconds { _ = try Executable.run(arguments) }
        let (bare, rows) = try bareMilliseconds()
        var report = Report()
        report.title("En mapp med \(count) bilagor, \(ratings) bedömningar, \(rows) rader; hela processen")
        report.add("  till en ny databas", first, bare)
        report.add("  en gång till, oförändrade", again, bare)
        report.remark("Dokument per sekund: \(Int(Double(count) / first * 1_000)). Högsta minne: \(Int(memory)) MiB.")
        report.remark(
            """
            Mappen: till vänster läses och tolkas filerna på alla kärnor och skrivs i ordning; till höger sätts de färdiga \
            raderna in med samma schema, men med tokenizern unicode61, en transaktion per dokument.
            """)
        report.print()
    }

    /// - Returns: how many ratings there are in the files.
    private func writeDocuments(to folder: String) throws -> Int {
        let library = try place.library(place.folder + "/modeller.db")
        let models = try place.files.map { try library.importFile($0).report }
        let corpus = SampleCorpus(
            like: models, kommuner: ["Huddinge"], kommunCount: (count + 9) / Self.years.count, nämnder: [],
            years: Self.years, count: count * Self.perDocument)
        var ratings = 0
        for index in 0..<corpus.reportCount {
            let report = corpus.report(at: index)
            try write(text(of: report, index), to: "\(folder)/\(report.document.name).txt")
            ratings += report.records.bedömningar.count
        }
        return ratings
    }

    private func text(of report: Domain.Report, _ index: Int) -> String {
        let model = GoalModel(report)
        var (wrapped, tabs) = (WrappedPrinter(Seeded(index)), TabPrinter(Seeded(index)))
        return index % 2 == 0 ? wrapped.print(model) : tabs.print(model)
    }

    private func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else { throw BenchFailure("\(path) går inte att skriva") }
        defer { fclose(file) }
        fputs(text, file)
    }

    private func bareMilliseconds() throws -> (time: Double, rows: Int) {
        let copy = try DatabaseCopy(of: place.database)
        return (try milliseconds { try copy.insert(into: place.folder + "/bar.db") }, copy.count)
    }

    /// In MiB, measured once: a run is long.
    private func peak(_ arguments: [String]) throws -> Double {
        let path = "/tmp/fraga-bench-\(getpid()).txt"
        defer { unlink(path) }
        _ = try Executable.run(["/proc/self/exe", Executable.peakOption] + arguments, output: path)
        return Double(String(decoding: try Files.read(path), as: UTF8.self).prefix { !$0.isNewline }) ?? 0
    }
}

extension GoalModel {
    /// The bedömningar of a report, table by table.
    fileprivate init(_ report: Domain.Report) {
        self.init(title: report.document.title)
        for rating in report.records.bedömningar {
            if tables.last?.nämnd != rating.nämnd { tables.append((rating.nämnd, [])) }
            tables[tables.count - 1].rows.append(rating)
        }
    }
}
