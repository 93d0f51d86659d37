import Domain

/// SplitMix64: the same numbers for the same seed, on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Makes questions of every form that the grammar can say.
struct QuestionGenerator {
    let vocabulary: Vocabulary
    let goals: [GoalChoice]
    private var random: SeededGenerator

    init(vocabulary: Vocabulary, goals: [GoalChoice], seed: UInt64) {
        self.vocabulary = vocabulary
        self.goals = goals
        random = SeededGenerator(seed: seed)
    }

    mutating func question() -> Question {
        if chance(12) { return ratedAreas() }
        var question = Question(ask: ask(), scope: scope())
        if chance(3), question.ask != .hits { question.level = .nämndmål }
        if chance(4) { return changes(question) }
        question.condition = condition()
        settlePeriod(&question)
        settleGroups(&question)
        settleForm(&question)
        return question
    }

    /// Ratings of målområden themselves, which the reports of 2019 have.
    private mutating func ratedAreas() -> Question {
        var question = Question(ask: .records, level: .målområde, period: .years([2019]))
        if chance(2) { question.scope.nämnder = [pick(vocabulary.nämnder)] }
        question.condition.ranks = ranks()
        question.columns = [.målområde]
        return question
    }

    private mutating func chance(_ odds: Int) -> Bool { Int.random(in: 0..<odds, using: &random) == 0 }

    private mutating func pick<Item>(_ items: [Item]) -> Item { items.randomElement(using: &random)! }

    private mutating func ask() -> Ask {
        pick([
            .records, .records, .list(.nämnd), .list(.kfMål), .list(.målområde), .list(.år),
            .count(.records),
            .count(.distinct(.nämnd)), .share(.records), .share(.distinct(.nämnd)), .hits,
        ])
    }

    private mutating func scope() -> Filter {
        var scope = Filter()
        if chance(2) { scope.goals = [pick(goals)] }
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            scope.nämnder = Array(
                vocabulary.nämnder.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)))
        case 1:
            scope.excludedNämnder = Array(
                vocabulary.nämnder.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)))
        default: break
        }
        return scope
    }

    private mutating func ranks() -> [Int] {
        let sets = (1...14).map { bits in (1...4).filter { bits >> ($0 - 1) & 1 == 1 } }
        return pick(sets)
    }

    private mutating func condition() -> Filter {
        var condition = Filter()
        if chance(2) { condition.ranks = ranks() }
        if chance(4) { condition.text = text() }
        return condition
    }

    private mutating func text() -> TextFilter {
        var groups = [[TextTerm(words: [pick(["matsvinn", "upphandling", "sjukfrånvaro", "fosfor"])])]]
        if chance(3) { groups[0].append(TextTerm(words: ["enkät"])) }
        if chance(3) { groups.append([TextTerm(words: ["kriminella", "nätverk"], quoted: true)]) }
        return TextFilter(groups: groups, negated: chance(4))
    }

    private mutating func settlePeriod(_ question: inout Question) {
        if question.ask == .hits {
            question.condition.ranks = nil
            question.condition.text = question.condition.text ?? text()
            question.condition.text?.negated = false
        }
        let looksAtAll = question.condition.text != nil || question.ask == .list(.år)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: question.period = .years([2023, 2024])
        case 1: question.period = looksAtAll ? .all : .latest
        case 2: question.period = .years([2024], month: 8)
        default: question.period = .years([pick([2023, 2024])])
        }
        if case .list = question.ask, question.ask != .list(.år), question.period == .years([2023, 2024]), chance(2),
            question.condition.ranks != nil
        {
            question.period = .years([2023, 2024], each: true)
        }
        if case .list = question.ask, question.condition.isEmpty, question.scope.isEmpty, question.period == .latest {
            question.period = .all
        }
    }

    private mutating func settleGroups(_ question: inout Question) {
        let severalYears = question.period == .years([2023, 2024])
        switch question.ask {
        case .list(let dimension), .count(.distinct(let dimension)), .share(.distinct(let dimension)):
            if question.condition.isEmpty { if case .share = question.ask { question.condition.ranks = [1] } }
            if dimension != .år, !question.condition.isEmpty {
                question.quantifier = pick([.some, .some, .all, .none, .atLeast(2), .atMost(3), .exactly(2)])
            }
            if case .list = question.ask { return }
            if severalYears { question.grouping = [.år] }
        case .count, .share:
            if question.ask == .share(.records), question.condition.isEmpty { question.condition.ranks = [2] }
            if chance(3), !severalYears { return rank(&question) }
            question.grouping = chance(2) ? [pick([.nämnd, .kfMål, .målområde, .status])] : []
            if question.grouping.isEmpty, question.scope.nämnder.count > 1 { question.grouping = [.nämnd] }
            if severalYears { question.grouping.append(.år) }
        default: break
        }
    }

    private mutating func rank(_ question: inout Question) {
        question.grouping = [pick([.nämnd, .kfMål, .målområde])]
        let places = pick([1, 1, 2, 3])
        question.ranking = Ranking(descending: chance(2), places: places)
        if question.ask == .share(.records), chance(3) {
            question.condition = Filter()
            question.ranking?.measure = .fulfilment
            if question.period == .all { question.period = .latest }
        }
    }

    private mutating func settleForm(_ question: inout Question) {
        guard question.ask == .records else { return }
        if chance(4) { question.columns = [pick([.motivering, .målområde, .kfMål, .dokument])] }
        if chance(5) { question.order = Order(by: pick([.status, .nämnd])) }
    }

    private mutating func changes(_ question: Question) -> Question {
        var question = question
        question.ask = pick([.changes, .changes, .list(.nämnd), .count(.records), .count(.distinct(.nämnd))])
        question.span = YearSpan(from: 2023, to: 2024)
        let aboutRows = question.ask == .changes
        switch Int.random(in: 0..<3, using: &random) {
        case 0 where aboutRows: break
        case 1:
            question.condition.earlierRanks = ranks()
            question.condition.ranks = ranks()
        default:
            question.condition.directions = [pick(Direction.allCases)]
            if chance(4) { question.condition.directions = [.improved, .worsened] }
            if chance(4), question.condition.directions == [.worsened] { question.condition.steps = 2 }
        }
        if question.ask == .count(.records), question.scope.nämnder.count > 1 { question.grouping = [.nämnd] }
        return question
    }
}
