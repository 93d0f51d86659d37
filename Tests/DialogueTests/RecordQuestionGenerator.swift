import Dialogue
import Domain
import Language

/// Makes questions about mått, åtaganden, risks, granskningar, kontroller and amounts, of every form that the grammar
/// can say. The names are those that lines of a person find in the corpus.
///
/// What it leaves out, as no words say it: a quantifier without a status, or of a share; groups of a mått's values beside
/// another order; amounts whose columns are none that a question names.
struct RecordQuestionGenerator {
    private let nämnder: [String]
    private let goals: [GoalChoice]
    private var names: [RecordKind: [NameChoice]] = [:]
    /// Whole questions about amounts: columns and posts go together.
    private let amounts: [Question]
    private var random: SeededGenerator

    /// Lines that name records of each kind: by parts of a name, by whole names, by several.
    static let lines: [RecordKind: [String]] = [
        .mått: [
            "måttet arbetsplatskvoten", "måttet sjukfrånvaro", "mått om bredband", "måttet antal konkurser",
            "mått om niornas hälsa", "mått om CO2", "måttet förvärvsfrekvens invånare 20-64 år",
            "mått om gång- och cykelvägar", "mått om busshållplatser",
            "måttet arbetsplatskvoten och måttet sjukfrånvaro", "mått om arbetslöshet",
        ],
        .åtagande: [
            "åtagandet om vägtrafikplan", "åtaganden om gatukostnader", "åtaganden om lönebildningsprocessen",
            "åtagandet om Microsoft Office 365", "åtaganden om arbetsmiljö", "åtagandet E-arkiv",
            "åtaganden om vägtrafikplan och åtaganden om e-arkiv",
        ],
        .risk: [
            "risken om bisysslor", "risker om molntjänster", "risker om lokalevakueringar", "risker om representation",
        ],
        .granskning: [
            "granskningen av bisysslor", "granskningar av upphandling", "granskningen av jourhem",
            "dnr KS-2018/272.912",
        ],
        .kontroll: ["kontroller av attest", "kontroller av avtal", "kontroller av leverantörer"],
    ]

    static let amountLines = [
        "ekonomiavdelningen 2019", "avvikelsen för ekonomiavdelningen 2019", "kansliavdelningen budget 2019",
        "bokslut för personalkostnader 2019", "prognos helår för lokaler 2019", "periodens resultat SN mars 2019",
        "vilka avdelningar gick över budget 2019", "vilka avdelningar hade överskott 2019", "årets resultat 2019",
        "vilka poster har underskott 2019", "bokslut för avdelningarna 2019", "helårsbudget socialpsykiatri 2019",
        "hur stort var kommunstyrelsens överskott 2019", "vilka verksamheter hade underskott 2019",
        "vad kostade konsulterna 2019 jämfört med budget", "vilka nämnder hade underskott 2019",
        "varav-poster ekonomiavdelningen", "bokslut för ekonomiavdelningen och kansliavdelningen 2019",
    ]

    init(_ language: Language, seed: UInt64) {
        let vocabulary = language.vocabulary
        nämnder = Set(vocabulary.holdings.values.flatMap { $0.values.joined() }).filter { $0 != "" }.sorted()
        goals = ["visa ekonomimål", "visa klimatmål", "mål inom God omsorg för individen", "sociala mål"].compactMap {
            language.understand($0).interpretation.question?.scope.goals.first
        }
        for (kind, lines) in Self.lines {
            names[kind] = lines.compactMap { line in
                let question = language.understand(line).interpretation.question
                return question?.kind == kind ? question?.scope.names.first : nil
            }
        }
        amounts = Self.amountLines.compactMap { language.understand($0).interpretation.question }
            .filter { $0.kind == .ekonomi }
        random = SeededGenerator(seed: seed)
    }

    /// The lines that found no name, so that the laws would say less than they seem to.
    var isComplete: Bool {
        amounts.count == Self.amountLines.count && Self.lines.allSatisfy { names[$0]?.count == $1.count }
    }

