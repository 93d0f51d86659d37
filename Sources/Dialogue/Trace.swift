import Answers
import Domain
import Language

/// The blocks that `--tolka` prints: the way from line to SQL.
enum Trace {
    static func blocks(_ understanding: Understanding) -> [TraceBlock] {
        [block(understanding.tokens), TraceBlock(title: "Träd", text: understanding.tree)]
    }

    static func block(_ tokens: [Token]) -> TraceBlock {
        let words = tokens.filter { $0.kind != .space }.map { "[\($0.text)]" }
        return TraceBlock(title: "Ord", text: words.joined(separator: " "))
    }

    /// What each word of a search was looked up as, a kind of kinship a line.
    static func block(_ terms: [[SearchTerm]], _ corrections: [Correction]) -> TraceBlock {
        let lines = terms.joined().flatMap { term in
            let typed = corrections.filter { term.term.words.contains($0.to) }.map {
                ", \(message(for: .corrected(from: $0.from)))"
            }
            let kinds = SearchSpelling.Kinship.allCases.compactMap { kinship in
                lookup(term.spellings.filter { $0.kinship == kinship }, kinship)
            }
            return [term.term.words.joined(separator: " ") + typed.joined()] + kinds.map { "  " + $0 }
        }
        return TraceBlock(title: "Sökord", text: lines.joined(separator: "\n"))
    }

    /// "0,6 del av: direktupphandling, upphandlingspolicy".
    private static func lookup(_ spellings: [SearchSpelling], _ kinship: SearchSpelling.Kinship) -> String? {
        guard let first = spellings.first else { return nil }
        let words = spellings.map { $0.words.joined(separator: " ") }
        return "\(first.weight) \(name(of: kinship)): \(words.joined(separator: ", "))"
    }

    static func blocks(_ question: Question, _ query: CompiledQuery) -> [TraceBlock] {
        let arguments = query.arguments.enumerated().map { "?\($0.offset + 1) = \(show($0.element))" }
        return [
            TraceBlock(title: "Fråga", text: describe(question)),
            TraceBlock(title: "SQL", text: ([query.sql] + arguments).joined(separator: "\n")),
        ]
    }

    private static func show(_ value: Value) -> String {
        switch value {
        case .null: "NULL"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text
        }
    }

    /// The fields of a question that say something, one a line.
    static func describe(_ question: Question) -> String {
        var lines = ["ask: \(describe(question.ask))"]
        if question.kind != .bedömning { lines.append("kind: \(question.kind.rawValue)") }
        if question.level != .any { lines.append("level: \(question.level.rawValue)") }
        lines.append("period: \(describe(question.period))")
        if let span = question.span { lines.append("span: \(span.from)–\(span.to)") }
        lines += describe("scope", question.scope) + describe("condition", question.condition)
        if question.quantifier != .some { lines.append("quantifier: \(question.quantifier)") }
        if !question.grouping.isEmpty { lines.append("grouping: \(names(question.grouping))") }
        if let ranking = question.ranking {
            lines.append(
                "ranking: \(ranking.measure) \(ranking.descending ? "descending" : "ascending") \(ranking.places.map(String.init) ?? "all")"
            )
        }
        if !question.columns.isEmpty {
            lines.append("columns: \(question.columns.map(\.rawValue).sorted().joined(separator: ", "))")
        }
        if let order = question.order { lines.append("order: \(order.by.rawValue)") }
        return lines.joined(separator: "\n")
    }

    private static func describe(_ ask: Ask) -> String {
        switch ask {
        case .records: "records"
        case .changes: "changes"
        case .list(let dimension): "list \(dimension.rawValue)"
        case .count(let what): "count \(describe(what))"
        case .share(let what): "share \(describe(what))"
        case .hits: "hits"
        case .documents: "documents"
        }
    }

    private static func describe(_ countable: Countable) -> String {
        switch countable {
        case .records: "records"
        case .hits: "hits"
        case .distinct(let dimension): dimension.rawValue
        }
    }

    private static func describe(_ period: Period) -> String {
        switch period {
        case .latest: return "latest"
        case .all: return "all"
        case .years(let years, let month, let each):
            let numbers = years.map(String.init).joined(separator: ", ")
            return numbers + (month.map { " (month \($0))" } ?? "") + (each ? " (each)" : "")
        }
    }

    private static func names(_ dimensions: [Dimension]) -> String {
        dimensions.map(\.rawValue).joined(separator: ", ")
    }

    private static func describe(_ name: String, _ filter: Filter) -> [String] {
        var lines: [String] = []
        if !filter.kommuner.isEmpty { lines.append("\(name).kommuner: \(filter.kommuner.joined(separator: " | "))") }
        if !filter.excludedKommuner.isEmpty {
            lines.append("\(name).excludedKommuner: \(filter.excludedKommuner.joined(separator: " | "))")
        }
        if !filter.nämnder.isEmpty { lines.append("\(name).nämnder: \(filter.nämnder.joined(separator: " | "))") }
        if !filter.excludedNämnder.isEmpty {
            lines.append("\(name).excludedNämnder: \(filter.excludedNämnder.joined(separator: " | "))")
        }
        lines += filter.goals.map { "\(name).goals: \(describe($0))" }
        lines += filter.excludedGoals.map { "\(name).excludedGoals: \(describe($0))" }
        lines += filter.names.map { "\(name).names: \(describe($0))" }
        lines += filter.fields.map { "\(name).fields: \(describe($0))" }
        if let kind = filter.documentKind { lines.append("\(name).documentKind: \(kind)") }
        if let ranks = filter.ranks { lines.append("\(name).ranks: \(ranks)") }
        if let scale = filter.scale { lines.append("\(name).scale: \(scale)") }
        if let text = filter.text {
            lines.append(
                "\(name).text\(text.negated ? " (negated)" : ""): \(text.groups.map { $0.map { $0.words.joined(separator: " ") } })"
            )
        }
        if !filter.directions.isEmpty {
            lines.append("\(name).directions: \(filter.directions.map(\.rawValue).joined(separator: ", "))")
        }
        if let steps = filter.steps { lines.append("\(name).steps: \(steps)") }
        if let ranks = filter.earlierRanks { lines.append("\(name).earlierRanks: \(ranks)") }
        return lines
    }

    private static func describe(_ choice: NameChoice) -> String {
        let sets = choice.alternatives.map { "\($0.field.rawValue) \($0.names.joined(separator: " | "))" }
        return (choice.label.isEmpty ? "" : choice.label + " = ") + sets.joined(separator: " or ")
    }

    private static func describe(_ test: FieldTest) -> String {
        switch test.test {
        case .isOne(let values): "\(test.field.rawValue) = \(values.joined(separator: " | "))"
        case .holds(let word): "\(test.field.rawValue) holds \(word)"
        case .positive, .negative, .reached, .missed, .present: "\(test.field.rawValue) \(test.test)"
        }
    }

    private static func describe(_ choice: GoalChoice) -> String {
        choice.alternatives.map { "\($0.label) = \($0.level.rawValue) \($0.names.joined(separator: " | "))" }.joined(
            separator: " or ")
    }
}
