import Domain

/// Joins a line to what a dialogue is about: the question before it with other parts, asked in another form, or of what
/// the answer showed.
struct Joining {
    let said: SaidLine
    var topic: Topic
    let vocabulary: Vocabulary
    let scales: StatusScales
    /// What the corpus has of an inquiry.
    let look: (Inquiry) -> Table?

    init(
        _ said: SaidLine, _ topic: Topic, _ vocabulary: Vocabulary, _ scales: StatusScales,
        _ look: @escaping (Inquiry) -> Table?
    ) {
        self.scales = scales
        self.said = said
        self.topic = topic
        self.vocabulary = vocabulary
        self.look = look
    }

    mutating func joined() throws(Refusal) -> Topic {
        var joined = try joinedAsSaid()
        // "Är något av dem …": one is enough.
        if kind == .bedömning, said.follows.contains(where: { $0.does == .ofThem && $0.noun == "någon" }) {
            joined.clauses.setAmountOfAny()
        }
        return joined
    }

    private mutating func joinedAsSaid() throws(Refusal) -> Topic {
        if let lack = said.lacks.first { throw .lacks(lack) }
        guard !said.isBeyond || said.isWhole, said.comparisons.isEmpty || said.isWhole || isOfNumbers else {
            throw .conflict("följd")
        }
        // "Vilka är ej uppfyllda" is not "vilka är det inte".
        guard !said.follows(.others) || said.sayings.isEmpty else { throw .conflict("de andra") }
        let pointedAtRow = topic.pointsAtRow
        topic.pointsAtRow = false
        if try rankNämnder() { return topic }
        if let pointed = rankedFirst() {
            try narrow(to: pointed)
        } else if let pointed = try nämnderToRank() {
            try rank(pointed)
        } else if let pointed = try pointed() {
            try ask(of: pointed)
        } else if (isQuestionWithin && !said.ranksAmounts(of: topic) || pointsWithin) && !saysAnewWithin {
            try inherit()
        } else {
            let before = topic.clauses
            try change()
            topic.pointsAtRow = pointedAtRow && topic.clauses == before
        }
        return topic
    }

    // MARK: - The question before it with other parts

    private mutating func change() throws(Refusal) {
        guard !said.isMoreThanChange || said.ranksAmounts(of: topic) else { throw .conflict("följd") }
        let before = topic.clauses
        let formBefore = topic.form
        if try joinedOverYears() { return }
        forgetGroupsShown()
        try keepGroupsShown()
        changeClaim()
        try changeTime()
        try changePlace()
        changeKommun()
        try changeGoals()
        changeNouns()
        try changeNames()
        try changeGroups()
        changeNumbers()
        try changeSaying()
        try leaveOut()
        try release()
        try changeForm()
        let saysAgain = said.follows(.explains) || said.follows(.lists) || asksForShown || !said.named.isEmpty
        if topic.clauses == before, topic.form == formBefore, saysAgain { return }
        guard topic.clauses != before || topic.form != formBefore else { throw .tooLittle }
    }

    /// "Vilka av dem var det redan 2023": of the same goals, what was said then and what is said now.
    private mutating func joinedOverYears() throws(Refusal) -> Bool {
        guard kind == .bedömning, said.follows(.ofThem), let new = said.sayings.only, new.isPredicate,
            let later = said.time,
            let old = topic.clauses.predicates.only, old.times.isEmpty, later.said.count == 1
        else { return false }
        let before = try topic.clauses.time() ?? TimeSaid(years: .list([.latest]))
        guard before != later, before.said.count == 1 else { return false }
        topic.clauses.removeParts { if case .time = $0 { true } else { false } }
        let both = Saying.all([.at(before, old), .at(later, said.isNegated ? new.negated : new)])
        topic.clauses.askForRows()
        topic.clauses.mapPredicates { _ in both }
        topic.form = AnswerForm()
        return true
    }

    /// "Varför?" of nämnder that were listed asks of those alone.
    private mutating func keepGroupsShown() throws(Refusal) {
        guard said.follows(.explains) || said.asks.contains(.why), said.place == nil, topic.clauses.places.isEmpty,
            let groups = topic.asked.inquiry.groupsShown, groups.things.dimensions == [.nämnd],
            let table = look(groups),
            let place = Pointed(table, rows: table.rows, of: kind, isRow: false)?.place
        else { return }
        try topic.clauses.set(place)
        topic.keepsGroupsShown = true
    }

