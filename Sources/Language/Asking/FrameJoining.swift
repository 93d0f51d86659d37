import Domain

/// What a clause takes over from another, and what is left of it.
extension Frame {
    /// A relative clause of a group that ranks it ("nämnder som har flest …") is what the clause itself asks; a time that
    /// only a relative clause says is that of all.
    var withRaisedRelatives: Frame {
        var frame = self
        for index in frame.nouns.indices where frame.nouns[index].relatives.count == 1 {
            var relative = Frame(frame.nouns[index].relatives[0])
            if let others = relative.goalsDenied {
                frame.nouns[index].relatives = []
                frame.without += others.map(Excluded.goals)
                continue
            }
            let ranks =
                relative.rank != nil || relative.nouns.contains { if case .most = $0.role { true } else { false } }
            if ranks, frame.nouns[index].goals == nil, Asker.groupNouns[frame.nouns[index].noun] != nil {
                relative.link = .and
                frame.nouns[index].relatives = []
                // What is ranked is no noun of the clause around: "är klimatmålet det KF-mål som har flest mål".
                let ranked = relative.takeNoun { if case .most = $0.role { true } else { false } }
                guard var joined = frame.joined(with: relative) else { return self }
                if let ranked { joined.nouns.append(ranked) }
                return joined
            }
            if frame.time == nil, frame.says == nil, let time = relative.time {
                frame.time = time
                frame.nouns[index].relatives[0].parts.removeAll { if case .time = $0.part { true } else { false } }
            }
        }
        return frame
    }

    /// "Som inte är ekonomimål": the goals that it says no more of than that they are not these.
    private var goalsDenied: [GoalChoice]? {
        guard isNegated, let noun = nouns.only, let goals = noun.goals, noun == NounGroup(noun: "mål", goals: goals)
        else { return nil }
        var rest = self
        (rest.nouns, rest.isNegated, rest.isVerbFirst, rest.askedNoun) = ([], false, false, nil)
        return rest.isEmpty ? goals.choices : nil
    }

    var allNouns: [NounGroup] { nouns.flatMap(\.withRelatives) }

    /// Every place that it and its relative clauses say.
    var allPlaces: [NämndSaid] {
        [place].compactMap(\.self) + nouns.flatMap(\.relatives).map(Frame.init).flatMap(\.allPlaces)
    }

    /// The goals that the last of its relative clauses names.
    var relativeGoals: GoalsSaid? { nouns.lazy.compactMap(\.relatives.last).map(Frame.init).first?.goals }

    /// The times of its relative clauses.
    var relativeTimes: [TimeSaid] {
        nouns.flatMap(\.relatives).map(Frame.init).flatMap { [$0.time].compactMap(\.self) + $0.relativeTimes }
    }

    /// What the clause and those that stand by its nouns say.
    var allSayings: [Saying] {
        [says].compactMap(\.self) + nouns.flatMap { $0.says + $0.relatives.flatMap { Frame($0).allSayings } }
    }

    /// True where something is said that only other records than goals have.
    var isOfRecords: Bool {
        !groups.isEmpty || !numbers.isEmpty || !by.allSatisfy(RowSource.pairs.schema.dimensions.contains)
            || asks.contains(.texts) || asks.contains(.sum)
            || allSayings.flatMap(\.claims).contains { claim in
                if case .field = claim.about { return true }
                return claim.about == .progress
            }
    }

    /// The goals that the clause names.
    var goals: GoalsSaid? { nouns.lazy.compactMap(\.goals).first }

    /// Both clauses as one, where the second only adds what the first lacks; nil where it is a clause of its own.
    func joined(with other: Frame) -> Frame? {
        guard other.link != .but, other.link != .without, other.link != .or else { return nil }
        if let both = repeated(by: other) { return both }
        if let both = asked(by: other) { return both }
        if let both = counted(with: other) { return both }
        // "… och hur många gör det inte": a question of its own.
        guard !(asksNumber && other.asksNumber) || other.onlyAddsTime(to: self) else { return nil }
        var both = self
        // "Lista mål och status", "och vilka nämnder": a second clause that says nothing new.
        guard other.says == nil || says == nil && nouns.allSatisfy({ $0.says.isEmpty }),
            other.rank == nil || rank == nil,
            other.place == nil || place == nil, other.time == nil || time == nil || other.onlyAddsTime(to: self),
            other.compares == nil || compares == nil, !other.isNegated || !isNegated
        else { return nil }
        if isAboutGoals, other.link == .and, other.isOnlyColumn { return self }
        for noun in other.nouns {
            if let index = both.nouns.firstIndex(where: { $0.noun == noun.noun }) {
                guard let merged = both.nouns[index].merged(with: noun) else { return nil }
                both.nouns[index] = merged
                if other.askedNoun != nil, both.askedNoun == nil, other.nouns[other.askedNoun ?? 0] == noun {
                    both.askedNoun = index
                }
            } else {
                both.nouns.append(noun)
                if let asked = other.askedNoun, other.nouns[asked] == noun, both.askedNoun == nil {
                    both.askedNoun = both.nouns.count - 1
                }
            }
        }
        both.says = says ?? other.says
        both.saysBeforeAny = says == nil ? other.saysBeforeAny : saysBeforeAny
        both.isNegated = isNegated || other.isNegated
        both.add(partsOf: other)
        both.time = other.onlyAddsTime(to: self) ? listed(with: other) : time ?? other.time
        both.isVerbFirst = isVerbFirst
        both.topic = topic ?? other.topic
        both.mentions = mentions || other.mentions
        return both
    }

