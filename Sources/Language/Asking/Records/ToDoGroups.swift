import Domain

/// Counts, shares, ranks and groups of what is to be done.
extension RecordAsker {
    // MARK: - Counts

    mutating func toDoCount(_ talk: ToDo, _ counting: Counting, _ subject: Subject?, by groups: [Dimension])
        throws(Refusal) -> Asked
    {
        let isTogether = frame.take(.together) || frame.asks.contains(.distinct)
        dropShowing()
        var groups = groups
        guard subject != nil || talk.amount == nil || talk.amount == .any || talk.amount == .all else {
            throw .conflict("mängd")
        }
        if let subject { return try toDoGroupCount(talk, counting, subject, by: groups) }
        let places = talk.things.recordConditions
        if groups.isEmpty, !isTogether,
            case .nämnd(let nämnder)? = places.first(where: { if case .nämnd = $0 { true } else { false } }),
            nämnder.count > 1
        {
            groups = [.nämnd]
        }
        let isSplit = groups != [.status] && talk.conditions.contains(where: \.namesStatuses)
        if isSplit, !groups.contains(.status) { groups.append(.status) }
        guard counting == .share else {
            let met = groups.contains(.status) ? talk.met : talk.things
            let measure = Measure.count(distinct(talk.met))
            let inOrder = groups.count > 1 || groups == [.status] || groups == [.år]
            let order = inOrder || groups.isEmpty ? [] : [Inquiry.Sorting.measure(measure, descending: true)]
            return Asked(inquiry: .table(of: .groups(groups, of: met), [measure], .init(order: order)))
        }
        guard !talk.conditions.isEmpty else { throw .tooLittle }
        let (part, whole) = (Measure.count(talk.met), Measure.count(talk.things))
        return Asked(
            inquiry: .table(of: .groups(groups, of: talk.things), [.percent(part, of: whole), part, whole], .init()))
    }

    /// Risks and granskningar count once, however many åtgärder they have.
    private func distinct(_ things: Things) -> Things {
        guard !countsParts else { return things }
        return switch kind {
        case .risk: .groups([.risk], of: things)
        case .granskning: .groups([.diarienummer], of: things)
        default: things
        }
    }

    private func toDoGroupCount(
        _ talk: ToDo, _ counting: Counting, _ subject: Subject, by groups: [Dimension]
    ) throws(Refusal) -> Asked {
        let all = Things.groups([subject.dimension], of: base(talk))
        let met = all.that(try quantified(talk))
        let whole = Measure.count(all)
        let measures: [Measure] =
            counting == .share ? [.percent(.count(met), of: whole), .count(met), whole] : [.count(met)]
        return Asked(inquiry: .table(of: .groups(groups, of: talk.things), measures, .init()))
    }

    // MARK: - Groups

    mutating func toDoGroups(_ talk: ToDo, _ subject: Subject, _ columns: Set<ExtraColumn>) throws(Refusal) -> Asked {
        let dimensions = subject.dimension.named
        let all = Things.groups(dimensions, of: base(talk))
        var conditions = try quantified(talk)
        conditions += try otherConditions(subject)
        for noun in alsoHeld {
            let part = talk.things.that(try self.conditions(noun.says))
            switch noun.amount {
            case .no: conditions.append(.has(.none, part, sharing: []))
            case .any, nil: conditions.append(.has(.some, part, sharing: []))
            case .number(let comparison, let number):
                conditions.append(.has(.number(comparison, Int(number)), part, sharing: []))
            default: throw .conflict("mängd")
            }
        }
        dropShowing()
        let met = all.that(conditions)
        let inquiry = Inquiry.rows(met, .init(columns: columns))
        return isClaim ? Asked(inquiry: inquiry, claim: .has(.some, met, sharing: [])) : Asked(inquiry: inquiry)
    }

    /// What is said of the groups in clauses of their own: how the goals were rated, or more of the records.
    private mutating func otherConditions(_ subject: Subject) throws(Refusal) -> [Condition] {
        var conditions: [Condition] = []
        if !subject.noun.says.isEmpty {
            conditions.append(.has(.some, try rated(subject.noun.says, of: subject.noun.noun), sharing: []))
        }
        for index in others.indices {
            guard let says = others[index].says, Self.goalNouns.contains(subject.noun.noun),
                !others[index].nouns.contains(where: { Self.recordNouns.contains($0.noun) })
            else { continue }
            others[index].says = nil
            conditions.append(.has(.some, try rated([says], of: subject.noun.noun), sharing: []))
        }
        others.removeAll { $0.leftover == nil }
        return conditions
    }

    /// What is quantified over: where all or none are to be as said, those that have a status.
    private func base(_ talk: ToDo) -> Things {
        switch talk.amount {
        case .all, .only, .no, .notAll: talk.conditions.isEmpty ? talk.things : talk.things.placed
        default: talk.things
        }
    }