    /// Other goals are not those of the nämnder that were listed for the ones before.
    private mutating func forgetGroupsShown() {
        let asksNämnder = said.noun?.noun == "nämnd" && said.asks.contains(.which)
        guard topic.keepsGroupsShown, said.place == nil, said.goals != nil || asksNämnder else { return }
        topic.clauses.removePlaces()
        topic.keepsGroupsShown = false
    }

    /// What asks for things, asks no longer whether it is so; "har det förbättrats?" asks that.
    private mutating func changeClaim() {
        let asksThings =
            !said.asks.isDisjoint(with: [.which, .howMany, .wholes]) || said.follows(.lists)
            || said.follows(.counts)
        // "Är båda klara", of records that the answer showed: all of them.
        let saysAll = said.asks.contains(.allOfThem) || said.asks.contains(.both) && kind.isCarriedOut
        if saysAll { topic.clauses.ask(.allOfThem) }
        if said.isVerbFirst, !said.sayings.isEmpty, said.asks.isSubset(of: [.allOfThem, .both]) {
            topic.clauses.makeClaim(true)
            topic.beginsWithVerb = true
            topic.form = AnswerForm()
        } else if asksThings || !said.sayings.isEmpty && !said.asks.isEmpty {
            topic.clauses.makeClaim(false)
            topic.beginsWithVerb = false
        }
    }

    private mutating func changeKommun() {
        guard let kommun = said.kommun else { return }
        topic.clauses.set(kommun)
    }

    private mutating func changeTime() throws(Refusal) {
        for follow in said.follows {
            switch follow.does {
            case .yearBefore: try step(by: -1)
            case .yearAfter: try step(by: 1)
            case .yearsBefore: try stepBack()
            default: break
            }
        }
        let before = try topic.clauses.time()
        if said.asks.contains(.both), try !meansBothGoals(before) { try topic.clauses.set(TimeSaid(years: .each([]))) }
        guard var time = said.time else { return }
        if try differsBetweenYears(time, before) { return }
        topic.timeBefore = before
        if said.follows(.adds), case .list(let new)? = time.years, case .list(let old)? = before?.years {
            time.years = .list(old + new.filter { !old.contains($0) })
        } else {
            time = before.map { time.set(beside: $0) } ?? time
        }
        try topic.clauses.set(time)
        if case .against(let year, nil)? = time.years, isOfNumbers, let shown = yearShown {
            try topic.clauses.set(TimeSaid(years: .list([.year(shown), year]), month: time.month))
        }
        if case .against? = time.years { compareYears() }
        // "Jämför de båda åren": how the goals went.
        if said.asks.contains(.compare), time.isOfSeveralYears, topic.clauses.predicates.isEmpty { compareYears() }
        // One more year is not how it changed.
        if said.follows(.adds), time.said.count > 1, !said.asks.contains(.compare) {
            topic.clauses.removeParts { $0 == .ask(.compare) }
        }
    }

    /// "Vilka klarade båda?", of two goals in one year: both of them, and not in two years.
    private mutating func meansBothGoals(_ time: TimeSaid?) throws(Refusal) -> Bool {
        // Who they are both said of is told by that alone.
        if kind.isCarriedOut { return true }
        if said.place != nil || said.goals != nil || said.time != nil { return true }
        guard var goals = topic.clauses.goalsSaid.only, goals.choices.count == 2, time?.said.count ?? 1 == 1 else {
            return false
        }
        goals.join = .both
        try topic.clauses.set(goals)
        return true
    }

    /// "Hur stor är skillnaden mellan åren": of the values of the year asked about and of the one before it in the dialogue.
    private mutating func differsBetweenYears(_ time: TimeSaid, _ now: TimeSaid?) throws(Refusal) -> Bool {
        guard isOfNumbers || isCount, case .each? = time.years, time.said.isEmpty, let now = now?.said.only,
            !said.asks.isDisjoint(with: [.compare, .difference]), let before = topic.timeBefore?.said.only,
            before != now
        else { return false }
        try topic.clauses.set(TimeSaid(years: .list([min(before, now), max(before, now)])))
        if isOfNumbers { topic.clauses.ask(.difference) }
        return true
    }

    /// The year of what the answer showed, where it was one.
    var yearShown: Int? { Pointed(topic.shown, rows: topic.shown.rows, of: kind, isRow: false)?.year }

    /// "Året innan", "jämför med året innan".
    private mutating func step(by years: Int) throws(Refusal) {
        guard let current = try currentYear() else { throw .tooLittle }
        if said.asks.contains(.compare) {
            let both: [YearSense] = [.year(current), .year(current + years)]
            try topic.clauses.set(TimeSaid(years: isOfNumbers ? .list(both) : .against(both[0], both[1])))
            return compareYears()
        }
        topic.timeBefore = try topic.clauses.time()
        try topic.clauses.set(TimeSaid(years: .list([.year(current + years)])))
    }

