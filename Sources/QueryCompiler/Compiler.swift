import Domain

/// How one search term is looked up: the corpus' spellings that it stands for, the best first. An empty answer leaves
/// the term's own words.
public typealias TermExpansion = (TextTerm) -> [SearchSpelling]

/// Makes a question into SQL for the database's views, with every value bound.
///
/// The text is laid out for people and depends on the question alone.
///
/// - Parameters:
///   - expansion: called once for each term of the question's text filters.
///   - hits: which of a search's hits, from 0, the best first; nil = all.
public func compile(
    _ question: CheckedQuestion, expansion: @escaping TermExpansion, hits: Range<Int>? = nil
) -> CompiledQuery {
    if let inquiry = question.inquiry { return compile(inquiry, expansion: expansion) }
    let question = question.question
    let search = Search(question, QueryBuilder(question, expansion))
    return switch question.ask {
    case .documents: search.documents()
    case .count: search.countHits()
    default: question.grouping.isEmpty ? search.hits(hits) : search.hitGroups()
    }
}

/// - Throws: what the question asks of its records that they lack.
public func compile(
    _ question: Question, expansion: @escaping TermExpansion, hits: Range<Int>? = nil
) throws(Lack) -> CompiledQuery {
    compile(try CheckedQuestion(question), expansion: expansion, hits: hits)
}

/// Makes an inquiry into SQL for the database's views, with every value bound.
///
/// - Parameter expansion: called once for each term of the text filters.
public func compile(_ inquiry: Inquiry, expansion: @escaping TermExpansion) -> CompiledQuery {
    var query = QueryBuilder(inquiry, expansion).query(inquiry)
    query.pairs = inquiry.pairNeeds
    return query
}

/// Makes the query for whether an inquiry's claim holds: one row with 1 or 0.
public func compileClaim(_ claim: Condition, expansion: @escaping TermExpansion) -> CompiledQuery {
    var query = QueryBuilder(expansion: remembering(expansion), isOfSeveralKommuner: false).claim(claim)
    query.pairs = claim.pairNeeds
    return query
}

/// Makes the question that a row of counts or shares answers for: which records were counted in it.
///
/// - Parameter row: the row's cells by column; they say which group it is.
/// - Returns: nil for a question that counts nothing.
/// - Throws: what the question asks of its records that they lack.
public func compileCounted(
    _ question: Question, in row: [String: Value], expansion: @escaping TermExpansion
) throws(Lack) -> CompiledQuery? {
    let checked = try CheckedQuestion(question)
    guard let inquiry = checked.inquiry else {
        guard question.ask == .count(.hits) else { return nil }
        return Search(checked.question, QueryBuilder(checked.question, expansion)).countedHits(in: row)
    }
    return compileCounted(inquiry, in: row, expansion: expansion)
}

/// The same of an inquiry.
public func compileCounted(
    _ inquiry: Inquiry, in row: [String: Value], expansion: @escaping TermExpansion
) -> CompiledQuery? {
    var query = QueryBuilder(inquiry, expansion).countedRows(of: inquiry, in: row)
    query?.pairs = inquiry.pairNeeds
    return query
}

/// Makes the query for how many texts a search finds, without the documents that they stand in: a page of hits needs no
/// more.
/// - Throws: what the question asks of its records that they lack.
public func compileHitCount(_ question: Question, expansion: @escaping TermExpansion) throws(Lack) -> CompiledQuery {
    let question = try CheckedQuestion(question).question
    return Search(question, QueryBuilder(question, expansion)).hitCount()
}

extension QueryBuilder {
    fileprivate init(_ question: Question, _ expansion: @escaping TermExpansion) {
        self.init(expansion: remembering(expansion), isOfSeveralKommuner: question.columns.contains(.kommun))
    }

    fileprivate init(_ inquiry: Inquiry, _ expansion: @escaping TermExpansion) {
        self.init(expansion: remembering(expansion), isOfSeveralKommuner: inquiry.layout.columns.contains(.kommun))
    }

    fileprivate func query(_ inquiry: Inquiry) -> CompiledQuery {
        switch inquiry {
        case .rows(let things, let layout), .decision(_, showing: let things, let layout): rows(things, layout)
        case .table(of: let things, let measures, let layout): table(of: things, measures, layout)
        }
    }

    private func rows(_ things: Things, _ layout: Inquiry.Layout) -> CompiledQuery {
        switch (things.source, things.dimensions) {
        case (.texts, nil): textRows(things)
        case (.texts, _?): textGroupRows(things)
        case (_, nil): recordRows(things, layout)
        case (_, _?): groupRows(things, layout)
        }
    }

    fileprivate func claim(_ claim: Condition) -> CompiledQuery {
        let holds = predicates(claim, in: .assessments).joined(" AND ")
        var query = CompiledQuery(
            Select(columns: ["(\(holds)) IS TRUE AS svar", "NULL", "NULL"], from: "(SELECT 1)"), columns: ["svar"])
        query.pairs = claim.pairNeeds
        return query
    }
}

/// Looks each term up once, however often it stands in the SQL.
private func remembering(_ expansion: @escaping TermExpansion) -> TermExpansion {
    var known: [TextTerm: [SearchSpelling]] = [:]
    return { term in
        if let spellings = known[term] { return spellings }
        let spellings = expansion(term)
        known[term] = spellings
        return spellings
    }
}

extension CompiledQuery {
    /// - Parameter columns: the names of the visible columns.
    init(_ select: Select, columns: [SQLFragment]) {
        let fragment = select.fragment
        self.init(sql: fragment.text, arguments: fragment.arguments, columns: columns.map(\.text))
    }
}
