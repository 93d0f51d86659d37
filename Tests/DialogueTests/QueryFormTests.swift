import Domain
import QueryCompiler
import Storage
import Testing

/// What is compiled is SQL that the database takes, whatever kind of record is asked about.
struct QueryFormTests {
    private let fixture: CorpusFixture
    private let database: CorpusDatabase

    init() throws {
        fixture = try CorpusFixture()
        database = try fixture.library.open()
    }

    private func run(_ question: Question) throws -> Table {
        try database.run(try compile(question, expansion: { _ in [] }))
    }

    @Test(arguments: RecordKind.allCases)
    func everyFormOfQuestionRuns(kind: RecordKind) throws {
        for ask in asks(kind) {
            for variant in variants(Question(ask: ask, kind: kind, period: .all), kind) {
                if variant.lack != nil { continue }
                #expect(throws: Never.self, "\(variant)") { try run(variant) }
            }
        }
    }

    @Test func everyGeneratedQuestionRunsAndHasTheColumnsItSays() throws {
        let language = fixture.dialogue.language
        var generator = RecordQuestionGenerator(language, seed: 23)
        for _ in 0..<400 {
            let question = generator.question()
            let query = try compile(question, expansion: { _ in [] })
            let table = try database.run(query)
            #expect(table.columns == query.columns)
            #expect(table.rows.allSatisfy { $0.count == query.columns.count }, "\(question)")
        }
    }

    private func dimensions(_ kind: RecordKind) -> [Dimension] { Dimension.allCases.filter(kind.dimensions.contains) }

    private func asks(_ kind: RecordKind) -> [Ask] {
        [.records, .count(.records), .share(.records)] + dimensions(kind).map { .list($0) }
            + dimensions(kind).flatMap { [.count(.distinct($0)), .share(.distinct($0))] }
    }

    private func variants(_ question: Question, _ kind: RecordKind) -> [Question] {
        var all = [question]
        func add(_ change: (inout Question) -> Void) {
            var variant = question
            change(&variant)
            all.append(variant)
        }
        for period in [Period.latest, .years([2018, 2019]), .years([2019], month: 3)] { add { $0.period = period } }
        for quantifier in [Quantifier.all, .none, .atLeast(2)] {
            add {
                $0.quantifier = quantifier
                $0.condition.ranks = [4]
            }
        }
        add { $0.condition.text = TextFilter(groups: [[TextTerm(words: ["upphandling"])]]) }
        add { $0.scope.documentKind = "delårsrapport" }
        add { $0.columns = kind.schema.columns }
        for field in kind.fields where field != .grupp {
            add { $0.scope.names = [NameChoice(alternatives: [NameSet(field: field, names: ["x"])], label: "")] }
        }
        for dimension in dimensions(kind) {
            add {
                $0.grouping = [dimension]
                $0.ranking = Ranking(descending: true, places: 2)
            }
            add { $0.order = Order(by: dimension) }
        }
        return all
    }
}
