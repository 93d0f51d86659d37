import Domain

/// Counts, shares, rankings, comparisons, differences, distributions.
extension Asker {
    // MARK: - Counts and shares

    /// How many, or what share; nil where the question asks for neither.
    mutating func counting(isClaim: Bool) throws(Refusal) -> Asked? {
        guard let rank = frames[0].rank, rank.by == .order else { return try counts(isClaim: isClaim) }
        frames[0].rank = nil
        guard var asked = try counts(isClaim: isClaim) else {
            frames[0].rank = rank
            return nil
        }
        var form = AnswerForm()
        form.order = .measure(descending: rank.descending)
        guard let ordered = asked.inquiry.shown(as: form) else { throw .noPlace("ordning") }
        asked.inquiry = ordered
        return asked
    }

    private mutating func counts(isClaim: Bool) throws(Refusal) -> Asked? {
        // "Uppfyllelsegrad i procent" says twice what it is.
        if frames[0].nouns.first?.noun == "måluppfyllelse" { _ = frames[0].take(.wholes) }
        var isShare = frames[0].take(.wholes)
        var asksCount = frames[0].take(.howMany)
        var counted: NounGroup?
        if let noun = frames[0].takeNoun(where: { [.howMany, .share, .shareOf].contains($0.role) }) {
            counted = noun
            isShare = isShare || noun.role != .howMany
            asksCount = true
        } else if asksCount || isShare {
            if let asked = frames[0].askedNoun { counted = frames[0].nouns.remove(at: asked) }
        } else if let noun = frames[0].nouns.first, noun.noun == "måluppfyllelse", frames[0].asks.isDisjoint(with: [.which, .who]) {
            counted = frames[0].nouns.removeFirst()
            counted?.noun = "mål"
            isShare = true
            if counted?.says.isEmpty == true, frames[0].says == nil {
                counted?.says = [.claim(Claim(StatusSense([3, 4], of: nil, in: scales)))]
            }
        }
        guard asksCount || isShare else { return nil }
        frames[0].askedNoun = nil
        for index in frames.indices { dropShowing(&frames[index]) }
        let together = frames[0].take(.together)
        let compares = frames[0].take(.compare)
        let by = try grouping(together: together, compares: compares, counted?.says ?? [])
        if let noun = counted, let dimension = Self.groupNouns[noun.noun], noun.goals == nil, dimension != .status {
            return try countGroups(dimension, noun, isShare: isShare, by: by)
        }
        if counted == nil, frames[0].says != nil, frames[0].place == nil,
            frames[0].nouns.contains(where: { $0.goals != nil && $0.isDefinite })
        {
            return try countGroups(.nämnd, nil, isShare: isShare, by: by)
        }
        if let noun = counted { frames[0].nouns.insert(noun, at: 0) }
        return try countGoals(isShare: isShare, by: by)
    }

    /// What the numbers are told for, one by one.
    private mutating func grouping(
        together: Bool, compares: Bool, _ counted: [Saying]
    ) throws(Refusal) -> [Dimension] {
        let sayings = frames[0].allSayings + counted
        var by = frames[0].by
        frames[0].by = []
        if by.contains(.nämndmål) { throw .conflict("per mål") }
        if let place = frames[0].place, place.names.count > 1, place.join == .each || compares, !by.contains(.nämnd) {
            by.append(.nämnd)
        }
        if let goals = frames[0].goals, goals.choices.count > 1, goals.join == .each, !by.contains(.kfMål) { by.append(.kfMål) }
        if let noun = frames[0].nouns.first(where: { $0.noun == "nämnd" && $0.amount == .all && $0.says.isEmpty && $0.relatives.isEmpty }),
            frames[0].says == nil, !by.contains(.nämnd)
        {
            _ = frames[0].takeNoun { $0 == noun }
            by.insert(.nämnd, at: 0)
        }
        if by.contains(.förändring), !sayings.contains(where: { $0.isAbout(.change) }) { askOfChange() }
        // "Förbättrade respektive försämrade".
        for saying in sayings {
            if case .any(let sayings) = saying, sayings.allSatisfy({ $0.isAbout(.change) }), !by.contains(.förändring) { by.append(.förändring) }
            if case .any(let sayings) = saying, sayings.allSatisfy({ $0.isAbout(.status) }), !by.contains(.status) { by.append(.status) }
        }
        guard !together, !by.contains(.år), frames.count == 1 else { return by }
        switch frames[0].time?.years {
        case .list(let years) where years.count > 1, .each(let years) where years.count > 1: by.append(.år)
        case .against, .span, .last, .all, .allBut:
            if !by.contains(.förändring), !sayings.contains(where: { $0.isAbout(.change) }) { by.append(.år) }
        default: break
        }
        return by
    }

