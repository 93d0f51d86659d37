import Dialogue
import Domain
import Language
import Testing

/// The law of restatement over a corpus of several municipalities.
@Suite(.timeLimit(.minutes(10))) struct KommunLawTests {
    @Test(arguments: 0..<4 as Range<UInt64>) func ofGoals(slice: UInt64) throws {
        let language = try SeveralKommuner.language()
        var generator = QuestionGenerator(language, seed: 300 + slice)
        var kommuner = KommunGenerator(seed: 400 + slice)
        for _ in 0..<600 { check(kommuner.about(generator.question()), language) }
    }

    @Test(arguments: 0..<4 as Range<UInt64>) func ofRecords(slice: UInt64) throws {
        let language = try SeveralKommuner.language()
        var generator = RecordQuestionGenerator(language, seed: 500 + slice)
        var kommuner = KommunGenerator(seed: 600 + slice)
        for _ in 0..<600 { check(kommuner.about(generator.question()), language) }
    }

    /// The examples of rules that name a municipality are those of no corpus with only one.
    @Test func everyExampleUsesItsRule() throws {
        let language = try SeveralKommuner.language()
        let rules = language.grammar.rules.filter { $0.file.hasSuffix("kommun.txt") }
        #expect(!rules.isEmpty)
        for rule in rules {
            for example in rule.examples {
                #expect(language.understand(example).unknown.isEmpty, "\(example)")
                #expect(language.rules(usedIn: example).contains(rule.name), "\(rule.name): \(example)")
            }
        }
    }

    private func check(_ question: Question, _ language: Language) {
        let restated = language.restate(question)
        let understanding = language.understand(restated)
        guard understanding.interpretation.question != question || !understanding.unknown.isEmpty else { return }
        Issue.record(
            """
            \(restated)
            \(understanding.tree)
            \(understanding.unknown.map(\.text))
            \(String(describing: understanding.interpretation.question))
            \(question)
            """)
    }
}

/// Makes questions about municipalities of questions about a corpus.
private struct KommunGenerator {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func about(_ question: Question) -> Question {
        var question = question
        let names = SeveralKommuner.names.shuffled(using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: question.scope.kommuner = [names[0]]
        case 1: question.scope.kommuner = Array(names.prefix(2))
        case 2: question.scope.excludedKommuner = [names[0]]
        default: break
        }
        if Bool.random(using: &random) { askForKommuner(&question) }
        groupShareOfSome(&question)
        question.columns.remove(.kommun)
        if question.scope.kommuner.count != 1 { question.columns.insert(.kommun) }
        return question
    }

    /// Of a share of some goals no groups are said: those follow from what it is about.
    private func groupShareOfSome(_ question: inout Question) {
        guard question.scope.kommuner.count > 1, !question.condition.goals.isEmpty, question.scope.ranks == nil,
            case .share = question.ask, question.ranking == nil, !question.grouping.contains(.nämnd)
        else { return }
        question.grouping.insert(.kommun, at: 0)
    }

    /// What is asked of nämnder may be asked of kommuner, but for nämnder that say nothing.
    private mutating func askForKommuner(_ question: inout Question) {
        if question.grouping == [.nämnd], question.scope.nämnder.count < 2 { question.grouping = [.kommun] }
        guard question.condition.text == nil, question.grouping.isEmpty else { return }
        switch question.ask {
        case .list(.nämnd): question.ask = .list(.kommun)
        case .count(.distinct(.nämnd)): question.ask = .count(.distinct(.kommun))
        case .share(.distinct(.nämnd)): question.ask = .share(.distinct(.kommun))
        default: break
        }
    }
}
