import Domain

/// Two things whose values are held against each other.
extension RecordAsker {
    /// What is said of each side beside what both have in common.
    struct Sides {
        var first: [Condition]
        var second: [Condition]
        /// Both sides' rows.
        var both: [Condition]
        var isOfTime = false
        var isOfGroups = false
        var isOfColumns = false
        var nämnder: [String] = []
    }

    private var holdsSides: Bool { frame.compares != nil || frame.asks.contains(.difference) || !frame.than.isEmpty }

    /// Takes out what is compared, where the line compares two.
    mutating func takeSides() throws(Refusal) -> Sides? {
        guard holdsSides else { return nil }
        if let than = frame.than.first {
            // "Lägre betyg än": what has changed is over time, and no side of it.
            let isOfTime = if case .time = than { true } else { false }
            let sayings = [frame.says].compactMap(\.self) + frame.nouns.flatMap(\.says)
            guard isOfTime || !sayings.contains(where: { $0.isAbout(.change) }) else {
                throw .conflict("förändring än")
            }
            frame.than.removeFirst()
            return try sides(than)
        }
        if frame.groups.count == 1, frame.groups[0].names.count == 2 {
            let names = frame.groups[0].names
            frame.groups = []
            return groupSides(names[0], names[1])
        }
        if frame.groups.count == 1, frame.groups[0].names.isEmpty, let pair = grammar.lists["könsgrupper"] {
            frame.groups = []
            return groupSides(pair[0], pair[1])
        }
        if let place = frame.place, place.names.count == 2 {
            frame.place = nil
            return nämndSides(place.names[0], place.names[1])
        }
        if let time = frame.time, let (earlier, later) = pair(time) {
            frame.time = nil
            return try timeSides(later, earlier)
        }
        if let index = frame.nouns.firstIndex(where: { $0.names.count == 2 }) {
            let noun = frame.nouns[index]
            var (first, second) = (noun, noun)
            (first.names, second.names) = ([noun.names[0]], [noun.names[1]])
            frame.nouns[index].names = []
            return try nameSides(first, second)
        }
        let named = frame.nouns.indices.filter { frame.nouns[$0].isNameless && !frame.nouns[$0].names.isEmpty }
        if named.count == 2, frame.asks.contains(.difference) {
            let (first, second) = (frame.nouns[named[0]], frame.nouns[named[1]])
            for index in named { frame.nouns[index].names = [] }
            return try nameSides(first, second)
        }
        return nil
    }

    /// The two years of a time, the earlier one first.
    private func pair(_ time: TimeSaid) -> (Int, Int)? {
        let said = time.said.map(year)
        switch time.years {
        case .span, .against:
            guard said.count == 2 else {
                guard case .against(let year, nil)? = time.years, let latest = heldYears.last else { return nil }
                return (self.year(year), latest)
            }
        case .since:
            guard let latest = heldYears.last, said.count == 1 else { return nil }
            return (said[0], latest)
        case .list, .each: guard said.count == 2 else { return nil }
        default: return nil
        }
        return (min(said[0], said[1]), max(said[0], said[1]))
    }

    private mutating func sides(_ than: Than) throws(Refusal) -> Sides {
        switch than {
        case .groups(let names):
            guard names.count == 1 else { throw .conflict("än") }
            let own = frame.groups.flatMap(\.names)
            frame.groups = []
            guard own.count == 1 else { throw .conflict("än") }
            return groupSides(own[0], names[0])
        case .nämnder(let names):
            guard let place = frame.place else { throw .conflict("än") }
            frame.place = nil
            return nämndSides(place.all, names)
        case .time(let time):
            guard let other = time.said.first.map(year), time.said.count == 1 else { throw .conflict("än") }
            let own = years(frame.time)
            frame.time = nil
            guard own.count <= 1, let first = own.first ?? heldYears.last else { throw .conflict("än") }
            return try timeSides(first, other)
        case .names(let names):
            guard let index = frame.nouns.firstIndex(where: { !$0.names.isEmpty }) else { throw .conflict("än") }
            let first = frame.nouns[index]
            frame.nouns[index].names = []
            var second = first
            second.names = names
            return try nameSides(first, second)
        case .goals, .saying: throw .conflict("än")
        }
    }

    private func groupSides(_ first: String, _ second: String) -> Sides {
        func test(_ names: [String]) -> Condition { .field(FieldTest(.grupp, .isOne(of: names.sorted()))) }
        return Sides(first: [test([first])], second: [test([second])], both: [test([first, second])], isOfGroups: true)
    }

    private func nämndSides(_ first: [String], _ second: [String]) -> Sides {
        Sides(
            first: [.nämnd(first.sorted())], second: [.nämnd(second.sorted())],
            both: [.nämnd(Set(first + second).sorted())], nämnder: first + second)
    }

    private func timeSides(_ first: Int, _ second: Int) throws(Refusal) -> Sides {
        let missing = [first, second].filter { !heldYears.contains($0) }
        if let year = missing.first { throw .lacks(.kindMissing(kind, nämnd: nil, year: year, held: heldYears)) }
        return Sides(
            first: [.years([first])], second: [.years([second])], both: [.years([first, second].sorted())],
            isOfTime: true)
    }

    private mutating func nameSides(_ first: NounGroup, _ second: NounGroup) throws(Refusal) -> Sides {
        let (all, other) = (try choice(first), try choice(second))
        let one = try own(of: all, beside: other)
        return Sides(first: [.name(one)], second: [.name(other)], both: [.any([.name(one), .name(other)])])
    }

