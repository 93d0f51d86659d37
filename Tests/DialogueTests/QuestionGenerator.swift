import Dialogue
import Domain
import Language

/// Makes questions about bedömningar of every form that the grammar can say.
///
/// What it leaves out, as no words say it: an order from the last to the first; documents with conditions; a
/// quantifier of nothing ("högst noll"); a way from one status to a better or worse one where the first is no single
/// step ("från ej eller delvis till något bättre"); a ranking of single goals by anything but their change.
struct QuestionGenerator {
    private let nämnder: [String]
    private let goals: [GoalChoice]
    /// Every goal with its years.
    private let held: [Vocabulary.Goal]
    var random: SeededGenerator

    /// Lines that name goals: by goal words, by words of names and by whole names.
    static func lines(_ language: Language) -> [String] {
        let named = [
            "mål om trygga mötesplatser", "mål om bostadsbyggande", "mål om hållbar utveckling", "mål om växthusgaser",
            "målet Fler och växande företag", "ekonomimål och klimatmål", "mål om trygga mötesplatser och ekonomimål",
        ]
        return language.grammar.goalWords.map { "visa \($0.label)" } + named
            + language.vocabulary.goals.prefix(40).map { "mål med namnet ”\($0.name)”" }
    }

    init(_ language: Language, seed: UInt64) {
        nämnder = language.vocabulary.nämnder
        held = language.vocabulary.goals
        goals = Self.lines(language).compactMap { language.understand($0).interpretation.question?.scope.goals.first }
        random = SeededGenerator(seed: seed)
    }

    mutating func question() -> Question {
        switch Int.random(in: 0..<24, using: &random) {
        case 0: return Question(ask: .documents, period: .all)
        case 1, 2: return ratedAreas()
        case 3...7: return changes()
        case 8, 9: return shareOfSome()
        default: break
        }
        var question = Question(ask: ask(), scope: scope())
        if chance(3), !question.ask.isSearch { question.level = .nämndmål }
        question.condition = condition(of: question)
        settlePeriod(&question)
        settleLevel(&question)
        settleQuantifier(&question)
        settleGroups(&question)
        settleForm(&question)
        return question
    }

    // MARK: - Choosing

    mutating func chance(_ odds: Int) -> Bool { Int.random(in: 0..<odds, using: &random) == 0 }

    mutating func pick<Item>(_ items: [Item]) -> Item { items.randomElement(using: &random)! }

    mutating func some<Item>(_ items: [Item], _ most: Int) -> [Item] {
        Array(items.shuffled(using: &random).prefix(Int.random(in: 1...most, using: &random)))
    }

    // MARK: - What is asked for

    /// Ratings of målområden themselves, which the reports of 2019 have.
    private mutating func ratedAreas() -> Question {
        var question = Question(ask: .records, level: .målområde, period: .years([2019]))
        if chance(2) { question.scope.nämnder = some(nämnder, 2) }
        question.condition.ranks = ranks()
        question.columns = [.målområde]
        return question
    }

    /// Målområden with a status are their own ratings, where a year has such; so are strategic goals.
    private func settleLevel(_ question: inout Question) {
        let areas: [Ask] = [.list(.målområde), .count(.distinct(.målområde)), .share(.distinct(.målområde))]
        let labels = (question.scope.goals + question.condition.goals).flatMap(\.alternatives).map(\.label)
        if areas.contains(question.ask) || labels.contains(where: ["strategiska mål", "övergripande mål"].contains) {
            question.level = .nämndmål
        }
    }

    private mutating func ask() -> Ask {
        let lists: [Dimension] = [.nämnd, .nämnd, .kfMål, .målområde, .år]
        switch Int.random(in: 0..<10, using: &random) {
        case 0...2: return .records
        case 3, 4: return .list(pick(lists))
        case 5: return .count(.records)
        case 6: return .count(.distinct(pick(lists)))
        case 7: return .share(.records)
        case 8: return .share(.distinct(pick([.nämnd, .kfMål, .målområde])))
        default: return chance(3) ? .count(.hits) : .hits
        }
    }

