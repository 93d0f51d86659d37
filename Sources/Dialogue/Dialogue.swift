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
    private let clock = ContinuousClock()
    /// True where a line may change the question before it ("och 2023?").
    public var keepsContext = false
    var previous: Question?

    /// - Parameter library: its database is opened for reading.
    public convenience init(_ library: Library) throws {
        try self.init(LanguageBase(library.grammar), OpenCorpus(library.open(), library.grammar.stemmer))
    }

    /// Opens the database while the grammar is read: a call that asks one question spends its time on these two.
    /// - Parameter path: the database; nil = the default one, which is made at first use.
    public convenience init(resources: Resources, path: String? = nil) throws {
        let opening = Concurrent { try OpenCorpus(resources: resources, path: path) }
        let library = try Library(resources: resources, path: path)
        let base = LanguageBase(library.grammar)
        let corpus = try opening.value()
        try self.init(base, corpus ?? OpenCorpus(library.open(), library.grammar.stemmer))
    }

    private init(_ base: LanguageBase, _ corpus: OpenCorpus) throws {
        database = corpus.database
        language = Language(base, corpus.names, words: corpus.database)
    }

    /// Answers one line: a question, or a full-text search that begins with the word `sök`.
    /// - Parameter trace: adds tokens, tree, question and SQL to the answer.
    /// - Throws: `Failure` where the database cannot answer, or was interrupted.
    public func ask(_ line: String, trace: Bool = false) throws -> Answer {
        if let words = Self.searchWords(in: line) { return try search(words, line: line, trace: trace) }
        let start = clock.now
        let understanding = language.understand(line, after: keepsContext ? previous : nil)
        var answer = Answer(question: line, understood: false)
        answer.corrections = understanding.corrections
        answer.remarks = understanding.interpretation.remarks
        answer.unknown = understanding.unknown
        if trace { answer.trace = Trace.blocks(understanding) }
        if keepsContext, previous == nil, understanding.interpretation.isAddition {
            answer.remarks = [.nothingToFollow]
        }
        try fill(&answer, understanding)
        answer.milliseconds = milliseconds(since: start)
        return answer
    }

    /// Forgets the question before: the next line follows up nothing.
    public func forget() { previous = nil }

    /// Stops a running query from another thread: `ask` throws `Failure.interrupted`.
    public func interrupt() { database.interrupt() }

    private func fill(_ answer: inout Answer, _ understanding: Understanding) throws {
        let interpretation = understanding.interpretation
        let refused = answer.remarks.contains(where: Self.refuses)
        guard let question = interpretation.question, answer.unknown.isEmpty, !refused else {
            answer.suggestions = language.suggestions(for: understanding)
            return
        }
        answer.understood = true
        answer.meaning = question
        previous = question
        answer.interpretation = language.restate(question)
        if let other = understanding.other { answer.remarks.append(.otherReading(language.restate(other))) }
        let query = compile(question, expansion: language.expansions)
        answer.query = query
        answer.table.columns = query.columns
        answer.isSearch = question.ask == .hits
        answer.isSeries = question.kind == .mått && question.ask == .records && question.ranking == nil
        if !answer.trace.isEmpty { answer.trace += Trace.blocks(question, query) }
        if interpretation.isVoid { return }
        answer.table = try database.run(query)
        try examine(&answer, question, wantsAnyway: interpretation.wantsAnyway)
    }

    /// A name that the corpus lacks leaves a question that means something else: it is not answered.
    private static func refuses(_ remark: Remark) -> Bool {
        switch remark {
        case .nämndMissing, .goalMissing, .nothingToAnswer, .nothingToFollow: true
        default: false
        }
    }

    private func milliseconds(since start: ContinuousClock.Instant) -> Double {
        let (seconds, attoseconds) = start.duration(to: clock.now).components
        return Double(seconds) * 1_000 + Double(attoseconds / 10_000_000_000_000) / 100
    }
}

// MARK: Full-text search

extension Dialogue {
    /// The words after `sök` (or `sok`), if the line is a search.
    static func searchWords(in line: String) -> Substring? {
        let trimmed = line.drop(while: \.isWhitespace)
        guard let space = trimmed.firstIndex(where: \.isWhitespace) else { return nil }
        return ["sök", "sok"].contains(trimmed[..<space].lowercased())
            ? trimmed[space...].drop(while: \.isWhitespace) : nil
    }

    /// A full-text search: every word must be met; a year outside quotes selects documents.
    public func search(_ words: Substring, line: String, trace: Bool = false) throws -> Answer {
        let start = clock.now
        var answer = Answer(question: line, understood: false)
        answer.isSearch = true
        let search = language.search(String(words))
        answer.corrections = search.corrections
        guard let question = search.question else {
            answer.remarks = [.nothingToAnswer]
            return answer
        }
        answer.understood = true
        answer.meaning = question
        answer.interpretation = language.restate(question)
        let query = compile(question, expansion: language.searchExpansions)
        answer.query = query
        if trace { answer.trace = Trace.blocks(question, query) }
        answer.table = try database.run(query)
        answer.remarks = search.remarks
        if answer.table.rows.isEmpty, search.remarks.isEmpty { answer.remarks = [.textMissing(String(words))] }
        answer.milliseconds = milliseconds(since: start)
        return answer
    }
}

// MARK: Remarks that need the rows

