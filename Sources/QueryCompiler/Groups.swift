import Domain

/// What is counted in a group of rows.
struct Tally {
    /// Queries that the counts read.
    var with: [CommonTable] = []
    /// Conditions on what is counted at all.
    var conditions: [SQLFragment]
    /// How many meet the question's condition.
    var met: SQLFragment
    /// How many there are.
    var all: SQLFragment
}

extension Compilation {
    func tally(_ countable: Countable) -> Tally {
        switch countable {
        case .records, .hits:
            Tally(
                conditions: goalsOnly(question.grouping), met: .countOfRows.filtered(by: condition), all: .countOfRows)
        case .distinct(let dimension): tally(distinct: dimension)
        }
    }

    /// Rows in groups, or as one group where the question has no grouping, each with these columns and its documents.
    func grouped(_ tally: Tally, _ columns: [SQLFragment]) -> Select {
        Select(
            with: tally.with, columns: groups.map(column) + columns + [Self.documentNames], from: relation.source,
            conditions: base + tally.conditions + present(groups), groups: distinctKeys(groups))
    }

    /// What groups are sorted by when nothing else is asked for.
    var groupOrder: [Relation.OrderTerm] {
        groups.flatMap(\.order).map { term in
            term.variesInGroup ? .init(name: term.name, value: groupNaming.number(term.value)) : term
        }
    }

    /// With years as groups, each year has its own name of a KF-mål.
    private var groupNaming: Naming {
        question.grouping.contains(.kfMål) && !question.grouping.contains(.år) ? naming : .any
    }

    private func column(_ group: Relation.Group) -> SQLFragment {
        group.drifts ? groupNaming.text(group.value).named(group.name) : group.column
    }

    /// The numbers of a group's documents: there may be many rows, and names take time.
    private static let documentNames: SQLFragment = "group_concat(DISTINCT dokument_id) AS dokument"

    private func tally(distinct dimension: Dimension) -> Tally {
        let keys = distinctKeys(groups(of: [dimension]))
        let count: SQLFragment = "count(DISTINCT \(keys.joined(" || char(9) || ")))"
        if Quantification(self).isPlain {
            return Tally(conditions: [], met: count.filtered(by: condition), all: count)
        }
        let dimensions = question.grouping + [dimension]
        let members = distinctKeys(groups(of: dimensions))
        let passing = quantified(dimensions, columns: members)
        let isPassing: SQLFragment = members.count == 1 ? members[0] : "(\(members.joined(", ")))"
        return Tally(
            with: [CommonTable(name: "uppfyller", query: passing)], conditions: [],
            met: count.filtered(by: ["\(isPassing) IN uppfyller"]), all: count)
    }
}

extension Relation.OrderTerm {
    /// True where rows of one group may differ in it.
    fileprivate var variesInGroup: Bool { value == "kf_ordning" || value == "rad" }
}
