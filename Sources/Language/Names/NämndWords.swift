import Domain
import GrammarData

/// The ways to say the nämnder of a corpus: their names, their short names, what they are called every day, and what they
/// run.
///
/// What a municipality says of its own nämnder comes first; the nämnder of those that say nothing are known by the initials
/// and the words of their names.
struct NämndWords {
    struct Way {
        let form: String
        let names: [String]
        /// What the answer tells that the word was taken for.
        var taken: [TakenName] = []
        /// An everyday name may be a word of a text.
        var isEveryday = false
    }

    private(set) var ways: [Way] = []

    /// What each form stands for, in the order in which it was found.
    private var short: [String: [String]] = [:]
    private var everyday: [String: [String]] = [:]
    private var guessed: [String: [String]] = [:]

    /// - Parameter isWord: whether the grammar has a word already: initials that make one are no name.
    init(_ grammar: Grammar, _ vocabulary: Vocabulary, isWord: (String) -> Bool) {
        let corpora = Self.corpora(vocabulary)
        // A municipality that says what its nämnder are called says it all.
        let told = grammar.nämnder.filter { !$0.abbreviations.isEmpty }
        let untold = corpora.flatMap { corpus in
            corpus.nämnder.filter { name in
                !told.contains {
                    $0.name == name && ($0.kommun == nil || corpus.kommun == nil || $0.kommun == corpus.kommun)
                }
            }
        }
        let cores = cores(of: untold, grammar)
        // A name of the same core as one of the corpus' is that nämnd's.
        let heads = cores.isEmpty ? [] : grammar.classes[WordClass.nämndHead.name] ?? []
        for entry in grammar.nämnder {
            let isOther = cores.isEmpty || NämndCore(entry.name, heads: heads).map { cores[$0] == nil } ?? true
            if isOther || corpora.contains(where: { $0.nämnder.contains(entry.name) }) { addOfficial(entry.name) }
        }
        if !cores.isEmpty { add(cores, grammar, isWord) }
        for corpus in corpora { add(corpus, grammar, isWord) }
        let customary = Self.pairs(grammar.lists["nämndförkortningar"])
        for (form, names) in short {
            // What the country calls one of them for short, the others are not called.
            let own = names.filter { customary[form] == $0 }
            add(form, own.isEmpty ? names : own, isTold: names.count > 1, isEveryday: false)
        }
        for (form, names) in everyday where guessed[form] == nil {
            add(form, names, isTold: names.count > 1, isEveryday: true)
        }
        for (form, names) in guessed {
            add(form, (everyday[form] ?? []).with(names), isTold: true, isEveryday: true)
        }
    }

    /// Adds the ways to say the nämnder of one municipality.
    private mutating func add(
        _ corpus: (kommun: String?, nämnder: [String]), _ grammar: Grammar, _ isWord: (String) -> Bool
    ) {
        let own = grammar.nämnder.filter { $0.kommun == nil || corpus.kommun == nil || $0.kommun == corpus.kommun }
        for entry in own {
            for form in entry.abbreviations { short[form, default: []].add(entry.name) }
            for form in entry.everydayNames { everyday[form, default: []].add(entry.name) }
        }
        let heads = grammar.classes[WordClass.nämndHead.name] ?? []
        for name in corpus.nämnder where !own.contains(where: { $0.name == name && !$0.abbreviations.isEmpty }) {
            if !grammar.nämnder.contains(where: { $0.name == name }) { addOfficial(name) }
            guard let form = Self.initials(of: name, heads), !isWord(form) else { continue }
            short[form, default: []].add(name)
        }
        let said = Set(own.flatMap(\.everydayNames))
        let parted = corpus.nämnder.map { (name: $0, words: wordsOfName($0)) }
        for service in grammar.services {
            let forms = service.words.filter { !said.contains($0) }
            guard !forms.isEmpty else { continue }
            let names = Self.nämnder(running: service, among: parted)
            for form in forms where !names.isEmpty { guessed[form, default: []].add(all: names) }
        }
    }

    private func cores(of names: [String], _ grammar: Grammar) -> [NämndCore: [String]] {
        guard !names.isEmpty else { return [:] }
        let heads = grammar.classes[WordClass.nämndHead.name] ?? []
        return Dictionary(grouping: Set(names).sorted()) { NämndCore($0, heads: heads) }
            .reduce(into: [:]) { cores, entry in if let core = entry.key { cores[core] = entry.value } }
    }

