import Domain

/// How one search term is looked up: the corpus' spellings that it stands for (each a phrase of words), the best
/// first. An empty answer leaves the term's own words.
public typealias TermExpansion = (TextTerm) -> [[String]]

/// Makes a question into SQL for the database's views, with every value bound.
///
/// The text is laid out for people and depends on the question alone. Two things hold beyond what `Question` says:
/// - Counts, shares and quantifiers are about nämndmål, so a målområde's own rating is left out unless målområden
///   are asked for; groups without a value (no KF-mål, say) are left out too.
/// - A share or a count per status has no rows for statuses that do not occur.
///
/// - Parameter expansion: called once for each term of the question's text filters.
public func compile(_ question: Question, expansion: TermExpansion) -> CompiledQuery {
    let question = question.counted
    let compilation = Compilation(question, expansion: expansion)
    return switch question.ask {
    case .bedömningar: compilation.assessments()
    case .changes: compilation.changes()
    case .list(let dimension): compilation.list(dimension)
    case .count(let countable): compilation.count(countable)
    case .share(let countable): compilation.share(countable)
    case .hits: compilation.hits()
    case .documents: compilation.documents()
    }
}

/// A question with what its parts are in SQL.
struct Compilation {
    let question: Question
    let relation: Relation
    /// Which documents or pairs the question is about.
    let period: [SQLFragment]
    /// Which of their rows.
    let scope: [SQLFragment]
    /// What it says of those rows.
    let condition: [SQLFragment]
    /// What makes the groups that are counted.
    let groups: [Relation.Group]
    /// What the texts must match or, negated, must not.
    let texts: [TextMatch]

    struct TextMatch {
        let expression: String
        let negated: Bool
    }

    init(_ question: Question, expansion: TermExpansion) {
        self.question = question
        relation = Self.relation(question)
        period = relation.hasPairs ? question.span.map(relation.predicates) ?? [] : relation.predicates(question.period)
        let texts = [question.scope, question.condition].map { Self.texts($0, expansion) }
        scope = Self.predicates(question.scope, texts[0], of: relation)
        condition = Self.predicates(question.condition, texts[1], of: relation)
        self.texts = texts[0] + texts[1]
        groups = question.grouping.map(relation.group)
    }

    /// What rows the question is about.
    var base: [SQLFragment] { period + scope }

    private static func relation(_ question: Question) -> Relation {
        switch question.ask {
        case .hits: .texts
        case .changes: .changes
        case .documents: .assessments
        case .bedömningar, .list, .count, .share: question.span == nil ? .assessments : .changes
        }
    }

    private static func texts(_ filter: Filter, _ expansion: TermExpansion) -> [TextMatch] {
        guard let text = filter.text else { return [] }
        return [TextMatch(expression: MatchExpression(text, expansion: expansion).text, negated: text.negated)]
    }

    private static func predicates(_ filter: Filter, _ texts: [TextMatch], of relation: Relation) -> [SQLFragment] {
        relation.predicates(filter) + texts.compactMap { relation.matches($0.expression, negated: $0.negated) }
    }

    /// Leaves out a målområde's own rating, which is no nämndmål, unless målområden are asked for.
    func goalsOnly(_ dimensions: [Dimension]) -> [SQLFragment] {
        let choices = question.scope.goals + question.condition.goals
        let areAreas = choices.contains { $0.alternatives.contains { $0.level == .målområde } }
        return areAreas || dimensions.contains(.målområde) ? [] : ["\(relation.nämndmål) IS NOT NULL"]
    }
}

extension Question {
    /// The question with a ranked list as what it is ranked by.
    fileprivate var counted: Question {
        guard case .list(let dimension) = ask, ranking != nil else { return self }
        var question = self
        question.ask = .count(.bedömningar)
        question.grouping = [dimension]
        return question
    }
}

extension CompiledQuery {
    /// - Parameter columns: the names of the visible columns.
    init(_ select: Select, columns: [SQLFragment]) {
        let fragment = select.fragment
        self.init(sql: fragment.text, arguments: fragment.arguments, columns: columns.map(\.text))
    }
}
