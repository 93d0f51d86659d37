import Domain
import GrammarData

/// What a reading of a line means.
public struct Interpretation: Hashable, Sendable {
    /// Nil where the words make no question.
    public var question: Question?
    /// True where nothing in the corpus can answer it and the remarks say why: the answer has no rows.
    public var isVoid = false
    /// True where the bedömning is wanted also if the condition does not hold of it: "varför", yes-or-no questions.
    public var wantsAnyway = false
    /// True for a line that changes the question before it, where there is one.
    public var isFollowUp = false
    /// True for a follow-up that says nothing without a question before it.
    public var isAddition = false
    public var remarks: [Remark] = []
    /// Other kinds of record whose names its words are.
    public var otherKinds: [RecordKind] = []
    /// Words that stand for nothing that the tool knows, by their index among the line's words.
    public var unknown: [Int] = []
}

/// Puts a question together from the parts of a reading.
struct Interpreter {
    /// What the corpus holds, and of that what it holds of the municipalities asked about.
    let corpus: Vocabulary
    private(set) var vocabulary: Vocabulary
    let grammar: Grammar
    let recordNames: RecordNames
    let words: Words
    var facts: Facts
    /// What kind of record the question is about.
    var kind = RecordKind.bedömning
    /// The kind of the question before, where there is one.
    private(set) var previousKind: RecordKind?
    /// True after a question that searches texts.
    private(set) var followsSearch = false
    /// Kinds that a person chose before where words named several, the latest first.
    private(set) var preferredKinds: [RecordKind] = []
    var result = Interpretation()

    init(
        _ reading: Reading, of words: Words, vocabulary: Vocabulary, grammar: Grammar, recordNames: RecordNames
    ) {
        self.recordNames = recordNames
        corpus = vocabulary
        self.grammar = grammar
        self.words = words
        facts = Facts(reading)
        self.vocabulary = vocabulary.narrowed(to: facts.kommuner)
        result.remarks = facts.remarks
        for part in reading.parts {
            if case .unknown = part.role { result.unknown += Array(part.range) }
        }
    }

    /// The meaning of a reading.
    static func interpret(
        _ reading: Reading, of words: Words, vocabulary: Vocabulary, grammar: Grammar, recordNames: RecordNames,
        preferring kinds: [RecordKind] = [], after previous: Question? = nil
    ) -> Interpretation {
        var interpreter = Interpreter(
            reading, of: words, vocabulary: vocabulary, grammar: grammar, recordNames: recordNames)
        interpreter.previousKind = previous?.kind
        interpreter.followsSearch = previous?.ask.isSearch == true
        interpreter.preferredKinds = kinds
        interpreter.run()
        interpreter.continue(previous)
        return interpreter.result
    }

    private mutating func run() {
        reportUnknownNames()
        guard !facts.isEmpty else {
            result.remarks.append(.nothingToAnswer)
            return
        }
        if asksTwice { result.remarks.append(.severalQuestions) }
        settleNegations()
        result.unknown += facts.extra
        reportUnsupported()
        reportMissingKindOfReport()
        kind = settleKind()
        settleAssumedTexts()
        if asksOfTwoKinds { result.remarks.append(.severalQuestions) }
        if kind == .bedömning { result.unknown += facts.fields.map(\.at) }
        let question = kind == .bedömning ? goalQuestion() : recordQuestion()
        result.wantsAnyway = has(.why) || words.asksYesOrNo
        result.question = question
        result.isAddition = isAddition
    }

    /// "Hur många klarar ekonomin och hur många gör det inte": two counts with conditions of their own.
    private var asksTwice: Bool {
        guard let second = facts.heads.filter({ $0.value == .count }).dropFirst().first?.at else { return false }
        let before = facts.statuses.filter { $0.at < second }.map(\.value.ranks)
        let after = facts.statuses.filter { $0.at > second }.map(\.value.ranks)
        guard !before.isEmpty else { return false }
        return after.isEmpty ? facts.negations.contains { $0 > second } : before != after
    }