    /// Adds what nämnder are called by what they see to.
    private mutating func add(_ cores: [NämndCore: [String]], _ grammar: Grammar, _ isWord: (String) -> Bool) {
        let short = Self.pairs(grammar.lists["korta nämndord"])
        let (whole, spoken) = (grammar.lists["nämndnamn"] ?? [], grammar.lists["nämndnamn i tal"] ?? [])
        for (core, names) in cores.sorted(by: { $0.value[0] < $1.value[0] }) {
            let official = Set(names.map { Letters.lower($0) })
            for form in core.forms(whole).sorted() where !official.contains(form) && names.count == 1 {
                ways.append(Way(form: form, names: names))
            }
            for form in core.forms(spoken, short).sorted() where !core.isWord && !isWord(form) {
                everyday[form, default: []].add(all: names)
            }
        }
    }

    /// The entries of a list of pairs: what stands after a word, by the word.
    private static func pairs(_ list: [String]?) -> [String: String] {
        let pairs = (list ?? []).map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
        return Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    private mutating func add(_ form: String, _ names: [String], isTold: Bool, isEveryday: Bool) {
        let sorted = names.count > 1 ? names.sorted() : names
        let taken = isTold ? [TakenName(word: form, nämnder: sorted)] : []
        ways.append(Way(form: form, names: sorted, taken: taken, isEveryday: isEveryday))
    }

    /// The full name and its indefinite form: "Socialnämnden", "Socialnämnd".
    private mutating func addOfficial(_ name: String) {
        ways.append(Way(form: name, names: [name]))
        if name.hasSuffix("nämnden") { ways.append(Way(form: String(name.dropLast(2)), names: [name])) }
    }

    /// The nämnder that a municipality has records of; without a name where the corpus names none.
    private static func corpora(_ vocabulary: Vocabulary) -> [(kommun: String?, nämnder: [String])] {
        guard vocabulary.kommuner.count < 2 else {
            return vocabulary.kommuner.map { ($0, vocabulary.kommunNämnder[$0] ?? []) }
        }
        let nämnder = Set(vocabulary.holdings.values.flatMap(\.values).joined()).union(vocabulary.nämnder)
        return [(vocabulary.kommuner.first, nämnder.sorted())]
    }

    /// "BUN" of "Barn- och utbildningsnämnden", "KS" of "Kommunstyrelsen", "NAV" of "Nämnden för arbete och välfärd"; nil
    /// for a name of another make.
    static func initials(of name: String, _ heads: [String]) -> String? {
        let words = wordsOfName(name).filter { $0.count > longestSmallWord }
        guard let first = words.first, let last = words.last else { return nil }
        let letters: [Character?]
        if heads.contains(first) {
            letters = words.map(\.first)
        } else if let head = heads.filter({ last.hasSuffix($0) }).max(by: { $0.count < $1.count }) {
            letters = (last == head ? words.dropLast() : words).map(\.first) + [head.first]
        } else {
            return nil
        }
        let short = String(letters.compactMap(\.self)).uppercased()
        return short.count > 1 ? short : nil
    }

    /// In letters: "och", "för".
    private static let longestSmallWord = 3

    /// Those whose names have the surest of a service's words that any has.
    private static func nämnder(
        running service: ServiceEntry, among nämnder: [(name: String, words: [String])]
    ) -> [String] {
        for beginning in service.nämndWords {
            let found = nämnder.filter { $0.words.contains { $0.hasPrefix(beginning) } }.map(\.name)
            if !found.isEmpty { return found }
        }
        return []
    }
}

/// What a nämnd is called for short, by the words of its name; nil for a name that gives nothing.
public func shortName(ofNämnd name: String, _ grammar: Grammar) -> String? {
    NämndWords.initials(of: name, grammar.classes[WordClass.nämndHead.name] ?? [])
}

extension [String] {
    fileprivate mutating func add(_ name: String) { if !contains(name) { append(name) } }

    fileprivate mutating func add(all names: [String]) { for name in names { add(name) } }

    fileprivate func with(_ names: [String]) -> [String] {
        var all = self
        all.add(all: names)
        return all
    }
}
