import Domain

extension GoalsSaid {
    /// Those of a level called by another word.
    fileprivate func labelled(_ label: String, at level: GoalSet.Level) -> GoalsSaid {
        var goals = self
        for choice in goals.choices.indices {
            for set in goals.choices[choice].alternatives.indices
            where goals.choices[choice].alternatives[set].level == level {
                goals.choices[choice].alternatives[set].label = label
            }
        }
        return goals
    }
}

/// Questions within what was asked, and about things that the answer showed.
extension Joining {
    /// True for a question with its own condition, that takes over what the one before was about.
    var isQuestionWithin: Bool {
        guard !said.narrows else { return false }
        if asksForParts(said) { return true }
        let goesOn = said.follows.allSatisfy { [.goesOn, .it, .that].contains($0.does) }
        if goesOn, said.isWhole { return true }
        let says = !said.sayings.isEmpty && (said.noun != nil || said.isVerbFirst || said.place != nil)
        return says && (said.follows(.it) || said.follows(.that)) && goesOn
    }

    /// "Där": where the question before is, or what it is about.
    var pointsWithin: Bool {
        said.follows.contains { $0.does == .points && $0.noun == nil }
            && !(topic.clauses.places.isEmpty && topic.clauses.goalsSaid.isEmpty && topic.clauses.areas.isEmpty)
    }

    /// "Hur många blev klara där?", of what is to be done: the question before with another condition.
    var saysAnewWithin: Bool {
        pointsWithin && kind.isCarriedOut && said.nouns.isEmpty && !said.sayings.isEmpty && !said.isBeyond
    }

