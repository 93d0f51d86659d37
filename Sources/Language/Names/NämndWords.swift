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

    /// - Parameter isWord: whether the grammar has a word already: initials that make one are no name.
    init(_ grammar: Grammar, _ vocabulary: Vocabulary, isWord: (String) -> Bool) {
        let corpora = Self.corpora(vocabulary)
        let all = Set(corpora.flatMap(\.nämnder)).union(grammar.nämnder.map(\.name))
        for name in all.sorted() { addOfficial(name) }
        var everyday: [String: Set<String>] = [:]
        var short: [String: Set<String>] = [:]
        var guessed: Set<String> = []
        let heads = grammar.classes[WordClass.nämndHead.name] ?? []
        for corpus in corpora {
            let own = grammar.nämnder.filter { $0.kommun == nil || corpus.kommun == nil || $0.kommun == corpus.kommun }
            for entry in own {
                for form in entry.abbreviations { short[form, default: []].insert(entry.name) }
                for form in entry.everydayNames { everyday[form, default: []].insert(entry.name) }
            }
            let abbreviated = Set(own.filter { !$0.abbreviations.isEmpty }.map(\.name))
            for name in corpus.nämnder where !abbreviated.contains(name) {
                guard let form = Self.initials(of: name, heads), !isWord(form) else { continue }
                short[form, default: []].insert(name)
            }
            let said = Set(own.flatMap(\.everydayNames))
            for service in grammar.services {
                let names = Self.nämnder(running: service, among: corpus.nämnder)
                for form in service.words where !said.contains(form) && !names.isEmpty {
                    everyday[form, default: []].formUnion(names)
                    guessed.insert(form)
                }
            }
        }
        for (form, names) in short.sorted(by: { $0.key < $1.key }) {
            ways.append(Way(form: form, names: names.sorted(), taken: names.count > 1 ? [told(form, names)] : []))
        }
        for (form, names) in everyday.sorted(by: { $0.key < $1.key }) {
            let isTold = names.count > 1 || guessed.contains(form)
            ways.append(
                Way(form: form, names: names.sorted(), taken: isTold ? [told(form, names)] : [], isEveryday: true))
        }
    }

    private func told(_ form: String, _ names: Set<String>) -> TakenName {
        TakenName(word: form, nämnder: names.sorted())
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
    private static func nämnder(running service: ServiceEntry, among nämnder: [String]) -> [String] {
        for beginning in service.nämndWords {
            let found = nämnder.filter { name in
                wordsOfName(name).contains { Letters.lower($0).hasPrefix(beginning) }
            }
            if !found.isEmpty { return found }
        }
        return []
    }
}

/// What a nämnd is called for short, by the words of its name; nil for a name that gives nothing.
public func shortName(ofNämnd name: String, _ grammar: Grammar) -> String? {
    NämndWords.initials(of: name, grammar.classes[WordClass.nämndHead.name] ?? [])
}
