import Domain

extension Relation {
    /// Which pairs a question is about.
    func predicates(_ span: YearSpan) -> [SQLFragment] {
        ["ar_fran = \(.integer(span.from))", "ar_till = \(.integer(span.to))"]
    }

    func stands(inDocument kind: String) -> SQLFragment {
        let id: SQLFragment = record == nil ? "d.id" : "dokument_id"
        return "\(id) IN (SELECT id FROM dokument WHERE typ = \(.text(kind)))"
    }

    func stands(under choice: GoalChoice) -> SQLFragment {
        choice.alternatives.count == 1 ? self.choice(choice) : "(\(self.choice(choice)))"
    }

    func passes(_ test: FieldTest) -> SQLFragment { group(test) ?? Self.passes(test) }

    func rates(_ level: RatedLevel) -> SQLFragment {
        switch level {
        case .any: "TRUE"
        case .nämndmål: "\(nämndmål.id) IS NOT NULL"
        case .målområde: "\(nämndmål.id) IS NULL"
        }
    }

    /// Holds for records one of whose texts, or kommentarer, matches, and for texts that do.
    func holds(_ expression: MatchExpression, inComments: Bool = false) -> SQLFragment {
        let ofComments: [SQLFragment] = inComments && textOwner != nil ? ["t.slag = 'kommentar'"] : []
        let texts = Select(
            columns: [textOwner ?? "rowid"],
            from: textOwner == nil ? "text_index" : "text_index\nJOIN text t ON t.id = text_index.rowid",
            conditions: ["text_index MATCH \(.text(expression.text))"] + ofComments)
        return "\(record ?? "t.id") IN \(texts.subquery)"
    }

    private func choice(_ choice: GoalChoice) -> SQLFragment {
        if choice.alternatives.isEmpty { return "FALSE" }
        return choice.alternatives.map { column($0.level).isOne(of: $0.names) }.joined(" OR ")
    }

    func bears(_ choice: NameChoice) -> SQLFragment {
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

    static func isOne(of values: [Value], _ column: SQLFragment) -> SQLFragment {
        values.count == 1 ? "\(column) = \(values[0])" : "\(column) IN \(list(values))"
    }

    private static func list(_ values: [Value]) -> SQLFragment {
        "(\(values.map { "\($0)" as SQLFragment }.joined(", ")))"
    }
}

extension Field {
    /// The number that it is held to have: of a ranking the place of the value's own year, "16/26" being the sixteenth.
    var number: SQLFragment { self == .ranking ? "CAST(plats AS INTEGER)" : column }

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
