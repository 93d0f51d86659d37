import Domain
import GrammarData

/// Finds the names of mått, åtaganden, risks, posts and the like by words of them.
struct RecordNames: Sendable {
    /// What one word of a question finds.
    struct Hit: Hashable, Sendable {
        /// The names that hold it.
        var names: Set<Int> = []
        /// The words of names that it is, in some form.
        var words: Set<Int> = []
        /// Those, and the compounds that it is a part of.
        var matched: Set<Int> = []
    }

    private struct Entry: Sendable {
        let name: Vocabulary.Name
        let words: [Int]
        /// The words that do not stand in brackets.
        let outside: [Int]
        /// The entry of the mått that this one is a dash row of.
        var parent: Int?
    }

    /// In letters: shorter stems stand in too many words by chance.
    private static let shortestPart = 5
    private static let shortestHead = 4

    private var entries: [Entry] = []
    private var keys: [[UInt8]] = []
    /// Each word as the names spell it.
    private var spellings: [String] = []
    private var stems: [[UInt8]] = []
    private var wordsByStem: [String: [Int]] = [:]
    private var namesByWord: [[Int]] = []
    private let stemmer: Stemmer
    private var numbers: [String: Int] = [:]
    /// Other ways to say words of names: "niorna" for "åk 9".
    private var synonyms: [String: [[String]]] = [:]
    private var synonymSpellings: [String: String] = [:]
    /// Words of grammar: a name is told whole without them.
    private var closed: Set<Int> = []

    init(_ names: [Vocabulary.Name], stemmer: Stemmer) {
        self.stemmer = stemmer
        entries.reserveCapacity(names.count)
        for name in names { add(name) }
        findParents()
    }

    // Loops rather than closures: a closure would copy all that is built so far for each name.
    private mutating func add(_ name: Vocabulary.Name) {
        let words = numbers(of: name.name)
        var outside = words
        if name.name.utf8.contains(UInt8(ascii: "(")) { outside = numbers(of: Self.withoutBrackets(name.name)) }
        // The year of a column is asked for as a year.
        if name.field == .kolumn {
            let keys = keys
            outside.removeAll { keys[$0].allSatisfy(Self.isDigit) }
        }
        for word in words { namesByWord[word].append(entries.count) }
        entries.append(Entry(name: name, words: words, outside: outside))
    }

    /// The words of a name, each once.
    private mutating func numbers(of name: String) -> [Int] {
        var found: [Int] = []
        for word in Self.words(of: name) {
            let number = number(of: word)
            if !found.contains(number) { found.append(number) }
        }
        return found
    }

    /// The names with what the grammar says of words in them.
    func reading(with grammar: Grammar) -> RecordNames {
        var names = self
        names.synonyms = Dictionary(grammar.nameSynonyms.map { (Letters.plain($0), $1) }) { $0 + $1 }
        names.synonymSpellings = Dictionary(grammar.nameSynonyms.keys.map { (Letters.plain($0), $0) }) { first, _ in
            first
        }
        names.closed = Set((grammar.classes["utfyllnad"] ?? []).compactMap { numbers[Letters.plain($0)] })
        return names
    }