    mutating func scope() -> Filter {
        var scope = Filter()
        if chance(2) { scope.goals = [pick(goals)] }
        if scope.goals.count == 1, chance(6) { narrow(&scope) }
        if chance(8) { scope.excludedGoals = [pick(goals)] }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: scope.nämnder = some(nämnder, 3)
        case 1: scope.excludedNämnder = some(nämnder, 3)
        default: break
        }
        return scope
    }

    /// A goal of another level than the first narrows it; one of the same would stand beside it.
    private mutating func narrow(_ scope: inout Filter) {
        let levels = { (choice: GoalChoice) in Set(choice.alternatives.map(\.level)) }
        let first = levels(scope.goals[0])
        let others = goals.filter { levels($0) != first }
        if !others.isEmpty { scope.goals.append(pick(others)) }
    }

    // MARK: - Conditions

    private mutating func condition(of question: Question) -> Filter {
        var condition = Filter()
        if question.ask.isSearch {
            condition.text = text()
            condition.text?.negated = false
            condition.onlyMotiveringar = chance(2)
            if chance(4) { condition.ranks = ranks() }
            return condition
        }
        if chance(2) { condition.ranks = ranks() }
        if condition.ranks != nil, chance(6) { condition.scale = pick(["uppfyllelse", "godtagbarhet"]) }
        if chance(4) { condition.text = text() }
        if case .share = question.ask, condition.ranks == nil { condition.ranks = ranks() }
        return condition
    }

    mutating func ranks() -> [Int] { pick((1...15).map { bits in (1...4).filter { bits >> ($0 - 1) & 1 == 1 } }) }

    mutating func text() -> TextFilter {
        let words = ["matsvinn", "upphandling", "sjukfrånvaro", "fosfor", "enkät", "bibliotek"].shuffled(using: &random)
        var groups = [[TextTerm(words: [words[0]])]]
        if chance(3) { groups[0].append(TextTerm(words: [words[1]])) }
        if chance(3) { groups.append([TextTerm(words: ["kriminella", "nätverk"], quoted: true)]) }
        if chance(6) { groups.append([TextTerm(words: [words[2]]), TextTerm(words: [words[3]], quoted: true)]) }
        return TextFilter(groups: groups, negated: chance(4))
    }

    private mutating func settleQuantifier(_ question: inout Question) {
        switch question.ask {
        case .list(let dimension), .count(.distinct(let dimension)), .share(.distinct(let dimension)):
            if !question.condition.isEmpty { question.quantifier = quantifier() }
            // "Alla … som inte nämner" are none that do, and "inga … som inte" all.
            let negates = question.condition.text?.negated == true
            if negates, [.all, .none].contains(question.quantifier) { question.quantifier = .some }
            settleSilence(&question)
            let counts = question.condition.isEmpty && dimension != .år && question.period != .all && chance(3)
            if counts, question.scope.goals.count == 1 || question.level == .nämndmål {
                question.quantifier = pick([.atLeast(2), .atMost(3), .exactly(1)])
            } else if counts, question.scope.goals.count == 1 {
                question.quantifier = .none
                question.condition.goals = question.scope.goals
                question.scope.goals = []
            }
        default: break
        }
    }

    /// Nämnder that do not mention a word: none of their texts does.
    private func settleSilence(_ question: inout Question) {
        guard question.ask == .list(.nämnd), question.condition.text?.negated == true,
            question.condition.ranks == nil, question.scope.goals.isEmpty, question.level == .any,
            question.quantifier == .some, question.span == nil
        else { return }
        question.condition.text?.negated = false
        question.quantifier = .none
    }

    private mutating func quantifier() -> Quantifier {
        let number = Int.random(in: 1...12, using: &random)
        return pick([.some, .some, .some, .all, .none, .atLeast(number), .atMost(number), .exactly(number)])
    }

    // MARK: - Time

    mutating func settlePeriod(_ question: inout Question) {
        let looksAtAll =
            question.condition.text != nil || question.ask.isSearch
            || [.list(.år), .count(.distinct(.år))].contains(question.ask)
        switch Int.random(in: 0..<9, using: &random) {
        case 0, 1: question.period = .years(some([2019, 2023, 2024], 3).sorted())
        case 2, 3: question.period = looksAtAll ? .all : .latest
        case 4: question.period = .all
        case 5:
            question.period = pick([
                .years([2019], month: 3), .years([2024], month: 8), .years([2023, 2024], month: 8),
            ])
        case 6 where !question.ask.isSearch:
            question.period = .years([2019])
            question.scope.documentKind = pick(["verksamhetsberättelse", "delårsrapport"])
        case 7 where isGroups(question) && question.condition.ranks != nil:
            question.period = .years([2023, 2024], each: true)
        default: question.period = .years([pick([2019, 2023, 2024])])
        }
        if question.period == .latest, let year = lastYear(of: question) { question.period = .years([year]) }
    }

    /// The year taken where the latest lacks the goals or the scale; nil where it has them.
    private func lastYear(of question: Question) -> Int? {
        let years = [2024, 2023, 2019].filter { year in
            (question.condition.scale != "godtagbarhet" || year == 2019)
                && (question.condition.scale != "uppfyllelse" || year != 2019)
                && question.scope.goals.allSatisfy { choice in
                    choice.alternatives.contains { set in
                        held.contains {
                            $0.level == set.level && set.names.contains($0.name) && $0.years.contains(year)
                        }
                    }
                }
        }
        return years.first == 2024 ? nil : years.first
    }

    private func isGroups(_ question: Question) -> Bool {
        switch question.ask {
        case .list(let dimension), .count(.distinct(let dimension)): dimension != .år
        default: false
        }
    }

    // MARK: - Groups and form

    /// Counts over several years or nämnder are told for each, unless the question wants them together.
    mutating func settleGroups(_ question: inout Question) {
        switch question.ask {
        case .count(let what), .share(let what):
            if what == .records, chance(3) { return rank(&question) }
            if what == .records, chance(2) { question.grouping = [pick([.nämnd, .kfMål, .målområde, .status])] }
            if chance(5) { return }
            if question.grouping.isEmpty, question.scope.nämnder.count > 1, what != .distinct(.nämnd) {
                question.grouping = [.nämnd]
            }
            if what != .distinct(.år), isOfSeveralYears(question) { question.grouping.append(.år) }
        case .hits where chance(3): question.grouping = [pick([.nämnd, .kfMål, .målområde, .status, .år])]
        default: break
        }
    }

    private func isOfSeveralYears(_ question: Question) -> Bool {
        switch question.period {
        case .years(let years, _, let each): years.count > 1 && !each
        case .all: question.condition.text == nil && question.span == nil
        case .latest: false
        }
    }

    private mutating func rank(_ question: inout Question) {
        question.grouping = [pick([.nämnd, .kfMål, .målområde])]
        question.ranking = Ranking(descending: chance(2), places: pick([1, 1, 2, 3, 12, nil]))
        if question.ask == .share(.records), question.span == nil, chance(3) {
            question.condition = Filter()
            question.ranking?.measure = .fulfilment
        }
    }

    private mutating func settleForm(_ question: inout Question) {
        if question.ask == .records, chance(3) {
            question.columns = Set(some([.motivering, .målområde, .kfMål, .dokument], 3))
        }
        if question.ask == .records, chance(5) {
            question.order = Order(by: pick([.status, .nämnd, .kfMål, .målområde, .nämndmål, .år]))
        }
    }

    // MARK: - Shares of a part

    /// "Hur stor andel av de ej uppfyllda målen är ekonomimål".
    private mutating func shareOfSome() -> Question {
        var question = Question(ask: .share(.records), scope: scope())
        question.scope.goals = []
        if chance(2) { question.level = .nämndmål }
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            question.scope.ranks = ranks()
            question.condition.goals = [pick(goals)]
        case 1:
            question.scope.ranks = ranks()
            question.scope.nämnder = []
            question.scope.excludedNämnder = []
            question.condition.nämnder = some(nämnder, 2)
        default:
            question.condition.goals = [pick(goals)]
            question.level = .any
        }
        settlePeriod(&question)
        settleLevel(&question)
        if question.scope.nämnder.count > 1 { question.grouping = [.nämnd] }
        if isOfSeveralYears(question) { question.grouping.append(.år) }
        return question
    }

    // MARK: - Changes

    private mutating func changes() -> Question {
        var question = Question(ask: changeAsk(), scope: scope())
        if chance(3) { question.level = .nämndmål }
        question.span = pick([
            YearSpan(from: 2023, to: 2024), YearSpan(from: 2023, to: 2024), YearSpan(from: 2019, to: 2023),
            YearSpan(from: 2019, to: 2024),
        ])
        settleMovement(&question)
        settleLevel(&question)
        switch question.ask {
        case .list, .count(.distinct), .share(.distinct): question.quantifier = quantifier()
        case .count, .share:
            if chance(3) {
                question.grouping = [pick([.nämnd, .kfMål, .målområde])]
                question.ranking = Ranking(descending: chance(2), places: pick([1, 2, nil]))
                return question
            }
            if chance(3) { question.grouping = [pick([.nämnd, .kfMål, .målområde])] }
            if question.grouping.isEmpty, question.scope.nämnder.count > 1 { question.grouping = [.nämnd] }
        case .records: question.columns = [.motivering]
        case .changes:
            if !question.condition.directions.isEmpty, chance(8) {
                question.ranking = Ranking(descending: true, places: pick([1, 3]))
            }
        default: break
        }
        return question
    }

    private mutating func changeAsk() -> Ask {
        pick([
            .changes, .changes, .changes, .records, .list(.nämnd), .list(.kfMål), .list(.målområde), .count(.records),
            .count(.distinct(.nämnd)), .share(.records), .share(.distinct(.nämnd)),
        ])
    }

    private mutating func settleMovement(_ question: inout Question) {
        let all: [Direction] = [.improved, .worsened, .new, .unchanged, .ended]
        switch Int.random(in: 0..<8, using: &random) {
        case 0 where question.ask == .changes: break
        case 1:
            question.condition.earlierRanks = ranks()
            question.condition.ranks = ranks()
            if chance(4) { question.condition.directions = [.improved, .worsened] }
        case 2:
            question.condition.earlierRanks = pick([[1], [2], [3], [4], [3, 4]])
            question.condition.directions = [pick([.improved, .worsened])]
        case 3:
            question.condition.directions = [pick([.improved, .worsened])]
            if chance(3) { question.condition.directions = [.improved, .worsened] }
            question.condition.steps = Int.random(in: 2...3, using: &random)
        case 4:
            question.condition.directions = [pick(all)]
            question.condition.ranks = ranks()
        case 5 where question.ask == .changes || question.ask == .list(.nämnd):
            question.condition.ranks = ranks()
        default:
            question.condition.directions = some(all, 2).sorted { $0.rawValue < $1.rawValue }
        }
        if !question.condition.isEmpty, chance(8) { question.condition.text = text() }
    }
}
