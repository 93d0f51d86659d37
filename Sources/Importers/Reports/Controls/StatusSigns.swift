/// Where statuses can stand in a report's tables of internal control, found once for all of them.
///
/// A table goes on as long as a status follows within as many lines as a row can have. A text full of headers whose
/// rows are missing would otherwise be read to its end from each of them.
struct StatusSigns {
    /// The lines with a status, in order.
    private let lines: [Int]
    /// How far a table can reach that holds the status.
    private let ends: [Int]

    /// No cell is longer than this between two page breaks or statuses.
    static let mostLinesOfRow = 250

    init(_ source: [SourceLine], labels: StatusLabels) {
        var isLabelled = false
        var lines: [Int] = []
        for (index, line) in source.enumerated() where !isPageFoot(line.text) {
            let label = CellLabel(line.text)
            if label == nil, Self.isStatus(line, isLabelled: isLabelled, labels) { lines.append(index) }
            isLabelled = label == .status
        }
        self.lines = lines
        var ends: [Int] = []
        for place in lines.indices.reversed() {
            let goesOn = place + 1 < lines.count && lines[place + 1] - lines[place] <= Self.mostLinesOfRow
            ends.append(goesOn ? ends[ends.count - 1] : lines[place] + Self.mostLinesOfRow)
        }
        self.ends = ends.reversed()
    }

    /// The line that a table which reaches a given line never goes beyond.
    ///
    /// - Returns: also whether a status stands near enough to be the table's.
    func reach(from index: Int) -> (end: Int, hasStatus: Bool) {
        let place = place(of: index)
        guard place < lines.count, lines[place] - index <= Self.mostLinesOfRow else {
            return (index + Self.mostLinesOfRow, false)
        }
        return (ends[place], true)
    }

    /// A status under its label, after the space that a lost icon leaves, or at its line's end.
    private static func isStatus(_ line: SourceLine, isLabelled: Bool, _ labels: StatusLabels) -> Bool {
        statusAlone(line, isLabelled: isLabelled, labels: labels) != nil
            || withoutStatus(line.text, labels: labels).status != nil
    }

    /// How many statuses stand before a line.
    private func place(of line: Int) -> Int {
        lines.countOfFirst { $0 < line }
    }
}
