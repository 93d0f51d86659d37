import Domain
import Testing

@testable import Answers

@Suite struct LogLineTests {
    @Test func aRefusedQuestionIsALineOfItsWords() {
        var answer = Answer(question: "vilka \"blåbär\"\nfinns", understood: false)
        answer.unknown = [Fragment(text: "blåbär", offset: 7, length: 6)]
        answer.suggestions = ["vilka mål finns"]
        #expect(
            logLine(for: answer, time: "nu") == """
                {"tid": "nu", "slag": "avvisad", "fraga": "vilka \\"blåbär\\"\\nfinns", "oforstadda": ["blåbär"], \
                "rattningar": [], "forslag": ["vilka mål finns"]}

                """)
    }

    @Test func aCorrectedQuestionSaysFromWhatToWhat() {
        var answer = Answer(question: "nämder", understood: true)
        answer.corrections = [Correction(from: "nämder", to: "nämnder")]
        let line = logLine(for: answer, time: "nu")
        #expect(line?.contains("\"slag\": \"rattad\"") == true)
        #expect(line?.contains("\"rattningar\": [{\"fran\": \"nämder\", \"till\": \"nämnder\"}]") == true)
    }

    @Test func otherQuestionsLeaveNoTrace() {
        #expect(logLine(for: Answer(question: "vilka mål", understood: true), time: "nu") == nil)
    }

    @Test func aVeryLongQuestionIsCut() {
        let line = logLine(for: Answer(question: String(repeating: "å", count: 90_000), understood: false), time: "nu")
        #expect((line?.utf8.count ?? 0) < 1_200)
    }
}