    mutating func question() -> Question {
        let kind = pick([.mått, .mått, .åtagande, .åtagande, .risk, .granskning, .kontroll, .ekonomi] as [RecordKind])
        switch kind {
        case .mått: return chance(2) ? values() : measures()
        case .ekonomi: return amount()
        default: return posts(kind)
        }
    }

    private mutating func chance(_ odds: Int) -> Bool { Int.random(in: 0..<odds, using: &random) == 0 }

    private mutating func pick<Item>(_ items: [Item]) -> Item { items.randomElement(using: &random)! }

    private mutating func some<Item>(_ items: [Item], _ most: Int) -> [Item] {
        Array(items.shuffled(using: &random).prefix(Int.random(in: 1...most, using: &random)))
    }

    // MARK: - Mått

    private mutating func values() -> Question {
        var question = Question(ask: .records, kind: .mått)
        question.scope.names = [pick(names[.mått]!)]
        settlePlaces(&question)
        if chance(3) { question.scope.fields = [FieldTest(.grupp, group())] }
        settleYears(&question, [2017, 2018, 2019])
        switch Int.random(in: 0..<7, using: &random) {
        case 0: question.order = Order(by: pick([.år, .nämnd, .mått]))
        case 1: question.columns = Set(some([.nämndmål, .målområde, .trend, .etappmål, .ranking, .skillnader], 3))
        case 2: question.ranking = Ranking(descending: chance(2), places: pick([1, 1, 3, nil]))
        default: break
        }
        if question.period == .all { question.columns.insert(.etappmål) }
        if chance(6), question.ranking == nil {
            question.condition.fields = some(tests, 2).oneOfEachField
            question.columns.formUnion(named(question, extra: []))
        }
        return question
    }

    private mutating func group() -> FieldTest.Test {
        let sets = [
            ["Kvinnor"], ["Män"], ["Kvinnor", "Män"], ["Flickor"], ["Pojkar"], ["Flickor", "Pojkar"], ["Lägsta"],
            ["Högsta"], ["Högsta", "Lägsta"],
        ]
        return chance(6) ? .present : .isOne(of: pick(sets))
    }

    private mutating func measures() -> Question {
        let asks: [Ask] = [
            .list(.mått), .list(.mått), .count(.records), .share(.records), .list(.nämnd), .list(.målområde),
            .count(.distinct(.nämnd)), .share(.distinct(.nämndmål)),
        ]
        var question = Question(ask: pick(asks), kind: .mått)
        let asksMeasures = [.list(.mått), .count(.records), .share(.records)].contains(question.ask)
        if asksMeasures, chance(3) { question.scope.names = [pick(names[.mått]!)] }
        settlePlaces(&question)
        settleYears(&question, [2019])
        if isShare(question) || chance(2) { question.condition.fields = some(tests, 2).oneOfEachField }
        settleGroups(&question, [.nämnd, .målområde, .nämndmål, .trend])
        groupByYear(&question)
        question.columns = named(question, extra: [.trend, .etappmål, .ranking, .skillnader, .målområde, .dokument])
        if question.ask == .list(.mått), chance(6) { question.order = Order(by: pick([.nämnd, .målområde, .trend])) }
        return question
    }

    private var tests: [FieldTest] {
        [
            FieldTest(.trend, .isOne(of: ["Negativ"])), FieldTest(.trend, .isOne(of: ["Positiv"])),
            FieldTest(.trend, .isOne(of: ["Oförändrad"])), FieldTest(.etappmal, .reached),
            FieldTest(.etappmal, .missed), FieldTest(.omotiveradeSkillnader, .holds("Kön")),
            FieldTest(.omotiveradeSkillnader, .holds("Område")), FieldTest(.omotiveradeSkillnader, .holds("Ålder")),
        ]
    }

    // MARK: - Åtaganden, risks, granskningar, kontroller

