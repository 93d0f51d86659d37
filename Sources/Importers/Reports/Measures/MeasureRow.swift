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
    private(set) var values: [MåttValue] = []
    /// What those values are of.
    private var taken: Set<CellKey> = []
    /// The periods of those that are of the total.
    private var periods: Set<MeasurePeriod> = []
    private var years: Set<Int> = []
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
        guard !taken.contains(CellKey(group: group, period: period)) else { return false }
        guard let first = values.first, group != first.group else { return true }
        return first.unit == cell.unit
    }

    mutating func add(_ value: MåttValue) {
        let period = MeasurePeriod(year: value.year, month: value.month)
        values.append(value)
        taken.insert(CellKey(group: value.group, period: period))
        guard value.group == "Totalt" else { return }
        periods.insert(period)
        years.insert(period.year)
    }

    /// Whether the total has a value for a period, or there is no total to tell it by.
    func expects(_ period: MeasurePeriod) -> Bool { periods.isEmpty || periods.contains(period) }

    /// The same for a year.
    func expects(_ year: Int) -> Bool { years.isEmpty || years.contains(year) }

    /// What a labelled cell says that its value is of.
    private struct CellKey: Hashable {
        let group: String
        let period: MeasurePeriod
    }

    /// How many dashes open the name: the depth of "- varav …".
    var depth: Int {
        let dashes = name.prefix { $0 == "-" || $0 == "–" }.count
        return dashes <= Self.deepest && name.dropFirst(dashes).first == " " ? dashes : 0
    }

    /// More dashes are a line drawn across the page.
    private static let deepest = 6
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
