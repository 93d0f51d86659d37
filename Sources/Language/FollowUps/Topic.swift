import Domain

/// What a dialogue is about: the last question, as clauses that a later line can change, and what was shown.
public struct Topic: Sendable {
    var clauses: [Clause]
    var beginsWithVerb = false
    var form = AnswerForm()
    /// What is asked now.
    public internal(set) var asked: Asked
    /// What the last answer showed.
    public var shown = Table()
    /// The rows that numbers point at: of the last answer with several, as long as one of them after the other is asked
    /// about.
    public var list = Table()
    /// True where its nämnder are those that an answer listed.
    var keepsGroupsShown = false
    /// True where a row was pointed at.
    var pointsAtRow = false
    /// The goals that were spoken of where those asked about now are rows of them that were pointed at: another nämnd has
    /// others of the same.
    var goalsSpokenOf: GoalsSaid?
    /// The question that the last line only asked why of ("varför?"): other years, goals and statuses are those of it.
    private var explained: [Topic] = []
    /// The time asked about before the one asked about now.
    var timeBefore: TimeSaid?
    /// The time that was last spoken of.
    var timeSaid: TimeSaid?
    /// The question that the rows pointed at are of, where one was pointed at.
    private var listing: [Topic] = []
    /// What the last line was taken for, for `--tolka`.
    public var trace: String { tried?.description ?? "" }
    var tried: ReadingTried?

    /// A question that follows nothing up, not yet asked.
    fileprivate init?(anew clauses: [Clause], beginsWithVerb: Bool = false) {
        guard !clauses.isEmpty else { return nil }
        self.init(
            clauses: clauses, beginsWithVerb: beginsWithVerb,
            asked: Asked(inquiry: .rows(.all(.records(.bedömning)), Inquiry.Layout())))
    }

    init(
        clauses: [Clause], beginsWithVerb: Bool = false, asked: Asked, list: Table = Table(), pointsAtRow: Bool = false
    ) {
        self.clauses = clauses
        self.beginsWithVerb = beginsWithVerb
        self.asked = asked
        self.list = list
        self.pointsAtRow = pointsAtRow
    }

    private static let numberColumns: Set<String> = ["antal", "andel", "av", "skillnad", "summa", "medel", "median"]

    /// Remembers what an answer showed.
    public mutating func show(_ table: Table) {
        shown = table
        // A number tells of the rows before it: those are pointed at.
        let isNumber = table.rows.count == 1 && table.columns.allSatisfy(Self.numberColumns.contains)
        if !pointsAtRow, !isNumber || list.rows.isEmpty { list = table }
    }
}

extension Topic {
    /// The nämnder or goals that a topic before this one was about, where this one is about goals and says of neither
    /// which.
    public func subjectsLeft(of before: Topic?) -> [String] {
        guard let before, asked.inquiry.things.source.kind == .bedömning, clauses.isOfAll, !before.clauses.isOfAll
        else {
            return []
        }
        let places = before.clauses.places.flatMap(\.all)
        let goals = before.clauses.goalsSaid.flatMap(\.choices).compactMap(\.alternatives.first?.label)
        let left = places.isEmpty ? goals : places
        return left.count <= Self.mostSubjectsTold ? left : []
    }

    private static let mostSubjectsTold = 3

    /// True where the last answer showed one thing, of several that there are: a group that came first, or a record.
    var showsOneThing: Bool {
        guard shown.rows.count == 1 else { return false }
        if case .table(of: let groups, _, _) = asked.inquiry { return groups.dimensions?.isEmpty == false }
        return asked.inquiry.things.dimensions?.isEmpty == false || !asked.inquiry.isTable
    }

    /// What a line goes on from: a "varför?" of groups is beside what the dialogue is about.
    fileprivate func base(for said: SaidLine) -> Topic {
        let asksAnew = said.time != nil || said.goals != nil || !said.sayings.isEmpty
        // "Hur många är klara, per område?" is asked of more than one row.
        let asksOfSeveral =
            said.asks.contains(.howMany) && !said.by.isEmpty && !said.follows(.that) && !said.follows(.it)
        if pointsAtRow, let listing = listing.first,
            said.follows(.ofThem) || said.follows(.others) || said.pointsAtGoals || asksOfSeveral
        {
            var topic = listing
            (topic.shown, topic.list) = (list, list)
            return topic
        }
        guard let explained = explained.first, asksAnew, said.place == nil, !said.pointsAtThings,
            !said.asks.contains(.why)
        else { return self }
        var topic = explained
        (topic.shown, topic.list) = (shown, list)
        return topic
    }

