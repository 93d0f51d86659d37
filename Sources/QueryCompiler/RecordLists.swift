import Domain

/// Records, one a row.
extension QueryBuilder {
    func recordRows(_ things: Things, _ layout: Inquiry.Layout) -> CompiledQuery {
        let records = records(things)
        let names = columns(of: things, layout)
        var select = records.select(
            names.map { value(of: $0, in: records.relation, things) } + place(of: records.source))
        select.groups = records.source.identity
        select.order = order(of: things, layout, in: records.relation)
        return CompiledQuery(select, columns: names)
    }

    // MARK: - Columns

    /// The columns that rows have, in their order.
    private func columns(of things: Things, _ layout: Inquiry.Layout) -> [SQLFragment] {
        let shown = layout.columns
        func asked(_ columns: [(ExtraColumn, SQLFragment)]) -> [SQLFragment] {
            columns.filter { shown.contains($0.0) }.map(\.1)
        }
        let levels = asked([(.målområde, "malomrade"), (.kfMål, "kf_mal")])
        let place = asked([(.målområde, "malomrade"), (.nämndmål, "namndmal")])
        let ofMeasure = asked([
            (.trend, "trend"), (.etappmål, "etappmal"), (.ranking, "ranking"), (.skillnader, "omotiverade_skillnader"),
        ])
        let comment = asked([(.kommentar, "kommentar")])
        let own: [SQLFragment] =
            switch things.source {
            case .records(.bedömning):
                ["namnd", "ar"] + levels + ["namndmal", "status"] + asked([(.motivering, "motivering")])
            case .pairs:
                ["namnd"] + levels + [
                    "namndmal", "namndmal_fran", "ar_fran", "ar_till", "status_fran", "status_till", "forandring",
                ]
            case .records(.mått): ["matt", "namnd", "ar"] + place + ofMeasure + ["varde", "period", "enhet"]
            case .values:
                ["matt", "namnd"] + place + ["grupp", "period", "ar", "varde", "enhet"] + ofMeasure + comment
            case .records(.åtagande): ["rubrik", "typ", "namnd"] + place + ["ar", "status"] + comment
            case .records(.risk): ["risk", "atgard", "omrade", "namnd", "ar", "status"] + comment
            case .records(.granskning): ["granskning", "diarienummer", "atgard", "namnd", "ar", "status"] + comment
            case .records(.kontroll): ["kontroll", "omrade", "namnd", "ar", "status"] + comment
            case .records(.ekonomi): ["tabell", "post", "kolumn", "belopp", "enhet", "namnd", "ar"]
            // As textRows lists them.
            case .texts: []
            }
        return (isOfSeveralKommuner ? ["kommun"] : []) + own + (shown.contains(.dokument) ? ["dokument"] : [])
    }

    private func value(of column: SQLFragment, in relation: Relation, _ things: Things) -> SQLFragment {
        switch column {
        // A goal that has ended goes by its earlier name.
        case "namndmal": relation.nämndmål.name.named("namndmal")
        // With a year asked for, a ranking is that year's.
        case "ranking" where things.source == .values && things.namesYears: "plats AS ranking"
        default: column
        }
    }

    /// Where a row stands; of pairs and of amounts that two tables tell also the other places.
    private func place(of source: RowSource) -> [SQLFragment] {
        switch source {
        case .pairs:
            [
                "dokument", "rad",
                """
                (SELECT b.dokument || ':' || b.rad FROM bedomningar b
                  WHERE b.id = fran_id AND till_id IS NOT NULL) AS stallen
                """,
            ]
        case .records(.ekonomi):
            ["dokument", "min(rad) AS rad", "group_concat(dokument || ':' || rad, char(9)) AS stallen"]
        case .records, .values, .texts: ["dokument", "rad"]
        }
    }

    // MARK: - Order

    /// The order that is asked for, and the documents' own among equals.
    private func order(of things: Things, _ layout: Inquiry.Layout, in relation: Relation) -> [SQLFragment] {
        let documents = order(in: relation)
        let keys = layout.order.map { sortKey($0, in: relation) }
        return zip(layout.order, keys).map { $0.sorts(by: $1) }
            + documents.filter { !keys.contains($0) }
    }

    /// The documents' own order; a nämnd of one kommun before the next kommun's.
    func order(in relation: Relation) -> [SQLFragment] {
        relation.rowOrder.flatMap { term -> [SQLFragment] in
            term == "namnd_ordning" && isOfSeveralKommuner ? ["kommun_ordning", term] : [term]
        }
    }

    func sortKey(_ sorting: Inquiry.Sorting, in relation: Relation) -> SQLFragment {
        switch sorting {
        case .measure(let measure, descending: _): rowValue(measure, in: relation)
        case .by(.nämndmål, descending: _):
            relation.hasPairs ? "\(relation.nämndmål.name) COLLATE NOCASE" : "namndmal_ordning"
        case .by(.period, descending: _): "substr(period, -4)"
        case .by(let dimension, descending: _): relation.group(dimension).sortKey
        }
    }
}

extension Inquiry.Sorting {
    private var isDescending: Bool {
        switch self {
        case .by(_, descending: let descending), .measure(_, descending: let descending): descending
        }
    }

    /// The key in the direction that is asked for; what lacks a number comes last in either.
    func sorts(by key: SQLFragment, isAlwaysThere: Bool = false) -> SQLFragment {
        if isDescending { return "\(key) DESC" }
        if case .measure = self, !isAlwaysThere { return "\(key) NULLS LAST" }
        return key
    }
}
