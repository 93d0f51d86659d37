import Domain

/// A search for texts in SQL: what they must match, and what else must hold of them.
struct Search {
    let question: Question
    let builder: QueryBuilder
    /// What the texts must match or, negated, must not.
    private let texts: [TextMatch]

    private struct TextMatch {
        let expression: MatchExpression
        let negated: Bool
        /// What may match instead, step by step; in each any of several.
        let wider: [[MatchExpression]]
    }

    init(_ question: Question, _ builder: QueryBuilder) {
        self.question = question
        self.builder = builder
        texts = [question.scope, question.condition].compactMap(\.text).map { filter in
            // What must not be met is the word, and not also what means the same.
            let expansion =
                filter.negated ? { builder.expansion($0).filter(\.isOwn) } : builder.expansion
            return TextMatch(
                expression: MatchExpression(filter.groups, expansion: expansion), negated: filter.negated,
                wider: filter.wider.map { MatchExpression.alternatives($0.alternatives, expansion: expansion) })
        }
    }

    /// What to search for, and then what to search for instead: in each step any of several.
    var steps: [[MatchExpression]] { [[match]] + (texts.first { !$0.negated }?.wider ?? []) }

    var isWidened: Bool { steps.count > 1 }

    /// A question has its words in one filter or, where they were said apart, in two.
    private var match: MatchExpression {
        let wanted = texts.filter { !$0.negated }.map(\.expression)
        return wanted.isEmpty ? .nothing : wanted.dropFirst().reduce(wanted[0]) { $0.and($1) }
    }

    // MARK: - Conditions

    /// What must hold of a text beside the words that it has.
    var filters: [SQLFragment] { unwanted + conditions(time + said) + rated }

    private var unwanted: [SQLFragment] {
        texts.filter(\.negated).map {
            "t.id NOT IN (SELECT rowid FROM text_index WHERE text_index MATCH \(.text($0.expression.text)))"
        }
    }

    /// A status asked for is one of a bedömning, and not of an åtagande or a risk with the same rank.
    private var rated: [SQLFragment] {
        question.condition.ranks == nil && question.scope.ranks == nil ? [] : ["b.id IS NOT NULL"]
    }

    private var said: [Condition] {
        [question.scope, question.condition].flatMap { filter -> [Condition] in
            var filter = filter
            filter.text = nil
            return filter.conditions(of: .texts)
        }
    }

    private var time: [Condition] { question.period.conditions(of: question.scope.kommuner) }

    private func conditions(_ conditions: [Condition]) -> [SQLFragment] {
        conditions.flatMap { builder.predicates($0, in: .texts) }
    }

    // MARK: - Documents

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

    /// The latest documents are no choice here: a list of documents is one of all.
    private var documentConditions: [SQLFragment] {
        let period = question.period == .latest ? [] : conditions(time)
        if question.scope.ofAllKommuner.isEmpty, question.condition.isEmpty {
            return period + conditions(question.scope.conditions(of: .texts))
        }
        let source = RowSource.records(.bedömning)
        let asked = question.scope.conditions(of: source) + question.condition.conditions(of: source)
        let rows = builder.records(Things.all(source).that(asked)).select(["dokument_id"])
        return period + ["d.id IN \(rows.subquery)"]
    }
}
