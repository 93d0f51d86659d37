import Domain

/// A financial table: its rows' numbers in its columns.
struct FinanceTable: Sendable {
    struct Row: Sendable {
        var label: String
        let start: Int
        let isPart: Bool
        /// By column; nil for an empty cell.
        var cells: [AmountParting.Cell?]
        var doubt: Doubt?

        var amounts: [Double?] { cells.map { $0?.amount } }
    }

    let columns: [FinanceColumn]
    private(set) var rows: [Row] = []
    /// The first lines of rows that have more numbers than there are columns, or too few to be sure of any.
    private(set) var unread: [Int] = []
    /// Whether most rows fit under the columns: where not, a part of the header is lost, and the others fit by chance.
    var isSound: Bool {
        let fitting = rows.count { $0.doubt != .digitsInLabel }
        return 2 * fitting > rows.count + unread.count
    }
    /// More rows with empty cells than any table has: beyond them no sums are tried.
    private static let mostUnsure = 100
    private let style: AmountStyle
    /// Rows with fewer amounts than columns wait until the full ones tell how the columns add up.
    private var waiting: [(row: Int, cells: [AmountParting.Cell])] = []

    init(_ found: [FinanceRow], under header: FinanceHeader, year: Int) {
        style = AmountStyle(found.map(\.tokens))
        columns = financeColumns(header, count: usualCount(found, style: style))
        guard !columns.isEmpty else { return }
        let sure = found.prefix(Self.mostTelling).compactMap { fullParting(choices(of: $0)) }
        let arithmetic = ColumnArithmetic(sure, columns: columns, style: style)
        // The ways to read a row take far more room than the row: they are made again, and kept for one row at a time.
        for row in found { add(row, choices(of: row), arithmetic) }
        place(arithmetic, year: year)
    }

    /// So many rows tell how the columns add up.
    private static let mostTelling = 100

    private func choices(of row: FinanceRow) -> [AmountParting] {
        readings(of: row.tokens, columns: columns.count, style: style)
    }

    /// The amounts of a row that can be read in one way only.
    private func fullParting(_ choices: [AmountParting]) -> [Double]? {
        guard let best = choices.first else { return nil }
        let full = choices.filter { $0.cells.count == columns.count && $0.labelTokens == best.labelTokens }
        let amounts = best.cells.compactMap(\.amount)
        return full.count == 1 && amounts.count == columns.count ? amounts : nil
    }

    private mutating func add(_ row: FinanceRow, _ choices: [AmountParting], _ arithmetic: ColumnArithmetic) {
        let ranked = choices.map { ($0, cost($0, arithmetic)) }.sorted { $0.1 < $1.1 }
        guard let (best, bestCost) = ranked.first, let label = label(of: row, best) else {
            if !continueLast(row, choices) { unread.append(row.start) }
            return
        }
        let isKept = bestCost < best.cost
        let rivals = ranked.dropFirst().filter {
            $0.0.labelTokens == best.labelTokens && $0.1 <= bestCost + ($0.0.cells.count == best.cells.count ? 1 : 4)
        }
        var doubt: Doubt? = row.isTorn ? .cellBoundary : nil
        if !rivals.isEmpty, !isKept { doubt = .thousandsOrColumns }
        if row.tokens[..<best.labelTokens].contains(where: { !$0.isYear }) { doubt = .digitsInLabel }
        let isFull = best.cells.count == columns.count
        if !isFull { waiting.append((rows.count, best.cells)) }
        rows.append(
            Row(
                label: label, start: row.start, isPart: row.isDashed || FinanceWords.isPart(label),
                cells: isFull ? best.cells.map(Optional.some) : [], doubt: doubt))
    }

    private func cost(_ reading: AmountParting, _ arithmetic: ColumnArithmetic) -> Double {
        guard reading.cells.count == columns.count else { return reading.cost }
        return reading.cost - 2 * Double(arithmetic.score(reading.cells.map(\.amount)))
    }

    /// The label with the digits that are its own; nil for what is no row: without a name, or "Bilaga 2" after a table.
    private func label(of row: FinanceRow, _ reading: AmountParting) -> String? {
        let digits = row.tokens[..<reading.labelTokens].map(\.text)
        let label = ([row.label] + digits).joined(separator: " ").trimmed { ":;* ".contains($0) }
        let numbers = reading.cells.compactMap(\.amount)
        let isHeading =
            style.hasDecimals && columns.count > 1 && numbers.count == 1 && numbers[0] != 0
            && row.tokens.last?.isPlainInteger ?? false
        return label.contains(where: \.isLetter) && !isHeading ? String(label) : nil
    }

    /// Numbers alone on a line that fill up the row above.
    private mutating func continueLast(_ row: FinanceRow, _ choices: [AmountParting]) -> Bool {
        guard row.label.isEmpty, let last = waiting.last, last.row == rows.count - 1,
            let rest = choices.first(where: {
                $0.labelTokens == 0 && $0.cells.count + last.cells.count == columns.count
            })
        else { return false }
        waiting.removeLast()
        rows[last.row].cells = (last.cells + rest.cells).map(Optional.some)
        return true
    }

