import Domain

extension InquiryGenerator {
    var span: YearSpan { mutating get { random.pick(spans) } }

    /// A condition of records of the source.
    mutating func condition(of source: RowSource, depth: Int) -> Condition {
        if depth > 0, random.chance(0.3) { return combined { $0.condition(of: source, depth: depth - 1) } }
        if depth > 0, random.chance(0.3) { return ofOthers(source, depth: depth) }
        return about(random.pick(subjects(of: source)), source)
    }

    /// What a condition may be about.
    private enum Subject {
        case place, time, year, document, goal, status, text, field, name, change, level, value, motivering
    }

    private func subjects(of source: RowSource) -> [Subject] {
        let schema = source.schema
        if source == .texts { return [.place, .year, .text, .motivering] }
        // A pair is of two years; what is latest in them was settled when they were paired.
        return [.place, source == .pairs ? .year : .time, .document] + (schema.goals.isEmpty ? [] : [.goal])
            + (schema.hasStatus ? [.status, .status] : []) + (schema.hasTexts ? [.text] : [])
            + (schema.fields.isEmpty ? [] : [.field, .name]) + (schema.hasChanges ? [.change, .change] : [])
            + (source == .records(.bedömning) || source == .pairs ? [.level] : [])
            + (source == .values ? [.value] : [])
    }

    private mutating func about(_ subject: Subject, _ source: RowSource) -> Condition {
        switch subject {
        case .place: place()
        case .time: time()
        case .year: year()
        case .document: .documentKind(random.pick(Names.documentKinds))
        case .goal: goal(source.schema)
        case .status: status()
        case .text: text()
        case .field: field(source)
        case .name: name(source)
        case .change: change()
        case .level: .level(random.pick([.any, .nämndmål, .målområde]))
        case .value: random.pick([.standing, .ofAll])
        case .motivering: .motivering
        }
    }

    /// What other things there are beside a record, or a number that it has.
    private mutating func ofOthers(_ source: RowSource, depth: Int) -> Condition {
        if let key = key(of: source), random.chance(0.5) {
            let other: Measure =
                random.chance(0.6) ? .number(Double(random.number(-2...6)) / 2) : measure(of: [], source, depth: 0)
            return .compares(key, comparison(), other)
        }
        let sharing = random.chance(0.05) ? [] : dimensions(of: source, 1...2)
        return has(within: [], near: source, sharing: sharing, depth: depth - 1)
    }

    private mutating func some(_ names: [String], _ most: Int = 2) -> [String] {
        Array(names.shuffled(using: &random).prefix(random.number(1...most))).sorted()
    }

    // MARK: - Where and when

    private mutating func place() -> Condition {
        random.chance(0.3) ? .kommun(some(Names.kommuner)) : .nämnd(some(Names.nämnder))
    }

    private mutating func time() -> Condition {
        switch random.number(0...5) {
        case 0...2: .latest(of: random.chance(0.7) ? [] : some(Names.kommuner))
        case 3: .month(random.pick([4, 8]))
        default: year()
        }
    }

    private mutating func year() -> Condition {
        .years(years.filter { _ in random.chance(0.6) } + (random.chance(0.1) ? [1999] : []))
    }

    // MARK: - What it is

    private mutating func goal(_ schema: RecordSchema) -> Condition {
        let sets = (0..<random.number(1...2)).map { _ in goalSet(schema) }
        return .goal(GoalChoice(alternatives: sets))
    }

    private mutating func goalSet(_ schema: RecordSchema) -> GoalSet {
        let level = random.pick([GoalSet.Level.målområde, .kfMål, .nämndmål].filter(schema.goals.contains))
        let names =
            switch level {
            case .målområde: some(Names.målområden)
            case .kfMål: some(Names.kfMål.values.flatMap(\.self).sorted())
            case .nämndmål: some(Names.nämndmål, 3)
            }
        return GoalSet(level: level, names: names, label: "mål")
    }

    private mutating func status() -> Condition {
        if random.chance(0.2) { return .scale(random.pick(Names.scales.scales.map(\.name))) }
        return .status(statusTest())
    }

    private mutating func statusTest() -> StatusTest {
        switch random.number(0...9) {
        case 0: .placed
        case 1...3: .places(random.pick([[1], [1, 2], [3, 4], [2], [1, 3, 5]]))
        default: .grades(Set(StatusGrade.allCases.filter { _ in random.chance(0.5) }))
        }
    }

    private mutating func text() -> Condition {
        let groups = (0..<random.number(1...2)).map { _ in some(Names.words).map { TextTerm(words: [$0]) } }
        return .text(TextFilter(groups: groups))
    }

    private mutating func change() -> Condition {
        switch random.number(0...3) {
        case 0: .earlierStatus(statusTest())
        case 1: .way(Array(Direction.allCases.shuffled(using: &random).prefix(random.number(1...2))))
        case 2: .steps(random.number(1...3))
        default: .paired
        }
    }

    // MARK: - Its fields

    private static let names: [Field: [String]] = [
        .matt: Names.mått, .rubrik: Names.åtaganden, .risk: Names.risker, .atgard: Names.åtgärder,
        .granskning: Names.granskningar, .kontroll: Names.kontroller, .post: Names.poster + ["Summa Skatt"],
        .omrade: Names.områden, .tabell: Names.tabeller, .diarienummer: Names.diarienummer,
        .radtyp: ["post", "varav", "summa"], .grupp: Names.groups, .trend: ["Positiv", "Negativ"],
        .enhet: ["%", "kr", "mnkr"], .kolumn: ["Utfall"], .etappmal: ["5 %", "Öka"],
        .typ: ["Aktivitet", "Utvecklingsåtagande"], .omotiveradeSkillnader: ["Nej", "Kön"],
    ]

    private mutating func named(_ source: RowSource) -> Field {
        random.pick(Field.allCases.filter { source.schema.fields.contains($0) && Self.names[$0] != nil })
    }

    private mutating func name(_ source: RowSource) -> Condition {
        let sets = (0..<random.number(1...2)).map { _ in
            let field = named(source)
            return NameSet(field: field, names: some(Self.names[field] ?? []))
        }
        return .name(NameChoice(alternatives: sets, label: "namn"))
    }

    private mutating func field(_ source: RowSource) -> Condition {
        let fields = source.schema.fields
        let numbers = [Field.varde, .belopp].filter(fields.contains)
        if let number = numbers.first, random.chance(0.3) {
            return .field(FieldTest(number, random.pick([.positive, .negative, .present])))
        }
        if fields.contains(.etappmal), random.chance(0.2) {
            return .field(FieldTest(.etappmal, random.pick([.reached, .missed, .present])))
        }
        if fields.contains(.omotiveradeSkillnader), random.chance(0.2) {
            return .field(FieldTest(.omotiveradeSkillnader, .holds("Kön")))
        }
        let field = random.pick(Field.allCases.filter { fields.contains($0) && $0 != .kommentar })
        guard let names = Self.names[field], random.chance(0.7) else { return .field(FieldTest(field, .present)) }
        return .field(FieldTest(field, .isOne(of: some(names))))
    }
}
