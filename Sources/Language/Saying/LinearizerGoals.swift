import Domain

/// What questions about bedömningar ask for.
extension Linearizer {
    func goalHead(_ question: Question) -> String {
        if question.ranking != nil, !question.grouping.isEmpty { return ranking(question) }
        if question.span != nil, let change = change(question) { return change }
        switch question.ask {
        case .list(.år) where question.quantifier == .some:
            return phrase("fråga år", ["mål": described(question)])
        case .list(let dimension): return group("lista", dimension, question)
        case .count(.distinct(let dimension)): return group("antal saker", dimension, question)
        case .share(.distinct(let dimension)): return group("andel saker", dimension, question)
        case .count: return count(question)
        case .share: return share(question)
        default: return rows(question)
        }
    }

    private func rows(_ question: Question) -> String {
        let condition = condition(question)
        let values = ["mål": goals(question), "villkor": condition]
        if condition.isEmpty { return phrase("fråga bedömningar utan villkor", values) }
        return phrase(saysOwner(question) ? "fråga bedömningar ägda" : "fråga bedömningar", values)
    }

    private func count(_ question: Question) -> String {
        let condition = condition(question)
        guard condition.isEmpty else {
            let values = ["mål": goals(question), "villkor": condition]
            return phrase(saysOwner(question) ? "fråga antal ägda" : "fråga antal", values)
        }
        let values = ["mål": goals(question, .plain), "nämnder": list(question.scope.nämnder)]
        return phrase(saysOwner(question) ? "fråga antal hos" : "fråga antal utan villkor", values)
    }

    /// "Vilka nämnder har minst två ej uppfyllda mål".
    func group(_ ask: String, _ dimension: Dimension, _ question: Question) -> String {
        let things = things(dimension, question)
        var values = ["sak": things.plural, "sakerna": things.definite, "antal": amount(question)]
        values["mål"] = described(question)
        if condition(question).isEmpty, question.quantifier == .some, question.span == nil {
            let plain = ask == "lista" && question.scope.isEmpty && question.level == .any
            let listing = question.period == .latest ? "fråga lista senaste" : "fråga lista finns"
            return phrase(plain ? listing : "fråga \(ask) utan villkor", values)
        }
        if question.quantifier == .all { values["mål"] = described(question, before: false) }
        return phrase(question.quantifier == .all ? "fråga \(ask) allt" : "fråga \(ask)", values)
    }

    /// "Nämnder", "nämnder bland SN och VON", "nämnder utom KS".
    func things(_ dimension: Dimension, _ question: Question) -> (singular: String, plural: String, definite: String) {
        let noun = noun(dimension.rawValue)
        guard dimension == .nämnd else { return (noun.singular, noun.plural, noun.definite) }
        if question.scope.nämnder.count > 1 {
            let these = list(question.scope.nämnder)
            let among = { phrase("sak bland", ["sak": $0, "x": these]) }
            return (among(noun.singular), among(noun.plural), noun.definite + " " + these)
        }
        let excluded = question.scope.excludedNämnder
        guard !excluded.isEmpty else { return (noun.singular, noun.plural, noun.definite) }
        let except = { phrase("sak utom", ["sak": $0, "x": list(excluded)]) }
        return (except(noun.singular), except(noun.plural), except(noun.definite))
    }

    // MARK: Shares

    private func share(_ question: Question) -> String {
        guard let base = question.scope.ranks else {
            let form: GoalForm = saysOwner(question) ? .owned : .definite
            if !question.condition.goals.isEmpty {
                let part = goals(question.condition.goals, [], "mål", .any, .plain)
                return phrase("fråga andel av", ["bas": goals(question, form), "villkor": part])
            }
            return phrase("fråga andel", ["mål": goals(question, form), "villkor": condition(question)])
        }
        var values = ["bas": shareBase(question, base)]
        if !question.condition.nämnder.isEmpty {
            values["hos"] = phrase("hos", ["x": list(question.condition.nämnder)])
            return phrase("fråga andel finns", values)
        }
        values["villkor"] =
            question.condition.goals.isEmpty
            ? question.condition.ranks.map { adjective($0, question) } ?? ""
            : goals(question.condition.goals, [], "mål", .any, .plain)
        return phrase("fråga andel av", values)
    }

