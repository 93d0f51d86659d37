import Dialogue
import Domain
@preconcurrency import Glibc
import Samples

/// How the time of a work grows with the size of what it is given: a table a subject, its rows by how fast they grow.
///
/// - Parameter words: only rows whose names hold one of them are measured; none = all.
func measureGrowth(_ place: Workplace, words: [String]) throws {
    setvbuf(stdout, nil, _IOLBF, 0)
    try GrowthTimes.measureLines(place, words)
    try GrowthTimes.measureImport(place, words)
}

/// The times of one subject: a row for each kind of input, a column for each size. A row is printed when it is known.
struct GrowthTimes {
    private let sizes: [Int]
    private let width: Int

    private struct Row {
        /// Milliseconds by size; those after one that took too long are missing.
        let times: [Double]

        /// How often the time doubles when the size does, over the larger sizes: 1 is in proportion.
        var exponent: Double {
            let large = times.suffix(3)
            guard let first = large.first, let last = large.last, large.count > 1, first > 0 else { return 0 }
            return log2(last / first) / Double(large.count - 1)
        }
    }

    /// After a longer time larger sizes are not tried.
    private static let longest = 10_000.0

    /// - Parameters:
    ///   - unit: what a size is called.
    ///   - names: those of the rows to come.
    init(_ title: String, sizes: [Int], unit: (Int) -> String, names: [String]) {
        self.sizes = sizes
        width = names.map(\.count).max() ?? 0
        print("\(title); ms")
        print(line("", sizes.map(unit) + ["exponent"]))
    }

    /// Measures one kind of input.
    /// - Parameter work: gives the time for a size in milliseconds.
    func measure(_ name: String, _ work: (Int) throws -> Double) rethrows {
        var times: [Double] = []
        for size in sizes where times.allSatisfy({ $0 <= Self.longest }) { times.append(try work(size)) }
        let missing = [String](repeating: "–", count: sizes.count - times.count)
        print(line(name, times.map { decimal($0, 1) } + missing + [decimal(Row(times: times).exponent, 2)]))
    }

    private func line(_ name: String, _ cells: [String]) -> String {
        let padded = cells.map { String(repeating: " ", count: max(0, 10 - $0.count)) + $0 }
        return name + String(repeating: " ", count: max(0, width - name.count)) + padded.joined()
    }
}

extension GrowthTimes {
    /// Import of documents in which one region grows, each into a database of its own.
    static func measureImport(_ place: Workplace, _ words: [String]) throws {
        let documents = GrowthDocument.all.filter { document in
            words.isEmpty || words.contains { document.name.contains($0) }
        }
        let times = GrowthTimes(
            "Inläsning", sizes: [10, 20, 40, 80, 160].map { $0 * 1000 }, unit: { "\($0 / 1000) kB" },
            names: documents.map(\.name))
        let database = place.folder + "/vaxt.db"
        for document in documents {
            let path = place.folder + "/" + document.file
            try times.measure(document.name) { size in
                try Folder.write(document.text(region: size), to: path)
                Folder.removeDatabase(database)
                let library = try place.library(database)
                return try processMilliseconds {
                    // What is no report takes its time too.
                    do { _ = try library.importFile(path) } catch is Failure {}
                }
            }
        }
    }
}

extension GrowthTimes {
    /// Lines of ever more words, up to the longest that is read: as questions, follow-ups and searches.
    static func measureLines(_ place: Workplace, _ words: [String]) throws {
        let lines = GrowthLine.all.filter { line in words.isEmpty || words.contains { line.name.contains($0) } }
        guard !lines.isEmpty else { return }
        let times = GrowthTimes(
            "\nEn rad", sizes: [12, 25, 50, 100, 200, 400], unit: { "\($0) ord" }, names: lines.map(\.name))
        let database = place.folder + "/rader.db"
        let library = try place.library(database)
        for file in place.files { _ = try library.importFile(file) }
        for line in lines {
            try times.measure(line.name) { pieces in
                let text = line.text(pieces: pieces)
                // Anew for each length: words that were read before are remembered.
                let dialogue = try Dialogue(library)
                return try processMilliseconds { _ = try dialogue.answer(text) }
            }
        }
    }
}
