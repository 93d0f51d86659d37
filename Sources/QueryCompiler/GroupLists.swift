import Domain

/// Groups of records, one a row.
extension QueryBuilder {
    /// The groups' values, each with the place of the first row that speaks for it.
    func groupRows(_ things: Things, _ layout: Inquiry.Layout) -> CompiledQuery {
        let set = groupSet(things)
        let groups = groups(set.dimensions, in: set.relation)
        var first = set.select
        first.columns = [naming(of: set).row(where: speaker(of: set))]
        let select = Select(
            columns: groups.map(\.column) + ["dokument", "rad"], from: set.relation.source,
            conditions: ["id IN \(first.subquery)"], order: order(of: set, by: layout))
        return CompiledQuery(select, columns: groups.map(\.name))
    }

    /// The nämnder and their like that texts belong to, each with the first such text.
    func textGroupRows(_ things: Things) -> CompiledQuery {
        let set = groupSet(things)
        let kommun: [Dimension] = isOfSeveralKommuner && !set.dimensions.contains(.kommun) ? [.kommun] : []
        let groups = (kommun + set.dimensions).compactMap(Relation.textGroup)
        var select = set.select
        select.columns = groups.map { $0.value.named($0.name) } + ["d.namn", "min(t.rad)"]
        select.order = groups.map(\.order)
        return CompiledQuery(select, columns: groups.map(\.name))
    }

    /// Texts one by one: whose they are, from which year, and where they stand.
    func textRows(_ things: Things) -> CompiledQuery {
        let records = records(things)
        let owners = [Dimension.nämnd, .år].compactMap(Relation.textGroup)
        var select = records.select(owners.map { $0.value.named($0.name) } + ["d.namn", "t.rad"])
        select.order = ["d.id", "t.rad"]
        return CompiledQuery(select, columns: owners.map(\.name))
    }

    private func speaker(of set: GroupSet) -> [SQLFragment] {
        set.speakers.count < 2 ? set.speakers : [set.speakers.map { "(\($0))" }.joined(" OR ")]
    }

    /// By the dimensions that are asked for where the groups have them, and as each dimension goes by itself.
    private func order(of set: GroupSet, by layout: Inquiry.Layout) -> [SQLFragment] {
        let asked = layout.order.filter {
            if case .by(let dimension, descending: _) = $0 { set.dimensions.contains(dimension) } else { false }
        }
        let keys = asked.map { sortKey($0, in: set.relation) }
        let others = groups(set.dimensions, in: set.relation).flatMap(\.order).map(\.value)
        return zip(asked, keys).map { $0.sorts(by: $1) } + others.filter { !keys.contains($0) }
    }

    /// How groups of KF-mål get their names.
    func naming(of set: GroupSet) -> Naming {
        guard set.dimensions.contains(.kfMål), !set.dimensions.contains(.år) else { return .any }
        if set.relation.hasPairs { return .laterSide }
        return set.base.isOfOneYear ? .any : .latestYear
    }
}

extension Things {
    /// True where the records are of one year.
    var isOfOneYear: Bool {
        recordConditions.contains { condition in
            switch condition {
            case .latest: true
            case .years(let years): years.count == 1
            default: false
            }
        }
    }

    /// True where some statuses or ways are asked for, and not what there are.
    var choosesValues: Bool {
        recordConditions.contains { condition in
            switch condition {
            case .status, .way: true
            default: false
            }
        }
    }

    /// True where a year was asked for.
    var namesYears: Bool { recordConditions.contains { if case .years = $0 { true } else { false } } }
}
