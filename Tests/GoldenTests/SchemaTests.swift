import Dialogue
import Domain
import QueryCompiler
import Storage
import Testing

/// What is compiled is SQL that the schema takes: every source of rows × what is asked × each part that a question can
/// have. Nothing is run; SQLite prepares each statement and says how it would go about it.
struct SchemaTests {
    private let fixture: CorpusFixture
    private let database: CorpusDatabase

    init() throws {
        fixture = try CorpusFixture(documents: [CorpusFixture.corpus[2]])
        database = try fixture.library.open()
    }

    /// True where the question was compiled; then it is prepared, and so is what a row of it was counted from.
    @discardableResult
    private func prepare(_ question: Question) throws -> Bool {
        guard question.lack == nil else { return false }
        let query = try compile(question, expansion: Self.spellings)
        #expect(throws: Never.self, "\(question)") { _ = try database.plan(of: query) }
        #expect(Set(query.columns).count == query.columns.count, "\(question)")
        let row = Dictionary(query.columns.map { ($0, Value.text("x")) }) { first, _ in first }
        if let counted = try compileCounted(question, in: row, expansion: Self.spellings) {
            #expect(throws: Never.self, "counted: \(question)") { _ = try database.plan(of: counted) }
        }
        return true
    }

    private static func spellings(_ term: TextTerm) -> [SearchSpelling] { [] }

    // MARK: - Every combination

    @Test(arguments: RecordKind.allCases)
    func everyDimensionOfEveryAskIsPreparedOrRefused(kind: RecordKind) throws {
        for ask in QuestionForms.asks {
            for form in QuestionForms.grouped(Question(ask: ask, kind: kind)) { try prepare(form) }
        }
        for ask in QuestionForms.shapes {
            for form in QuestionForms.forms(Question(ask: ask, kind: kind)) { try prepare(form) }
        }
    }

    @Test(arguments: RecordKind.allCases)
    func everyFilterOfEveryAskIsPreparedOrRefused(kind: RecordKind) throws {
        for ask in QuestionForms.shapes {
            for span in [nil, YearSpan(from: 2023, to: 2024)] {
                let question = Question(ask: ask, kind: kind, span: span)
                for filtered in QuestionForms.filtered(question) { try prepare(filtered) }
            }
        }
    }

    @Test func everyPairOfDimensionsIsPreparedOrRefused() throws {
        for kind in RecordKind.allCases {
            for first in Dimension.allCases {
                for second in Dimension.allCases {
                    for ask in [Ask.count(.records), .share(.records), .count(.distinct(first)), .count(.hits)] {
                        var question = Question(ask: ask, kind: kind, grouping: [first, second])
                        question.condition.ranks = [1]
                        try prepare(question)
                        question.quantifier = .all
                        question.ranking = Ranking(descending: true, places: 2)
                        try prepare(question)
                    }
                }
            }
        }
    }

    // MARK: - What is compiled, and what is not

    @Test(arguments: RecordKind.allCases)
    func aDimensionIsCompiledWhereTheKindHasIt(kind: RecordKind) throws {
        for dimension in Dimension.allCases {
            let isCompiled = try prepare(Question(ask: .list(dimension), kind: kind))
            #expect(isCompiled == kind.dimensions.contains(dimension), "\(kind) \(dimension)")
        }
    }

    @Test(arguments: RecordKind.allCases)
    func aFieldIsCompiledWhereTheKindHasIt(kind: RecordKind) throws {
        for field in Field.allCases {
            var question = Question(ask: .records, kind: kind)
            question.scope.fields = [FieldTest(field, .present)]
            #expect(try prepare(question) == kind.fields.contains(field), "\(kind) \(field)")
        }
    }

    @Test func whatIsLackingIsNamedWithThoseThatHaveIt() {
        #expect(throws: Lack.self) { try compile(Question(ask: .list(.område)), expansion: Self.spellings) }
        let lack = Question(ask: .list(.område)).lack
        #expect(lack == Lack(part: .dimension(.område), source: .records(.bedömning)))
        #expect(lack?.holders == [.risk, .kontroll])
        #expect(Question(ask: .count(.records), kind: .mått, grouping: [.grupp]).lack?.holders == [])
        #expect(Question(ask: .changes).lack?.part == .changes)
        #expect(Question(ask: .records, kind: .risk, span: YearSpan(from: 2023, to: 2024)).lack?.part == .changes)
    }

    /// A question near one that cannot be answered can be.
    @Test func nearQuestionsAreCompiled() throws {
        for kind in RecordKind.allCases {
            for ask in QuestionForms.shapes {
                for form in QuestionForms.forms(Question(ask: ask, kind: kind)) {
                    guard let lack = form.lack else { continue }
                    for near in form.near(lack) { #expect(near.lack == nil) }
                }
            }
        }
    }
}
