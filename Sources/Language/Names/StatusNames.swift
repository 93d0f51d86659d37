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
    /// nil where no status has a name of its own, which most corpora never ask for.
    private var words: StatusWords?

    init(_ vocabulary: Vocabulary, _ grammar: Grammar, isKnown: (String) -> Bool) {
        let scalesHeld = Set(vocabulary.scalesByYear.values.joined())
        let own = scalesHeld.subtracting(Self.scalesSaid(by: grammar))
        let ofProgress = vocabulary.ownProgressScales
        let statuses = vocabulary.statuses.filter {
            $0.place.map { own.contains($0.scale) || ofProgress.contains($0.scale) } ?? true
        }
        guard !statuses.isEmpty else { return }
        let words = StatusWords(grammar)
        for status in statuses {
            let said = words.ownWords(wordTexts(status.name))
            guard !said.isEmpty, said.count > 1 || !isKnown(said[0]),
                scalesHeld.count == 1 || !said.allSatisfy(words.isGeneral)
            else { continue }
            var status = status
            // How far something has come is told by its name alone.
            if let place = status.place, !own.contains(place.scale) { status.place = nil }
            var kinds = said.map(words.kind)
            names.append(Name(words: kinds, läge: Self.läge(status, grammar.scales)))
            // "Kan inte bedömas" in a clause: "som inte kan bedömas".
            if kinds.count > 2, words.denies(said[1]) {
                kinds.swapAt(0, 1)
                names.append(Name(words: kinds, läge: Self.läge(status, grammar.scales)))
            }
        }
        self.words = words
    }

    /// The scale whose words those of questions are, and those whose steps rules of the grammar name.
    private static func scalesSaid(by grammar: Grammar) -> Set<String> {
        var said = Set(grammar.scales.scales.prefix(1).map(\.name))
        // `läge RANGER / RANGER skala NAMN`
        for rule in grammar.rules where rule.action.arguments.count == 5 && rule.action.name == "läge" {
            if case .literal(let name) = rule.action.arguments[4] { said.insert(name) }
        }
        return said
    }

    private static func läge(_ status: Vocabulary.Status, _ scales: StatusScales) -> Läge {
        guard let place = status.place else {
            return Läge(ranks: [], negated: [], scale: nil, printed: status.name)
        }
        return Läge(
            ranks: [place.rank], negated: scales.others(than: [place.rank], of: place.scale), scale: place.scale)
    }

    /// The statuses whose names begin at a place of a line, each with where it ends.
    func matches(_ typed: ArraySlice<Words.Word>) -> [(end: Int, läge: Läge)] {
        guard let words else { return [] }
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
            for form in grammar.classes[name] ?? [name] where !form.contains(" ") { classes[wordKey(form)] = name }
        }
    }

    /// The name without what it begins with.
    func ownWords(_ words: [String]) -> [String] { Array(words.drop { openings.contains(wordKey($0)) }) }

    func denies(_ word: String) -> Bool { denials.contains(wordKey(word)) }

    func isGeneral(_ word: String) -> Bool { classes[wordKey(word)] != nil }

    /// What forms of one word have in common: their class and beginning ("uppnås", "uppnådda"), or their stem. Words that
    /// deny mean the same whatever their form.
    func kind(_ word: String) -> String {
        let key = wordKey(word)
        guard let name = classes[key] else { return stemmer.key(Letters.lower(word)) }
        return denials.contains(key) ? name : "\(name) \(key.prefix(2))"
    }
}
