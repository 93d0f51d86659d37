import Answers
import ArgumentParser
import Dialogue
import Domain
import Glibc
import Shell
import Storage

/// What was found in each file: lines for people, at the end a table for programs.
struct ImportReport {
    private let options: CommonOptions
    private let months: [Int: String]
    private let output = Output()
    private var table = Table(columns: [
        "dokument", "typ", "kommun", "period", "ar", "bedomningar", "matt", "ataganden", "risker", "granskningar",
        "kontroller",
        "ekonomi", "avsnitt", "namnder", "anmarkningar", "utfall",
    ])
    private var status: Int32 = 0

    init(_ options: CommonOptions, months: [Int: String]) {
        self.options = options
        self.months = months
    }

    private var isText: Bool { (options.format ?? .text) == .text }

    mutating func add(_ result: Result<Library.Imported, any Error>, file: String) throws {
        switch result {
        case .success(let imported):
            if isText {
                try output.write(lines(imported).joined(separator: "\n") + "\n")
            } else {
                table.rows.append(row(imported))
            }
            try output.flush()
            for remark in imported.report.remarks { Messages.remark(message(for: remark, path: file)) }
        case .failure(let failure as Failure):
            try output.flush()
            Messages.complain(failure)
            status = max(status, exitStatus(for: failure))
        case .failure(let error): throw error
        }
    }

    func finish() throws {
        if !isText { try Session.print(table, settings: options.settings(), terminal: Terminal(), output: output) }
        if status != 0 { throw ExitCode(status) }
    }

    /// "malprognoser-2024-augusti: 62 bedömningar, 9 nämnder, augusti 2024 (ny)", then what is unsure and what the
    /// report's own text counts.
    private func lines(_ imported: Library.Imported) -> [String] {
        let report = imported.report
        let committees = nämnder(report) > 1 ? ", " + counted(nämnder(report), "nämnd", "nämnder") : ""
        let head =
            "\(report.document.name): \(summary(of: report.records))\(committees), \(period(report.document))"
            + "\(report.document.kommun.map { ", " + $0 } ?? "") (\(word(imported.outcome)))"
        let details = doubtLines(in: report.records) + report.reportedCounts.map(Answers.line)
        return ([head] + details.map { "  " + $0 }).map(printable)
    }

    private func row(_ imported: Library.Imported) -> [Value] {
        let report = imported.report
        let records = report.records
        let counts = [
            records.bedömningar.count, records.mått.reduce(0) { $0 + $1.values.count }, records.åtaganden.count,
            records.risker.count, records.granskningar.count, records.kontroller.count, records.ekonomi.count,
            records.avsnitt.count, nämnder(report), report.remarks.count,
        ]
        return [
            .text(report.document.name), .text(report.document.kind),
            report.document.kommun.map(Value.text) ?? .null, .text(period(report.document)),
            .integer(report.document.year),
        ] + counts.map(Value.integer) + [.text(word(imported.outcome))]
    }

    private func nämnder(_ report: Report) -> Int { Set(report.records.bedömningar.map(\.nämnd)).count }

    private func period(_ document: DocumentInfo) -> String {
        guard let month = document.month else { return "\(document.year)" }
        return "\(months[month] ?? "månad \(month)") \(document.year)"
    }

    private func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }

    private func word(_ outcome: StoreOutcome) -> String {
        switch outcome {
        case .added: "ny"
        case .replaced: "ersatt"
        case .unchanged: "oförändrad"
        }
    }
}

/// A line on a terminal that says how far a long import has come.
struct Progress {
    private let total: Int
    private let isShown = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private var count = 0
    private var width = 0

    init(total: Int) { self.total = total }

    mutating func begin(_ file: String) {
        count += 1
        guard isShown, start.duration(to: .now) > .seconds(1) else { return }
        let line = "Läser \(count) av \(total): \(printable(file).suffix(50))"
        width = line.count
        Messages.raw("\r" + line)
    }

    /// The line gives way to what was found.
    mutating func clear() {
        guard width > 0 else { return }
        Messages.raw("\r" + String(repeating: " ", count: width) + "\r")
        width = 0
    }
}
