import Domain
import GrammarData

/// Parts of clauses put together of others.
extension SaidMaker {
    var parts: [ClausePart]? {
        switch action.name {
        case "lätt": return [.light]
        case "säg-del":
            let numbers = arguments.compactMap { if case .said(.number(let number)) = $0 { number } else { nil } }
            return fieldSaid.map { [.says($0)] + numbers.map(ClausePart.number) }
        case "verb": return [.verb]
        case "inte-alls": return [.not]
        case "ämne":
            for case .word(let word) in arguments { return [.topic(TextFilter(groups: [[TextTerm(words: [word])]]))] }
            for case .text(let filter) in arguments { return [.topic(filter)] }
            return nil
        case "nämner-det": return literals.contains("inte") ? [.mentions, .not] : [.mentions]
        case "del": return senseParts
        case "verb-del": return senseParts.map { [.verb] + $0 }
        case "rättad": return senseParts.map { [.corrects($0)] }
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
            let said = sayings + clauses.compactMap(\.sayingInTime)
            guard var noun = things ?? named, !said.isEmpty, !Self.neverRated.contains(noun.noun) else { return nil }
            noun.says = said
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
            if var said = kommuner {
                said.isExcluded = true
                return [.kommun(said)]
            }
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
            guard nouns.count == 2, nouns[0].noun == nouns[1].noun else { return nil }
            if said.count == 2 { return [.noun(nouns[0]), .says(.all(said))] }
            // "Både något uppfyllt mål och något ej uppfyllt".
            let own = nouns.compactMap(\.says.only)
            guard said.isEmpty, own.count == 2, nouns.allSatisfy(\.saysOneThing) else { return nil }
            return [.noun(NounGroup(noun: nouns[0].noun)), .says(.all(own))]
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
            let ofYears = years.isEmpty ? nil : TimeSaid(years: .list(years))
            let time = (times.first ?? ofYears).map { [ClausePart.time($0)] } ?? []
            return FollowSaid(literals, []).map {
                [.follows($0)] + sayings.map(ClausePart.says) + time + nämnder.map(ClausePart.place)
            }
        case "följ-sats":
            for case .said(.clause(let clause)) in arguments { return clause.parts.map(\.part) }
            return nil
        case "saknas": return lack.map { [.lacks($0)] }
        case "nekas": return [.refuses(.outsideField)]
        default: return nil
        }
    }

    var lack: Remark? {
        for case .word(let word) in arguments {
            switch literals.first {
            case "nämnd": return .nämndMissing(word, held: [])
            case "kommun": return .kommunMissing(word, held: [])
            default: return .goalMissing(word)
            }
        }
        return nil
    }

    private var kommuner: KommunSaid? {
        for case .kommuner(let names, let ordinary) in arguments { return KommunSaid(names: names, ordinary: ordinary) }
        return nil
    }

    /// Each sense as the part that it is.
    var senseParts: [ClausePart]? {
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
            case .kommuner(let names, let ordinary): parts.append(.kommun(KommunSaid(names: names, ordinary: ordinary)))
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

extension NounGroup {
    /// True for some of what the noun names, with one attribute and nothing more.
    fileprivate var saysOneThing: Bool {
        var plain = self
        (plain.amount, plain.says) = (nil, [])
        return says.count == 1 && plain == NounGroup(noun: noun) && [nil, .any, .number(.atLeast, 1)].contains(amount)
    }
}
