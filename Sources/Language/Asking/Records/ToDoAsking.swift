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

extension Things {
    /// Those that have a status.
    var placed: Things { that([.status(.placed)]) }
}