    /// Ways are those of pairs.
    private mutating func askOfChange() {
        guard !frames[0].allSayings.contains(where: { $0.isAbout(.change) }) else { return }
        frames[0].says = .claim(Claim(ways: [.improved, .worsened, .unchanged]))
    }

    private mutating func countGroups(
        _ dimension: Dimension, _ noun: NounGroup?, isShare: Bool, by: [Dimension]
    ) throws(Refusal) -> Asked {
        if dimension == .år { throw .conflict("antal år") }
        let sayings = frames.flatMap(\.allSayings) + (noun?.says ?? [])
            + (noun?.relatives ?? []).flatMap { Frame($0).allSayings }
        // "Nämnder som förbättrat respektive försämrat": two counts.
        if sayings.contains(where: { if case .any = $0 { true } else { false } }) { throw .conflict("respektive") }
        let frame = frames[0]
        let passing = try groups(dimension, noun)
        guard case .those(let all, let condition) = passing else {
            guard !isShare else { throw .tooLittle }
            return Asked(inquiry: table(by, [.count(passing)], of: passing.recordsOfGroups))
        }
        guard isShare else {
            return Asked(inquiry: table(by, [.count(passing)], of: passing.recordsOfGroups))
        }
        // Of those that have such a goal.
        var scopeAsker = self
        var own = frame
        own.says = nil
        own.isNegated = false
        own.nouns = own.nouns.filter { $0.goals != nil }.map { noun in
            var noun = noun
            (noun.says, noun.amount, noun.relatives) = ([], nil, [])
            return noun
        }
        own.asks = []
        _ = scopeAsker.places(of: &own, dimension)
        let having = try scopeAsker.groupCondition(&own, dimension)
        let whole = having.map { all.that([$0]) } ?? all
        let part = all.that((having.map { [$0] } ?? []) + condition.conjuncts)
        return Asked(
            inquiry: table(by, [.percent(.count(part), of: .count(whole)), .count(part), .count(whole)], of: all.recordsOfGroups))
    }

    /// One row of all, or a row a group.
    func table(_ by: [Dimension], _ measures: [Measure], of things: Things, _ order: [Inquiry.Sorting]? = nil) -> Inquiry {
        let inOrder = by.isEmpty || by.count > 1 || [.status, .år, .förändring, .målområde].contains(by[0])
        let own: [Inquiry.Sorting] = inOrder ? [] : [.measure(measures[0], descending: true)]
        return .table(of: .groups(by, of: things), measures, Inquiry.Layout(order: order ?? own))
    }