    private mutating func posts(_ kind: RecordKind) -> Question {
        var question = Question(ask: ask(kind), kind: kind)
        // The område of a record that is named is told with the record itself.
        let listsAreas = [.list(.område), .list(.målområde)].contains(question.ask)
        if chance(3), !listsAreas { question.scope.names = [pick(names[kind]!)] }
        if kind == .åtagande {
            let types = [
                [Åtagande.Kind.aktivitet], [.kommunövergripande], [.kommunövergripande, .utvecklingsåtagande],
            ].map {
                $0.map(\.rawValue)
            }
            if !chance(3) { question.scope.fields = [FieldTest(.typ, .isOne(of: pick(types)))] }
        }
        settlePlaces(&question)
        settleYears(&question, [2019])
        if isShare(question) || chance(2) { question.condition.ranks = ranks() }
        if !isShare(question), chance(5) { search(&question) }
        settleQuantifier(&question)
        settleGroups(&question, kind == .åtagande ? [.nämnd, .målområde, .nämndmål, .status] : [.nämnd, .status])
        groupByYear(&question)
        let texts: [ExtraColumn] = kind == .granskning ? [.dokument] : [.kommentar, .dokument]
        question.columns = named(question, extra: kind == .åtagande ? texts + [.målområde, .nämndmål] : texts)
        if question.ask == .records, chance(6) { question.order = Order(by: pick([.status, .nämnd, .år])) }
        return question
    }

    private mutating func ranks() -> [Int] {
        pick((1...14).map { bits in (1...4).filter { bits >> ($0 - 1) & 1 == 1 } })
    }

    private mutating func search(_ question: inout Question) {
        var groups = [[TextTerm(words: [pick(["utbildning", "enkät"])])]]
        if chance(3) { groups[0].append(TextTerm(words: ["upphandling"])) }
        if chance(3) { groups.append([TextTerm(words: ["nya", "lokaler"], quoted: true)]) }
        question.condition.text = TextFilter(groups: groups, negated: chance(4))
        if question.period == .latest { question.period = .all }
    }

    private mutating func ask(_ kind: RecordKind) -> Ask {
        let things: [Dimension] =
            switch kind {
            case .åtagande: [.nämnd, .målområde, .nämndmål]
            case .risk, .kontroll: [.nämnd, .område]
            default: [.nämnd]
            }
        let own: Countable = kind == .granskning ? .distinct(.diarienummer) : .records
        switch Int.random(in: 0..<8, using: &random) {
        case 0...2: return .records
        case 3: return .list(pick(things))
        case 4: return .count(kind == .granskning && chance(3) ? .records : own)
        case 5: return .count(.distinct(pick(kind == .risk ? things + [.risk] : things)))
        case 6: return .share(kind == .risk && chance(2) ? .distinct(.risk) : own)
        default: return .share(.distinct(pick(kind == .risk ? things + [.risk] : things)))
        }
    }

    private mutating func settleQuantifier(_ question: inout Question) {
        guard question.condition.ranks != nil, question.condition.text == nil else { return }
        let number = Int.random(in: 1...4, using: &random)
        let quantifier = pick([.all, .none, .atLeast(number), .atMost(number), .exactly(number)] as [Quantifier])
        switch question.ask {
        case .records where chance(4) && question.kind == .risk: question.ask = .list(.risk)
        case .records where chance(4) && question.kind == .granskning: question.ask = .list(.granskning)
        case .list where chance(2), .count(.distinct) where chance(2): break
        default: return
        }
        question.quantifier = quantifier
        question.scope.ranks = [1, 2, 3, 4]
    }

    // MARK: - Amounts

    private mutating func amount() -> Question {
        var question = pick(amounts)
        // Units without names of their own are those of the nämnd.
        if chance(2), !question.scope.names.contains(where: { $0.label == "" }) {
            question.scope.nämnder = some(nämnder, 2)
        }
        question.period = pick([.years([2019]), .years([2018]), .years([2018, 2019]), .latest, .all])
        let isOwn = question.scope.fields.isEmpty && question.scope.names.contains { $0.label == "" }
        if chance(3), !isOwn {
            let isParts = question.scope.fields.contains { $0.test == .isOne(of: ["varav"]) }
            let places: Int? = pick(isParts ? [1, nil] : [1, 1, 3, nil])
            question.ranking = Ranking(measure: .size, descending: chance(2), places: places)
        }
        return question
    }

    // MARK: - What all kinds have

