import Domain
import GrammarData

/// The columns of the financial tables that a question is about.
extension Interpreter {
    /// What was spent where no column is named; the deviation where the question is of over and under budget.
    mutating func settleColumns(_ question: inout Question) {
        let asksDeviation =
            facts.things.contains { $0.value.name == "avvikelse" }
            || question.condition.fields.contains { $0.field == .belopp }
        let asksOutcome = facts.things.contains { $0.value.name == "bokslut" }
        let named = question.scope.names.firstIndex { $0.alternatives.contains { $0.field == .kolumn } }
        if let named, !asksOutcome, !asksDeviation {
            // The column stands first, so that the restatement does too.
            question.scope.names.swapAt(0, named)
            return
        }
        guard let standard = columns(of: asksDeviation ? "avvikelsekolumn" : "utfallskolumn") else { return }
        if let named {
            question.scope.names[named] = joined(standard, question.scope.names[named])
            question.scope.names.swapAt(0, named)
        } else {
            question.scope.names.insert(standard, at: 0)
        }
    }

    private func joined(_ standard: NameChoice, _ named: NameChoice) -> NameChoice {
        let (one, other) = (standard.alternatives[0].names, named.alternatives[0].names)
        if Set(other).isSubset(of: one) || Set(one).isSubset(of: other) {
            return Set(other).isSubset(of: one) && other.count < one.count && named.label != standard.label ? named : standard
        }
        return NameChoice(
            alternatives: [NameSet(field: .kolumn, names: Set(one + other).sorted())],
            label: standard.label + " , " + named.label)
    }

    /// The columns that a word of the data finds.
    private func columns(of list: String) -> NameChoice? {
        guard let word = grammar.lists[list]?.first else { return nil }
        let sets = recordNames.choices(of: [recordNames.hit(word)])
        guard let set = sets.first(where: { $0.field == .kolumn }) else { return nil }
        return NameChoice(alternatives: [NameSet(field: .kolumn, names: set.names)], label: word)
    }
}
