import Domain

/// Which of several readings a person chose, to hold for the rest of a dialogue.
public enum Choice: Hashable, Sendable {
    /// Words that name records of several kinds stand for records of this one.
    case kind(RecordKind)
    /// Words of goals' names stand for goals of this level.
    case level(GoalSet.Level, label: String)
    /// Of readings that are as good the one that has these rules.
    case rules(Set<String>)
}

/// Another way to read a line, and what to hold on to where a person chooses it.
public struct OtherReading: Hashable, Sendable {
    public var question: Question
    public var choice: Choice
}

extension [Choice] {
    /// The kinds chosen, the latest first.
    var kinds: [RecordKind] {
        reversed().compactMap { if case .kind(let kind) = $0 { kind } else { nil } }
    }

    /// The rules chosen, the latest first.
    var rules: [Set<String>] {
        reversed().compactMap { if case .rules(let rules) = $0 { rules } else { nil } }
    }

    /// The level chosen for a goal's words.
    func level(of label: String) -> GoalSet.Level? {
        reversed().lazy.compactMap { choice -> GoalSet.Level? in
            if case .level(let level, label) = choice { level } else { nil }
        }.first
    }
}

extension Reading {
    /// The names of the rules that it uses.
    var rules: Set<String> {
        Set(parts.compactMap { if case .phrase(let rule, _, _) = $0.role { rule } else { nil } })
    }
}

// MARK: - What else a line can mean

extension Language {
    /// Readings as good as the one taken that ask something else, each question once.
    func otherReadings(
        than best: Interpretation, _ reading: Reading, among readings: [Reading], _ words: Words, _ context: Context
    ) -> [OtherReading] {
        guard let question = best.question, best.unknown.isEmpty else { return [] }
        let found =
            sameCost(as: reading, among: readings, words, context) + otherKinds(best, reading, words, context)
            + otherLevels(question)
        return found.reduce(into: []) { kept, new in
            if new.question != question, !kept.contains(where: { $0.question == new.question }) { kept.append(new) }
        }
    }

    private func sameCost(
        as best: Reading, among readings: [Reading], _ words: Words, _ context: Context
    ) -> [OtherReading] {
        readings.filter { abs($0.cost - best.cost) < Self.sameCost }.compactMap { reading in
            let interpretation = interpret(reading, words, context)
            guard interpretation.unknown.isEmpty, let question = interpretation.question else { return nil }
            return OtherReading(question: question, choice: .rules(reading.rules.subtracting(best.rules)))
        }
    }

    private func otherKinds(
        _ best: Interpretation, _ reading: Reading, _ words: Words, _ context: Context
    ) -> [OtherReading] {
        best.otherKinds.compactMap { kind in
            var chosen = context
            chosen.choices.append(.kind(kind))
            let interpretation = interpret(reading, words, chosen)
            guard interpretation.unknown.isEmpty, let question = interpretation.question else { return nil }
            return OtherReading(question: question, choice: .kind(kind))
        }
    }

    /// Words of a KF-mål's name may stand in nämndmål of their own, and the other way round.
    private func otherLevels(_ question: Question) -> [OtherReading] {
        question.scope.goals.indices.flatMap { index -> [OtherReading] in
            guard let set = question.scope.goals[index].alternatives.only else { return [] }
            return goalNames.otherSets(than: set).map { other in
                var changed = question
                changed.scope.goals[index] = GoalChoice(alternatives: [other])
                return OtherReading(question: changed, choice: .level(other.level, label: set.label))
            }
        }
    }

    /// The question with the levels that were chosen for its goals' words.
    func atChosenLevels(_ question: Question, _ choices: [Choice]) -> Question {
        guard !choices.isEmpty else { return question }
        var changed = question
        for index in changed.scope.goals.indices {
            guard let set = changed.scope.goals[index].alternatives.only, let level = choices.level(of: set.label),
                let other = goalNames.otherSets(than: set).first(where: { $0.level == level })
            else { continue }
            changed.scope.goals[index] = GoalChoice(alternatives: [other])
        }
        return changed
    }
}

extension Array {
    /// The element of an array that has one.
    var only: Element? { count == 1 ? self[0] : nil }
}

extension Question {
    /// True where the names are of columns alone: they say what of the records is asked for, not which.
    var namesOnlyColumns: Bool {
        !scope.names.isEmpty && scope.names.allSatisfy { $0.alternatives.allSatisfy { $0.field == .kolumn } }
    }
}
