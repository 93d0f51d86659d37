import Domain

/// Amounts of the financial tables: posts by columns.
extension RecordAsker {
    /// What of the amounts a line is about.
    struct AmountTalk {
        var scope: [Condition] = []
        var posts: [NameChoice] = []
        var columns: NameChoice?
        var time: [Condition] = []
        var tests: [Condition] = []

        var condition: [Condition] { (columns.map { [.name($0)] } ?? []) + posts.map(Condition.name) }
        var things: Things { Things.all(.records(.ekonomi)).that(time + scope + condition + tests) }
    }

    mutating func amounts() throws(Refusal) -> Asked {
        try takeAmountClauses()
        nameColumnsApart()
        let rows = try takeRowKinds()
        let words = takeAmountWords()
        let (subject, areAll) = takeAmountSubject()
        let sides = try takeAmountSides()
        var talk = try amountTalk(words, subject, sides)
        talk.scope += rows
        let calculation: Measure.Summary? =
            frame.take(.sum) || frame.take(.together)
            ? .sum : frame.take(.mean) ? .mean : frame.take(.median) ? .median : nil
        let comparison = frame.compares?.comparison
        frame.compares = nil
        if frame.take(.shareOfBudget) { return try amountOfBudget(talk) }
        if let share = try amountShare(talk) { return share }
        if let sides { return try amountComparison(talk, sides, comparison, subject) }
        guard comparison == nil else { throw .conflict("jämförelse") }
        talk.tests += try takeAmountTests(words, talk, subject)
        if let rank = frame.rank { return try amountRank(talk, rank, words) }
        for word in [Asking.howMany, .number, .compare, .both] { _ = frame.take(word) }
        let order = try takeAmountOrder()
        dropShowing()
        if let calculation {
            let summary = Measure.summary(calculation, .belopp, of: talk.things)
            try checkParts(talk)
            return Asked(inquiry: .table(of: .groups([], of: talk.things), [summary, .count(talk.things)], .init()))
        }
        let inquiry = Inquiry.rows(talk.things, .init(order: order))
        guard isClaim else { return Asked(inquiry: inquiry) }
        // "Gick någon avdelning över budget": some of them; of posts that are named all are asked of.
        guard let test = talk.tests.last, !talk.posts.isEmpty, subject == nil || areAll else {
            return Asked(inquiry: inquiry, claim: .has(.some, talk.things, sharing: []))
        }
        var all = talk
        all.tests.removeLast()
        return Asked(
            inquiry: .rows(all.things, .init(order: order)),
            claim: .has(.every(of: all.things), all.things.that([test]), sharing: []))
    }

    // MARK: - Words

    /// What words say of the columns and signs.
    struct AmountWords {
        var outcome = false
        var deviation = false
        /// "Underskott" is below zero, "överskott" above.
        var sign: FieldTest.Test?
    }

    /// "Vad kostade konsulterna jämfört med budget": the name of the post, and two columns.
    private mutating func nameColumnsApart() {
        for index in frame.nouns.indices where ["bokslut", "avvikelse"].contains(frame.nouns[index].noun) {
            let names = frame.nouns[index].names
            guard !names.isEmpty else { continue }
            frame.nouns[index].names = []
            frame.nouns.append(NounGroup(noun: NounGroup.nameless, names: names))
        }
        if frame.compares == nil, case .names(let names)? = frame.than.first {
            frame.than.removeFirst()
            frame.nouns.append(NounGroup(noun: NounGroup.nameless, names: names.map(\.asColumns)))
        }
    }

    private mutating func takeAmountClauses() throws(Refusal) {
        for index in frame.nouns.indices where !frame.nouns[index].relatives.isEmpty {
            let relatives = frame.nouns[index].relatives
            frame.nouns[index].relatives = []
            for relative in relatives {
                guard let both = frame.gathering(Frame(relative)) else { throw .conflict("bisats") }
                frame = both
            }
        }
        for index in frame.nouns.indices {
            for saying in frame.nouns[index].says {
                guard frame.says == nil else { throw .conflict("utsaga") }
                frame.says = saying
            }
            frame.nouns[index].says = []
        }
    }

    /// "Om man bortser från summaraderna": which rows are meant.
    private mutating func takeRowKinds() throws(Refusal) -> [Condition] {
        guard let says = frame.says else { return [] }
        let parts: [Saying] = if case .all(let all) = says { all } else { [says] }
        let kinds = parts.filter { $0.isAbout(.field(.radtyp)) }
        let rest = parts.filter { !$0.isAbout(.field(.radtyp)) }
        frame.says = rest.isEmpty ? nil : rest.count == 1 ? rest[0] : .all(rest)
        return try conditions(kinds)
    }

