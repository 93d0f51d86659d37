import Domain
import GrammarData

/// Says a question again in Swedish, so that the words are themselves a question with the same answer.
///
/// The phrases are the grammar's data; the order of the sentence is here: what is asked for, the goals, the condition,
/// the nämnder, the time, and what else belongs to the answer's form.
struct Linearizer {
    let phrases: [String: String]
    let monthNames: [Int: String]
    /// Labels that are words for goals ("ekonomimål"); others are words of names.
    let goalLabels: Set<String>

    init(_ grammar: Grammar) {
        phrases = grammar.phrases
        monthNames = grammar.monthNames
        goalLabels = Set(grammar.goalWords.map(\.label))
    }

    /// The question as a sentence with a capital and a question mark.
    func restate(_ question: Question) -> String {
        let words = parts(question).filter { !$0.isEmpty }.joined(separator: " ")
        let sentence = words.split(separator: " ").joined(separator: " ")
        return sentence.prefix(1).uppercased() + sentence.dropFirst() + "?"
    }

    func phrase(_ key: String, _ values: [String: String] = [:]) -> String {
        var text = phrases[key] ?? key
        for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
        return text
    }

    private func parts(_ question: Question) -> [String] {
        if question.kind != .bedömning { return recordParts(question) }
        return switch question.ask {
        case .documents: [phrase("fråga dokument")]
        case .hits:
            [
                phrase(
                    question.condition.onlyMotiveringar ? "fråga motiveringar" : "fråga träffar",
                    ["x": texts(question.condition.text)]), place(question),
            ] + tail(question)
        default: [head(question)] + tail(question)
        }
    }

    /// The goals that texts are searched in.
    private func place(_ question: Question) -> String {
        question.scope.goals.isEmpty ? "" : phrase("inom", ["x": goals(question)])
    }

    private func head(_ question: Question) -> String {
        let goals = goals(question)
        let condition = question.span == nil ? condition(question) : movement(question)
        var values = [
            "mål": goals, "villkor": condition, "som villkor": relative(condition), "bart villkor": bare(question),
        ]
        if question.ranking != nil { return ranking(question, &values) }
        if question.span != nil { return change(question, values) }
        switch question.ask {
        case .list(.år): return phrase("fråga år", values)
        case .list(let dimension): return group("lista", dimension, question, &values)
        case .count(.distinct(let dimension)): return group("antal saker", dimension, question, &values)
        case .share(.distinct(let dimension)): return group("andel saker", dimension, question, &values)
        case .count: return phrase("fråga antal", values)
        case .share: return share(question, values)
        default:
            return phrase(condition.isEmpty ? "fråga bedömningar utan villkor" : "fråga bedömningar", values)
        }
    }

    private func group(_ ask: String, _ dimension: Dimension, _ question: Question, _ values: inout [String: String])
        -> String
    {
        values["sak"] = phrase("saker \(dimension.rawValue)")
        values["antal"] = amount(question.quantifier)
        if condition(question).isEmpty, question.quantifier == .some {
            let plain = ask == "lista" && question.scope.isEmpty && question.level == .any
            return phrase(plain ? "fråga lista finns" : "fråga \(ask) utan villkor", values)
        }
        return phrase(question.quantifier == .all ? "fråga \(ask) allt" : "fråga \(ask)", values)
    }

    func amount(_ quantifier: Quantifier) -> String {
        switch quantifier {
        case .some, .all: ""
        case .none: phrase("antal inga")
        case .atLeast(let number): phrase("antal minst", ["x": "\(number)"])
        case .atMost(let number): phrase("antal högst", ["x": "\(number)"])
        case .exactly(let number): phrase("antal exakt", ["x": "\(number)"])
        }
    }

    private func share(_ question: Question, _ values: [String: String]) -> String {
        guard let base = question.scope.ranks else {
            guard question.condition.goals.isEmpty else {
                return phrase("fråga andel", ["mål": goals(question.condition.goals, []), "som villkor": ""])
            }
            return phrase("fråga andel", values)
        }
        var values = values
        values["bas"] = statusPhrase(base, scale: question.scope.scale)
        if !question.condition.nämnder.isEmpty {
            values["hos"] = phrase("hos", ["x": list(question.condition.nämnder)])
            return phrase("fråga andel finns", values)
        }
        values["villkor"] =
            question.condition.goals.isEmpty
            ? question.condition.ranks.map { statusPhrase($0, scale: nil) } ?? "" : goals(question.condition.goals, [])
        return phrase("fråga andel av", values)
    }

