import Domain
import GrammarData

/// Every word of the grammar and every name of the corpus, by the key of its first word.
///
/// It is built anew in every process, so it is kept flat: one dictionary by key, chains of numbers for words with the
/// same key and for what begins with a word.
struct Lexicon: Sendable {
    enum Target: Sendable {
        case wordClass(Int)
        case sense(category: String, Sense)
    }

    /// A word or phrase: what follows its first word, and what it is.
    struct Entry: Sendable {
        let rest: [Int]
        let target: Target
        /// What the reading costs beyond the rule's weight.
        let penalty: Double
        /// The next entry of the same first word; -1 ends the chain.
        fileprivate let next: Int
    }

    private struct Word: Sendable {
        let spelling: String
        /// The next word with the same key ("är" and "år" under "ar"), and the first entry; -1 ends the chains.
        let next: Int
        var entry: Int
    }

    private var firstByKey: [String: Int] = [:]
    private var words: [Word] = []
    private var entries: [Entry] = []
    private(set) var classNumbers: [String: Int] = [:]
    /// First parts of compounds with "mål".
    private(set) var goalStems: [String: Sense] = [:]
    /// Heads of compounds that name goals and nämnder.
    private let goalHeads: [String]
    private let nämndHeads: [String]

    /// An everyday name may be a word of a text: it costs more than an official name.
    static let everydayPenalty = 0.6
    static let bareGoalPenalty = 0.8

    init(grammar: Grammar, vocabulary: Vocabulary, goals: GoalNames) {
        goalHeads = (grammar.classes["målhuvud"] ?? []).map(wordKey).sorted { $0.utf8.count > $1.utf8.count }
        nämndHeads = (grammar.classes["nämndhuvud"] ?? []).map(wordKey)
        firstByKey.reserveCapacity(4_096)
        words.reserveCapacity(4_096)
        entries.reserveCapacity(4_096)
        for (name, forms) in grammar.classes {
            let target = Target.wordClass(classNumber(name))
            for form in forms { add(form, target) }
        }
        for (form, value) in grammar.numbers { add(form, .sense(category: Category.number, .number(value))) }
        for (form, value) in grammar.months { add(form, .sense(category: Category.month, .month(value))) }
        for (name, forms) in grammar.things {
            let target = Target.sense(category: Category.thing, .thing(name))
            for form in forms { add(form, target) }
        }
        addNämnder(grammar, vocabulary)
        addGoals(grammar, goals)
    }

    // MARK: Looking up

    /// The number of a word as it is spelled.
    func id(_ word: String) -> Int? {
        let form = wordForm(word)
        return id(form: form, key: Letters.plain(form))
    }

    private func id(form: String, key: String) -> Int? {
        var number = firstByKey[key] ?? -1
        while number >= 0 {
            if words[number].spelling.utf8.elementsEqual(form.utf8) { return number }
            number = words[number].next
        }
        return nil
    }

    /// The words that a typed one can be: itself, or those that it is when å ä ö were left out.
    func candidates(for word: String) -> [Int] {
        let form = wordForm(word)
        let key = Letters.plain(form)
        return id(form: form, key: key).map { [$0] } ?? ids(key: key)
    }

    /// The words with a key.
    func ids(key: String) -> [Int] {
        var found: [Int] = []
        var number = firstByKey[key] ?? -1
        while number >= 0 {
            found.append(number)
            number = words[number].next
        }
        return found
    }

    func spelling(_ id: Int) -> String { words[id].spelling }

    /// The keys of all words.
    var keys: some Sequence<String> { firstByKey.keys }

    /// What begins with a word.
    func forEachEntry(of id: Int, _ body: (Entry) -> Void) {
        var number = words[id].entry
        while number >= 0 {
            body(entries[number])
            number = entries[number].next
        }
    }

    /// True if the word by itself is in a class.
    func `is`(_ id: Int, inClass name: String) -> Bool {
        guard let wanted = classNumbers[name] else { return false }
        var found = false
        forEachEntry(of: id) { entry in
            if case .wordClass(wanted) = entry.target, entry.rest.isEmpty { found = true }
        }
        return found
    }

    // MARK: Building

    mutating func classNumber(_ name: String) -> Int {
        if let number = classNumbers[name] { return number }
        classNumbers[name] = classNumbers.count
        return classNumbers.count - 1
    }

    /// The number of a word, which is new if the lexicon lacks it.
    mutating func intern(_ word: String) -> Int {
        let form = wordForm(word)
        let key = Letters.plain(form)
        if let id = id(form: form, key: key) { return id }
        words.append(Word(spelling: form, next: firstByKey[key] ?? -1, entry: -1))
        firstByKey[key] = words.count - 1
        return words.count - 1
    }

    private mutating func add(_ phrase: String, _ target: Target, penalty: Double = 0) {
        var first = -1
        var rest: [Int] = []
        if phrase.utf8.contains(0x20) {
            for word in phrase.utf8.split(separator: 0x20) {
                let id = intern(String(Substring(word)))
                if first < 0 { first = id } else { rest.append(id) }
            }
        } else {
            first = intern(phrase)
        }
        guard first >= 0 else { return }
        entries.append(Entry(rest: rest, target: target, penalty: penalty, next: words[first].entry))
        words[first].entry = entries.count - 1
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
            guard let sets = goals.resolve(entry) else { continue }
            let choice = GoalChoice(alternatives: sets)
            for stem in entry.stems { goalStems[wordKey(stem)] = .goals(choice, compound: true) }
            let bare = Target.sense(category: Category.goal, .goals(choice, compound: false))
            for word in entry.words {
                add(word, bare, penalty: word.utf8.contains(0x20) ? 0 : Self.bareGoalPenalty)
            }
            add(entry.label, .sense(category: Category.goal, .goals(choice, compound: true)))
        }
    }

    // MARK: Compounds

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

    func isNämndName(_ key: String) -> Bool {
        nämndHeads.contains { key.utf8.count > $0.utf8.count + 2 && key.hasSuffix($0) }
    }
}
