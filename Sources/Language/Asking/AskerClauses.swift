import Domain

/// Clauses that only add to those before them, and what they leave out.
extension Asker {
    /// A clause that only adds to the one before is a part of it; one that says the same of another thing takes over what
    /// it leaves out.
    mutating func settleClauses() throws(Refusal) {
        frames = frames.filter { !$0.isEmpty }
        dropRepeatedAsking()
        listStatuses()
        raiseAskedGroup()
        raiseContrasted()
        frames = frames.map(\.withRaisedRelatives)
        settleWriters()
        var settled: [Frame] = []
        for frame in frames {
            let isPremise = frame.link == .beside && frames[0].asks.contains(.why)
            if !isPremise, let last = settled.last, let joined = last.joined(with: frame) {
                settled[settled.count - 1] = joined
            } else {
                settled.append(frame)
            }
        }
        frames = settled
        // "… eller är det några som inte har": whether one thing is so or another.
        if frames.dropFirst().contains(where: { $0.link == .or && $0.isVerbFirst }) { throw .conflict("eller") }
        settleManyMore()
        settleGroupsUnder()
        settleFulfilment()
        settleExclusions()
        borrowForward()
        // What a clause beside the question says ("när det var i hög grad uppfyllt 2023") is no condition of it.
        if frames.count > 1, frames[0].asks.contains(.why) { frames.removeAll { $0.link == .beside } }
        // A time said once is that of all; each may have its own.
        let times = frames.compactMap(\.time)
        if frames.count > 1, let time = times.last {
            for index in frames.indices where frames[index].time == nil {
                frames[index].time = index > 0 ? frames[index - 1].time ?? time : times.first ?? time
            }
        }
        for index in frames.indices.dropFirst() { try inherit(index) }
    }

    /// "Skillnaden i andel …, i procentenheter": what a last clause asks once more.
    private mutating func dropRepeatedAsking() {
        guard frames.count == 2, frames[1].asks.isSubset(of: frames[0].asks) else { return }
        var rest = frames[1]
        rest.asks = []
        if rest.isEmpty { frames.removeLast() }
    }

    /// "Fördelning nås, nås delvis och nås inte": goals that are one or another of them.
    private mutating func listStatuses() {
        guard frames.count > 1, frames[0].asks.contains(.distribution) || frames[0].by == [.status] else { return }
        let sayings = frames.compactMap(\.says)
        guard sayings.count == frames.count, sayings.allSatisfy({ $0.isAbout(.status) }) else { return }
        var all = frames[0]
        for frame in frames.dropFirst() {
            guard frame.link == .and, all.time == nil || frame.time == nil else { return }
            var rest = frame
            (rest.says, rest.time) = (nil, nil)
            guard rest.isEmpty else { return }
            all.time = all.time ?? frame.time
        }
        all.says = Saying.any(sayings).merged
        frames = [all]
    }

    /// "X försämrat samtidigt som Y förbättrats – vilken nämnd?": what is asked last is asked of all of it.
    private mutating func raiseAskedGroup() {
        guard frames.count == 2, [.but, .and].contains(frames[1].link), frames[0].asks.isEmpty,
            frames[1].asks == [.which], let asked = frames[1].askedNoun, frames[1].nouns.count > 1,
            Self.groupNouns[frames[1].nouns[asked].noun] != nil, frames[1].nouns[asked].isPlain,
            frames[1].nouns[asked].goals == nil,
            !frames[0].nouns.contains(where: { Self.groupNouns[$0.noun] != nil && $0.goals == nil })
        else { return }
        frames[0].nouns.insert(frames[1].nouns.remove(at: asked), at: 0)
        (frames[0].askedNoun, frames[1].askedNoun) = (0, nil)
        (frames[0].asks, frames[1].asks) = ([.which], [])
    }

    /// "Nämnder som klarade X 2023 men inte 2024": what the second clause leaves out is said in the relative clause, which
    /// says of the nämnder what a main clause would.
    private mutating func raiseContrasted() {
        guard frames.count > 1, [.without, .but].contains(frames[1].link), frames[0].nouns.count == 1,
            frames[0].nouns[0].relatives.count == 1, Self.groupNouns[frames[0].nouns[0].noun] != nil,
            frames[0].says == nil, frames[0].time == nil
        else { return }
        var relative = Frame(frames[0].nouns[0].relatives[0])
        relative.link = .and
        var main = frames[0]
        main.nouns[0].relatives = []
        if let raised = main.joined(with: relative) { frames[0] = raised }
    }

    /// "Vilka KF-mål hör till ekologisk hållbarhet": those under it, and not what is called so.
    private mutating func settleGroupsUnder() {
        for index in frames.indices where frames[index].askedNoun != nil {
            for place in frames[index].nouns.indices where frames[index].nouns[place].noun == "kfMål" {
                guard let goals = frames[index].nouns[place].goals,
                    goals.choices.allSatisfy({ $0.alternatives.allSatisfy { $0.level == .målområde } })
                else { continue }
                frames[index].under += goals.choices
                frames[index].nouns[place].goals = nil
            }
        }
    }

