/// Sums down the columns of a table, over rows that follow each other.
struct ColumnSums: Sendable {
    /// How far from a sum its parts are looked for.
    private static let reach = 30
    /// The rows' amounts; nil for a row whose columns are not known.
    let rows: [[Double?]?]
    /// Rows that no sum counts: parts of others.
    let isPart: [Bool]
    let style: AmountStyle

    /// Whether a row is the sum of at least two rows right above it or right below it.
    func isSum(_ index: Int) -> Bool {
        guard let own = full(index) else { return false }
        return [-1, 1].contains { step in
            var total = [Double](repeating: 0, count: own.count)
            var addends = 0
            for other in run(from: index, step: step) {
                guard let cells = rows[other] else { return false }
                guard !isPart[other] else { continue }
                for column in total.indices { total[column] += cells[column] ?? 0 }
                addends += 1
                if addends > 1, agree(total, own, addends: addends) { return true }
            }
            return false
        }
    }

    /// The columns of a row's cells, if they are what is missing in a sum above or below it.
    func places(of cells: [Double], at index: Int, in columns: Int) -> [Int]? {
        guard columns <= 12, cells.contains(where: { $0 != 0 }) else { return nil }
        let choices = placements(of: cells.count, in: columns)
        let whole = cells.reduce(0, +)
        for total in max(0, index - Self.reach)..<min(rows.count, index + Self.reach + 1) where total != index {
            guard let wanted = full(total), wanted.count == columns else { continue }
            var missing = wanted
            var addends = 0
            var hasPassed = false
            for other in run(from: total, step: total < index ? 1 : -1) {
                hasPassed = hasPassed || other == index
                addends += 1
                guard other != index else { continue }
                guard let row = rows[other] else { break }
                guard !isPart[other] else { continue }
                for column in missing.indices { missing[column] -= row[column] ?? 0 }
                guard hasPassed, addends > 2,
                    abs(missing.reduce(0, +) - whole) <= Double(columns) * style.tolerance(addends)
                else { continue }
                let fitting = choices.filter { fits(spread(cells, over: $0, columns: columns), missing, addends) }
                if fitting.count == 1 { return fitting.first }
            }
        }
        return nil
    }

    private func run(from index: Int, step: Int) -> some Sequence<Int> {
        let end = step > 0 ? min(rows.count, index + Self.reach) : max(-1, index - Self.reach)
        return stride(from: index + step, to: end, by: step)
    }

    private func full(_ index: Int) -> [Double]? {
        guard let row = rows[index], !isPart[index] else { return nil }
        let cells = row.compactMap { $0 }
        return cells.count == row.count ? cells : nil
    }

    private func fits(_ cells: [Double?], _ missing: [Double], _ addends: Int) -> Bool {
        zip(cells, missing).allSatisfy { abs(($0 ?? 0) - $1) <= style.tolerance(addends) }
    }

    /// Two columns at least must tell: with one, small numbers agree by chance.
    private func agree(_ total: [Double], _ own: [Double], addends: Int) -> Bool {
        let tolerance = style.tolerance(addends)
        return zip(total, own).allSatisfy { abs($0 - $1) <= tolerance }
            && own.count { abs($0) > 4 * tolerance } > 1
    }
}
