import Domain
import GrammarData

/// Makes an inquiry of clauses.
struct Asker {
    let vocabulary: Vocabulary
    let scales: StatusScales
    /// What målområden are called that are goals of their own.
    private let areas: [String]
    private let goalEntries: [GoalEntry]
    var ownAreas: Set<String> { Set(areas) }
    /// What goals are called by words that stand for them.
    var goalWords: Set<String> { Set(goalEntries.map(\.label)) }
    /// True where goals are counted.
    var isCounting = false
    /// True where years are asked for, or what is asked is told for each year: all years are looked at.
    private(set) var isOverYears = false
    var frames: [Frame]
    var remarks: [Remark] = []

    static let groupNouns: [String: Dimension] = [
        "nämnd": .nämnd, "kfMål": .kfMål, "målområde": .målområde, "år": .år, "status": .status,
        "kommun": .kommun,
    ]
    /// Nouns that name goals as they were rated.
    static let goalNouns: Set<String> = ["mål", "nämndmål", "bedömning", "måluppfyllelse", "motivering", "status"]

    init(_ clauses: [Clause], _ vocabulary: Vocabulary, _ grammar: Grammar) {
        self.vocabulary = vocabulary
        scales = grammar.scales
        areas = grammar.lists["egna målområden"] ?? []
        goalEntries = grammar.goalWords
        frames = clauses.map(Frame.init)
        isOverYears = frames.contains { $0.asks.contains(.when) || $0.by.contains(.år) }
    }

    static func ask(
        _ clauses: [Clause], beginsWithVerb: Bool, vocabulary: Vocabulary, grammar: Grammar
    ) throws(Refusal) -> Asked {
        if clauses.contains(where: \.comparesNämnder) { throw .conflict("fler nämnder") }
        var asker = Asker(clauses, vocabulary, grammar)
        if beginsWithVerb, let first = clauses.first?.parts.first, case .says = first.part {
            asker.frames[0].isVerbFirst = true
        }
        return try asker.asked()
    }

    private mutating func asked() throws(Refusal) -> Asked {
        if let lack = frames.lazy.flatMap(\.lacks).first { throw .lacks(held(lack)) }
        for index in frames.indices { frames[index].listWhatIsCounted() }
        try settleClauses()
        guard !frames.isEmpty else { throw .tooLittle }
        try checkKind()
        try checkYears()
        sayTakenNames()
        takeFittingYear()
        var asked = try question()
        if let left = frames.lazy.compactMap(\.leftover).first { throw .noPlace(left) }
        asked.remarks = remarks + asked.remarks
        return asked
    }

    private func held(_ remark: Remark) -> Remark {
        switch remark {
        case .nämndMissing(let name, _): .nämndMissing(name, held: vocabulary.nämnder)
        case .kommunMissing(let name, _): .kommunMissing(name, held: vocabulary.kommuner)
        default: remark
        }
    }

    private mutating func sayTakenNames() {
        for name in frames.flatMap(\.allPlaces).flatMap(\.taken) {
            let remark = Remark.tookName(word: name.word, nämnder: name.nämnder)
            if !remarks.contains(remark) { remarks.append(remark) }
        }
    }

    /// Without a year the latest that has the goals named, on the scale whose words are used.
    private mutating func takeFittingYear() {
        let sayings = frames.flatMap(\.allSayings)
        let times = frames.compactMap(\.time) + frames.flatMap(\.relativeTimes) + sayings.flatMap(\.times)
        let claims = sayings.flatMap(\.claims)
        let isOfText = !claims.isEmpty && claims.allSatisfy { $0.about == .text }
        guard times.isEmpty, !claims.contains(where: { $0.about == .change }), !isOfText,
            !isOverYears, !frames[0].asks.contains(.ever), !frames[0].asks.contains(.direction)
        else { return }
        let choices = frames.flatMap { frame in frame.allNouns.flatMap { $0.goals?.choices ?? [] } + frame.under }
        let scales = Set(claims.compactMap(\.holds.namedScale))
        guard !choices.isEmpty || !scales.isEmpty else { return }
        let fitting = vocabulary.years.last { year in
            choices.allSatisfy { isHeld($0, in: year) }
                && scales.allSatisfy { vocabulary.scalesByYear[year]?.contains($0) == true }
        }
        guard let fitting, fitting != vocabulary.years.last else { return }
        for index in frames.indices { frames[index].time = TimeSaid(years: .list([.year(fitting)])) }
        remarks.append(.tookLatestYear(fitting))
    }

    private func isHeld(_ choice: GoalChoice, in year: Int) -> Bool {
        choice.alternatives.contains { set in
            vocabulary.goals.contains {
                $0.level == set.level && set.names.contains($0.name) && $0.years.contains(year)
            }
        }
    }

