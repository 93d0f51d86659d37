import Domain

/// The values of mått, by group, period and nämnd.
extension RecordAsker {
    /// What of the values a line is about.
    struct ValueTalk {
        var scope: [Condition] = []
        var time: [Condition] = []
        var groups: [Condition] = []
        var tests: [Condition] = []
        var names: [NameChoice] = []

        var things: Things { Things.all(.values).that(scope + time + groups + tests) }
    }

    /// - Parameter noun: the noun of mått, where they are asked for by what their values are.
    mutating func values(_ columns: Set<ExtraColumn>, of noun: NounGroup?) throws(Refusal) -> Asked {
        var columns = columns
        while let noun = frame.takeNoun(where: { $0.noun == "mått" && $0.names.isEmpty }) {
            guard noun.role == .plain, noun.amount == nil || noun.amount == .all else { throw .conflict("mått") }
        }
        takePlaces(of: ["mått", "nämnd"])
        _ = frame.take(.felt)
        let subject = takeValueSubject()
        let asksYears =
            subject == nil && frame.asks.contains(.when) && (!frame.numbers.isEmpty || frame.asks.contains(.exists))
        let sides = try takeSides()
        var talk = try valueTalk(sides)
        let orders = takeValueOrder(&talk)
        // A number beside two sides is how far they are apart.
        let apart = sides != nil && frame.compares != nil ? frame.numbers : []
        if !apart.isEmpty { frame.numbers = [] }
        let says = try takeValueSayings(&columns, talk)
        frame.numbers = apart
        if frame.take(.direction) { columns.formUnion([.trend, .etappmål]) }
        talk.tests += says
        // "Män?" names nothing that has values.
        if noun == nil, talk.scope.isEmpty, says.isEmpty, talk.groups != [.ofAll] { throw .tooLittle }
        if let rank = frame.rank {
            return try valueRank(talk, rank, subject, sides, columns, isOfMeasures: noun != nil)
        }
        let calculation = takeCalculation()
        let comparison = frame.compares?.comparison
        frame.compares = nil
        _ = frame.take(.compare)
        let asksWhich = frame.asks.contains(.which)
        if let sides, let comparison {
            let asksYears = frame.take(.when)
            return try valueComparison(
                talk, sides, comparison, asksYears ? .år : subject ?? (noun == nil && !asksWhich ? nil : .mått), columns
            )
        }
        guard comparison == nil else { throw .conflict("jämförelse") }
        // "Skattesatsen jämfört med länssnittet": both are shown.
        if let sides, !frame.asks.contains(.difference) { talk.scope += sides.both }
        if frame.take(.difference) {
            guard let sides else { throw .conflict("skillnad") }
            try takeValueWords(talk)
            dropShowing()
            return Asked(inquiry: difference(talk, sides))
        }
        if let calculation {
            // Values of one mått alone have one unit.
            guard !talk.names.isEmpty else { throw .conflict("enhet") }
            try takeValueWords(talk)
            dropShowing()
            let summary = Measure.summary(calculation, .varde, of: talk.things)
            return Asked(inquiry: .table(of: .groups([], of: talk.things), [summary, .count(talk.things)], .init()))
        }
        if let share = try shareOfAll(talk) { return share }
        try takeValueWords(talk)
        dropShowing()
        if asksYears, frame.take(.when) { return Asked(inquiry: .rows(.groups([.år], of: talk.things), .init())) }
        if let subject { return Asked(inquiry: .rows(.groups([subject], of: talk.things), .init())) }
        let inquiry = Inquiry.rows(talk.things, .init(columns: columns, order: orders))
        guard isClaim else { return Asked(inquiry: inquiry) }
        guard let test = talk.tests.last else {
            return Asked(inquiry: inquiry, claim: .has(.some, talk.things, sharing: []))
        }
        // The value is shown whatever the answer.
        var all = talk
        all.tests.removeLast()
        if talk.names.isEmpty { return Asked(inquiry: inquiry, claim: .has(.some, talk.things, sharing: [])) }
        return Asked(
            inquiry: .rows(all.things, .init(columns: columns, order: orders)),
            claim: .has(.every(of: all.things), all.things.that([test]), sharing: []))
    }

    // MARK: - What is spoken of

    /// "Hur mycket ändrades antalet konkurser mellan 2017 och 2019": the one value less the other.
    mutating func takeHowMuchItChanged() {
        guard years(frame.time).count > 1,
            let index = frame.nouns.firstIndex(where: { noun in
                noun.role == .howMany && !noun.names.isEmpty && !noun.says.isEmpty
                    && noun.says.flatMap(\.claims).allSatisfy { $0.about == .change }
            })
        else { return }
        (frame.nouns[index].role, frame.nouns[index].says) = (.plain, [])
        frame.asks.insert(.difference)
    }

