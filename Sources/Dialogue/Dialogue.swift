import Domain
import GrammarData
import Language
import QueryCompiler
import Storage

/// Asks the corpus: the one place where the stages from line to answer meet.
///
/// One dialogue is used by one thread; only `interrupt()` may come from another.
public final class Dialogue {
    public let language: Language
    let database: CorpusDatabase
    let clock = ContinuousClock()
    /// True where a line may change the question before it ("och 2023?").
    public var keepsContext = false
    var previous: Question?
    /// What was asked last, where clauses asked it.
    var topic: Topic?
    /// The readings of the question before, the one taken first.
    var readings: [Reading] = []
    /// What the person chose where words could be read in several ways, and that before the last question.
    var choices: [Choice] = []
    var choicesBefore: [Choice] = []
    /// True where the line before was not answered.
    var missedOne = false
    /// How many hits of a search are shown at a time; nil = all.
    public var hitsShown: Int?
    /// What was counted last for this line: a search needs the number of its hits more than once.
    var counted: (question: Question, hits: Int)?
    /// How many of the search before have been shown.
    var hitsSeen = 0
    /// True for a line that begins with the word for a search, and for what follows up its hits.
    var isTypedSearch = false
    /// What the search before was typed as.
    var searchCorrections: [Correction] = []
    /// Questions offered in the place of others, with whether they have an answer.
    var suggestionsTried: [String: Bool] = [:]
    /// How many lines have been asked.
    private(set) var turn = 0
    /// The words of the line that its clauses have no place for.
    var unplaced: [Fragment] = []
    private let resources: Resources
    /// Read when a line is first as short as one that asks nothing; empty where the file is missing or faulty.
    lazy var spokenLists = (try? resources.spokenLists()) ?? [:]
    /// Made when Tab is first pressed.
    lazy var completer = Completer(language)

    /// - Parameter library: its database is opened for reading.
    public convenience init(_ library: Library) throws {
        try self.init(
            LanguageBase(library.grammar), OpenCorpus(library.open(), library.grammar.stemmer), library.resources)
    }

    /// Opens the database while the grammar is read: a call that asks one question spends its time on these two.
    /// - Parameter path: the database; nil = the default one, which is made at first use.
    public convenience init(resources: Resources, path: String? = nil) throws {
        let opening = Concurrent { try OpenCorpus(resources: resources, path: path) }
        let library = try Library(resources: resources, path: path)
        let base = LanguageBase(library.grammar)
        let corpus = try opening.value()
        try self.init(base, corpus ?? OpenCorpus(library.open(), library.grammar.stemmer), resources)
    }

    private init(_ base: LanguageBase, _ corpus: OpenCorpus, _ resources: Resources) throws {
        self.resources = resources
        database = corpus.database
        language = Language(
            base, corpus.names, words: corpus.database, ordinary: OrdinaryWordFile(base.grammar.spelling.wordLists))
    }

    /// Answers one line: a question, a full-text search that begins with the word `sök`, or, where lines may follow up
    /// each other, the number of another reading of the question before.
    /// - Parameter trace: adds tokens, tree, question and SQL to the answer.
    /// - Throws: `Failure` where the database cannot answer, or was interrupted.
    public func ask(_ line: String, trace: Bool = false) throws -> Answer {
        let typed = TypedLine(line)
        var answer = try ask(read: typed.text, trace: trace)
        answer.question = line
        answer.unknown = answer.unknown.map(typed.inTyped)
        return answer
    }

    private func ask(read line: String, trace: Bool) throws -> Answer {
        counted = nil
        turn += 1
        database.resume()
        let start = clock.now
        do {
            if let words = Self.searchWords(in: line) {
                return try asksForTexts(words)
                    ? understood(String(words), trace: trace)
                    : search(words, line: line, trace: trace)
            }
            var answer =
                try chosen(line, trace: trace) ?? browsed(line) ?? spoken(line) ?? tooLong(line)
                ?? understood(line, trace: trace)
            answer.milliseconds = milliseconds(since: start)
            if !answer.remarks.contains(where: \.isSpoken) { missedOne = !answer.understood }
            return answer
        } catch let lack as Lack {
            var answer = Answer(question: line, understood: false)
            answer.remarks = [.lacking(lack)]
            missedOne = true
            return answer
        }
    }

    /// Starts afresh: no question is followed up, and what was chosen among readings no longer holds.
    public func forget() {
        (previous, topic, readings, choices, choicesBefore) = (nil, nil, [], [], [])
        missedOne = false
    }

    /// Stops a running query from another thread: `ask` throws `Failure.interrupted`.
    public func interrupt() { database.interrupt() }

    var readsClauses: Bool { language.readsClauses }

