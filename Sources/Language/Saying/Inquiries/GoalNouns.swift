import Domain

/// Goals as nouns: "ekonomimål i Socialnämnden", "målen om biologisk mångfald", "minst två ej uppfyllda mål".
extension InquirySentence {
    enum Form {
        case plural, definite, single, definiteSingle
    }

    /// The goals with the places that they are of.
    func noun(_ told: GoalsTold, _ form: Form, before: String = "", after: String = "") throws(NoIdiom) -> String {
        try words.words(before, head(told, form), place(told), after)
    }

    /// The goals without their places.
    func head(_ told: GoalsTold, _ form: Form) throws(NoIdiom) -> String {
        if areTexts {
            let goals = told.goals.isEmpty ? "" : phrase("till mål", ["x": try ofGoals.head(told, .definite)])
            return words.words(inflected(words.noun("motivering"), form), goals)
        }
        guard let first = told.goals.first, let name = try named(first, form, told) else {
            // "Målen inom ekonomimålen" are those themselves.
            let isBelow = told.isLevelled && !told.goals.isEmpty && !areParts
            let noun = words.noun(speaksOfRatings(told) ? "bedömning" : isBelow ? "nämndmål" : "mål")
            return words.words(inflected(noun, form), under(told.goals, isRating: speaksOfRatings(told)), except(told))
        }
        return words.words(name, under(Array(told.goals.dropFirst()), isRating: speaksOfRatings(told)), except(told))
    }

    private var ofGoals: InquirySentence {
        var other = self
        other.areTexts = false
        return other
    }

    /// True for goals of every level, which are spoken of as bedömningar where no word for goals names them.
    func speaksOfRatings(_ told: GoalsTold) -> Bool {
        guard !told.isLevelled, !areParts else { return false }
        return told.goals.first.map { $0.alternatives.map(words.names.named).allSatisfy(words.names.isWhole) } ?? true
    }

    /// Goals by a word or by words of their names: "ekonomimålen", "målen om växthusgaser".
    /// - Returns: nil for those that are told as standing under what the choice names.
    private func named(_ choice: GoalChoice, _ form: Form, _ told: GoalsTold) throws(NoIdiom) -> String? {
        if speaksOfRatings(told) || !areParts && told.isLevelled { return nil }
        let sets = choice.alternatives.map(words.names.named)
        let labels = words.unique(sets.map(\.label)).filter(words.goalLabels.contains)
        guard labels.isEmpty || sets.allSatisfy({ labels.contains($0.label) }) else { throw NoIdiom() }
        if !labels.isEmpty {
            // Of groups each of several would be asked for.
            guard !areParts || labels.count == 1 else { throw NoIdiom() }
            return words.list(labels.map { inflected(label: $0, form) })
        }
        let isOne = areParts && sets.count == 1 && words.names.isWhole(sets[0])
        if isOne, sets[0].level != .nämndmål { return nil }
        let names = list(words.unique(sets.map(shown)))
        return phrase(isOne ? "mål med namnet" : "mål om", ["mål": inflected(words.noun("mål"), form), "x": names])
    }

    /// What goals stand under: "inom KF-målet ”…”", of bedömningar "av målet ”…”".
    func under(_ choices: [GoalChoice], isRating: Bool) -> String {
        choices.map { choice in
            let sets = choice.alternatives.map(words.names.named)
            let labels = words.unique(sets.map(\.label))
            if labels.allSatisfy(words.goalLabels.contains) {
                return phrase("mål inom", ["x": list(labels.map { inflected(label: $0, .definite) })])
            }
            let names = list(words.unique(sets.map(shown)))
            let levels = words.unique(sets.map(\.level))
            guard levels.count == 1, sets.allSatisfy(words.names.isWhole) else {
                return phrase("mål inom", ["x": names])
            }
            let isRated = levels[0] == .nämndmål && isRating
            return phrase("mål under \(levels[0].rawValue)" + (isRated ? " bedömt" : ""), ["x": names])
        }.joined(separator: " ")
    }

    private func except(_ told: GoalsTold) -> String {
        told.otherGoals.map { choice in
            let labels = words.unique(choice.alternatives.map(\.label))
            guard labels.allSatisfy(words.goalLabels.contains) else { return words.except(choice) }
            return phrase("utom mål", ["x": list(labels.map { inflected(label: $0, .definite) })])
        }.joined(separator: " ")
    }

    private func shown(_ set: GoalSet) -> String {
        words.names.isWhole(set) || words.names.isFound(set) ? words.quoted(set.label) : set.label
    }

    func place(_ told: GoalsTold) -> String {
        words.words(
            told.nämnder.isEmpty ? "" : phrase("i nämnd", ["x": list(told.nämnder)]),
            told.otherNämnder.isEmpty ? "" : phrase("utom i nämnd", ["x": list(told.otherNämnder)]))
    }

    // MARK: - Inflection

    /// The number of goals that what is said of them agrees with.
    func number(_ told: GoalsTold, isOne: Bool) -> Number {
        isOne ? speaksOfRatings(told) || areTexts ? .oneRating : .one : .many
    }

    private func inflected(_ noun: Noun, _ form: Form) -> String {
        switch form {
        case .plural: noun.plural
        case .definite: noun.definite
        case .single: noun.singular
        case .definiteSingle: noun.definiteSingular
        }
    }

    /// A word for goals: "ekonomimålen", "ekonomimålet", "de sociala målen", "målen om cirkulär ekonomi".
    private func inflected(label: String, _ form: Form) -> String {
        let goal = words.noun("mål")
        switch form {
        case .plural: return label
        case .single:
            let isPhrase = label.hasSuffix(" " + goal.plural)
            return isPhrase ? phrase("ett av", ["x": inflected(label: label, .definite)]) : label
        case .definite, .definiteSingle:
            let isPhrase = label.hasSuffix(" " + goal.plural)
            let ending = form == .definite || isPhrase ? goal.definite : goal.definiteSingular
            if label.hasPrefix(goal.plural + " ") { return ending + label.dropFirst(goal.plural.count) }
            guard label.hasSuffix(goal.plural) else { return label }
            let definite = label.dropLast(goal.plural.count) + ending
            return isPhrase ? phrase("de", ["x": String(definite)]) : String(definite)
        }
    }
}
