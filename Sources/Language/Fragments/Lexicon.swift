import Domain
import GrammarData

/// Every word of the grammar and every name of the corpus, by the key of its first word.
///
/// It is built anew in every process, so it is kept flat: one dictionary by key, chains of numbers for words with the
/// same key and for what begins with a word.
struct Lexicon: Sendable {
    enum Target: Sendable {
        case wordClass(Int)
        case sense(Category, Sense)
        /// A goal word of the grammar, by its number: what it names is looked up when it is asked for.
        case goal(Int, compound: Bool)
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

    private var table = WordTable(capacity: 4_096)
    /// The first entry of each word; -1 where nothing begins with it.
    private var firstEntries: [Int] = []
    private var entries: [Entry] = []
    private(set) var classNumbers: [String: Int] = [:]
    private var categoryNumbers: [String: Int] = [:]
    /// The names of the categories, by number.
    private(set) var categories: [String] = []
    /// First parts of compounds with "mål", and the goal word that each belongs to.
    private var goalWordByStem: [String: Int] = [:]
    private let goalWords: [GoalEntry]
    /// Heads of compounds that name goals and nämnder.
    private let goalHeads: [String]
    private let nämndHeads: [String]
    /// Heads of goal words in definite form, as keys.
    let definiteHeads: [String]

    /// The municipalities that the corpus lacks, by the key of their names' first words.
    private(set) var missingKommuner: [String: [Kommun]] = [:]
    /// What a name of theirs costs: over a corpus of one municipality it is more likely a word to search for.
    private(set) var missingKommunPenalty = 2.0

    /// An everyday name may be a word of a text: it costs more than an official name.
    static let everydayPenalty = 0.6
    static let bareGoalPenalty = 0.8
    /// "Vara" is more likely the verb; after "i" it is the kommun.
    static let ordinaryPenalty = 0.8

    /// The words of the grammar; `add(names:)` adds those of a corpus.
    init(grammar: Grammar) {
        goalWords = grammar.goalWords
        goalHeads = (grammar.classes["målhuvud"] ?? []).map(wordKey).sorted { $0.utf8.count > $1.utf8.count }
        definiteHeads = (grammar.lists["bestämda målord"] ?? []).map(wordKey)
        nämndHeads = (grammar.classes["nämndhuvud"] ?? []).map(wordKey)
        firstEntries.reserveCapacity(4_096)
        entries.reserveCapacity(8_192)
        for category in Category.allCases { _ = categoryNumber(category.name) }
        for wordClass in WordClass.allCases { _ = classNumber(wordClass.name) }
        for (name, forms) in grammar.classes {
            let target = Target.wordClass(classNumber(name))
            for form in forms { add(form, target) }
        }
        for (form, value) in grammar.numbers { add(form, .sense(.number, .number(value))) }
        for (form, value) in grammar.months { add(form, .sense(.month, .month(value))) }
        for (name, forms) in grammar.things {
            let target = Target.sense(.thing, .thing(name))
            for form in forms { add(form, target) }
        }
        addGoals(grammar)
    }

    /// Adds the ways to say the nämnder of a corpus.
    mutating func add(_ nämnder: NämndWords) {
        for way in nämnder.ways {
            let sense = Sense.nämnder(way.names, taken: way.taken)
            add(Self.parted(way.form), .sense(.nämnd, sense), penalty: way.isEveryday ? Self.everydayPenalty : 0)
        }
    }

    /// With its marks as words of their own, as lines have them: "Nämnden för Kultur, Fritid & Folkhälsa".
    private static func parted(_ form: String) -> String {
        form.utf8.contains(UInt8(ascii: ",")) ? form.replacing(",", with: " ,") : form
    }

    /// Adds the municipalities of a corpus: where there are several their names tell records apart, the only one's say
    /// nothing.
    mutating func add(_ kommuner: Kommuner) {
        let filler = Target.wordClass(WordClass.filler.rawValue)
        let particle = Target.wordClass(classNumber("satspartikel"))
        for form in kommuner.fillers {
            add(form, filler)
            add(form, particle)
        }
        for kommun in kommuner.missing {
            let first = kommun.name.utf8.firstIndex(of: UInt8(ascii: " ")).map { String(kommun.name[..<$0]) }
            missingKommuner[wordKey(first ?? kommun.name), default: []].append(kommun)
        }
        guard kommuner.areSeveral else { return }
        missingKommunPenalty = 0.5
        for kommun in kommuner.held {
            let sense = Sense.kommuner([kommun.name], ordinary: [])
            for form in kommun.namesWithHead { add(form, .sense(.kommun, sense)) }
            let alone = Sense.kommuner([kommun.name], ordinary: kommun.isOrdinaryWord ? [kommun.name] : [])
            add(kommun.name, .sense(.kommun, alone), penalty: kommun.isOrdinaryWord ? Self.ordinaryPenalty : 0)
        }
    }