    mutating func inherit() throws(Refusal) {
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

    /// A question about things that the answer showed.
    mutating func ask(of pointed: Pointed) throws(Refusal) {
        let asksAnew =
            !said.asks.isEmpty || said.noun != nil || !said.sayings.isEmpty || !said.columns.isEmpty
            || said.isVerbFirst || said.follows(.explains) || !said.groups.isEmpty || !said.named.isEmpty
            || said.goals != nil
        topic.pointsAtRow = pointed.isRow
        // "Hur var det 2023 för samma nämnd": the same number.
        let asksAgain = said.time == nil || said.asks.isSubset(of: [.how, .state]) && said.noun == nil
        guard asksAnew, !(topic.asked.inquiry.isTable && said.sayings.isEmpty && asksAgain) else {
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
        // "Vilka nämnder missade det målet?": whoever has such a one.
        let asksWhose =
            kind == .bedömning && said.follows.contains { $0.does == .points && $0.noun == "mål" }
            && (said.asks.contains(.who) || said.asks.contains(.which) && said.noun?.noun == "nämnd")
        if let place = pointed.place, !asksWhose { try clauses.set(place) }
        // "Vad hade de för status på det": of the goals that were spoken of.
        let refers = said.follows(.it) || said.follows(.that) || said.namesGoalsSpokenOf
        let asksNämnder = said.follows(.ofNämnder)
        let asksOfThem = said.follows(.ofThem) && said.nouns.isEmpty && kind == .bedömning
        let refersOtherwise =
            (refers || (asksNämnder || asksOfThem) && !said.sayings.isEmpty) && !said.pointsAtOne(of: topic)
        if refersOtherwise || asksOfGoalsSpokenOf, pointed.isOfNämnder, clauses.goalsSaid.isEmpty,
            let goals = topic.clauses.goalsSaid.only
        {
            clauses.add(goals)
            // "Varför rad 2": why what was said of them is so.
            if said.explains, said.sayings.isEmpty, let saying = topic.clauses.predicates.only {
                clauses.append(.says(saying))
            }
        }
        let goalsSpokenOf = topic.goalsSpokenOf ?? topic.clauses.goalsSaid.only
        if let goals = pointed.goals {
            clauses.add(
                try asksWhose ? goalsSpokenOf ?? goals : named(goals, pointed, at: clauses.time()))
        }
        let before = try topic.clauses.time()
        // "Hur har den utvecklats", "är det högre än 2017": of whom and where it was asked.
        let asksTrend = isOfNumbers && said.asks.contains(.direction)
        if asksTrend || isOfNumbers && said.pointsAtOne(of: topic) { try keepWhose(&clauses) }
        if let time = try timeAsked(of: pointed) { try clauses.set(time) }
        let asksWhen = isOfNumbers && said.asks.contains(.when)
        if !asksTrend, !asksWhen, clauses.times.isEmpty, let time = pointed.time ?? before { try clauses.set(time) }
        // "Vilka klarar inget av dem": of nämnder that is no question of goals.
        let asksThem =
            said.noun == nil || said.noun?.amount == .no || said.namesGoalsSpokenOf && !clauses.goalsSaid.isEmpty
        if said.asks.contains(.which), asksThem, said.follows(.ofThem) || asksNämnder, pointed.isOfNämnder {
            clauses.append(.noun(NounGroup(noun: "nämnd")))
        }
        let (rows, isRow) = (topic.list, topic.pointsAtRow)
        topic = Topic(
            clauses: clauses, beginsWithVerb: said.isVerbFirst, asked: topic.asked, list: rows, pointsAtRow: isRow)
        if pointed.goals != nil { topic.goalsSpokenOf = goalsSpokenOf }
    }

    /// "Varför rad 2", "vad är statusen där": of the goals that the nämnder were listed for.
    private var asksOfGoalsSpokenOf: Bool {
        guard said.sayings.isEmpty, said.goals == nil, said.named.isEmpty, kind == .bedömning else { return false }
        return said.nouns.allSatisfy { $0.isPlain && ["status", "nämnd", "motivering"].contains($0.noun) }
    }

    func keepWhose(_ clauses: inout [Clause]) throws(Refusal) {
        if said.groups.isEmpty {
            for case .groups(let groups) in topic.clauses.allParts { clauses.append(.groups(groups)) }
        }
        if said.place == nil, let place = topic.clauses.places.only { try clauses.set(place) }
    }

    /// "Jämför den med 2023", "hur bedömdes de året innan": a time beside that of what was shown.
    func timeAsked(of pointed: Pointed) throws(Refusal) -> TimeSaid? {
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
    func named(_ goals: GoalsSaid, _ pointed: Pointed, at time: TimeSaid?) throws(Refusal) -> GoalsSaid {
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
    mutating func put(_ pointed: Pointed) throws(Refusal) {
        let time = try timeAsked(of: pointed) ?? said.time ?? (topic.asked.inquiry.isTable ? nil : pointed.time)
        if let place = pointed.place { try topic.clauses.set(place) }
        if let goals = pointed.goals {
            topic.goalsSpokenOf = topic.goalsSpokenOf ?? topic.clauses.goalsSaid.only
            topic.clauses.removeGoals()
            topic.clauses.add(try named(goals, pointed, at: time))
        }
        if let time { try topic.clauses.set(time) }
        if !pointed.names.isEmpty {
            topic.clauses.removeNames()
            pointed.addRecords(to: &topic.clauses)
        }
        try changeForm()
        topic.form.leavesPredicates = topic.form.leavesPredicates || said.noun != nil && topic.asked.inquiry.isShare
        if topic.asked.inquiry.isTable, said.time == nil || said.noun != nil,
            topic.form.shape == .asAsked || topic.form.shape == .listed
        {
            topic.form.take(.records)
        }
    }

    /// The question before about some of what was shown.
    mutating func narrow(to pointed: Pointed) throws(Refusal) {
        if let place = pointed.place { try topic.clauses.set(place) }
        if var goals = pointed.goals {
            // Målområden that were spoken of as goals of their own are so still.
            let labels = Set(topic.clauses.goalsSaid.flatMap(\.choices).flatMap(\.alternatives).map(\.label))
            if topic.shown.columns.contains("malomrade"), labels.count == 1, let label = labels.first {
                goals = goals.labelled(label, at: .målområde)
            }
            topic.clauses.removeGoals()
            topic.clauses.add(goals)
        }
        topic.clauses.makeClaim(false)
    }

    /// "Vilken är högst bedömd?", of the goals shown: those whose status is furthest up, or down.
    func rankedFirst() -> Pointed? {
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

    /// "Vilken av dem har flest delvis uppfyllda mål?", of nämnder that were held against each other.
    mutating func rankNämnder() throws(Refusal) -> Bool {
        guard kind == .bedömning, said.follows(.ofThem), !said.asks.isDisjoint(with: [.which, .who]),
            said.nouns.count == 1,
            said.nouns[0].role.isRank, said.nouns[0].goals == nil, said.place == nil,
            let place = topic.clauses.places.only, place.names.count > 1
        else { return false }
        var clauses = said.clauses
        clauses.append(.noun(NounGroup(noun: "nämnd")))
        try clauses.set(place)
        if clauses.times.isEmpty, let time = try topic.clauses.time() { try clauses.set(time) }
        if let goals = topic.clauses.goalsSaid.only { clauses.add(goals) }
        topic = Topic(clauses: clauses, asked: topic.asked, list: topic.list)
        return true
    }

    /// "Vilken nämnd av de tre är bäst?": those that the answer showed.
    func nämnderToRank() throws(Refusal) -> Pointed? {
        guard kind == .bedömning, said.follows(.ofThem), let rank = said.rank, [.fulfilment, .value].contains(rank.by),
            said.noun?.noun == "nämnd", said.sayings.isEmpty, said.place == nil
        else { return nil }
        guard let shown = Pointed(topic.shown, rows: topic.shown.rows, of: kind, isRow: false) else { return nil }
        // "Vilken nämnd har flest av dem", of goals: a number of goals, not how good they are.
        guard rank.by == .fulfilment || shown.isOfNämnder else { return nil }
        return try shown.only("nämnd")
    }

    /// Asks which of the nämnder fulfils most of the goals that were spoken of.
    mutating func rank(_ pointed: Pointed) throws(Refusal) {
        var clauses = said.clauses.mapping { part in
            guard case .rank(var rank) = part else { return part }
            rank.by = .fulfilment
            return .rank(rank)
        }
        if let place = pointed.place { try clauses.set(place) }
        if clauses.goalsSaid.isEmpty, let goals = topic.clauses.goalsSaid.only { clauses.add(goals) }
        if clauses.times.isEmpty, let time = try topic.clauses.time() { try clauses.set(time) }
        topic = Topic(clauses: clauses, asked: topic.asked, list: topic.list)
    }

    /// "Hur bedömdes de målen", of nämnder that were listed for theirs.
    func asksForGoalsOfGroups(_ follow: FollowSaid, _ pointed: Pointed) -> Bool {
        kind == .bedömning && ["mål", "målen"].contains(follow.noun) && pointed.goals == nil
            && topic.asked.inquiry.groupsShown != nil && said.noun == nil && said.sayings.isEmpty
    }

    func pointed() throws(Refusal) -> Pointed? {
        // "Den sista": the row, and not the one thing that "den" could be.
        let rows = said.follows.filter { $0.does == .row }
        for follow in rows.isEmpty ? said.follows : rows {
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
                // "Vad blev bokslutet där", of the posts that were listed.
                let areListed =
                    kind == .ekonomi && topic.asked.inquiry.isOfRecords
                    && said.named.allSatisfy { $0.names.allSatisfy(\.isOfColumns) }
                if pointsWithin, !areListed { return nil }
                return Pointed(topic.shown, rows: topic.shown.rows, of: kind, isRow: false)
            case .that where said.pointsAtOne(of: topic) && !said.onlyAsksWhy:
                return Pointed(topic.shown, rows: topic.shown.rows, of: kind, isRow: false)
            // "För samma nämnd", of a number: the one that it was asked of.
            case .points
            where follow.noun == "nämnd" && topic.asked.inquiry.isTable
                && topic.asked.inquiry.dimensionsShown.isEmpty && topic.clauses.places.count == 1:
                break
            case .points, .ofNämnder:
                guard let pointed = Pointed(topic.shown, rows: topic.shown.rows, of: kind, isRow: false) else {
                    throw .tooLittle
                }
                if asksForGoalsOfGroups(follow, pointed) { break }
                return try pointed.only(follow.noun, namesOthers: said.named.contains { !$0.fields(of: kind).isEmpty })
            case .ofThem where !said.asks.isDisjoint(with: [.state, .how, .what]) && said.sayings.isEmpty:
                return Pointed(topic.shown, rows: topic.shown.rows, of: kind, isRow: false)
            // Of groups those that were shown; of goals the question before holds too.
            // "Och av dem bara de ej uppfyllda", of a count: of what is counted.
            case .ofThem where said.follows(.only) && topic.asked.inquiry.countsRecords: break
            // "Vilka av målen", of how many each nämnd has: of the goals that are counted.
            case .ofThem where follow.noun == "mål" && topic.asked.inquiry.countsRecords: break
            case .ofThem where !said.sayings.isEmpty:
                guard let groups = topic.asked.inquiry.groupsShown else { break }
                guard let table = look(groups), let pointed = Pointed(table, rows: table.rows, of: kind, isRow: false)
                else {
                    // Records that are counted by their numbers: the question before holds of them.
                    guard kind == .bedömning else { break }
                    throw .conflict("av dem")
                }
                return pointed
            default: break
            }
        }
        return nil
    }
}
