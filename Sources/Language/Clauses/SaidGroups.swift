import Domain
import GrammarData

/// Names beside each other, groups and ranks.
extension SaidMaker {
    var named: Said? {
        switch action.name {
        case "nämnder":
            guard let join = literals.first.flatMap(Join.init) else { return nil }
            let said = nämnder
            let all = said.flatMap(\.names)
            return all.isEmpty
                ? nil : .nämnder(NämndSaid(names: all, join: join, taken: said.flatMap(\.taken)))
        case "nämnder-bara":
            return nämnder.first.map { .nämnder(NämndSaid(names: $0.names, isOnly: true, taken: $0.taken)) }
        case "målen":
            guard let join = literals.first.flatMap(Join.init) else { return nil }
            let all = goals.flatMap(\.choices)
            return all.isEmpty ? nil : .goals(GoalsSaid(choices: all, join: all.count > 1 ? join : .list))
        case "grupper":
            let all = literals.compactMap(Dimension.init) + arguments.flatMap(Self.dimensions)
            let dimensions = all.reduce(into: [Dimension]()) { if !$0.contains($1) { $0.append($1) } }
            return dimensions.isEmpty ? nil : .dimensions(dimensions)
        case "rang":
            guard let by = literals.first.flatMap(RankSaid.By.init), literals.count > 1 else { return nil }
            var rank = RankSaid(by: by, descending: literals[1] == "fallande")
            if literals.count > 2 { rank.place = Int(literals[2]) ?? 1 }
            if let number = numbers.first { rank.places = Int(number) }
            return .rank(rank)
        case "värdegrupp":
            let join = literals.first.flatMap(Join.init) ?? .list
            let own = literals.filter { Join(rawValue: $0) == nil }
            return .groups(GroupsSaid(names: own + groups.flatMap(\.names), join: join))
        case "mätt":
            guard let number = numbers.first else { return nil }
            return .number(NumberSaid(comparison: .equal, value: number, unit: literals.first))
        case "tal-villkor":
            guard let comparison = literals.first.flatMap(Comparison.init) else { return nil }
            for case .said(.number(var said)) in arguments {
                said.comparison = comparison
                return .number(said)
            }
            return numbers.first.map {
                .number(NumberSaid(comparison: comparison, value: $0, unit: literals.count > 1 ? literals[1] : nil))
            }
        case "fog": return literals.first.flatMap(Clause.Link.init).map(Said.link)
        case "artigt": return .polite
        default: return nil
        }
    }

    static func dimensions(_ sense: Sense) -> [Dimension] {
        switch sense {
        case .thing("mål"): [.nämndmål]
        case .thing("bedömning"): [.status]
        case .thing(let name): Dimension(rawValue: name).map { [$0] } ?? []
        case .said(.dimensions(let dimensions)): dimensions
        default: []
        }
    }
}
