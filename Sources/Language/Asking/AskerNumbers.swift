import Domain

/// Counts, shares and distributions.
extension Asker {
    // MARK: - Counts and shares

    /// How many, or what share; nil where the question asks for neither.
    mutating func counting(isClaim: Bool) throws(Refusal) -> Asked? {
        guard let rank = frames[0].rank, rank.by == .order else { return try counts(isClaim: isClaim) }
        frames[0].rank = nil
        // "KF-mål efter andel uppfyllda, sämst först": each of them.
        if frames[0].by.isEmpty, !frames[0].asks.isDisjoint(with: [.wholes, .howMany]),
            let noun = frames[0].nouns.first(where: {
                $0.isPlain && Self.groupNouns[$0.noun] != nil && $0.noun != "status"
            }),
            let dimension = Self.groupNouns[noun.noun]
        {
            _ = frames[0].takeNoun { $0 == noun }
            frames[0].by = [dimension]
        }
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

    /// "Hur många ej uppfyllda mål har nämnderna i genomsnitt": the number that a group has, of those that have any goals.
    mutating func meanPerGroup() throws(Refusal) -> Asked? {
        _ = frames[0].take(.mean)
        let groups = frames[0].by.isEmpty ? [.nämnd] : frames[0].by
        frames[0].by = []
        guard groups.count == 1, let counted = try counts(isClaim: false),
            case .table(of: .groups([], of: let all), let measures, _) = counted.inquiry,
            case .count(let met)? = measures.only
        else { throw .conflict("medel") }
        let number = Measure.count(.groups(groups, of: all))
        var asked = counted
        asked.inquiry = table([], [.mean(.count(met), per: number), .count(met), number], of: all)
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
        } else if let noun = frames[0].nouns.first, noun.noun == "måluppfyllelse",
            frames[0].asks.isDisjoint(with: [.which, .who])
        {
            counted = frames[0].nouns.removeFirst()
            counted?.noun = "mål"
            isShare = true
            if counted?.says.isEmpty == true, frames[0].says == nil {
                counted?.says = [.claim(Claim(StatusSense([3, 4], of: nil, in: scales)))]
            }
        }
        guard asksCount || isShare else { return nil }
        isCounting = true
        // "Hur fördelar sig målen på status, i antal": the same said twice.
        if asksCount, frames[0].take(.distribution), !frames[0].by.contains(.förändring) {
            let isOfChange = (frames[0].allSayings + (counted?.says ?? [])).contains { $0.isAbout(.change) }
            frames[0].by.append(isOfChange ? .förändring : .status)
        }
        frames[0].by = frames[0].by.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
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
        if let goals = frames[0].goals, goals.choices.count > 1, goals.join == .each, !by.contains(.kfMål) {
            by.append(dimension(of: goals))
        }
        if let noun = frames[0].nouns.first(where: {
            $0.noun == "nämnd" && $0.amount == .all && $0.says.isEmpty && $0.relatives.isEmpty
        }),
            frames[0].says == nil, !by.contains(.nämnd)
        {
            _ = frames[0].takeNoun { $0 == noun }
            by.insert(.nämnd, at: 0)
        }
        if by.contains(.förändring), !sayings.contains(where: { $0.isAbout(.change) }) { askOfChange() }
        // "Förbättrade respektive försämrade".
        for saying in sayings {
            if case .any(let sayings) = saying, sayings.allSatisfy({ $0.isAbout(.change) }), !by.contains(.förändring) {
                by.append(.förändring)
            }
            if case .any(let sayings) = saying, sayings.allSatisfy({ $0.isAbout(.status) }), !by.contains(.status) {
                by.append(.status)
            }
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

    /// What the goals are, each by itself: KF-mål, or målområden in years without those.
    private func dimension(of goals: GoalsSaid) -> Dimension {
        let years = Set(frames[0].time.map(years) ?? vocabulary.years.suffix(1).map { $0 })
        let areKFMål = goals.choices.flatMap(\.alternatives).contains { set in
            set.level == .kfMål
                && vocabulary.goals.contains {
                    $0.level == .kfMål && set.names.contains($0.name) && !years.isDisjoint(with: $0.years)
                }
        }
        return areKFMål ? .kfMål : .målområde
    }

    /// Ways are those of pairs.
    private mutating func askOfChange() {
        guard !frames[0].allSayings.contains(where: { $0.isAbout(.change) }) else { return }
        frames[0].says = .claim(Claim(ways: [.improved, .worsened, .unchanged]))
    }

    private mutating func countGroups(
        _ dimension: Dimension, _ noun: NounGroup?, isShare: Bool, by: [Dimension]
    ) throws(Refusal) -> Asked {
        if dimension == .år || by.contains(dimension) { throw .conflict("antal grupper") }
        let sayings =
            frames.flatMap(\.allSayings) + (noun?.says ?? [])
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
            inquiry: table(
                by, [.percent(.count(part), of: .count(whole)), .count(part), .count(whole)], of: all.recordsOfGroups))
    }

    /// One row of all, or a row a group.
    func table(_ by: [Dimension], _ measures: [Measure], of things: Things, _ order: [Inquiry.Sorting]? = nil)
        -> Inquiry
    {
        let inOrder = by.isEmpty || by.count > 1 || [.status, .år, .förändring, .målområde].contains(by[0])
        let own: [Inquiry.Sorting] = inOrder ? [] : [.measure(measures[0], descending: true)]
        return .table(of: .groups(by, of: things), measures, Inquiry.Layout(order: order ?? own))
    }

    private mutating func countGoals(isShare: Bool, by: [Dimension]) throws(Refusal) -> Asked {
        // "Andel av de ej uppfyllda målen som …": the attribute says of what.
        let noun = frames[0].nouns.first
        let isOfAttributes = noun?.role == .shareOf || noun?.isWhole == true
        let dividesAttributes =
            isShare && noun.map { !$0.says.isEmpty } == true
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
        let limits =
            ofRelatives ? spoken.relativeConditions : ofFirst ? spoken.relatives.dropLast().flatMap(\.self) : []
        var all = spoken.all.that(try conditions(attributes, spoken.when) + limits)
        if isShare, case .pairs = spoken.when { all = all.that([.paired]) }
        let own = ofFirst ? (spoken.relatives.last ?? []) + spoken.ownConditions : spoken.ownConditions
        let met = all.that(limits.isEmpty ? spoken.conditions : own)
        for index in frames.indices {
            while frames[index].takeNoun(where: {
                ["nämnd", "år"].contains($0.noun) && $0.says.isEmpty && $0.relatives.isEmpty
                    && ($0.amount == nil || $0.amount == .all)
            }) != nil {}
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
        var talk = try wholeTalk(of: &frames[0], keepsPlace: true)
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
        if case .span(let from, let to)? = frames[0].time?.years, by.contains(.år) {
            frames[0].time?.years = .list([from, to])
        }
        if case .against(let to, let from?)? = frames[0].time?.years, by.contains(.år) {
            frames[0].time?.years = .list([from, to])
        }
        let spoken = try spoken()
        while frames[0].takeNoun(where: {
            ["nämnd", "år"].contains($0.noun) && $0.says.isEmpty && $0.relatives.isEmpty && $0.amount == nil
        }) != nil {}
        let things = spoken.all.that(spoken.conditions)
        return Asked(inquiry: table(by, [.count(things)], of: things))
    }

    /// "Uppfyllda mål per nämnd": the goals themselves, in that order.
    private mutating func goals(inOrderOf by: [Dimension]) throws(Refusal) -> Asked {
        // "Respektive år" is every year.
        if by.contains(.år), frames[0].time == nil { frames[0].time = TimeSaid(years: .all) }
        let spoken = try spoken()
        for index in frames.indices { dropShowing(&frames[index]) }
        _ = frames[0].take(.compare)
        let order = by.map { Inquiry.Sorting.by($0, descending: false) }
        let layout = Inquiry.Layout(columns: takeColumns(), order: order)
        return Asked(inquiry: .rows(spoken.all.that(spoken.conditions), layout))
    }
}