    private mutating func settlePlaces(_ question: inout Question) {
        switch Int.random(in: 0..<5, using: &random) {
        case 0, 1: question.scope.nämnder = some(nämnder, 2)
        case 2: question.scope.excludedNämnder = some(nämnder, 2)
        default: break
        }
        guard question.kind == .mått || question.kind == .åtagande else { return }
        if chance(4) { question.scope.goals = [pick(goals)] }
        if chance(10) { question.scope.excludedGoals = [pick(goals)] }
    }

    private mutating func settleYears(_ question: inout Question, _ years: [Int]) {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: question.period = .all
        case 1, 2: question.period = .years([pick(years)])
        case 3 where years.count > 1: question.period = .years(some(years, 3).sorted())
        case 4:
            question.period = .years([2019])
            question.scope.documentKind = pick(["verksamhetsberättelse", "delårsrapport"])
        case 5: question.period = .years([2019], month: 3)
        default: break
        }
    }

    private func isShare(_ question: Question) -> Bool { if case .share = question.ask { true } else { false } }

    private mutating func settleGroups(_ question: inout Question, _ dimensions: [Dimension]) {
        switch question.ask {
        case .count(.distinct(let thing)) where thing != .diarienummer && thing != .risk: return
        case .share(.distinct(let thing)) where thing != .diarienummer: return
        case .count, .share: break
        default: return
        }
        guard question.quantifier == .some else { return }
        if chance(3) {
            question.grouping = [pick(dimensions.filter { $0 != .status && $0 != .trend })]
            question.ranking = Ranking(descending: chance(2), places: pick([1, 2, nil]))
            if question.kind == .risk {
                question.ask = isShare(question) ? .share(.distinct(.risk)) : .count(.distinct(.risk))
            }
            if question.kind == .granskning {
                question.ask = isShare(question) ? .share(.distinct(.diarienummer)) : .count(.distinct(.diarienummer))
            }
        } else if chance(2) {
            question.grouping = [pick(dimensions)]
        }
    }

    /// Counts over several years or nämnder are told for each, unless the question wants them together.
    private mutating func groupByYear(_ question: inout Question) {
        guard question.ranking == nil, !chance(5) else { return }
        switch question.ask {
        case .count(let what), .share(let what):
            if question.grouping.isEmpty, question.scope.nämnder.count > 1, what != .distinct(.nämnd) {
                question.grouping = [.nämnd]
            }
            if case .years(let years, _, _) = question.period, years.count > 1 { question.grouping.append(.år) }
            if question.period == .all, question.condition.text == nil { question.grouping.append(.år) }
        default: break
        }
    }

    /// Columns that the words of the question name anyway, and at times some more.
    private mutating func named(_ question: Question, extra: [ExtraColumn]) -> Set<ExtraColumn> {
        var columns: Set<ExtraColumn> = []
        if question.ask == .records || question.ask == .list(.mått), chance(3) { columns = Set(some(extra, 2)) }
        for test in question.condition.fields {
            switch test.field {
            case .trend: columns.insert(.trend)
            case .etappmal: columns.insert(.etappmål)
            case .omotiveradeSkillnader: columns.insert(.skillnader)
            default: break
            }
        }
        var said = question.grouping
        switch question.ask {
        case .list(let thing), .count(.distinct(let thing)), .share(.distinct(let thing)): said.append(thing)
        default: break
        }
        guard question.kind == .mått || question.kind == .åtagande else { return columns }
        if said.contains(.trend) { columns.insert(.trend) }
        if said.contains(.målområde) { columns.insert(.målområde) }
        if said.contains(.nämndmål) { columns.insert(.nämndmål) }
        return columns
    }
}

extension [FieldTest] {
    /// Without a second test of a field, which would stand beside the first as one; etappmål come last.
    fileprivate var oneOfEachField: [FieldTest] {
        let tests = enumerated().filter { place, test in !self[..<place].contains { $0.field == test.field } }
        let ordered = tests.map(\.element)
        return ordered.filter { $0.field != .etappmal } + ordered.filter { $0.field == .etappmal }
    }
}
