import Domain

/// What a line about what is to be done asks for: the records themselves, or groups of them, and whom its clauses are about.
extension RecordAsker {
    /// "… men inget som blev klart": of the records that were just spoken of.
    private mutating func takePronouns() throws(Refusal) {
        guard let own = frame.nouns.firstIndex(where: { Self.recordNouns.contains($0.noun) }) else { return }
        func isPronoun(_ noun: NounGroup) -> Bool {
            guard noun.goals == nil, noun.amount != nil, ["mål", "sådan"].contains(noun.noun) else { return false }
            return (noun.says + noun.relatives.compactMap { Frame($0).says }).contains {
                $0.isAbout(.progress) || $0.isAbout(.status)
            }
        }
        if let place = frame.nouns.firstIndex(where: isPronoun), frame.nouns[own].amount == nil, place > own {
            take(pronoun: takeNoun(at: place), for: own)
        }
        for index in others.indices {
            guard let place = others[index].nouns.firstIndex(where: isPronoun), frame.nouns[own].amount == nil else {
                continue
            }
            let noun = others[index].nouns.remove(at: place)
            others[index].askedNoun = nil
            if take(pronoun: noun, for: own), let says = others[index].says {
                frame.nouns[own].says.append(says)
                others[index].says = nil
            }
        }
        others.removeAll { $0.leftover == nil }
    }

    /// What is said of those is said of the records, or is a second condition: "har klara åtaganden men inga försenade".
    /// - Returns: True where it is said of the records.
    @discardableResult private mutating func take(pronoun noun: NounGroup, for own: Int) -> Bool {
        guard frame.nouns[own].says.isEmpty, frame.says == nil else {
            alsoHeld.append(noun)
            return false
        }
        frame.nouns[own].amount = noun.amount
        frame.nouns[own].says += noun.says
        frame.nouns[own].relatives += noun.relatives
        return true
    }

    /// "Är alla åtaganden under målet klara", "åtaganden under målet som inte är klara": said of them, not of the one goal.
    mutating func takeSayingOfGoal() {
        guard frame.says == nil, others.isEmpty,
            let own = frame.nouns.first(where: { Self.recordNouns.contains($0.noun) }), own.says.isEmpty,
            own.relatives.isEmpty,
            let goals = frame.nouns.indices.last, let said = frame.nouns[goals].goals?.choices.only,
            let says = frame.nouns[goals].says.only, says.isOfGrades
        else { return }
        let isOne = said.alternatives.count == 1 && said.alternatives[0].names.count == 1
        guard isOne || isClaim && own.amount != nil else { return }
        frame.nouns[goals].says = []
        frame.says = says
    }

    /// What stands by a noun in a clause of its own is said in the line's own, unless it is of goals.
    mutating func takeSubordinate() throws(Refusal) {
        _ = frame.take(.withStatus)
        try takePronouns()
        for index in frame.nouns.indices {
            let noun = frame.nouns[index]
            let isSubject = index == (frame.askedNoun ?? 0)
            guard !noun.relatives.isEmpty, isSubject || Self.recordNouns.contains(noun.noun) else { continue }
            frame.nouns[index].relatives = []
            for relative in noun.relatives {
                var own = Frame(relative)
                own.isVerbFirst = false
                // "Åtaganden som är klara": the noun is what it is said of.
                if Self.recordNouns.contains(noun.noun)
                    || own.nouns.contains(where: { Self.recordNouns.contains($0.noun) }),
                    let both = frame.gathering(own)
                {
                    frame = both
                } else {
                    others.append(own)
                }
            }
        }
    }

    /// The groups that are asked for, where it is not the records themselves.
    mutating func takeSubject() throws(Refusal) -> Subject? {
        if frame.take(.who) {
            let noun = frame.takeNoun { $0.noun == "nämnd" }
            return Subject(dimension: .nämnd, noun: noun ?? NounGroup(noun: "nämnd"))
        }
        if frame.take(.when) { return Subject(dimension: .år, noun: NounGroup(noun: "år")) }
        let counted = frame.nouns.firstIndex { $0.role == .howMany || $0.role == .share }
        let asks = !frame.asks.isDisjoint(with: [.which, .exists, .howMany, .wholes])
        guard let index = frame.askedNoun ?? counted ?? (frame.nouns.isEmpty ? nil : 0) else { return nil }
        let noun = frame.nouns[index]
        if noun.goals == nil, noun.names.isEmpty, let dimension = dimension(named: noun.noun),
            noun.noun != "status" || !asks
        {
            // "I vilket område ligger risken om …": what the record itself says.
            if ["område", "målområde", "typ"].contains(noun.noun), frame.nouns.contains(where: { !$0.names.isEmpty }) {
                return nil
            }
            if noun.noun == "status" { return nil }
            _ = takeNoun(at: index)
            return Subject(dimension: dimension, noun: noun)
        }
        // Risks and granskningar are groups of their åtgärder where something is said of all of those.
        if let index = noun.noun == "diarienummer" ? frame.nouns.firstIndex(where: { $0.noun == "granskning" }) : index,
            case let noun = frame.nouns[index], let own = ownDimension(noun.noun),
            let parts = frame.nouns.first(where: { $0.noun == "åtgärd" && $0 != noun }),
            parts.amount.map({ $0 != .any }) ?? false || isOfEach || noun.role == .howMany || frame.rank != nil
                || { if case .most = parts.role { true } else { false } }()
        {
            _ = takeNoun(at: index)
            return Subject(dimension: own, noun: noun)
        }
        return nil
    }

    /// "Vilka nämndmål fick godtagbar fast alla åtaganden är klara": what a clause without records says is said of the
    /// goals that are asked for.
    mutating func takeRatingOfSubject(_ subject: inout Subject?) throws(Refusal) {
        func saysRecords(_ frame: Frame) -> Bool { frame.nouns.contains { Self.recordNouns.contains($0.noun) } }
        guard let noun = subject?.noun.noun, Self.goalNouns.contains(noun), !saysRecords(frame),
            let index = others.firstIndex(where: saysRecords)
        else { return }
        if let says = frame.says {
            subject?.noun.says.append(frame.isNegated ? says.negated : says)
            (frame.says, frame.isNegated) = (nil, false)
        }
        var other = others.remove(at: index)
        other.link = .and
        guard let both = frame.gathering(other) else { throw .conflict("sats") }
        frame = both
    }

    private func ownDimension(_ noun: String) -> Dimension? {
        switch noun {
        case "risk": .risk
        case "granskning": .diarienummer
        default: nil
        }
    }

    /// "Både klara och ej klara": some of each.
    private var isOfEach: Bool {
        ([frame.says].compactMap(\.self) + frame.nouns.flatMap(\.says)).contains { saying in
            if case .all(let all) = saying { Set(all.flatMap(\.claims).map(\.about)).count < all.count } else { false }
        }
    }
}

extension Saying {
    /// True for what is said of a status in words of no scale of their own: "klara".
    fileprivate var isOfGrades: Bool {
        guard case .claim(let claim) = self, case .status(.grades) = claim.holds else { return false }
        return true
    }
}