    /// "Åren dessförinnan": all that there are before the one asked about.
    private mutating func stepBack() throws(Refusal) {
        guard let year = try currentYear() else { throw .tooLittle }
        try topic.clauses.set(TimeSaid(years: .before(.year(year))))
    }

    private func currentYear() throws(Refusal) -> Int? {
        let held = heldYears
        return switch try topic.clauses.time()?.said.last {
        case .year(let year): year
        case .previous: held.dropLast().last
        case .latest, nil: yearShown ?? held.last
        }
    }

    private mutating func compareYears() {
        let asksNumber =
            kind != .bedömning || topic.asked.inquiry.isTable || topic.form.shape == .count
            || topic.form.shape == .share
        guard !asksNumber else { return }
        topic.clauses.ask(.compare)
        topic.form.columns = []
    }

    private mutating func changePlace() throws(Refusal) {
        guard let place = said.place, !said.removes else { return }
        if said.follows(.adds) || said.asks.contains(.compare) {
            if topic.clauses.places.isEmpty, topic.clauses.takeBack(place.all) { return }
            guard let before = topic.clauses.places.only else { throw .tooLittle }
            let new = place.names.filter { !before.names.contains($0) }
            return try topic.clauses.set(NämndSaid(names: before.names + new, join: before.join))
        }
        try topic.clauses.set(place)
        // "Och VON?", of a goal that was pointed at: the same sort of goal of theirs.
        if let goals = topic.goalsSpokenOf {
            topic.clauses.removeGoals()
            topic.clauses.add(goals)
            topic.goalsSpokenOf = nil
        }
    }

    private mutating func changeGoals() throws(Refusal) {
        guard let goals = said.goals, !said.removes else { return }
        // Areas of risks may be called as goals are: one takes the place of the other.
        if !said.follows(.adds) { topic.clauses.removeAreas() }
        if said.follows(.adds) {
            guard let before = topic.clauses.goalsSaid.only else { throw .tooLittle }
            return try topic.clauses.set(
                GoalsSaid(choices: before.choices + goals.choices.filter { !before.choices.contains($0) }))
        }
        if said.follows(.only) { return topic.clauses.narrow(goals) }
        try topic.clauses.set(goals)
    }

    private mutating func changeSaying() throws(Refusal) {
        guard !said.removes else { return }
        if said.follows(.sameStatus) { try topic.clauses.say(statusShown()) }
        if said.sayings.isEmpty, said.isNegated, said.asks.contains(.why) {
            // "Varför inte KFN": what was asked, or that it was not so.
            if topic.clauses.allParts.contains(.not) || topic.form.isComplement { return }
            return topic.clauses.mapPredicates { $0.isMet ? $0.negated : $0 }
        }
        // "Hur är arbetsgivarmålet bedömt i de övriga nämnderna": of goals that are named now, however others went.
        if said.sayings.isEmpty, said.goals != nil, !said.asks.isDisjoint(with: [.how, .state]) {
            topic.clauses.mapPredicates { $0.isAbout(.change) ? nil : $0 }
        }
        if said.follows(.word), !topic.clauses.allParts.flatMap(\.sayings).contains(where: { $0.isAbout(.text) }) {
            throw .conflict("ord")
        }
        for saying in said.sayings {
            let isOther = said.isNegated && said.says == saying
            let narrows = (said.follows(.only) || said.follows(.ofThem)) && !topic.form.leavesPredicates
            if said.follows(.adds), let before = topic.clauses.predicates.only {
                try topic.clauses.say(Saying.any([before, saying]).merged)
            } else {
                try topic.clauses.say(isOther ? saying.negated : saying, narrows: narrows)
            }
            topic.form.isComplement = false
            topic.form.leavesPredicates = false
        }
        // "Bara det som ändrats" is no question of how it went.
        if said.follows(.only), said.sayings.contains(where: { $0.isAbout(.change) }) {
            topic.clauses.removeParts { [.ask(.how), .ask(.state), .ask(.direction)].contains($0) }
        }
    }

    /// That the status is the one that the answer showed.
    private func statusShown() throws(Refusal) -> Saying {
        let column = topic.shown.columns.firstIndex(of: "status")
        let names = Set(topic.shown.rows.compactMap { row in column.map { row[$0] } })
        guard names.count == 1, case .text(let name)? = names.first else { throw .conflict("samma status") }
        let holds = Condition.status(.printed(name))
        return .claim(Claim(about: .status, holds: holds, denied: .not(holds)))
    }