    /// The same, where it was reached by a line from another.
    fileprivate func reached(by said: SaidLine, from topic: Topic) -> Topic {
        var reached = self
        reached.listing = reached.pointsAtRow ? topic.pointsAtRow ? topic.listing : [topic] : []
        reached.explained = said.onlyAsksWhy && !topic.asked.inquiry.isOfRecords ? [topic] : []
        reached.timeSaid = said.time ?? topic.timeSaid
        if reached.clauses.goalsSaid == topic.clauses.goalsSaid { reached.goalsSpokenOf = topic.goalsSpokenOf }
        return reached
    }
}

extension [Clause] {
    /// True where they name neither nämnder nor goals.
    fileprivate var isOfAll: Bool { places.isEmpty && goalsSaid.isEmpty }
}

/// What a line is in a dialogue.
public enum Following: Sendable {
    /// The question before it, changed.
    case joined(Topic, [Correction])
    /// A question of its own.
    case own
    /// It says nothing that could be asked, or goes on in a way that does not fit; how each reading was refused, for
    /// `--tolka`.
    case refused([String])
    /// What the corpus lacks of what is asked; what a later line goes on from.
    case lacks(Remark, Topic?)
    /// Its words are not those of clauses.
    case unread
    /// Nothing is followed up any more.
    case forgotten
    /// Nothing but thanks.
    case thanks
}

extension Language {
    /// A whole question as the topic of a dialogue.
    public func topic(_ reading: AskedReading, of line: LineAsked) -> Topic {
        var topic = Topic(clauses: reading.clauses, beginsWithVerb: line.beginsWithVerb, asked: reading.asked)
        topic.timeSaid = reading.clauses.times.last
        return topic
    }

    /// What a line asks that the corpus cannot answer, for lines that ask for something else of it; nil for one that asks
    /// nothing.
    public func topic(unanswered line: LineAsked) -> Topic? {
        line.tried.first.flatMap { Topic(anew: $0.reading.clauses) }
    }

    /// How a line goes on from what a dialogue is about.
    /// - Parameters:
    ///   - topic: nil where nothing has been asked.
    ///   - hasMissed: true where the line before was not answered.
    ///   - look: what the corpus has of an inquiry.
    public func follow(
        _ line: String, after topic: Topic?, hasMissed: Bool = false, looking look: @escaping (Inquiry) -> Table?
    ) -> Following {
        let words = reader.read(tokenize(line))
        let read = parser.matcher(for: words).sentences(following: true)
        let readings = read.map { $0.of(topic?.timeSaid).about(topic) }
        // A question of its own but for its year, which was spoken of before: its clauses hold it, its words do not.
        let borrowsTime =
            topic?.timeSaid != nil && read.first.map { SaidLine($0.clauses).follows(.sameYear) } ?? false
        guard let best = readings.first, best.unknown.isEmpty else { return .unread }
        if best.clauses.isEmpty { return .thanks }
        var lacking: Following?
        var tried: [String] = []
        let likely = readings.filter { $0.cost <= best.cost + Self.followingMargin && $0.unknown.isEmpty }
        let lines = likely.map { reading in
            (said: SaidLine(reading.clauses, beginsWithVerb: words.asksYesOrNo), reading: reading)
        }
        // What names things of the answer before is meant so, though other words could be read of them.
        let pointing = lines.filter { $0.said.pointsAtThings && $0.reading.cost <= best.cost + Self.pointingMargin }
        let isOfParts =
            topic.map { topic in
                lines.first.map { Joining($0.said, topic, vocabulary, grammar.scales, look).asksForParts($0.said) }
                    ?? false
            } ?? false
        let refers = topic.map { lines.first?.said.refers(to: $0) ?? false } ?? false
        let isWithin = topic.map { lines.first?.said.isWithin($0) ?? false } ?? false
        let isOwn = lines.first?.said.isOwn == true && !isOfParts && !refers && !isWithin
        // What is not answered is so whatever else its words could point at: "vems fel är det?"
        let lack = lines.first?.said.lacks.first
        if let lack, lack == .outsideField || topic == nil && !isOwn { return .lacks(lack, nil) }
        if topic == nil, hasMissed, lines.first?.said.saysOnlyTime == true { return .lacks(.nothingToFollow, nil) }
        // "Vilka av dem", and nothing was asked before.
        if topic == nil, let first = lines.first, first.said.pointsAtThings, first.reading.clauses.count == 1 {
            return .lacks(.nothingToFollow, nil)
        }
        guard topic != nil || isOwn || lines.first?.said.follows(.anew) == true else { return .refused([]) }
        let chosen = topic == nil || pointing.isEmpty ? lines : pointing
        let isClear = { (line: (said: SaidLine, reading: SentenceReading)) in
            topic.map { line.said.pronounMeans(of: $0) || line.said.saysTotal(of: $0) } ?? false
        }
        for (said, reading) in chosen.filter(isClear) + chosen.filter({ !isClear($0) }) {
            // "Glöm det. Vilka nämnder …": a question comes after it.
            let asksAfterwards = said.follows(.forgets) && said.saysOfItself
            if said.follows(.forgets), !asksAfterwards { return .forgotten }
            let isAnew = said.follows(.anew) || asksAfterwards || isOwn && borrowsTime
            if isOwn, !said.pointsAtThings, !isAnew { return .own }
            if said.isOwn, !isOfParts, !refers, !isAnew, !isWithin { continue }
            // What is announced as new says all of itself.
            let announces = said.follows(.anew) || asksAfterwards
            if announces, !said.follows.allSatisfy({ [.anew, .forgets].contains($0.does) }) { continue }
            guard let topic = isAnew ? Topic(anew: said.clauses, beginsWithVerb: words.asksYesOrNo) : topic
            else { continue }
            do throws(Refusal) {
                let base = topic.base(for: said)
                var joining = Joining(said, base, vocabulary, grammar.scales, look)
                let next = try isAnew ? topic : joining.joined()
                do throws(Refusal) {
                    var joined = try asking(next).reached(by: said, from: base)
                    joined.tried = ReadingTried(reading: reading, outcome: .joins(joined.clauses))
                    return .joined(joined, words.corrections)
                } catch .lacks(let remark) {
                    lacking = .lacks(remark, next)
                }
            } catch {
                if case .lacks(let remark) = error { lacking = .lacks(remark, nil) }
                tried.append(ReadingTried(reading: reading, outcome: .refused(error)).description)
            }
        }
        return isOwn ? .own : lacking ?? .refused(tried)
    }