    private mutating func countGoals(isShare: Bool, by: [Dimension]) throws(Refusal) -> Asked {
        // "Andel av de ej uppfyllda målen som …": the attribute says of what.
        let noun = frames[0].nouns.first
        let isOfAttributes = noun?.role == .shareOf || noun?.isWhole == true
        let dividesAttributes = isShare && noun.map { !$0.says.isEmpty } == true
            && (isOfAttributes || frames[0].says != nil || noun?.relatives.isEmpty == false || frames.count > 1)
        let attributes = dividesAttributes ? noun?.says ?? [] : []
        if dividesAttributes { frames[0].nouns[0].says = [] }
        // "… ligger under klimatmålet": which goals is then what is told of them.
        if isOfAttributes, frames.count == 1, frames[0].says == nil, frames[0].nouns.allSatisfy(\.relatives.isEmpty) {
            return try shareByGoal(attributes, by: by)
        }
        // What relative clauses say is of what the share is, where more is said: by the clause, or by a last relative one.
        let ofRelatives = isShare && frames[0].says != nil
        let ofFirst = isShare && !ofRelatives && (noun?.relatives.count ?? 0) > 1
        let spoken = try spoken()
        let limits = ofRelatives ? spoken.relativeConditions : ofFirst ? spoken.relatives.dropLast().flatMap(\.self) : []
        var all = spoken.all.that(try conditions(attributes, spoken.when) + limits)
        if isShare, case .pairs = spoken.when { all = all.that([.paired]) }
        let own = ofFirst ? (spoken.relatives.last ?? []) + spoken.ownConditions : spoken.ownConditions
        let met = all.that(limits.isEmpty ? spoken.conditions : own)
        for index in frames.indices {
            while frames[index].takeNoun(where: { ["nämnd", "år"].contains($0.noun) && $0.says.isEmpty && $0.relatives.isEmpty && ($0.amount == nil || $0.amount == .all) }) != nil {}
        }
        if let amount = spoken.amount, amount != .all { throw .conflict("mängd i antal") }
        guard isShare else { return Asked(inquiry: table(by, [.count(met)], of: all)) }
        let isSplit = by.contains(.status) || by.contains(.förändring)
        if spoken.conditions.isEmpty, attributes.isEmpty {
            guard isSplit else { throw .tooLittle }
            let others = by.filter { $0 != .status && $0 != .förändring }
            return Asked(
                inquiry: table(
                    by, [.percent(.count(all), of: .whole(.count(all), sharing: others)), .count(all)], of: all))
        }
        let whole = Measure.count(placed(all))
        return Asked(inquiry: table(by, [.percent(.count(met), of: whole), .count(met), whole], of: all))
    }

    private mutating func shareByGoal(_ attributes: [Saying], by: [Dimension]) throws(Refusal) -> Asked {
        var talk = talk(of: &frames[0], keepsPlace: true)
        var goals = talk.goals + talk.scope.filter { if case .goal = $0 { true } else { false } }
        talk.scope.removeAll { if case .goal = $0 { true } else { false } }
        if let place = frames[0].place, goals.isEmpty {
            goals = [.nämnd(place.all.sorted())]
            frames[0].place = nil
        } else if let place = frames[0].place {
            talk.scope.append(.nämnd(place.all.sorted()))
            frames[0].place = nil
        }
        guard !goals.isEmpty else { throw .tooLittle }
        talk.sayings = attributes
        assume(talk)
        let when = try when(talk)
        let all = records(when, talk.scope, areAreas: false).that(try conditions(attributes, when))
        let met = all.that(goals)
        return Asked(inquiry: table(by, [.percent(.count(met), of: .count(all)), .count(met), .count(all)], of: all))
    }

    // MARK: - Distributions

    mutating func distribution() throws(Refusal) -> Asked? {
        var asks = frames[0].take(.distribution)
        // "Per status 2024": nothing else is said than what it is told by.
        if frames[0].by == [.status], frames[0].nouns.isEmpty, frames[0].says == nil { asks = true }
        guard asks || !frames[0].by.isEmpty else { return nil }
        var by = frames[0].by
        frames[0].by = []
        if !asks, by != [.förändring] { return try goals(inOrderOf: by) }
        for index in frames.indices { dropShowing(&frames[index]) }
        _ = frames[0].take(.compare)
        if asks, !by.contains(.status), !by.contains(.förändring) {
            _ = frames[0].takeNoun { $0.noun == "status" && $0.goals == nil }
            by.append(frames[0].allSayings.contains { $0.isAbout(.change) } ? .förändring : .status)
        }
        if by.contains(.förändring) { askOfChange() }
        switch frames[0].time?.years {
        case .list(let years) where years.count > 1, .each(let years) where years.count > 1: by.append(.år)
        case .against, .span: if by != [.förändring] { by.append(.år) }
        default: break
        }
        if case .span(let from, let to)? = frames[0].time?.years, by.contains(.år) { frames[0].time?.years = .list([from, to]) }
        if case .against(let to, let from?)? = frames[0].time?.years, by.contains(.år) { frames[0].time?.years = .list([from, to]) }
        let spoken = try spoken()
        while frames[0].takeNoun(where: { ["nämnd", "år"].contains($0.noun) && $0.says.isEmpty && $0.relatives.isEmpty && $0.amount == nil }) != nil {}
        let things = spoken.all.that(spoken.conditions)
        return Asked(inquiry: table(by, [.count(things)], of: things))
    }

