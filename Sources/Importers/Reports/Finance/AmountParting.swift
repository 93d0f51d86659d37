/// One way to part the numbers of a row into cells.
struct AmountParting: Hashable, Sendable {
    struct Cell: Hashable, Sendable {
        /// Nil for a cell that holds only a dash.
        var amount: Double?
        /// Whether a minus was put back.
        var isTorn = false
        var isPercent = false
    }

    /// In the order of the row.
    var cells: [Cell]
    /// How many of the numbers belong to the label.
    var labelTokens: Int
    /// How unlikely it is by itself.
    var cost: Double
}

/// How the numbers of a table are printed.
struct AmountStyle: Sendable {
    /// Whether most of its numbers have decimals.
    let hasDecimals: Bool
    /// Whether it prints thousands without a space.
    let isUnspaced: Bool

    init(_ rows: [[AmountToken]]) {
        let numbers = rows.joined().filter { !$0.isDash && !$0.isYear }
        let decimals = numbers.count { $0.fraction != nil }
        hasDecimals = 2 * decimals > numbers.count
        isUnspaced = numbers.contains { $0.whole.utf8.count > 3 }
    }

    /// What two sums may differ by where each of so many numbers is rounded.
    func tolerance(_ addends: Int) -> Double { (hasDecimals ? 0.05 : 0.5) * Double(addends + 1) + 0.001 }
}

/// The ways to part a row's numbers into at most so many cells, likeliest first.
///
/// A number takes as many cells as it can be read as: "13 251 15 500" is two numbers of two groups, or four.
func readings(of tokens: [AmountToken], columns: Int, style: AmountStyle) -> [AmountParting] {
    // A line with more numbers than so many cells can hold is no row.
    guard tokens.count <= 5 * columns + 5 else { return [] }
    var search = ReadingSearch(tokens: tokens, columns: columns, style: style)
    search.extend(before: tokens.count, cells: [], cost: 0)
    return search.found.sorted { $0.cost < $1.cost }
}

/// Goes from the right through the numbers; stops after a set number of steps, however they are printed.
private struct ReadingSearch {
    let tokens: [AmountToken]
    let columns: Int
    let style: AmountStyle
    private(set) var found: [AmountParting] = []
    private var steps = 0

    init(tokens: [AmountToken], columns: Int, style: AmountStyle) {
        self.tokens = tokens
        self.columns = columns
        self.style = style
    }

    /// - Parameter cells: those to the right, last first.
    mutating func extend(before end: Int, cells: [AmountParting.Cell], cost: Double) {
        steps += 1
        guard steps < 4000, found.count < 200 else { return }
        finish(at: end, cells: cells, cost: cost)
        guard end > 0, cells.count < columns else { return }
        if tokens[end - 1].isDash { return extend(before: end - 1, cells: cells + [.init()], cost: cost + 0.5) }
        var start = end - 1
        while true {
            add(start..<end, cells: cells, cost: cost)
            guard start > 0, tokens[start].isGroup, tokens[start - 1].canLead else { return }
            start -= 1
        }
    }

    private mutating func add(_ range: Range<Int>, cells: [AmountParting.Cell], cost: Double) {
        let groups = tokens[range]
        guard let first = groups.first, let value = amount(of: groups, torn: false), mayBeAmount(groups) else { return }
        let isPercent = groups.last?.isPercent ?? false
        let lacksDecimals = style.hasDecimals && value != 0 && groups.last?.fraction == nil
        let cost = cost + (lacksDecimals ? 1 : 0)
        extend(before: range.lowerBound, cells: cells + [.init(amount: value, isPercent: isPercent)], cost: cost)
        guard range.lowerBound > 0, tokens[range.lowerBound - 1].isDash, !first.hasSign, value != 0 else { return }
        let torn = AmountParting.Cell(amount: 0 - value, isTorn: true, isPercent: isPercent)
        extend(before: range.lowerBound - 1, cells: cells + [torn], cost: cost + 1)
    }

    private func mayBeAmount(_ groups: ArraySlice<AmountToken>) -> Bool {
        groups.count > 1 || style.isUnspaced || groups.first?.isYear == false
    }

    /// Keeps a reading if what is left can be digits of the label.
    private mutating func finish(at end: Int, cells: [AmountParting.Cell], cost: Double) {
        let left = tokens[..<end]
        guard left.allSatisfy(\.isPlainInteger), cells.contains(where: { $0.amount != nil }) else { return }
        let digits = Double(left.count { !$0.isYear })
        found.append(
            AmountParting(
                cells: cells.reversed(), labelTokens: end, cost: cost + 4 * digits + 3 * Double(columns - cells.count)))
    }
}