    private mutating func takeAmountWords() -> AmountWords {
        var words = AmountWords()
        while let noun = frame.takeNoun(where: {
            ["bokslut", "avvikelse", "underskott", "överskott", "värde", "utfall"].contains($0.noun) && $0.goals == nil
                && $0.names.isEmpty && ($0.amount == nil || $0.amount == .any)
        }) {
            switch noun.noun {
            case "bokslut", "utfall": words.outcome = true
            case "avvikelse": words.deviation = true
            case "underskott": (words.deviation, words.sign) = (true, .negative)
            case "överskott": (words.deviation, words.sign) = (true, .positive)
            default: break
            }
        }
        if let says = frame.says, says.claims.allSatisfy({ $0.about == .field(.belopp) || $0.about == .status }) {
            words.deviation = true
        }
        return words
    }

    private mutating func takeAmountSubject() -> (noun: String?, areAll: Bool) {
        var subject: String?
        var areAll = false
        takePlaces(of: ["avdelning", "verksamhet", "post"])
        while let noun = frame.takeNoun(where: {
            ["avdelning", "verksamhet", "post"].contains($0.noun) && $0.names.isEmpty
                && ($0.amount == nil || $0.amount == .all || $0.amount == .any)
        }) {
            subject = noun.noun
            areAll = areAll || noun.amount == .all
        }
        // "Posten X", "avdelningen X": the noun says no more than the name.
        for index in frame.nouns.indices
        where ["avdelning", "verksamhet", "post", "tabell"].contains(frame.nouns[index].noun) {
            frame.nouns[index].noun = NounGroup.nameless
        }
        return (subject, areAll)
    }

    // MARK: - What is spoken of

    private mutating func amountTalk(
        _ words: AmountWords, _ subject: String?, _ sides: Sides?
    ) throws(Refusal) -> AmountTalk {
        var talk = AmountTalk()
        let nämnder = frame.place?.all ?? []
        let named = try takeColumnNames()
        talk.posts = try takeNames { $0.field != .kolumn && $0.field != .grupp }
        talk.scope = try takePlaces()
        try checkHolders(talk.posts, nämnder, all: false)
        _ = try takeGoals()
        if sides?.isOfColumns != true { talk.columns = try columns(named, words) }
        if sides?.isOfTime != true {
            try checkAmountYears(talk.posts)
            talk.time = try takeTime()
        }
        if let subject, subject != "post" { settleUnits(&talk, subject, nämnder) }
        if talk.posts.isEmpty, subject == nil, words.deviation || named.isEmpty == false { ownResult(&talk) }
        guard !talk.posts.isEmpty || subject != nil else { throw .tooLittle }
        // "Hur stora belopp": of what, is not said.
        if talk.posts.isEmpty, subject == "post", frame.says == nil, frame.numbers.isEmpty, words.sign == nil,
            nämnder.isEmpty,
            frame.rank == nil
        {
            throw .tooLittle
        }
        return talk
    }

    private func checkAmountYears(_ posts: [NameChoice]) throws(Refusal) {
        let years = years(frame.time)
        guard let year = years.last else { return }
        for choice in posts {
            let held = holders(choice).flatMap(\.years)
            guard let latest = held.max(), !held.contains(where: years.contains) else { continue }
            let all = choice.alternatives.flatMap(\.names)
            throw .lacks(.valueMissing(name: all.count == 1 ? all[0] : choice.label, year: year, latest: latest))
        }
    }

    /// Posts that are no sums and no parts, of the tables or with the names that say so.
    private func settleUnits(_ talk: inout AmountTalk, _ subject: String, _ nämnder: [String]) {
        talk.scope.append(.field(FieldTest(.radtyp, .isOne(of: [EkonomiPost.RowKind.post.rawValue]))))
        guard talk.posts.isEmpty else { return }
        let words = grammar.lists["enhetsord"] ?? []
        guard let first = words.first, let last = words.last else { return }
        func held(_ word: String, _ field: Field) -> [NameSet] {
            let stem = grammar.stemmer.key(word)
            let names = vocabulary.names.filter { name in
                name.kind == .ekonomi && name.field == field
                    && (nämnder.isEmpty || !Set(name.nämnder).isDisjoint(with: nämnder))
                    && wordsOfName(name.name).contains { grammar.stemmer.key($0).hasSuffix(stem) }
            }
            return names.isEmpty ? [] : [NameSet(field: field, names: names.map(\.name).sorted())]
        }
        var alternatives = subject == "avdelning" || nämnder.isEmpty ? held(first, .post) : []
        if alternatives.isEmpty || subject == "verksamhet" { alternatives = held(last, .tabell) + held(first, .post) }
        if !alternatives.isEmpty { talk.posts.append(NameChoice(alternatives: alternatives, label: "")) }
    }

