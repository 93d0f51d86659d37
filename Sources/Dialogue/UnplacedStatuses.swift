import Domain

extension Dialogue {
    /// Names the statuses without a place on a known scale that bedömningar of the kind asked about bear: such a one is
    /// neither met nor not met, so a question about that tells nothing of it.
    func nameUnplaced(_ answer: inout Answer, _ question: Question) throws {
        guard !language.vocabulary.unplacedStatuses.isEmpty, question.kind == .bedömning, !question.ask.isSearch,
            question.ask != .documents, question.asksStatus
        else { return }
        var all = Question(ask: .count(.records), period: question.period, grouping: [.status])
        if let span = question.span { all.period = .years([span.from, span.to]) }
        all.level = question.level
        (all.scope, all.condition) = (question.scope.withoutStatus, question.condition.withoutStatus)
        for row in try table(all).rows {
            guard case .text(let status)? = row.first, language.vocabulary.unplacedStatuses.contains(status),
                case .integer(let count)? = row.last
            else { continue }
            answer.remarks.append(.unplacedStatus(status, count: count))
        }
    }
}

extension Question {
    /// True where the answer depends on what the statuses mean.
    fileprivate var asksStatus: Bool {
        ranking?.measure == .fulfilment
            || [scope, condition].contains {
                $0.ranks != nil || $0.earlierRanks != nil || !$0.directions.isEmpty || $0.steps != nil
            }
    }
}

extension Filter {
    fileprivate var withoutStatus: Filter {
        var filter = self
        (filter.ranks, filter.earlierRanks, filter.scale, filter.steps) = (nil, nil, nil, nil)
        filter.directions = []
        return filter
    }
}
