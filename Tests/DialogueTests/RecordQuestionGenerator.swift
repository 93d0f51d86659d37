import Dialogue
import Domain
import Language

/// Makes questions about mått, åtaganden, risks, granskningar, kontroller and amounts, of every form that the grammar
/// can say. The names are those that lines of a person find in the corpus.
struct RecordQuestionGenerator {
    private let nämnder: [String]
    private let goals: [GoalChoice]
    private var names: [RecordKind: [NameChoice]] = [:]
    /// Whole questions about amounts: columns and posts go together.
    private let amounts: [Question]
    private var random: SeededGenerator

    /// Lines that name records of each kind.
    static let lines: [RecordKind: [String]] = [
        .mått: [
            "måttet arbetsplatskvoten", "måttet sjukfrånvaro", "mått om bredband", "måttet antal konkurser",
            "mått om niornas hälsa", "mått om CO2", "måttet förvärvsfrekvens invånare 20-64 år",
            "mått om gång- och cykelvägar", "mått om busshållplatser",
        ],
        .åtagande: [
            "åtagandet om vägtrafikplan", "åtaganden om gatukostnader", "åtaganden om lönebildningsprocessen",
            "åtagandet om Microsoft Office 365", "åtaganden om arbetsmiljö", "åtagandet E-arkiv",
        ],
        .risk: [
            "risken om bisysslor", "risker om molntjänster", "risker om lokalevakueringar", "risker om representation",
        ],
        .granskning: ["granskningen av bisysslor", "granskningar av upphandling", "granskningen av jourhem"],
        .kontroll: ["kontroller av attest", "kontroller av avtal", "kontroller av leverantörer"],
    ]

    static let amountLines = [
        "ekonomiavdelningen 2019", "avvikelsen för ekonomiavdelningen 2019", "kansliavdelningen budget 2019",
        "bokslut för personalkostnader 2019", "prognos helår för lokaler 2019",
        "vilka avdelningar gick över budget 2019", "vilka avdelningar hade överskott 2019", "årets resultat 2019",
        "vilka poster har underskott 2019", "bokslut för avdelningarna 2019",
    ]