    /// "Hur stort överskott hade nämnden": of its result as a whole.
    private func ownResult(_ talk: inout AmountTalk) {
        let wanted = (grammar.lists["resultatpost"] ?? []).map(wordsOfName)
        let names = vocabulary.names.filter { $0.field == .post && wanted.contains(wordsOfName($0.name)) }.map(\.name)
        guard !names.isEmpty else { return }
        talk.posts.append(
            NameChoice(alternatives: [NameSet(field: .post, names: Set(names).sorted())], label: ""))
    }

    // MARK: - Tests, order

    private mutating func takeAmountTests(
        _ words: AmountWords, _ talk: AmountTalk, _ subject: String?
    ) throws(Refusal) -> [Condition] {
        var tests: [Condition] = []
        var sign = words.sign
        if var says = frame.says {
            frame.says = nil
            if frame.isNegated { says = says.negated }
            frame.isNegated = false
            guard case .field(let test) = try condition(says), test.field == .belopp else { throw .conflict("utsaga") }
            sign = test.test
        }
        let numbers = frame.numbers
        frame.numbers = []
        for said in numbers {
            // A deficit of more than five is below minus five.
            if sign == .negative {
                let turned: [Comparison: Comparison] = [
                    .more: .less, .less: .more, .atLeast: .atMost, .atMost: .atLeast,
                ]
                let comparison = turned[said.comparison] ?? said.comparison
                tests.append(
                    try inUnits(said) { .compares(.value(.belopp), comparison, .number(-$0)) })
                if said.comparison == .less || said.comparison == .atMost {
                    tests.append(.field(FieldTest(.belopp, .negative)))
                }
            } else {
                let measure: Measure = said.isEitherWay ? .size(.value(.belopp)) : .value(.belopp)
                tests.append(try inUnits(said) { .compares(measure, said.comparison, .number($0)) })
            }
        }
        let asksWhich = words.sign == nil && !frame.asks.isDisjoint(with: [.which, .who])
        if numbers.isEmpty, let sign, subject != nil || isClaim || frame.rank != nil || asksWhich {
            tests.append(.field(FieldTest(.belopp, sign)))
        }
        return tests
    }

    /// A test of a number in the units that amounts are in: each is a thousand of the one before it.
    private func inUnits(_ said: NumberSaid, _ test: (Double) -> Condition) throws(Refusal) -> Condition {
        let units = grammar.lists["penningenheter"] ?? []
        let held = vocabulary.moneyUnits
        guard let unit = said.unit, held != [unit] else { return test(said.value) }
        guard let own = units.firstIndex(of: unit) else { throw .conflict("enhet") }
        var tests: [(unit: String, test: Condition)] = []
        for other in held {
            guard let place = units.firstIndex(of: other) else { throw .conflict("enhet") }
            tests.append((other, test(said.value * Self.thousands(own - place))))
        }
        if tests.count == 1 { return tests[0].test }
        return .any(tests.map { .all([.field(FieldTest(.enhet, .isOne(of: [$0.unit]))), $0.test]) })
    }

    private static func thousands(_ power: Int) -> Double {
        (0..<abs(power)).reduce(1) { factor, _ in power < 0 ? factor / 1000 : factor * 1000 }
    }

    private mutating func takeAmountOrder() throws(Refusal) -> [Inquiry.Sorting] {
        let orders = frame.by.filter { [.nämnd, .år, .post, .tabell].contains($0) }
        frame.by.removeAll { orders.contains($0) }
        _ = takePlain(["nämnd", "år"])
        return orders.map { .by($0, descending: false) }
    }

