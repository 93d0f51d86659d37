import Dialogue
import Domain
import GeneratedReports
@preconcurrency import Glibc

/// `bench --mapp N`: a folder of N generated appendices, read in by the program as a whole process.
enum FolderBench {
    static let option = "--mapp"
    private static let scale = "uppfyllelse"

    static func run(_ place: Workplace, count: Int) throws {
        guard let tool = Executable.beside("fraga") else { throw BenchFailure("fraga är inte byggt") }
        let folder = place.folder + "/rapporter"
        try Files.makeFolder(folder)
        defer { Folder.remove(folder) }
        let ratings = try write(count, to: folder, place)
        let arguments = [tool, "importera", "--databas", place.database, folder]
        let first = try milliseconds { _ = try Executable.run(arguments) }
        let again = try milliseconds { _ = try Executable.run(arguments) }
        let bare = try bareMilliseconds(place)
        var report = Report()
        report.title("En mapp med \(count) bilagor, \(ratings) bedömningar, hela processen")
        report.add("  i en ny databas", first, bare.time)
        report.add("  en gång till, oförändrade", again, bare.time)
        let rates = (Double(count) / first * 1_000, Double(count) / bare.time * 1_000)
        report.add("  dokument per sekund", rates.0, rates.1, unit: "st")
        report.add("  högsta minne", try peak(arguments, place), 0, unit: "MiB")
        report.remark(
            """
            Mappen: till vänster läser och tolkar programmet filerna på alla kärnor och skriver dem; till höger sätts \
            de \(bare.rows) färdiga raderna in med samma schema, men med tokenizern unicode61, en transaktion per dokument.
            """)
        report.print()
    }

    /// - Returns: how many ratings there are in the files.
    private static func write(_ count: Int, to folder: String, _ place: Workplace) throws -> Int {
        let words = try words(place)
        let labels = try place.resources.grammar().scales.levels.filter { $0.scale == scale }.map(\.name)
        var ratings = 0
        for document in GeneratedAppendices(seed: 5, labels: labels, words: words).prefix(count) {
            try write(document.text, to: "\(folder)/\(document.file)")
            ratings += document.model.all.count
        }
        return ratings
    }

    /// The words of the corpus' own motiveringar, each as often as it stands there.
    private static func words(_ place: Workplace) throws -> [String] {
        let path = place.folder + "/ord.db"
        let library = try place.library(path)
        for file in place.files { _ = try library.importFile(file) }
        let texts = try Bare(path).rows("SELECT motivering FROM bedomningar").compactMap { row in
            if case .text(let text) = row[0] { text } else { nil }
        }
        return texts.flatMap { $0.split(separator: " ").filter { $0.allSatisfy(\.isLetter) }.map { $0.lowercased() } }
    }

    private static func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else { throw BenchFailure("\(path) går inte att skriva") }
        defer { fclose(file) }
        fputs(text, file)
    }

    private static func bareMilliseconds(_ place: Workplace) throws -> (time: Double, rows: Int) {
        let copy = try DatabaseCopy(of: place.database)
        let path = place.folder + "/bar.db"
        return (try milliseconds { try copy.insert(into: path) }, copy.count)
    }

    private static func peak(_ arguments: [String], _ place: Workplace) throws -> Double {
        let path = "/tmp/fraga-bench-\(getpid()).txt"
        defer { unlink(path) }
        Folder.removeDatabase(place.database)
        _ = try Executable.run(["/proc/self/exe", Executable.peakOption] + arguments, output: path)
        return Double(String(decoding: try Files.read(path), as: UTF8.self).prefix { !$0.isNewline }) ?? 0
    }
}
