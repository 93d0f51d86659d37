import Domain

/// The form that goals are said in.
enum GoalForm {
    /// "Mål".
    case plain
    /// "Socialnämndens mål", where a nämnd owns them.
    case owned
    /// The same without the owner, who is said before.
    case ownedAfter
    /// "Målen".
    case definite
    /// "Mål" as one.
    case single
}

/// The goals of a question: "ekonomimål", "Socialnämndens mål om växthusgaser", "nämndmålen".
extension Linearizer {
    func goals(_ question: Question, _ form: GoalForm = .owned) -> String {
        let scope = question.scope
        let isNone = question.quantifier == .none && question.condition.ranks == nil
        let chosen = isNone ? scope.goals + question.condition.goals : scope.goals
        let said = goals(chosen, scope.excludedGoals, goalNoun(question), question.level, form)
        return form == .owned && saysOwner(question) ? words(owner(question), said) : said
    }

    /// True where the nämnder stand as owners of the goals, not after them.
    func saysOwner(_ question: Question) -> Bool {
        guard !question.scope.nämnder.isEmpty, question.scope.ranks == nil, question.condition.goals.isEmpty else {
            return false
        }
        if question.kind == .ekonomi { return asksOwnResult(question) }
        return switch question.ask {
        case .records, .changes, .count(.records), .share(.records), .count(.distinct(.diarienummer)),
            .share(.distinct(.diarienummer)), .count(.distinct(.risk)), .share(.distinct(.risk)), .list(.mått):
            (question.kind == .bedömning || question.scope.names.isEmpty)
                && question.ranking == nil && question.quantifier == .some
        default: false
        }
    }

    /// "Socialnämndens och Förskolenämndens".
    func owner(_ question: Question) -> String { list(question.scope.nämnder.map(genitive)) }

    func goalNoun(_ question: Question) -> String {
        goalNoun(question.level, isNarrowed: !(question.scope.goals + question.condition.goals).isEmpty)
    }

    /// "Mål" alone are nämndmål; a goal that is named is meant at every level.
    private func goalNoun(_ level: RatedLevel, isNarrowed: Bool) -> String {
        switch level {
        case .any: isNarrowed ? "mål" : "bedömning"
        case .nämndmål: isNarrowed ? "nämndmål" : "mål"
        case .målområde: "målområde"
        }
    }

    func goals(
        _ choices: [GoalChoice], _ excluded: [GoalChoice], _ noun: String, _ level: RatedLevel, _ form: GoalForm
    ) -> String {
        var said: [String] = []
        let noun = self.noun(noun)
        if level == .nämndmål, !choices.isEmpty { said.append(inflected(noun, form)) }
        for choice in choices {
            let labels = unique(choice.alternatives.map(\.label))
            let nouns = labels.filter(goalLabels.contains)
            if !nouns.isEmpty {
                said.append(
                    said.isEmpty
                        ? list(nouns.map { inflected($0, form) }) : phrase("inom", ["x": list(nouns)]))
            }
            let named = choice.alternatives.filter { !goalLabels.contains($0.label) }
            guard !named.isEmpty else { continue }
            // A comma keeps apart what two words for goals say.
            let isSecond = !said.isEmpty
            said.append(
                (isSecond && choice != choices[0] ? ", " : "")
                    + self.named(unique(named), isSecond ? nil : inflected(noun, form)))
        }
        if said.isEmpty { said.append(inflected(noun, form)) }
        said += excluded.map(except)
        return said.joined(separator: " ")
    }

    /// "Mål om växthusgaser"; a goal that is known by its whole name by that: "mål inom KF-målet ”…”".
    func named(_ sets: [GoalSet], _ noun: String?) -> String {
        let wholes = sets.filter(names.isWhole)
        let others = sets.filter { !names.isWhole($0) }
        var said = others.isEmpty ? [] : [phrase("om", ["x": list(others.map(shown))])]
        for set in wholes { said.append(phrase("namn \(set.level.rawValue)", ["x": quoted(set.label)])) }
        return words(noun ?? "", list(said))
    }

    /// The words that goals were found by, in quotes where they are found by them in quotes too.
    private func shown(_ set: GoalSet) -> String { names.isFound(set) ? quoted(set.label) : set.label }

    func except(_ choice: GoalChoice) -> String {
        let labels = unique(choice.alternatives.map(\.label))
        if labels.allSatisfy(goalLabels.contains) { return phrase("utom", ["x": list(labels)]) }
        let isWhole = choice.alternatives.allSatisfy(names.isWhole)
        let said = choice.alternatives.map(shown)
        return phrase(isWhole ? "utom namn" : "utom om", ["x": list(unique(said))])
    }

    private func inflected(_ noun: Noun, _ form: GoalForm) -> String {
        switch form {
        case .plain, .owned, .ownedAfter: noun.plural
        case .definite: noun.definite
        case .single: noun.singular
        }
    }

    /// A word for goals: "ekonomimålen", "de sociala målen", "målen om cirkulär ekonomi".
    private func inflected(_ label: String, _ form: GoalForm) -> String {
        guard form == .definite else { return label }
        let goal = noun("mål")
        if label.hasPrefix(goal.plural + " ") { return goal.definite + label.dropFirst(goal.plural.count) }
        guard label.hasSuffix(goal.plural) else { return label }
        let definite = label.dropLast(goal.plural.count) + goal.definite
        return label.contains(" ") ? phrase("de", ["x": String(definite)]) : String(definite)
    }
}
