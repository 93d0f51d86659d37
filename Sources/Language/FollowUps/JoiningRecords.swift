import Domain

/// Follow-ups of other records than goals: of what kind they are, which by their names and groups, and their numbers.
extension Joining {
    /// The kind of record that is spoken of.
    var kind: RecordKind { topic.asked.inquiry.things.source.kind ?? .bedömning }

    /// Rows that bear a number of their own: what is asked for stands in the clauses, and not in the form of the answer.
    var isOfNumbers: Bool {
        switch topic.asked.inquiry.things.source {
        case .values, .records(.ekonomi): true
        default: false
        }
    }

    /// The years that there are rows of the kind for.
    var heldYears: [Int] {
        switch kind {
        case .bedömning: vocabulary.years
        case .mått, .ekonomi: vocabulary.yearsOfNames[kind] ?? []
        default: (vocabulary.holdings[kind] ?? [:]).keys.sorted()
        }
    }

    // MARK: - Of what kind

    /// Nouns for what a row shows of a record, asked for beside it.
    static let attributes: Set<String> = [
        "kommentar", "trend", "etappmål", "ranking", "skillnader", "diarienummer", "enhet", "värde", "utfall",
    ]
    private static let shown: [String: ExtraColumn] = [
        "kommentar": .kommentar, "trend": .trend, "etappmål": .etappmål, "ranking": .ranking, "skillnader": .skillnader,
        "målområde": .målområde, "nämndmål": .nämndmål,
    ]
    /// Nouns of what has several åtgärder, and counts once.
    static let countedNouns: [String: Dimension] = ["risk": .risk, "granskning": .diarienummer]
    /// Nouns for a column of amounts.
    static let columnNouns: Set<String> = ["bokslut", "avvikelse", "underskott", "överskott"]

    /// "Och riskerna?", "och trenden?", "och avvikelsen?"
    mutating func changeNouns() {
        for noun in said.nouns where noun.names.isEmpty && noun.goals == nil {
            if Self.attributes.contains(noun.noun) { continue }
            if Self.columnNouns.contains(noun.noun) {
                if !said.isVerbFirst { topic.clauses.makeClaim(false) }
                topic.clauses.removeColumns()
                topic.clauses.addNoun(noun)
            } else if let kinds = RecordAsker.kindsOfNouns[noun.noun], noun.amount == nil,
                noun.role == .plain || noun.role == .howMany && kind == .åtagande && kinds == [.åtagande]
            {
                change(to: noun, of: kinds)
            }
        }
    }

    private mutating func change(to noun: NounGroup, of kinds: Set<RecordKind>) {
        guard !topic.clauses.nouns.contains(noun.noun) else { return }
        let isSame = kinds.contains(kind)
        let isCarriedOut = kind.isCarriedOut && kinds.allSatisfy(\.isCarriedOut)
        topic.clauses.setRecordNoun(noun, of: kinds)
        topic.form.columns.formIntersection([.kommentar])
        guard !isSame else { return }
        topic.clauses.removeParts { part in
            switch part {
            case .groups, .number: true
            default: false
            }
        }
        if !isCarriedOut { topic.clauses.mapPredicates { _ in nil } }
        if kinds.allSatisfy(\.schema.goals.isEmpty) { topic.clauses.removeGoals() }
    }

    // MARK: - Which

    /// Names take the place of those of the same field; a part of a name is first sought together with the words before
    /// it ("antal anställda", "chefer då?").
    mutating func changeNames() throws(Refusal) {
        guard !said.isNegated || said.named.isEmpty else { throw .noPlace("inte") }
        if kind != .ekonomi, said.named.contains(where: { $0.names.allSatisfy(\.isOfColumns) }) {
            throw .noPlace("kolumn")
        }
        // "Och vilka under målet blev klara": not just the one that was spoken of last.
        if said.named.isEmpty, kind.isCarriedOut, said.asks.contains(.which), said.goals != nil {
            topic.clauses.removeNames()
        }
        for noun in said.named {
            let adds = said.follows(.adds) || said.asks.contains(.compare)
            // What is said of those that were shown is not of another kind.
            if said.follows(.ofThem), noun.fields(of: kind).isEmpty || kind.isCarriedOut && noun.isOfTitles(of: kind) {
                throw .conflict("av dem")
            }
            topic.clauses.setNames(noun, of: kind, adds: adds)
        }
        // "Och hur stor var avvikelsen för ekonomiavdelningen": of a post that is named, whatever its sign.
        if kind == .ekonomi, said.sayings.isEmpty,
            said.named.contains(where: { noun in
                noun.names.contains { !$0.isOfColumns }
            })
        {
            topic.clauses.mapPredicates { $0.isAbout(.field(.belopp)) ? nil : $0 }
        }
    }