    /// "Vår skattesats" beside "länssnittet": of names that both fit, those that bear the municipality's own.
    private func own(of all: NameChoice, beside other: NameChoice) throws(Refusal) -> NameChoice {
        let others = Set(other.alternatives.flatMap(\.names))
        guard !Set(all.alternatives.flatMap(\.names)).isDisjoint(with: others) else { return all }
        let kommuner = Set(vocabulary.kommuner.flatMap(wordsOfName))
        var left = all
        for index in left.alternatives.indices {
            left.alternatives[index].names.removeAll { others.contains($0) }
            let own = left.alternatives[index].names.filter { !kommuner.isDisjoint(with: wordsOfName($0)) }
            if !own.isEmpty { left.alternatives[index].names = own }
        }
        left.alternatives.removeAll(where: \.names.isEmpty)
        guard left.alternatives.flatMap(\.names).count == 1 else { throw .conflict("namn") }
        return left
    }

    // MARK: - Questions of two values

    mutating func valueComparison(
        _ talk: ValueTalk, _ sides: Sides, _ comparison: Comparison, _ subject: Dimension?, _ columns: Set<ExtraColumn>
    ) throws(Refusal) -> Asked {
        let asksMuch = frame.take(.difference)
        let (first, second) = (talk.things.that(sides.first), talk.things.that(sides.second))
        let (base, both) = (talk.things, talk.things.that(sides.both))
        let holds: Condition
        if let number = frame.numbers.first {
            // "Minst tio procentenheter högre": the one less the other.
            frame.numbers.removeFirst()
            let (more, less) = comparison == .more ? (first, second) : (second, first)
            holds = .compares(.difference(value(of: more), value(of: less)), number.comparison, .number(number.value))
        } else {
            holds = .compares(value(of: first), comparison, value(of: second))
        }
        _ = frame.take(.howMany)
        _ = frame.take(.wholes)
        if asksMuch {
            dropShowing()
            return Asked(inquiry: difference(talk, sides))
        }
        let asksGroups = subject != nil || talk.names.isEmpty
        dropShowing()
        for index in frame.nouns.indices where frame.nouns[index].isNameless { frame.nouns[index].role = .plain }
        while frame.takeNoun(where: { $0.isNameless && $0.isPlain }) != nil {}
        if asksGroups, !isClaim {
            return Asked(inquiry: .rows(Things.groups([subject ?? .mått], of: base).that([holds]), .init()))
        }
        return Asked(inquiry: .rows(both, .init(columns: columns)), claim: holds)
    }

    /// The later less the earlier, the first named less the second.
    func difference(_ talk: ValueTalk, _ sides: Sides) -> Inquiry {
        let first = value(of: talk.things.that(sides.first)), second = value(of: talk.things.that(sides.second))
        // Of several mått each has its own.
        let isOfSeveral =
            Set(talk.names.flatMap { $0.alternatives.filter { $0.field == .matt }.flatMap(\.names) }).count > 1
        return .table(
            of: .groups(isOfSeveral ? [.mått] : [], of: talk.things.that(sides.both)),
            [.difference(first, second), first, second], .init())
    }

    // MARK: - Ranks

    mutating func valueRank(
        _ talk: ValueTalk, _ rank: RankSaid, _ subject: Dimension?, _ sides: Sides?, _ columns: Set<ExtraColumn>,
        isOfMeasures: Bool
    ) throws(Refusal) -> Asked {
        frame.rank = nil
        guard rank.place == 1 else { throw .conflict("rang") }
        let descending = rank.descending
        if let sides {
            // "Störst skillnad mellan könen": the mått by how far apart the two are.
            _ = frame.take(.difference)
            guard frame.compares == nil, isOfMeasures || subject != nil else { throw .conflict("rang") }
            let first = value(of: talk.things.that(sides.first)), second = value(of: talk.things.that(sides.second))
            let measure = Measure.size(.difference(first, second))
            let groups = Things.groups([subject ?? .mått], of: talk.things)
            dropShowing()
            return Asked(
                inquiry: .table(
                    of: .first(
                        rank.places ?? frame.placesAsked ?? 1, of: groups, by: [.init(measure, descending: descending)]),
                    [measure, first, second], .init(order: [.measure(measure, descending: descending)])))
        }
        let order = Inquiry.Sorting.measure(.value(.varde), descending: descending)
        try takeRankWords(talk)
        let isChoice =
            talk.groups.contains {
                if case .field(let test) = $0, case .isOne(let names) = test.test { names.count > 1 } else { false }
            }
            || talk.scope.contains { if case .nämnd(let names) = $0 { names.count > 1 } else { false } }
        if isChoice { return Asked(inquiry: .rows(talk.things, .init(columns: columns, order: [order]))) }
        guard !talk.names.isEmpty || isOfMeasures && talk.tests.contains(where: \.isOfUnit) else {
            throw .conflict("enhet")
        }
        let first = Things.first(
            rank.places ?? frame.placesAsked ?? 1, of: talk.things, by: [.init(.value(.varde), descending: descending)])
        return Asked(inquiry: .rows(first, .init(columns: columns, order: [order])))
    }

    private mutating func takeRankWords(_ talk: ValueTalk) throws(Refusal) {
        for word in [Asking.howMany, .wholes, .number, .when] { _ = frame.take(word) }
        for index in frame.nouns.indices where frame.nouns[index].isNameless { frame.nouns[index].role = .plain }
        while frame.takeNoun(where: { $0.isNameless && $0.isPlain }) != nil {}
        dropShowing()
    }
}

extension Condition {
    /// True for a condition that leaves values of one unit.
    fileprivate var isOfUnit: Bool { if case .field(let test) = self { test.field == .enhet } else { false } }
}
