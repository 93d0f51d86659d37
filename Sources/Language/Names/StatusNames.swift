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
        /// True for what stands for the name only before another that is told whole: "låg" in "låg eller ingen
        /// måluppfyllelse".
        var isBegun = false
    }

    private var names: [Name] = []
    /// nil where no status has a name of its own, which most corpora never ask for.
    private var words: StatusWords?
    /// The kinds of the verbs that the lowest step's name denies: "nås" of "Nås inte".
    private var deniedVerbs: Set<String> = []

    /// - Parameter isKnown: whether the grammar has a word.
    init(_ vocabulary: Vocabulary, _ grammar: Grammar, isKnown: (String) -> Bool) {
        let scalesHeld = Set(vocabulary.scalesByYear.values.joined())
        let own = scalesHeld.subtracting(Self.scalesSaid(by: grammar))
        let ofProgress = vocabulary.ownProgressScales
        let statuses = vocabulary.statuses.filter {
            $0.place.map { own.contains($0.scale) || ofProgress.contains($0.scale) } ?? true
        }
        guard !statuses.isEmpty else { return }
        let words = StatusWords(grammar)
        self.words = words
        let oneWord = Self.ofOneWord(statuses, own: own)
        for status in statuses {
            let said = words.ownWords(wordTexts(status.name))
            guard !said.isEmpty, said.count > 1 || !isKnown(said[0]) || oneWord.contains(status.name),
                scalesHeld.count == 1 || !said.allSatisfy(words.isGeneral)
            else { continue }
            if scalesHeld.count == 1, said.count == 2, status.place?.rank == 1, said.contains(where: words.denies) {
                deniedVerbs.formUnion(said.filter { !words.denies($0) }.map(words.kind))
            }
            var status = status
            // How far something has come is told by its name alone.
            if let place = status.place, !own.contains(place.scale) { status.place = nil }
            let isDenial = said.prefix(2).contains(where: words.denies)
            add(said.map(words.kind), of: status, grammar, isDenial: isDenial)
            // "Kan inte bedömas" in a clause: "som inte kan bedömas"; "nås inte": "som inte nås".
            if said.count > 1, words.denies(said[1]) {
                let inClause = [said[1], said[0]] + said.dropFirst(2)
                add(inClause.map(words.kind), of: status, grammar, isDenial: isDenial)
            }
        }
        let others = Set(grammar.scales.scales.filter { !scalesHeld.contains($0.name) }.flatMap(\.levels).map(\.name))
        addShortened(statuses.filter { $0.place.map { own.contains($0.scale) } ?? false }, grammar) { said in
            said.count > 1 || !isKnown(said[0]) || others.contains { Letters.lower($0) == said[0] }
        }
    }

    private mutating func add(
        _ kinds: [String], of status: Vocabulary.Status, _ grammar: Grammar, isDenial: Bool = false,
        isBegun: Bool = false
    ) {
        var läge = Self.läge(status, grammar.scales)
        if isDenial, let scale = läge.scale {
            // "Inte uppnådde ett enda": none was reached.
            (läge.negated, läge.isDenial) = (grammar.scales.metRanks(of: scale), true)
        }
        names.append(Name(words: kinds, läge: läge, isBegun: isBegun))
    }

    /// The names of own scales whose steps are one long word each, which then is a step whatever else it means
    /// ("Bristfälligt").
    private static func ofOneWord(_ statuses: [Vocabulary.Status], own: Set<String>) -> Set<String> {
        let steps = statuses.filter { $0.place.map { own.contains($0.scale) } ?? false }
        return Set(
            Dictionary(grouping: steps) { $0.place?.scale }.values.filter { scale in
                scale.count > 1 && scale.allSatisfy { !$0.name.contains(" ") && $0.name.count > shortestAlone }
            }.joined().map(\.name))
    }

    /// In letters: shorter words ("God", "Klar") are words of too much else.
    private static let shortestAlone = 4

    /// Adds the names without the last word, where all of a scale share that: "mycket god" of "Mycket god måluppfyllelse".
    /// - Parameter standsAlone: whether such a one says by itself that it is a status.
    private mutating func addShortened(
        _ statuses: [Vocabulary.Status], _ grammar: Grammar, standsAlone: ([String]) -> Bool
    ) {
        guard let words else { return }
        for steps in Dictionary(grouping: statuses, by: { $0.place?.scale }).values {
            let said = steps.map { (status: $0, words: words.ownWords(wordTexts($0.name)).map(Letters.lower)) }
            guard Set(said.map(\.words.last)).count == 1, said.count > 1, said.allSatisfy({ $0.words.count > 1 }) else {
                continue
            }
            for step in said {
                let short = Array(step.words.dropLast())
                add(short.map(words.kind), of: step.status, grammar, isBegun: !standsAlone(short))
            }
        }
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
    /// - Parameter joins: whether a word of the line joins things of one sort: "eller".
    func matches(_ typed: ArraySlice<Words.Word>, joins: (Int) -> Bool) -> [(end: Int, läge: Läge)] {
        guard let words else { return [] }
        let kinds = typed.prefix(2 * Self.longestName).map { words.kind($0.token.text) }
        return names.compactMap { name in
            guard kinds.starts(with: name.words) else { return nil }
            let end = typed.startIndex + name.words.count
            if name.isBegun {
                let rest = kinds.dropFirst(name.words.count + 1)
                guard end < typed.endIndex, joins(end),
                    names.contains(where: { !$0.isBegun && rest.starts(with: $0.words) })
                else { return nil }
            }
            return (end, name.läge)
        }
    }

    /// A step of whatever scale as words of a line say it: where they are the verb that the lowest step's name denies,
    /// the verb denied is that step and no other, as the grammar's own verb of the scale is ("nås" where the lowest is
    /// "Nås inte").
    func asNamed(_ läge: Läge, by typed: ArraySlice<Words.Word>) -> Läge {
        guard let words, !deniedVerbs.isEmpty, läge.scale == nil, läge.negated.count > 1,
            läge.negated.min() == StatusGrade.lowest.rawValue,
            typed.contains(where: { deniedVerbs.contains(words.kind($0.token.text)) }),
            typed.allSatisfy({ deniedVerbs.contains(words.kind($0.token.text)) || !words.isGeneral($0.token.text) })
        else { return läge }
        var named = läge
        named.negated = [StatusGrade.lowest.rawValue]
        return named
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