    /// "De ej uppfyllda målen".
    private func shareBase(_ question: Question, _ ranks: [Int]) -> String {
        var whole = question
        whole.condition = Filter()
        whole.condition.goals = question.condition.goals
        whole.condition.ranks = ranks
        whole.condition.scale = question.scope.scale
        let status = baseStatus(whole, ranks)
        let owned = saysOwner(question)
        let all = words(status.before, goals(question, owned ? .ownedAfter : .definite), status.after)
        return owned ? words(owner(question), all) : status.before.isEmpty ? all : phrase("de", ["x": all])
    }

    /// Without a verb, which would end the whole.
    private func baseStatus(_ question: Question, _ ranks: [Int]) -> (before: String, after: String) {
        let status = attribute(question)
        if !status.before.isEmpty { return status }
        return ("", phrase("med status", ["x": statusNames(ranks, scale: question.condition.scale)]))
    }

    // MARK: Rankings

    private func ranking(_ question: Question) -> String {
        guard let ranking = question.ranking, let dimension = question.grouping.first else { return "" }
        let things = things(dimension, question)
        let measure = measure(question, ranking)
        var values = [
            "sak": ranking.places == 1 ? things.singular : things.plural, "sakerna": things.definite,
            "n": ranking.places.map { number($0) } ?? "", "mål": described(question),
            "vilken": asking(dimension),
            "bland mål": amongGoals(question),
        ]
        let way = ranking.descending ? "fallande" : "stigande"
        guard let places = ranking.places else {
            values["rang"] = phrase("rangordning \(measure) \(way)")
            if measure == "uppfyllelse" { values["mål"] = values["bland mål"] }
            return phrase("fråga rangordna", values)
        }
        values["rang"] = phrase("rang \(measure) \(way)")
        let ask = measure == "uppfyllelse" ? ranking.descending ? "bäst" : "sämst" : "flest"
        return phrase("fråga \(ask)" + (places == 1 ? "" : " flera"), values)
    }

    /// "Bland ekonomimålen"; nothing where all bedömningar are meant.
    private func amongGoals(_ question: Question) -> String {
        let movement = question.span == nil ? "" : movement(question)
        let scope = question.scope
        let isAboutAll = scope.goals.isEmpty && scope.excludedGoals.isEmpty && question.level == .any
        if isAboutAll, movement.isEmpty { return "" }
        let moved = movement.isEmpty ? "" : phrase("som") + " " + movement
        return phrase("bland mål", ["x": words(goals(question, .definite), moved)])
    }

    func measure(_ question: Question, _ ranking: Ranking) -> String {
        if ranking.measure == .fulfilment { return "uppfyllelse" }
        return if case .share = question.ask { "andel" } else { "antal" }
    }

    /// "Vilken nämnd", "vilket KF-mål".
    func asking(_ dimension: Dimension) -> String { phrase("fråge \(noun(dimension.rawValue).article)") }

    // MARK: Quantifiers

    /// "Minst två", "inga"; nothing where any or all will do.
    func amount(_ question: Question) -> String {
        let noun = counted(question)
        let said = { (key: String, count: Int) in phrase(key, ["x": number(count, of: noun)]) }
        return switch question.quantifier {
        case .some, .all: ""
        case .none: phrase("antal inga")
        case .atLeast(let count): said("antal minst", count)
        case .atMost(let count): said("antal högst", count)
        case .exactly(let count): said("antal exakt", count)
        }
    }

    /// True for "minst ett mål", where the words that follow stand in the singular.
    func isSingle(_ question: Question) -> Bool {
        [.atLeast(1), .atMost(1), .exactly(1)].contains(question.quantifier)
    }

    private func counted(_ question: Question) -> Noun {
        question.kind == .bedömning ? noun(goalNoun(question)) : noun(recordNoun(question))
    }
}
