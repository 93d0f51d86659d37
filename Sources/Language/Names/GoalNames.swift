import Domain
import GrammarData

/// Finds the goals of the corpus by words of their names.
struct GoalNames: Sendable {
    private struct Name: Sendable {
        let goal: Vocabulary.Goal
        let words: [Int]
    }

    private let names: [Name]
    /// Every distinct word of the names, as bytes of its key, and those of its stem.
    private let words: [[UInt8]]
    /// The names that have each word, by number.
    private let holders: [[Int]]
    /// Each word as the names spell it, by its key.
    private let spellingByKey: [String: String]
    private let stems: [[UInt8]]
    private let wordsByStem: [String: [Int]]
    private let stemmer: Stemmer
    private let resolved = Remembered<String, GoalWordMeaning>(most: 1_000)
    /// The municipalities of the corpus; none where it names none.
    private let kommuner: [String]
    /// The words of the names that name a municipality: "Huddinges".
    private var kommunWords: Set<Int> = []

    /// A word of a goal word's pattern that any municipality's name stands for.
    private static let anyKommun = "<\(Category.kommun.name)>"

    init(vocabulary: Vocabulary, stemmer: Stemmer) {
        // Names share their words: each is read once as it is spelled, and once in lower case without marks.
        var spelled = WordNumbers()
        var keys = WordNumbers()
        var keyOfSpelled: [[Int]] = []
        var spellings: [String: String] = [:]
        var stems: [[UInt8]] = []
        var byStem: [String: [Int]] = [:]
        func numbers(of spelling: ArraySlice<UInt8>) -> [Int] {
            wordsOfName(String(decoding: spelling, as: UTF8.self)).map { word in
                let key = Letters.plain(word)
                let number = keys.number(of: Array(key.utf8))
                guard number == stems.count else { return number }
                spellings[key] = word
                let stem = stemmer.key(word)
                stems.append(Array(stem.utf8))
                byStem[stem, default: []].append(number)
                return number
            }
        }
        var holders: [[Int]] = []
        names = vocabulary.goals.enumerated().map { index, goal in
            var words: [Int] = []
            for run in Array(goal.name.utf8).split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
                let number = spelled.number(of: Array(run))
                if number == keyOfSpelled.count { keyOfSpelled.append(numbers(of: run)) }
                words += keyOfSpelled[number]
            }
            holders.append(contentsOf: repeatElement([], count: stems.count - holders.count))
            for word in words where holders[word].last != index { holders[word].append(index) }
            return Name(goal: goal, words: words)
        }
        words = (0..<keys.count).map { Array(keys[$0].utf8) }
        self.holders = holders
        spellingByKey = spellings
        self.stems = stems
        wordsByStem = byStem
        self.stemmer = stemmer
        kommuner = vocabulary.kommuner
    }

    /// The names with what the grammar says of words in them: which are municipalities.
    func reading(with grammar: Grammar) -> GoalNames {
        let kommuner = Set(grammar.kommuner.map { Letters.plain(Letters.lower($0.name)) })
        var names = self
        names.kommunWords = Set(
            words.indices.filter { index in
                let key = String(decoding: words[index], as: UTF8.self)
                return kommuner.contains(key) || (key.hasSuffix("s") && kommuner.contains(String(key.dropLast())))
            })
        return names
    }

    /// The goals (by number) with a word that is an inflection of this one or has it as the part of a compound.
    func goals(matching word: String) -> Set<Int> {
        holders(of: nameWords(matching: word))
    }

    private func holders(of matched: Set<Int>) -> Set<Int> {
        matched.reduce(into: []) { $0.formUnion(holders[$1]) }
    }

    /// The words of the names, as they are spelled.
    var spellings: some Sequence<String> { spellingByKey.values }

    /// True if some name has the word itself, in some form: no compound with it.
    func holdsWord(_ word: String) -> Bool {
        let stem = stemmer.key(Letters.lower(word))
        return wordsByStem[stem] != nil
            && (Letters.plain(Letters.lower(word)).utf8.count - stem.utf8.count <= Self.longestEnding
                || spellingByKey[Letters.plain(Letters.lower(word))] != nil)
    }

    /// True if some name has the word just so, or in the genitive.
    func holdsExactly(_ word: String) -> Bool {
        let key = Letters.plain(Letters.lower(word))
        return spellingByKey[key] != nil || spellingByKey[key + "s"] != nil
    }

    /// In letters: what a stem may have lost of its word and still say which word it is.
    static let longestEnding = 4

    private func nameWords(matching word: String) -> Set<Int> {
        let stem = stemmer.key(Letters.lower(word))
        // A stem that has lost much of its word is no part of a compound: "byggstart" is none of "bostadsbyggande".
        guard Letters.plain(Letters.lower(word)).utf8.count - stem.utf8.count <= Self.longestEnding else {
            return Set(wordsByStem[stem] ?? [])
        }
        var matched = Set(wordsByStem[stem] ?? [])
        if stem.utf8.count >= 4 {
            let part = Array(stem.utf8)
            for (number, name) in words.enumerated() where name.count >= part.count + 3 || isLongForm(name, part) {
                if name.starts(with: part) || endsInCompound(stems[number], part) { matched.insert(number) }
            }
        }
        return matched
    }

    /// True for a form of a long word that the stemmer gives another stem: "bostadsbyggandet", "bostadsbyggande".
    private func isLongForm(_ name: [UInt8], _ stem: [UInt8]) -> Bool {
        stem.count >= Self.longStem && name.starts(with: stem)
    }

    private static let longStem = 8

    /// True if the name's stem ends with the part: "växthusgaser" with "gas".
    private func endsInCompound(_ stem: [UInt8], _ part: [UInt8]) -> Bool {
        stem.count >= part.count + 3 && stem.suffix(part.count).elementsEqual(part)
    }

    /// The set that goals make, of the topmost level that a name is sought on: KF-mål before nämndmål before målområde.
    ///
    /// A name that the words tell whole wins over those that they are a part of, whatever its level.
    func set(of goals: Set<Int>, label: String) -> GoalSet? {
        let said = wordsOfName(label).map { Array(Letters.plain($0).utf8) }
        let exact = goals.sorted().first { index in
            names[index].words.count == said.count && zip(names[index].words, said).allSatisfy { words[$0] == $1 }
        }
        if let exact {
            let goal = names[exact].goal
            return GoalSet(level: goal.level, names: [goal.name], label: label)
        }
        for level in [GoalSet.Level.kfMål, .nämndmål, .målområde] {
            let found = goals.filter { names[$0].goal.level == level }.map { names[$0].goal.name }
            if !found.isEmpty { return GoalSet(level: level, names: Set(found).sorted(), label: label) }
        }
        return nil
    }

    /// In letters: words up to it ("i", "och") tell no names apart.
    private static let longestSmallWord = 3

    /// The goals of other levels with all the words of a set's label; none where the label is a goal's whole name.
    func otherSets(than set: GoalSet) -> [GoalSet] {
        let said = wordsOfName(set.label).filter { $0.utf8.count > Self.longestSmallWord }
        guard let first = said.first, !set.names.contains(where: { wordsOfName($0).count == said.count }) else {
            return []
        }
        let holders = said.dropFirst().reduce(goals(matching: first)) { $0.intersection(goals(matching: $1)) }
        return [GoalSet.Level.kfMål, .nämndmål, .målområde].filter { $0 != set.level }.compactMap { level in
            let found = holders.filter { names[$0].goal.level == level }.map { names[$0].goal.name }
            return found.isEmpty ? nil : GoalSet(level: level, names: Set(found).sorted(), label: set.label)
        }
    }

    /// The set of the goals with all words of a quoted name.
    func set(quoted name: String) -> GoalSet? {
        let texts = wordTexts(name)
        var goals: Set<Int>?
        for text in texts where text.count > 1 {
            let matching = self.goals(matching: text)
            goals = goals?.intersection(matching) ?? matching
        }
        return goals.flatMap { set(of: $0, label: texts.joined(separator: " ").lowercased()) }
    }

    /// The sets that a goal word of the grammar stands for, one a level; nil if the corpus has none of them.
    func resolve(_ entry: GoalEntry) -> [GoalSet]? {
        let sets = meaning(of: entry).sets
        return sets.isEmpty ? nil : sets
    }

    /// True where a goal word's goals are those whose names have its words, as the only municipality names none.
    func isGuessed(_ entry: GoalEntry) -> Bool { kommuner.count < 2 && !meaning(of: entry).widened.isEmpty }

    /// What a goal word of the grammar stands for, in each municipality.
    func meaning(of entry: GoalEntry) -> GoalWordMeaning {
        resolved.value(entry.label) { meaning(reading: entry) }
    }

    /// A municipality's goals are those that it names itself or all do; where none are named, those whose names have the
    /// goal word's own words.
    private func meaning(reading entry: GoalEntry) -> GoalWordMeaning {
        var meaning = GoalWordMeaning()
        var found: Set<Int> = []
        let like = entry.ownWords.reduce(into: Set<Int>()) { $0.formUnion(goals(matching: $1)) }
        for kommun in kommuner.isEmpty ? [nil] : kommuner.map(Optional.some) {
            let named = entry.names.filter { $0.kommun == nil || kommun == nil || $0.kommun == kommun }
            let own = named.reduce(into: Set<Int>()) { $0.formUnion(goals(called: $1)) }.filter {
                isGoal($0, of: kommun)
            }
            if !own.isEmpty {
                found.formUnion(own)
            } else if named.isEmpty, let set = set(of: like.filter { isGoal($0, of: kommun) }, label: entry.label) {
                found.formUnion(like.filter { names[$0].goal.level == set.level && isGoal($0, of: kommun) })
                meaning.widened.append(kommun)
            } else {
                meaning.lacking.append(kommun)
            }
        }
        meaning.sets = [GoalSet.Level.målområde, .kfMål, .nämndmål].compactMap { level in
            let called = Set(found.lazy.map { self.names[$0].goal }.filter { $0.level == level }.map(\.name))
            return called.isEmpty ? nil : GoalSet(level: level, names: called.sorted(), label: entry.label)
        }
        return meaning
    }

    private func isGoal(_ goal: Int, of kommun: String?) -> Bool {
        guard let kommun, kommuner.count > 1 else { return true }
        return names[goal].goal.kommuner.contains(kommun)
    }

    /// The goals of a level with all words of a naming.
    private func goals(called naming: GoalEntry.Naming) -> Set<Int> {
        var left: Set<Int>?
        for word in naming.words {
            let matched = word == Self.anyKommun ? holders(of: kommunWords) : goals(matching: word)
            left = left?.intersection(matched) ?? matched
        }
        return (left ?? []).filter { names[$0].goal.level == naming.level }
    }
}

/// What a goal word stands for in a corpus.
struct GoalWordMeaning: Sendable {
    /// One a level, the topmost first.
    var sets: [GoalSet] = []
    /// The municipalities that have no goal of their own by that word, but some whose names have it; nil where the corpus
    /// names no municipality.
    var widened: [String?] = []
    /// Those that have neither.
    var lacking: [String?] = []
}

extension GoalEntry {
    /// The words that say what it is about, each by itself: "ekonomi", "budget".
    fileprivate var ownWords: [String] { (stems + words).filter { !$0.contains(" ") } }
}