    /// "Uppfyllda mål per nämnd": the goals themselves, in that order.
    private mutating func goals(inOrderOf by: [Dimension]) throws(Refusal) -> Asked {
        let spoken = try spoken()
        for index in frames.indices { dropShowing(&frames[index]) }
        _ = frames[0].take(.compare)
        let order = by.map { Inquiry.Sorting.by($0, descending: false) }
        let layout = Inquiry.Layout(columns: takeColumns(), order: order)
        return Asked(inquiry: .rows(spoken.all.that(spoken.conditions), layout))
    }

    // MARK: - Rankings

    mutating func ranking(isClaim: Bool) throws(Refusal) -> Asked? {
        let ordersAll = frames[0].take(.order)
        var rank = frames[0].rank
        frames[0].rank = nil
        var ranked = frames[0].takeNoun { if case .most = $0.role { true } else { false } }
        if case .most(let descending, let share)? = ranked?.role {
            guard rank == nil else { throw .conflict("två rangordningar") }
            rank = RankSaid(by: share ? .share : .count, descending: descending)
        }
        if rank == nil, ordersAll {
            rank = RankSaid(by: .fulfilment, descending: true)
            if frames[0].take(.wholes) { rank?.by = .share }
            if frames[0].take(.howMany) { rank?.by = .count }
            if let noun = frames[0].takeNoun(where: { $0.role != .plain }) {
                rank?.by = noun.role == .share ? .share : .count
                ranked = noun
            }
            _ = frames[0].takeNoun { $0.noun == "måluppfyllelse" }
        }
        if ordersAll, let order = rank, order.by == .order {
            var by = RankSaid(by: .fulfilment, descending: order.descending)
            if frames[0].take(.wholes) { by.by = .share }
            if frames[0].take(.howMany) { by.by = .count }
            if let noun = frames[0].takeNoun(where: { $0.role != .plain }) {
                by.by = noun.role == .howMany ? .count : .share
                ranked = noun
            }
            _ = frames[0].takeNoun { $0.noun == "måluppfyllelse" }
            rank = by
        }
        if rank?.by == .order {
            frames[0].rank = rank
            return nil
        }
        guard var rank else { return nil }
        // "Var är andelen missade mål störst".
        if rank.by == .count, ranked == nil, let noun = frames[0].takeNoun(where: { $0.role == .share }) {
            (rank.by, ranked) = (.share, noun)
        }
        if rank.by == .fulfilment, let noun = frames[0].nouns.first, Self.goalNouns.contains(noun.noun), noun.goals == nil,
            noun.noun != "måluppfyllelse", noun.noun != "status", !isClaim,
            !frames[0].nouns.contains(where: { $0.goals == nil && ["nämnd", "kfMål", "målområde", "år"].contains($0.noun) })
        {
            // Of single goals the best and the worst are those at the scale's end.
            guard frames[0].says == nil else { throw .conflict("bäst med villkor") }
            let grade = rank.descending ? StatusGrade.highest : .lowest
            let others = Set(StatusGrade.allCases).subtracting([grade])
            frames[0].says = .claim(
                Claim(about: .status, holds: .status(.grades([grade])), denied: .status(.grades(others))))
            _ = frames[0].takeNoun { $0.noun == "status" && $0.goals == nil }
            return nil
        }
        if rank.by == .count, ranked?.noun == "måluppfyllelse" { throw .conflict("rang") }
        for index in frames.indices { dropShowing(&frames[index]) }
        if frames[0].take(.who) { frames[0].askedNoun = nil }
        // "Flest nämnder" counts nämnder.
        let countsNämnder = ranked?.noun == "nämnd"
        if frames[0].take(.when) { frames[0].nouns.insert(NounGroup(noun: "år"), at: 0) }
        var group = frames[0].takeNoun { $0.goals == nil && ["nämnd", "kfMål", "målområde", "år"].contains($0.noun) }
        if group == nil { group = takeGoalsAsGroup() }
        if countsNämnder, group == nil { group = NounGroup(noun: "kfMål") }
        frames[0].askedNoun = nil
        let dimension = group.flatMap { Self.groupNouns[$0.noun] } ?? .nämnd
        if group == nil, frames[0].nouns.contains(where: { $0.goals == nil && $0.noun != "måluppfyllelse" }), ranked == nil,
            !isClaim
        {
            // The best or the worst of goals: the scale's end.
            throw .conflict("rang av mål")
        }
        _ = frames[0].takeNoun { $0.noun == "måluppfyllelse" && $0.goals == nil }
        if let noun = ranked, !countsNämnder {
            var own = noun
            own.role = .plain
            frames[0].nouns.insert(own, at: 0)
        } else if rank.by == .growth {
            frames[0].says = .claim(Claim(ways: [rank.descending ? .improved : .worsened]))
        }
        // "Är klimatmålet det KF-mål som …": whether it is one of the first.
        var claimedGoals: [Condition] = []
        if dimension == .kfMål || dimension == .målområde {
            while let noun = frames[0].takeNoun(where: { $0.goals != nil && $0.says.isEmpty && $0.role == .plain }) {
                claimedGoals += noun.goals?.choices.map(Condition.goal) ?? []
            }
        }
        let isClaim = isClaim || !claimedGoals.isEmpty
        let claimed = isClaim ? frames[0].place : nil
        if isClaim, claimedGoals.isEmpty { frames[0].place = nil }
        guard frames.count == 1 else { throw .conflict("rang med flera satser") }
        let spoken = try spoken()
        // "av alla nämnder".
        while frames[0].takeNoun(where: { ["nämnd"].contains($0.noun) && $0.says.isEmpty && $0.relatives.isEmpty }) != nil {}
        if let amount = spoken.amount, amount != .all { throw .conflict("mängd i rang") }
        let met = spoken.all.that(spoken.conditions)
        let (measures, orders) = try measured(rank, spoken, met, countsNämnder: countsNämnder)
        let groups = Things.groups([dimension], of: spoken.all)
        let places = places(rank, group)
        let isAll = ordersAll && rank.places == nil && !group.hasNumber || isClaim
        let first = Things.first(places, of: groups, by: orders)
        guard rank.place == 1 else { throw .conflict("näst") }
        let sorting = orders.map { Inquiry.Sorting.measure($0.measure, descending: $0.descending) }
        if rank.by == .fulfilment { remarks.append(.rankedByFulfilment) }
        let shown = isAll ? groups : first
        let worth = rank.descending && !isAll && rank.by == .count
            ? Things.first(places, of: groups.that([.compares(.count(met), .more, .number(0))]), by: orders) : shown
        let inquiry = Inquiry.table(of: worth, measures, Inquiry.Layout(order: sorting))
        guard isClaim else { return Asked(inquiry: inquiry) }
        if claimedGoals.count == 1 {
            // Of the first groups one is made of the goals named.
            return Asked(inquiry: inquiry, claim: .has(.some, .those(first, claimedGoals[0]), sharing: []))
        }
        guard dimension == .nämnd, let claimed else { throw .conflict("rang som ja-nej") }
        return Asked(
            inquiry: inquiry, claim: .has(.some, .those(first, .nämnd(claimed.all.sorted())), sharing: []))
    }

