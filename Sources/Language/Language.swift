import Domain
import GrammarData

/// What the tool made of a line.
public struct Understanding: Sendable {
    public var tokens: [Token]
    public var reading: Reading
    public var interpretation: Interpretation
    public var corrections: [Correction]
    /// Words that stand for nothing, where they stand in the line.
    public var unknown: [Fragment]
    /// Readings that are as good and ask something else, the likeliest first.
    public var others: [OtherReading]
    /// The tree, one part a line, for `--tolka`.
    public var tree: String
}

/// The part of a language that needs no corpus, made while the database is opened.
public struct LanguageBase: Sendable {
    public let grammar: Grammar
    let lexicon: Lexicon
    let rules: RuleBook

    public init(_ grammar: Grammar) {
        var lexicon = Lexicon(grammar: grammar)
        rules = RuleBook(grammar.rules, &lexicon)
        self.grammar = grammar
        self.lexicon = lexicon
    }
}

/// The names of a corpus, ready to be looked for in a question.
public struct CorpusNames: Sendable {
    let vocabulary: Vocabulary
    let goalNames: GoalNames
    let recordNames: RecordNames

    public init(_ vocabulary: Vocabulary, stemmer: Stemmer) {
        self.vocabulary = vocabulary
        goalNames = GoalNames(vocabulary: vocabulary, stemmer: stemmer)
        recordNames = RecordNames(vocabulary.names, stemmer: stemmer)
    }
}

/// The Swedish of the tool: lines to questions and questions to sentences, over one grammar and one corpus.
public final class Language: Sendable {
    public let grammar: Grammar
    public let vocabulary: Vocabulary
    /// True where the grammar has rules of clauses.
    public var readsClauses: Bool { parser.rules.hasRules(of: .clausePart) }
    let reader: WordReader
    let speller: LazySpeller
    let parser: Parser
    let goalNames: GoalNames
    private let recordNames: RecordNames
    private let linearizer: Linearizer
    private let restatedNames: RestatedNames
    private let expander: TextExpander
    private let planner: SearchPlanner
    /// The grammar's questions, by where they stand in it.
    let examples = Remembered<String, [Example]>(most: 2)

    /// - Parameters:
    ///   - base: what the grammar alone gives.
    ///   - names: what the corpus alone gives.
    ///   - ordinary: words that are no misspellings of others.
    public init(
        _ base: LanguageBase, _ names: CorpusNames, words: any WordIndex,
        ordinary: any OrdinaryWords = NoOrdinaryWords()
    ) {
        var (grammar, lexicon) = (base.grammar, base.lexicon)
        let vocabulary = names.vocabulary
        let kommuner = Kommuner(grammar, vocabulary, names.goalNames)
        grammar.classes["utfyllnad", default: []] += kommuner.fillers
        if !kommuner.areSeveral { grammar.rules.removeAll(where: \.namesKommun) }
        goalNames = names.goalNames.reading(with: grammar)
        let known = Set(grammar.scales.scales.map(\.name))
        if vocabulary.statuses.contains(where: { $0.place.map { !known.contains($0.scale) } ?? false }) {
            grammar.scales = grammar.scales.including(vocabulary.scales)
        }
        self.grammar = grammar
        self.vocabulary = vocabulary
        lexicon.add(kommuner)
        let nämnder = NämndWords(grammar, vocabulary) { lexicon.id($0) != nil }
        lexicon.add(nämnder)
        recordNames = names.recordNames.reading(with: grammar)
        parser = Parser(
            rules: base.rules, lexicon: lexicon, goalNames: goalNames, recordNames: recordNames,
            scales: CorpusScales(all: grammar.scales, used: Set(vocabulary.scalesByYear.values.joined())),
            statusNames: StatusNames(vocabulary, grammar) { name in lexicon.id(name) != nil })
        let closed = Set((grammar.classes["utfyllnad"] ?? []).map(wordKey))
        let textWords = TextWords(index: words, grammar: grammar, ordinary: ordinary)
        speller = LazySpeller(grammar, lexicon, goalNames, recordNames, textWords)
        reader = WordReader(
            lexicon: lexicon, goalNames: goalNames, recordNames: recordNames,
            speller: speller, textWords: textWords, freeStanding: FreeStandingWords(grammar),
            ordinary: ordinary,
            variants: Dictionary(grammar.variants.map { (wordForm($0), $1) }) { first, _ in first })
        restatedNames = RestatedNames(
            goals: goalNames, records: recordNames, goalLabels: Set(grammar.goalWords.map(\.label)))
        linearizer = Linearizer(grammar, vocabulary, restatedNames)
        let synonyms = Synonyms(grammar, textWords)
        expander = TextExpander(textWords: textWords, synonyms: synonyms, weights: grammar.searchWeights)
        planner = SearchPlanner(
            textWords: textWords, synonyms: synonyms, speller: speller, closed: closed, modifiers: Modifiers(grammar))
    }

