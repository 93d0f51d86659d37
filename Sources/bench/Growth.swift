import Dialogue
import Domain
@preconcurrency import Glibc
import Samples

/// How the time of a work grows with the size of what it is given: a table a subject, its rows by how fast they grow.
///
/// - Parameter words: only rows whose names hold one of them are measured; none = all.
func measureGrowth(_ place: Workplace, words: [String]) throws {
    try GrowthTimes.ofImport(place, words).print()
}

/// The times of one subject: a row for each kind of input, a column for each size.
struct GrowthTimes {
    let title: String
    let sizes: [Int]
    private(set) var rows: [Row] = []

    struct Row {
        let name: String
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

    init(_ title: String, sizes: [Int]) {
        self.title = title
        self.sizes = sizes
    }

    /// Measures one kind of input.
    /// - Parameter work: gives the time for a size in milliseconds.
    mutating func add(_ name: String, _ work: (Int) throws -> Double) rethrows {
        var times: [Double] = []
        for size in sizes {
            times.append(try work(size))
            if times[times.count - 1] > Self.longest { break }
        }
        rows.append(Row(name: name, times: times))
    }

    func print() {
        Swift.print("\(title); ms")
        let width = rows.map(\.name.count).max() ?? 0
        Swift.print(line("", sizes.map { "\($0 / 1000) kB" } + ["exponent"], width))
        for row in rows.sorted(by: { $0.exponent > $1.exponent }) {
            let missing = [String](repeating: "–", count: sizes.count - row.times.count)
            Swift.print(line(row.name, row.times.map { decimal($0, 1) } + missing + [decimal(row.exponent, 2)], width))
        }
    }

    private func line(_ name: String, _ cells: [String], _ width: Int) -> String {
        let padded = cells.map { String(repeating: " ", count: max(0, 10 - $0.count)) + $0 }
        return name + String(repeating: " ", count: width - name.count) + padded.joined()
    }
}

extension GrowthTimes {
    /// Import of documents in which one region grows, each into a database of its own.
    static func ofImport(_ place: Workplace, _ words: [String]) throws -> GrowthTimes {
        var table = GrowthTimes("Inläsning", sizes: [10, 20, 40, 80, 160].map { $0 * 1000 })
        let database = place.folder + "/vaxt.db"
        for document in GrowthDocument.all where words.isEmpty || words.contains(where: document.name.contains) {
            let path = place.folder + "/" + document.file
            try table.add(document.name) { size in
                try Folder.write(document.text(region: size), to: path)
                Folder.removeDatabase(database)
                let library = try place.library(database)
                return try processMilliseconds {
                    // What is no report takes its time too.
                    do { _ = try library.importFile(path) } catch is Failure {}
                }
            }
        }
        return table
    }
}
