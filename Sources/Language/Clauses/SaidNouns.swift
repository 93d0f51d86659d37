import Domain
import GrammarData

/// What nouns stand for: goals, records, groups, columns.
extension SaidMaker {
    static let neverRated: Set<String> = ["nämnd", "år"]
    static let goalNouns: Set<String> = [
        "mål", "nämndmål", "kfMål", "målområde", "bedömning", "motivering", "status",
    ]

    var noun: NounGroup? {
        let things = arguments.compactMap { if case .thing(let name) = $0 { name } else { nil } }
        switch action.name {
        case "huvud": return things.first.map { NounGroup(noun: $0) }
        case "huvud-mål":
            guard let goals = goals.first else { return nil }
            return NounGroup(noun: literals.first ?? "mål", isDefinite: literals.contains("bestämd"), goals: goals)
        case "huvud-om":
            guard let thing = things.first, let goals = goals.first, Self.goalNouns.contains(thing) else { return nil }
            return NounGroup(noun: thing, goals: goals)
        case "huvud-sak": return literals.first.map { NounGroup(noun: $0) }
        case "huvud-namn":
            let names = names
            guard !names.isEmpty else { return nil }
            let join = literals.first.flatMap(Join.init) ?? .list
            let called = things.first ?? nouns.first { !$0.isNameless }?.noun
            return NounGroup(noun: called ?? NounGroup.nameless, isDefinite: true, names: names, join: join)
        case "ng-mängd":
            return amounts.first.flatMap { $0.standsAlone ? NounGroup(noun: "mål", amount: $0, isUnnamed: true) : nil }
        case "ng-tid":
            guard var noun = nouns.first, let time = times.first, let saying = sayings.first, noun.says.isEmpty,
                !Self.neverRated.contains(noun.noun)
            else { return nil }
            noun.says = [.at(time, saying)]
            return noun
        case "ng-alla": return NounGroup(noun: "mål", amount: .all)
        case "ng-mål": return NounGroup(noun: "mål", amount: amounts.first)
        case "ng":
            guard var noun = nouns.first ?? (sayings.isEmpty ? nil : NounGroup(noun: "mål", isUnnamed: true)) else {
                return nil
            }
            // A nämnd is not met: what is said of its goals is said by the clause.
            guard sayings.isEmpty || !Self.neverRated.contains(noun.noun) else { return nil }
            for saying in sayings { noun.says.append(saying) }
            for amount in amounts {
                guard noun.amount == nil else { return nil }
                noun.amount = amount
            }
            for case .said(.clause(let clause)) in arguments { noun.relatives.append(clause) }
            if let role = literals.first {
                guard noun.role == .plain else { return nil }
                // The most of "status" is no number of anything.
                guard !["flest", "minst"].contains(role) || noun.noun != "status" else { return nil }
                switch role {
                case "antal": noun.role = .howMany
                case "andel": noun.role = .share
                case "andel-av": noun.role = .shareOf
                case "flest": noun.role = .most(descending: true, share: false)
                case "minst": noun.role = .most(descending: false, share: false)
                case "högst-andel": noun.role = .most(descending: true, share: true)
                case "lägst-andel": noun.role = .most(descending: false, share: true)
                default: return nil
                }
            }
            return noun
        default: return nil
        }
    }

    /// Names by themselves, and those of nouns that are nothing but names.
    var names: [RecordNaming] {
        arguments.flatMap { sense -> [RecordNaming] in
            switch sense {
            case .names(let naming): [naming]
            case .said(.noun(let noun)) where noun.isNameless: noun.names
            default: []
            }
        }
    }
}