    mutating func changeGroups() throws(Refusal) {
        guard !said.groups.isEmpty else { return }
        guard !said.isNegated else { throw .noPlace("inte") }
        let adds = said.follows(.adds) || said.asks.contains(.compare)
        if !adds {
            topic.clauses.removeParts { part in
                switch part {
                case .groups, .by([.grupp]): true
                default: false
                }
            }
        }
        for groups in said.groups { topic.clauses.append(.groups(groups)) }
    }

    mutating func changeNumbers() {
        guard isOfNumbers, !said.numbers.isEmpty else { return }
        topic.clauses.removeParts { if case .number = $0 { true } else { false } }
        for number in said.numbers { topic.clauses.append(.number(number)) }
    }

    // MARK: - The form of the answer

    /// "Och åtagandena?" after aktiviteter: shown, or counted, as those were.
    func namesOnlyKind(_ noun: NounGroup) -> Bool {
        kind != .bedömning && RecordAsker.kindsOfNouns[noun.noun] != nil && noun.role == .plain && noun.amount == nil
            && said.asks.isEmpty && said.follows.allSatisfy { $0.does == .goesOn }
    }

    /// "Med trend", "visa kommentarerna": columns beside those that there are.
    mutating func showAttributes() {
        guard kind != .bedömning, !said.removes else { return }
        let columns = columnsAsked.intersection(topic.asked.inquiry.things.source.schema.columns)
        guard !columns.isEmpty else { return }
        if topic.form.shape != .asAsked || topic.asked.inquiry.isTable { topic.form.take(.records) }
        topic.form.columns.formUnion(columns)
    }

    private var columnsAsked: Set<ExtraColumn> {
        said.columns.union(said.nouns.compactMap { $0.names.isEmpty ? Self.shown[$0.noun] : nil })
    }

    /// "Lägg till diarienumret": what every row has.
    var asksForShown: Bool {
        said.nouns.contains { Self.attributes.contains($0.noun) && $0.names.isEmpty } || said.asks == [.number]
    }

    /// What is asked of numbers: sums and means, how they are parted, which is the highest.
    mutating func changeNumberForm() throws(Refusal) {
        let isOfDifference = topic.clauses.allParts.contains(.ask(.difference))
        // "Hur stor är skillnaden?", and nothing else is held against what was asked: the year asked about before it.
        if said.asks.contains(.compare), !isOfDifference, saysNothingNew, said.by.isEmpty, said.comparisons.isEmpty,
            try topic.clauses.time()?.said.count == 1, let before = topic.timeBefore?.said.only
        {
            let now = try topic.clauses.time()
            let years: [YearSense] = [before] + (now?.said ?? [])
            try topic.clauses.set(TimeSaid(years: .list(years), month: now?.month ?? topic.timeBefore?.month))
            topic.clauses.removeParts { [.ask(.compare), .ask(.number), .ask(.howMany)].contains($0) }
            topic.clauses.ask(.difference)
            return
        }
        for asking in [Asking.sum, .mean, .median, .difference, .direction, .compare, .together]
        where said.asks.contains(asking) && !(isOfDifference && asking == .compare) {
            topic.clauses.ask(asking == .together ? .sum : asking)
        }
        if said.asks.contains(.wholes) { topic.clauses.ask(.wholes) }
        if said.asks.contains(.difference) { try bothYears() }
        if let time = try timeBeside() {
            try topic.clauses.set(time)
        } else {
            for part in said.comparisons { topic.clauses.append(part) }
        }
        if !said.comparisons.isEmpty, said.isVerbFirst { topic.clauses.makeClaim(true) }
        if !said.by.isEmpty {
            topic.clauses.removeParts { if case .by = $0 { true } else { false } }
            topic.clauses.append(.by(said.by))
        }
        // "Vilka år blev det fler än 850": in any year.
        if said.asks.contains(.when), said.rank == nil, !said.numbers.isEmpty { askWhen() }
        if var rank = said.rank {
            // "Vilket år var det flest": where the number is the highest.
            if rank.by == .count, kind == .mått { rank.by = .value }
            if said.asks.contains(.when) { askWhen() }
            topic.clauses.removeParts { if case .rank = $0 { true } else { false } }
            topic.clauses.append(.rank(rank))
        }
        if said.follows(.explains) || said.asks.contains(.why) { throw .noPlace("varför") }
        let calculates = !said.asks.isDisjoint(with: [.sum, .mean, .median, .difference, .together])
        if saysNothingNew, !calculates, said.follows(.counts) || said.asks.contains(.howMany) {
            topic.form.take(.count)
        }
        try changeOrder()
    }

