import Domain

extension Compilation {
    /// The ranking, where there are groups to rank; groups that stand in no order of their own come winner first.
    var ranking: Ranking? {
        if question.grouping.isEmpty { return nil }
        let inOrder = question.grouping.count > 1 || question.grouping == [.status] || question.grouping == [.år]
        return question.ranking ?? (inOrder ? nil : Ranking(descending: true, places: nil))
    }

    /// What the groups' query must have for others to sort by.
    var groupSortColumns: [SQLFragment] {
        let shown = groups.map(\.name)
        return groupOrder.filter { !shown.contains($0.name) }.map { $0.value.named($0.name) }
    }

    /// Groups in the order of what was counted in them, ties in the Swedish order.
    ///
    /// - Parameters:
    ///   - groups: a query with the columns `antal`, `dokument`, for shares `traffar`, and those to sort by.
    ///   - value: what to show of a group.
    ///   - order: what makes a group better than another.
    func placed(_ groups: Select, _ ranking: Ranking?, _ value: SQLFragment, by order: [SQLFragment]) -> CompiledQuery {
        let names = self.groups.map(\.name)
        var groups = groups
        var select = Select(with: groups.with, columns: names + [value, "dokument", "NULL"], from: "grupper")
        groups.with = []
        select.with.append(CommonTable(name: "grupper", query: groups))
        select.conditions = worthShowing(ranking)
        select.order = order + groupOrder.map(\.name)
        if let ranking, let places = ranking.places { limit(&select, to: places, by: order) }
        return CompiledQuery(select, columns: names + [question.isShare ? "andel" : "antal"])
    }

    /// Ranks the groups and keeps the first places, with all that share the last of them.
    private func limit(_ select: inout Select, to places: Int, by order: [SQLFragment]) {
        let ranked = Select(
            columns: ["*", "rank() OVER (ORDER BY \(order.joined(", "))) AS plats"], from: "grupper",
            conditions: select.conditions)
        select.with.append(CommonTable(name: "platser", query: ranked))
        select.from = "platser"
        select.conditions = ["plats <= \(.integer(places))"]
        select.order = ["plats"] + groupOrder.map(\.name)
    }

    /// A set without members has no share. Nothing is the most of what is not there at all, though it may be the
    /// least of it.
    private func worthShowing(_ ranking: Ranking?) -> [SQLFragment] {
        let isMost = ranking.map { $0.measure == .value && $0.descending && $0.places != nil } ?? false
        guard question.isShare else { return isMost ? ["antal > 0"] : [] }
        return isMost || isSplitByStatus ? ["traffar > 0"] : ["antal > 0"]
    }
}

extension Question {
    /// True where the answer is percent: also for a ranking by fulfilment, whatever else it counts.
    fileprivate var isShare: Bool {
        if case .share = ask { return true }
        return ranking?.measure == .fulfilment && !grouping.isEmpty
    }
}
