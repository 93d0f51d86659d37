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

    private var literals: [String] {
        action.arguments.compactMap { if case .literal(let word) = $0 { word } else { nil } }
    }

    /// The senses that the action names; those that are left out in the pattern are passed over.
    private var arguments: [Sense] {
        action.arguments.compactMap { argument in
            guard case .reference(let number) = argument, number <= senses.count else { return nil }
            return senses[number - 1]
        }
    }

    private func sense(_ number: Int) -> Sense? {
        guard case .reference(let place)? = action.arguments.dropFirst(number - 1).first, place <= senses.count else {
            return nil
        }
        return senses[place - 1]
    }

    private var years: [YearSense] {
        arguments.flatMap { sense -> [YearSense] in
            if case .year(let year) = sense { return [year] }
            if case .said(.time(let time)) = sense { return time.said }
            return []
        }
    }

    private var month: Int? {
        arguments.lazy.compactMap { if case .month(let month) = $0 { month } else { nil } }.first
    }

    private var numbers: [Double] {
        arguments.compactMap { sense in
            switch sense {
            case .number(let number): Double(number)
            case .decimal(let number): number
            default: nil
            }
        }
    }

    private var groups: [GroupsSaid] {
        arguments.compactMap { if case .said(.groups(let groups)) = $0 { groups } else { nil } }
    }

    private var sayings: [Saying] { arguments.compactMap(Self.saying) }

    private var times: [TimeSaid] {
        arguments.compactMap { if case .said(.time(let time)) = $0 { time } else { nil } }
    }

    private var nouns: [NounGroup] {
        arguments.compactMap { if case .said(.noun(let noun)) = $0 { noun } else { nil } }
    }

    private var amounts: [Amount] {
        arguments.compactMap { if case .said(.amount(let amount)) = $0 { amount } else { nil } }
    }

    private var goals: [GoalsSaid] {
        arguments.compactMap { sense in
            if case .said(.goals(let goals)) = sense { return goals }
            if case .goals(let choice, _) = sense { return GoalsSaid(choices: [choice]) }
            return nil
        }
    }

    private var nämnder: [NämndSaid] {
        arguments.compactMap { sense in
            if case .said(.nämnder(let said)) = sense { return said }
            return NämndSaid(sense)
        }
    }

    // MARK: - Time

    private var time: TimeSaid? {
        let name = action.name
        guard name.hasPrefix("tid-") else { return nil }
        let years = years
        let first = times.first
        var time = TimeSaid(month: month ?? first?.month, report: literals.first ?? first?.report)
        switch name.dropFirst(4) {
        case "list": time.years = years.isEmpty ? first?.years : .list(years)
        case "både": time.years = .each(years)
        case "varken": time.years = .neither(years)
        case "eller": time.years = .either(years)
        case "spann" where years.count == 2: time.years = .span(years[0], years[1])
        case "mot" where !years.isEmpty: time.years = .against(years[0], years.count > 1 ? years[1] : nil)
        case "mot-från" where years.count == 2: time.years = .against(years[1], years[0])
        case "sedan" where !years.isEmpty: time.years = .since(years[0])
        case "före" where !years.isEmpty: time.years = .before(years[0])
        case "efter" where !years.isEmpty: time.years = .after(years[0])
        case "senaste":
            guard let number = numbers.first else { return nil }
            time.years = .last(Int(number))
        case "senast" where years.count == 1: time.years = .newest(years[0])
        case "alla": time.years = .all
        case "utom": time.years = .allBut(years)
        case "månad", "rapport":
            time.years = first?.years ?? (years.isEmpty ? nil : .list(years))
            if name == "tid-månad", time.month == nil {
                guard let number = numbers.first, (1...12).contains(number) else { return nil }
                time.month = Int(number)
            }
        default: return nil
        }
        return time
    }

    // MARK: - What is said

    static func saying(_ sense: Sense) -> Saying? {
        switch sense {
        case .said(.saying(let saying)): saying
        case .status(let status): Saying(status)
        case .direction(let direction): .claim(Claim(ways: [direction]))
        case .text(let filter): .claim(Claim(filter))
        default: nil
        }
    }

    private var saying: Saying? {
        let sayings = sayings
        switch action.name {
        case "säg": return sayings.only.map { said in times.first.map { .at($0, said) } ?? said }
        case "säg-inte": return sayings.only.map(\.negated)
        case "säg-både" where sayings.count > 1: return .all(sayings)
        case "säg-respektive" where sayings.count > 1: return .any(sayings)
        case "säg-någon" where sayings.count > 1: return Saying.any(sayings).merged
        case "säg-varken" where !sayings.isEmpty: return .none(sayings)
        case "säg-men-inte" where sayings.count == 2: return .all([sayings[0], sayings[1].negated])
        case "säg-väg":
            let ways = literals.compactMap(Direction.init)
            return ways.isEmpty ? nil : .claim(Claim(ways: ways))
        case "säg-steg":
            guard let saying = sayings.only, case .claim(let claim) = saying, let number = numbers.first else {
                return nil
            }
            let comparison = literals.first.flatMap(Comparison.init) ?? .equal
            return .claim(claim.and(.compares(.size(.way), comparison, .number(number))))
        case "säg-fält", "säg-håller": return fieldSaid
        case "säg-utan-status":
            return .claim(Claim(about: .progress, holds: .not(.status(.placed)), denied: .status(.placed)))
        case "säg-från":
            guard sayings.count == 2, case .claim(let from) = sayings[0], case .claim(let to) = sayings[1] else {
                return nil
            }
            return Saying.transition(from, to, times)
        default: return nil
        }
    }

    /// `säg-fält FÄLT VÄRDE … / VÄRDE …`: one of the values, and where it is negated one of those after the stroke; a
    /// sign or "finns" in the place of values is a test of its own.
    private var fieldSaid: Saying? {
        guard let field = literals.first.flatMap(Field.init) else { return nil }
        let said = literals.dropFirst().map { $0.replacing("_", with: " ") }
        let parts = said.split(separator: "/", omittingEmptySubsequences: false).map(Array.init)
        guard let own = parts.first else { return nil }
        func test(_ values: [String]) -> Condition {
            switch values.first {
            case "positivt": .field(FieldTest(field, .positive))
            case "negativt": .field(FieldTest(field, .negative))
            case "nått": .field(FieldTest(field, .reached))
            case "missat": .field(FieldTest(field, .missed))
            case "saknas": .not(.field(FieldTest(field, .present)))
            case "finns", nil: .field(FieldTest(field, .present))
            default:
                action.name == "säg-håller" && values.count == 1
                    ? .field(FieldTest(field, .holds(values[0])))
                    : .field(FieldTest(field, .isOne(of: values.sorted())))
            }
        }
        if let word = arguments.lazy.compactMap({ if case .word(let word) = $0 { word } else { nil } }).first {
            let holds = Condition.field(FieldTest(field, .isOne(of: [word])))
            return .claim(Claim(about: .field(field), holds: holds, denied: .not(holds)))
        }
        let holds = test(own)
        let denied = parts.count > 1 ? test(parts[1]) : Condition.not(holds)
        return .claim(Claim(about: .field(field), holds: holds, denied: denied))
    }

    // MARK: - How many

    private var amount: Amount? {
        let numbers = numbers
        let comparison = literals.first.flatMap(Comparison.init)
        switch action.name {
        case "mängd":
            switch literals.first {
            case "alla": return .all
            case "inga": return .no
            case "några": return .any
            case "inte-alla": return .notAll
            case "bara": return .only
            case "flera": return .number(.atLeast, 2)
            default: return nil
            }
        case "mängd-antal":
            if comparison == .atLeast, numbers.first == 0 { return .no }
            return comparison.flatMap { sign in numbers.first.map { .number(sign, $0) } }
        case "mängd-procent": return comparison.flatMap { sign in numbers.first.map { .percent(sign, $0) } }
        case "mängd-del":
            guard let comparison, literals.count == 2, let share = Double(literals[1]) else { return nil }
            return .percent(comparison, share)
        default: return nil
        }
    }

    // MARK: - Nouns

    private static let neverRated: Set<String> = ["nämnd", "år"]
    private static let goalNouns: Set<String> = [
        "mål", "nämndmål", "kfMål", "målområde", "bedömning", "motivering", "status",
    ]

    private var noun: NounGroup? {
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
        case "ng-mängd": return amounts.first.flatMap { $0.standsAlone ? NounGroup(noun: "mål", amount: $0) : nil }
        case "ng-tid":
            guard var noun = nouns.first, let time = times.first, let saying = sayings.first, noun.says.isEmpty,
                !Self.neverRated.contains(noun.noun)
            else { return nil }
            noun.says = [.at(time, saying)]
            return noun
        case "ng-alla": return NounGroup(noun: "mål", amount: .all)
        case "ng-mål": return NounGroup(noun: "mål", amount: amounts.first)
        case "ng":
            guard var noun = nouns.first ?? (sayings.isEmpty ? nil : NounGroup(noun: "mål")) else { return nil }
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
    private var names: [RecordNaming] {
        arguments.flatMap { sense -> [RecordNaming] in
            switch sense {
            case .names(let naming): [naming]
            case .said(.noun(let noun)) where noun.isNameless: noun.names
            default: []
            }
        }
    }

    // MARK: - Names beside each other, groups, ranks

    private var named: Said? {
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

    private static func dimensions(_ sense: Sense) -> [Dimension] {
        switch sense {
        case .thing("mål"): [.nämndmål]
        case .thing("bedömning"): [.status]
        case .thing(let name): Dimension(rawValue: name).map { [$0] } ?? []
        case .said(.dimensions(let dimensions)): dimensions
        default: []
        }
    }

    // MARK: - Parts of clauses

    private var parts: [ClausePart]? {
        switch action.name {
        case "lätt": return [.light]
        case "säg-del": return fieldSaid.map { [.says($0)] }
        case "verb": return [.verb]
        case "inte-alls": return [.not]
        case "ämne":
            for case .word(let word) in arguments { return [.topic(TextFilter(groups: [[TextTerm(words: [word])]]))] }
            for case .text(let filter) in arguments { return [.topic(filter)] }
            return nil
        case "nämner-det": return literals.contains("inte") ? [.mentions, .not] : [.mentions]
        case "del": return senseParts
        case "del-inte":
            return senseParts.map { parts in
                parts.map { if case .says(let saying) = $0 { .says(saying.negated) } else { $0 } }
            }
        case "topp":
            let things = arguments.lazy.compactMap { if case .said(.noun(let noun)) = $0 { noun } else { nil } }.first
            guard var noun = things, let number = numbers.first else { return nil }
            noun.amount = .number(.equal, number)
            return [.ask(.order), .noun(noun)]
        case "del-av":
            // Of which of the noun's things something is told.
            let things = arguments.lazy.compactMap { if case .said(.noun(let noun)) = $0 { noun } else { nil } }.first
            let named = arguments.lazy.compactMap {
                if case .thing(let name) = $0 { NounGroup(noun: name) } else { nil }
            }.first
            guard var noun = things ?? named, !sayings.isEmpty, !Self.neverRated.contains(noun.noun) else { return nil }
            noun.says = sayings
            noun.isWhole = true
            return [.noun(noun)]
        case "del-i":
            // "I år" is a time.
            let parts = senseParts
            return parts?.contains { if case .noun(let noun) = $0 { noun.noun == "år" } else { false } } == true
                ? nil : parts
        case "fråga":
            let words = literals.compactMap(Asking.init)
            return words.isEmpty ? nil : words.map(ClausePart.ask) + (senseParts ?? [])
        case "fråga-nämner":
            guard let said = nämnder.first else { return nil }
            return [.ask(.what), .place(said), .mentions]
        case "inom-mål":
            // Several are named beside each other, one narrows.
            guard let said = goals.first else { return nil }
            return said.choices.count == 1 ? [.under(said.choices[0])] : [.noun(NounGroup(noun: "mål", goals: said))]
        case "utom-del":
            if let said = nämnder.first { return [.without(.nämnder(said.all))] }
            if let goals = goals.first { return goals.choices.map { .without(.goals($0)) } }
            if let saying = sayings.first { return [.without(.status(saying))] }
            let years = years
            return years.isEmpty ? nil : [.without(.years(years))]
        case "än":
            if let said = nämnder.first { return [.than(.nämnder(said.all))] }
            if let goals = goals.first?.choices.first { return [.than(.goals(goals))] }
            if let time = times.first { return [.than(.time(time))] }
            if let groups = groups.first { return [.than(.groups(groups.names))] }
            if let saying = sayings.first { return [.than(.saying(saying))] }
            return names.isEmpty ? nil : [.than(.names(names))]
        case "jämför-antal":
            guard let comparison = literals.first.flatMap(Comparison.init) else { return nil }
            let sayings = sayings
            // "Fler nämnder som klarar X 2024 än 2023": two numbers of groups, which are not compared.
            guard nouns.allSatisfy({ !Self.neverRated.contains($0.noun) || $0.relatives.isEmpty && !sayings.isEmpty })
            else {
                return nil
            }
            let noun = nouns.first.map { [ClausePart.noun($0)] } ?? []
            return [
                .compares(
                    Comparing(
                        comparison: comparison, isShare: literals.contains("andel"),
                        isFulfilment: literals.contains("måluppfyllelse"), isOfDegree: literals.contains("grad"),
                        first: sayings.first,
                        second: sayings.count > 1 ? sayings[1] : nil))
            ] + noun
        case "jämför-värde":
            return literals.first.flatMap(Comparison.init).map {
                [.compares(Comparing(comparison: $0, isOfDegree: true))]
            }
        case "kolumner":
            var columns: Set<ExtraColumn> = []
            var asks: [ClausePart] = []
            for case .said(.parts(let parts)) in arguments {
                for part in parts {
                    if case .columns(let own) = part { columns.formUnion(own) }
                    if case .ask = part, !asks.contains(part) { asks.append(part) }
                }
            }
            let parts = asks + (columns.isEmpty ? [] : [.columns(columns)])
            return parts.isEmpty ? [.light] : parts
        case "kolumn": return [.columns(Set(literals.compactMap(ExtraColumn.init)))] + (senseParts ?? [])
        case "som":
            for case .said(.clause(let clause)) in arguments { return [.relative(clause)] }
            return nil
        case "mängd-hos":
            guard let amount = amounts.first, let said = nämnder.first, var noun = nouns.first, noun.amount == nil,
                noun.goals == nil || noun.noun == "mål"
            else { return nil }
            noun.amount = amount
            guard sayings.isEmpty || !Self.neverRated.contains(noun.noun) else { return nil }
            noun.says += sayings
            return [.place(said), .noun(noun)]
        case "både-som":
            // "Både mål som nåtts och mål som inte nåtts": some of each.
            let said = arguments.compactMap { sense -> Saying? in
                guard case .said(.clause(let clause)) = sense else { return nil }
                return clause.onlySaying
            }
            guard said.count == 2, nouns.count == 2, nouns[0].noun == nouns[1].noun else { return nil }
            return [.noun(nouns[0]), .says(.all(said))]
        case "åt-båda-håll":
            for case .said(.number(var number)) in arguments {
                number.isEitherWay = true
                return [.noun(NounGroup(noun: literals.first ?? "avvikelse")), .number(number)]
            }
            return nil
        case "mängd-som":
            guard let amount = amounts.first else { return nil }
            for case .said(.clause(let clause)) in arguments {
                return [.noun(NounGroup(noun: "mål", amount: amount, relatives: [clause]))]
            }
            return nil
        case "följ": return FollowSaid(literals, arguments).map { [.follows($0)] }
        case "följ-fråga":
            let asks = literals.compactMap(Asking.init).map(ClausePart.ask)
            return FollowSaid(literals.filter { Asking(rawValue: $0) == nil }, []).map { [.follows($0)] + asks }
        case "följ-med":
            let years = years
            let time = years.isEmpty ? [] : [ClausePart.time(TimeSaid(years: .list(years)))]
            return FollowSaid(literals, []).map { [.follows($0)] + sayings.map(ClausePart.says) + time }
        case "följ-sats":
            for case .said(.clause(let clause)) in arguments { return clause.parts.map(\.part) }
            return nil
        case "saknas": return lack.map { [.lacks($0)] }
        case "nekas": return [.refuses(.outsideField)]
        default: return nil
        }
    }

    private var lack: Remark? {
        for case .word(let word) in arguments {
            switch literals.first {
            case "nämnd": return .nämndMissing(word, held: [])
            case "kommun": return .kommunMissing(word, held: [])
            default: return .goalMissing(word)
            }
        }
        return nil
    }

    /// Each sense as the part that it is.
    private var senseParts: [ClausePart]? {
        var parts: [ClausePart] = []
        for sense in arguments {
            switch sense {
            case .said(.time(let time)): parts.append(.time(time))
            case .said(.noun(let noun)): parts.append(.noun(noun))
            case .said(.nämnder(let said)): parts.append(.place(said))
            case .said(.dimensions(let dimensions)): parts.append(.by(dimensions))
            case .said(.rank(let rank)): parts.append(.rank(rank))
            case .said(.groups(let groups)): parts.append(.groups(groups))
            case .said(.number(let number)): parts.append(.number(number))
            case .said(.parts(let more)): parts += more
            case .said(.goals(let goals)): parts.append(.noun(NounGroup(noun: "mål", goals: goals)))
            case .nämnder:
                guard let said = NämndSaid(sense) else { return nil }
                parts.append(.place(said))
            default:
                guard let saying = Self.saying(sense) else { return nil }
                parts.append(.says(saying))
            }
        }
        return parts.isEmpty ? nil : parts
    }
}

extension NämndSaid {
    /// The nämnder that a word names.
    init?(_ sense: Sense) {
        guard case .nämnder(let names, let word, let isEveryday) = sense else { return nil }
        self.init(names: [names])
        if isEveryday, names.count > 1 { taken = [TakenName(word: word, nämnder: names)] }
    }
}

extension Amount {
    /// True for words that stand for things as well: "inget", "alla".
    fileprivate var standsAlone: Bool {
        switch self {
        case .any, .all, .no, .notAll: true
        case .only, .number, .percent, .several: false
        }
    }
}