    /// What a line means; always an answer, if only the words that were not understood.
    /// - Parameters:
    ///   - previous: the question that a follow-up ("och 2023?") changes.
    ///   - choices: what the person chose before, where words could be read in several ways.
    public func understand(
        _ line: String, after previous: Question? = nil, choices: [Choice] = []
    ) -> Understanding {
        let context = Context(previous: previous, choices: choices)
        let first = attempt(reader.read(tokenize(line)), context)
        // Words are joined only where the line makes no sense as it stands: "för skolan" is no "förskolan".
        guard !first.left.isEmpty, let tokens = reader.joined(first.words, at: first.left) else {
            return first.understanding
        }
        let second = attempt(reader.read(tokens, partings: first.words.partings), context)
        return (second.left.count < first.left.count ? second : first).understanding
    }

    /// True for a word that makes a verb of "sök": "sök fram".
    public func isSearchParticle(_ word: String) -> Bool {
        grammar.lists["sök partiklar"]?.contains(wordForm(word)) ?? false
    }

    /// True for a word that stands before a noun and says which or how many: "alla", "de".
    public func isDeterminer(_ word: String) -> Bool {
        ["alla", "artikel"].contains { grammar.classes[$0]?.contains(wordForm(word)) ?? false }
    }

    /// True for a word for what can be asked for: "motiveringar".
    public func namesThing(_ word: String) -> Bool {
        var found = false
        for id in parser.lexicon.candidates(for: word) {
            parser.lexicon.forEachEntry(of: id) { entry in
                if case .sense(.thing, _) = entry.target, entry.rest.isEmpty { found = true }
            }
        }
        return found
    }

    /// True where a flat question looks for words of the texts that only join others or deny them ("och", "inte"): it was
    /// misread.
    public func searchesSmallWords(_ question: Question) -> Bool {
        let terms = (question.condition.text?.groups ?? []).joined().filter { !$0.quoted }
        let small = Set(["småord", "och", "eller"].flatMap { grammar.classes[$0] ?? [] }.map(wordKey))
        return terms.contains { $0.words.count == 1 && small.contains(wordKey($0.words[0])) }
    }

    /// What was made of the words, and those that nothing but a search could be made of.
    struct Attempt {
        var understanding: Understanding
        var words: Words
        var left: [Int]
    }

    /// The words as a follow-up, where there is something to follow, else as a question of their own.
    func attempt(_ words: Words, _ context: Context) -> Attempt {
        if let previous = context.previous {
            let readings = parser.readings(of: words, continuing: previous.kind)
            if let (best, interpretation) = followUp(readings, words, context) {
                return attempt(words, best, interpretation)
            }
        }
        let alone = Context(previous: nil, choices: context.choices)
        let readings = parser.readings(of: words)
        let (best, interpretation) = choose(readings, words, alone)
        var whole = attempt(words, best, interpretation)
        whole.understanding.others = otherReadings(than: interpretation, best, among: readings, words, alone).map {
            OtherReading(question: restatedNames.named($0.question), choice: $0.choice)
        }
        return whole
    }

    private func attempt(_ words: Words, _ reading: Reading, _ found: Interpretation) -> Attempt {
        var interpretation = found
        interpretation.question = found.question.map(restatedNames.named)
        let understanding = Understanding(
            tokens: words.tokens, reading: reading, interpretation: interpretation,
            corrections: words.corrections(in: reading),
            unknown: interpretation.unknown.map { fragment(words[$0]) }, others: [], tree: describe(reading, words))
        let searched = reading.parts.filter(\.isAssumedText).flatMap { Array($0.range) }
        return Attempt(understanding: understanding, words: words, left: interpretation.unknown + searched)
    }

