import Domain
import GrammarData

/// Every word of the grammar and every name of the corpus, by the key of its first word.
struct Lexicon: Sendable {
    enum Target: Sendable {
        case wordClass(String)
        case sense(category: String, Sense)
    }

    /// A word or phrase: what follows its first word, and what it is.
    struct Entry: Sendable {
        let rest: [Int]
        let target: Target
        /// What the reading costs beyond the rule's weight.
        let penalty: Double
    }

    private var ids: [String: Int] = [:]
    /// The words that are the same without diacritics: "är" and "år" under "ar".
    private(set) var idsByKey: [String: [Int]] = [:]
    /// How each word is spelled.
    private(set) var spellings: [String] = []
    private(set) var entries: [[Entry]] = []
    /// First parts of compounds with "mål".
    private(set) var goalStems: [String: Sense] = [:]
    /// Heads of compounds that name goals and nämnder.
    private(set) var goalHeads: [String] = []
    private(set) var nämndHeads: [String] = []

    /// An everyday name may be a word of a text: it costs more than an official name.
    static let everydayPenalty = 0.6
    static let bareGoalPenalty = 0.8

    init(grammar: Grammar, vocabulary: Vocabulary, goals: GoalNames) {
        for (name, forms) in grammar.classes {
            for form in forms { add(form, .wordClass(name)) }
        }
        for rule in grammar.rules {
            for pattern in rule.patterns { pattern.forEach { addLiterals($0) } }
        }
        for (form, value) in grammar.numbers { add(form, .sense(category: Category.number, .number(value))) }
        for (form, value) in grammar.months { add(form, .sense(category: Category.month, .month(value))) }
        for (name, forms) in grammar.things {
            for form in forms { add(form, .sense(category: Category.thing, .thing(name))) }
        }
        addNämnder(grammar, vocabulary)
        addGoals(grammar, goals)
        goalHeads = (grammar.classes["målhuvud"] ?? []).map(wordKey).sorted { $0.utf8.count > $1.utf8.count }
        nämndHeads = (grammar.classes["nämndhuvud"] ?? []).map(wordKey)
    }

    /// The number of a word as it is spelled.
    func id(_ word: String) -> Int? { ids[wordForm(word)] }

    /// The words that a typed one can be: itself, or those that it is when å ä ö were left out.
    func candidates(for word: String) -> [Int] {
        let form = wordForm(word)
        return ids[form].map { [$0] } ?? idsByKey[Letters.plain(form)] ?? []
    }

    private mutating func intern(_ word: String) -> Int {
        let form = wordForm(word)
        if let id = ids[form] { return id }
        ids[form] = spellings.count
        idsByKey[Letters.plain(form), default: []].append(spellings.count)
        spellings.append(form)
        entries.append([])
        return spellings.count - 1
    }

    private mutating func add(_ phrase: String, _ target: Target, penalty: Double = 0) {
        let words = phrase.split(separator: " ").map { intern(String($0)) }
        guard let first = words.first else { return }
        entries[first].append(Entry(rest: Array(words.dropFirst()), target: target, penalty: penalty))
    }

    private mutating func addLiterals(_ element: Element) {
        switch element {
        case .word(let word): _ = intern(word)
        case .optional(let inner): addLiterals(inner)
        case .either(let elements): elements.forEach { addLiterals($0) }
        case .wordClass, .category: break
        }
    }

    private mutating func addNämnder(_ grammar: Grammar, _ vocabulary: Vocabulary) {
        var everyday: [String: [String]] = [:]
        let names = Set(grammar.nämnder.map(\.name)).union(vocabulary.nämnder)
        for name in names.sorted() {
            for form in Self.officialForms(name) { addNämnd(form, [name], penalty: 0) }
        }
        for entry in grammar.nämnder {
            for form in entry.abbreviations { addNämnd(form, [entry.name], penalty: 0) }
            for form in entry.everydayNames { everyday[form, default: []].append(entry.name) }
        }
        for (form, names) in everyday { addNämnd(form, names, penalty: Self.everydayPenalty) }
    }

    private mutating func addNämnd(_ form: String, _ names: [String], penalty: Double) {
        let sense = Sense.nämnder(names.sorted(), word: form, everyday: penalty > 0)
        add(form, .sense(category: Category.nämnd, sense), penalty: penalty)
    }

    /// The full name and its indefinite form: "Socialnämnden", "Socialnämnd".
    private static func officialForms(_ name: String) -> [String] {
        name.hasSuffix("nämnden") ? [name, String(name.dropLast(2))] : [name]
    }

    private mutating func addGoals(_ grammar: Grammar, _ goals: GoalNames) {
        for entry in grammar.goalWords {
            guard let set = goals.resolve(entry) else { continue }
            let choice = GoalChoice(alternatives: set)
            for stem in entry.stems { goalStems[wordKey(stem)] = .goals(choice, compound: true) }
            let bare = Sense.goals(choice, compound: false)
            for word in entry.words {
                let penalty = word.contains(" ") ? 0 : Self.bareGoalPenalty
                add(word, .sense(category: Category.goal, bare), penalty: penalty)
            }
            add(entry.label, .sense(category: Category.goal, .goals(choice, compound: true)))
        }
    }

    /// What a compound such as "ekonomimålet" stands for; nil if its first part is no goal word.
    func compoundGoal(_ key: String) -> Sense? {
        guard let stem = goalCompoundStem(key) else { return nil }
        return goalStems[stem] ?? (stem.hasSuffix("s") ? goalStems[String(stem.dropLast())] : nil)
    }

    /// The first part of a compound whose head is "mål" in some form.
    func goalCompoundStem(_ key: String) -> String? {
        for head in goalHeads where key.utf8.count > head.utf8.count + 2 && key.hasSuffix(head) {
            let stem = String(key.dropLast(head.count))
            return stem.hasSuffix("-") ? String(stem.dropLast()) : stem
        }
        return nil
    }

    func isQuestionVerb(_ id: Int) -> Bool {
        entries[id].contains { if case .wordClass("frågeverb") = $0.target { $0.rest.isEmpty } else { false } }
    }

    func isNämndName(_ key: String) -> Bool {
        nämndHeads.contains { key.utf8.count > $0.utf8.count + 2 && key.hasSuffix($0) }
    }
}
