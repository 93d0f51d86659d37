import Dialogue
import Domain
import Testing

/// Laws over generated questions and lines.
struct LawTests {
    private let fixture: CorpusFixture

    init() throws { fixture = try CorpusFixture() }

    @Test func aRestatedQuestionIsTheSameQuestion() {
        let language = fixture.dialogue.language
        var generator = QuestionGenerator(language, seed: 7)
        for _ in 0..<600 {
            let question = generator.question()
            let restated = language.restate(question)
            let understanding = language.understand(restated)
            #expect(understanding.interpretation.question == question, "\(restated)\n\(understanding.tree)")
            #expect(understanding.unknown.isEmpty, "\(restated)")
        }
    }

    @Test func theNamesOfTheGeneratorAreInTheCorpus() {
        #expect(RecordQuestionGenerator(fixture.dialogue.language, seed: 0).isComplete)
    }

    @Test func aRestatedQuestionAboutRecordsIsTheSameQuestion() {
        let language = fixture.dialogue.language
        var generator = RecordQuestionGenerator(language, seed: 11)
        for _ in 0..<300 {
            let question = generator.question()
            let restated = language.restate(question)
            let understanding = language.understand(restated)
            #expect(understanding.interpretation.question == question, "\(restated)\n\(understanding.tree)")
            #expect(understanding.unknown.isEmpty, "\(restated)")
        }
    }

    /// The goal sets that the grammar's goal words stand for in the corpus, and a few by words of names.
    private var goalSets: [GoalChoice] {
        let language = fixture.dialogue.language
        let lines =
            language.grammar.goalWords.map { "visa \($0.label) 2024" } + [
                "mål om trygga mötesplatser", "mål om bostadsbyggande",
            ]
        return lines.compactMap { language.understand($0).interpretation.question?.scope.goals.first }
    }

    @Test func everyWordOfALineIsUsedOrReported() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<400 {
            let line = randomLine(&random)
            let understanding = fixture.dialogue.language.understand(line)
            let words = understanding.tokens.filter { $0.kind != .space }.count
            #expect(understanding.reading.parts.flatMap { Array($0.range) } == Array(0..<words), "\(line)")
            #expect(understanding.tokens.map(\.text).joined() == line)
        }
    }

    @Test func noLineCrashesOrReachesSQLSyntax() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<400 {
            let line = randomLine(&random)
            _ = try fixture.dialogue.ask(line)
            _ = try fixture.dialogue.ask("sök " + line)
            _ = try fixture.dialogue.ask("vilka mål nämner " + line)
        }
    }

    @Test(arguments: [
        "nämner \"\"; DROP TABLE bedomning", "sök NEAR(a b)", "sök \"a\" OR \"b\"", "sök a* AND -b ^c {d}", "sök '",
        "sök \u{0}\u{1}",
        "mål om x' OR '1'='1 2024", "motiveringar om \"kriminella nätverk\" NOT x",
    ]) func hostileLinesAreOnlyWords(line: String) throws {
        _ = try fixture.dialogue.ask(line)
        #expect(try fixture.dialogue.ask("hur många mål finns 2024").table.rows == [[.integer(62)]])
    }

    @Test func aVeryLongLineIsAnswered() throws {
        _ = try fixture.dialogue.ask(String(repeating: "ej uppfyllda mål och ", count: 300))
        _ = try fixture.dialogue.ask(String(repeating: "å", count: 100_000))
    }
}
