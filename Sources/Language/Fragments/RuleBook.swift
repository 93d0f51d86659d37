import Domain
import GrammarData

/// The rules of all categories, by what their patterns can begin with.
///
/// A line asks of every place which rules can begin there, so everything is found by number.
struct RuleBook: Sendable {
    /// A rule of a category.
    struct Start: Comparable, Hashable, Sendable {
        let category: Int
        /// Its place among the rules of the category.
        let rule: Int

        static func < (one: Start, other: Start) -> Bool {
            (one.category, one.rule) < (other.category, other.rule)
        }
    }

    /// The rules of a category that can begin with a phrase of another.
    struct Opening: Sendable {
        let first: Int
        var rules: [Int]
    }

    /// By category, in the grammar's order.
    private var rulesOfCategory: [[PreparedRule]] = []
    /// Rules that can begin with a phrase of some category, by their own.
    private var openings: [[Opening]] = []
    /// Rules that can begin with their own category.
    private var selfBeginning: [[Int]] = []
    private var byWord: [[Start]] = []
    private var byClass: [[Start]] = []

    init(_ rules: [Rule], _ lexicon: inout Lexicon) {
        for rule in rules { add(Self.prepare(rule, &lexicon), of: lexicon.categoryNumber(rule.category)) }
    }

    private mutating func add(_ rule: PreparedRule, of category: Int) {
        Self.extend(&rulesOfCategory, to: category)
        Self.extend(&openings, to: category)
        Self.extend(&selfBeginning, to: category)
        let start = Start(category: category, rule: rulesOfCategory[category].count)
        rulesOfCategory[category].append(rule)
        for pattern in rule.patterns { index(pattern[...], start) }
    }

    private mutating func index(_ pattern: ArraySlice<PatternElement>, _ start: Start) {
        guard let first = pattern.first else { return }
        index(first, start)
        if case .optional = first { index(pattern.dropFirst(), start) }
    }

    private mutating func index(_ element: PatternElement, _ start: Start) {
        switch element {
        case .word(let word): Self.append(start, to: &byWord, at: word)
        case .wordClass(let number): Self.append(start, to: &byClass, at: number)
        case .category(let number, _):
            open(start, with: number)
            if number == start.category { Self.append(start.rule, to: &selfBeginning, at: start.category) }
        case .optional(let inner): index(inner, start)
        case .either(let elements): for element in elements { index(element, start) }
        }
    }

    private mutating func open(_ start: Start, with first: Int) {
        guard let place = openings[start.category].firstIndex(where: { $0.first == first }) else {
            return openings[start.category].append(Opening(first: first, rules: [start.rule]))
        }
        if openings[start.category][place].rules.last != start.rule {
            openings[start.category][place].rules.append(start.rule)
        }
    }

    private static func append<Value: Equatable>(_ value: Value, to lists: inout [[Value]], at place: Int) {
        extend(&lists, to: place)
        if lists[place].last != value { lists[place].append(value) }
    }

    private static func extend<Value>(_ lists: inout [[Value]], to place: Int) {
        while lists.count <= place { lists.append([]) }
    }

    // MARK: Looking up

    func rules(of category: Int) -> [PreparedRule] { Self.list(rulesOfCategory, category) }

    func hasRules(of category: Category) -> Bool { !rules(of: category.rawValue).isEmpty }

    /// The rules of a category that can begin with one of its own phrases.
    func selfBeginning(_ category: Int) -> [Int] { Self.list(selfBeginning, category) }

    /// The rules of all categories that can begin with one of these words or classes, each once and in order.
    func starts(words: [Int], classes: some Sequence<Int>) -> [Start] {
        var found: [Start] = []
        for word in words { found += Self.list(byWord, word) }
        for number in classes { found += Self.list(byClass, number) }
        found.sortOnce()
        return found
    }

    /// The rules of a category that can begin where these can, in the grammar's order.
    /// - Parameter begins: whether a phrase of a category begins there.
    func candidates(of category: Int, among starts: [Start], where begins: (Int) -> Bool) -> [Int] {
        var found: [Int] = []
        for start in starts where start.category == category { found.append(start.rule) }
        for opening in Self.list(openings, category) where begins(opening.first) { found += opening.rules }
        found.sortOnce()
        return found
    }

    private static func list<Value>(_ lists: [[Value]], _ place: Int) -> [Value] {
        place < lists.count ? lists[place] : []
    }

    private static func prepare(_ rule: Rule, _ lexicon: inout Lexicon) -> PreparedRule {
        PreparedRule(
            name: rule.name, action: rule.action, weight: rule.weight,
            patterns: rule.patterns.map { $0.map { prepare($0, &lexicon) } })
    }

    private static func prepare(_ element: Element, _ lexicon: inout Lexicon) -> PatternElement {
        switch element {
        case .word(let word): .word(lexicon.intern(word))
        case .wordClass(let name): .wordClass(lexicon.classNumber(name))
        case .category(let name, let list): .category(lexicon.categoryNumber(name), list: list)
        case .optional(let inner): .optional(prepare(inner, &lexicon))
        case .either(let elements): .either(elements.map { prepare($0, &lexicon) })
        }
    }
}

extension Array where Element: Comparable {
    /// Sorts, and keeps one of those that are equal.
    fileprivate mutating func sortOnce() {
        guard count > 1 else { return }
        sort()
        var kept = 0
        for index in indices where index == 0 || self[index] != self[kept - 1] {
            self[kept] = self[index]
            kept += 1
        }
        removeLast(count - kept)
    }
}