    /// True for goals that were rated in the years.
    func isHeld(_ set: GoalSet, _ when: When) -> Bool {
        let years: [Int] =
            switch when {
            case .years(let years, _): years
            case .latest: [vocabulary.years.last].compactMap(\.self)
            case .all, .pairs: vocabulary.years
            }
        return years.contains { isHeld(GoalChoice(alternatives: [set]), in: $0) }
    }

    // MARK: - What kind

    /// Nouns of other records, and their names, are not asked for here.
    private func checkKind() throws(Refusal) {
        if frames.flatMap(\.allSayings).contains(where: { $0.isAbout(.progress) }) { throw .otherKind }
        if frames.contains(where: { $0.link == .beside }) { throw .conflict("bisats") }
        let nouns = frames.flatMap(\.allNouns)
        let known = Set(Self.groupNouns.keys).union(Self.goalNouns)
        if nouns.contains(where: { !known.contains($0.noun) || !$0.names.isEmpty }) { throw .otherKind }
        if frames.contains(where: \.isOfRecords) || asksWhoWrites { throw .otherKind }
    }

    /// "Vilken nämnd skriver om X": in any of their texts.
    private var asksWhoWrites: Bool {
        guard frames.count == 1, !frames[0].isNegated, let says = frames[0].says, case .claim(let claim) = says,
            claim.about == .text,
            case .text(let filter) = claim.holds, !filter.negated, frames[0].under.isEmpty, frames[0].by.isEmpty
        else { return false }
        let nouns = frames[0].nouns
        return frames[0].asks.contains(.who) && nouns.isEmpty
            || frames[0].asks.contains(.which) && nouns.count == 1 && nouns[0].noun == "nämnd" && nouns[0].isPlain
    }

    /// Goals named by their own names that no year asked about has: the words may mean others.
    private func checkGoals(in years: [Int]) throws(Refusal) {
        guard !years.isEmpty else { return }
        let choices = frames.flatMap { frame in frame.allNouns.flatMap { $0.goals?.choices ?? [] } + frame.under }
        for choice in choices where !years.contains(where: { isHeld(choice, in: $0) }) {
            guard let name = choice.alternatives.first?.label, let year = years.last else { continue }
            throw .lacks(.goalNotRated(name, year: year))
        }
    }

    private func isHeld(_ report: String, _ time: TimeSaid) -> Bool {
        let years = years(time)
        return vocabulary.documents.contains {
            ($0.kind == report || report == Self.partOfYear && $0.month != nil)
                && (years.isEmpty || years.contains($0.year))
        }
    }

    /// What reports of a part of a year are called, whatever their own name.
    private static let partOfYear = "delårsrapport"

    /// A year that the corpus has no bedömningar of.
    private mutating func checkYears() throws(Refusal) {
        let said = frames.flatMap { [$0.time].compactMap(\.self) + $0.allSayings.flatMap(\.times) }.flatMap(\.said)
        let years = Set(said.map(year))
        let missing = years.filter { !vocabulary.years.contains($0) }.sorted()
        if !missing.isEmpty { throw .lacks(.yearMissing(missing, held: vocabulary.years)) }
        try checkGoals(in: years.sorted())
        for time in frames.compactMap(\.time) {
            if let report = time.report, !isHeld(report, time) {
                throw .lacks(.reportKindMissing(report, years: self.years(time)))
            }
            if case .newest(let said) = time.years, year(said) != vocabulary.years.last { throw .conflict("senaste") }
            if let month = time.month, !time.said.isEmpty {
                for year in time.said.map(year)
                where !vocabulary.documents.contains(where: { $0.year == year && $0.month == month }) {
                    throw .lacks(.monthMissing(month: month, year: year))
                }
            }
        }
    }
}

extension NounGroup {
    var withRelatives: [NounGroup] {
        [self] + relatives.flatMap { Frame($0).nouns.flatMap(\.withRelatives) }
    }
}

extension Condition {
    /// The scale whose own words were used.
    fileprivate var namedScale: String? {
        switch self {
        case .scale(let name): name
        case .all(let conditions), .any(let conditions): conditions.lazy.compactMap(\.namedScale).first
        default: nil
        }
    }
}

extension Clause {
    /// "Fler nämnder … 2024 än 2023": two numbers of nämnder against each other, and none that are listed.
    fileprivate var comparesNämnder: Bool {
        guard parts.contains(where: { if case .noun(let noun) = $0.part { noun.noun == "nämnd" } else { false } })
        else {
            return false
        }
        let parts = [self].allParts
        let isAgainst = parts.contains { if case .time(let time) = $0 { time.isAgainst } else { false } }
        return isAgainst
            && parts.contains { part in
                if case .noun(let noun) = part {
                    noun.noun == "nämnd" && noun.amount == .number(.atLeast, 2)
                } else {
                    false
                }
            }
    }
}
