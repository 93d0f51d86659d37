import Domain

/// What a row of a table was made of.
extension QueryBuilder {
    /// The records that a row's first measure counts or sums up: of percent those that are the part.
    ///
    /// - Parameter row: the row's cells by column; they say which group it is.
    /// - Returns: nil where nothing is counted.
    func countedRows(of inquiry: Inquiry, in row: [String: Value]) -> CompiledQuery? {
        guard case .table(of: let groups, let measures, _) = inquiry, let things = measures.first?.things else {
            return nil
        }
        let grouping = groups.dimensions ?? []
        var rows = members(of: things, within: grouping)
        let relation = rows.relation
        rows.conditions += presence(grouping, in: relation)
        rows.conditions += self.groups(grouping, in: relation).compactMap { belongs(to: $0, row, relation) }
        let names = (isOfSeveralKommuner ? ["kommun"] : []) + Self.columns(of: rows.source)
        let values = names.map { $0 == "namndmal" ? relation.nämndmål.name.named("namndmal") : $0 }
        var select = rows.select(values + ["dokument", "rad"])
        select.order = order(in: relation)
        return CompiledQuery(select, columns: names)
    }

    /// The records of things; of groups those of the groups that pass, and of these those that they pass by.
    private func members(of things: Things, within grouping: [Dimension]) -> Records {
        var rows = records(things)
        guard let made = things.dimensions else { return rows }
        rows.conditions += presence(made, in: rows.relation)
        if let passing = passing(things, within: grouping) {
            rows.conditions += things.quantified.flatMap { difference($0, from: things.members) ?? [] }
            rows.conditions.append("\(keys(grouping + made, in: rows.relation).rowValue) IN \(passing.subquery)")
        }
        return rows
    }

    /// The names that one KF-mål has drifted between are one group.
    private func belongs(to group: Relation.Group, _ row: [String: Value], _ relation: Relation) -> SQLFragment? {
        guard let value = row[group.name.text] else { return nil }
        let same: SQLFragment = "\(group.value) IS \(value)"
        guard group.keys == ["kf_grupp"] else { return same }
        return "kf_grupp IN (SELECT kf_grupp FROM \(relation.source) WHERE \(same))"
    }

    private static func columns(of source: RowSource) -> [SQLFragment] {
        switch source {
        case .pairs: ["namnd", "namndmal", "ar_fran", "ar_till", "status_fran", "status_till"]
        case .records(.bedömning), .texts: ["namnd", "ar", "namndmal", "status"]
        case .records(.mått), .values: ["matt", "namnd", "ar"]
        case .records(.åtagande): ["rubrik", "namnd", "ar", "status"]
        case .records(.risk): ["risk", "atgard", "namnd", "ar", "status"]
        case .records(.granskning): ["granskning", "atgard", "namnd", "ar", "status"]
        case .records(.kontroll): ["kontroll", "namnd", "ar", "status"]
        case .records(.ekonomi): ["post", "kolumn", "belopp", "enhet", "namnd", "ar"]
        }
    }
}

extension Measure {
    /// What it counts, or makes a number of.
    fileprivate var things: Things? {
        switch self {
        case .number, .value, .way: nil
        case .count(let things), .summary(_, _, of: let things): things
        case .percent(let measure, of: _), .mean(let measure, per: _), .difference(let measure, _), .size(let measure),
            .whole(let measure, sharing: _):
            measure.things
        }
    }
}

extension Things {
    /// What groups are made of.
    fileprivate var members: Things {
        switch self {
        case .groups(_, of: let things): things
        case .those(let things, _), .first(_, of: let things, by: _): things.members
        case .all, .later: self
        }
    }

    /// The things that groups pass by having.
    fileprivate var quantified: [Things] {
        guard case .those(_, .has(.number(let comparison, let number), let things, sharing: _)) = self,
            !comparison.holds(0, Double(number))
        else { return [] }
        return [things]
    }
}
