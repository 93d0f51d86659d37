import Dialogue
import Domain
import Testing

/// Laws over generated questions and lines.
struct LawTests {
    private let fixture: CorpusFixture

    init() throws { fixture = try CorpusFixture() }

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

    @Test func everyLineIsAnsweredOrRefusedInWords() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<400 {
            let line = randomLine(&random)
            for line in [line, "sök " + line, "vilka mål nämner " + line] {
                try fixture.dialogue.askExpectingAnswerOrRefusal(line)
            }
        }
    }

    @Test(arguments: [
        "nämner \"\"; DROP TABLE bedomning", "sök NEAR(a b)", "sök \"a\" OR \"b\"", "sök a* AND -b ^c {d}", "sök '",
        "sök \u{0}\u{1}",
        "mål om x' OR '1'='1 2024", "motiveringar om \"kriminella nätverk\" NOT x",
    ]) func hostileLinesAreOnlyWords(line: String) throws {
        try fixture.dialogue.askExpectingAnswerOrRefusal(line)
        #expect(try fixture.dialogue.ask("hur många mål finns 2024").table.rows == [[.integer(62)]])
    }

    @Test func aVeryLongLineIsRefused() throws {
        for line in [String(repeating: "ej uppfyllda mål och ", count: 300), String(repeating: "å", count: 100_000)] {
            #expect(try !fixture.dialogue.askExpectingAnswerOrRefusal(line).understood)
        }
    }
}
