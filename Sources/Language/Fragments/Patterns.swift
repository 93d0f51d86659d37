import Domain
import GrammarData

/// A pattern's place, with words and classes as the lexicon's numbers.
enum PatternElement: Hashable, Sendable {
    case word(Int)
    case wordClass(Int)
    case category(Int, list: Bool)
    indirect case optional(PatternElement)
    case either([PatternElement])
}

/// A rule ready to be matched.
struct PreparedRule: Sendable {
    let name: String
    let action: Action
    let weight: Double
    let patterns: [[PatternElement]]
}

/// The rules of a category, by what their patterns can begin with.
struct RuleTable: Sendable {
    let rules: [PreparedRule]
    private var byWord: [Int: [Int]] = [:]
    private var byClass: [Int: [Int]] = [:]
    /// Rules that can begin with a category: they are always tried.
    private(set) var open: [Int] = []

    init(_ rules: [Rule], _ lexicon: inout Lexicon) {
        self.rules = rules.map { rule in
            PreparedRule(
                name: rule.name, action: rule.action, weight: rule.weight,
                patterns: rule.patterns.map { $0.map { Self.prepare($0, &lexicon) } })
        }
        for (number, rule) in self.rules.enumerated() {
            for pattern in rule.patterns { index(pattern[...], number) }
        }
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

    private mutating func index(_ pattern: ArraySlice<PatternElement>, _ rule: Int) {
        guard let first = pattern.first else { return }
        index(first, rule)
        if case .optional = first { index(pattern.dropFirst(), rule) }
    }

    private mutating func index(_ element: PatternElement, _ rule: Int) {
        switch element {
        case .word(let word): Self.append(rule, to: &byWord[word, default: []])
        case .wordClass(let number): Self.append(rule, to: &byClass[number, default: []])
        case .category: Self.append(rule, to: &open)
        case .optional(let inner): index(inner, rule)
        case .either(let elements): for element in elements { index(element, rule) }
        }
    }

    private static func append(_ rule: Int, to list: inout [Int]) {
        if list.last != rule { list.append(rule) }
    }

    /// The rules that can begin with one of these words or classes, in the grammar's order.
    func candidates(words: [Int], classes: [Int]) -> [Int] {
        var found = open
        for word in words { found += byWord[word] ?? [] }
        for number in classes { found += byClass[number] ?? [] }
        guard found.count > open.count else { return open }
        found.sort()
        var kept = 0
        for index in found.indices where index == 0 || found[index] != found[kept - 1] {
            found[kept] = found[index]
            kept += 1
        }
        return Array(found[..<kept])
    }
}