    /// "Nämnder med 100 % måluppfyllelse": so many of the goals are met.
    private mutating func settleFulfilment() {
        for index in frames.indices {
            for place in frames[index].nouns.indices where frames[index].nouns[place].noun == "måluppfyllelse" {
                guard case .percent? = frames[index].nouns[place].amount, frames[index].nouns[place].says.isEmpty else {
                    continue
                }
                frames[index].nouns[place].noun = "mål"
                frames[index].nouns[place].says = [.claim(Claim(StatusSense([3, 4], of: nil, in: scales)))]
            }
        }
    }

    /// "Har fler uppfyllda mål nu än i fjol": more than then, and not several.
    private mutating func settleManyMore() {
        for index in frames.indices where frames[index].compares == nil {
            let isAgainst = if case .against? = frames[index].time?.years { true } else { !frames[index].than.isEmpty }
            guard isAgainst,
                let noun = frames[index].nouns.firstIndex(where: { $0.amount == .number(.atLeast, 2) })
            else { continue }
            frames[index].nouns[noun].amount = nil
            frames[index].compares = Comparing(comparison: .more)
        }
    }

    /// "…, dock ej förskolenämndens": a clause that only denies a nämnd leaves it out.
    private mutating func settleExclusions() {
        for index in frames.indices.dropFirst().reversed() {
            var rest = frames[index]
            guard rest.isNegated, let place = rest.place else { continue }
            (rest.isNegated, rest.place) = (false, nil)
            guard rest.isEmpty else { continue }
            frames[index - 1].without.append(.nämnder(place.all))
            frames.remove(at: index)
        }
    }

    /// "Hade 2023, men har inte 2024, något mål under X": what the first clause leaves out the next says.
    private mutating func borrowForward() {
        for index in frames.indices.dropLast() {
            let next = frames[index + 1]
            guard next.link == .but, frames[index].time != nil, next.time != nil, frames[index].allSayings.isEmpty,
                frames[index].under.isEmpty, !frames[index].nouns.contains(where: { Self.goalNouns.contains($0.noun) })
            else { continue }
            frames[index].nouns += next.nouns.filter { Self.goalNouns.contains($0.noun) }
            frames[index].under = next.under
            frames[index].says = next.says
        }
    }

    /// "… men inte personalmålet", "men inte 2024": what is left out is as in the clause before.
    private mutating func inherit(_ index: Int) throws(Refusal) {
        let before = frames[index - 1]
        guard frames[index].says == nil, frames[index].nouns.allSatisfy({ $0.says.isEmpty && $0.relatives.isEmpty })
        else {
            if frames[index].goals == nil, frames[index].under.isEmpty, Self.saysOfGoals(frames[index]),
                let goals = before.goals ?? before.relativeGoals
            {
                frames[index].nouns.append(NounGroup(noun: "mål", goals: goals))
            } else if frames[index].goals == nil, frames[index].under.isEmpty, Self.saysOfGoals(frames[index]) {
                frames[index].under = before.under
            }
            return
        }
        let noun = before.nouns.first { !$0.says.isEmpty }
        let relative = before.nouns.lazy.compactMap(\.relatives.last).map(Frame.init).first
        guard let said = before.says ?? noun?.says.first ?? relative?.says else {
            // "… saknade klimatmål 2023 men har ett 2024".
            if let goals = before.goals ?? relative?.goals, frames[index].goals == nil,
                let place = frames[index].nouns.firstIndex(where: { $0.noun == "mål" })
            {
                frames[index].nouns[place].goals = goals
            }
            return
        }
        let isOfAll = noun?.amount == .all || before.nouns.contains { $0.amount == .all }
        if frames[index].isNegated, !isOfAll {
            frames[index].isNegated = false
            frames[index].says = said.complement
        } else {
            frames[index].says = said
        }
        if frames[index].goals == nil, frames[index].under.isEmpty, let goals = before.goals {
            frames[index].nouns.append(NounGroup(noun: "mål", amount: noun?.amount, goals: goals))
        } else if frames[index].goals == nil, let noun {
            frames[index].nouns.append(NounGroup(noun: noun.noun, amount: noun.amount))
        }
        // "Hade inte alla mål uppfyllda 2023 men har det 2024": all of them.
        if !frames[index].isNegated, before.nouns.contains(where: { $0.amount == .notAll }),
            !frames[index].nouns.contains(where: { Self.goalNouns.contains($0.noun) })
        {
            frames[index].nouns.append(NounGroup(noun: "mål", amount: .all))
        }
        frames[index].repeatsQuantity = noun?.amount == .all || before.nouns.contains { $0.amount == .all }
        if frames[index].repeatsQuantity, frames[index].goals == nil,
            !frames[index].nouns.contains(where: { $0.amount != nil })
        {
            frames[index].nouns.append(NounGroup(noun: "mål", amount: .all))
        }
    }

    private static func saysOfGoals(_ frame: Frame) -> Bool {
        frame.says.map { $0.isAbout(.status) || $0.isAbout(.change) } ?? false
    }

    /// "Vad skriver nämnderna om matsvinn": what is written, whoever did.
    private mutating func settleWriters() {
        guard frames.count == 1, frames[0].asks.contains(.what), frames[0].nouns.count == 1,
            frames[0].nouns[0].noun == "nämnd", frames[0].nouns[0].isPlain,
            frames[0].says?.isAbout(.text) == true
        else { return }
        frames[0].nouns = []
    }
}

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

    /// What the clause and those that stand by its nouns say.
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