    private mutating func amountRank(
        _ talk: AmountTalk, _ rank: RankSaid, _ words: AmountWords
    ) throws(Refusal) -> Asked {
        frame.rank = nil
        guard rank.place == 1 else { throw .conflict("rang") }
        _ = frame.take(.howMany)
        _ = takePlain(["nämnd", "post"])
        dropShowing()
        // "Störst" is said of the size, where a sign says which; costs bear a minus.
        let isSigned =
            words.deviation && words.sign == nil && frame.says == nil
            && !talk.tests.contains { if case .field = $0 { true } else { false } }
        // The worst deviation is the most negative.
        let isWorth = words.deviation && rank.by == .fulfilment && words.sign == nil
        let measure: Measure = isSigned || isWorth ? .value(.belopp) : .size(.value(.belopp))
        let first = Things.first(
            rank.places ?? frame.placesAsked ?? 1, of: talk.things, by: [.init(measure, descending: rank.descending)])
        return Asked(inquiry: .rows(first, .init(order: [.measure(measure, descending: rank.descending)])))
    }

    // MARK: - Calculations

    /// Rows that contain each other are never added.
    func checkParts(_ talk: AmountTalk) throws(Refusal) {
        let names = talk.posts.flatMap { $0.alternatives.filter { $0.field == .post }.flatMap(\.names) }
        guard !names.isEmpty else { throw .conflict("summa") }
    }

    /// "Utfall i procent av budget": the one column of the other.
    private mutating func amountOfBudget(_ talk: AmountTalk) throws(Refusal) -> Asked {
        dropShowing()
        guard !talk.posts.isEmpty, let outcome, let budget else { throw .conflict("andel") }
        var (part, whole) = (talk, talk)
        (part.columns, whole.columns) = (outcome, budget)
        let (one, all) = (
            Measure.summary(.sum, .belopp, of: part.things), Measure.summary(.sum, .belopp, of: whole.things)
        )
        return Asked(inquiry: .table(of: .groups([], of: whole.things), [.percent(one, of: all), one, all], .init()))
    }

    /// "Hur stor andel av X stod Y för": a post of the sum of its table.
    private mutating func amountShare(_ talk: AmountTalk) throws(Refusal) -> Asked? {
        let asksShare = frame.asks.contains(.wholes) || frame.nouns.contains { $0.role == .share }
        guard asksShare else { return nil }
        _ = frame.take(.wholes)
        for index in frame.nouns.indices { frame.nouns[index].role = .plain }
        while frame.takeNoun(where: { $0.isNameless && $0.isPlain }) != nil {}
        dropShowing()
        guard let own = talk.posts.first(where: { $0.alternatives.contains { $0.field == .post } }) else {
            throw .conflict("andel")
        }
        let sum = Condition.field(FieldTest(.radtyp, .isOne(of: [EkonomiPost.RowKind.sum.rawValue])))
        var whole = talk
        whole.posts.removeAll { $0 == own }
        guard !whole.posts.isEmpty else { throw .conflict("andel") }
        whole.tests.append(sum)
        var part = talk
        part.posts = part.posts.map { choice in
            NameChoice(alternatives: choice.alternatives, label: choice.label)
        }
        let (one, all) = (
            Measure.summary(.sum, .belopp, of: part.things), Measure.summary(.sum, .belopp, of: whole.things)
        )
        return Asked(inquiry: .table(of: .groups([], of: whole.things), [.percent(one, of: all), one, all], .init()))
    }

    private mutating func amountComparison(
        _ talk: AmountTalk, _ sides: Sides, _ comparison: Comparison?, _ subject: String?
    ) throws(Refusal) -> Asked {
        let asksMuch = frame.take(.difference)
        _ = frame.take(.howMany)
        _ = frame.take(.compare)
        dropShowing()
        let one = talk.things.that(sides.first), other = talk.things.that(sides.second)
        let both = talk.things.that(sides.both)
        let (first, second) = (Measure.summary(.sum, .belopp, of: one), Measure.summary(.sum, .belopp, of: other))
        if asksMuch || comparison == nil && !isClaim {
            guard asksMuch else { return Asked(inquiry: .rows(both, .init())) }
            return Asked(
                inquiry: .table(of: .groups([], of: both), [.difference(first, second), first, second], .init()))
        }
        // Costs bear a minus: what is more is the larger of the two.
        let holds = Condition.compares(.size(first), comparison ?? .more, .size(second))
        if subject != nil, !isClaim {
            return Asked(inquiry: .rows(Things.groups([.post], of: talk.things).that([holds]), .init()))
        }
        return Asked(inquiry: .rows(both, .init()), claim: holds)
    }
}

extension RecordNaming {
    /// Columns, where its words name any: what an amount is held against is one.
    fileprivate var asColumns: RecordNaming {
        let columns = sets.filter { $0.field == .kolumn }
        guard !columns.isEmpty else { return self }
        var naming = self
        naming.sets = columns
        return naming
    }
}
