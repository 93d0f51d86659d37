import Domain

extension Search {
    /// Texts that match, best first, each whole: the excerpt is made of it.
    ///
    /// The ranked texts are chosen before anything else is read of them.
    /// - Parameter places: which of them, from 0; nil = all.
    func hits(_ places: Range<Int>?) -> CompiledQuery {
        let columns = hitColumns(relevance: "round(-funnen.poang, 4)")
        let order: [SQLFragment] = question.order.map { [hitOrder($0)] } ?? []
        let select = Select(
            columns: columns.map { $0.value.named($0.name) } + ["d.namn", "t.rad"],
            from: textsFound(places: order.isEmpty ? places : nil),
            order: order + (isWidened ? ["funnen.steg"] : []) + ["funnen.poang", "t.id"],
            places: order.isEmpty ? nil : places)
        return CompiledQuery(select, columns: columns.map(\.name))
    }

    /// - Parameter relevance: higher is better.
    func hitColumns(relevance: SQLFragment) -> [(value: SQLFragment, name: SQLFragment)] {
        [("trim(t.rubrik || char(10) || t.innehall, char(10))", "utdrag")] + owner + [
            ("n.namn", "namnd"), ("d.ar", "ar"), ("k.namn", "kf_mal"), ("o.namn", "namndmal"), ("s.namn", "status"),
            ("t.slag", "traff"), ("d.namn", "dokument"), ("t.rad", "rad"), (relevance, "relevans"),
        ]
    }

    private var owner: [(value: SQLFragment, name: SQLFragment)] {
        guard builder.isOfSeveralKommuner else { return [] }
        return [(value: Relation.texts.kommun.name, name: "kommun")]
    }

    /// The bare number of texts that match, of which nothing else is read.
    func hitCount() -> CompiledQuery {
        let select = Select(
            columns: ["count(*) AS antal", "NULL", "NULL"], from: "(\n  \(found(false, nil).indented)\n)")
        return CompiledQuery(select, columns: ["antal"])
    }

    /// The texts that match, with what they belong to.
    func textsFound(isScored: Bool = true, places: Range<Int>? = nil) -> SQLFragment {
        "(\n  \(found(isScored, places).indented)\n) AS funnen\n\(Relation.textParts)"
    }

    /// The texts that match, each once, with how well (the lower the better); of a search that was widened also those of
    /// each step, which come after those of the steps before. Other tables are read only where there are conditions on
    /// them.
    /// - Parameters:
    ///   - isScored: false where only the texts are wanted.
    ///   - places: which of them, the best first; nil = all, in no order.
    private func found(_ isScored: Bool, _ places: Range<Int>?) -> SQLFragment {
        let selects = steps.enumerated().flatMap { step, expressions in
            expressions.map { texts(matching: $0, isScored ? step : nil) }
        }
        var found = selects.joined(isScored ? "\nUNION ALL\n" : "\nUNION\n")
        if isScored, isWidened {
            found = "SELECT id, poang, min(steg) AS steg\nFROM (\n  \(found.indented)\n)\nGROUP BY id"
        }
        if let places {
            found.append("\nORDER BY \(isWidened ? "steg, " : "")poang, id\n\(Select.limit(places))")
        }
        return found
    }

    /// - Parameter step: nil where the texts are not scored.
    private func texts(matching expression: MatchExpression, _ step: Int?) -> SQLFragment {
        let scored: [SQLFragment] =
            step.map { step in
                ["relevans(text_index, \(.text(expression.roles))) AS poang"]
                    + (isWidened ? ["\(.integer(step)) AS steg"] : [])
            } ?? []
        return Select(
            columns: ["text_index.rowid AS id"] + scored,
            from: filters.isEmpty ? "text_index" : Relation.texts.source,
            conditions: ["text_index MATCH \(.text(expression.text))"] + filters
        ).fragment
    }

    private func hitOrder(_ order: Order) -> SQLFragment {
        let key = Relation.textGroup(order.by)?.order ?? Self.byRelevance
        return order.descending ? "\(key) DESC" : key
    }

    private static let byRelevance: SQLFragment = "NULL"
}
