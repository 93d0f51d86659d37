import Domain

/// How one search term is looked up: the corpus' spellings that it stands for, the best first. An empty answer leaves
/// the term's own words.
public typealias TermExpansion = (TextTerm) -> [SearchSpelling]

/// Makes a question into SQL for the database's views, with every value bound.
///
/// The text is laid out for people and depends on the question alone. Two things hold beyond what `Question` says:
/// - Counts, shares and quantifiers are about nämndmål, so a målområde's own rating is left out unless målområden
///   are asked for; groups without a value (no KF-mål, say) are left out too.
/// - A share or a count per status has no rows for statuses that do not occur.
///
/// - Parameters:
///   - expansion: called once for each term of the question's text filters.
///   - hits: which of a search's hits, from 0, the best first; nil = all.
public func compile(
    _ question: CheckedQuestion, expansion: TermExpansion, hits: Range<Int>? = nil
) -> CompiledQuery {
    let compilation = Compilation(question, expansion: expansion)
    var query = compilation.query(hits)
    query.pairs = compilation.pairNeed
    return query
}

/// - Throws: what the question asks of its records that they lack.
public func compile(
    _ question: Question, expansion: TermExpansion, hits: Range<Int>? = nil
) throws(Lack) -> CompiledQuery {
    compile(try CheckedQuestion(question), expansion: expansion, hits: hits)
}

extension Compilation {
    fileprivate func query(_ places: Range<Int>?) -> CompiledQuery {
        switch question.ask {
        case .records: records()
        case .changes: changes()
        case .list where rowSource == .texts: writers()
        case .list(.mått): measures()
        case .list(let dimension): list(dimension)
        case .count(.hits): countHits()
        case .count(let countable): count(countable)
        case .share(let countable): share(countable)
        case .hits: question.grouping.isEmpty ? hits(places) : hitGroups()
        case .documents: documents()
        }
    }

    /// What must be paired before the query runs.
    var pairNeed: PairNeed? {
        guard relation.hasPairs, let span = question.span else { return nil }
        return PairNeed(span: span, kommuner: question.scope.kommuner)
    }
}

/// A question with what its parts are in SQL.
struct Compilation {
    let question: Question
    let rowSource: RowSource
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
        let expression: MatchExpression
        let negated: Bool
        /// For a search: what may match instead, step by step; in each any of several.
        let wider: [[MatchExpression]]
    }

    init(_ checked: CheckedQuestion, expansion: TermExpansion) {
        question = checked.question
        rowSource = checked.source
        relation = Relation.of(rowSource)
        period =
            relation.hasPairs
            ? question.span.map(relation.predicates) ?? []
            : relation.predicates(question.period, of: question.scope.kommuner)
        let texts = [question.scope, question.condition].map { Self.texts($0, expansion) }
        scope =
            Self.predicates(question.scope, texts[0], of: relation) + Self.level(question) + Self.mainGroup(question)
            + Self.placed(question, relation)
        condition = Self.predicates(question.condition, texts[1], of: relation)
        self.texts = texts[0] + texts[1]
        let isOfOneKommun = question.columns.contains(.kommun)
        groups = question.ask.isSearch ? [] : relation.groups(question.grouping, ofOneKommun: isOfOneKommun)
    }

    /// What rows the question is about.
    var base: [SQLFragment] { period + relation.standing(question) + scope }

    /// Of a mått's values those of all, where no group is asked for.
    private static func mainGroup(_ question: Question) -> [SQLFragment] {
        let tests = question.scope.fields + question.condition.fields
        let asksGroups =
            tests.contains { $0.field == .grupp } || question.grouping.contains(.grupp) || question.ask == .list(.grupp)
        guard question.kind == .mått, question.ask == .records, !asksGroups else { return [] }
        return ["huvudgrupp = 1", "varde IS NOT NULL"]
    }

    /// A status that has no place on a scale is not met and not unmet: where a whole is divided, it is no part of it.
    private static func placed(_ question: Question, _ relation: Relation) -> [SQLFragment] {
        guard question.dividesByStatus, relation.isRated, !relation.hasPairs else { return [] }
        return [relation.status.isPlaced]
    }

    private static func level(_ question: Question) -> [SQLFragment] {
        guard question.kind == .bedömning, question.ask != .documents, !question.ask.isSearch else { return [] }
        return switch question.level {
        case .any: []
        case .nämndmål: ["namndmal_id IS NOT NULL"]
        case .målområde: ["namndmal_id IS NULL"]
        }
    }

    private static func texts(_ filter: Filter, _ expansion: TermExpansion) -> [TextMatch] {
        guard let text = filter.text else { return [] }
        // What must not be met is the word, and not also what means the same.
        let expansion = text.negated ? { expansion($0).filter { $0.kinship != .synonym } } : expansion
        return [
            TextMatch(
                expression: MatchExpression(text.groups, expansion: expansion), negated: text.negated,
                wider: text.wider.map { MatchExpression.alternatives($0.alternatives, expansion: expansion) })
        ]
    }

    private static func predicates(_ filter: Filter, _ texts: [TextMatch], of relation: Relation) -> [SQLFragment] {
        relation.predicates(filter) + texts.compactMap { relation.matches($0.expression.text, negated: $0.negated) }
    }

    /// Leaves out a målområde's own rating, which is no nämndmål, unless målområden are asked for.
    func goalsOnly(_ dimensions: [Dimension]) -> [SQLFragment] {
        guard question.kind == .bedömning, question.level == .any else { return [] }
        let choices = question.scope.goals + question.condition.goals
        let areAreas = choices.contains { $0.alternatives.contains { $0.level == .målområde } }
        return areAreas || dimensions.contains(.målområde) ? [] : ["\(relation.nämndmål.id) IS NOT NULL"]
    }
}

extension CompiledQuery {
    /// - Parameter columns: the names of the visible columns.
    init(_ select: Select, columns: [SQLFragment]) {
        let fragment = select.fragment
        self.init(sql: fragment.text, arguments: fragment.arguments, columns: columns.map(\.text))
    }
}
