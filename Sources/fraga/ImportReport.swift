import Answers
import ArgumentParser
import Dialogue
import Domain
import Shell
import Storage

/// What was found in each file: lines for people, at the end sums where there are many files or a table for programs.
struct ImportReport {
    private let options: CommonOptions
    private let months: [Int: String]
    private let output = Output()
    /// True where a person would not read a line on each document.
    private let isBrief: Bool
    private var table = Table(
        columns: ["dokument", "typ", "kommun", "period", "ar"] + recordColumns + ["namnder", "anmarkningar", "utfall"])
    private var tally = ImportTally()
    private var needsAttention = false
    /// The worst of what the files call for.
    private(set) var status: Int32 = 0

    private static let mostLines = 20

    /// - Parameter count: how many files there are.
    init(_ options: CommonOptions, months: [Int: String], count: Int) {
        self.options = options
        self.months = months
        isBrief = count > Self.mostLines
    }

    private var isText: Bool { (options.format ?? .text) == .text }

    /// What there is to say of one file.
    struct Lines {
        var output: [String] = []
        var errors: [String] = []

        var isEmpty: Bool { output.isEmpty && errors.isEmpty }
    }

    /// Counts a file, and gives what there is to say of it now.
    /// - Parameter path: the file that the result came of.
    mutating func add(_ result: Result<Imported, Failure>, path: String) -> Lines {
        switch result {
        case .success(let imported): return add(imported, path)
        case .failure(let failure):
            tally.failed += 1
            status = max(status, exitStatus(for: failure))
            return Lines(errors: ["fraga: " + message(for: failure)])
        }
    }

    private mutating func add(_ imported: Imported, _ path: String) -> Lines {
        switch imported.outcome {
        case .added: tally.added += 1
        case .replaced: tally.replaced += 1
        case .unchanged: tally.unchanged += 1
        }
        switch imported.content {
        case .known(let name):
            table.rows.append(row(known: name))
            return Lines(output: isText && !isBrief ? ["\(name): redan inläst (\(word(.unchanged)))"] : [])
        case .report(let report):
            tally.add(report)
            table.rows.append(row(report, imported.outcome))
            return isText && isBrief ? briefly(report, imported.outcome) : wholly(report, imported.outcome, path)
        }
    }

    func print(_ lines: Lines) throws {
        if !lines.output.isEmpty { try output.write(lines.output.map(printable).joined(separator: "\n") + "\n") }
        try output.flush()
        lines.errors.forEach(Messages.remark)
    }

    /// The table for programs, or the sums of many files.
    func printEnd() throws {
        if !isText {
            try Session.print(table, settings: options.settings(), terminal: Terminal(), output: output)
        } else if isBrief {
            try printSums()
        }
        try output.flush()
    }

    // MARK: Lines

    /// A line where something is to be looked at.
    private mutating func briefly(_ report: Report, _ outcome: StoreOutcome) -> Lines {
        guard let needs = needsOfAttention(in: report) else { return Lines() }
        needsAttention = true
        return Lines(output: [headline(report, outcome) + ": " + needs])
    }

    private func wholly(_ report: Report, _ outcome: StoreOutcome, _ path: String) -> Lines {
        let doubts = firstLines(doubtLines(in: report.records), about: path)
        let details = doubts + firstLines(report.reportedCounts.map(Answers.line), about: path)
        return Lines(
            output: isText ? [headline(report, outcome)] + details.map { "  " + $0 } : [],
            errors: firstLines(report.remarks.map { message(for: $0, path: path) }, about: path))
    }

    /// "malprognoser-2024-augusti: 62 bedömningar, 9 nämnder, augusti 2024 (ny)".
    private func headline(_ report: Report, _ outcome: StoreOutcome) -> String {
        let count = nämnder(report)
        let committees = count > 1 ? ", \(count) nämnder" : ""
        let kommun = report.document.kommun.map { ", " + $0 } ?? ""
        return "\(report.document.name): \(summary(of: report.records))\(committees), \(period(report.document))"
            + "\(kommun) (\(word(outcome)))"
    }

    private func printSums() throws {
        if needsAttention { try output.write("\n\(attentionHint)\n\n") }
        if !tally.table.rows.isEmpty {
            try Session.print(tally.table, settings: options.settings(), terminal: Terminal(), output: output)
            try output.write("\n")
        }
        try output.write(tally.line + "\n")
    }

    // MARK: Rows

    private func row(_ report: Report, _ outcome: StoreOutcome) -> [Value] {
        let document = report.document
        let counts = recordCounts(of: report.records) + [nämnder(report), report.remarks.count]
        let kommun = document.kommun.map(Value.text) ?? .null
        return [.text(document.name), .text(document.kind), kommun, .text(period(document)), .integer(document.year)]
            + counts.map(Value.integer) + [.text(word(outcome))]
    }

    /// What was not read again is not counted again.
    private func row(known name: String) -> [Value] {
        [.text(name)] + table.columns.dropFirst(2).map { _ in .null } + [.text(word(.unchanged))]
    }

    private func nämnder(_ report: Report) -> Int { Set(report.records.bedömningar.map(\.nämnd)).count }

    private func period(_ document: DocumentInfo) -> String {
        guard let month = document.month else { return "\(document.year)" }
        return "\(months[month] ?? "månad \(month)") \(document.year)"
    }

    private func word(_ outcome: StoreOutcome) -> String {
        switch outcome {
        case .added: "ny"
        case .replaced: "ersatt"
        case .unchanged: "oförändrad"
        }
    }
}