    /// The rule names that a reading of the line uses: for tests that every rule is reached.
    public func rules(usedIn line: String) -> [String] {
        understand(line).reading.parts.compactMap { if case .phrase(let rule, _, _) = $0.role { rule } else { nil } }
    }

    /// The question as a Swedish sentence that is itself that question.
    public func restate(_ question: Question) -> String { linearizer.restate(question) }

    /// An inquiry in Swedish that says every node of it.
    public func restate(_ inquiry: Inquiry) -> String { restate(Asked(inquiry: inquiry)) }

    /// What is asked in Swedish that says every node of it: as a question that asks the same, where the data have an idiom.
    public func restate(_ asked: Asked) -> String {
        if let search = asked.search { return restate(search) }
        if let said = asked.said { return restate(said) }
        if let words = try? InquirySentence(words: linearizer).restate(asked) { return linearizer.sentence(words) }
        if let words = try? RecordSentence(words: linearizer).restate(asked) { return linearizer.sentence(words) }
        return InquiryLinearizer(words: linearizer).restate(asked)
    }

    /// With whose it is last, before the mark that ends the sentence.
    private func restate(_ said: Asked.Said) -> String {
        let sentence = restate(Asked(inquiry: said.inquiry, claim: said.claim))
        if said.kommuner.isEmpty && said.excluded.isEmpty { return sentence }
        let (key, names) = said.kommuner.isEmpty ? ("i kommun utom", said.excluded) : ("i kommun", said.kommuner)
        let place = linearizer.phrase(key, ["x": linearizer.list(names)])
        return "\(sentence.dropLast()) \(place)\(sentence.suffix(1))"
    }

    /// The spellings of the corpus that a search term stands for, the best first.
    public func expansions(of term: TextTerm) -> [SearchSpelling] { expander.expansions(of: term) }

    /// As `expansions(of:)`, with words that mean the same: for a full-text search.
    public func searchExpansions(of term: TextTerm) -> [SearchSpelling] { expander.searchExpansions(of: term) }

    func searchPlan(_ tokens: [Token]) -> SearchPlan { planner.plan(for: tokens) }

    private func fragment(_ word: Words.Word) -> Fragment {
        Fragment(
            text: word.token.text, offset: word.token.offset, length: word.token.length,
            alternatives: alternatives(to: word))
    }

    /// What a word not understood may be meant for; for a known one, the nearest of the grammar.
    private func alternatives(to word: Words.Word) -> [String] {
        guard word.alternatives.isEmpty, word.token.kind == .word else { return word.alternatives }
        let form = wordForm(word.shown)
        if reader.ordinary.holds(form) { return [] }
        return speller.nearest(to: form, among: .grammar, mistakes: .one).words
    }

    /// What was said before a line.
    struct Context {
        var previous: Question?
        var choices: [Choice] = []
    }

    func interpret(_ reading: Reading, _ words: Words, _ context: Context) -> Interpretation {
        var interpretation = Interpreter.interpret(
            reading, of: words, vocabulary: vocabulary, grammar: grammar, recordNames: recordNames,
            preferring: context.choices.kinds, after: context.previous)
        interpretation.question = interpretation.question.map { atChosenLevels($0, context.choices) }
        return interpretation
    }

    /// How much dearer than the cheapest a reading may be that leaves no word over where the cheapest does.
    private static let margin = 3.0
    /// Readings whose costs differ by less are as good.
    static let sameCost = 0.001

    /// The cheapest reading (of those that are as good the one chosen before), or, where it leaves a word over or the
    /// corpus lacks what it asks, the next that does not.
    private func choose(_ found: [Reading], _ words: Words, _ context: Context) -> (Reading, Interpretation) {
        let readings = chosenFirst(found, context.choices.rules)
        let first = interpret(readings[0], words, context)
        if first.unknown.isEmpty, holds(first) { return (readings[0], first) }
        for reading in readings.dropFirst() where reading.cost - readings[0].cost < Self.margin {
            let interpretation = interpret(reading, words, context)
            if interpretation.unknown.isEmpty, interpretation.question != nil,
                (holds(interpretation) && !isSearch(interpretation)) || !first.unknown.isEmpty
            {
                return (reading, interpretation)
            }
        }
        return (readings[0], first)
    }