    /// Groups that are asked for, of which a value says whether they are meant.
    private mutating func takeValueSubject() -> Dimension? {
        if frame.take(.who) {
            _ = takePlain(["nämnd"])
            return frame.rank == nil && !frame.numbers.isEmpty ? .nämnd : nil
        }
        let nouns: [String: Dimension] = ["nämnd": .nämnd, "målområde": .målområde, "nämndmål": .nämndmål]
        guard let index = frame.askedNoun ?? (frame.nouns.isEmpty ? nil : 0), frame.nouns[index].isPlain,
            let dimension = nouns[frame.nouns[index].noun]
        else {
            _ = takePlain(["nämnd"])
            return nil
        }
        _ = takeNoun(at: index)
        return frame.rank == nil && (!frame.numbers.isEmpty || frame.compares != nil) ? dimension : nil
    }

    private mutating func valueTalk(_ sides: Sides?) throws(Refusal) -> ValueTalk {
        var talk = ValueTalk()
        talk.names = try takeNames()
        let nämnder = frame.place?.all ?? []
        let isEach = frame.place.map { $0.names.count > 1 } ?? false
        let places = try takePlaces()
        try checkHolders(talk.names, nämnder + (sides?.nämnder ?? []), all: isEach || sides != nil)
        talk.scope = places + (try takeGoals()) + talk.names.map(Condition.name) + (try takeRelated())
        let said = frame.time
        let isOverTime = isOverTime
        if sides?.isOfTime != true {
            talk.time = try valueTime(talk.names, nämnder, isOverTime: isOverTime)
            if said?.report == nil, talk.time != [.latest(of: [])] { talk.time.append(.standing) }
        } else {
            talk.time = [.standing]
        }
        if sides?.isOfGroups != true { talk.groups = try takeGroupsOfValues() }
        return talk
    }

    private var isOverTime: Bool {
        frame.says?.isAbout(.change) == true || frame.asks.contains(.when) || frame.asks.contains(.direction)
            || frame.rank != nil && frame.nouns.contains { $0.noun == "år" }
            || !frame.by.filter { $0 == .år || $0 == .period }.isEmpty
    }

    /// A name without a value in any of the years: the latest that it has one is told.
    private mutating func valueTime(
        _ names: [NameChoice], _ nämnder: [String], isOverTime: Bool
    ) throws(Refusal) -> [Condition] {
        guard let time = frame.time else { return isOverTime ? [] : latestPeriod() }
        // "Senaste" is each mått's own latest.
        if time.said == [.latest], case .list? = time.years, time.month == nil, time.report == nil {
            frame.time = nil
            return [.latest(of: [])]
        }
        let years = years(time)
        for choice in names {
            let own = holders(choice).filter { nämnder.isEmpty || !Set($0.nämnder).isDisjoint(with: nämnder) }
            let held = own.flatMap(\.years)
            guard let latest = held.max(), let year = years.last, !held.contains(where: years.contains) else {
                continue
            }
            let all = choice.alternatives.flatMap(\.names)
            throw .lacks(.valueMissing(name: all.count == 1 ? all[0] : choice.label, year: year, latest: latest))
        }
        frame.time = nil
        // A report's month is the document's; its values may be of other months.
        var own = time
        if time.report != nil { own.month = nil }
        return try conditions(own, standard: years.isEmpty ? latestPeriod() : [])
    }

    private mutating func latestPeriod() -> [Condition] {
        if !remarks.contains(.tookLatestPeriod) { remarks.append(.tookLatestPeriod) }
        return [.latest(of: [])]
    }

    private mutating func takeGroupsOfValues() throws(Refusal) -> [Condition] {
        let said = frame.groups
        frame.groups = []
        let isBy = frame.by.contains(.grupp)
        let isByArea = frame.by.contains(.område)
        frame.by.removeAll { $0 == .grupp || $0 == .område }
        var names = said.flatMap(\.names)
        if said.contains(where: { $0.names.isEmpty }) || isBy { names += grammar.lists["könsgrupper"] ?? [] }
        if isByArea { names += grammar.lists["områdesgrupper"] ?? [] }
        guard !names.isEmpty else { return [.ofAll] }
        let groups = Condition.field(FieldTest(.grupp, .isOne(of: Set(names).sorted())))
        // "Uppdelat på kön": what all of them make stands beside.
        return [isBy && said.isEmpty ? .any([.ofAll, groups]) : groups]
    }