extension Dialogue {
    private func examine(_ answer: inout Answer, _ question: Question, wantsAnyway: Bool) throws {
        if answer.table.rows.isEmpty {
            try explainEmptiness(&answer, question, wantsAnyway: wantsAnyway)
        } else if question.ask == .list(.nämnd), question.quantifier == .some, !question.scope.goals.isEmpty {
            try nameMixedNämnder(&answer, question)
        }
    }

    /// Says why nothing came: words that no text holds, or a goal whose status is another one.
    private func explainEmptiness(_ answer: inout Answer, _ question: Question, wantsAnyway: Bool) throws {
        if let text = question.condition.text, !text.negated {
            var scope = question
            scope.condition.text = nil
            if try question.ask == .hits || !rows(scope).isEmpty { answer.remarks.append(.textMissing(words(text))) }
            return
        }
        if question.kind != .bedömning { return try showRecords(&answer, question, wantsAnyway: wantsAnyway) }
        if try sayGoalIsMissing(&answer, question) { return }
        guard question.condition.ranks != nil || !question.condition.directions.isEmpty, question.ask == .records,
            !question.scope.goals.isEmpty, !question.scope.nämnder.isEmpty
        else { return }
        var real = question
        real.condition = Filter()
        if question.span == nil { real.columns = question.columns }
        let query = compile(real, expansion: language.expansions)
        let table = try database.run(query)
        answer.remarks += premises(table)
        if wantsAnyway { answer.table = table }
    }

    /// A goal that no bedömning of the years asked for has: that is why nothing came.
    private func sayGoalIsMissing(_ answer: inout Answer, _ question: Question) throws -> Bool {
        guard !question.scope.goals.isEmpty, question.span == nil, case .years(let years, _, _) = question.period else {
            return false
        }
        var all = Question(ask: .records, period: question.period)
        all.scope.goals = question.scope.goals
        guard try rows(all).isEmpty else { return false }
        let labels = question.scope.goals.flatMap(\.alternatives).map(\.label)
        answer.remarks.append(.goalNotRated(labels.first ?? "", year: years[years.count - 1]))
        return true
    }

    /// "Blev vägtrafikplanen klar?": the record is shown with the status that it has.
    private func showRecords(_ answer: inout Answer, _ question: Question, wantsAnyway: Bool) throws {
        try sayLatestValue(&answer, question)
        guard wantsAnyway, question.condition.ranks != nil, !question.scope.names.isEmpty, question.ask == .records
        else {
            return
        }
        var real = question
        real.condition = Filter()
        let table = try database.run(compile(real, expansion: language.expansions))
        answer.table = table
        guard let status = table.columns.firstIndex(of: "status") else { return }
        for row in table.rows.prefix(3) where row[status] != .null {
            answer.remarks.append(.statusIsOther(name: row[0].shown, status: row[status].shown))
        }
    }

    /// A mått or a post without a value in the years asked for: the latest that there is.
    private func sayLatestValue(_ answer: inout Answer, _ question: Question) throws {
        guard question.kind == .mått || question.kind == .ekonomi, question.ask == .records,
            !question.scope.names.isEmpty, case .years(let years, _, _) = question.period
        else { return }
        var all = question
        all.period = .all
        all.ranking = nil
        let table = try database.run(compile(all, expansion: language.expansions))
        guard let column = table.columns.firstIndex(of: "ar") else { return }
        let held = table.rows.compactMap { if case .integer(let year) = $0[column] { year } else { nil } }
        guard let latest = held.max(), !years.contains(latest) else { return }
        let name = question.scope.names.last.map { $0.alternatives[0].names } ?? []
        let label = name.count == 1 ? name[0] : question.scope.names.last?.label ?? ""
        answer.remarks.append(.valueMissing(name: label, year: years[years.count - 1], latest: latest))
    }

    private func premises(_ table: Table) -> [Remark] {
        guard let nämnd = table.columns.firstIndex(of: "namnd"), let goal = table.columns.firstIndex(of: "namndmal"),
            let status = table.columns.firstIndex(of: "status")
        else { return [] }
        return table.rows.prefix(3).map {
            .premiseFalse(nämnd: $0[nämnd].shown, namndmal: $0[goal].shown, status: $0[status].shown)
        }
    }

    private func words(_ text: TextFilter) -> String {
        text.groups.map { $0.map { $0.words.joined(separator: " ") }.joined(separator: "/") }.joined(separator: " ")
    }

    private func rows(_ question: Question) throws -> [[Value]] {
        try database.run(compile(question, expansion: language.expansions)).rows
    }

    /// Of the nämnder listed, those that also have goals of the kind for which the condition does not hold.
    private func nameMixedNämnder(_ answer: inout Answer, _ question: Question) throws {
        guard let ranks = question.condition.ranks, question.span == nil else { return }
        var opposite = question
        opposite.condition.ranks = [1, 2, 3, 4].filter { !ranks.contains($0) }
        let others = Set(try rows(opposite).compactMap(\.first))
        let mixed = answer.table.rows.compactMap(\.first).filter(others.contains).map(\.shown)
        if !mixed.isEmpty { answer.remarks.append(.mixedNämnder(mixed)) }
    }
}

extension Value {
    /// The text of a text value.
    var shown: String { if case .text(let text) = self { text } else { "" } }
}
