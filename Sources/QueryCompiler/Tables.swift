import Domain

/// Measures of groups, a row a group.
extension QueryBuilder {
    func table(of things: Things, _ measures: [Measure], _ layout: Inquiry.Layout) -> CompiledQuery {
        let set = groupSet(things, narrows: false, keepsPlaces: true)
        let groups = groups(set.dimensions, in: set.relation)
        let names = groups.map(\.name) + names(of: measures)
        guard isPlain(measures, layout, set) else {
            return CompiledQuery(rankedTable(set, measures, layout), columns: names)
        }
        let table = wholeTable(things, set, measures, layout) ?? plainTable(set, measures, layout)
        return CompiledQuery(table, columns: names)
    }

    /// The numbers of a group's documents: there may be many rows, and names take time.
    static let documentNames: SQLFragment = "group_concat(DISTINCT dokument_id) AS dokument"

    /// True where the groups' rows tell all in one go.
    private func isPlain(_ measures: [Measure], _ layout: Inquiry.Layout, _ set: GroupSet) -> Bool {
        let areCounts = measures.allSatisfy {
            if case .count = $0 { aggregate($0, of: set) != nil } else { false }
        }
        let areShown = layout.order.allSatisfy {
            if case .measure(let measure, descending: _) = $0 { measures.contains(measure) } else { true }
        }
        return areCounts && areShown && set.first == nil
    }

    private func plainTable(_ set: GroupSet, _ measures: [Measure], _ layout: Inquiry.Layout) -> Select {
        let names = names(of: measures)
        var select = set.select
        select.columns =
            columns(of: set) + zip(measures, names).map { "\(aggregate($0, of: set) ?? "NULL") AS \($1)" }
            + [Self.documentNames, "NULL"]
        let order = layout.order.flatMap { sorting -> [SQLFragment] in
            switch sorting {
            case .by(let dimension, descending: _): sortKeys(dimension, of: set, \.value).map { sorting.sorts(by: $0) }
            case .measure(let measure, descending: _):
                measures.firstIndex(of: measure).map { [sorting.sorts(by: names[$0], isAlwaysThere: true)] } ?? []
            }
        }
        select.order = order + groupOrder(of: set).map(\.value)
        return select
    }

    /// Groups first, and then what is said of them, where it is more than counts of their own rows.
    private func rankedTable(_ set: GroupSet, _ measures: [Measure], _ layout: Inquiry.Layout) -> Select {
        let atoms = Atoms(measures + layout.order.measures + (set.first?.orders.map(\.measure) ?? []), of: set, self)
        let shown = groups(set.dimensions, in: set.relation).map(\.name)
        let sorting = groupOrder(of: set)
        var groups = set.select
        groups.columns =
            columns(of: set) + sorting.filter { !shown.contains($0.name) }.map { $0.value.named($0.name) }
            + (atoms.needsKeys ? keyed(set).columns : []) + atoms.columns + [Self.documentNames]
        // A sum over groups must be made before any is left out.
        let isLate = atoms.needsAllGroups && !groups.having.isEmpty
        if isLate {
            groups.columns.append("\(groups.having.joined(" AND ")) AS visas")
            groups.having = []
        }
        var select = Select(
            with: [CommonTable(name: "grupper", query: groups)],
            columns: shown + zip(measures, names(of: measures)).map { atoms.shown($0).named($1) }
                + ["dokument", "NULL"], from: "grupper")
        select.conditions = (isLate ? ["visas"] : []) + presence(of: measures, atoms)
        let order = layout.order.flatMap { sorting -> [SQLFragment] in
            switch sorting {
            case .by(let dimension, descending: _): sortKeys(dimension, of: set, \.name).map { sorting.sorts(by: $0) }
            case .measure(let measure, descending: _):
                [sorting.sorts(by: atoms.value(measure), isAlwaysThere: atoms.presence(measure) == nil)]
            }
        }
        select.order = order + sorting.map(\.name)
        if let first = set.first {
            limit(&select, to: first.places, by: first.orders, atoms)
            let isInPlaces = layout.order == first.orders.map { .measure($0.measure, descending: $0.descending) }
            select.order = (isInPlaces ? ["plats"] : order) + sorting.map(\.name)
        }
        return select
    }

