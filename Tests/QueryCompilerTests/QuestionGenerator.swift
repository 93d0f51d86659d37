import Domain

/// Questions of every shape, the same ones for the same seed.
struct QuestionGenerator {
    private var state: UInt64
    /// Names and words to choose from.
    var nämnder = ["Socialnämnden", "Kommunstyrelsen", "Förskolenämnden"]
    var kfMål = ["Minska klimatpåverkan", "Huddinge kommun har en sund och uthållig ekonomi"]
    var names = ["Antal konkurser", "Vägtrafikplan", "Bokslut 2019", "x' OR '1'='1"]
    var words = ["underskott", "'; DROP TABLE text; --", "\"", "NEAR(", "*", "å\0ä", "", "sjuk frånvaro", "AND"]

    init(seed: UInt64) {
        state = seed
    }

    /// One that its records can answer.
    mutating func question() -> CheckedQuestion {
        while true {
            if let question = try? CheckedQuestion(anyQuestion()) { return question }
        }
    }

    private mutating func anyQuestion() -> Question {
        Question(
            ask: ask(), kind: one(RecordKind.allCases), level: one(RatedLevel.allCases), period: period(),
            span: chance(3) ? YearSpan(from: 2023, to: 2024) : nil, scope: filter(),
            condition: filter(), quantifier: quantifier(), grouping: some(Dimension.allCases, atMost: 2),
            ranking: chance(3) ? ranking() : nil, columns: Set(some(ExtraColumn.allCases, atMost: 4)),
            order: chance(3) ? Order(by: one(Dimension.allCases), descending: chance(2)) : nil)
    }

    private mutating func ask() -> Ask {
        let countable: Countable = chance(2) ? .records : .distinct(one(Dimension.allCases))
        switch number(below: 9) {
        case 0: return .records
        case 1: return .changes
        case 2, 3: return .list(one(Dimension.allCases))
        case 4, 5: return .count(countable)
        case 6: return .share(countable)
        case 7: return .hits
        default: return .documents
        }
    }

    private mutating func period() -> Period {
        switch number(below: 3) {
        case 0: .latest
        case 1: .years(some([2019, 2023, 2024], atMost: 3), month: chance(4) ? 8 : nil, each: chance(2))
        default: .all
        }
    }

    private mutating func quantifier() -> Quantifier {
        let number = number(below: 4)
        return one([.some, .some, .all, .none, .atLeast(number), .atMost(number), .exactly(number)])
    }

    private mutating func ranking() -> Ranking {
        Ranking(measure: one([.value, .size, .fulfilment]), descending: chance(2), places: chance(3) ? nil : 2)
    }

    private mutating func filter() -> Filter {
        var filter = Filter()
        if chance(4) { filter.nämnder = some(nämnder, atMost: 2) }
        if chance(5) { filter.excludedNämnder = some(nämnder, atMost: 2) }
        if chance(3) { filter.goals = [goalChoice()] }
        if chance(6) { filter.excludedGoals = [goalChoice()] }
        if chance(2) { filter.ranks = some([1, 2, 3, 4], atMost: 3) }
        if chance(8) { filter.scale = "uppfyllelse" }
        if chance(4) { filter.text = text() }
        if chance(4) { filter.names = [nameChoice()] }
        if chance(4) { filter.fields = [fieldTest()] }
        if chance(8) { filter.documentKind = one(names) }
        if chance(2) { filter.directions = some(Direction.allCases, atMost: 2) }
        if chance(5) { filter.steps = 2 }
        if chance(5) { filter.earlierRanks = some([1, 2, 3, 4], atMost: 2) }
        return filter
    }

    private mutating func goalChoice() -> GoalChoice {
        let kf = GoalSet(level: .kfMål, names: some(kfMål, atMost: 2), label: "")
        let names = ["Sund ekonomi", "Långsiktig balans"]
        let other = GoalSet(level: one([.målområde, .nämndmål]), names: names, label: "")
        return GoalChoice(alternatives: chance(4) ? [kf, other] : [kf])
    }

    private mutating func nameChoice() -> NameChoice {
        let sets = (0...number(below: 2)).map { _ in
            NameSet(field: one(Field.allCases), names: [one(names)] + some(names, atMost: 2))
        }
        return NameChoice(alternatives: sets, label: "")
    }

    private mutating func fieldTest() -> FieldTest {
        let values = [one(names)] + some(names, atMost: 2)
        let test: FieldTest.Test = one([
            .isOne(of: values), .holds(one(names)), .positive, .negative, .reached, .missed, .present,
        ])
        return FieldTest(one(Field.allCases), test)
    }

    private mutating func text() -> TextFilter {
        let groups = (0...number(below: 2)).map { _ in
            (0...number(below: 2)).map { _ in TextTerm(words: some(words, atMost: 2), quoted: chance(3)) }
        }
        return TextFilter(groups: groups, negated: chance(4))
    }

    /// A few elements, at times none.
    private mutating func some<T>(_ all: [T], atMost most: Int) -> [T] {
        let share = number(below: most + 1)
        return Array(all.indices.filter { _ in chance(2) }.map { all[$0] }.prefix(share))
    }

    private mutating func one<T>(_ all: [T]) -> T {
        all[number(below: all.count)]
    }

    /// True once in so many times.
    private mutating func chance(_ times: Int) -> Bool {
        number(below: times) == 0
    }

    /// SplitMix64.
    private mutating func number(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(limit))
    }
}
