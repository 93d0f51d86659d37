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
    /// Another reading that is as good and asks something else.
    public var other: Question?
    /// The tree, one part a line, for `--tolka`.
    public var tree: String
}

/// The part of a language that needs no corpus, made while the database is opened.
public struct LanguageBase: Sendable {
    public let grammar: Grammar
    let lexicon: Lexicon
    let tables: [String: RuleTable]

    public init(_ grammar: Grammar) {
        var lexicon = Lexicon(grammar: grammar)
        var tables: [String: RuleTable] = [:]
        for (category, rules) in Dictionary(grouping: grammar.rules, by: \.category) {
            tables[category] = RuleTable(rules, &lexicon)
        }
        self.grammar = grammar
        self.lexicon = lexicon
        self.tables = tables
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
    private let reader: WordReader
    private let parser: Parser
    private let recordNames: RecordNames
    private let linearizer: Linearizer
    private let restatedNames: RestatedNames
    private let expander: TextExpander

    /// - Parameters:
    ///   - base: what the grammar alone gives.
    ///   - names: what the corpus alone gives.
    public init(_ base: LanguageBase, _ names: CorpusNames, words: any WordIndex) {
        let (grammar, vocabulary, goalNames) = (base.grammar, names.vocabulary, names.goalNames)
        self.grammar = grammar
        self.vocabulary = vocabulary
        var lexicon = base.lexicon
        lexicon.add(names: vocabulary.nämnder, beyond: grammar)
        recordNames = names.recordNames.reading(with: grammar)
        parser = Parser(
            tables: base.tables, lexicon: lexicon, goalNames: goalNames, recordNames: recordNames,
            scales: grammar.scales)
        let closed = Set((grammar.classes["utfyllnad"] ?? []).map(wordKey))
        let textWords = TextWords(index: words, grammar: grammar)
        reader = WordReader(
            lexicon: lexicon, goalNames: goalNames, recordNames: recordNames,
            speller: LazySpeller(lexicon, goalNames, recordNames),
            textWords: textWords, stemmer: grammar.stemmer)
        restatedNames = RestatedNames(
            goals: goalNames, records: recordNames, goalLabels: Set(grammar.goalWords.map(\.label)))
        linearizer = Linearizer(grammar, vocabulary, restatedNames)
        expander = TextExpander(
            textWords: textWords, synonyms: grammar.synonyms, stemmer: grammar.stemmer, closed: closed)
    }

    /// What a line means; always an answer, if only the words that were not understood.
    /// - Parameter previous: the question that a follow-up ("och 2023?") changes.
    public func understand(_ line: String, after previous: Question? = nil) -> Understanding {
        let tokens = tokenize(line)
        let words = reader.read(tokens)
        let readings = parser.readings(of: words, continuing: previous?.kind)
        let (best, interpretation) = choose(readings, words, previous)
        return Understanding(
            tokens: tokens, reading: best, interpretation: interpretation, corrections: words.corrections(in: best),
            unknown: interpretation.unknown.map { fragment(words[$0].token) },
            other: previous == nil || !interpretation.isFollowUp ? other(readings, interpretation, words) : nil,
            tree: describe(best, words))
    }

    /// The rule names that a reading of the line uses: for tests that every rule is reached.
    public func rules(usedIn line: String) -> [String] {
        understand(line).reading.parts.compactMap { if case .phrase(let rule, _, _) = $0.role { rule } else { nil } }
    }

    /// The question as a Swedish sentence that is itself that question.
    public func restate(_ question: Question) -> String { linearizer.restate(question) }

    /// The spellings of the corpus that a search term stands for, each a phrase of words, best first.
    public func expansions(of term: TextTerm) -> [[String]] { expander.expansions(of: term) }

    /// As `expansions(of:)`, with words that mean the same: for a full-text search.
    public func searchExpansions(of term: TextTerm) -> [[String]] { expander.searchExpansions(of: term) }

    func searchFilter(_ tokens: [Token]) -> (TextFilter, [Correction]) { expander.filter(for: tokens) }

    private func fragment(_ token: Token) -> Fragment {
        Fragment(text: token.text, offset: token.offset, length: token.length)
    }

    private func interpret(_ reading: Reading, _ words: Words, _ previous: Question? = nil) -> Interpretation {
        var interpretation = Interpreter.interpret(
            reading, of: words, vocabulary: vocabulary, grammar: grammar, recordNames: recordNames, after: previous)
        interpretation.question = interpretation.question.map(restatedNames.named)
        return interpretation
    }

    /// How much dearer than the cheapest a reading may be that leaves no word over where the cheapest does.
    private static let margin = 3.0

    /// The cheapest reading, or, where it leaves a word over or the corpus lacks what it asks, the next that does not.
    private func choose(_ readings: [Reading], _ words: Words, _ previous: Question?) -> (Reading, Interpretation) {
        let first = interpret(readings[0], words, previous)
        // A name that records lack in the year asked for is still what was asked: that is told.
        let isOfRecords = first.question.map { $0.kind != .bedömning } ?? false
        if first.unknown.isEmpty, holds(first) || isOfRecords { return (readings[0], first) }
        for reading in readings.dropFirst() where reading.cost - readings[0].cost < Self.margin {
            let interpretation = interpret(reading, words, previous)
            if interpretation.unknown.isEmpty, interpretation.question != nil,
                (holds(interpretation) && !isSearch(interpretation)) || !first.unknown.isEmpty
            {
                return (reading, interpretation)
            }
        }
        return (readings[0], first)
    }

    /// A search in the texts answers another question than one whose answer the corpus lacks.
    private func isSearch(_ interpretation: Interpretation) -> Bool {
        interpretation.question?.ask == .hits || interpretation.question?.condition.text != nil
    }

    /// False where the corpus cannot hold the answer: nothing of the year, or a goal that the year does not have.
    private func holds(_ interpretation: Interpretation) -> Bool {
        guard !interpretation.isVoid, let question = interpretation.question else { return false }
        guard question.kind == .bedömning, case .years(let years, _, _) = question.period else { return true }
        return question.scope.goals.allSatisfy { choice in
            choice.alternatives.contains { set in
                vocabulary.goals.contains {
                    $0.level == set.level && set.names.contains($0.name) && !Set($0.years).isDisjoint(with: years)
                }
            }
        }
    }

    private func other(_ readings: [Reading], _ best: Interpretation, _ words: Words) -> Question? {
        let cost = readings[0].cost
        for reading in readings.dropFirst() where reading.cost - cost < 0.001 {
            let interpretation = interpret(reading, words)
            if interpretation.unknown.isEmpty, let question = interpretation.question, question != best.question {
                return question
            }
        }
        return nil
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
        case .month(let month): grammar.monthNames[month] ?? "\(month)"
        case .nämnder(let names, _, _): names.joined(separator: " + ")
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
        case .text(let filter):
            filter.groups.map { $0.map { $0.words.joined(separator: " ") }.joined(separator: "|") }.joined(
                separator: " & ")
        }
    }
}