    /// "Vilket av de strategiska målområdena …": goals of one level that are asked for are the groups.
    private mutating func takeGoalsAsGroup() -> NounGroup? {
        guard let asked = frames[0].askedNoun, let goals = frames[0].nouns[asked].goals,
            frames[0].nouns[asked].says.isEmpty, let level = goals.choices.flatMap(\.alternatives).map(\.level).onlyOne
        else { return nil }
        let noun: String
        switch level {
        case .målområde: noun = "målområde"
        case .kfMål: noun = "kfMål"
        case .nämndmål: return nil
        }
        frames[0].nouns.remove(at: asked)
        frames[0].under += goals.choices
        return NounGroup(noun: noun)
    }

    private func places(_ rank: RankSaid, _ group: NounGroup?) -> Int {
        if let places = rank.places { return places }
        if case .number(_, let number)? = group?.amount { return Int(number) }
        return 1
    }

    private func measured(
        _ rank: RankSaid, _ spoken: Spoken, _ met: Things, countsNämnder: Bool
    ) throws(Refusal) -> ([Measure], [Things.Order]) {
        switch rank.by {
        case .count, .growth:
            let count = Measure.count(countsNämnder ? .groups([.nämnd], of: met) : met)
            return ([count], [Things.Order(count, descending: rank.by == .growth ? true : rank.descending)])
        case .share:
            guard !spoken.conditions.isEmpty else { throw .tooLittle }
            let whole = Measure.count(placed(spoken.all))
            let share = Measure.percent(.count(met), of: whole)
            return ([share, .count(met), whole], [Things.Order(share, descending: rank.descending)])
        case .fulfilment:
            guard spoken.conditions.isEmpty else { throw .conflict("bäst med villkor") }
            if case .pairs = spoken.when { throw .conflict("bäst med förändring") }
            let fulfilled = spoken.all.that([.status(.grades([.met, .highest]))])
            let whole = Measure.count(placed(spoken.all))
            let share = Measure.percent(.count(fulfilled), of: whole)
            let lowest = Measure.count(spoken.all.that([.status(.grades([.lowest]))]))
            return (
                [share, .count(fulfilled), whole],
                [Things.Order(share, descending: rank.descending), Things.Order(lowest, descending: !rank.descending)]
            )
        case .steps, .value, .order: throw .conflict("rang")
        }
    }