    /// The cheapest reading, if it goes on from the question before and leaves no word over; where it says nothing by
    /// itself ("prognosen?"), the next that does.
    private func followUp(_ readings: [Reading], _ words: Words, _ context: Context) -> (Reading, Interpretation)? {
        for reading in readings where reading.cost - readings[0].cost < Self.margin {
            let interpretation = interpret(reading, words, context)
            if interpretation.isFollowUp, interpretation.unknown.isEmpty { return (reading, interpretation) }
            if interpretation.unknown.isEmpty, interpretation.question?.isOpen != true { return nil }
        }
        return nil
    }

    private func chosenFirst(_ readings: [Reading], _ rules: [Set<String>]) -> [Reading] {
        for chosen in rules {
            let place = readings.firstIndex {
                $0.cost - readings[0].cost < Self.sameCost && chosen.isSubset(of: $0.rules)
            }
            guard let place else { continue }
            var sorted = readings
            sorted.insert(sorted.remove(at: place), at: 0)
            return sorted
        }
        return readings
    }

    /// A search in the texts answers another question than one whose answer the corpus lacks.
    private func isSearch(_ interpretation: Interpretation) -> Bool {
        interpretation.question?.ask.isSearch == true || interpretation.question?.condition.text != nil
    }

    /// False where the corpus cannot hold the answer: nothing of the year, or a goal that the year does not have.
    private func holds(_ interpretation: Interpretation) -> Bool {
        guard !interpretation.isVoid, let question = interpretation.question else { return false }
        guard case .years(let years, _, _) = question.period else { return true }
        if question.kind != .bedömning {
            // A name that records lack in the year asked for is still what was asked: that is told. A column is not.
            return !question.namesOnlyColumns || !Set(years).isDisjoint(with: vocabulary.heldYears(of: question.kind))
        }
        return question.scope.goals.allSatisfy { choice in
            choice.alternatives.contains { set in
                vocabulary.goals.contains {
                    $0.level == set.level && set.names.contains($0.name) && !Set($0.years).isDisjoint(with: years)
                }
            }
        }
    }

    private func describe(_ reading: Reading, _ words: Words) -> String {
        reading.parts.map { part in
            let text = part.range.map { words[$0].token.text }.joined(separator: " ")
            switch part.role {
            case .phrase(let rule, let action, let arguments):
                return "\(rule): \(text) → \(([action] + arguments.map(describe)).joined(separator: " "))"
            case .filler: return "utfyllnad: \(text)"
            case .unknown: return "okänt: \(text)"
            }
        }.joined(separator: "\n")
    }

    private func describe(_ argument: ActionArgument) -> String {
        switch argument {
        case .literal(let word): word
        case .sense(let sense): describe(sense)
        case .absent: "–"
        }
    }

    private func describe(_ sense: Sense) -> String {
        switch sense {
        case .year(.year(let year)): "\(year)"
        case .year(.latest): "senaste"
        case .year(.previous): "förra"
        case .number(let number): "\(number)"
        case .decimal(let number): "\(number)"
        case .month(let month): grammar.monthNames[month] ?? "\(month)"
        case .nämnder(let names, _): names.joined(separator: " + ")
        case .kommuner(let names, _): names.joined(separator: " + ")
        case .goals(let choice, _):
            choice.alternatives.map { "\($0.level.rawValue) \($0.names.joined(separator: " | "))" }.joined(
                separator: " + ")
        case .names(let naming):
            naming.sets.map { "\($0.kind.rawValue).\($0.field.rawValue) \($0.names.joined(separator: " | "))" }.joined(
                separator: " + ")
        case .thing(let name), .word(let name): name
        case .läge(let läge): läge.ranks.map(String.init).joined(separator: ",")
        case .status(let status): status.ranks.map(String.init).joined(separator: ",")
        case .direction(let direction): direction.rawValue
        case .said: "sats"
        case .text(let filter):
            filter.groups.map { $0.map { $0.words.joined(separator: " ") }.joined(separator: "|") }.joined(
                separator: " & ")
        }
    }
}
