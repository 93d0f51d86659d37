import Domain

/// A row of a mått table while it is read.
struct MeasureRow {
    /// The kinds of cells in the order of the tables' columns.
    enum Stage: Int, Comparable {
        case outcome, trend, target, group, verdict

        static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
    }

    /// As printed, wraps joined.
    var name: String
    var line: Int
    /// Which of the block's tables it stands in.
    var table: Int
    var trend: String?
    var targets: [(year: Int, text: String)] = []
    var rankings: [MåttRanking] = []
    var unjustified: [String] = []
    /// The values of labelled cells.
    var values: [MåttValue] = []
    /// The values of year columns, which are known when the whole table is read.
    var columnValues: [MeasureColumnValue?] = []
    var doubt: Doubt?
    /// How far its cells have come; what stands before the groups can come in any order.
    var stage = Stage.outcome
    /// The lines of the comment below, each with whether it begins a paragraph.
    var comment: [MeasureLine] = []

    /// - Parameter isCut: whether the name's last line promises another.
    init(name: [MeasureWord], line: Int, table: Int, isCut: Bool = false, doubt: Doubt? = nil) {
        self.name = name.joinedText
        self.line = line
        self.table = table
        self.doubt = isCut || !isWholeName(self.name) ? .cellBoundary : doubt
    }

    /// Whether a cell of a kind can follow those taken: the columns stand in the order of the stages.
    func admits(_ next: Stage) -> Bool { next >= stage || stage < .group }

    /// Whether a cell is the row's: the same cell twice, or one in another unit, is another mått's, whose name is lost.
    func fits(_ cell: MeasureCell, _ group: String, _ period: MeasurePeriod) -> Bool {
        let isTaken = values.contains { $0.group == group && $0.year == period.year && $0.month == period.month }
        guard !isTaken, let first = values.first, group != first.group else { return !isTaken }
        return first.unit == cell.unit
    }

    /// Whether the total has a value for a period, or there is no total to tell it by.
    func expects(_ period: MeasurePeriod) -> Bool {
        expects { $0.year == period.year && $0.month == period.month }
    }

    /// The same for a year.
    func expects(_ year: Int) -> Bool { expects { $0.year == year } }

    private func expects(_ isRight: (MåttValue) -> Bool) -> Bool {
        let total = values.filter { $0.group == "Totalt" }
        return total.isEmpty || total.contains(where: isRight)
    }

    /// How many dashes open the name: the depth of "- varav …".
    var depth: Int {
        let dashes = name.prefix { $0 == "-" || $0 == "–" }.count
        return name.dropFirst(dashes).first == " " ? dashes : 0
    }
}

/// Whether a name begins and ends as one does; a part of one may not.
private func isWholeName(_ name: String) -> Bool {
    let opened = name.utf8.filter { $0 == UInt8(ascii: "(") }.count
    let closed = name.utf8.filter { $0 == UInt8(ascii: ")") }.count
    return !startsLowercase(Substring(name)) && name.first != "(" && name != "Totalt" && !name.hasSuffix("-")
        && opened == closed
}

extension [MeasureLine] {
    /// Whether a line stands alone as a heading does: short, with no mark at its end.
    func isHeading(at index: Int) -> Bool {
        let line = self[index]
        guard line.startsParagraph, line.words.count < 21, !line.endsInSpace,
            index + 1 >= count || self[index + 1].startsParagraph,
            let first = line.words.first?.text.first, first.isUppercase || first.isNumber,
            let last = line.words.last?.text.last
        else { return false }
        return last.isLetter || last.isNumber || last == ")"
    }

    /// Its paragraphs as text, one a line.
    var paragraphs: String {
        var result = ""
        for line in self {
            if !result.isEmpty { result += line.startsParagraph || endsLikeText(result) ? "\n" : " " }
            result += line.text
        }
        return result
    }
}

private func endsLikeText(_ text: String) -> Bool {
    text.last.map { ".!?:”\")".contains($0) } ?? false
}