    // MARK: - Comparisons

    /// "Har GAN större andel uppfyllda mål än GSN": two numbers, and whether the one is more than the other.
    mutating func comparison(isClaim: Bool) throws(Refusal) -> Asked? {
        guard var compares = frames[0].compares else { return nil }
        // "Är andelen uppfyllda mål högre …".
        if compares.first == nil, let index = frames[0].nouns.firstIndex(where: { [.share, .howMany].contains($0.role) }) {
            (compares.isShare, compares.isOfDegree) = (frames[0].nouns[index].role == .share, false)
            frames[0].nouns[index].role = .plain
            frames[0].compares = compares
        }
        if compares.first == nil, frames[0].take(.wholes) { compares.isShare = true }
        if compares.first == nil, frames[0].takeNoun(where: { $0.noun == "måluppfyllelse" }) != nil {
            (compares.isShare, compares.isFulfilment) = (true, true)
        }
        // "Bättre bedömt än": how well each fares is no number of them.
        guard !compares.isOfDegree || compares.isShare || frames[0].take(.howMany) else { throw .conflict("högre") }
        frames[0].compares = compares
        if case .nämnder(let others)? = frames[0].than.first, let place = frames[0].place {
            frames[0].compares = nil
            frames[0].than.removeFirst()
            frames[0].place = nil
            for index in frames.indices { dropShowing(&frames[index]) }
            let talk = talk(of: &frames[0])
            assume(talk)
            let when = try when(talk)
            let sides = try [place.all, others].map { names throws(Refusal) in
                var own = talk
                own.scope.append(.nämnd(names.sorted()))
                return try measure(compares, own, when)
            }
            var both = talk
            both.scope.append(.nämnd((place.all + others).sorted()))
            let all = records(when, both.scope + both.goals, areAreas: talk.areAreas)
            let measured = try measure(compares, both, when)
            return Asked(
                inquiry: table([.nämnd], [measured], of: all),
                claim: isClaim ? .compares(sides[0], compares.comparison, sides[1]) : nil)
        }
        if case .goals(let other)? = frames[0].than.first, let own = frames[0].goals?.choices ?? frames[0].under.only.map({ [$0] }) {
            return try comparedGoals(compares, own, [other], isClaim: isClaim)
        }
        let isOfGroups = !frames[0].asks.isDisjoint(with: [.which, .who, .exists])
            || frames[0].nouns.contains { Self.groupNouns[$0.noun] != nil && $0.goals == nil && $0.noun != "status" }
        guard !isOfGroups else { return nil }
        compareAttribute(with: &compares)
        // "Är de försämrade målen fler än de förbättrade".
        guard let first = compares.first, let second = compares.second else {
            return try comparedYears(compares, isClaim: isClaim)
        }
        frames[0].compares = nil
        for index in frames.indices { dropShowing(&frames[index]) }
        frames[0].says = Saying.any([first, second]).merged
        let spoken = try spoken()
        let counts = try [first, second].map { saying throws(Refusal) in
            Measure.count(spoken.all.that([try condition(saying, spoken.when)]))
        }
        let dimension: Dimension = first.isAbout(.change) ? .förändring : .status
        let things = spoken.all.that(spoken.conditions)
        return Asked(
            inquiry: table([dimension], [.count(things)], of: things),
            claim: isClaim ? .compares(counts[0], compares.comparison, counts[1]) : nil)
    }

