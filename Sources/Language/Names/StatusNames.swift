import Domain
import GrammarData

/// The statuses of a corpus by the names that its documents print: a municipality's own words for the steps of its scale, and
/// those that stand on none ("Kan inte bedömas").
///
/// A name that is made of the grammar's own words for statuses is one of these only where all bedömningar are on its scale:
/// elsewhere the words mean what they mean on whatever scale.
struct StatusNames: Sendable {
    private struct Name: Sendable {
        let words: [String]
        let läge: Läge
    }

    private var names: [Name] = []
    private let words: StatusWords

    init(_ vocabulary: Vocabulary, _ grammar: Grammar, isKnown: (String) -> Bool) {
        words = StatusWords(grammar)
        let used = Set(vocabulary.scalesByYear.values.joined()).subtracting(Self.scalesSaid(by: grammar))
        let isOnOneScale = Set(vocabulary.scalesByYear.values.joined()).count == 1
        for status in vocabulary.statuses {
            let own = words.ownWords(wordTexts(status.name))
            let areGeneral = own.allSatisfy(words.isGeneral)
            guard !own.isEmpty, own.count > 1 || !isKnown(own[0]), isOnOneScale || !areGeneral,
                let läge = Self.läge(status, used, grammar.scales)
            else { continue }
            names.append(Name(words: own.map(words.kind), läge: läge))
        }
    }

    /// The scales whose steps rules of the grammar name.
    private static func scalesSaid(by grammar: Grammar) -> Set<String> {
        let arguments = grammar.rules.lazy.filter { $0.action.name == "läge" }.flatMap(\.action.arguments)
        let names = Set(grammar.scales.scales.map(\.name))
        return Set(arguments.compactMap { if case .literal(let word) = $0, names.contains(word) { word } else { nil } })
    }

    private static func läge(_ status: Vocabulary.Status, _ used: Set<String>, _ scales: StatusScales) -> Läge? {
        guard let place = status.place else {
            return Läge(ranks: [], negated: [], scale: nil, printed: status.name)
        }
        guard used.contains(place.scale), place.scale != scales.scales.first?.name else { return nil }
        return Läge(
            ranks: [place.rank], negated: scales.others(than: [place.rank], of: place.scale), scale: place.scale)
    }

    /// The statuses whose names begin at a place of a line, each with where it ends.
    func matches(_ typed: ArraySlice<Words.Word>) -> [(end: Int, läge: Läge)] {
        guard !names.isEmpty else { return [] }
        let kinds = typed.prefix(Self.longestName).map { words.kind($0.token.text) }
        return names.compactMap { name in
            kinds.starts(with: name.words) ? (typed.startIndex + name.words.count, name.läge) : nil
        }
    }

    /// In words: no status is longer.
    private static let longestName = 12
}

/// The words that names of statuses are made of.
private struct StatusWords: Sendable {
    /// The class of each word that the grammar has for statuses, by its key.
    private var classes: [String: String] = [:]
    /// Words that names of statuses begin with and say nothing: "målet är".
    private let openings: Set<String>
    private let denials: Set<String>
    private let stemmer: Stemmer

    init(_ grammar: Grammar) {
        stemmer = grammar.stemmer
        denials = Set((grammar.classes[WordClass.not.name] ?? []).map(wordKey))
        openings = Set((grammar.lists["statusinledning"] ?? []).map(wordKey))
        for name in grammar.lists["statusord"] ?? [] {
            for form in grammar.classes[name] ?? [] where !form.contains(" ") { classes[wordKey(form)] = name }
        }
    }

    /// The name without what it begins with.
    func ownWords(_ words: [String]) -> [String] { Array(words.drop { openings.contains(wordKey($0)) }) }

    func isGeneral(_ word: String) -> Bool { classes[wordKey(word)] != nil }

    /// What forms of one word have in common: their class and beginning ("uppnås", "uppnådda"), or their stem. Words that
    /// deny mean the same whatever their form.
    func kind(_ word: String) -> String {
        let key = wordKey(word)
        guard let name = classes[key] else { return stemmer.key(Letters.lower(word)) }
        return denials.contains(key) ? name : "\(name) \(key.prefix(2))"
    }
}
