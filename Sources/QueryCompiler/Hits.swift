import Domain

/// Makes the query for how many texts a search finds, without the documents that they stand in: a page of hits needs no
/// more.
/// - Throws: what the question asks of its records that they lack.
public func compileHitCount(_ question: Question, expansion: TermExpansion) throws(Lack) -> CompiledQuery {
    Compilation(try CheckedQuestion(question), expansion: expansion).hitCount()
}

extension Compilation {
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

    private var owner: [(value: SQLFragment, name: SQLFragment)] { kommun.map { (relation.kommun.name, $0) } }

    /// The bare number of texts that match, of which nothing else is read.
    fileprivate func hitCount() -> CompiledQuery {
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
        let scored: [SQLFragment] = step.map { step in
            ["relevans(text_index, \(.text(expression.roles))) AS poang"]
                + (isWidened ? ["\(.integer(step)) AS steg"] : [])
        } ?? []
        return Select(
            columns: ["text_index.rowid AS id"] + scored,
            from: filters.isEmpty ? "text_index" : relation.source,
            conditions: ["text_index MATCH \(.text(expression.text))"] + filters
        ).fragment
    }

    var isWidened: Bool { steps.count > 1 }

    /// What to search for, and then what to search for instead: in each step any of several.
    private var steps: [[MatchExpression]] { [[match]] + (texts.first { !$0.negated }?.wider ?? []) }

    /// What must hold of a text beside the words that it has.
    private var filters: [SQLFragment] { unwanted + base + condition + rated }

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
            columns: owner.map { $0.value.named($0.name) } + ["n.namn AS namnd", "d.namn", "min(t.rad)"],
            from: relation.source,
            conditions: ["text_index MATCH \(.text(match.text))"] + filters + ["n.id IS NOT NULL"],
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
        if question.scope.ofAllKommuner.isEmpty, condition.isEmpty {
            return period + Relation.texts.committees(question.scope)
        }
        let rows = Select(columns: ["dokument_id"], from: relation.source, conditions: scope + condition)
        return period + ["d.id IN \(rows.subquery)"]
    }
}
