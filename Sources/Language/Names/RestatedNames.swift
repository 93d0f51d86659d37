import Domain

/// Says which names of the corpus a restatement can use instead of the person's words: those that, in quotes, are found
/// again and nothing else with them.
struct RestatedNames: Sendable {
    let goals: GoalNames
    let records: RecordNames
    /// Words for goals, which say more than a name.
    let goalLabels: Set<String>

    /// The most names that a restatement tells one by one.
    private static let most = 3

    /// A question with such names instead of the words that they were found by.
    func named(_ question: Question) -> Question {
        var question = question
        question.scope = named(question.scope, question.kind)
        question.condition = named(question.condition, question.kind)
        return question
    }

    private func named(_ filter: Filter, _ kind: RecordKind) -> Filter {
        var filter = filter
        filter.goals = filter.goals.map(named)
        filter.excludedGoals = filter.excludedGoals.map(named)
        filter.names = filter.names.map { named($0, of: kind) }
        return filter
    }

    private func named(_ choice: GoalChoice) -> GoalChoice {
        GoalChoice(alternatives: choice.alternatives.map(named))
    }

    /// A set of one goal under its whole name; others as they are.
    func named(_ set: GoalSet) -> GoalSet {
        guard set.names.count == 1, !goalLabels.contains(set.label), let name = set.names.first, canBeQuoted(name)
        else { return set }
        var whole = set
        whole.label = name
        let found = goals.set(quoted: name)
        return found?.level == set.level && found?.names == set.names ? whole : set
    }

    /// True for a set that `named` has given its whole name.
    func isWhole(_ set: GoalSet) -> Bool { set.names == [set.label] }

    /// True for a set that its label finds in quotes too.
    func isFound(_ set: GoalSet) -> Bool {
        guard canBeQuoted(set.label), let found = goals.set(quoted: set.label) else { return false }
        return found.level == set.level && found.names == set.names
    }

    /// A choice of a few names of one field under these; others as they are.
    func named(_ choice: NameChoice, of kind: RecordKind) -> NameChoice {
        guard !choice.label.isEmpty, choice.alternatives.count == 1, let set = choice.alternatives.first,
            set.field != .kolumn, set.names.count <= Self.most, set.names.allSatisfy({ finds($0, set.field, kind) })
        else { return choice }
        return NameChoice(alternatives: choice.alternatives, label: Self.label(set.names))
    }

    func isWhole(_ choice: NameChoice) -> Bool {
        choice.alternatives.count == 1 && choice.alternatives[0].field != .kolumn
            && choice.label == Self.label(choice.alternatives[0].names)
    }

    private static func label(_ names: [String]) -> String { names.joined(separator: ", ") }

    /// True if the name in quotes finds itself alone.
    private func finds(_ name: String, _ field: Field, _ kind: RecordKind) -> Bool {
        guard canBeQuoted(name) else { return false }
        let sets = records.choices(of: records.hits(quoted: name)).filter { $0.kind == kind }
        let whole = sets.filter(\.isWhole)
        let found = whole.isEmpty ? sets : whole
        return found.count == 1 && found[0].field == field && found[0].names == [name]
    }

    private func canBeQuoted(_ name: String) -> Bool {
        name.contains(where: \.isWordLetter) && !name.contains(where: quotationMarks.contains)
            && !name.contains(where: \.isNewline)
    }
}
