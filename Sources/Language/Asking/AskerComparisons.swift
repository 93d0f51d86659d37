import Domain

/// Two numbers side by side, and how far they are apart.
extension Asker {
    // MARK: - Comparisons

    /// "Har GAN större andel uppfyllda mål än GSN": two numbers, and whether the one is more than the other.
    mutating func comparison(isClaim: Bool) throws(Refusal) -> Asked? {
        guard var compares = frames[0].compares else { return nil }
        // "Fler uppfyllda mål i GAN än i GSN?"
        let isClaim = isClaim || frames[0].asks.isEmpty && frames[0].nouns.first?.says.isEmpty == false
        // "Är andelen uppfyllda mål högre …".
        if compares.first == nil,
            let index = frames[0].nouns.firstIndex(where: { [.share, .howMany].contains($0.role) })
        {
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
            let talk = try wholeTalk(of: &frames[0])
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
        if case .goals(let other)? = frames[0].than.first,
            let own = frames[0].goals?.choices ?? frames[0].under.only.map({ [$0] })
        {
            return try comparedGoals(compares, own, [other], isClaim: isClaim)
        }
        let isOfGroups =
            !frames[0].asks.isDisjoint(with: [.which, .who, .exists])
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

    /// "Jämför antalet uppfyllda mål inom A med antalet inom B": a number of each.
    mutating func comparedNumbers() throws(Refusal) -> Asked? {
        guard frames.count == 1, frames[0].asks.contains(.compare), frames[0].nouns.count == 2,
            frames[0].nouns.allSatisfy({ $0.goals?.choices.count == 1 && $0.relatives.isEmpty }),
            [.howMany, .share].contains(frames[0].nouns[0].role), frames[0].nouns[1].role == frames[0].nouns[0].role,
            frames[0].nouns[1].says.isEmpty, let own = frames[0].nouns[0].goals, let other = frames[0].nouns[1].goals
        else { return nil }
        _ = frames[0].take(.compare)
        let compares = Comparing(comparison: .equal, isShare: frames[0].nouns[0].role == .share)
        frames[0].nouns.removeLast()
        frames[0].nouns[0].role = .plain
        return try comparedGoals(compares, own.choices, other.choices, isClaim: false)
    }

    /// "Är andelen uppfyllda mål högre inom A än inom B": a row for each.
    private mutating func comparedGoals(
        _ compares: Comparing, _ own: [GoalChoice], _ others: [GoalChoice], isClaim: Bool
    ) throws(Refusal) -> Asked {
        frames[0].compares = nil
        if !frames[0].than.isEmpty { frames[0].than.removeFirst() }
        frames[0].under = []
        for index in frames[0].nouns.indices { frames[0].nouns[index].goals = nil }
        for index in frames.indices { dropShowing(&frames[index]) }
        let talk = try wholeTalk(of: &frames[0])
        assume(talk)
        let when = try when(talk)
        func measured(_ choices: [GoalChoice]) throws(Refusal) -> Measure {
            var side = talk
            side.goals = choices.map(Condition.goal)
            return try measure(compares, side, when)
        }
        let all = GoalChoice(alternatives: (own + others).flatMap(\.alternatives).filter { isHeld($0, when) })
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
        guard let other = compares.first, compares.second == nil, frames[0].than.isEmpty,
            frames[0].time?.isAgainst != true,
            let index = frames[0].nouns.firstIndex(where: { Self.goalNouns.contains($0.noun) && $0.says.count == 1 })
        else { return }
        (compares.first, compares.second) = (frames[0].nouns[index].says[0], other)
        frames[0].nouns[index].says = []
    }

    /// "Var andelen uppfyllda mål högre 2024 än 2023": a row a year.
    private mutating func comparedYears(_ compares: Comparing, isClaim: Bool) throws(Refusal) -> Asked {
        frames[0].compares = nil
        for index in frames.indices { dropShowing(&frames[index]) }
        var talk = try wholeTalk(of: &frames[0])
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

    /// "Har måluppfyllelsen ökat", "måluppfyllelsens utveckling": the share of each of the two years.
    mutating func fulfilmentChange(isClaim: Bool) throws(Refusal) -> Asked? {
        guard frames.count == 1, frames[0].compares == nil, frames[0].rank == nil, frames[0].than.isEmpty,
            frames[0].asks.isDisjoint(with: [.which, .who, .distribution, .difference]), frames[0].by.isEmpty,
            let index = frames[0].nouns.firstIndex(where: { noun in
                noun.relatives.isEmpty
                    && (noun.noun == "måluppfyllelse"
                        || frames[0].says?.isAbout(.change) == true
                            && (noun.role == .share || noun.role == .howMany && isClaim) && !noun.says.isEmpty)
            })
        else { return nil }
        if frames[0].nouns[index].noun != "måluppfyllelse" { return try numberChange(index, isClaim: isClaim) }
        let says = frames[0].says ?? frames[0].nouns[index].says.first
        let ways = Set(says?.claim?.ways ?? [])
        guard says == nil ? frames[0].asks.contains(.direction) : !ways.isEmpty else { return nil }
        let span = try span(frames[0].time)
        frames[0].says = nil
        frames[0].nouns.remove(at: index)
        frames[0].askedNoun = nil
        for word in [Asking.wholes, .direction] { _ = frames[0].take(word) }
        frames[0].time = TimeSaid(years: .against(.year(span.to), .year(span.from)))
        let comparison: Comparison = ways == [.worsened] ? .less : .more
        return try comparedYears(
            Comparing(comparison: comparison, isShare: true, isFulfilment: true),
            isClaim: isClaim && (ways == [.worsened] || ways == [.improved]))
    }

    /// "Har andelen uppfyllda mål sjunkit": the number of each of the two years.
    private mutating func numberChange(_ index: Int, isClaim: Bool) throws(Refusal) -> Asked {
        let ways = Set(frames[0].says?.claim?.ways ?? [])
        let isShare = frames[0].nouns[index].role == .share
        let span = try span(frames[0].time)
        frames[0].says = nil
        frames[0].nouns[index].role = .plain
        frames[0].askedNoun = nil
        for word in [Asking.wholes, .howMany, .direction] { _ = frames[0].take(word) }
        frames[0].time = TimeSaid(years: .against(.year(span.to), .year(span.from)))
        return try comparedYears(
            Comparing(comparison: ways == [.worsened] ? .less : .more, isShare: isShare),
            isClaim: isClaim && (ways == [.worsened] || ways == [.improved]))
    }

    // MARK: - Differences

    /// "Skillnaden mellan antalet förbättrade och antalet försämrade mål": the second number is what the first is held
    /// against.
    private mutating func joinNumbers() {
        guard frames.count == 2, frames[1].link == .and, frames[0].than.isEmpty,
            let other = frames[1].nouns.only, other.goals == nil, other.relatives.isEmpty, let said = other.says.only
        else { return }
        var rest = frames[1]
        (rest.nouns, rest.time, rest.askedNoun) = ([], nil, nil)
        guard rest.isEmpty, frames[0].time == nil || frames[1].time == nil else { return }
        frames[0].time = frames[0].time ?? frames[1].time
        if frames[0].nouns.isEmpty { frames[0].nouns.append(NounGroup(noun: other.noun)) }
        frames[0].than.append(.saying(said))
        frames.removeLast()
    }

    mutating func difference() throws(Refusal) -> Asked {
        guard frames[0].take(.difference) else { throw .conflict("medelvärde") }
        let ofShares = frames[0].take(.wholes) || frames[0].nouns.contains { $0.role == .share }
        _ = frames[0].take(.howMany)
        // "Hur mycket har andelen ändrats": the later less the earlier says that.
        if let says = frames[0].says, let ways = says.claim?.ways, Set(ways).isSuperset(of: [.improved, .worsened]) {
            frames[0].says = nil
        }
        for index in frames[0].nouns.indices { frames[0].nouns[index].role = .plain }
        frames[0].askedNoun = nil
        for index in frames.indices { dropShowing(&frames[index]) }
        joinNumbers()
        guard frames.count == 1 else { throw .conflict("flera satser") }
        let group = frames[0].takeNoun { $0.isPlain && $0.noun == "nämnd" }.flatMap { Self.groupNouns[$0.noun] }
        var compares = Comparing(comparison: .equal, isShare: ofShares)
        if frames[0].takeNoun(where: { $0.noun == "måluppfyllelse" }) != nil {
            (compares.isFulfilment, compares.isShare) = (true, true)
        }
        let than = frames[0].than.first
        if than != nil { frames[0].than.removeFirst() }
        var talk = try wholeTalk(of: &frames[0], keepsPlace: true)
        let place = frames[0].place
        frames[0].place = nil
        // The first named less the second; of two years the later less the earlier.
        let when = try when(talk)
        var sides: [(talk: GoalTalk, when: When)] = []
        if case .saying(let other)? = than, !talk.sayings.isEmpty {
            var second = talk
            second.sayings = [other]
            sides = [(talk, when), (second, when)]
            if let place {
                for index in sides.indices { sides[index].talk.scope.append(.nämnd(place.all.sorted())) }
            }
        } else if case .goals(let other)? = than, talk.goals.count + talk.scope.filter(\.isGoal).count == 1 {
            var second = talk
            second.goals = []
            second.scope.removeAll(where: \.isGoal)
            second.scope.append(.goal(other))
            sides = [(talk, when), (second, when)]
            if let place {
                for index in sides.indices { sides[index].talk.scope.append(.nämnd(place.all.sorted())) }
            }
        } else if case .nämnder(let others)? = than, let place {
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
        let measures = try sides.map { side throws(Refusal) in
            let measure = try measure(compares, side.talk, side.when)
            // "Hur många fler nämnder klarade …": those that have such goals.
            guard let group else { return measure }
            guard case .count(let things) = measure else { throw .conflict("andel nämnder") }
            return .count(.groups([group], of: things))
        }
        assume(talk)
        let all = Things.all(source(when)).that(conditions(when))
        return Asked(
            inquiry: .table(of: .groups([], of: all), [.difference(measures[0], measures[1])], Inquiry.Layout()))
    }
}
