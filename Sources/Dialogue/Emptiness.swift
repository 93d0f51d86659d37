import Domain

/// Which condition leaves an answer without rows.
extension Dialogue {
    /// A person has use for the nearest ways out, not for every one.
    private static let conditionsTold = 2

    func sayWhatEmptied(_ answer: inout Answer, _ question: Question) throws {
        var told = 0
        for (condition, relaxed) in question.relaxed where told < Self.conditionsTold {
            let rows = try relaxed.ask.isSearch ? countHits(relaxed) : table(relaxed).rows.count
            guard rows > 0 else { continue }
            answer.remarks.append(.emptied(by: condition, rows: rows))
            told += 1
        }
    }
}

extension Question {
    /// The question without one of its conditions at a time, those first that a person gives up most easily.
    var relaxed: [(EmptyingCondition, Question)] {
        EmptyingCondition.allCases.compactMap { condition in
            let without = without(condition)
            return without == self ? nil : (condition, without)
        }
    }

    private func without(_ condition: EmptyingCondition) -> Question {
        var question = self
        switch condition {
        case .status:
            question.condition.ranks = nil
            question.condition.earlierRanks = nil
            question.condition.scale = nil
            question.quantifier = .some
        case .text: question.condition.text = nil
        case .field:
            question.condition.fields = []
            question.scope.fields = []
        case .name: question.scope.names = []
        case .goal:
            question.scope.goals = []
            question.scope.excludedGoals = []
        case .nämnd:
            question.scope.nämnder = []
            question.scope.excludedNämnder = []
        case .kommun: question.scope = question.scope.ofAllKommuner
        case .year: if span == nil, case .years = period { question.period = .all }
        case .document: question.scope.documentKind = nil
        case .direction:
            question.condition.directions = []
            question.condition.steps = nil
        }
        return question
    }
}