    private mutating func leaveOut() throws(Refusal) {
        for excluded in said.without { try topic.clauses.leaveOut(excluded) }
        if said.removes {
            if let place = said.place { try topic.clauses.leaveOut(.nämnder(place.all)) }
            for choice in said.goals?.choices ?? [] { try topic.clauses.leaveOut(.goals(choice)) }
            for saying in said.sayings { try topic.clauses.leaveOut(.status(saying)) }
            if said.place == nil, said.goals == nil, said.sayings.isEmpty {
                guard let noun = said.noun else { throw .tooLittle }
                try release(noun.noun)
            }
        }
        guard said.follows(.others) else { return }
        let isOfNämnder = said.noun?.noun == "nämnd"
        if let place = topic.clauses.places.only,
            isOfNämnder || topic.clauses.predicates.isEmpty || topic.asked.inquiry.isTable
        {
            topic.clauses.removePlaces()
            try topic.clauses.leaveOut(.nämnder(place.all))
        } else if topic.form.shape == .listed, topic.clauses.predicates.count == 1 {
            // "Vilka är det? Och resten?", of a number: those that are not so.
            topic.clauses.mapPredicates(\.complement)
        } else {
            topic.form.isComplement.toggle()
        }
    }

    private mutating func release() throws(Refusal) {
        for follow in said.follows where follow.does == .releases { try release(follow.noun ?? "") }
        // "Alla nämnder": any of them again.
        if let noun = said.noun, noun.amount == .all, !said.follows(.others), !said.removes, said.without.isEmpty {
            try release(noun.noun)
        }
    }

    private mutating func release(_ noun: String) throws(Refusal) {
        switch noun {
        case "nämnd": topic.clauses.removePlaces()
        case "status", "bedömning": topic.clauses.mapPredicates { _ in nil }
        case "mål", "kfMål", "målområde", "nämndmål": topic.clauses.removeGoals()
        case "år": try topic.clauses.set(TimeSaid(years: .all))
        case "namn": topic.clauses.removeNames()
        default: throw .noPlace(noun)
        }
    }
}

extension Saying {
    /// True for what says that a goal was met.
    fileprivate var isMet: Bool {
        claims.contains { claim in
            if case .status(.grades(let grades)) = claim.holds { return grades.contains(.highest) }
            return false
        }
    }
}

extension TimeSaid {
    /// This time beside the one before it: a comparison is with that, a month is of that year.
    fileprivate func set(beside other: TimeSaid) -> TimeSaid {
        switch years {
        case .against(_, nil): return other.merged(with: self) ?? self
        case nil: return TimeSaid(years: other.years, month: month ?? other.month, report: report ?? other.report)
        default: return self
        }
    }
}

extension [Clause] {
    /// Says of the goals that any of them is meant.
    fileprivate mutating func setAmountOfAny() {
        var isSet = false
        self = mapping { part in
            guard !isSet, case .noun(var noun) = part, Asker.goalNouns.contains(noun.noun), noun.amount == nil else {
                return part
            }
            isSet = true
            noun.amount = .any
            return .noun(noun)
        }
        if !isSet { append(.noun(NounGroup(noun: "mål", amount: .any))) }
    }

    fileprivate mutating func narrow(_ goals: GoalsSaid) {
        let levels = goalsSaid.flatMap(\.choices).flatMap(\.alternatives).map(\.level)
        let new = goals.choices.flatMap(\.alternatives).map(\.level)
        if goalsSaid.count == 1, !Set(levels).isDisjoint(with: new) { removeGoals() }
        add(goals)
    }
}

extension Inquiry {
    /// The groups that it lists or counts; nil where it is of records.
    var groupsShown: Inquiry? {
        switch self {
        case .rows(let things, _): return things.dimensions == nil ? nil : self
        case .table(of: let groups, let measures, _):
            if case .count(let things)? = measures.first, things.dimensions != nil { return .rows(things, Layout()) }
            return groups.dimensions?.isEmpty == false ? .rows(groups, Layout()) : nil
        case .decision: return nil
        }
    }

    /// True for a count of records, whatever they are told by.
    var countsRecords: Bool {
        guard case .table(_, let measures, _) = self, measures.count == 1, case .count(let things)? = measures.first
        else {
            return false
        }
        return things.dimensions == nil
    }

    /// What the rows are groups by.
    var dimensionsShown: [Dimension] {
        if case .table(of: let groups, _, _) = self { return groups.dimensions ?? [] }
        return things.dimensions ?? []
    }

    var isTable: Bool { if case .table = self { true } else { false } }
    /// True for rows that are records.
    var isOfRecords: Bool { !isTable && things.dimensions == nil }
}