    /// "1 000" as "1000", as a question has it.
    private static func withWholeNumbers(_ name: String) -> String {
        guard name.utf8.contains(where: isDigit) else { return name }
        var result: [UInt8] = []
        let bytes = Array(name.utf8)
        for (index, byte) in bytes.enumerated() {
            let rest = bytes[(index + 1)...].prefix(4)
            let parts =
                byte == 0x20 && result.last.map(isDigit) == true && rest.prefix(3).allSatisfy(isDigit)
                && rest.count >= 3 && !(rest.count == 4 && isDigit(rest.last ?? 0))
            if !parts { result.append(byte) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The words of a name; "18-64" is two.
    private static func words(of name: String) -> [String] {
        wordsOfName(withWholeNumbers(name)).flatMap { word in
            word.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "-") }
                ? word.split(separator: "-").map(String.init) : [word]
        }
    }

    private mutating func number(of word: String) -> Int {
        let key = Letters.plain(word)
        if let number = numbers[key] { return number }
        numbers[key] = keys.count
        keys.append(Array(key.utf8))
        spellings.append(word)
        let stem = stemmer.key(word)
        stems.append(Array(stem.utf8))
        wordsByStem[stem, default: []].append(keys.count - 1)
        namesByWord.append([])
        return keys.count - 1
    }

    private static func withoutBrackets(_ name: String) -> String {
        var depth = 0
        return String(
            name.filter { character in
                if character == "(" { depth += 1 }
                if character == ")" { depth = max(0, depth - 1) }
                return depth == 0
            })
    }

    /// A dash row bears its parent's name before its own.
    private mutating func findParents() {
        let separators = [" - ", " -- "]
        let places = Dictionary(
            entries.indices.filter { entries[$0].name.field == .matt }.map { (entries[$0].name.name, $0) }
        ) { first, _ in first }
        for index in entries.indices where entries[index].name.field == .matt {
            var head = Substring(entries[index].name.name)
            while let cut = separators.compactMap({ head.ranges(of: $0).last }).max(by: {
                $0.lowerBound < $1.lowerBound
            }) {
                head = head[..<cut.lowerBound]
                if let parent = places[String(head)] {
                    entries[index].parent = parent
                    break
                }
            }
        }
    }

    var isEmpty: Bool { entries.isEmpty }

    /// The words of the names, for spelling.
    var words: [String] { keys.map { String(decoding: $0, as: UTF8.self) } + synonyms.keys }

    /// How the names, or other ways to say them, spell the word with a key.
    func spelling(_ key: String) -> String? {
        numbers[key].map { spellings[$0] } ?? synonymSpellings[key]
    }

    /// What a word of a question finds, as an inflection, a part of a compound, or another way to say it.
    func hit(_ word: String) -> Hit {
        var hit = Hit()
        guard !entries.isEmpty else { return hit }
        add(words(matching: word), to: &hit)
        hit.words = words(matching: word, whole: true)
        for alternative in synonyms[Letters.plain(word)] ?? [] { add(all: alternative, to: &hit) }
        if hit.names.isEmpty { addParts(of: word, to: &hit) }
        return hit
    }

    /// True if some name has the word itself, in some form: no compound with it.
    func holdsWord(_ word: String) -> Bool {
        wordsByStem[stemmer.key(word)] != nil || synonyms[Letters.plain(word)] != nil
    }

    private func add(_ matched: Set<Int>, to hit: inout Hit) {
        hit.words.formUnion(matched)
        hit.matched.formUnion(matched)
        for word in matched { hit.names.formUnion(namesByWord[word]) }
    }

    /// Names with every one of several words.
    private func add(all words: [String], to hit: inout Hit) {
        var names: Set<Int>?
        var found: Set<Int> = []
        for word in words {
            let matched = self.words(matching: word, whole: word.utf8.count < 4)
            let holders = Set(matched.flatMap { namesByWord[$0] })
            names = names?.intersection(holders) ?? holders
            found.formUnion(matched)
        }
        guard let names, !names.isEmpty else { return }
        hit.names.formUnion(names)
        hit.words.formUnion(found)
        hit.matched.formUnion(found)
    }

    /// A compound that no name holds as such: "koldioxidutsläppen" for "utsläpp av CO2".
    private func addParts(of word: String, to hit: inout Hit) {
        let letters = Array(word)
        guard (7...60).contains(letters.count) else { return }
        for cut in (3...(letters.count - 3)).reversed() {
            let rest = String(letters[cut...])
            let matchedRest = words(matching: rest, whole: true)
            guard !matchedRest.isEmpty else { continue }
            let first = String(letters[..<cut])
            for base in [first, first.hasSuffix("s") ? String(first.dropLast()) : first + "a"] {
                var firstHit = Hit()
                add(words(matching: base, whole: true), to: &firstHit)
                for alternative in synonyms[Letters.plain(base)] ?? [] { add(all: alternative, to: &firstHit) }
                let both = firstHit.names.intersection(matchedRest.flatMap { namesByWord[$0] })
                guard !both.isEmpty else { continue }
                let words = firstHit.words.union(matchedRest)
                hit = Hit(names: both, words: words, matched: words)
                return
            }
        }
    }

    /// A word typed with å, ä or ö is not taken for one without.
    private func words(matching word: String, whole: Bool = false) -> Set<Int> {
        let matched = plainWords(matching: word, whole: whole)
        guard !matched.isEmpty, !Letters.isPlain(word) else { return matched }
        let stem = stemmer.stem(word)
        return matched.filter { spellings[$0].contains(stem) || word.contains(stemmer.stem(spellings[$0])) }
    }

    private func plainWords(matching word: String, whole: Bool) -> Set<Int> {
        let stem = stemmer.key(word)
        let plain = Letters.plain(word)
        let typed = Array(plain.utf8)
        var matched = Set((wordsByStem[stem] ?? []).filter { Self.areForms(typed, keys[$0]) })
        // Without its å, ä and ö a word can lose more than its ending to the stemmer.
        if let same = numbers[plain] { matched.insert(same) }
        let part = Array(stem.utf8)
        guard part.count >= Self.shortestHead || typed.count >= Self.shortestPart, !whole else { return matched }
        let mayBegin = part.count >= Self.shortestPart
        for (number, key) in keys.enumerated() where key.count >= part.count + 3 {
            let stem = stems[number]
            let isHead =
                stem.count >= part.count + 3 && stem.suffix(part.count).elementsEqual(part)
                || key.count >= typed.count + 3 && typed.count >= Self.shortestPart
                    && key.suffix(typed.count).elementsEqual(typed)
            if isHead && part.count >= 3 || mayBegin && key.starts(with: part) {
                matched.insert(number)
            }
        }
        return matched
    }

    /// Stems alone take "tjänar" and "tjänster" for one word: forms have more in common.
    private static func areForms(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        zip(one, other).prefix { $0 == $1 }.count >= min(5, min(one.count, other.count) - 1)
    }

    // MARK: - Names for a run of words

    /// The names that a run of words stands for, by kind and field.
    ///
    /// A name that the words tell whole wins over those that they are a part of; a dash row comes along only where its
    /// parent does not fit.
    /// - Parameter spoken: small words among them, which only count towards a name told to the last word.
    func choices(of hits: [Hit], with spoken: [Hit] = []) -> [NamedSet] {
        let content = hits.isEmpty ? spoken : hits
        guard var names = content.first?.names else { return [] }
        for hit in content.dropFirst() { names.formIntersection(hit.names) }
        let said = (hits + spoken).reduce(into: Set<Int>()) { $0.formUnion($1.words) }
        var sets: [NamedSet] = []
        for (group, members) in Dictionary(grouping: names, by: { Group(entries[$0].name) }) {
            let open = members.filter { index in
                hits.allSatisfy { hit in entries[index].outside.contains { hit.matched.contains($0) } }
            }
            let exact =
                hits.count + spoken.count > 1
                ? members.filter { isExactly(entries[$0], said, count: hits.count + spoken.count) } : []
            // A word is rarely the whole heading of a column: which columns it means, the question as a whole says.
            let told = group.field == .kolumn ? [] : members.filter { isTold(entries[$0], by: said) }
            let whole = exact.isEmpty ? told : exact
            let kept = (whole.isEmpty ? (open.isEmpty ? members : open) : whole).filter { index in
                !Self.ancestors(of: index, in: entries).contains { members.contains($0) }
            }
            let found = Set(kept.map { entries[$0].name.name }).sorted()
            sets.append(
                NamedSet(
                    kind: group.kind, field: group.field, names: found, isWhole: !whole.isEmpty, isExact: !exact.isEmpty
                ))
        }
        return sets.sorted { ($0.kind.order, $0.field.rawValue) < ($1.kind.order, $1.field.rawValue) }
    }

    private func isTold(_ entry: Entry, by said: Set<Int>) -> Bool {
        var tellsSomething = false
        for word in entry.outside where !closed.contains(word) {
            guard said.contains(word) else { return false }
            tellsSomething = true
        }
        return tellsSomething
    }

    private func isExactly(_ entry: Entry, _ said: Set<Int>, count: Int) -> Bool {
        let words = entry.name.field == .kolumn ? entry.outside : entry.words
        return words.count == count && words.allSatisfy(said.contains)
    }

    private struct Group: Hashable {
        let kind: RecordKind
        let field: Field

        init(_ name: Vocabulary.Name) {
            kind = name.kind
            field = name.field
        }
    }

    private static func ancestors(of index: Int, in entries: [Entry]) -> [Int] {
        var found: [Int] = []
        var next = entries[index].parent
        while let parent = next, found.count < 8 {
            found.append(parent)
            next = entries[parent].parent
        }
        return found
    }
}

/// Names of one field of one kind of record.
struct NamedSet: Hashable, Sendable {
    var kind: RecordKind
    var field: Field
    /// In sorted order; never empty.
    var names: [String]
    /// True where the question's words tell the names whole.
    var isWhole: Bool
    /// True where they are, to the last small word, the names.
    var isExact = false
}

extension RecordKind {
    /// Which kind a name that several have is taken for first.
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