    /// "Vilka nämnder nådde klimatmålet och hur hög var sjukfrånvaron": a goal's status and a value.
    private var asksOfTwoKinds: Bool {
        countsTwoKinds
            || kind == .mått && !facts.names.isEmpty && !facts.goals.isEmpty && !facts.statuses.isEmpty
                && facts.things.contains { $0.value.name == "nämnd" }
    }

    /// "Hur många risker och granskningar": two counts.
    private var countsTwoKinds: Bool {
        guard has(.count) || has(.share) || has(.shareOf), facts.grouping.isEmpty else { return false }
        let kinds = facts.things.filter { Self.recordNouns.contains($0.value.name) }
        return zip(kinds, kinds.dropFirst()).contains { first, second in
            guard let end = facts.ranges[first.at]?.upperBound, second.at == end + 1 else { return false }
            return Self.kindsOfThings[first.value.name] != Self.kindsOfThings[second.value.name] && joins(at: end)
        }
    }

    /// True for a word, or a comma, that puts things beside each other.
    private func joins(at place: Int) -> Bool {
        let conjunctions = ["och", "eller"].flatMap { grammar.classes[$0] ?? [] }.map(wordKey)
        return words[place].key == "," || conjunctions.contains(words[place].key)
    }

    private mutating func goalQuestion() -> Question {
        var question = Question(ask: .records, scope: scope(), condition: condition())
        settleLevel(&question)
        settleAsking(&question)
        settleTime(&question)
        settleChange(&question)
        settleAmounts(&question)
        settlePeriodDefaults(&question)
        question.columns.formUnion(extraColumns(question))
        settleKommuner(&question)
        check(question)
        return question
    }

    /// "Nämndmål" leaves out the ratings of målområden themselves, and so does "mål" where no goal is named.
    private func settleLevel(_ question: inout Question) {
        let names = facts.things.filter { $0.value.strength != .implied }.map(\.value.name)
        if facts.things.contains(where: { $0.value.name == "nämndmål" })
            || (names.contains("mål") && question.scope.goals.isEmpty)
        {
            question.level = .nämndmål
        } else if asksForAreas(question) {
            question.level = .målområde
        }
    }

    /// "Strategiska mål", "målområden" with a status, in years that rate målområden themselves.
    private func asksForAreas(_ question: Question) -> Bool {
        let rated = Set(vocabulary.areaRatingYears)
        let years = namedYears
        guard !rated.isEmpty, years.isEmpty || !rated.isDisjoint(with: years), facts.rank == nil else { return false }
        let labels = Set(question.scope.goals.flatMap(\.alternatives).map(\.label))
        if !labels.isDisjoint(with: grammar.lists["målområdesord"] ?? []) {
            return !(years.isEmpty && latestYear.map(rated.contains) == false)
        }
        return subject() == "målområde" && !facts.statuses.isEmpty && !years.isEmpty && facts.grouping.isEmpty
            && !facts.things.contains { $0.value.name == "mål" && $0.value.strength != .implied }
    }

    private mutating func `continue`(_ previous: Question?) {
        guard let previous, let question = result.question, let continuation = continuation(of: previous) else {
            return
        }
        result.isFollowUp = true
        vocabulary = corpus.narrowed(to: followedKommuner(previous))
        var followed =
            switch continuation {
            case .changes: follow(previous, with: question)
            case .inherits: inherit(previous, question)
            }
        settleKommuner(&followed)
        result.question = followed
        result.remarks.removeAll(where: Self.isOfWholeQuestion)
        if followed.ask.isSearch { result.remarks.removeAll { if case .tookAsText = $0 { true } else { false } } }
        result.otherKinds = []
        result.isVoid = false
        kind = followed.kind
        if kind == .bedömning { check(followed) } else { checkRecords(followed) }
    }

