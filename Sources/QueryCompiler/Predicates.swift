import Domain

extension Relation {
    /// Which documents a question is about.
    func predicates(_ period: Period, of kommuner: [String] = []) -> [SQLFragment] {
        switch period {
        case .latest: latest.conditions(of: kommuner)
        case .years(let years, let month, _):
            [Self.isOne(of: years.map(Value.integer), year)]
                + (month.map { ["\(self.month) = \(.integer($0))"] } ?? [])
        case .all: []
        }
    }

    /// Which pairs a question is about.
    func predicates(_ span: YearSpan) -> [SQLFragment] {
        ["ar_fran = \(.integer(span.from))", "ar_till = \(.integer(span.to))"]
    }

    /// What a filter says of a row, apart from its text.
    func predicates(_ filter: Filter) -> [SQLFragment] {
        committees(filter) + goals(filter) + ratings(filter) + filter.names.map(bears)
            + filter.fields.map { group($0) ?? Self.passes($0) }
            + (filter.onlyMotiveringar && record == nil ? ["t.slag = 'motivering'"] : []) + documents(filter)
            + (hasPairs ? ways(filter) : [])
    }

    private func documents(_ filter: Filter) -> [SQLFragment] {
        guard let kind = filter.documentKind else { return [] }
        let id: SQLFragment = record == nil ? "d.id" : "dokument_id"
        return ["\(id) IN (SELECT id FROM dokument WHERE typ = \(.text(kind)))"]
    }

    /// Holds for rows whose text matches, or, if `negated`, for all the others; nil where rows are texts themselves.
    ///
    /// NOT IN would fail where a pair has no later side, or a text belongs to no bedömning.
    func matches(_ expression: String, negated: Bool) -> SQLFragment? {
        guard let record else { return nil }
        let texts = Select(
            columns: [textOwner ?? "rowid"],
            from: textOwner == nil ? "text_index" : "text_index\nJOIN text t ON t.id = text_index.rowid",
            conditions: ["text_index MATCH \(.text(expression))"])
        return negated
            ? "(\(record) IN \(texts.subquery)) IS NOT TRUE" : "\(record) IN \(texts.subquery)"
    }

    /// A row without the name is none of the excluded ones.
    func committees(_ filter: Filter) -> [SQLFragment] {
        [(kommun, filter.kommuner), (nämnd, filter.nämnder)].filter { !$1.isEmpty }.map { $0.isOne(of: $1) }
            + [(kommun, filter.excludedKommuner), (nämnd, filter.excludedNämnder)].filter { !$1.isEmpty }
            .map { "(\($0.isOne(of: $1))) IS NOT TRUE" }
    }

    /// A row without a goal on the level is none of the excluded ones.
    private func goals(_ filter: Filter) -> [SQLFragment] {
        filter.goals.map { $0.alternatives.count == 1 ? choice($0) : "(\(choice($0)))" }
            + filter.excludedGoals.map { "(\(choice($0))) IS NOT TRUE" }
    }

    private func choice(_ choice: GoalChoice) -> SQLFragment {
        if choice.alternatives.isEmpty { return "FALSE" }
        return choice.alternatives.map { column($0.level).isOne(of: $0.names) }.joined(" OR ")
    }

    private func ratings(_ filter: Filter) -> [SQLFragment] {
        var result: [SQLFragment] = []
        if let ranks = filter.ranks { result.append(has(ranks, on: filter.scale, status)) }
        if let name = filter.scale { result.append("\(status.scale) = \(.text(name))") }
        return result
    }

    /// Ratings are asked for by grade, unless the question names a scale; what is to be done has but one.
    private func has(_ ranks: [Int], on scale: String?, _ status: StatusColumns) -> SQLFragment {
        isRated && scale == nil
            ? status.hasGrade(Set(ranks.compactMap(StatusGrade.init)))
            : Self.isOne(of: ranks.map(Value.integer), status.rank)
    }

    private func bears(_ choice: NameChoice) -> SQLFragment {
        if choice.alternatives.isEmpty { return "FALSE" }
        let alternatives = choice.alternatives.map { set in
            let test = FieldTest(set.field, .isOne(of: set.names))
            return group(test) ?? Self.isOne(of: set.names.map(Value.text), set.field.column)
        }
        return alternatives.count == 1 ? alternatives[0] : "(\(alternatives.joined(" OR ")))"
    }

    /// Of mått as such, those that have a value for the groups asked for; nil for any other test, and for other rows.
    private func group(_ test: FieldTest) -> SQLFragment? {
        guard test.field == .grupp, source == Self.måtten.source else { return nil }
        return "id IN (SELECT matt_id FROM mattvarden WHERE \(Self.passes(test)))"
    }

    private static func passes(_ test: FieldTest) -> SQLFragment {
        let column = test.field.column
        return switch test.test {
        case .isOne(let values): isOne(of: values.map(Value.text), column)
        case .holds(let word): "instr(\(column), \(.text(word))) > 0"
        case .positive: "\(column) > 0"
        case .negative: "\(column) < 0"
        case .reached: "etappmal_natt = 1"
        case .missed: "etappmal_natt = 0"
        case .present: "\(column) IS NOT NULL"
        }
    }

    private func ways(_ filter: Filter) -> [SQLFragment] {
        var result: [SQLFragment] = []
        if let ranks = filter.earlierRanks { result.append(has(ranks, on: filter.scale, .earlier)) }
        if !filter.directions.isEmpty {
            result.append(Self.isOne(of: filter.directions.map { .text($0.rawValue) }, "forandring"))
        }
        if let steps = filter.steps { result.append("abs(steg) >= \(.integer(steps))") }
        return result
    }

    static func isOne(of values: [Value], _ column: SQLFragment) -> SQLFragment {
        values.count == 1 ? "\(column) = \(values[0])" : "\(column) IN \(list(values))"
    }

    private static func list(_ values: [Value]) -> SQLFragment {
        "(\(values.map { "\($0)" as SQLFragment }.joined(", ")))"
    }
}

extension Field {
    /// The column that views have for it.
    var column: SQLFragment {
        switch self {
        case .matt: "matt"
        case .grupp: "grupp"
        case .varde: "varde"
        case .enhet: "enhet"
        case .trend: "trend"
        case .etappmal: "etappmal"
        case .ranking: "ranking"
        case .omotiveradeSkillnader: "omotiverade_skillnader"
        case .rubrik: "rubrik"
        case .typ: "typ"
        case .risk: "risk"
        case .atgard: "atgard"
        case .omrade: "omrade"
        case .granskning: "granskning"
        case .diarienummer: "diarienummer"
        case .kontroll: "kontroll"
        case .tabell: "tabell"
        case .post: "post"
        case .kolumn: "kolumn"
        case .radtyp: "radtyp"
        case .belopp: "belopp"
        case .kommentar: "kommentar"
        }
    }
}