    /// In which of all years, and no longer how the values have gone.
    private mutating func askWhen() {
        topic.clauses.askForRows()
        topic.clauses.removeParts { part in
            switch part {
            case .ask(.direction), .time: true
            case .says(let saying): saying.isAbout(.change)
            default: false
            }
        }
        topic.clauses.ask(.when)
    }

    /// "Och skillnaden däremellan?": between the year asked about and the one asked about before it.
    private mutating func bothYears() throws(Refusal) {
        guard said.groups.isEmpty, said.place == nil, let now = try topic.clauses.time()?.said.only,
            let before = topic.timeBefore?.said.only, now != before
        else { return }
        try topic.clauses.set(TimeSaid(years: .list([before, now])))
    }

    /// "Jämfört med 2017": that year beside the one asked about.
    private func timeBeside() throws(Refusal) -> TimeSaid? {
        guard case .than(.time(let other))? = said.comparisons.only, !said.isVerbFirst, said.sayings.isEmpty,
            let earlier = other.said.only
        else { return nil }
        let time = try topic.clauses.time()
        guard let now = time?.said.only ?? yearShown.map(YearSense.year), now != earlier else { return nil }
        return TimeSaid(years: .list([earlier, now]), month: time?.month)
    }

    /// "Hur många är det?" of values counts them; "hur många är kvinnor?" asks for their number.
    private var saysNothingNew: Bool {
        said.named.isEmpty && said.groups.isEmpty && said.numbers.isEmpty && said.place == nil && said.time == nil
            && said.sayings.isEmpty
    }

    /// "Vilka åtgärder är klara?" after risks: those of these risks.
    func asksForParts(_ said: SaidLine) -> Bool {
        guard [.risk, .granskning].contains(kind), said.named.isEmpty, !said.sayings.isEmpty, said.place == nil,
            said.time == nil
        else { return false }
        return said.nouns.count == 1 && said.nouns[0].noun == "åtgärd"
            && [.plain, .howMany].contains(said.nouns[0].role)
    }
}

extension [Clause] {
    /// What the nouns are called.
    var nouns: Set<String> {
        Set(allParts.compactMap { if case .noun(let noun) = $0 { noun.noun } else { nil } })
    }

    mutating func removeParts(_ isRemoved: (ClausePart) -> Bool) {
        self = mapping { isRemoved($0) ? nil : $0 }
    }

    mutating func addNoun(_ noun: NounGroup) {
        if !nouns.contains(noun.noun) { append(.noun(noun)) }
    }

    /// Lets go of which columns of amounts were asked for.
    mutating func removeColumns() {
        self = mapping { part in
            guard case .noun(var noun) = part else { return part }
            if ["bokslut", "avvikelse", "underskott", "överskott", "utfall"].contains(noun.noun) {
                noun.noun = NounGroup.nameless
            }
            let rest = noun.names.filter { !$0.isOfColumns }
            if rest.isEmpty, noun.isNameless { return nil }
            noun.names = rest
            return .noun(noun)
        }
    }

    /// Another noun of records in the place of the one before; names that those have stay.
    fileprivate mutating func setRecordNoun(_ new: NounGroup, of kinds: Set<RecordKind>) {
        var isPlaced = false
        // "Granskningar med åtgärder som inte är klara": what is said of the åtgärder holds of the new ones.
        let old = allParts.compactMap { part -> NounGroup? in
            if case .noun(let noun) = part, noun.isOfRecords { noun } else { nil }
        }
        self = mapping { part in
            guard case .noun(var noun) = part else { return part }
            noun.names = noun.names.compactMap { naming in
                var naming = naming
                naming.sets.removeAll { !kinds.contains($0.kind) }
                return naming.sets.isEmpty ? nil : naming
            }
            if noun.isOfRecords {
                guard !isPlaced else { return nil }
                isPlaced = true
                noun.noun = new.noun
                noun.says = old.flatMap(\.says)
                noun.relatives = old.flatMap(\.relatives)
                return .noun(noun)
            }
            return noun.isNameless && noun.names.isEmpty ? nil : .noun(noun)
        }
        if !isPlaced { append(.noun(new)) }
    }

    /// The areas that records are named by.
    var areas: [RecordNaming] {
        allParts.flatMap { part -> [RecordNaming] in
            if case .noun(let noun) = part { noun.names.filter(\.isOfArea) } else { [] }
        }
    }

    mutating func removeAreas() {
        self = mapping { part in
            guard case .noun(var noun) = part, !noun.names.isEmpty else { return part }
            noun.names.removeAll(where: \.isOfArea)
            return noun.isNameless && noun.names.isEmpty ? nil : .noun(noun)
        }
    }

