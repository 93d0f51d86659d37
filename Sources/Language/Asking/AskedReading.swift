import Domain

/// What clauses ask, and what to hold on to where a person chooses it among others.
public struct AskedReading: Sendable {
    public var asked: Asked
    /// What was asked, as it was said.
    var clauses: [Clause]
    public var choice: Choice?
}

extension Language {
    /// What clauses ask, the likeliest first: others where their words name records of several kinds, or goals of several
    /// levels.
    /// - Parameter choices: what the person chose before.
    func readings(
        of clauses: [Clause], beginsWithVerb: Bool, choices: [Choice]
    ) throws(Refusal) -> [AskedReading] {
        let chosen = try clauses.corrected().joiningPlaces().tellingTopic().takingComments(vocabulary)
            .takingBudget(vocabulary, grammar.scales, goals: budgetGoals)
            .raisingVerb(where: beginsWithVerb).atLevels { set in
                choices.level(of: set.label).flatMap { level in
                    goalNames.otherSets(than: set).first { $0.level == level }
                }
            }
        // A phrase by itself is searched for.
        if chosen.onlyPhrase { throw .otherKind }
        let scope = try KommunScope(chosen, vocabulary)
        do {
            let asked = try goalsAsked(chosen, beginsWithVerb)
            return [AskedReading(asked: asked, clauses: chosen)] + otherLevels(of: chosen, beginsWithVerb)
        } catch .otherKind {
            do {
                let all = try RecordAsker.ask(
                    scope.clauses, preferring: choices.kinds, scope.vocabulary, grammar)
                return all.map {
                    AskedReading(asked: scope.narrowing($0.asked), clauses: chosen, choice: .kind($0.kind))
                }
            } catch .lacks(let remark) {
                throw .lacksRecords(scope.telling(remark))
            }
        } catch .lacks(let remark) {
            throw .lacks(scope.telling(remark))
        }
    }

    /// The goals whose names have the budget.
    private var budgetGoals: GoalSet? {
        grammar.lists["budgetmålsord"]?.first.flatMap { goalNames.set(of: goalNames.goals(matching: $0), label: $0) }
    }

    private func goalsAsked(_ clauses: [Clause], _ beginsWithVerb: Bool) throws(Refusal) -> Asked {
        let scope = try KommunScope(clauses, vocabulary)
        return scope.narrowing(
            try Asker.ask(
                scope.clauses, beginsWithVerb: beginsWithVerb, vocabulary: scope.vocabulary, grammar: grammar))
    }

    /// Words of a KF-mål's name may stand in nämndmål of their own, and the other way round.
    private func otherLevels(of clauses: [Clause], _ beginsWithVerb: Bool) -> [AskedReading] {
        guard let set = clauses.goalsSaid.only?.choices.only?.alternatives.only else { return [] }
        return goalNames.otherSets(than: set).compactMap { other in
            let changed = clauses.atLevels { $0 == set ? other : nil }
            guard let asked = try? goalsAsked(changed, beginsWithVerb), asked.inquiry.lack == nil else { return nil }
            return AskedReading(asked: asked, clauses: changed, choice: .level(other.level, label: set.label))
        }
    }
}

extension [Clause] {
    /// True for a phrase in quotation marks, beside a place or a time.
    fileprivate var onlyPhrase: Bool {
        let parts = flatMap(\.parts).map(\.part)
        return parts.contains { $0.says?.isPhrase == true }
            && parts.allSatisfy { part in
                switch part {
                case .place, .time: true
                default: part.says?.isPhrase == true
                }
            }
    }

    /// The clauses with other sets in the place of those that goals' words stand for alone.
    func atLevels(_ other: (GoalSet) -> GoalSet?) -> [Clause] {
        func changed(_ choice: GoalChoice) -> GoalChoice {
            guard let set = choice.alternatives.only, let new = other(set) else { return choice }
            return GoalChoice(alternatives: [new])
        }
        return mapping { part in
            switch part {
            case .under(let choice): return .under(changed(choice))
            case .noun(var noun):
                if let goals = noun.goals {
                    noun.goals = GoalsSaid(choices: goals.choices.map(changed), join: goals.join)
                }
                return .noun(noun)
            default: return part
            }
        }
    }
}

extension Saying {
    /// True for words in quotation marks that a text is said to have.
    fileprivate var isPhrase: Bool {
        guard let claim, claim.about == .text, case .text(let filter) = claim.holds else { return false }
        return filter.groups.joined().allSatisfy(\.quoted)
    }
}
