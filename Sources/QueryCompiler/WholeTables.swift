import Domain

/// Tables by one scale, or by the ways of pairs, have a row for each of its values: also for those that nothing has.
extension QueryBuilder {
    /// - Parameter counts: of the groups' own records.
    /// - Returns: nil where the groups make no such table, or were chosen by their values.
    func wholeTable(
        _ things: Things, _ set: GroupSet, _ counts: [Measure], _ layout: Inquiry.Layout
    ) -> Select? {
        guard case .groups(_, of: let members) = things, layout.order.isEmpty, !members.choosesValues,
            counts.allSatisfy({ $0.counts(partOf: members) })
        else { return nil }
        let names = names(of: counts)
        let zeros = names.map { "0 AS \($0)" as SQLFragment } + ["NULL"]
        var groups = set.select
        groups.columns = zip(counts, names).map { "\(aggregate($0, of: set) ?? "0") AS \($1)" } + [Self.documentNames]
        switch set.dimensions {
        case [.status]:
            let status = set.relation.status
            groups.columns.insert(
                contentsOf: [status.name.named("status"), status.rank.named("rang"), "skala"], at: 0)
            let steps = Select(
                columns: ["namn", "rang", "skala"] + zeros, from: "status",
                conditions: ["skala IN (SELECT skala FROM grupper)", "namn NOT IN (SELECT status FROM grupper)"])
            return joined(groups, steps, shown: ["status"] + names, order: ["rang", "skala"])
        case [.förändring]:
            groups.columns.insert("forandring", at: 0)
            let ways = Select(
                columns: ["column1"] + zeros, from: Self.ways,
                conditions: ["column1 NOT IN (SELECT forandring FROM grupper)"])
            return joined(groups, ways, shown: ["forandring"] + names, order: [Relation.wayOrder])
        default: return nil
        }
    }

    private static let ways: SQLFragment =
        "(VALUES ('forbattrad'), ('forsamrad'), ('oforandrad'), ('ny'), ('utgangen'))"

    private func joined(
        _ groups: Select, _ others: Select, shown: [SQLFragment], order: [SQLFragment]
    ) -> Select {
        let all: SQLFragment = "SELECT *\nFROM grupper\nUNION ALL\n\(others.fragment)"
        return Select(
            with: [CommonTable(name: "grupper", query: groups)], columns: shown + ["dokument", "NULL"],
            from: "(\n  \(all.indented)\n)", order: order)
    }
}

extension Measure {
    fileprivate func counts(partOf all: Things) -> Bool {
        if case .count(let things) = self { things.conditions(beyond: all) != nil } else { false }
    }
}
