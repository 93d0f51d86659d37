import Domain

/// Åtaganden, aktiviteter, risker and their åtgärder, granskningar and kontroller: what is to be done, and how far it is.
extension RecordAsker {
    /// What of them a line is about.
    struct ToDo {
        /// The records that are spoken of.
        var things: Things
        /// What is said of them.
        var conditions: [Condition] = []
        var amount: Amount?
        /// True where the line names single records.
        var isNamed = false

        var met: Things { things.that(conditions) }
    }

    /// Nouns of the records themselves.
    static let recordNouns: Set<String> = [
        "åtagande", "aktivitet", "risk", "åtgärd", "granskning", "granskningsåtgärd", "kontroll",
    ]

    mutating func toDo() throws(Refusal) -> Asked {
        takeSayingOfGoal()
        try takeSubordinate()
        try takeRoles()
        guard frame.nouns.filter({ $0.role == .howMany }).count < 2 else { throw .conflict("två antal") }
        takePlaces(of: Set(Self.dimensions.keys).union(Self.recordNouns))
        var subject = try takeSubject()
        try takeRatingOfSubject(&subject)
        let counts = takeCounting() ?? subject?.counting
        if frame.asks.contains(.distribution) { takeDistributedBy() }
        var columns = takeColumns()
        let asksWhy = frame.take(.why)
        if asksWhy { columns.insert(.kommentar) }
        let ranks = frame.rank
        frame.rank = nil
        var group = try takeGroups()
        if frame.asks.contains(.difference) || frame.compares != nil { return try toDoDifference(subject) }
        let talk = try toDoTalk(isListed: subject == nil)
        let isOfGroups = subject != nil && counts == nil && ranks == nil && group.isEmpty
        guard alsoHeld.isEmpty || isOfGroups else { throw .conflict("mängd") }
        if ranks?.by != .order, let ranks { return try toDoRank(talk, ranks, subject, counts) }
        if frame.take(.order) { return try toDoOrdered(talk, subject, counts ?? .number, ranks?.descending ?? true) }
        if let ranks {
            return try inOrder(
                toDoCount(talk, counts ?? .number, subject, by: group.isEmpty ? [] : group), ranks.descending)
        }
        if counts != nil || !group.isEmpty || frame.take(.distribution) {
            if counts == nil || !group.isEmpty { _ = frame.take(.distribution) }
            group.removeAll { $0 == subject?.dimension }
            return try toDoCount(talk, counts ?? .number, subject, by: group)
        }
        if let subject { return try toDoGroups(talk, subject, columns) }
        dropShowing()
        // "Varför blev inte X klart": why it is as it is, whatever was thought of it.
        if asksWhy, talk.isNamed { return Asked(inquiry: .rows(talk.things, .init(columns: columns))) }
        return toDoRows(talk, columns)
    }

    // MARK: - What is asked

    /// Groups that are asked for, or records that are groups of åtgärder.
    struct Subject: Equatable {
        var dimension: Dimension
        var noun: NounGroup

        /// "Hur många områden": they themselves are counted.
        var counting: Counting? {
            switch noun.role {
            case .howMany: .number
            case .share, .shareOf: .share
            case .plain, .most: nil
            }
        }
    }

    enum Counting { case number, share }

    /// What nouns group the records by.
    static let dimensions: [String: Dimension] = [
        "nämnd": .nämnd, "målområde": .målområde, "nämndmål": .nämndmål, "mål": .nämndmål, "område": .område, "år": .år,
        "typ": .typ, "status": .status,
    ]

