import Domain
import GrammarData

/// The names of mått, åtaganden, risks, posts and the like, by words of them.
struct RecordNames: Sendable {
    struct Entry: Sendable {
        let name: Vocabulary.Name
        let words: [Int]
        /// The words that do not stand in brackets.
        let outside: [Int]
        /// The entry of the mått that this one is a dash row of.
        var parent: Int?
    }

    private(set) var entries: [Entry] = []
    /// Every distinct word of the names: as they spell it, its key, and its stem.
    private(set) var spellings: [String] = []
    private(set) var keys: [[UInt8]] = []
    private(set) var stems: [[UInt8]] = []
    /// Words by their keys, and those that share the key of another: "är" and "år" have one.
    private var numbers: [String: Int] = [:]
    private var otherNumbers: [String: [Int]] = [:]
    private(set) var wordsByStem: [String: [Int]] = [:]
    private(set) var namesByWord: [[Int]] = []
    let stemmer: Stemmer
    /// What runs of words stand for, by the words and those of them that are small.
    private(set) var choicesKnown = Remembered<[[String]], [NamedSet]>(most: 2_000)
    /// Other ways to say words of names, by their keys: "niorna" for "åk 9".
    private(set) var synonyms: [String: [[String]]] = [:]
    private var synonymSpellings: [String] = []
    /// Words of grammar: a name is told whole without them.
    private(set) var closed: Set<Int> = []
    /// Words that a question may add to a name: "nya förskolor".
    private(set) var describing: Set<String> = []

    init(_ names: [Vocabulary.Name], stemmer: Stemmer) {
        self.stemmer = stemmer
        entries.reserveCapacity(names.count)
        for name in names { add(name) }
        findParents()
    }

    /// The names with what the grammar says of words in them.
    func reading(with grammar: Grammar) -> RecordNames {
        var names = self
        names.choicesKnown = Remembered(most: 2_000)
        names.synonyms = Dictionary(grammar.nameSynonyms.map { (Letters.plain($0), $1) }) { $0 + $1 }
        names.synonymSpellings = Array(grammar.nameSynonyms.keys)
        for word in grammar.classes["utfyllnad"] ?? [] {
            let key = Letters.plain(word)
            if let number = numbers[key] { names.closed.insert(number) }
            if !otherNumbers.isEmpty { names.closed.formUnion(otherNumbers[key] ?? []) }
        }
        for word in grammar.lists["namnslut"] ?? [] { names.closed.subtract(words(ofKey: Letters.plain(word))) }
        names.describing = Set((grammar.lists["beskrivande"] ?? []).map(Letters.plain))
        return names
    }

    var isEmpty: Bool { entries.isEmpty }

    /// The words with a key.
    func words(ofKey key: String) -> [Int] { (numbers[key].map { [$0] } ?? []) + (otherNumbers[key] ?? []) }

    /// The words of the names and the other ways to say them, as they are spelled.
    var allSpellings: [String] { spellings + synonymSpellings }

    // MARK: - Building

    // Loops rather than closures: a closure would copy all that is built so far for each name.
    private mutating func add(_ name: Vocabulary.Name) {
        let words = numbers(of: name.name)
        var outside = words
        if name.name.utf8.contains(UInt8(ascii: "(")) { outside = numbers(of: withoutBrackets(name.name)) }
        // The year of a column is asked for as a year.
        if name.field == .kolumn {
            let keys = keys
            outside.removeAll { keys[$0].allSatisfy(isDigit) }
        }
        for word in words { namesByWord[word].append(entries.count) }
        entries.append(Entry(name: name, words: words, outside: outside))
    }

    /// The words of a name, each once.
    private mutating func numbers(of name: String) -> [Int] {
        var found: [Int] = []
        for word in wordsOfRecordName(name) {
            let number = number(of: word)
            if !found.contains(number) { found.append(number) }
        }
        return found
    }

    private mutating func number(of word: String) -> Int {
        let key = Letters.plain(word)
        if let number = numbers[key] {
            if spellings[number] == word { return number }
            if let other = otherNumbers[key]?.first(where: { spellings[$0] == word }) { return other }
            otherNumbers[key, default: []].append(keys.count)
        } else {
            numbers[key] = keys.count
        }
        keys.append(Array(key.utf8))
        spellings.append(word)
        let stem = stemmer.key(word)
        stems.append(Array(stem.utf8))
        wordsByStem[stem, default: []].append(keys.count - 1)
        namesByWord.append([])
        return keys.count - 1
    }

    /// A dash row bears its parent's name before its own.
    private mutating func findParents() {
        let places = Dictionary(
            entries.indices.filter { entries[$0].name.field == .matt }.map { (entries[$0].name.name, $0) }
        ) { first, _ in first }
        for index in entries.indices where entries[index].name.field == .matt {
            entries[index].parent = headsOfDashRow(entries[index].name.name).lazy.compactMap { places[$0] }.first
        }
    }
}

/// Which kind a name that several have is taken for first.
extension RecordKind {
    var order: Int {
        switch self {
        case .bedömning: 0
        case .mått: 1
        case .ekonomi: 2
        case .åtagande: 3
        case .risk: 4
        case .granskning: 5
        case .kontroll: 6
        }
    }
}
