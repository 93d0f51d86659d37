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
        if let lack = said.lacks.first { throw .lacks(lack) }
        guard !said.isBeyond || said.isWhole, said.comparisons.isEmpty || said.isWhole || isOfNumbers else {
            throw .conflict("följd")
        }
        // "Vilka är ej uppfyllda" is not "vilka är det inte".
        guard !said.follows(.others) || said.sayings.isEmpty else { throw .conflict("de andra") }
        let pointedAtRow = topic.pointsAtRow
        topic.pointsAtRow = false
        if let pointed = rankedFirst() {
            try narrow(to: pointed)
        } else if let pointed = try pointed() {
            try ask(of: pointed)
        } else if isQuestionWithin || pointsWithin {
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
        guard !said.isMoreThanChange else { throw .conflict("följd") }
        let before = topic.clauses
        let formBefore = topic.form
        if try joinedOverYears() { return }
        forgetGroupsShown()
        try keepGroupsShown()
        changeClaim()
        try changeTime()
        try changePlace()
        try changeGoals()
        changeNouns()
        try changeNames()
        changeGroups()
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
        guard topic.keepsGroupsShown, said.place == nil, said.goals != nil else { return }
        topic.clauses.removePlaces()
        topic.keepsGroupsShown = false
    }

    /// What asks for things, asks no longer whether it is so; "har det förbättrats?" asks that.
    private mutating func changeClaim() {
        let asksThings =
            !said.asks.isDisjoint(with: [.which, .howMany, .wholes]) || said.follows(.lists)
            || said.follows(.counts)
        if said.isVerbFirst, !said.sayings.isEmpty, said.asks.isEmpty {
            topic.clauses.makeClaim(true)
            topic.beginsWithVerb = true
            topic.form = AnswerForm()
        } else if asksThings || !said.sayings.isEmpty && !said.asks.isEmpty {
            topic.clauses.makeClaim(false)
            topic.beginsWithVerb = false
        }
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
        guard var time = said.time else { return }
        let before = try topic.clauses.time()
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
        // One more year is not how it changed.
        if said.follows(.adds), time.said.count > 1, !said.asks.contains(.compare) {
            topic.clauses.removeParts { $0 == .ask(.compare) }
        }
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
        if said.sayings.isEmpty, said.isNegated, said.asks.contains(.why) {
            // "Varför inte KFN": what was asked, or that it was not so.
            if topic.clauses.allParts.contains(.not) || topic.form.isComplement { return }
            return topic.clauses.mapPredicates { $0.isMet ? $0.negated : $0 }
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
        } else {
            topic.form.isComplement.toggle()
        }
    }

    private mutating func release() throws(Refusal) {
        for follow in said.follows where follow.does == .releases { try release(follow.noun ?? "") }
        // "Alla nämnder": any of them again.
        if let noun = said.noun, noun.amount == .all, !said.follows(.others), !said.removes {
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

    // MARK: - The form of the answer

    private mutating func changeForm() throws(Refusal) {
        defer { showAttributes() }
        // Sums and means of goals are no form of what was asked.
        guard isOfNumbers || said.asks.isDisjoint(with: [.sum, .mean, .median, .difference]) else {
            throw .conflict("räkning")
        }
        if isOfNumbers { return try changeNumberForm() }
        let noun = said.noun
        let explains = said.explains
        if try rankOfThem() { return }
        if kind != .bedömning, explains {
            try explainRecords()
        } else if explains {
            if topic.form.shape != .records {
                topic.form.take(topic.asked.inquiry.isOfRecords ? topic.form.shape : .records)
            }
            topic.form.columns.insert(.motivering)
        } else if kind == .bedömning, !said.columns.isEmpty, said.noun == nil {
            if !topic.asked.inquiry.isOfRecords { topic.form.take(.records) }
            topic.form.columns.formUnion(said.columns)
        } else if let column = said.columnAsked, topic.asked.inquiry.isOfRecords || said.follows(.lists) {
            if !topic.asked.inquiry.isOfRecords { topic.form.take(.records) }
            topic.form.columns.insert(column)
        } else if said.asks.contains(.wholes) || noun?.role == .share {
            let by = topic.form.by
            topic.form.take(.share)
            topic.form.by = by
        } else if said.follows(.counts) || said.asks.contains(.howMany) || noun?.role == .howMany {
            topic.form.take(try countShape(noun))
        } else if let noun, !Self.attributes.contains(noun.noun), !said.removes, noun.amount != .all,
            noun.amount != .only || noun.says.isEmpty, said.rank == nil, !namesOnlyKind(noun),
            !said.follows(.others) || said.asks.contains(.which)
        {
            topic.form.take(try shape(noun))
        } else if said.follows(.lists) || said.asks.contains(.show) && said.points {
            topic.form.take(try listShape())
        } else if said.asks.contains(.which),
            !said.sayings.isEmpty || said.asks == [.which] && noun == nil && said.rank == nil, isCount
        {
            topic.form.take(try listShape())
        } else if !said.asks.isDisjoint(with: [.state, .how, .what]), said.sayings.isEmpty {
            topic.form.take(topic.form.shape == .asAsked && topic.asked.inquiry.isOfRecords ? .asAsked : .records)
            topic.form.leavesPredicates = true
            topic.form.isComplement = false
        }
        try changeGrouping()
        // "Bara de delvis uppfyllda": told by their status no more.
        if topic.form.by.count > 1, said.sayings.contains(where: { $0.isAbout(.status) }) {
            topic.form.by.removeAll { $0 == .status }
        }
        try changeOrder()
    }

    /// The reasons of what is to be done stand in its comments.
    private mutating func explainRecords() throws(Refusal) {
        guard kind.schema.columns.contains(.kommentar) else { throw .noPlace("varför") }
        if topic.asked.inquiry.isTable || topic.form.shape != .asAsked { topic.form.take(.records) }
        topic.form.columns.insert(.kommentar)
    }

    /// "Vilket målområde har flest av dem": the group with most of what was asked for.
    private mutating func rankOfThem() throws(Refusal) -> Bool {
        guard said.follows(.ofThem) || said.pointsAtGoals, let rank = said.rank, rank.by == .count, rank.place == 1,
            let noun = said.noun, let dimension = dimension(of: noun)
        else { return false }
        topic.form.take(.asAsked)
        topic.form.by = [dimension]
        topic.form.order = .first(descending: rank.descending)
        return true
    }

    private var isCount: Bool {
        topic.form.shape != .asAsked && topic.form.shape != .records || topic.asked.inquiry.isTable
    }

    private func countShape(_ noun: NounGroup?) throws(Refusal) -> AnswerForm.Shape {
        guard let noun else { return topic.form.shape == .records ? .countOfRecords : .count }
        if kind != .bedömning, let own = Self.countedNouns[noun.noun] { return .countOfGroups(own) }
        if isOwn(noun) { return .countOfRecords }
        guard let dimension = dimension(of: noun) else { throw .noPlace(noun.noun) }
        return .countOfGroups(dimension)
    }

    private func shape(_ noun: NounGroup) throws(Refusal) -> AnswerForm.Shape {
        if isOwn(noun) {
            return kind == .bedömning ? .records : topic.form.shape == .asAsked && !isCount ? .asAsked : .records
        }
        guard let dimension = dimension(of: noun) else { throw .noPlace(noun.noun) }
        return .groups(dimension)
    }

    /// True for the noun of the records themselves.
    private func isOwn(_ noun: NounGroup) -> Bool {
        kind == .bedömning ? Asker.goalNouns.contains(noun.noun) : RecordAsker.kindsOfNouns[noun.noun] != nil
    }

    /// What a noun groups the records by.
    private func dimension(of noun: NounGroup) -> Dimension? {
        let named = kind == .bedömning ? Asker.groupNouns[noun.noun] : RecordAsker.dimensions[noun.noun]
        return named.flatMap { kind.dimensions.contains($0) ? $0 : $0 == .område ? .målområde : nil }
    }

    private func listShape() throws(Refusal) -> AnswerForm.Shape {
        switch topic.form.shape {
        case .count, .share: .listed
        case .countOfRecords: .records
        case .countOfGroups(let dimension): .groups(dimension)
        case .asAsked where !topic.form.by.isEmpty: .records
        case .asAsked, .listed: .listed
        case .records, .groups: topic.form.shape
        }
    }

    private mutating func changeGrouping() throws(Refusal) {
        var by = said.by
        if said.asks.contains(.distribution), by.isEmpty { by = [.status] }
        if said.follows(.apart), by.isEmpty {
            let named = said.follows.lazy.compactMap { $0.does == .apart ? $0.noun : nil }.first
            by = [(named.map { NounGroup(noun: $0) } ?? said.noun).flatMap(dimension) ?? .nämnd]
        }
        guard !by.isEmpty else { return }
        guard kind != .bedömning || !by.contains(.nämndmål) else { throw .conflict("per mål") }
        if said.follows(.adds) { by = topic.asked.inquiry.dimensionsShown.filter { !by.contains($0) } + by }
        let isShare = topic.form.shape == .share
        topic.form.take(isShare ? .share : .asAsked)
        topic.form.by = by
    }

    mutating func changeOrder() throws(Refusal) {
        for follow in said.follows where follow.does == .sorts {
            switch follow.noun {
            case "värde": topic.form.order = .measure(descending: true)
            case "fallande", "bäst": topic.form.order = .measure(descending: true)
            case "stigande", "sämst": topic.form.order = .measure(descending: false)
            case let noun?:
                guard let dimension = noun == "mål" ? .nämndmål : dimension(of: NounGroup(noun: noun)) else {
                    throw .noPlace(noun)
                }
                topic.form.order = .by(dimension, descending: false)
            case nil: throw .tooLittle
            }
        }
        guard let rank = said.rank else { return }
        if rank.by == .order {
            topic.form.order = .measure(descending: rank.descending)
            return
        }
        guard rank.place == 1, rank.places == nil, [.count, .share, .fulfilment].contains(rank.by) else {
            throw .conflict("rang")
        }
        topic.form.order = .first(descending: rank.descending)
    }

    // MARK: - A question within what was asked

    /// True for a question with its own condition, that takes over what the one before was about.
    private var isQuestionWithin: Bool {
        guard !said.narrows else { return false }
        if asksForParts(said) { return true }
        let goesOn = said.follows.allSatisfy { [.goesOn, .it, .that].contains($0.does) }
        if goesOn, said.isWhole { return true }
        let says = !said.sayings.isEmpty && (said.noun != nil || said.isVerbFirst || said.place != nil)
        return says && (said.follows(.it) || said.follows(.that)) && goesOn
    }

    /// "Där": where the question before is, or what it is about.
    private var pointsWithin: Bool {
        said.follows.contains { $0.does == .points && $0.noun == nil }
            && !(topic.clauses.places.isEmpty && topic.clauses.goalsSaid.isEmpty)
    }

    private mutating func inherit() throws(Refusal) {
        let before = topic.clauses
        var clauses = said.clauses
        if clauses.times.isEmpty, let time = try before.time() { try clauses.set(time) }
        let asksGoals = said.nouns.contains { $0.goals == nil && Asker.goalNouns.contains($0.noun) }
        if said.goals == nil, !asksGoals || pointsWithin, let goals = before.goalsSaid.only {
            clauses.add(goals)
        }
        let asksNämnder = said.noun?.noun == "nämnd" || said.asks.contains(.who)
        if said.place == nil, !asksNämnder, let place = before.places.only { try clauses.set(place) }
        if said.named.isEmpty, kind != .bedömning { clauses.inherit(before, to: said.nouns) }
        // "Hur stor andel blir det": of the groups that were spoken of.
        let asksShare = said.asks.contains(.wholes) || said.nouns.contains { $0.role == .share }
        if said.groups.isEmpty, asksShare, isOfNumbers {
            for case .groups(let groups) in before.allParts { clauses.append(.groups(groups)) }
        }
        topic = Topic(clauses: clauses, beginsWithVerb: said.isVerbFirst, asked: topic.asked, list: topic.list)
    }

    // MARK: - What the answer showed

    /// A question about things that the answer showed.
    private mutating func ask(of pointed: Pointed) throws(Refusal) {
        let asksAnew =
            !said.asks.isEmpty || said.noun != nil || !said.sayings.isEmpty || !said.columns.isEmpty
            || said.isVerbFirst || said.follows(.explains) || !said.groups.isEmpty || !said.named.isEmpty
        topic.pointsAtRow = pointed.isRow
        guard asksAnew, !(topic.asked.inquiry.isTable && said.sayings.isEmpty && said.time == nil) else {
            return try put(pointed)
        }
        var clauses = said.clauses
        if said.follows(.explains) || said.asks.contains(.why), kind != .bedömning {
            clauses = []
            clauses.append(.noun(NounGroup(noun: "kommentar")))
        } else if said.follows(.explains) {
            clauses = []
            clauses.append(.columns([.motivering]))
        }
        pointed.addRecords(to: &clauses, withDone: !said.nouns.contains { $0.noun == "åtgärd" })
        if let place = pointed.place { try clauses.set(place) }
        // "Vad hade de för status på det": of the goals that were spoken of.
        let refers = said.follows(.it) || said.follows(.that) || said.namesGoalsSpokenOf
        if refers, pointed.isOfNämnder, !said.pointsAtOne(of: topic), clauses.goalsSaid.isEmpty,
            let goals = topic.clauses.goalsSaid.only
        {
            clauses.add(goals)
        }
        if let goals = pointed.goals { clauses.add(try named(goals, pointed, at: clauses.time())) }
        let before = try topic.clauses.time()
        // "Hur har den utvecklats": through all years, of whom and where it was asked.
        let asksTrend = isOfNumbers && said.asks.contains(.direction)
        if asksTrend { try keepWhose(&clauses) }
        if let time = try timeAsked(of: pointed) { try clauses.set(time) }
        if !asksTrend, clauses.times.isEmpty, let time = pointed.time ?? before { try clauses.set(time) }
        let asksThem = said.noun == nil || said.namesGoalsSpokenOf && !clauses.goalsSaid.isEmpty
        if said.asks.contains(.which), asksThem, said.follows(.ofThem), pointed.isOfNämnder {
            clauses.append(.noun(NounGroup(noun: "nämnd")))
        }
        let (rows, isRow) = (topic.list, topic.pointsAtRow)
        topic = Topic(
            clauses: clauses, beginsWithVerb: said.isVerbFirst, asked: topic.asked, list: rows, pointsAtRow: isRow)
    }

    private func keepWhose(_ clauses: inout [Clause]) throws(Refusal) {
        if said.groups.isEmpty {
            for case .groups(let groups) in topic.clauses.allParts { clauses.append(.groups(groups)) }
        }
        if said.place == nil, let place = topic.clauses.places.only { try clauses.set(place) }
    }

    /// "Jämför den med 2023", "hur bedömdes de året innan": a time beside that of what was shown.
    private func timeAsked(of pointed: Pointed) throws(Refusal) -> TimeSaid? {
        guard let year = pointed.year else { return nil }
        if said.asks.contains(.compare), let other = said.time?.said.only, case .year(let asked) = other, asked != year
        {
            return TimeSaid(years: .against(.year(max(year, asked)), .year(min(year, asked))))
        }
        if said.follows(.yearBefore) { return TimeSaid(years: .list([.year(year - 1)])) }
        if said.follows(.yearAfter) { return TimeSaid(years: .list([.year(year + 1)])) }
        return nil
    }

    /// Goals by the names that they had in the year that is asked about.
    private func named(_ goals: GoalsSaid, _ pointed: Pointed, at time: TimeSaid?) throws(Refusal) -> GoalsSaid {
        guard let set = goals.choices.first?.alternatives.first, set.level == .nämndmål, let place = pointed.place,
            case .list(let years)? = time?.years, case .year(let year)? = years.only, let from = pointed.year,
            year != from,
            vocabulary.years.contains(year)
        else { return goals }
        let span = YearSpan(from: min(year, from), to: max(year, from))
        let pairs = Things.all(.pairs).that([.span(span), .nämnd(place.all.sorted())])
        guard let table = look(.rows(pairs, Inquiry.Layout())), let later = table.columns.firstIndex(of: "namndmal"),
            let earlier = table.columns.firstIndex(of: "namndmal_fran")
        else { return goals }
        let (old, new) = year < from ? (later, earlier) : (earlier, later)
        let names = table.rows.compactMap { row -> String? in
            guard case .text(let name) = row[old], set.names.contains(name), case .text(let other) = row[new] else {
                return nil
            }
            return other
        }
        guard !names.isEmpty else { throw .lacks(.goalNotRated(set.names[0], year: year)) }
        let other = GoalSet(level: set.level, names: Set(names).sorted(), label: names[0])
        return GoalsSaid(choices: [GoalChoice(alternatives: [other])])
    }

    /// The question before about the things alone: "och rad 2?", "vilka är målen för ettan?"
    private mutating func put(_ pointed: Pointed) throws(Refusal) {
        if let place = pointed.place { try topic.clauses.set(place) }
        if let goals = pointed.goals { topic.clauses.removeGoals(); topic.clauses.add(goals) }
        if let time = pointed.time, !topic.asked.inquiry.isTable { try topic.clauses.set(time) }
        if !pointed.names.isEmpty {
            topic.clauses.removeNames()
            pointed.addRecords(to: &topic.clauses)
        }
        try changeForm()
        topic.form.leavesPredicates = topic.form.leavesPredicates || said.noun != nil && topic.asked.inquiry.isShare
        if topic.asked.inquiry.isTable, topic.form.shape == .asAsked || topic.form.shape == .listed {
            topic.form.take(.records)
        }
    }

    /// The question before about some of what was shown.
    private mutating func narrow(to pointed: Pointed) throws(Refusal) {
        if let place = pointed.place { try topic.clauses.set(place) }
        if let goals = pointed.goals {
            topic.clauses.removeGoals()
            topic.clauses.add(goals)
        }
        topic.clauses.makeClaim(false)
    }

    /// "Vilken är högst bedömd?", of the goals shown: those whose status is furthest up, or down.
    private func rankedFirst() -> Pointed? {
        guard kind == .bedömning, topic.asked.inquiry.isOfRecords, let rank = said.rank,
            [.fulfilment, .value].contains(rank.by),
            rank.place == 1, rank.places == nil, said.noun.map({ Asker.goalNouns.contains($0.noun) }) ?? true,
            said.place == nil,
            said.goals == nil, said.sayings.isEmpty, let column = topic.shown.columns.firstIndex(of: "status")
        else { return nil }
        let ranked = topic.shown.rows.compactMap { row -> (row: [Value], rank: Int)? in
            guard case .text(let name) = row[column], let level = scales.levels(named: name).first else { return nil }
            return (row, level.rank)
        }
        guard let first = rank.descending ? ranked.map(\.rank).max() : ranked.map(\.rank).min() else { return nil }
        let rows = ranked.filter { $0.rank == first }.map(\.row)
        return Pointed(topic.shown, rows: rows, of: kind, isRow: false)
    }

    private func pointed() throws(Refusal) -> Pointed? {
        for follow in said.follows {
            switch follow.does {
            case .row:
                let rows = topic.list.rows
                let place = (follow.number ?? 1) > 0 ? (follow.number ?? 1) - 1 : rows.count - 1
                guard rows.indices.contains(place),
                    let pointed = Pointed(topic.list, rows: [rows[place]], of: kind, isRow: true)
                else { throw .conflict("rad") }
                return pointed
            case .points where follow.noun == nil:
                let asksNämnder = said.noun?.noun == "nämnd" || said.asks.contains(.who)
                let groups = topic.asked.inquiry.dimensionsShown
                if !groups.isEmpty, !(asksNämnder && groups.contains(.nämnd)) {
                    return Pointed(topic.shown, rows: topic.shown.rows, of: kind, isRow: false)
                }
                if pointsWithin { return nil }
                return Pointed(topic.shown, rows: topic.shown.rows, of: kind, isRow: false)
            case .that where said.pointsAtOne(of: topic):
                return Pointed(topic.shown, rows: topic.shown.rows, of: kind, isRow: false)
            case .points:
                guard let pointed = Pointed(topic.shown, rows: topic.shown.rows, of: kind, isRow: false) else {
                    throw .tooLittle
                }
                return try pointed.only(follow.noun)
            case .ofThem where !said.asks.isDisjoint(with: [.state, .how, .what]) && said.sayings.isEmpty:
                return Pointed(topic.shown, rows: topic.shown.rows, of: kind, isRow: false)
            // Of groups those that were shown; of goals the question before holds too.
            // "Och av dem bara de ej uppfyllda", of a count: of what is counted.
            case .ofThem where said.follows(.only) && topic.asked.inquiry.countsRecords: break
            case .ofThem where !said.sayings.isEmpty:
                guard let groups = topic.asked.inquiry.groupsShown else { break }
                guard let table = look(groups), let pointed = Pointed(table, rows: table.rows, of: kind, isRow: false)
                else {
                    throw .conflict("av dem")
                }
                return pointed
            default: break
            }
        }
        return nil
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
    fileprivate mutating func narrow(_ goals: GoalsSaid) {
        let levels = goalsSaid.flatMap(\.choices).flatMap(\.alternatives).map(\.level)
        let new = goals.choices.flatMap(\.alternatives).map(\.level)
        if goalsSaid.count == 1, !Set(levels).isDisjoint(with: new) { removeGoals() }
        add(goals)
    }
}

extension Inquiry {
    /// The groups that it lists or counts; nil where it is of records.
    fileprivate var groupsShown: Inquiry? {
        switch self {
        case .rows(let things, _): return things.dimensions == nil ? nil : self
        case .table(of: let groups, let measures, _):
            if case .count(let things)? = measures.first, things.dimensions != nil { return .rows(things, Layout()) }
            return groups.dimensions?.isEmpty == false ? .rows(groups, Layout()) : nil
        case .decision: return nil
        }
    }

    /// True for a count of records, whatever they are told by.
    fileprivate var countsRecords: Bool {
        guard case .table(_, let measures, _) = self, measures.count == 1, case .count(let things)? = measures.first
        else {
            return false
        }
        return things.dimensions == nil
    }

    /// What the rows are groups by.
    fileprivate var dimensionsShown: [Dimension] {
        if case .table(of: let groups, _, _) = self { return groups.dimensions ?? [] }
        return things.dimensions ?? []
    }

    var isTable: Bool { if case .table = self { true } else { false } }
    /// True for rows that are records.
    var isOfRecords: Bool { !isTable && things.dimensions == nil }
}