    /// "Är andelen uppfyllda mål högre inom A än inom B": a row for each.
    private mutating func comparedGoals(
        _ compares: Comparing, _ own: [GoalChoice], _ others: [GoalChoice], isClaim: Bool
    ) throws(Refusal) -> Asked {
        frames[0].compares = nil
        frames[0].than.removeFirst()
        frames[0].under = []
        for index in frames[0].nouns.indices { frames[0].nouns[index].goals = nil }
        for index in frames.indices { dropShowing(&frames[index]) }
        let talk = talk(of: &frames[0])
        assume(talk)
        let when = try when(talk)
        func measured(_ choices: [GoalChoice]) throws(Refusal) -> Measure {
            var side = talk
            side.goals = choices.map(Condition.goal)
            return try measure(compares, side, when)
        }
        let all = GoalChoice(alternatives: (own + others).flatMap(\.alternatives))
        var both = talk
        both.goals = [.goal(all)]
        let level = Set(all.alternatives.map(\.level))
        let dimension: Dimension = level == [.målområde] ? .målområde : level == [.kfMål] ? .kfMål : .nämndmål
        let things = records(when, both.scope + both.goals, areAreas: false)
        return Asked(
            inquiry: table([dimension], [try measure(compares, both, when)], of: things),
            claim: isClaim ? .compares(try measured(own), compares.comparison, try measured(others)) : nil)
    }

    /// "Är de försämrade målen fler än de förbättrade": what the noun is said to be, and what more is compared with it.
    private mutating func compareAttribute(with compares: inout Comparing) {
        guard let other = compares.first, compares.second == nil, frames[0].than.isEmpty, frames[0].time?.isAgainst != true,
            let index = frames[0].nouns.firstIndex(where: { Self.goalNouns.contains($0.noun) && $0.says.count == 1 })
        else { return }
        (compares.first, compares.second) = (frames[0].nouns[index].says[0], other)
        frames[0].nouns[index].says = []
    }

