import Domain

extension [Clause] {
    /// The clauses with what a speaker put right later ("SN 2023, nej förlåt, VON") in the place of what it corrects.
    func corrected() throws(Refusal) -> [Clause] {
        guard contains(where: { $0.parts.contains { $0.part.corrections != nil } }) else { return self }
        var corrected: [Clause] = []
        for clause in self {
            corrected.append(Clause(link: clause.link, parts: []))
            for placed in clause.parts {
                guard let parts = placed.part.corrections else {
                    corrected[corrected.count - 1].parts.append(placed)
                    continue
                }
                for part in parts where !corrected.replaceLast(with: part) { throw .conflict("rättelse") }
            }
        }
        return corrected.filter { !$0.parts.isEmpty }
    }

    /// "Hur många risker har KS och hur många har SN": the same number of each, as in one clause.
    func joiningPlaces() -> [Clause] {
        guard count == 2, self[1].link == .and, self[0].asksHowMany, self[1].asksHowMany,
            let first = self[0].parts.firstIndex(where: { $0.part.place != nil }),
            var place = self[0].parts[first].part.place, let other = self[1].parts.lazy.compactMap(\.part.place).first,
            self[1].parts.allSatisfy({ $0.part.place != nil || $0.part == .ask(.howMany) || repeats($0.part) })
        else { return self }
        var clause = self[0]
        place.names += other.names
        place.join = .each
        clause.parts[first].part = .place(place)
        return [clause]
    }

    /// "Matsvinn: vilka nämnder nämner det?": what was named first is what is mentioned.
    func tellingTopic() -> [Clause] {
        let topics = flatMap(\.parts).compactMap { placed -> TextFilter? in
            if case .topic(let filter) = placed.part { filter } else { nil }
        }
        guard let topic = topics.only, flatMap(\.parts).contains(where: { $0.part == .mentions }) else { return self }
        return compactMap { clause in
            var told = clause
            told.parts.removeAll { $0.part == .topic(topic) }
            for index in told.parts.indices where told.parts[index].part == .mentions {
                told.parts[index].part = .says(.claim(Claim(topic)))
            }
            return told.parts.isEmpty ? nil : told
        }
    }

    /// "Nåddes ekonomimålet?": what stands first is what is asked, and no attribute of the goal.
    func raisingVerb(where beginsWithVerb: Bool) -> [Clause] {
        guard beginsWithVerb, let first = first?.parts.first, first.words.lowerBound == 0,
            case .noun(var noun) = first.part, let saying = noun.says.only, noun.goals != nil, noun.role == .plain,
            !flatMap(\.parts).contains(where: { if case .ask = $0.part { true } else { false } })
        else { return self }
        noun.says = []
        var clauses = self
        clauses[0].parts[0].part = .noun(noun)
        clauses[0].parts.insert(Clause.Placed(part: .says(saying), words: 0..<0), at: 0)
        return clauses
    }

    /// Comments are what explains ratings, where the corpus has no other records that bear any.
    func takingComments(_ vocabulary: Vocabulary) -> [Clause] {
        let isHeld = RecordKind.allCases.contains { kind in
            kind.schema.columns.contains(.kommentar) && vocabulary.holdings[kind]?.isEmpty == false
        }
        if isHeld { return self }
        return mapping { part in
            switch part {
            case .noun(var noun) where noun.noun == "kommentar":
                noun.noun = "motivering"
                return .noun(noun)
            case .columns(let columns) where columns.contains(.kommentar):
                return .columns(columns.subtracting([.kommentar]).union([.motivering]))
            default: return part
            }
        }
    }

    /// True for a noun that the first clause counts too.
    private func repeats(_ part: ClausePart) -> Bool {
        guard case .noun(let noun) = part else { return false }
        return self[0].parts.contains { if case .noun(let own) = $0.part { own.noun == noun.noun } else { false } }
    }

    /// Puts a part in the place of the last of its sort; false where there is none.
    private mutating func replaceLast(with part: ClausePart) -> Bool {
        for clause in indices.reversed() {
            for place in self[clause].parts.indices.reversed() {
                guard let corrected = self[clause].parts[place].part.corrected(by: part) else { continue }
                self[clause].parts[place].part = corrected
                return true
            }
        }
        return false
    }
}

extension Clause {
    fileprivate var asksHowMany: Bool {
        parts.contains { placed in
            if case .noun(let noun) = placed.part { return noun.role == .howMany }
            return placed.part == .ask(.howMany)
        }
    }
}

extension ClausePart {
    fileprivate var place: NämndSaid? { if case .place(let place) = self { place } else { nil } }
    fileprivate var corrections: [ClausePart]? { if case .corrects(let parts) = self { parts } else { nil } }

    /// The part as another of its sort puts it right; nil where the other is about something else.
    fileprivate func corrected(by other: ClausePart) -> ClausePart? {
        switch (self, other) {
        case (.place, .place), (.time, .time), (.kommun, .kommun), (.says, .says): return other
        case (.noun(var noun), .noun(let new)):
            guard noun.goals != nil, new.goals != nil else { return nil }
            noun.goals = new.goals
            return .noun(noun)
        case (.noun(var noun), .says(let saying)):
            guard noun.says.count == 1 else { return nil }
            noun.says = [saying]
            return .noun(noun)
        default: return nil
        }
    }
}
