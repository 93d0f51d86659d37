import Samples

/// One thing measured, beside what it is compared with.
struct Figure {
    let name: String
    let value: Double
    let reference: Double?
    let unit: String
    /// What it should be at most over a million motiveringar.
    let target: Double?

    init(_ name: String, _ value: Double, beside reference: Double? = nil, unit: String = "ms", target: Double? = nil) {
        (self.name, self.value, self.reference, self.unit, self.target) = (name, value, reference, unit, target)
    }

    var ratio: String { reference.map { $0 > 0 ? decimal(value / $0, 2) : "" } ?? "" }
    var isMeasured: Bool { !value.isNaN }

    static func shown(_ value: Double, _ unit: String) -> String {
        value.isNaN ? "–" : "\(decimal(value, value < 10 ? 2 : 1)) \(unit)"
    }
}

/// The figures of one corpus.
struct ScaleTable {
    private(set) var figures: [Figure] = []

    mutating func add(_ figure: Figure) { figures.append(figure) }

    func print(_ corpus: SampleCorpus) {
        Swift.print(
            """

            \(corpus.count) motiveringar i \(corpus.reportCount) dokument: \((corpus.reportCount + corpus.years.count - 1) / corpus.years.count) kommuner, \
            \(corpus.nämnder.count) nämnder, \(corpus.years.count) år. Dokumentens egna rader är utelämnade.
            Jämfört med: sökningar mot FTS5:s bm25() över samma index (de tio bästas nummer), frågor mot samma SQL \
            förberedd en gång, skalet mot sqlite3. Målen gäller en miljon motiveringar.
            """)
        var rows = [["", "fraga", "SQLite", "kvot", "mål", "nått"]]
        for figure in figures {
            rows.append([
                figure.name, Figure.shown(figure.value, figure.unit),
                figure.reference.map { Figure.shown($0, figure.unit) } ?? "", figure.ratio,
                figure.target.map { "\(Int($0)) \(figure.unit)" } ?? "",
                figure.target.map { figure.value <= $0 ? "ja" : "nej" } ?? "",
            ])
        }
        printAligned(rows)
    }
}

/// How each figure grows with the number of motiveringar.
struct GrowthTable {
    private var columns: [(count: Int, figures: [Figure])] = []

    mutating func add(_ table: ScaleTable, count: Int) { columns.append((count, table.figures)) }

    func print() {
        guard columns.count > 1, let last = columns.last else { return }
        Swift.print("\nSå växer tiderna; inom parentes kvoten mot SQLite")
        var rows = [[""] + columns.map { "\($0.count)" }]
        // Of a database that was there already there are fewer figures, and those at the beginning are missing.
        for place in last.figures.indices.map({ $0 - last.figures.count }) {
            let name = last.figures[place + last.figures.count].name
            rows.append([name] + columns.map { $0.figures.dropLast(-place - 1).last.map(cell) ?? "" })
        }
        printAligned(rows)
    }

    private func cell(_ figure: Figure) -> String {
        Figure.shown(figure.value, figure.unit) + (figure.ratio.isEmpty ? "" : " (\(figure.ratio))")
    }
}

/// Columns of equal width, the first to the left.
func printAligned(_ rows: [[String]]) {
    let widths = (0..<(rows.first?.count ?? 0)).map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
        let cells = row.enumerated().map { index, text in
            let padding = String(repeating: " ", count: widths[index] - text.count)
            return index == 0 ? text + padding : padding + text
        }
        print(cells.joined(separator: "  "))
    }
}
