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