    init(_ language: Language, seed: UInt64) {
        let vocabulary = language.vocabulary
        nämnder = Set(vocabulary.holdings.values.flatMap { $0.values.joined() }).filter { $0 != "" }.sorted()
        goals = ["ekonomimål", "arbetsgivarmål", "klimatmål"].compactMap {
            language.understand("visa \($0) 2019").interpretation.question?.scope.goals.first
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

    /// False where a line found no name, so that the laws would say less than they seem to.
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

    // MARK: - Mått

    private mutating func values() -> Question {
        var question = Question(ask: .records, kind: .mått)
        question.scope.names = [pick(names[.mått]!)]
        settleNämnder(&question)
        if chance(3) { question.scope.fields = [FieldTest(.grupp, group())] }
        settleYears(&question, [2017, 2018, 2019])
        switch Int.random(in: 0..<4, using: &random) {
        case 0: question.columns = [pick([.trend, .etappmål, .ranking, .skillnader, .nämndmål])]
        case 1: question.ranking = Ranking(descending: chance(2), places: pick([1, 1, 3]))
        case 2: question.order = Order(by: pick([.nämnd, .år]))
        default: break
        }
        if question.period == .all { question.columns.insert(.etappmål) }
        return question
    }

    private mutating func group() -> FieldTest.Test {
        let sets = [
            ["Kvinnor"], ["Män"], ["Kvinnor", "Män"], ["Flickor"], ["Pojkar"], ["Lägsta"], ["Högsta"],
            ["Högsta", "Lägsta"],
        ]
        return chance(6) ? .present : .isOne(of: pick(sets))
    }

    private mutating func measures() -> Question {
        var question = Question(
            ask: pick([.list(.mått), .list(.mått), .count(.records), .share(.records)]), kind: .mått)
        if chance(3) { question.scope.names = [pick(names[.mått]!)] }
        if chance(4) { question.scope.goals = [pick(goals)] }
        settleNämnder(&question)
        settleYears(&question, [2019])
        let test = pick([
            FieldTest(.trend, .isOne(of: [pick(["Negativ", "Positiv", "Oförändrad"])])), FieldTest(.etappmal, .reached),
            FieldTest(.etappmal, .missed), FieldTest(.omotiveradeSkillnader, .holds(pick(["Kön", "Område"]))),
        ])
        if question.ask == .share(.records) || chance(2) { question.condition.fields = [test] }
        settleGroups(&question, [.nämnd, .målområde, .trend])
        groupByYear(&question)
        question.columns = named(question, extra: [.trend, .etappmål, .ranking, .dokument])
        return question
    }

    // MARK: - Åtaganden, risks, granskningar, kontroller

    private mutating func posts(_ kind: RecordKind) -> Question {
        var question = Question(ask: ask(kind), kind: kind)
        if chance(3) { question.scope.names = [pick(names[kind]!)] }
        if kind == .åtagande {
            if chance(3) { question.scope.goals = [pick(goals)] }
            let types = [[Åtagande.Kind.aktivitet], [.kommunövergripande, .utvecklingsåtagande]].map {
                $0.map(\.rawValue)
            }
            if !chance(3) { question.scope.fields = [FieldTest(.typ, .isOne(of: pick(types)))] }
        }
        settleNämnder(&question)
        settleYears(&question, [2019])
        let isShare = if case .share = question.ask { true } else { false }
        if isShare || chance(2) { question.condition.ranks = pick([[1], [2], [3], [4], [1, 2], [3, 4], [2, 3]]) }
        if !isShare, chance(5) {
            let words = [TextTerm(words: [pick(["utbildning", "upphandling", "enkät"])])]
            question.condition.text = TextFilter(groups: [words], negated: chance(4))
            if question.period == .latest { question.period = .all }
        }
        settleQuantifier(&question)
        settleGroups(&question, kind == .åtagande ? [.nämnd, .målområde, .status] : [.nämnd, .status])
        groupByYear(&question)
        let texts: [ExtraColumn] = kind == .granskning ? [.dokument] : [.kommentar, .dokument]
        question.columns = named(question, extra: texts)
        return question
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
        case 4: return .count(own)
        case 5: return .count(.distinct(pick(kind == .risk ? things + [.risk] : things)))
        case 6: return .share(kind == .risk ? .distinct(.risk) : own)
        default: return .share(.distinct(pick(kind == .risk ? things + [.risk] : things)))
        }
    }

    private mutating func settleQuantifier(_ question: inout Question) {
        guard question.condition.ranks != nil, question.condition.text == nil, question.kind != .kontroll else {
            return
        }
        switch question.ask {
        case .list, .count(.distinct):
            guard chance(2) else { return }
            question.quantifier = pick([.all, .none, .atLeast(2), .exactly(3)])
            question.scope.ranks = [1, 2, 3, 4]
        default: break
        }
    }

    // MARK: - Amounts

    private mutating func amount() -> Question {
        var question = pick(amounts)
        // Units without names of their own are those of the nämnd.
        if chance(2), !question.scope.names.contains(where: { $0.label == "" }) {
            question.scope.nämnder = [pick(nämnder)]
        }
        question.period = pick([.years([2019]), .years([2018]), .years([2018, 2019]), .latest, .all])
        if chance(3) {
            question.ranking = Ranking(measure: .size, descending: chance(2), places: pick([1, 3]))
        }
        return question
    }

    // MARK: - What all kinds have

    private mutating func settleNämnder(_ question: inout Question) {
        switch Int.random(in: 0..<5, using: &random) {
        case 0, 1: question.scope.nämnder = [pick(nämnder)]
        case 2: question.scope.excludedNämnder = [pick(nämnder)]
        default: break
        }
    }

    private mutating func settleYears(_ question: inout Question, _ years: [Int]) {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: question.period = .all
        case 1, 2: question.period = .years([pick(years)])
        case 3 where years.count > 1: question.period = .years(Array(years.shuffled(using: &random).prefix(2)).sorted())
        case 4:
            question.period = .years([2019])
            question.scope.documentKind = pick(["verksamhetsberättelse", "delårsrapport"])
        case 5 where question.ask != .records: question.period = .years([2019], month: 3)
        default: break
        }
    }

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
            question.ranking = Ranking(descending: chance(2), places: pick([1, 2]))
            if chance(4) { question.ranking = Ranking(descending: true, places: nil) }
            if case .count = question.ask, question.kind == .risk { question.ask = .count(.distinct(.risk)) }
        } else if chance(2) {
            question.grouping = [pick(dimensions)]
        }
    }

    /// "Alla år" counts each year.
    private func groupByYear(_ question: inout Question) {
        guard question.period == .all, question.ranking == nil, question.condition.text == nil else { return }
        switch question.ask {
        case .count, .share: question.grouping.append(.år)
        default: break
        }
    }

    /// Columns that the words of the question name anyway, and at times one more.
    private mutating func named(_ question: Question, extra: [ExtraColumn]) -> Set<ExtraColumn> {
        var columns: Set<ExtraColumn> = []
        if question.ask == .records || question.ask == .list(.mått), chance(3) { columns.insert(pick(extra)) }
        for test in question.condition.fields {
            switch test.field {
            case .trend: columns.insert(.trend)
            case .etappmal: columns.insert(.etappmål)
            case .omotiveradeSkillnader: columns.insert(.skillnader)
            default: break
            }
        }
        if !question.scope.goals.isEmpty { columns.insert(.nämndmål) }
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