    func dimension(named noun: String) -> Dimension? {
        guard let dimension = Self.dimensions[noun] else { return nil }
        if dimension == .område, !kind.dimensions.contains(.område) { return .målområde }
        return kind.dimensions.contains(dimension) ? dimension : nil
    }

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
            let noun = takeNoun(at: place)
            // "Har klara åtaganden men inga försenade": two conditions.
            guard frame.nouns[own].says.isEmpty, frame.says == nil else { return alsoHeld.append(noun) }
            frame.nouns[own].amount = noun.amount
            frame.nouns[own].says += noun.says
            frame.nouns[own].relatives += noun.relatives
        }
        for index in others.indices {
            guard let place = others[index].nouns.firstIndex(where: isPronoun), frame.nouns[own].amount == nil else {
                continue
            }
            let noun = others[index].nouns.remove(at: place)
            others[index].askedNoun = nil
            guard frame.nouns[own].says.isEmpty, frame.says == nil else {
                alsoHeld.append(noun)
                continue
            }
            frame.nouns[own].amount = noun.amount
            frame.nouns[own].says += noun.says
            frame.nouns[own].relatives += noun.relatives
            if let says = others[index].says {
                frame.nouns[own].says.append(says)
                others[index].says = nil
            }
        }
        others.removeAll { $0.leftover == nil }
    }

    /// "Är alla åtaganden under målet klara", "åtaganden under målet som inte är klara": said of them, not of the one goal.
    private mutating func takeSayingOfGoal() {
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
    private mutating func takeSubordinate() throws(Refusal) {
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
    private mutating func takeSubject() throws(Refusal) -> Subject? {
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
    private mutating func takeRatingOfSubject(_ subject: inout Subject?) throws(Refusal) {
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

    mutating func takeNoun(at index: Int) -> NounGroup {
        let noun = frame.nouns[index]
        if let asked = frame.askedNoun {
            frame.askedNoun = asked == index ? nil : asked > index ? asked - 1 : asked
        }
        frame.nouns.remove(at: index)
        return noun
    }

    private mutating func takeCounting() -> Counting? {
        var counting: Counting?
        for index in frame.nouns.indices {
            switch frame.nouns[index].role {
            case .howMany: counting = .number
            case .share: counting = .share
            default: continue
            }
            frame.nouns[index].role = .plain
        }
        if frame.take(.howMany) { counting = counting ?? .number }
        if frame.take(.wholes) { counting = .share }
        return counting
    }

    /// "Fördela åtagandena på målområde": the noun says by what.
    private mutating func takeDistributedBy() {
        for (name, _) in Self.dimensions where name != "mål" {
            guard let dimension = dimension(named: name), !takePlain([name]).isEmpty else { continue }
            if !frame.by.contains(dimension) { frame.by.append(dimension) }
        }
    }

    mutating func takeColumns() -> Set<ExtraColumn> {
        var columns = frame.columns
        frame.columns = []
        for name in takePlain([
            "kommentar", "målområde", "nämndmål", "område", "diarienummer", "status", "typ", "nämnd", "år", "kfMål",
        ]) {
            switch name {
            case "kommentar": columns.insert(.kommentar)
            case "målområde": columns.insert(.målområde)
            case "nämndmål": columns.insert(.nämndmål)
            default: break
            }
        }
        if kind.schema.goals.isEmpty { columns.subtract([.målområde, .nämndmål]) }
        return columns
    }

    private mutating func takeGroups() throws(Refusal) -> [Dimension] {
        var groups: [Dimension] = []
        for dimension in frame.by {
            let own = dimension == .område && !kind.dimensions.contains(.område) ? .målområde : dimension
            guard kind.dimensions.contains(own) else { throw .conflict("per") }
            if !groups.contains(own) { groups.append(own) }
        }
        frame.by = []
        return groups
    }

    // MARK: - What is spoken of

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

    // MARK: - Rows

    private mutating func toDoRows(_ talk: ToDo, _ columns: Set<ExtraColumn>) -> Asked {
        let layout = Inquiry.Layout(columns: columns)
        guard isClaim else { return Asked(inquiry: .rows(talk.met, layout)) }
        if talk.isNamed, !talk.conditions.isEmpty {
            return Asked(
                inquiry: .rows(talk.things, layout), claim: .has(.every(of: talk.things), talk.met, sharing: []))
        }
        // Of all of them those are shown too that it does not hold for.
        let shown = [.all, .notAll].contains(talk.amount) ? talk.things : talk.met
        return Asked(inquiry: .rows(shown, layout), claim: .has(quantity(talk), talk.met, sharing: []))
    }

    /// How many of the records must be as said.
    func quantity(_ talk: ToDo) -> Quantity {
        switch talk.amount {
        case .all, .only: .every(of: talk.things.placed)
        case .no: .none
        case .number(let comparison, let number): .number(comparison, Int(number))
        case .percent(let comparison, let percent): .percent(comparison, percent, of: talk.things.placed)
        case .several: .number(.atLeast, 2)
        case .any, .notAll, nil: .some
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

extension Things {
    /// Those that have a status.
    var placed: Things { that([.status(.placed)]) }
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