    /// "Var andelen uppfyllda mål högre 2024 än 2023": a row a year.
    private mutating func comparedYears(_ compares: Comparing, isClaim: Bool) throws(Refusal) -> Asked {
        frames[0].compares = nil
        for index in frames.indices { dropShowing(&frames[index]) }
        var talk = talk(of: &frames[0])
        if case .time(let than)? = frames[0].than.first {
            frames[0].than.removeFirst()
            guard let earlier = years(than).first, let later = years(talk.time).last ?? vocabulary.years.last else {
                throw .tooLittle
            }
            talk.time = TimeSaid(years: .against(.year(later), .year(earlier)))
        }
        guard case .against(let later, let earlier)? = talk.time?.years else { throw .tooLittle }
        let pair = [year(later), earlier.map(year) ?? vocabulary.years.last ?? 0]
        let sides = try pair.map { year throws(Refusal) in try measure(compares, talk, .years([year], month: nil)) }
        let when = When.years(Set(pair).sorted(), month: nil)
        let all = records(when, talk.scope + talk.goals, areAreas: talk.areAreas)
        return Asked(
            inquiry: table([.år], [try measure(compares, talk, when)], of: all),
            claim: isClaim ? .compares(sides[0], compares.comparison, sides[1]) : nil)
    }

    // MARK: - Differences

    mutating func difference() throws(Refusal) -> Asked {
        guard frames[0].take(.difference) else { throw .conflict("medelvärde") }
        let ofShares = frames[0].take(.wholes) || frames[0].nouns.contains { $0.role == .share }
        _ = frames[0].take(.howMany)
        for index in frames[0].nouns.indices { frames[0].nouns[index].role = .plain }
        frames[0].askedNoun = nil
        for index in frames.indices { dropShowing(&frames[index]) }
        guard frames.count == 1 else { throw .conflict("flera satser") }
        var compares = Comparing(comparison: .equal, isShare: ofShares)
        if frames[0].takeNoun(where: { $0.noun == "måluppfyllelse" }) != nil { (compares.isFulfilment, compares.isShare) = (true, true) }
        let than = frames[0].than.first
        if than != nil { frames[0].than.removeFirst() }
        var talk = talk(of: &frames[0], keepsPlace: true)
        let place = frames[0].place
        frames[0].place = nil
        // The first named less the second; of two years the later less the earlier.
        let when = try when(talk)
        var sides: [(talk: GoalTalk, when: When)] = []
        if case .nämnder(let others)? = than, let place {
            sides = [place.all, others].map { names in
                var own = talk
                own.scope.append(.nämnd(names.sorted()))
                return (own, when)
            }
        } else if let place, place.names.count == 2 {
            sides = place.names.map { names in
                var own = talk
                own.scope.append(.nämnd(names.sorted()))
                return (own, when)
            }
        } else {
            if let place { talk.scope.append(.nämnd(place.all.sorted())) }
            var later: [Int] = years(talk.time)
            if case .time(let other)? = than { later = Set(later + years(other)).sorted() }
            if talk.goals.count == 2 {
                sides = talk.goals.map { goal in
                    var own = talk
                    own.goals = [goal]
                    return (own, when)
                }
            } else if later.count == 2 {
                sides = later.reversed().map { (talk, When.years([$0], month: nil)) }
            }
        }
        guard sides.count == 2 else { throw .tooLittle }
        let measures = try sides.map { side throws(Refusal) in try measure(compares, side.talk, side.when) }
        assume(talk)
        let all = Things.all(.records(.bedömning)).that(conditions(when))
        return Asked(inquiry: .table(of: .groups([], of: all), [.difference(measures[0], measures[1])], Inquiry.Layout()))
    }
}

extension [GoalSet.Level] {
    /// The level that all of them are.
    fileprivate var onlyOne: GoalSet.Level? { Set(self).count == 1 ? first : nil }
}

extension Optional<NounGroup> {
    /// True for a noun with a number: "topp 3 nämnder".
    fileprivate var hasNumber: Bool { if case .number? = self?.amount { true } else { false } }
}
