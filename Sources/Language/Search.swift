import Domain

/// A full-text search as it was understood.
public struct Search: Sendable {
    /// The same with less to look for, to be asked where it finds few texts.
    public struct Wider: Sendable {
        /// Finds what the questions before it do, and after that more.
        public var question: Question
        public var whenFewerThan: Int
        public var widening: Widening
    }

    /// Nil where the line has no word to search for.
    public var question: Question?
    /// In the order in which they are asked.
    public var wider: [Wider] = []
    public var corrections: [Correction]
    public var remarks: [Remark] = []
}

extension Language {
    /// The search that a line of words means: years outside quotes select documents, the rest is searched for.
    public func search(_ line: String) -> Search {
        let tokens = tokenize(line)
        let years = Set(tokens.compactMap(\.year)).sorted()
        let plan = searchPlan(tokens.filter { $0.year == nil })
        var search = Search(question: nil, corrections: plan.corrections)
        guard !plan.groups.isEmpty else { return search }
        var question = Question(ask: .hits, period: years.isEmpty ? .all : .years(years))
        question.condition.text = TextFilter(groups: plan.groups)
        search.question = question
        for step in plan.steps {
            question.condition.text?.wider += step.alternatives
            search.wider.append(
                .init(question: question, whenFewerThan: step.whenFewerThan, widening: step.widening))
        }
        let missing = years.filter { !vocabulary.years.contains($0) }
        if !missing.isEmpty { search.remarks.append(.yearMissing(missing, held: vocabulary.years)) }
        return search
    }
}
