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
    _ question: Question, expansion: TermExpansion, hits: Range<Int>? = nil
) -> CompiledQuery {
    let question = question.counted
    let compilation = Compilation(question, expansion: expansion)
    var query = compilation.query(hits)
    query.pairs = compilation.pairNeed
    return query
}

extension Compilation {
    fileprivate func query(_ places: Range<Int>?) -> CompiledQuery {
        switch question.ask {
        case .records: records()
        case .changes: changes()
        case .list(.nämnd) where question.asksOnlyForTexts: writers()
        case .list(.mått) where question.asksForMeasures: measures()
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

    init(_ question: Question, expansion: TermExpansion) {
        self.question = question
        relation = Self.relation(question)
        period =
            relation.hasPairs
            ? question.span.map(relation.predicates) ?? []
            : relation.predicates(question.period, of: question.scope.kommuner)
        let texts = [question.scope, question.condition].map { Self.texts($0, expansion) }
        let isMeasures = question.kind == .mått && question.ask != .records && question.ask != .list(.grupp)
        let filter = isMeasures ? question.scope.withoutGroups : question.scope
        scope =
            Self.predicates(filter, texts[0], of: relation) + Self.groups(question, isMeasures) + Self.level(question)
            + Self.mainGroup(question)
        condition = Self.predicates(question.condition, texts[1], of: relation)
        self.texts = texts[0] + texts[1]
        let isOfOneKommun = question.columns.contains(.kommun)
        groups = question.ask.isSearch ? [] : relation.groups(question.grouping, ofOneKommun: isOfOneKommun)
    }

    /// What rows the question is about.
    var base: [SQLFragment] { period + relation.standing(question) + scope }

    private static func relation(_ question: Question) -> Relation {
        switch question.ask {
        case .hits, .count(.hits): .texts
        case .list(.nämnd) where question.asksOnlyForTexts: .texts
        case .changes: .changes
        case .documents: .assessments
        case .records where question.kind == .mått: .values
        case .list where question.kind == .mått: question.asksForMeasures ? .records(.mått) : .values
        case .records, .list, .count, .share: question.span == nil ? .records(question.kind) : .changes
        }
    }

    /// Of a mått's values those of all, where no group is asked for.
    private static func mainGroup(_ question: Question) -> [SQLFragment] {
        let tests = question.scope.fields + question.condition.fields
        let asksGroups =
            tests.contains { $0.field == .grupp } || question.grouping.contains(.grupp) || question.ask == .list(.grupp)
        guard question.kind == .mått, question.ask == .records, !asksGroups else { return [] }
        return ["huvudgrupp = 1", "varde IS NOT NULL"]
    }

    /// Of mått as such, those that have a value for the groups asked for.
    private static func groups(_ question: Question, _ isMeasures: Bool) -> [SQLFragment] {
        guard isMeasures else { return [] }
        return question.scope.fields.compactMap { test in
            guard test.field == .grupp, case .isOne(let names) = test.test else { return nil }
            let list = names.map { "\(.text($0))" as SQLFragment }.joined(", ")
            return "id IN (SELECT matt_id FROM mattvarden WHERE grupp IN (\(list)))"
        }
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

extension Question {
    /// The question with a ranked list as what it is ranked by.
    var counted: Question {
        guard case .list(let dimension) = ask, ranking != nil, kind.amount == nil else { return self }
        var question = self
        question.ask = .count(.records)
        question.grouping = [dimension]
        return question
    }
}

extension Filter {
    fileprivate var withoutGroups: Filter {
        var filter = self
        filter.fields.removeAll { $0.field == .grupp }
        return filter
    }
}

extension Question {
    /// True for nämnder whose texts, of any kind, hold words: nothing is said of their bedömningar.
    var asksOnlyForTexts: Bool {
        var condition = condition
        let isWanted = condition.text?.negated == false
        condition.text = nil
        return isWanted && kind == .bedömning && span == nil && condition.isEmpty && scope.goals.isEmpty
            && scope.excludedGoals.isEmpty && quantifier == .some && level == .any && ranking == nil && !period.isEach
    }

    /// True for a list of mått as such; lists of their groups and periods are made of their values.
    var asksForMeasures: Bool { ask == .list(.mått) }
}

extension Period {
    fileprivate var isEach: Bool { if case .years(_, _, each: true) = self { true } else { false } }
}

extension RecordKind {
    /// The number that records of the kind hold, if it is for numbers that they are asked for.
    var amount: SQLFragment? {
        switch self {
        case .mått: "varde"
        case .ekonomi: "belopp"
        default: nil
        }
    }
}

extension CompiledQuery {
    /// - Parameter columns: the names of the visible columns.
    init(_ select: Select, columns: [SQLFragment]) {
        let fragment = select.fragment
        self.init(sql: fragment.text, arguments: fragment.arguments, columns: columns.map(\.text))
    }
}
