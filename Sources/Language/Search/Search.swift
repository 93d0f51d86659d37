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
    /// Words that no text has: whatever is found, it is not all that was searched for.
    public var absent: [String] = []
}

extension Language {
    /// The search that a line of words means: years outside quotes select documents, "per nämnd" at the end groups, what
    /// follows "men inte" must not be met, and the rest is searched for.
    public func search(_ line: String) -> Search {
        let said = searchLine(tokenize(line))
        var search = Search(question: nil, corrections: [])
        let plans = said.wanted.map { plan($0, &search) }
        let wanted = plans.map(\.groups).reduce([], Self.alternatives)
        guard !wanted.isEmpty else { return search }
        let years = Set(said.wanted.joined().compactMap(\.year)).sorted()
        var question = Question(ask: .hits, period: years.isEmpty ? .all : .years(years))
        question.condition.text = TextFilter(groups: wanted)
        question.grouping = said.grouping
        leaveOut(said.unwanted, &question, &search)
        search.absent = plans.flatMap(\.absent)
        if !search.absent.isEmpty { search.remarks.append(.wordsInNoText(search.absent)) }
        if vocabulary.kommuner.count > 1 { question.columns.insert(.kommun) }
        search.question = question
        if plans.count == 1 { widen(question, by: plans[0].steps, &search) }
        if let word = said.negations.first { search.remarks.append(.negationSearched(word.text)) }
        let passedOver = passedOver(said, in: wanted)
        if !passedOver.isEmpty { search.remarks.append(.wordsPassedOver(passedOver)) }
        if !said.left.isEmpty {
            search.remarks.append(.searchTooLong(read: LineLimits.mostSearched, left: said.left))
        }
        let missing = years.filter { !vocabulary.years.contains($0) }
        if !missing.isEmpty { search.remarks.append(.yearMissing(missing, held: vocabulary.years)) }
        return search
    }

    private func plan(_ tokens: [Token], _ search: inout Search) -> SearchPlan {
        let plan = searchPlan(tokens.filter { $0.year == nil })
        search.corrections += plan.corrections
        return plan
    }

    private func widen(_ question: Question, by steps: [SearchPlan.Step], _ search: inout Search) {
        var question = question
        for step in steps {
            question.condition.text?.wider.append(step.wider)
            search.wider.append(
                .init(question: question, whenFewerThan: step.whenFewerThan, widening: step.widening))
        }
    }

    /// The words on either side of "eller" may stand for each other.
    private static func alternatives(_ groups: [[TextTerm]], _ next: [[TextTerm]]) -> [[TextTerm]] {
        guard let last = groups.last, let first = next.first else { return groups + next }
        return groups.dropLast() + [last + first] + next.dropFirst()
    }

    /// Texts with any of the words, or of the years, are left out.
    private func leaveOut(_ tokens: [Token], _ question: inout Question, _ search: inout Search) {
        let unwanted = plan(tokens, &search).groups.flatMap(\.self)
        if !unwanted.isEmpty { question.scope.text = TextFilter(groups: [unwanted], negated: true) }
        let years = Set(tokens.compactMap(\.year))
        guard !years.isEmpty else { return }
        let searched = if case .years(let years, _, _) = question.period { years } else { vocabulary.years }
        question.period = .years(searched.filter { !years.contains($0) })
    }
}
