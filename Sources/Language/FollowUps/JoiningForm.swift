import Domain

/// The form in which the question before it is answered again: listed, counted, told by groups, in an order.
extension Joining {
    mutating func changeForm() throws(Refusal) {
        defer { showAttributes() }
        if differsBetweenCounts() { return }
        // Sums and means of goals are no form of what was asked.
        guard isOfNumbers || said.asks.isDisjoint(with: [.sum, .mean, .median, .difference]) else {
            throw .conflict("räkning")
        }
        if isOfNumbers { return try changeNumberForm() }
        guard !said.asks.contains(.when) else { throw .conflict("år") }
        let noun = said.noun
        let explains = said.explains
        if try rankOfThem() || countOfEach() || limitGroups() { return }
        if said.asks.contains(.which), !said.sayings.isEmpty, !explains { topic.form.columns.remove(.motivering) }
        if kind != .bedömning, explains {
            try explainRecords()
        } else if explains {
            if topic.form.shape != .records {
                topic.form.take(topic.asked.inquiry.isOfRecords ? topic.form.shape : .records)
            }
            topic.form.columns.insert(.motivering)
        } else if kind == .bedömning, !said.columns.isEmpty, said.noun == nil {
            if !topic.asked.inquiry.isOfRecords { topic.form.take(.records) }
            topic.form.columns.formUnion(said.columns)
        } else if let column = said.columnAsked, topic.asked.inquiry.isOfRecords || said.follows(.lists) {
            if !topic.asked.inquiry.isOfRecords { topic.form.take(.records) }
            topic.form.columns.insert(column)
        } else if said.asks.contains(.wholes) || noun?.role == .share {
            let by = topic.form.by
            topic.form.take(.share)
            topic.form.by = by
        } else if said.follows(.counts) || said.asks.contains(.howMany) || noun?.role == .howMany {
            topic.form.take(try countShape(noun))
        } else if let noun, !Self.attributes.contains(noun.noun), !said.removes, noun.amount != .all,
            noun.amount != .only || noun.says.isEmpty, said.rank == nil, !namesOnlyKind(noun),
            !said.follows(.others) || said.asks.contains(.which)
        {
            topic.form.take(try shape(noun))
        } else if said.pointsAtGoals, topic.asked.inquiry.groupsShown != nil {
            topic.form.take(.records)
        } else if said.follows(.lists) || said.asks.contains(.show) && said.points {
            topic.form.take(try listShape())
        } else if said.asks.contains(.which),
            !said.sayings.isEmpty || said.asks == [.which] && noun == nil && said.rank == nil, isCount
        {
            topic.form.take(try listShape())
        } else if isCount, asksAnotherTime {
            // "Hur var det 2023", of a number: the same number then.
        } else if !said.asks.isDisjoint(with: [.state, .how, .what]), said.sayings.isEmpty {
            topic.form.take(topic.form.shape == .asAsked && topic.asked.inquiry.isOfRecords ? .asAsked : .records)
            topic.form.leavesPredicates = true
            topic.form.isComplement = false
        }
        try changeGrouping()
        // "Bara de delvis uppfyllda": told by their status no more.
        if topic.form.by.count > 1, said.sayings.contains(where: { $0.isAbout(.status) }) {
            topic.form.by.removeAll { $0 == .status }
        }
        try changeOrder()
    }

    /// "Vad är skillnaden mellan 2023 och 2024?", of a number of goals: the one less the other.
    private mutating func differsBetweenCounts() -> Bool {
        guard kind == .bedömning, isCount, !said.asks.isDisjoint(with: [.compare, .difference]), said.noun == nil,
            said.place == nil, said.sayings.isEmpty, said.by.isEmpty, said.time != nil,
            topic.clauses.times.only?.said.count == 2,
            topic.asked.inquiry.dimensionsShown.isEmpty
        else { return false }
        if topic.form.shape == .share { topic.clauses.ask(.wholes) }
        topic.clauses.ask(.difference)
        topic.form = AnswerForm()
        return true
    }

    private var asksAnotherTime: Bool {
        said.time != nil && said.noun == nil && said.place == nil && said.sayings.isEmpty
            && said.asks.isSubset(of: [.how, .state, .what])
    }

    /// The reasons of what is to be done stand in its comments.
    mutating func explainRecords() throws(Refusal) {
        guard kind.schema.columns.contains(.kommentar) else { throw .noPlace("varför") }
        if topic.asked.inquiry.isTable || topic.form.shape != .asAsked { topic.form.take(.records) }
        topic.form.columns.insert(.kommentar)
    }

    /// "Vilket målområde har flest av dem": the group with most of what was asked for.
    mutating func rankOfThem() throws(Refusal) -> Bool {
        guard said.follows(.ofThem) || said.pointsAtGoals, let rank = said.rank, rank.by == .count, rank.place == 1,
            let noun = said.noun, let dimension = dimension(of: noun)
        else { return false }
        topic.form.take(.asAsked)
        topic.form.by = [dimension]
        topic.form.order = .first(descending: rank.descending)
        return true
    }