    /// Takes over what another clause says that stands beside what this one says, or that this one leaves out.
    mutating func add(partsOf other: Frame) {
        place = place ?? other.place
        under += other.under
        without += other.without
        by += other.by
        asks.formUnion(other.asks)
        rank = rank ?? other.rank
        than += other.than
        compares = compares ?? other.compares
        columns.formUnion(other.columns)
        groups += other.groups
        numbers += other.numbers
    }

    /// True where it asks how many, or what share.
    private var asksNumber: Bool {
        !asks.isDisjoint(with: [.howMany, .wholes, .difference])
            || nouns.contains { [.howMany, .share, .shareOf].contains($0.role) }
    }

    /// True where goals are what it lists.
    private var isAboutGoals: Bool {
        nouns.contains {
            ["mål", "nämndmål", "bedömning"].contains($0.noun) && !$0.isDefinite && $0.role == .plain
                && $0.amount == nil
        }
            && !nouns.contains { Asker.groupNouns[$0.noun] != nil && $0.goals == nil }
    }

    /// "… och vilken nämnd de hör till": rows say that in any case.
    private var isOnlyColumn: Bool {
        guard nouns.count == 1, nouns[0] == NounGroup(noun: "nämnd"), asks == [.which] else { return false }
        var rest = self
        (rest.nouns, rest.asks, rest.askedNoun) = ([], [], nil)
        return rest.isEmpty
    }

    /// "Hur bedömdes det 2023 och hur bedömdes det 2024".
    func onlyAddsTime(to other: Frame) -> Bool {
        guard case .list? = time?.years, case .list? = other.time?.years else { return false }
        return nouns.isEmpty && says == nil && place == nil && under.isEmpty && rank == nil && compares == nil
            && !isNegated
            && asks.isSubset(of: other.asks.union([.how, .state])) && other.says == nil
    }

    /// "I vilken utsträckning, uttryckt i procent, …": a clause that only asks what the next one asks too.
    private func asked(by other: Frame) -> Frame? {
        guard !asks.isEmpty, asks.isSubset(of: other.asks) else { return nil }
        var rest = self
        rest.asks = []
        guard rest.isEmpty else { return nil }
        var both = other
        both.link = link
        return both
    }

    /// "Hur många är ej uppfyllda 2023 och hur många är ej uppfyllda 2024", "vilka nämner det 2023 och vilka 2024": both
    /// years, where nothing else differs.
    private func repeated(by other: Frame) -> Frame? {
        guard case .list? = time?.years, case .list? = other.time?.years, !allSayings.isEmpty,
            other.says == nil && other.nouns.isEmpty || says == other.says,
            other.nouns.allSatisfy(nouns.contains),
            asksNumber && other.asksNumber || asks.contains(.which) && other.asks == [.which] && !asksNumber
        else { return nil }
        var rest = other
        (rest.nouns, rest.says, rest.time, rest.askedNoun) = ([], nil, nil, nil)
        rest.asks.subtract([.howMany, .wholes, .which])
        guard rest.isEmpty else { return nil }
        var both = self
        both.time = listed(with: other)
        return both
    }

    /// "Hur många uppfyllda klimatmål och hur många uppfyllda ekonomimål": a number for each, of what else is the same.
    private func counted(with other: Frame) -> Frame? {
        if let both = countedWays(with: other) { return both }
        guard nouns.count == 1, other.nouns.count == 1, nouns[0].role == .howMany, other.nouns[0].role == .howMany,
            let own = nouns[0].goals, let others = other.nouns[0].goals, says == other.says,
            time == nil || other.time == nil
        else { return nil }
        var (both, noun, rest) = (self, nouns[0], other)
        noun.goals = others
        guard noun == other.nouns[0] else { return nil }
        (rest.nouns, rest.says, rest.time, rest.askedNoun) = ([], nil, nil, nil)
        guard rest.isEmpty else { return nil }
        both.nouns[0].goals = GoalsSaid(choices: own.choices + others.choices, join: .each)
        both.time = time ?? other.time
        return both
    }

    /// "Hur många har förbättrats och hur många har försämrats": a number for each way.
    private func countedWays(with other: Frame) -> Frame? {
        guard asksNumber, other.asksNumber, let own = says, let others = other.says, own.isAbout(.change),
            others.isAbout(.change), time == nil || other.time == nil, !isNegated,
            other.nouns.allSatisfy({ noun in nouns.contains { $0.noun == noun.noun } })
        else { return nil }
        var (both, rest) = (self, other)
        (rest.nouns, rest.says, rest.time, rest.askedNoun) = ([], nil, nil, nil)
        rest.asks.subtract([.howMany])
        guard rest.isEmpty else { return nil }
        both.says = .any(own.alternatives + others.alternatives)
        both.time = time ?? other.time
        return both
    }

    private func listed(with other: Frame) -> TimeSaid? {
        TimeSaid(years: .list((time?.said ?? []) + (other.time?.said ?? [])), month: time?.month)
    }

    /// What is left in the frame when the question is made; nil where nothing is.
    var leftover: String? {
        if !nouns.isEmpty { return "substantiv \(nouns[0].noun)" }
        if says != nil { return "utsaga" }
        if isNegated { return "inte" }
        if place != nil { return "plats" }
        if !under.isEmpty { return "under" }
        if !without.isEmpty { return "utom" }
        if time != nil { return "tid" }
        if !by.isEmpty { return "per" }
        if let ask = asks.first { return "fråga \(ask.rawValue)" }
        if rank != nil { return "rang" }
        if !than.isEmpty { return "än" }
        if compares != nil { return "jämförelse" }
        if !columns.isEmpty { return "kolumn" }
        if !groups.isEmpty { return "grupper" }
        if !numbers.isEmpty { return "tal" }
        if topic != nil || mentions { return "ämne" }
        if namesKommun { return "kommun" }
        return nil
    }
}