    /// "Per nämnd", "år för år" of a value are rows in that order.
    private mutating func takeValueOrder(_ talk: inout ValueTalk) -> [Inquiry.Sorting] {
        let orders = frame.by.filter { [.nämnd, .år, .period, .mått].contains($0) }
        frame.by.removeAll { orders.contains($0) }
        _ = takePlain(["år", "period", "grupp"])
        return orders.map { .by($0 == .år ? .period : $0, descending: false) }
    }

    /// What is said of the mått, as tests of their values.
    private mutating func takeValueSayings(
        _ columns: inout Set<ExtraColumn>, _ talk: ValueTalk
    ) throws(Refusal) -> [Condition] {
        var tests: [Condition] = []
        for said in frame.numbers {
            let field: Field = said.unit == "plats" ? .ranking : .varde
            if let unit = said.unit, unit != "plats" {
                guard unit == "%" || unit == "mnkr" || unit == "index" else { throw .conflict("enhet") }
                tests.append(.field(FieldTest(.enhet, .isOne(of: [unit]))))
            }
            if field == .ranking { columns.insert(.ranking) }
            tests.append(.compares(.value(field), said.comparison, .number(said.value)))
        }
        frame.numbers = []
        guard var says = frame.says else {
            if frame.isNegated { throw .noPlace("inte") }
            return tests
        }
        frame.says = nil
        if says.claims.allSatisfy({ $0.about == .change }) {
            // Which have risen is not told by showing how all of them went.
            guard !talk.names.isEmpty, !asksWhichWay(says) else { throw .conflict("förändring") }
            columns.insert(.etappmål)
            return tests
        }
        if frame.isNegated { says = says.negated }
        frame.isNegated = false
        columns.formUnion(says.claims.flatMap(\.shownColumns))
        return tests + [try condition(says)]
    }

    /// "Vilka … har tappat", where others went another way.
    private func asksWhichWay(_ saying: Saying) -> Bool {
        let ways = saying.claims.flatMap { claim -> [Direction] in
            if case .way(let ways) = claim.holds { ways } else { [] }
        }
        return frame.asks.contains(.which) && !Set([Direction.improved, .worsened]).isSubset(of: ways)
    }

    /// "Hur stor andel av niorna …", "antal anställda": the words are part of the mått's name.
    private mutating func takeValueWords(_ talk: ValueTalk) throws(Refusal) {
        guard !talk.names.isEmpty else { return }
        _ = frame.take(.howMany)
        _ = frame.take(.wholes)
        _ = frame.take(.number)
        _ = frame.take(.exists)
        _ = frame.take(.both)
        for index in frame.nouns.indices where frame.nouns[index].isNameless { frame.nouns[index].role = .plain }
        while frame.takeNoun(where: { $0.isNameless && $0.isPlain || $0.noun == "mått" && $0.isPlain }) != nil {}
    }

    private mutating func takeCalculation() -> Measure.Summary? {
        if frame.take(.mean) { return .mean }
        if frame.take(.median) { return .median }
        return frame.take(.sum) || frame.take(.together) ? .sum : nil
    }

    /// "Hur stor andel av de anställda var kvinnor": of a mått that counts, the group's value of that of all.
    private mutating func shareOfAll(_ talk: ValueTalk) throws(Refusal) -> Asked? {
        let counts = Set((grammar.lists["antalsord"] ?? []).map(grammar.stemmer.key))
        let names = talk.names.flatMap { $0.alternatives.flatMap(\.names) }
        let asksShare = frame.asks.contains(.wholes) || frame.nouns.contains { $0.role == .share }
        guard asksShare, talk.groups != [.ofAll], !talk.groups.allSatisfy(\.isOfTotal), !names.isEmpty,
            names.allSatisfy({ wordsOfName($0).contains { counts.contains(grammar.stemmer.key($0)) } })
        else { return nil }
        try takeValueWords(talk)
        dropShowing()
        var all = talk
        all.groups = [.ofAll]
        let (part, whole) = (value(of: talk.things), value(of: all.things))
        return Asked(
            inquiry: .table(of: .groups([], of: all.things), [.percent(part, of: whole), part, whole], .init()))
    }

    func value(of things: Things) -> Measure { .summary(.highest, .varde, of: things) }
}

extension Condition {
    /// True for the group that is all of them.
    fileprivate var isOfTotal: Bool {
        if case .field(let test) = self, test.field == .grupp, case .isOne(let names) = test.test {
            return names == ["Totalt"]
        }
        return false
    }
}