    /// Finds the columns of the rows that have fewer amounts than columns: by arithmetic, else as is usual.
    private mutating func place(_ arithmetic: ColumnArithmetic, year: Int) {
        let usual = UsualPlaces(columns: columns, year: year)
        var unsure: [(row: Int, cells: [AmountParting.Cell])] = []
        for (row, cells) in waiting {
            let (fitting, isSure) = places(of: cells, by: arithmetic)
            if !isSure { unsure.append((row, cells)) }
            let first = usual.places(of: cells.count, label: rows[row].label)
            let chosen = fitting.contains(first) ? first : fitting.first ?? first
            rows[row].cells = spread(cells, over: chosen, columns: columns.count)
        }
        for row in shortRun where rows[row].doubt == nil { rows[row].doubt = .fewerValuesThanColumns }
        let sums = sums(without: Set(unsure.map(\.row)))
        for (turn, (row, cells)) in unsure.enumerated() {
            let numbers = cells.map { $0.amount ?? 0 }
            if turn < Self.mostUnsure, let places = sums.places(of: numbers, at: row, in: columns.count) {
                rows[row].cells = spread(cells, over: places, columns: columns.count)
            } else {
                rows[row].doubt = rows[row].doubt ?? .fewerValuesThanColumns
            }
        }
    }

    /// Rows that follow each other with the same number of empty cells, more than one filled: perhaps of another table
    /// whose header is lost.
    private var shortRun: [Int] {
        var runs: [[Int]] = []
        var last: (row: Int, count: Int)?
        for (row, cells) in waiting where cells.count > 1 {
            if let last, last.row == row - 1, last.count == cells.count {
                runs[runs.count - 1].append(row)
            } else {
                runs.append([row])
            }
            last = (row, cells.count)
        }
        return runs.filter { $0.count > 2 }.flatMap { $0 }
    }

    /// The placements that agree best with how the columns add up, and whether that tells one from all others.
    private func places(
        of cells: [AmountParting.Cell], by arithmetic: ColumnArithmetic
    ) -> (fitting: [[Int]], isSure: Bool) {
        let scored = placements(of: cells.count, in: columns.count)
            .map { ($0, arithmetic.score(spread(cells, over: $0, columns: columns.count).map { $0?.amount })) }
        let best = scored.map(\.1).max() ?? 0
        let fitting = scored.filter { $0.1 == best }.map(\.0)
        return (fitting, best > 0 && fitting.count == 1)
    }

    /// - Parameter unknown: rows that no sum may use, unless they are nought in any column.
    private func sums(without unknown: Set<Int>) -> ColumnSums {
        let amounts = rows.indices.map { index -> [Double?]? in
            let own = rows[index].amounts
            return unknown.contains(index) && own.contains { ($0 ?? 0) != 0 } ? nil : own
        }
        return ColumnSums(rows: amounts, isPart: rows.map(\.isPart), style: style)
    }

    /// The rows that are sums, by their name or as they add up.
    func sumRows() -> Set<Int> {
        let sums = sums(without: [])
        return Set(rows.indices.filter { !rows[$0].isPart && (FinanceWords.isSum(rows[$0].label) || sums.isSum($0)) })
    }
}

/// How many amounts most rows have, groups of thousands taken as one number.
private func usualCount(_ rows: [FinanceRow], style: AmountStyle) -> Int {
    var counts: [Int: Int] = [:]
    // A dash may be an empty cell or a torn minus: such rows count only where there are no others.
    let clear = rows.filter { !$0.tokens.contains(where: \.isDash) }
    for row in clear.isEmpty ? rows : clear {
        let tokens = row.tokens.filter { style.isUnspaced || !$0.isYear }
        let joins = zip(tokens, tokens.dropFirst()).count { $0.canLead && !$0.hasSign && $1.isGroup }
        counts[max(tokens.count - joins, 1), default: 0] += 1
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
}

/// Where the amounts of a short row stand as a rule, when nothing in the row tells.
private struct UsualPlaces {
    let columns: [FinanceColumn]
    let year: Int

    func places(of count: Int, label: String) -> [Int] {
        let all = Array(columns.indices)
        let outcomes = all.filter { ["bokslut", "utfall"].contains(kind(columns[$0].name)) }
        if FinanceWords.isBalance(label), outcomes.count == count { return outcomes }
        if count == 1, let same = all.first(where: { kind(columns[$0].name) == kind(label) && kind(label) != nil }) {
            return [same]
        }
        // A row that is new this year has nothing in the columns of the years before.
        let newest = min(year, columns.compactMap(\.year).max() ?? year)
        let recent = all.filter { (columns[$0].year ?? newest) >= newest }
        return Array((recent.count < count ? all : recent).suffix(count))
    }

    private func kind(_ text: String) -> String? {
        text.split(separator: " ").first.flatMap { FinanceWords.columnKind($0) }
    }
}
