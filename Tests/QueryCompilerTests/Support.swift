import Domain
import QueryCompiler
import Testing

/// A question with what the test says of it, compiled without other spellings.
func compiled(
    _ ask: Ask, of kind: RecordKind = .bedömning, _ period: Period = .years([2024]), span: YearSpan? = nil,
    _ change: (inout Question) -> Void = { _ in }
) -> CompiledQuery {
    var question = Question(ask: ask, kind: kind, period: period, span: span)
    change(&question)
    return compiled(question)
}

/// A question compiled, which must be one that its records can answer.
func compiled(
    _ question: Question, hits: Range<Int>? = nil, expansion: @escaping TermExpansion = { _ in [] }
) -> CompiledQuery {
    do {
        return try compile(question, expansion: expansion, hits: hits)
    } catch {
        Issue.record("\(error): \(question)")
        return CompiledQuery(sql: "", arguments: [], columns: [])
    }
}

let economy = goals(.kfMål, "Huddinge kommun har en sund och uthållig ekonomi")
let climate = goals(.kfMål, "Minska klimatpåverkan")
let lastYear = YearSpan(from: 2023, to: 2024)

func goals(_ level: GoalSet.Level, _ names: String...) -> GoalChoice {
    GoalChoice(alternatives: [GoalSet(level: level, names: names, label: "")])
}

func names(_ alternatives: (Field, [String])...) -> NameChoice {
    NameChoice(alternatives: alternatives.map { NameSet(field: $0, names: $1) }, label: "")
}

func text(_ words: String..., negated: Bool = false) -> TextFilter {
    TextFilter(groups: words.map { [TextTerm(words: [$0])] }, negated: negated)
}