    private func ranking(_ question: Question, _ values: inout [String: String]) -> String {
        guard let ranking = question.ranking, let dimension = question.grouping.first else { return "" }
        let share = if case .share = question.ask { true } else { false }
        let measure = ranking.measure == .fulfilment ? "uppfyllelse" : share ? "andel" : "antal"
        values["sak"] = phrase("saker \(dimension.rawValue)")
        values["sak ental"] = phrase("sak \(dimension.rawValue)")
        values["n"] = ranking.places.map(String.init) ?? ""
        values["mått"] = phrase("mått \(measure)")
        values["rang"] = phrase("rang \(measure) \(ranking.descending ? "fallande" : "stigande")")
        let isAboutAll = question.scope.goals.isEmpty && question.level == .any
        values["på mål"] = isAboutAll ? "" : phrase("på mål", ["mål": goals(question)])
        guard let places = ranking.places else { return rankAll(question, measure, values) }
        let several = places == 1 ? "" : " flera"
        if measure == "uppfyllelse" {
            return phrase("fråga \(ranking.descending ? "bäst" : "sämst")\(several)", values)
        }
        return phrase("fråga flest\(several)", values)
    }

    private func rankAll(_ question: Question, _ measure: String, _ values: [String: String]) -> String {
        var values = values
        if measure == "uppfyllelse", question.scope.goals.isEmpty, question.level == .any { values["mål"] = "" }
        return phrase("fråga rangordna", values)
    }

    // MARK: Goals

    func goals(_ question: Question) -> String {
        goals(question.scope.goals, question.scope.excludedGoals, question.level)
    }

    func goals(_ choices: [GoalChoice], _ excluded: [GoalChoice], _ level: RatedLevel = .any) -> String {
        var words: [String] = []
        let noun = phrase(Self.noun(level, isNarrowed: !choices.isEmpty))
        if level == .nämndmål, !choices.isEmpty { words.append(noun) }
        for choice in choices {
            let labels = unique(choice.alternatives.map(\.label))
            let nouns = labels.filter(goalLabels.contains), names = labels.filter { !goalLabels.contains($0) }
            if !nouns.isEmpty { words.append(words.isEmpty ? list(nouns) : phrase("inom", ["x": list(nouns)])) }
            if !names.isEmpty {
                if words.isEmpty { words.append(noun) }
                words.append(phrase("om", ["x": list(names)]))
            }
        }
        if words.isEmpty { words.append(noun) }
        for choice in excluded { words.append(phrase("utom", ["x": list(unique(choice.alternatives.map(\.label)))])) }
        return words.joined(separator: " ")
    }

    /// "Mål" alone are nämndmål; a goal that is named is meant at every level.
    private static func noun(_ level: RatedLevel, isNarrowed: Bool) -> String {
        switch level {
        case .any: isNarrowed ? "mål" : "bedömningar"
        case .nämndmål: isNarrowed ? "nämndmål" : "mål"
        case .målområde: "målområden"
        }
    }

    func unique(_ words: [String]) -> [String] {
        words.enumerated().filter { words.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }

    func list(_ words: [String], _ conjunction: String = "och") -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " " + phrase(conjunction) + " " + last
    }

    // MARK: Conditions

    func condition(_ question: Question) -> String {
        let text = textCondition(question)
        let status = status(question)
        if status.isEmpty { return text }
        return text.isEmpty ? status : status + " " + phrase("och") + " " + text
    }

    private func status(_ question: Question) -> String {
        guard let ranks = question.condition.ranks else { return "" }
        return phrase("villkor status", ["x": statusPhrase(ranks, scale: question.condition.scale)])
    }

    func statusPhrase(_ ranks: [Int], scale: String?) -> String {
        let numbers = ranks.map(String.init).joined(separator: ",")
        return phrases[scale.map { "status \($0) \(numbers)" } ?? ""] ?? phrase("status \(numbers)")
    }

    /// The condition after "alla mål": "uppfyllda", "som nämner enkät".
    private func bare(_ question: Question) -> String {
        guard let ranks = question.condition.ranks, question.condition.text == nil else {
            return relative(condition(question))
        }
        return statusPhrase(ranks, scale: question.condition.scale)
    }

    func textCondition(_ question: Question) -> String {
        guard let text = question.condition.text, question.ask != .hits else { return "" }
        return phrase(text.negated ? "nämner inte" : "nämner", ["x": texts(text)])
    }

    func texts(_ filter: TextFilter?) -> String {
        (filter?.groups ?? []).map { group in
            group.map { $0.quoted ? "\"\($0.words.joined(separator: " "))\"" : $0.words.joined(separator: " ") }
                .joined(separator: " " + phrase("eller") + " ")
        }.joined(separator: " ")
    }

    private func relative(_ condition: String) -> String { condition.isEmpty ? "" : "som " + condition }
}