    // MARK: Looking up

    /// The number of a word as it is spelled.
    func id(_ word: String) -> Int? { table.number(of: wordForm(word)) }

    /// The words that a typed one can be: itself, or those that it is when å ä ö were left out.
    func candidates(for word: String) -> [Int] {
        let form = wordForm(word)
        return table.number(of: form).map { [$0] } ?? table.numbers(key: Letters.plain(form))
    }

    /// The words with a key.
    func ids(key: String) -> [Int] { table.numbers(key: key) }

    func spelling(_ id: Int) -> String { table.spelling(id) }

    /// All words, as they are spelled.
    var spellings: [String] { table.spellings }

    /// The number of words.
    var count: Int { table.count }

    /// What begins with a word.
    func forEachEntry(of id: Int, _ body: (Entry) -> Void) {
        var number = firstEntries[id]
        while number >= 0 {
            body(entries[number])
            number = entries[number].next
        }
    }

    /// True if the word by itself is in a class.
    func `is`(_ id: Int, in wordClass: WordClass) -> Bool {
        let wanted = wordClass.rawValue
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

    mutating func categoryNumber(_ name: String) -> Int {
        if let number = categoryNumbers[name] { return number }
        categoryNumbers[name] = categories.count
        categories.append(name)
        return categories.count - 1
    }

    /// The number of a word, which is new if the lexicon lacks it.
    mutating func intern(_ word: String) -> Int {
        kept(table.intern(wordForm(word)))
    }

    /// The same for its bytes: nearly every word is spelled as it is kept.
    private mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        isLowerCase(word) ? kept(table.intern(word)) : intern(String(decoding: word, as: UTF8.self))
    }

    private mutating func kept(_ number: Int) -> Int {
        if number == firstEntries.count { firstEntries.append(-1) }
        return number
    }

    private mutating func add(_ phrase: String, _ target: Target, penalty: Double = 0) {
        var first = -1
        var rest: [Int] = []
        var phrase = phrase
        phrase.withUTF8 { bytes in
            var start = 0
            for place in 0...bytes.count where place == bytes.count || bytes[place] == 0x20 {
                if place > start {
                    let id = intern(UnsafeBufferPointer(rebasing: bytes[start..<place]))
                    if first < 0 { first = id } else { rest.append(id) }
                }
                start = place + 1
            }
        }
        guard first >= 0 else { return }
        entries.append(Entry(rest: rest, target: target, penalty: penalty, next: firstEntries[first]))
        firstEntries[first] = entries.count - 1
    }

    private mutating func addGoals(_ grammar: Grammar) {
        for (number, entry) in grammar.goalWords.enumerated() {
            for stem in entry.stems { goalWordByStem[wordKey(stem)] = number }
            for word in entry.words {
                // "Strategiska mål" says "mål" as a compound does.
                let saysGoal = word.split(separator: " ").last.map { goalHeads.contains(wordKey(String($0))) } ?? false
                add(
                    word, .goal(number, compound: saysGoal),
                    penalty: word.utf8.contains(0x20) ? 0 : Self.bareGoalPenalty)
            }
            add(entry.label, .goal(number, compound: true))
        }
    }

    // MARK: Compounds

    /// The goal word that a compound such as "ekonomimålet" is; nil if its first part is none.
    func compoundGoal(_ key: String) -> GoalEntry? {
        guard let stem = goalCompoundStem(key) else { return nil }
        let number = goalWordByStem[stem] ?? (stem.hasSuffix("s") ? goalWordByStem[String(stem.dropLast())] : nil)
        return number.map { goalWords[$0] }
    }

    /// The goal word with a number.
    func goalWord(_ number: Int) -> GoalEntry { goalWords[number] }

    /// The first part of a compound whose head is "mål" in some form.
    func goalCompoundStem(_ key: String) -> String? {
        for head in goalHeads where key.utf8.count > head.utf8.count + 2 && key.hasSuffix(head) {
            let stem = String(key.dropLast(head.count))
            return stem.hasSuffix("-") ? String(stem.dropLast()) : stem
        }
        return nil
    }

    /// True for the whole name of a municipality that the corpus lacks, and that is no ordinary word.
    func isMissingKommun(_ key: String) -> Bool {
        [key, key.hasSuffix("s") ? String(key.dropLast()) : key].contains { key in
            missingKommuner[key]?.contains { !$0.isOrdinaryWord && wordKey($0.name) == key } ?? false
        }
    }

    func isNämndName(_ key: String) -> Bool {
        nämndHeads.contains { key.utf8.count > $0.utf8.count + 2 && key.hasSuffix($0) }
    }
}