    mutating func removeNames() {
        self = mapping { part in
            guard case .noun(var noun) = part, !noun.names.isEmpty else { return part }
            noun.names = []
            return noun.isNameless ? nil : .noun(noun)
        }
    }

    /// Takes over which records the question before was about, where this one does not say.
    /// - Parameter new: the nouns of this one.
    mutating func inherit(_ before: [Clause], to new: [NounGroup]) {
        for case .noun(let noun) in before.allParts {
            let isOwn = RecordAsker.kindsOfNouns[noun.noun] != nil
            guard !noun.names.isEmpty || isOwn && !new.contains(where: { RecordAsker.kindsOfNouns[$0.noun] != nil })
            else {
                continue
            }
            var kept = noun
            (kept.role, kept.amount, kept.says, kept.relatives) = (.plain, nil, [], [])
            if !isOwn || new.contains(where: { RecordAsker.kindsOfNouns[$0.noun] != nil }) {
                kept.noun = NounGroup.nameless
            }
            append(.noun(kept))
        }
    }

    fileprivate mutating func setNames(_ new: NounGroup, of kind: RecordKind, adds: Bool) {
        let fields = new.fields(of: kind)
        guard !fields.isEmpty else {
            // Of another kind: what was said of the records before is not said of these.
            removeParts { part in
                switch part {
                case .noun(let noun):
                    !noun.names.isEmpty || RecordAsker.kindsOfNouns[noun.noun] != nil || noun.goals != nil
                case .groups, .number, .under: true
                default: false
                }
            }
            mapPredicates { _ in nil }
            return append(.noun(new))
        }
        if new.names.allSatisfy(\.isOfColumns), !adds { removeColumns() }
        var isPlaced = false
        self = mapping { part in
            guard case .noun(var noun) = part, !noun.fields(of: kind).isDisjoint(with: fields) else { return part }
            guard !isPlaced else { return nil }
            isPlaced = true
            noun.names =
                adds ? noun.names + new.names.filter { !noun.names.contains($0) } : new.names.narrowed(by: noun.names)
            if new.isNameless == false { noun.noun = new.noun }
            return .noun(noun)
        }
        if !isPlaced { append(.noun(new)) }
    }
}

extension NounGroup {
    /// True for a noun of records, and not of a column that they have.
    fileprivate var isOfRecords: Bool {
        RecordAsker.kindsOfNouns[noun] != nil && !Joining.columnNouns.contains(noun)
    }

    func fields(of kind: RecordKind) -> Set<Field> {
        Set(names.flatMap(\.sets).filter { $0.kind == kind }.map(\.field))
    }

    /// True for words that stand in what records are called, and not in their areas: what records "gäller" is looked for in
    /// all that is said of them.
    fileprivate func isOfTitles(of kind: RecordKind) -> Bool {
        isNameless && !fields(of: kind).contains(.omrade)
    }
}

extension [RecordNaming] {
    /// Those of the names alone that have the words before too, where there are any.
    fileprivate func narrowed(by old: [RecordNaming]) -> [RecordNaming] {
        let both = narrowed(toNamesOf: old)
        if !both.isEmpty { return both }
        let words = old.flatMap { wordsOfName($0.label) }.filter { $0.utf8.count > 3 }
        guard !words.isEmpty else { return self }
        return map { naming in
            guard naming.sets.contains(where: { $0.names.count > 1 }) else { return naming }
            var narrowed = naming
            for index in narrowed.sets.indices {
                narrowed.sets[index].names.removeAll { name in
                    let said = Set(wordsOfName(name))
                    return !words.allSatisfy(said.contains)
                }
                narrowed.sets[index].isWhole = true
            }
            narrowed.sets.removeAll(where: \.names.isEmpty)
            guard !narrowed.sets.isEmpty else { return naming }
            narrowed.label = old.map(\.label).joined(separator: " ") + " " + naming.label
            return narrowed
        }
    }

    /// Those of the names that were spoken of before, where there are any.
    private func narrowed(toNamesOf old: [RecordNaming]) -> [RecordNaming] {
        let names = Set(old.flatMap(\.sets).flatMap(\.names))
        let kept = compactMap { naming -> RecordNaming? in
            var naming = naming
            for index in naming.sets.indices {
                naming.sets[index].names.removeAll { name in
                    !names.contains(name) && names.isDisjoint(with: headsOfDashRow(name))
                }
            }
            naming.sets.removeAll(where: \.names.isEmpty)
            return naming.sets.isEmpty ? nil : naming
        }
        return kept.count == count ? kept : []
    }
}

extension RecordNaming {
    fileprivate var isOfArea: Bool { sets.allSatisfy { $0.field == .omrade } }
}
