import Domain

/// How a table is pasted as text.
public struct TabPrinter {
    var random: Seeded
    private var output = ""
    private var lineBreak = "\n"

    public init(_ random: Seeded) { self.random = random }

    /// The document as text.
    public mutating func print(_ model: GoalModel) -> String {
        let columns = columns()
        lineBreak = random.pick(["\n", "\n", "\r\n", "\r"])
        let padding = random.chance(0.2) ? "\t\t\t\t" : ""
        for _ in 0..<random.number(0...4) { line(random.pick(["", " ", "\u{A0}"])) }
        for (index, table) in model.tables.enumerated() {
            if index == 0 || random.chance(0.7) { line(model.title) }
            if random.chance(0.3) { line("Sida \(index + 1) av \(model.tables.count)") }
            line("")
            line(table.nämnd + padding)
            line("")
            line(columns.map { random.pick(Self.headings[$0] ?? ["Övrigt"]) }.joined(separator: "\t"))
            rows(table.rows, columns: columns, title: model.title)
        }
        return output
    }

    private static let headings: [String: [String]] = [
        "m": ["Målområde", "MÅLOMRÅDE"], "k": ["Kommunfullmäktigemål", "KF-mål"], "n": ["Nämndmål", "Nämndens mål"],
        "s": ["Prognos", "Status", "Bedömning"], "t": ["Motivering", "Motivering till bedömningen"], "x": ["Ansvarig"],
    ]

    private mutating func columns() -> [String] {
        var columns = ["m", "k", "n", "s", "t"]
        if random.chance(0.2) { columns.shuffle(using: &random) }
        if random.chance(0.2) { columns.insert("x", at: random.number(0...4)) }
        return columns
    }

    private mutating func rows(_ rows: [Bedömning], columns: [String], title: String) {
        var above = (målområde: nil as String?, kfMål: nil as String?)
        for row in rows {
            let cells = [
                "m": row.målområde == above.målområde ? "" : row.målområde ?? "",
                "k": row.kfMål == above.kfMål && row.målområde == above.målområde ? "" : row.kfMål ?? "",
                "n": row.nämndmål ?? "",
                "s": random.pick(["", "", " ", "😊 ", "☹️ ", "\u{E003}", "\u{F04A} "]) + row.status,
                "t": row.motivering, "x": random.pick(["", "Enheten för stöd"]),
            ]
            above = (row.målområde, row.kfMål)
            let isLast = columns.last == "t"
            line(columns.map { cell(cells[$0] ?? "", canWrap: $0 == "t" && isLast) }.joined(separator: "\t"))
            if random.chance(0.04) {
                line("")
                line(title)
                if random.chance(0.5) {
                    line(columns.map { Self.headings[$0]?[0] ?? "Övrigt" }.joined(separator: "\t"))
                }
            }
        }
    }

    /// A cell as typed, quoted as spreadsheets do, or broken over lines.
    private mutating func cell(_ text: String, canWrap: Bool) -> String {
        if random.chance(0.1) {
            let broken = random.chance(0.5) ? text.replacing(" och ", with: lineBreak + "och ") : text
            return "\"" + broken.replacing("\"", with: "\"\"") + "\""
        }
        return canWrap && random.chance(0.15) ? text.replacing(" sedan ", with: lineBreak + "sedan ") : text
    }

    private mutating func line(_ text: String) { output += text + lineBreak }
}
