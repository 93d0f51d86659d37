import Domain

extension Compilation {
    /// A number, or one a group; groups where nothing meets the condition have 0.
    func count(_ countable: Countable) -> CompiledQuery {
        if ranking?.measure == .fulfilment { return share(countable) }
        let tally = countTally(countable)
        let number: SQLFragment = "\(tally.met) AS antal"
        if let ranking, ranking.places != nil {
            let groups = grouped(tally, groupSortColumns + [number])
            return placed(groups, ranking, "antal", by: [ranking.descending ? "antal DESC" : "antal"])
        }
        var select = grouped(tally, [number])
        select.columns.append("NULL")
        select.order = (ranking.map { [$0.descending ? "antal DESC" : "antal"] } ?? []) + groupOrder.map(\.value)
        return CompiledQuery(select, columns: groups.map(\.name) + ["antal"])
    }

    /// A count per status is one of the rows that meet the condition: other statuses would only add zeros.
    private func countTally(_ countable: Countable) -> Tally {
        var tally = tally(countable)
        if countable == .records, question.grouping.contains(.status) {
            tally.conditions += condition
            tally.met = tally.all
        }
        return tally
    }
}