    private func quantified(_ talk: ToDo) throws(Refusal) -> [Condition] {
        if talk.amount == .notAll {
            return [.not(.has(.every(of: talk.things.placed), talk.met, sharing: []))]
        }
        // "Både klara och ej klara": some of each.
        if talk.amount == nil || talk.amount == .any, talk.conditions.count == 1,
            case .all(let all) = talk.conditions[0]
        {
            return all.map { .has(.some, talk.things.that([$0]), sharing: []) }
        }
        return [.has(quantity(talk), talk.met, sharing: [])]
    }

    // MARK: - Ranks and differences

    mutating func toDoRank(_ talk: ToDo, _ rank: RankSaid, _ subject: Subject?, _ counting: Counting?) throws(Refusal)
        -> Asked
    {
        dropShowing()
        guard let subject else { throw .conflict("rang") }
        let dimensions = subject.dimension.named
        var conditions = talk.conditions
        let isShare = rank.by == .share || rank.by == .fulfilment || counting == .share
        if isShare, conditions.isEmpty {
            conditions = [.status(.places(grammar.scales.metRanks(of: StatusScales.progressScale)))]
        }
        let part = Measure.count(isShare ? talk.things.that(conditions) : distinct(talk.things.that(conditions)))
        let whole = Measure.count(talk.things)
        let measure = isShare ? Measure.percent(part, of: whole) : part
        let groups = Things.groups(dimensions, of: talk.things)
        let shown = rank.descending ? Things.those(groups, .compares(part, .more, .number(0))) : groups
        let first = Things.first(
            rank.places ?? frame.placesAsked ?? 1, of: shown, by: [.init(measure, descending: rank.descending)])
        return Asked(
            inquiry: .table(
                of: first, isShare ? [measure, part, whole] : [measure],
                .init(order: [.measure(measure, descending: rank.descending)])))
    }

    /// "Ranka nämndmålen efter antal åtaganden": every group, with its number.
    mutating func toDoOrdered(
        _ talk: ToDo, _ subject: Subject?, _ counting: Counting, _ descending: Bool
    ) throws(Refusal) -> Asked {
        guard let subject else { throw .conflict("rang") }
        return try inOrder(toDoCount(talk, counting, nil, by: [subject.dimension]), descending)
    }

    /// The groups by their number.
    func inOrder(_ asked: Asked, _ descending: Bool) throws(Refusal) -> Asked {
        guard case .table(of: let groups, let measures, var layout) = asked.inquiry, let measure = measures.first,
            groups.dimensions?.isEmpty == false
        else { throw .conflict("ordning") }
        layout.order = [.measure(measure, descending: descending)]
        var ordered = asked
        ordered.inquiry = .table(of: groups, measures, layout)
        return ordered
    }

    /// "Hur många fler är klara än inte klara": one count less another.
    ///
    /// "Vilka nämndmål har fler ej klara än klara åtaganden": the groups where one count is above the other.
    mutating func toDoDifference(_ subject: Subject?) throws(Refusal) -> Asked {
        let compares = frame.compares
        frame.compares = nil
        let isAsked = frame.take(.difference)
        var sides = [compares?.first, compares?.second].compactMap(\.self)
        if let own = frame.says, sides.count < 2 {
            sides.insert(own, at: 0)
            frame.says = nil
        }
        for index in frame.nouns.indices where sides.isEmpty && !frame.nouns[index].says.isEmpty {
            sides += frame.nouns[index].says
            frame.nouns[index].says = []
        }
        for case .saying(let other) in frame.than { sides.append(other) }
        frame.than.removeAll { if case .saying = $0 { true } else { false } }
        guard sides.count == 2 else { throw .conflict("skillnad") }
        let talk = try toDoTalk(isListed: true)
        dropShowing()
        let first = Measure.count(talk.things.that([try condition(sides[0])]))
        let second = Measure.count(talk.things.that([try condition(sides[1])]))
        if let subject {
            guard !isAsked, let comparison = compares?.comparison else { throw .conflict("skillnad") }
            let all = Things.groups([subject.dimension], of: talk.things)
            return Asked(inquiry: .rows(all.that([.compares(first, comparison, second)]), .init()))
        }
        let groups = Things.groups([], of: talk.things)
        if isAsked || !isClaim {
            return Asked(inquiry: .table(of: groups, [.difference(first, second), first, second], .init()))
        }
        return Asked(
            inquiry: .table(of: groups, [first, second], .init()),
            claim: .compares(first, compares?.comparison ?? .more, second))
    }
}

extension Condition {
    /// True for a status that is one of several.
    fileprivate var namesStatuses: Bool {
        switch self {
        case .status(.places(let places)): places.count > 1
        case .any(let all): all.allSatisfy { if case .status = $0 { true } else { false } }
        default: false
        }
    }
}
