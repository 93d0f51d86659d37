import Domain
import GrammarData

extension [Clause] {
    /// "Höll sin budget", where the corpus has no amounts: reached the goals whose names have the budget.
    /// - Parameter goals: those; nil where there are none.
    func takingBudget(_ vocabulary: Vocabulary, _ scales: StatusScales, goals: @autoclosure () -> GoalSet?) -> [Clause]
    {
        // They are looked for only where they may be meant.
        guard vocabulary.holdings[.ekonomi]?.isEmpty ?? true, let goals = goals() else { return self }
        let met = Saying.claim(Claim(StatusSense([3, 4], of: nil, in: scales)))
        return map { $0.takingBudget(GoalsSaid(choices: [GoalChoice(alternatives: [goals])]), met) }
    }
}

extension Clause {
    fileprivate func takingBudget(_ goals: GoalsSaid, _ met: Saying) -> Clause {
        var clause = self
        clause.parts = parts.flatMap { placed -> [Placed] in
            switch placed.part {
            case .says(let saying):
                guard let isKept = saying.saysOfBudget else { return [placed] }
                return [
                    Placed(part: .says(isKept ? met : met.negated), words: placed.words),
                    Placed(part: .noun(NounGroup(noun: "mål", goals: goals)), words: placed.words),
                ]
            case .noun(var noun):
                noun.relatives = noun.relatives.map { $0.takingBudget(goals, met) }
                return [Placed(part: .noun(noun), words: placed.words)]
            default: return [placed]
            }
        }
        return clause
    }
}

extension Saying {
    /// Whether it says that a budget was kept or overrun; nil for anything else.
    fileprivate var saysOfBudget: Bool? {
        guard case .field(let test)? = claim?.holds, test.field == .belopp else { return nil }
        return switch test.test {
        case .positive: true
        case .negative: false
        default: nil
        }
    }
}
