import Domain
import GrammarData

/// What a rule of the clause grammar makes of what its phrases mean.
struct SaidMaker {
    /// The actions that it knows.
    static let actions = ActionNames.clauses
    let scales: StatusScales
    let action: Action
    /// The senses of the pattern's categories, in order.
    let senses: [Sense?]

    /// - Returns: nil where they do not fit each other, or the rule is not one of these.
    func made() -> Said? {
        if let time = time { return .time(time) }
        if let saying = saying { return .saying(saying) }
        if let amount = amount { return .amount(amount) }
        if let noun = noun { return .noun(noun) }
        return named ?? parts.map(Said.parts)
    }

    // MARK: - Arguments

    var literals: [String] {
        action.arguments.compactMap { if case .literal(let word) = $0 { word } else { nil } }
    }

    /// The senses that the action names; those that are left out in the pattern are passed over.
    var arguments: [Sense] {
        action.arguments.compactMap { argument in
            guard case .reference(let number) = argument, number <= senses.count else { return nil }
            return senses[number - 1]
        }
    }

    func sense(_ number: Int) -> Sense? {
        guard case .reference(let place)? = action.arguments.dropFirst(number - 1).first, place <= senses.count else {
            return nil
        }
        return senses[place - 1]
    }

    var years: [YearSense] {
        arguments.flatMap { sense -> [YearSense] in
            if case .year(let year) = sense { return [year] }
            if case .said(.time(let time)) = sense { return time.said }
            return []
        }
    }

    var month: Int? {
        arguments.lazy.compactMap { if case .month(let month) = $0 { month } else { nil } }.first
    }

    var numbers: [Double] {
        arguments.compactMap { sense in
            switch sense {
            case .number(let number): Double(number)
            case .decimal(let number): number
            default: nil
            }
        }
    }

    var groups: [GroupsSaid] {
        arguments.compactMap { if case .said(.groups(let groups)) = $0 { groups } else { nil } }
    }

    var sayings: [Saying] { arguments.compactMap(Self.saying) }

    var times: [TimeSaid] {
        arguments.compactMap { if case .said(.time(let time)) = $0 { time } else { nil } }
    }

    var clauses: [Clause] {
        arguments.compactMap { if case .said(.clause(let clause)) = $0 { clause } else { nil } }
    }

    var nouns: [NounGroup] {
        arguments.compactMap { if case .said(.noun(let noun)) = $0 { noun } else { nil } }
    }

    var amounts: [Amount] {
        arguments.compactMap { if case .said(.amount(let amount)) = $0 { amount } else { nil } }
    }

    var goals: [GoalsSaid] {
        arguments.compactMap { sense in
            if case .said(.goals(let goals)) = sense { return goals }
            if case .goals(let choice, _) = sense { return GoalsSaid(choices: [choice]) }
            return nil
        }
    }

    var nämnder: [NämndSaid] {
        arguments.compactMap { sense in
            if case .said(.nämnder(let said)) = sense { return said }
            return NämndSaid(sense)
        }
    }
}

extension NämndSaid {
    /// The nämnder that a word names.
    init?(_ sense: Sense) {
        guard case .nämnder(let names, let taken) = sense else { return nil }
        self.init(names: [names], taken: taken)
    }
}

extension Amount {
    /// True for words that stand for things as well: "inget", "alla".
    var standsAlone: Bool {
        switch self {
        case .any, .all, .no, .notAll: true
        case .only, .number, .percent, .several: false
        }
    }
}
