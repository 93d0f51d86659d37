import Domain

extension Compilation {
    /// Texts that match, best first. In an excerpt the characters 2 and 3 stand around what matched.
    ///
    /// The best texts are chosen before anything else is read of them; of a search that was widened, those of each step
    /// after those of the steps before.
    func hits() -> CompiledQuery {
        let columns: [(value: SQLFragment, name: SQLFragment)] = [
            ("utdrag", "utdrag"), ("n.namn", "namnd"), ("d.ar", "ar"), ("k.namn", "kf_mal"), ("o.namn", "namndmal"),
            ("s.namn", "status"), ("t.slag", "traff"), ("d.namn", "dokument"), ("t.rad", "rad"),
            ("round(-poang, 4)", "relevans"),
        ]
        let select = Select(
            columns: columns.map { $0.value.named($0.name) } + ["d.namn", "t.rad"],
            from: "(\n  \(best.indented)\n) AS funnen\n\(Relation.textParts)",
            order: byStep + ["poang", "t.id"])
        return CompiledQuery(select, columns: columns.map(\.name))
    }

    private var best: SQLFragment {
        let steps = steps
        let selects = steps.indices.map { ranked(steps[$0], step: steps.count > 1 ? $0 : nil).fragment }
        return "\(selects.joined("\nUNION ALL\n"))\nORDER BY \((byStep + ["poang", "id"]).joined(", "))\nLIMIT 200"
    }

    private var byStep: [SQLFragment] { steps.count > 1 ? ["steg"] : [] }

    /// The texts of one step, ranked. Other tables are read only where the question has conditions on them.
    private func ranked(_ match: MatchExpression, step: Int?) -> Select {
        let conditions = unwanted + base + condition
        return Select(
            columns: [
                "text_index.rowid AS id", "relevans(text_index, \(.text(match.roles))) AS poang",
                "snippet(text_index, -1, char(2), char(3), '…', 24) AS utdrag",
            ] + (step.map { ["\(.integer($0)) AS steg"] } ?? []),
            from: conditions.isEmpty ? "text_index" : relation.source,
            conditions: ["text_index MATCH \(.text(match.text))"] + conditions)
    }

    /// What to search for, and then what to search for instead, each without what the ones before it find.
    private var steps: [MatchExpression] {
        let all = [match] + (texts.first { !$0.negated }?.wider ?? [])
        return all.indices.map { all[$0].excluding(Array(all[..<$0])) }
    }

    /// The nämnder with a text that matches, each with the first such text.
    func writers() -> CompiledQuery {
        let select = Select(
            columns: ["n.namn AS namnd", "d.namn", "min(t.rad)"], from: relation.source,
            conditions: searches + base + condition + ["n.id IS NOT NULL"], groups: ["n.id"],
            order: ["n.ordning"])
        return CompiledQuery(select, columns: ["namnd"])
    }

    /// The documents of the database. Where the question has a filter, those with a bedömning that meets it.
    func documents() -> CompiledQuery {
        let names: [SQLFragment] = ["dokument", "titel", "typ", "namnd", "period", "ar"]
        let select = Select(
            columns: [
                "d.namn AS dokument", "d.titel", "d.typ", "n.namn AS namnd", "d.period", "d.ar", "d.id", "NULL",
            ],
            from: "dokument d\nLEFT JOIN namnd n ON n.id = d.namnd_id", conditions: documentConditions,
            order: ["d.ar", "d.manad", "d.namn"])
        return CompiledQuery(select, columns: names)
    }

    /// What the search is for in one MATCH, and a query of its own for each text filter that must not match.
    private var searches: [SQLFragment] { ["text_index MATCH \(.text(match.text))"] + unwanted }

    /// A question has its words in one filter or, where they were said apart, in two.
    private var match: MatchExpression {
        let wanted = texts.filter { !$0.negated }.map(\.expression)
        return wanted.isEmpty ? .nothing : wanted.dropFirst().reduce(wanted[0]) { $0.and($1) }
    }

    private var unwanted: [SQLFragment] {
        texts.filter(\.negated).map {
            "t.id NOT IN (SELECT rowid FROM text_index WHERE text_index MATCH \(.text($0.expression.text)))"
        }
    }

    /// The latest documents are no choice here: a list of documents is one of all.
    private var documentConditions: [SQLFragment] {
        let period = question.period == .latest ? [] : Relation.texts.predicates(question.period)
        if scope.isEmpty, condition.isEmpty { return period }
        let rows = Select(columns: ["dokument_id"], from: relation.source, conditions: scope + condition)
        return period + ["d.id IN \(rows.subquery)"]
    }
}
