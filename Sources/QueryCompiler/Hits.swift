import Domain

extension Compilation {
    /// Texts that match, best first. In an excerpt the characters 2 and 3 stand around what matched.
    func hits() -> CompiledQuery {
        let columns: [(value: SQLFragment, name: SQLFragment)] =
            [
                ("snippet(text_index, -1, char(2), char(3), '…', 24)", "utdrag")
            ] + owner + [
                ("n.namn", "namnd"), ("d.ar", "ar"), ("k.namn", "kf_mal"), ("o.namn", "namndmal"), ("s.namn", "status"),
                ("t.slag", "traff"),
                ("d.namn", "dokument"), ("t.rad", "rad"), ("round(-bm25(text_index), 4)", "relevans"),
            ]
        let select = Select(
            columns: columns.map { $0.value.named($0.name) } + ["d.namn", "t.rad"], from: relation.source,
            conditions: searches + base + condition, order: ["bm25(text_index)", "t.id"])
        return CompiledQuery(select, columns: columns.map(\.name))
    }

    private var owner: [(value: SQLFragment, name: SQLFragment)] { kommun.map { (relation.kommun.name, $0) } }

    /// The nämnder with a text that matches, each with the first such text.
    func writers() -> CompiledQuery {
        let select = Select(
            columns: owner.map { $0.value.named($0.name) } + ["n.namn AS namnd", "d.namn", "min(t.rad)"],
            from: relation.source, conditions: searches + base + condition + ["n.id IS NOT NULL"],
            groups: kommun.map { _ in relation.kommun.id } + ["n.id"],
            order: kommun.map { _ in "kn.ordning" } + ["n.ordning"])
        return CompiledQuery(select, columns: kommun + ["namnd"])
    }

    /// The documents of the database. Where the question has a filter, those with a bedömning that meets it.
    func documents() -> CompiledQuery {
        let names: [SQLFragment] = ["dokument", "titel", "typ", "namnd", "kommun", "period", "ar"]
        let select = Select(
            columns: [
                "d.namn AS dokument", "d.titel", "d.typ", "n.namn AS namnd", "kn.namn AS kommun", "d.period", "d.ar",
                "d.id", "NULL",
            ],
            from: "dokument d\nLEFT JOIN namnd n ON n.id = d.namnd_id\nLEFT JOIN kommun kn ON kn.id = d.kommun_id",
            conditions: documentConditions,
            order: ["d.ar", "d.manad", "d.namn"])
        return CompiledQuery(select, columns: names)
    }

    /// What the search is for in one MATCH, and a query of its own for each text filter that must not match.
    private var searches: [SQLFragment] {
        let wanted = texts.filter { !$0.negated }.map(\.expression)
        let match = wanted.isEmpty ? MatchExpression.nothing : wanted.joined(separator: " AND ")
        let unwanted: [SQLFragment] = texts.filter(\.negated).map {
            "t.id NOT IN (SELECT rowid FROM text_index WHERE text_index MATCH \(.text($0.expression)))"
        }
        return ["text_index MATCH \(.text(match))"] + unwanted
    }

    /// The latest documents are no choice here: a list of documents is one of all.
    private var documentConditions: [SQLFragment] {
        let period = question.period == .latest ? [] : Relation.texts.predicates(question.period)
        if question.scope.ofAllKommuner.isEmpty, condition.isEmpty {
            return period + Relation.texts.committees(question.scope)
        }
        let rows = Select(columns: ["dokument_id"], from: relation.source, conditions: scope + condition)
        return period + ["d.id IN \(rows.subquery)"]
    }
}