    /// "Hur många mål har vart och ett av dem": a number for each of the groups shown.
    private mutating func countOfEach() -> Bool {
        guard said.asks.contains(.each) || said.follows(.ofThem), let noun = said.noun, noun.role == .howMany,
            isOwn(noun), let shown = topic.asked.inquiry.groupsShown?.things.dimensions, shown != [.nämndmål]
        else { return false }
        topic.form.take(.asAsked)
        topic.form.by = shown
        return true
    }

    /// "Vilka har fler än två?", of groups with a number each.
    private mutating func limitGroups() -> Bool {
        guard let number = said.numbers.only, number.unit == nil, topic.asked.inquiry.isTable,
            !topic.asked.inquiry.dimensionsShown.isEmpty, said.sayings.isEmpty, said.goals == nil
        else { return false }
        topic.form.limit = AnswerForm.Limit(number.comparison, number.value)
        return true
    }

    var isCount: Bool {
        topic.form.shape != .asAsked && topic.form.shape != .records || topic.asked.inquiry.isTable
    }

    func countShape(_ noun: NounGroup?) throws(Refusal) -> AnswerForm.Shape {
        guard let noun else {
            if topic.form.shape == .records { return .countOfRecords }
            return ownGroups.map(AnswerForm.Shape.countOfGroups) ?? .count
        }
        if kind != .bedömning, let own = Self.countedNouns[noun.noun] { return .countOfGroups(own) }
        if isOwn(noun) { return .countOfRecords }
        guard let dimension = dimension(of: noun) else { throw .noPlace(noun.noun) }
        return .countOfGroups(dimension)
    }

    /// What was asked for where it has several åtgärder, of which each is a row: a granskning is counted once.
    private var ownGroups: Dimension? {
        guard topic.asked.inquiry.isOfRecords, !topic.clauses.nouns.contains("åtgärd") else { return nil }
        return topic.clauses.nouns.compactMap { Self.countedNouns[$0] }.only
    }

    func shape(_ noun: NounGroup) throws(Refusal) -> AnswerForm.Shape {
        if isOwn(noun) {
            return kind == .bedömning ? .records : topic.form.shape == .asAsked && !isCount ? .asAsked : .records
        }
        guard let dimension = dimension(of: noun) else { throw .noPlace(noun.noun) }
        return .groups(dimension)
    }

    /// True for the noun of the records themselves.
    func isOwn(_ noun: NounGroup) -> Bool {
        kind == .bedömning ? Asker.goalNouns.contains(noun.noun) : RecordAsker.kindsOfNouns[noun.noun] != nil
    }

    /// What a noun groups the records by.
    func dimension(of noun: NounGroup) -> Dimension? {
        let named = kind == .bedömning ? Asker.groupNouns[noun.noun] : RecordAsker.dimensions[noun.noun]
        return named.flatMap { kind.dimensions.contains($0) ? $0 : $0 == .område ? .målområde : nil }
    }

    func listShape() throws(Refusal) -> AnswerForm.Shape {
        switch topic.form.shape {
        case .count, .share: .listed
        case .countOfRecords: .records
        case .countOfGroups(let dimension): .groups(dimension)
        case .asAsked where !topic.form.by.isEmpty: .records
        case .asAsked, .listed: .listed
        case .records, .groups: topic.form.shape
        }
    }

    mutating func changeGrouping() throws(Refusal) {
        var by = said.by
        if said.asks.contains(.distribution), by.isEmpty { by = [.status] }
        if said.follows(.apart), by.isEmpty {
            let named = said.follows.lazy.compactMap { $0.does == .apart ? $0.noun : nil }.first
            by = [(named.map { NounGroup(noun: $0) } ?? said.noun).flatMap(dimension) ?? .nämnd]
        }
        guard !by.isEmpty else { return }
        guard kind != .bedömning || !by.contains(.nämndmål) else { throw .conflict("per mål") }
        if said.follows(.adds) { by = topic.asked.inquiry.dimensionsShown.filter { !by.contains($0) } + by }
        let isShare = topic.form.shape == .share
        topic.form.take(isShare ? .share : .asAsked)
        topic.form.by = by
    }

    mutating func changeOrder() throws(Refusal) {
        for follow in said.follows where follow.does == .sorts {
            switch follow.noun {
            case "belopp" where !isOfNumbers, "värde" where !isOfNumbers && topic.asked.inquiry.isOfRecords:
                throw .noPlace("värde")
            case "värde", "belopp": topic.form.order = .measure(descending: true)
            case "fallande", "bäst": topic.form.order = .measure(descending: true)
            case "stigande", "sämst": topic.form.order = .measure(descending: false)
            case let noun?:
                guard let dimension = noun == "mål" ? .nämndmål : dimension(of: NounGroup(noun: noun)) else {
                    throw .noPlace(noun)
                }
                topic.form.order = .by(dimension, descending: false)
            case nil: throw .tooLittle
            }
        }
        guard let rank = said.rank else { return }
        // Of values it is asked by the clauses themselves.
        if kind == .ekonomi || isOfNumbers && said.asks.contains(.when) { return }
        if rank.by == .order {
            topic.form.order = .measure(descending: rank.descending)
            return
        }
        guard rank.place == 1, rank.places == nil, [.count, .share, .fulfilment].contains(rank.by) else {
            throw .conflict("rang")
        }
        topic.form.order = .first(descending: rank.descending)
    }
}