    /// What groups are sorted by where the dimension is asked for and they have it: a name that stands in no order of names
    /// goes by its letters.
    private func sortKeys(
        _ dimension: Dimension, of set: GroupSet, _ key: KeyPath<Relation.OrderTerm, SQLFragment>
    ) -> [SQLFragment] {
        guard set.dimensions.contains(dimension) else { return [] }
        let group = set.relation.group(dimension)
        if dimension == .period { return ["substr(period, -4)"] }
        if group.order.contains(where: { $0.value == "rad" }) { return ["\(group.name) COLLATE NOCASE"] }
        let names = group.order.map(\.name)
        return groupOrder(of: set).filter { names.contains($0.name) }.map { $0[keyPath: key] }
    }

    /// A group without the first measure has no row.
    private func presence(of measures: [Measure], _ atoms: Atoms) -> [SQLFragment] {
        measures.first.flatMap { atoms.presence($0) }.map { [$0] } ?? []
    }

    /// Ranks the groups that have what they are ranked by, and keeps the first places, with all that share the last of
    /// them.
    private func limit(
        _ select: inout Select, to places: Int, by orders: [Things.Order], _ atoms: Atoms
    ) {
        let terms = orders.map { "\(atoms.value($0.measure))\($0.descending ? " DESC" : "")" as SQLFragment }
        let ranked = Select(
            columns: ["*", "rank() OVER (ORDER BY \(terms.joined(", "))) AS plats"], from: "grupper",
            conditions: select.conditions + orders.compactMap { atoms.presence($0.measure) })
        select.with.append(CommonTable(name: "platser", query: ranked))
        select.from = atoms.needsKeys ? "platser AS grupper" : "platser"
        select.conditions = ["plats <= \(.integer(places))"]
    }

    // MARK: - Columns

    private func columns(of set: GroupSet) -> [SQLFragment] {
        let naming = naming(of: set)
        return groups(set.dimensions, in: set.relation).map { group in
            group.drifts ? naming.text(group.value).named(group.name) : group.column
        }
    }

    /// What groups are sorted by when nothing else is asked for.
    private func groupOrder(of set: GroupSet) -> [Relation.OrderTerm] {
        let naming = naming(of: set)
        return groups(set.dimensions, in: set.relation).flatMap(\.order).map { term in
            term.value == "kf_ordning" || term.value == "rad"
                ? .init(name: term.name, value: naming.number(term.value)) : term
        }
    }

    /// Each measure by what it is, and by its number where there are several of the same. What a share beside it is of
    /// is called so.
    func names(of measures: [Measure]) -> [SQLFragment] {
        let wholes = measures.compactMap { measure -> Measure? in
            switch measure {
            case .percent(_, of: let whole), .mean(_, per: let whole): whole
            default: nil
            }
        }
        let names = measures.map { wholes.contains($0) ? "av" : $0.name }
        return names.enumerated().map { index, name in
            let same = names[..<index].count { $0 == name }
            return same == 0 ? name : "\(name)_\(number: same + 1)"
        }
    }
}

extension Measure {
    /// The column's name in an answer.
    var name: SQLFragment {
        switch self {
        case .number: "tal"
        case .value: "varde"
        case .way: "steg"
        case .count: "antal"
        case .percent: "andel"
        case .mean: "medel"
        case .difference: "skillnad"
        case .size(let measure), .whole(let measure, sharing: _): measure.name
        case .summary(let summary, _, of: _):
            switch summary {
            case .sum: "summa"
            case .mean: "medel"
            case .median: "median"
            case .lowest: "lagst"
            case .highest: "hogst"
            }
        }
    }
}

extension [Inquiry.Sorting] {
    var measures: [Measure] {
        compactMap { if case .measure(let measure, descending: _) = $0 { measure } else { nil } }
    }
}
