import Domain

/// What an import of many files came to.
public struct ImportTally: Sendable {
    public var added = 0
    public var replaced = 0
    public var unchanged = 0
    public var failed = 0
    /// The counts of `columns` for each year of the documents that were read.
    private var years: [Int: [Int]] = [:]

    public init() {}

    /// Counts a document that was read, with its records.
    public mutating func add(_ report: Report) {
        let counts = [1] + recordCounts(of: report.records)
        let sums = years[report.document.year] ?? counts.map { _ in 0 }
        years[report.document.year] = zip(sums, counts).map(+)
    }

    /// One row a year with its documents and records, those kinds that there are; no row where nothing was read.
    public var table: Table {
        let kept = (["dokument"] + recordColumns).enumerated().filter { index, _ in
            years.values.contains { $0[index] > 0 }
        }
        var table = Table(columns: ["ar"] + kept.map(\.element))
        table.rows = years.sorted { $0.key < $1.key }.map { year, counts in
            [.integer(year)] + kept.map { .integer(counts[$0.offset]) }
        }
        return table
    }

    /// "1 000 filer: 980 nya dokument, 15 ersatta, 3 oförändrade; 2 filer kunde inte läsas in."
    public var line: String {
        let files = Swedish.count(added + replaced + unchanged + failed, one: "fil", many: "filer")
        let outcomes = [
            added > 0 ? Swedish.count(added, one: "nytt dokument", many: "nya dokument") : nil,
            replaced > 0 ? Swedish.count(replaced, one: "ersatt", many: "ersatta") : nil,
            unchanged > 0 ? Swedish.count(unchanged, one: "oförändrat", many: "oförändrade") : nil,
        ].compactMap(\.self)
        let stored = outcomes.isEmpty ? "inget dokument" : outcomes.joined(separator: ", ")
        let rest = failed > 0 ? "; \(Swedish.count(failed, one: "fil", many: "filer")) kunde inte läsas in" : ""
        return "\(files): \(stored)\(rest)."
    }
}

/// What each count of `recordCounts(of:)` is of, as the list of documents names it.
public let recordColumns = [
    "bedomningar", "matt", "ataganden", "risker", "granskningar", "kontroller", "ekonomi", "avsnitt",
]

/// How many records of each kind there are; a mått that stands in several places is one.
public func recordCounts(of records: Records) -> [Int] {
    [
        records.bedömningar.count, Set(records.mått.map(\.name)).count, records.åtaganden.count, records.risker.count,
        records.granskningar.count, records.kontroller.count, records.ekonomi.count, records.avsnitt.count,
    ]
}

/// What is to be looked at in a document, in a few words: "3 anmärkningar (rad 12, 40, 41), 2 osäkra poster".
///
/// nil where there is nothing. Of the counts in the report's own text those that do not agree are told.
public func needsOfAttention(in report: Report) -> String? {
    let lines = Set(report.remarks.map(\.line)).sorted()
    let shown = lines.prefix(5).map(String.init).joined(separator: ", ") + (lines.count > 5 ? " …" : "")
    let doubts = doubts(in: report.records).count
    let amiss = report.reportedCounts.count { $0.stated != $0.counted }
    let parts = [
        lines.isEmpty
            ? nil : Swedish.count(report.remarks.count, one: "anmärkning", many: "anmärkningar") + " (rad \(shown))",
        doubts == 0 ? nil : Swedish.count(doubts, one: "osäker post", many: "osäkra poster"),
        amiss == 0 ? nil : Swedish.count(amiss, one: "avstämning", many: "avstämningar") + " som inte stämmer",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
}

/// No more lines than a person can read of what there is to say of one document; the last says how many are left out.
public func firstLines(_ lines: [String], about path: String) -> [String] {
    let most = 200
    let more = lines.count - most
    guard more > 0 else { return lines }
    return lines.prefix(most) + [
        "\(path): \(Swedish.count(more, one: "rad", many: "rader")) till av samma slag visas inte"
    ]
}

/// Why an import ended before its last file, and what to do.
public func interruptionMessage(after done: Int, of total: Int) -> String {
    "Avbruten efter \(Swedish.integer(done)) av \(Swedish.count(total, one: "fil", many: "filer")). "
        + "Det som är inläst är kvar; samma kommando fortsätter där det slutade."
}

/// Where to read more than the line on each document of many.
public let attentionHint = "Läs in en fil ensam för att se vad som är osäkert i den."
