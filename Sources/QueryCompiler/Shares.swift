import Domain

extension Compilation {
    /// Percent of a set that meets the condition, with one decimal; no row where the set is empty.
    func share(_ countable: Countable) -> CompiledQuery {
        let isFulfilment = ranking?.measure == .fulfilment
        let tally = isFulfilment ? fulfilment : shareTally(countable)
        let counts: [SQLFragment] = ["\(tally.met) AS traffar", "\(tally.all) AS antal"]
        let groups = grouped(tally, groupSortColumns + counts + (isFulfilment ? [lowest] : []))
        return placed(groups, ranking, Self.percent, by: shareOrder)
    }

    /// Half up, in whole numbers, so that no binary fraction gets in between: 62.45 % is 62.5.
    private static let percent: SQLFragment = "(2000 * traffar + antal) / (2 * antal) / 10.0 AS andel"

    /// Ratings that count as fulfilled of all that the question describes; of pairs, those that have a later side.
    private var fulfilment: Tally {
        Tally(
            conditions: goalsOnly(question.grouping) + condition + (relation.hasPairs ? ["till_id IS NOT NULL"] : []),
            met: .countOfRows.filtered(by: ["\(relation.status.isMet) = 1"]), all: .countOfRows)
    }

    private var lowest: SQLFragment {
        "\(.countOfRows.filtered(by: ["\(relation.status.isLowest) = 1"])) AS ej"
    }

    private var shareOrder: [SQLFragment] {
        guard let ranking else { return [] }
        let share: SQLFragment = ranking.descending ? "1.0 * traffar / antal DESC" : "1.0 * traffar / antal"
        guard ranking.measure == .fulfilment else { return [share] }
        return [share, ranking.descending ? "ej" : "ej DESC"]
    }

    private func shareTally(_ countable: Countable) -> Tally {
        var tally = tally(countable)
        tally.conditions += paired
        if isSplitByStatus { tally.all = wholeOfStatuses }
        return tally
    }

    /// A share of pairs is one of goals that were there in both years, unless it is new or ended goals that are asked
    /// for.
    private var paired: [SQLFragment] {
        let directions = question.scope.directions + question.condition.directions
        guard relation.hasPairs, !directions.contains(.new), !directions.contains(.ended) else { return [] }
        return ["fran_id IS NOT NULL", "till_id IS NOT NULL"]
    }

    /// True where the statuses are the parts of a whole, rather than each a whole of its own.
    var isSplitByStatus: Bool {
        question.ask == .share(.records) && ranking?.measure != .fulfilment
            && question.grouping.contains(.status) && (condition.isEmpty || question.condition.ranks != nil)
    }

    private var wholeOfStatuses: SQLFragment {
        let others = distinctKeys(groups(of: question.grouping.filter { $0 != .status }))
        return others.isEmpty
            ? "sum(count(*)) OVER ()" : "sum(count(*)) OVER (PARTITION BY \(others.joined(", ")))"
    }
}
