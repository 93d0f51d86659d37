import Domain

extension Compilation {
    /// What says how well a text matches; the lower the better.
    var score: SQLFragment { "bm25(text_index)" }

    /// Texts that match, best first, each whole: the excerpt is made of it.
    /// - Parameter places: which of them, from 0; nil = all.
    func hits(_ places: Range<Int>?) -> CompiledQuery {
        let columns = hitColumns(relevance: "round(-\(score), 4)")
        let order: [SQLFragment] = question.order.map { [hitOrder($0)] } ?? []
        let select = Select(
            columns: columns.map { $0.value.named($0.name) } + ["d.namn", "t.rad"], from: relation.source,
            conditions: matching, order: order + [score, "t.id"], places: places)
        return CompiledQuery(select, columns: columns.map(\.name))
    }

    /// - Parameter relevance: higher is better.
    func hitColumns(relevance: SQLFragment) -> [(value: SQLFragment, name: SQLFragment)] {
        [
            ("trim(t.rubrik || char(10) || t.innehall, char(10))", "utdrag"), ("n.namn", "namnd"), ("d.ar", "ar"),
            ("k.namn", "kf_mal"), ("o.namn", "namndmal"), ("s.namn", "status"), ("t.slag", "traff"),
            ("d.namn", "dokument"), ("t.rad", "rad"), (relevance, "relevans"),
        ]
    }

    /// Which texts a search is for.
    var matching: [SQLFragment] { searches + base + condition + rated }

    /// A status asked for is one of a bedömning, and not of an åtagande or a risk with the same rank.
    private var rated: [SQLFragment] {
        question.condition.ranks == nil && question.scope.ranks == nil ? [] : ["b.id IS NOT NULL"]
    }

    private func hitOrder(_ order: Order) -> SQLFragment {
        let key = Relation.textGroup(order.by)?.order ?? Self.byRelevance
        return order.descending ? "\(key) DESC" : key
    }

    private static let byRelevance: SQLFragment = "NULL"

    /// The nämnder with a text that matches, each with the first such text.
    func writers() -> CompiledQuery {
        let select = Select(
            columns: ["n.namn AS namnd", "d.namn", "min(t.rad)"], from: relation.source,
            conditions: matching + ["n.id IS NOT NULL"], groups: ["n.id"],
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
        if scope.isEmpty, condition.isEmpty { return period }
        let rows = Select(columns: ["dokument_id"], from: relation.source, conditions: scope + condition)
        return period + ["d.id IN \(rows.subquery)"]
    }
}
