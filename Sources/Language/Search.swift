import Domain

/// A full-text search as it was understood.
public struct Search: Sendable {
    /// Nil where the line has no word to search for.
    public var question: Question?
    public var corrections: [Correction]
    public var remarks: [Remark] = []
}

extension Language {
    /// The search that a line of words means: years outside quotes select documents, the rest is searched for.
    public func search(_ line: String) -> Search {
        let tokens = tokenize(line)
        let years = Set(tokens.compactMap(\.year)).sorted()
        let (filter, corrections) = searchFilter(tokens.filter { $0.year == nil })
        var search = Search(question: nil, corrections: corrections)
        guard !filter.groups.isEmpty else { return search }
        var question = Question(ask: .hits, period: years.isEmpty ? .all : .years(years))
        question.condition.text = filter
        if vocabulary.kommuner.count > 1 { question.columns.insert(.kommun) }
        search.question = question
        let missing = years.filter { !vocabulary.years.contains($0) }
        if !missing.isEmpty { search.remarks.append(.yearMissing(missing, held: vocabulary.years)) }
        return search
    }
}