    /// Remarks on what a line says by itself, which the question that it continues may say otherwise.
    private static func isOfWholeQuestion(_ remark: Remark) -> Bool {
        switch remark {
        case .tookLatestYear, .tookLatestPeriod, .rankedByFulfilment, .yearMissing, .monthMissing, .nämndHasNoDocument,
            .kindMissing, .valueMissing, .nameElsewhere, .otherScale, .tookStatuses, .scalesDiffer, .ofKommuner:
            true
        default: false
        }
    }

    func has(_ head: Facts.Head) -> Bool { facts.heads.contains { $0.value == head } }

    /// "Verksamhetsberättelsen 2024", where there is none. Reports of a part of a year are delårsrapporter, whatever they
    /// are called.
    private mutating func reportMissingKindOfReport() {
        guard let kind = facts.documentKind, documentKind == nil else { return }
        let years = namedYears
        let isAnnual = vocabulary.documents.contains { $0.kind == kind && $0.month == nil }
        let asked = vocabulary.documents.filter { years.isEmpty || years.contains($0.year) }
        guard !asked.isEmpty, isAnnual || asked.allSatisfy({ $0.month == nil }) else { return }
        result.remarks.append(.reportKindMissing(kind, years: years))
    }

    /// "Snittet", "summan av": an answer without it would be to another question.
    private mutating func reportUnsupported() {
        for place in facts.unsupported {
            guard let range = facts.ranges[place] else { continue }
            result.remarks.append(.calculationMissing(range.map { words[$0].token.text }.joined(separator: " ")))
        }
    }

    private mutating func reportUnknownNames() {
        result.remarks +=
            facts.unknownNämnder.map { .nämndMissing($0, held: vocabulary.nämnder) }
            + facts.unknownKommuner.map { .kommunMissing($0, held: corpus.kommuner) }
            + facts.unknownGoals.map(Remark.goalMissing)
        result.remarks += facts.assumedText.map(Remark.tookAsText)
    }

    /// Things that have several records each.
    private static let groups: Set<String> = ["kommun", "nämnd", "kfMål", "målområde", "granskning", "risk", "område"]

    /// A negation apart from what it negates ("når inte förskolan målet upp") goes with the nearest status, first the
    /// one after it; then with a direction; a negation of nothing is a word not understood.
    private mutating func settleNegations() {
        let subject = subject() ?? ""
        if Self.groups.contains(subject) { facts.unsupported += facts.statuses.filter(\.value.isBoth).map(\.at) }
        if let index = facts.statuses.firstIndex(where: \.value.isNeither), Self.groups.contains(subject) {
            facts.statuses[index].value.ranks = facts.statuses[index].value.negated
            facts.quantifier = Quantifier.none
        }
        for place in facts.negations {
            let after = facts.statuses.indices.filter { facts.statuses[$0].at > place }.min {
                facts.statuses[$0].at < facts.statuses[$1].at
            }
            let before = facts.statuses.indices.max { facts.statuses[$0].at < facts.statuses[$1].at }
            if let index = after ?? before {
                let status = facts.statuses[index].value
                facts.statuses[index].value.ranks = status.negated
                facts.statuses[index].value.negated = status.ranks
                facts.statuses[index].value.isNegation.toggle()
            } else if let direction = negatedDirection(by: place) {
                facts.directions.remove(direction)
                if facts.directions.isEmpty { facts.excludedDirections = [direction] }
            } else if let index = facts.texts.indices.first {
                facts.texts[index].value.negated.toggle()
            } else {
                result.unknown.append(place)
            }
        }
    }

    /// The direction after a negation, or right before it: "har inte förbättrats", "förbättrades inte".
    private func negatedDirection(by place: Int) -> Direction? {
        let after = facts.directionPlaces.filter { $0.at > place }.min { $0.at < $1.at }
        let before = facts.directionPlaces.first { $0.at < place && facts.ranges[$0.at]?.upperBound == place }
        return (after ?? before)?.value
    }

