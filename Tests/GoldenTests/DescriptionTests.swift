import Domain
import Testing

@testable import Dialogue

/// A question's description says all that the question does.
struct DescriptionTests {
    @Test(arguments: RecordKind.allCases)
    func differentQuestionsHaveDifferentDescriptions(kind: RecordKind) {
        var questions: [String: Question] = [:]
        for question in Self.questions(of: kind) {
            let description = question.described
            #expect(questions.updateValue(question, forKey: description) ?? question == question, "\(description)")
        }
        #expect(questions.count > 10_000)
    }

    private static func questions(of kind: RecordKind) -> [Question] {
        let asked = QuestionForms.asks.map { Question(ask: $0, kind: kind) }
        let shaped = QuestionForms.shapes.map { Question(ask: $0, kind: kind) }
        let spanned = QuestionForms.shapes.map { Question(ask: $0, kind: kind, span: YearSpan(from: 2023, to: 2024)) }
        return asked.flatMap(QuestionForms.grouped) + shaped.flatMap(QuestionForms.forms)
            + (shaped + spanned).flatMap(QuestionForms.filtered)
    }

    // MARK: - Every stored property

    /// Changes each stored property of a part of a question, and expects a description that changes with it.
    /// - Parameters:
    ///   - changes: one for each property, by its name.
    ///   - unsaid: one for each property that only the corpus decides, which the description leaves out.
    private func expectAllSaid<Part>(
        of part: Part, in place: WritableKeyPath<Question, Part>, of question: Question,
        _ changes: [String: (inout Part) -> Void], unsaid: [String: (inout Part) -> Void] = [:]
    ) {
        var question = question
        question[keyPath: place] = part
        func description(after change: (inout Part) -> Void) -> String {
            var changed = question
            change(&changed[keyPath: place])
            return changed.described
        }
        let properties = Set(Mirror(reflecting: part).children.compactMap(\.label))
        #expect(properties == Set(changes.keys).union(unsaid.keys), "\(Part.self)")
        for (property, change) in changes {
            #expect(description(after: change) != question.described, "\(Part.self).\(property)")
        }
        for (property, change) in unsaid {
            #expect(description(after: change) == question.described, "\(Part.self).\(property)")
        }
    }

    private static let goals = GoalChoice(alternatives: [GoalSet(level: .kfMål, names: ["a"], label: "x")])
    private static let names = NameChoice(alternatives: [NameSet(field: .matt, names: ["a"])], label: "x")

    @Test func allOfAQuestionIsSaid() {
        expectAllSaid(
            of: Question(ask: .records), in: \.self, of: Question(ask: .records),
            [
                "ask": { $0.ask = .changes }, "kind": { $0.kind = .mått }, "level": { $0.level = .nämndmål },
                "period": { $0.period = .all }, "span": { $0.span = YearSpan(from: 2023, to: 2024) },
                "scope": { $0.scope.ranks = [1] }, "condition": { $0.condition.ranks = [1] },
                "quantifier": { $0.quantifier = .all }, "grouping": { $0.grouping = [.nämnd] },
                "ranking": { $0.ranking = Ranking(descending: true, places: nil) },
                "columns": { $0.columns = [.kommun] }, "order": { $0.order = Order(by: .nämnd) },
            ])
    }

    @Test(arguments: [\Question.scope, \Question.condition])
    func allOfAFilterIsSaid(place: WritableKeyPath<Question, Filter> & Sendable) {
        expectAllSaid(
            of: Filter(), in: place, of: Question(ask: .records),
            [
                "kommuner": { $0.kommuner = ["x"] }, "excludedKommuner": { $0.excludedKommuner = ["x"] },
                "nämnder": { $0.nämnder = ["x"] }, "excludedNämnder": { $0.excludedNämnder = ["x"] },
                "goals": { $0.goals = [Self.goals] }, "excludedGoals": { $0.excludedGoals = [Self.goals] },
                "ranks": { $0.ranks = [] }, "scale": { $0.scale = "x" }, "text": { $0.text = TextFilter(groups: []) },
                "onlyMotiveringar": { $0.onlyMotiveringar = true }, "names": { $0.names = [Self.names] },
                "fields": { $0.fields = [FieldTest(.matt, .present)] }, "documentKind": { $0.documentKind = "x" },
                "directions": { $0.directions = [.new] }, "steps": { $0.steps = 1 },
                "earlierRanks": { $0.earlierRanks = [] },
            ])
    }

    @Test func allOfATextIsSaid() {
        var question = Question(ask: .hits)
        question.condition.text = TextFilter(groups: [[TextTerm(words: ["x"])]])
        expectAllSaid(
            of: TextFilter(groups: [[TextTerm(words: ["x"])]]), in: \.condition.text!, of: question,
            [
                "groups": { $0.groups = [[TextTerm(words: ["x"]), TextTerm(words: ["y"])]] },
                "negated": { $0.negated = true }, "inComments": { $0.inComments = true },
                "wider": { $0.wider = [.all([[TextTerm(words: ["x"])]])] },
            ])
        expectAllSaid(
            of: TextTerm(words: ["x"]), in: \.condition.text!.groups[0][0], of: question,
            ["words": { $0.words = ["y"] }, "quoted": { $0.quoted = true }])
    }

    @Test func allOfWhatGroupsAndRowsArePutInOrderByIsSaid() {
        let question = Question(
            ask: .records, span: YearSpan(from: 2023, to: 2024), ranking: Ranking(descending: true, places: nil),
            order: Order(by: .nämnd))
        expectAllSaid(
            of: YearSpan(from: 2023, to: 2024), in: \.span!, of: question,
            ["from": { $0.from = 2022 }, "to": { $0.to = 2025 }])
        expectAllSaid(
            of: Ranking(descending: true, places: nil), in: \.ranking!, of: question,
            [
                "measure": { $0.measure = .size }, "descending": { $0.descending = false },
                "places": { $0.places = 1 },
            ])
        expectAllSaid(
            of: Order(by: .nämnd), in: \.order!, of: question,
            ["by": { $0.by = .år }, "descending": { $0.descending = true }])
    }

    @Test func allOfGoalsAndNamesIsSaidButTheCorpusOwnNames() {
        var question = Question(ask: .records)
        question.scope.goals = [Self.goals]
        question.scope.names = [Self.names]
        question.scope.fields = [FieldTest(.matt, .present)]
        expectAllSaid(
            of: Self.goals, in: \.scope.goals[0], of: question,
            ["alternatives": { $0.alternatives += $0.alternatives }])
        expectAllSaid(
            of: Self.goals.alternatives[0], in: \.scope.goals[0].alternatives[0], of: question,
            ["level": { $0.level = .nämndmål }, "label": { $0.label = "y" }], unsaid: ["names": { $0.names = ["b"] }])
        expectAllSaid(
            of: Self.names, in: \.scope.names[0], of: question,
            ["alternatives": { $0.alternatives += $0.alternatives }, "label": { $0.label = "y" }])
        expectAllSaid(
            of: Self.names.alternatives[0], in: \.scope.names[0].alternatives[0], of: question,
            ["field": { $0.field = .risk }], unsaid: ["names": { $0.names = ["b"] }])
        expectAllSaid(
            of: FieldTest(.matt, .present), in: \.scope.fields[0], of: question,
            ["field": { $0.field = .risk }, "test": { $0.test = .positive }])
    }
}