    private static let followingMargin = 4.0
    private static let pointingMargin = 2.0

    private func asking(_ topic: Topic) throws(Refusal) -> Topic {
        var topic = topic
        topic.asked = try ask(topic)
        return topic
    }

    private func ask(_ topic: Topic) throws(Refusal) -> Asked {
        var topic = topic
        // Nämnder that there is anything of are counted, and their goals, as those of goals.
        if topic.form != AnswerForm(), topic.asked.inquiry.things.source == .texts, topic.asked.search == nil {
            topic.clauses.removeParts { $0 == .ask(.exists) }
        }
        let scope = try KommunScope(topic.clauses, vocabulary)
        do throws(Refusal) {
            var asked = try askAnew(topic, scope)
            if let lack = asked.inquiry.lack { throw .lacks(.lacking(lack)) }
            guard topic.form != AnswerForm() else { return scope.narrowing(asked) }
            guard let shown = asked.inquiry.shown(as: topic.form), shown.lack == nil else { throw .conflict("form") }
            (asked.inquiry, asked.claim, asked.anyway) = (shown, nil, nil)
            return scope.narrowing(asked)
        } catch .lacks(let remark) {
            throw .lacks(scope.telling(remark))
        }
    }

    /// What the clauses ask of goals, or of records of the kind that was spoken of.
    private func askAnew(_ topic: Topic, _ scope: KommunScope) throws(Refusal) -> Asked {
        do {
            return try Asker.ask(
                scope.clauses, beginsWithVerb: topic.beginsWithVerb, vocabulary: scope.vocabulary, grammar: grammar)
        } catch .otherKind {
            let kinds = [topic.asked.inquiry.things.source.kind].compactMap(\.self)
            return try RecordAsker.ask(scope.clauses, preferring: kinds, scope.vocabulary, grammar)[0].asked
        }
    }
}

extension SentenceReading {
    /// With what it leaves for a dialogue to say: the records that "alla" is said of, and the words that "det" is mentioned by.
    fileprivate func about(_ topic: Topic?) -> SentenceReading {
        guard let topic else { return self }
        var reading = self
        let texts = topic.clauses.predicates.filter { $0.isAbout(.text) }
        if texts.count == 1, let text = texts.first {
            reading.clauses = reading.clauses.mapping { $0 == .mentions ? .says(text) : $0 }
        }
        guard let kind = topic.asked.inquiry.things.source.kind, kind != .bedömning,
            reading.clauses.allParts.contains(.verb)
        else { return reading }
        for index in reading.clauses.indices {
            reading.clauses[index].parts = reading.clauses[index].parts.flatMap { placed -> [Clause.Placed] in
                guard case .noun(let noun) = placed.part, noun.isUnnamed, [.all, .any].contains(noun.amount),
                    noun.goals == nil, noun.relatives.isEmpty
                else { return [placed] }
                let all: [ClausePart] = noun.amount == .all ? [.ask(.allOfThem)] : []
                return (all + noun.says.map(ClausePart.says)).map { Clause.Placed(part: $0, words: placed.words) }
            }
        }
        return reading
    }

    /// With the time that was last spoken of in the place of words that point at it ("det året"); without one they stay.
    fileprivate func of(_ time: TimeSaid?) -> SentenceReading {
        guard let time else { return self }
        var reading = self
        reading.clauses = clauses.mapping { part in
            if case .follows(let said) = part, said.does == .sameYear { .time(time) } else { part }
        }
        return reading
    }
}
