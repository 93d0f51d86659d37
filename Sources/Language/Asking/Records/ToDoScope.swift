import Domain

/// What a line about what is to be done speaks of: which records, under which goals, and what is said of them.
extension RecordAsker {
    mutating func toDoTalk(isListed: Bool) throws(Refusal) -> ToDo {
        let nämnder = frame.place?.all ?? []
        let names = try takeNames()
        let progress = takeProgressOfGoals()
        let goals = try takeGoals()
        let places = try takePlaces()
        try checkHolders(names, nämnder, all: false)
        var talk = ToDo(things: .all(.records(kind)), isNamed: !names.isEmpty)
        var sayings = [frame.says].compactMap(\.self) + progress
        frame.says = nil
        var types: Set<String> = []
        while let noun = frame.takeNoun(where: { Self.recordNouns.contains($0.noun) }) {
            guard noun.role == .plain else { throw .conflict("mängd") }
            types.insert(noun.noun)
            sayings += noun.says
            if let amount = noun.amount {
                guard talk.amount == nil || talk.amount == amount else { throw .conflict("mängd") }
                talk.amount = amount
            }
        }
        for index in frame.nouns.indices where frame.nouns[index].isNameless {
            sayings += frame.nouns[index].says
            frame.nouns[index].says = []
        }
        while frame.takeNoun(where: { $0.isNameless && $0.isPlain }) != nil {}
        if frame.isNegated {
            guard sayings.count == 1 else { throw .conflict("inte") }
            sayings = sayings.map(\.negated)
            frame.isNegated = false
        }
        countsParts = types.contains("åtgärd") || types.contains("granskningsåtgärd")
        let isOfText = !sayings.isEmpty && sayings.flatMap(\.claims).allSatisfy { $0.about == .text }
        let time = try takeTime(isOverTime: isOfText)
        talk.conditions = try conditions(sayings)
        // "Är alla åtaganden som nämner X klara": the words say which they are, where more is said of them.
        let texts = talk.conditions.filter { $0.subject == .text }
        if texts.count < talk.conditions.count {
            talk.conditions.removeAll(where: texts.contains)
            talk.things = talk.things.that(texts)
        }
        let relations = try takeRelated()
        talk.things = talk.things.that(time + places + goals + names.map(Condition.name) + types.conditions + relations)
        return talk
    }

    /// "Åtagandena under Långsiktig balans kvarstår": what is said in words for what is to be done is not said of the goal.
    private mutating func takeProgressOfGoals() -> [Saying] {
        var sayings: [Saying] = []
        for index in frame.nouns.indices where Self.goalNouns.contains(frame.nouns[index].noun) {
            let noun = frame.nouns[index]
            guard noun.goals != nil, !noun.says.isEmpty,
                noun.says.flatMap(\.claims).allSatisfy({ $0.about == .progress })
            else { continue }
            sayings += noun.says
            frame.nouns[index].says = []
        }
        return sayings
    }

    /// "Under de nämndmål som är ej godtagbara": the goals that they stand under, as they were rated.
    mutating func takeRelated() throws(Refusal) -> [Condition] {
        var conditions: [Condition] = []
        while let noun = frame.takeNoun(where: { noun in
            Self.goalNouns.contains(noun.noun) && (!noun.says.isEmpty || !noun.relatives.isEmpty)
        }) {
            guard kind.dimensions.contains(.nämndmål), noun.amount == nil || noun.amount == .any, noun.goals == nil
            else {
                throw .conflict("mål")
            }
            var sayings = noun.says
            for relative in noun.relatives {
                var own = Frame(relative)
                if let says = own.says { sayings.append(own.isNegated ? says.negated : says) }
                (own.says, own.isNegated) = (nil, false)
                if let time = own.time {
                    frame.time =
                        try frame.time.map { time0 throws(Refusal) in
                            guard let both = time0.merged(with: time) else { throw .conflict("tid") }
                            return both
                        } ?? time
                }
                own.time = nil
                if let left = own.leftover { throw .noPlace(left) }
            }
            conditions.append(
                .has(.some, try rated(sayings, of: noun.noun), sharing: [.nämnd, goalDimension(noun.noun)]))
        }
        return conditions
    }

    private func goalDimension(_ noun: String) -> Dimension { noun == "målområde" ? .målområde : .nämndmål }

    /// Goals as they were rated in the year that the records are of.
    func rated(_ sayings: [Saying], of noun: String) throws(Refusal) -> Things {
        var conditions: [Condition] = [.level(noun == "målområde" ? .målområde : .nämndmål)]
        for saying in sayings {
            guard let condition = saying.plainCondition else { throw .conflict("förändring") }
            conditions.append(condition)
        }
        let years = years(frame.time)
        let own = years.isEmpty ? (vocabulary.holdings[kind] ?? [:]).keys.max().map { [$0] } ?? [] : years
        return Things.all(.records(.bedömning)).that([.years(own)] + conditions)
    }
}

extension Set<String> {
    /// "Åtaganden" are no aktiviteter, and the other way round; both nouns, or none, mean both.
    fileprivate var conditions: [Condition] {
        let activity = Åtagande.Kind.aktivitet.rawValue
        let commitments = Åtagande.Kind.allCases.map(\.rawValue).filter { $0 != activity }.sorted()
        switch (contains("åtagande"), contains("aktivitet")) {
        case (true, false): return [.field(FieldTest(.typ, .isOne(of: commitments)))]
        case (false, true): return [.field(FieldTest(.typ, .isOne(of: [activity])))]
        default: return []
        }
    }
}