    /// A bare word that only the texts hold is searched for where the question says little else; beside a condition it
    /// is a word not understood.
    private mutating func settleAssumedTexts() {
        if facts.refersToText { facts.isTextSearch = false }
        guard !facts.assumedText.isEmpty, !facts.refersToText, saysMore || words.isAsked else { return }
        result.unknown += facts.texts.filter(\.isAssumed).map(\.at)
        result.remarks.removeAll { if case .tookAsText = $0 { true } else { false } }
    }

    var saysMore: Bool {
        !facts.statuses.isEmpty || !facts.goals.isEmpty || facts.rank != nil || isAboutChange || has(.why)
            || has(.share)
            || has(.shareOf) || has(.which) || has(.count) || facts.things.contains { $0.value.strength == .asked }
            || facts.texts.contains { !$0.isAssumed }
    }

    func scope() -> Filter {
        var scope = Filter()
        scope.nämnder = facts.nämnder.filter { !facts.excludedNämnder.contains($0) }
        scope.excludedNämnder = facts.nämnder.isEmpty ? unique(facts.excludedNämnder) : []
        scope.kommuner = facts.kommuner.filter { !facts.excludedKommuner.contains($0) }
        scope.excludedKommuner = facts.kommuner.isEmpty ? unique(facts.excludedKommuner) : []
        scope.goals = goalChoices()
        scope.excludedGoals = facts.excludedGoals
        scope.documentKind = documentKind
        scope.text = unwantedText()
        return scope
    }

    func unique(_ names: [String]) -> [String] {
        names.enumerated().filter { names.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }

    /// The kind of report that is asked of, where the corpus has any of the kind (in the years asked for).
    private var documentKind: String? {
        guard let kind = facts.documentKind else { return nil }
        let years = namedYears
        let held = vocabulary.documents.contains { $0.kind == kind && (years.isEmpty || years.contains($0.year)) }
        return held ? kind : nil
    }

    /// Goals of one level stand beside each other ("ekonomimål, klimatmål"); goals of different levels narrow each other.
    private func goalChoices() -> [GoalChoice] {
        var choices: [GoalChoice] = []
        for choice in facts.goals.map(\.value) where !choices.contains(choice) {
            if let index = choices.firstIndex(where: { Self.levels($0) == Self.levels(choice) }) {
                let new = choice.alternatives.filter { !choices[index].alternatives.contains($0) }
                choices[index].alternatives += new
            } else {
                choices.append(choice)
            }
        }
        return choices
    }

    private static func levels(_ choice: GoalChoice) -> Set<GoalSet.Level> { Set(choice.alternatives.map(\.level)) }

    func condition() -> Filter {
        var condition = Filter()
        condition.ranks = Self.combined(facts.statuses.map(\.value.ranks))
        condition.scale = facts.statuses.lazy.compactMap(\.value.scale).first
        if facts.notAll, let ranks = condition.ranks {
            condition.ranks = grammar.scales.others(than: ranks, of: condition.scale)
        }
        condition.text = text()
        return condition
    }

    /// Statuses that contain each other narrow ("klarat i mycket hög grad"); others stand beside each other.
    static func combined(_ sets: [[Int]]) -> [Int]? {
        guard var result = sets.first.map(Set.init) else { return nil }
        for next in sets.dropFirst().map(Set.init) {
            if next.isSubset(of: result) { result = next } else if !result.isSubset(of: next) { result.formUnion(next) }
        }
        return result.sorted()
    }

    /// What must not be met, where something else must: "som nämner frånvaro men inte sjukfrånvaro".
    private func unwantedText() -> TextFilter? {
        let unwanted = facts.texts.filter(\.value.negated)
        guard !unwanted.isEmpty, unwanted.count < facts.texts.count else { return nil }
        return TextFilter(groups: [unwanted.flatMap(\.value.groups).flatMap(\.self)], negated: true)
    }

    private func text() -> TextFilter? {
        guard !facts.texts.isEmpty else { return nil }
        let negated = facts.texts.allSatisfy(\.value.negated)
        return TextFilter(
            groups: facts.texts.filter { $0.value.negated == negated }.flatMap(\.value.groups), negated: negated)
    }
}
