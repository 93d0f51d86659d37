/// What is known of how a table's columns add up: one is the sum of two others, as budget = utfall + avvikelse.
struct ColumnArithmetic: Sendable {
    private struct Relation {
        let sum: Int
        let first: Int
        let second: Int
    }

    private var relations: [Relation] = []
    private let tolerance: Double
    /// Whether a column is reckoned from others: an empty cell there is not nought.
    private let isDerived: [Bool]

    /// - Parameter rows: those with an amount in every column.
    init(_ rows: [[Double]], columns headings: [FinanceColumn], style: AmountStyle) {
        tolerance = style.tolerance(2)
        isDerived = headings.map { $0.name.split(separator: " ").first.flatMap(FinanceWords.columnKind) == "avvikelse" }
        let columns = headings.count
        guard (3...12).contains(columns), rows.count > 1 else { return }
        for sum in 0..<columns {
            for first in 0..<columns where first != sum {
                for second in first + 1..<max(columns, first + 1) where second != sum {
                    let relation = Relation(sum: sum, first: first, second: second)
                    if isUsual(relation, in: rows) { relations.append(relation) }
                }
            }
        }
    }

    private func isUsual(_ relation: Relation, in rows: [[Double]]) -> Bool {
        let telling = rows.compactMap { holds(relation, in: $0.map(Optional.some)) }
        return telling.count > 1 && 4 * telling.count { $0 } >= 3 * telling.count
    }

    /// Nil where the cells say nothing, as most of them are empty or nought.
    private func holds(_ relation: Relation, in cells: [Double?]) -> Bool? {
        let places = [relation.sum, relation.first, relation.second]
        guard !places.contains(where: { isDerived[$0] && cells[$0] == nil }) else { return nil }
        let values = places.map { cells[$0] ?? 0 }
        guard values.count(where: { abs($0) > tolerance }) > 1 else { return nil }
        return abs(values[0] - values[1] - values[2]) <= tolerance
    }

    /// How many relations the cells of a row keep less how many they break.
    func score(_ cells: [Double?]) -> Int {
        relations.reduce(0) { sum, relation in
            holds(relation, in: cells).map { sum + ($0 ? 1 : -1) } ?? sum
        }
    }
}

/// The ways to place so many cells in order in more columns.
///
/// - Returns: the column of each cell; those that stand to the right first. At most 500.
func placements(of cells: Int, in columns: Int) -> [[Int]] {
    guard cells > 0, cells <= columns else { return [] }
    var current = Array(columns - cells..<columns)
    var result = [current]
    while result.count < 500 {
        guard let index = current.indices.first(where: { current[$0] > $0 }) else { break }
        // The leftmost cell that can, goes left; those before it go as far right as they can.
        current[index] -= 1
        for other in current.indices where other < index { current[other] = current[index] - index + other }
        result.append(current)
    }
    return result
}

/// A row's amounts in a table's columns; nil for an empty cell.
func spread<Cell>(_ cells: [Cell], over places: [Int], columns: Int) -> [Cell?] {
    var result = [Cell?](repeating: nil, count: columns)
    for (cell, place) in zip(cells, places) where result.indices.contains(place) { result[place] = cell }
    return result
}
