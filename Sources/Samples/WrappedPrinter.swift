import Domain

/// How text is taken out of a table in a PDF: each cell wrapped in its column, cells run together here and there.
public struct WrappedPrinter {
    var random: Seeded
    private var lines: [String] = []
    private let widths: (målområde: Int, kfMål: Int, nämndmål: Int, motivering: Int)
    private let icon: String
    /// How often cells run together and blank lines are missing.
    private let disorder: Double
    /// How often a cell has been printed as a paragraph of its own: a name that never is cannot be told by anyone.
    private var shown: [String: Int] = [:]

    public init(_ seeded: Seeded) {
        random = seeded
        widths = (
            random.number(19...22), random.number(24...28), random.number(24...28), random.number(92...106)
        )
        icon = random.pick(["", " ", " ", "😊 ", "\u{F04A} ", "☹️"])
        disorder = random.pick([0, 0.05, 0.15])
    }

    /// The document as text.
    public mutating func print(_ model: GoalModel) -> String {
        if random.chance(0.5) { lines += [model.title, ""] }
        for (index, table) in model.tables.enumerated() {
            lines.append(" " + table.nämnd + " ")
            if random.chance(0.2) { lines.append("") }
            lines.append(Self.heading)
            lines.append("")
            for row in table.rows.indices { self.row(table.rows, row, title: model.title) }
            if random.chance(0.3) { lines += ["", "\(index + 1) (\(model.tables.count))"] }
            while lines.last == "", random.chance(0.8) { lines.removeLast() }
        }
        return lines.map { $0 + (random.chance(0.9) ? " " : "") }.joined(separator: "\n") + "\n"
    }

    private mutating func row(_ rows: [Bedömning], _ index: Int, title: String) {
        let row = rows[index]
        let next = index + 1 < rows.count ? rows[index + 1] : nil
        let endsMålområde = row.målområde != next?.målområde
        let endsKFMål = endsMålområde || row.kfMål != next?.kfMål
        var cells: [[String]] = []
        if endsMålområde { cells.append(wrapped(row.målområde ?? "", widths.målområde)) }
        if endsKFMål { cells.append(wrapped(row.kfMål ?? "", widths.kfMål)) }
        cells.append(wrapped(row.nämndmål ?? "", widths.nämndmål))
        print(cells: cells, row: row)
        if random.chance(0.04) {
            lines += [title, ""]
            if random.chance(0.3) { lines += [row.nämnd, ""] }
            if lines.last == "", random.chance(0.5) { lines += [Self.heading, ""] }
        }
    }

    private static let heading =
        "Målområde Kommunfullmäktigemål Nämndmål Prognos Motivering till prognostiserad bedömning "

    private mutating func print(cells: [[String]], row: Bedömning) {
        var output: [String] = []
        for (place, cell) in cells.enumerated() {
            let above = cells[..<place].last
            let isBeside = above?.count == 1 && place == cells.count - 1 && above![0].count + cell[0].count > 38
            let isBelow = place > 0 && random.chance(disorder) && isFamiliar(above)
            if isBeside || isBelow {
                while output.last == "" { output.removeLast() }
                output[output.count - 1] += " " + cell[0]
                output += cell.dropFirst()
            } else {
                output += cell
            }
            if !(place + 1 < cells.count && random.chance(disorder) && isFamiliar(cell)) {
                output.append("")
                if !isBeside, !isBelow { shown[cell.joined(), default: 0] += 1 }
            }
        }
        status(row, under: &output, isBeside: cells.last?.count == 1)
    }

    private func isFamiliar(_ cell: [String]?) -> Bool {
        cell.map { shown[$0.joined(), default: 0] >= 2 } ?? false
    }

    private mutating func status(_ row: Bedömning, under output: inout [String], isBeside: Bool) {
        if row.status == "I mycket hög grad uppfyllt" {
            lines += output + [icon + "I mycket hög grad", "uppfyllt", ""] + paragraphs(row.motivering)
        } else if random.chance(0.1) {
            lines += output + [icon + row.status, ""] + paragraphs(row.motivering)
        } else {
            var text = paragraphs(row.motivering, first: widths.motivering - 8)
            text[0] = icon + row.status + " " + text[0]
            if isBeside, row.nämndmål?.last != ".", random.chance(0.5) {
                while output.last == "" { output.removeLast() }
                text[0] = output.removeLast() + " " + text[0]
            }
            lines += output + text
        }
        if !random.chance(disorder) { lines.append("") }
    }

    /// A motivering, with a paragraph's end at some of its sentences.
    private mutating func paragraphs(_ text: String, first: Int? = nil) -> [String] {
        guard random.chance(0.1), let end = text.firstRange(of: "nås. Ett uppdrag") else {
            return wrapped(text, widths.motivering, first: first)
        }
        let middle = text.index(end.lowerBound, offsetBy: 4)
        let parting = random.chance(0.3) ? [""] : []
        return wrapped(String(text[..<middle]), widths.motivering, first: first) + parting
            + wrapped(String(text[middle...]), widths.motivering)
    }

    /// Greedy wrapping at spaces, as a word processor does it.
    private func wrapped(_ text: String, _ width: Int, first: Int? = nil) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let limit = lines.isEmpty ? first ?? width : width
            if !line.isEmpty, line.count + 1 + word.count > limit {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + [line]
    }
}