    /// Why the clauses of a line ask nothing.
    private func clauseTrace(_ line: String) -> [TraceBlock] {
        readsClauses ? [TraceBlock(title: "Satser", text: language.ask(line).trace)] : []
    }

    private func understood(_ line: String, trace: Bool) throws -> Answer {
        unplaced = []
        if readsClauses, let answer = try keepsContext ? followed(line, trace: trace) : asked(line, trace: trace) {
            return answer
        }
        isTypedSearch = isTypedSearch && keepsContext && previous?.ask.isSearch == true
        let understanding = language.understand(line, after: keepsContext ? previous : nil, choices: choices)
        var answer = Answer(question: line, understood: false)
        answer.corrections = understanding.corrections
        answer.remarks = understanding.interpretation.remarks
        answer.unknown = understanding.unknown
        if trace { answer.trace = clauseTrace(line) + Trace.blocks(understanding) }
        let followsNothing = keepsContext && previous == nil && understanding.interpretation.isAddition
        if followsNothing { answer.remarks = [.nothingToFollow] }
        guard !followsNothing, let question = Self.question(of: understanding) else {
            try refuse(&answer, understanding)
            return answer
        }
        if let lack = question.lack {
            try refuse(&answer, question, lack)
            return answer
        }
        // A word that no clause has a place for may not be passed over: what the others ask is offered instead.
        if !unplaced.isEmpty, !question.looksFor(unplaced) {
            answer.unknown = unplaced
            try refuse(&answer, understanding)
            return answer
        }
        let others = understanding.others.filter { $0.question.lack == nil }
        readings = [Reading(question: question, choice: nil)] + others.map(Reading.init)
        choicesBefore = choices
        let interpretation = understanding.interpretation
        if !interpretation.isFollowUp { searchCorrections = [] }
        if interpretation.isFollowUp, missedOne { answer.remarks.append(.goesOnFromEarlier) }
        try fill(&answer, question, isVoid: interpretation.isVoid, wantsAnyway: interpretation.wantsAnyway)
        if !interpretation.isVoid { answer.alternatives = try alternatives(to: answer, taken: 1) }
        return answer
    }

    /// Answers a question that was understood.
    func fill(_ answer: inout Answer, _ question: Question, isVoid: Bool, wantsAnyway: Bool) throws {
        answer.understood = true
        answer.meaning = question
        (previous, topic) = (question, nil)
        answer.interpretation = language.restate(question)
        answer.isSearch = question.ask == .hits
        answer.isSeries = question.kind == .mått && question.ask == .records && question.ranking == nil
        if isVoid { return set(try compiled(question, nil), of: question, in: &answer) }
        if answer.isSearch {
            searchCorrections += answer.corrections
            try fillHits(&answer, question, hitsShown.map { 0..<$0 })
            return try examine(&answer, question, wantsAnyway: false)
        }
        let query = try compiled(question, nil)
        set(query, of: question, in: &answer)
        answer.table = try database.run(query)
        try examine(&answer, question, wantsAnyway: wantsAnyway)
    }

    /// The rows that a question has.
    func table(_ question: Question) throws -> Table {
        try database.run(compiled(question, nil))
    }

    /// True if the question has any row: not all are read.
    func hasRows(_ question: Question) throws -> Bool { try database.hasRows(compiled(question, nil)) }

    /// - Parameter hits: which of a search's hits; nil = all.
    func compiled(_ question: Question, _ hits: Range<Int>?) throws(Lack) -> CompiledQuery {
        try compile(question, expansion: expansion(of: question), hits: hits)
    }

    /// What the answer says of its query, before any rows.
    func set(_ query: CompiledQuery, of question: Question, in answer: inout Answer) {
        answer.query = query
        answer.table.columns = query.columns
        if !answer.trace.isEmpty { answer.trace += Trace.blocks(question, query) }
    }

    /// What a line is answered as; nil where it is refused.
    static func question(of understanding: Understanding) -> Question? {
        let interpretation = understanding.interpretation
        guard understanding.unknown.isEmpty, !interpretation.remarks.contains(where: { $0.effect == .refuses }) else {
            return nil
        }
        return interpretation.question
    }

    func milliseconds(since start: ContinuousClock.Instant) -> Double {
        let (seconds, attoseconds) = start.duration(to: clock.now).components
        return Double(seconds) * 1_000 + Double(attoseconds / 10_000_000_000_000) / 100
    }
}

extension Question {
    /// True where these words are looked for in the texts: they are in their place there.
    func looksFor(_ words: [Fragment]) -> Bool {
        if ask.isSearch || ask == .documents { return true }
        let looked = Set((condition.text?.groups ?? []).joined().flatMap(\.words).map { $0.lowercased() })
        return words.allSatisfy { looked.contains($0.text.lowercased()) }
    }
}
