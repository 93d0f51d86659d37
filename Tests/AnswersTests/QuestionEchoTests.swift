import Answers
import Domain
import Testing

@Suite struct QuestionEchoTests {
    private func misunderstood(_ question: String, _ words: (String, Int)...) -> Answer {
        var answer = Answer(question: question, understood: false)
        answer.unknown = words.map { Fragment(text: $0.0, offset: $0.1, length: $0.0.count) }
        return answer
    }

    @Test func wordsThatWereNotUnderstoodAreUnderlined() {
        let question = "vilka nämnder har blurpigt mål och frobbat klimat"
        var answer = misunderstood(question, ("blurpigt", 18), ("frobbat", 35))
        answer.suggestions = ["vilka nämnder har ej uppfyllt klimatmål 2024"]
        #expect(
            text(answer) == """
                vilka nämnder har blurpigt mål och frobbat klimat
                                  ^^^^^^^^         ^^^^^^^
                Jag förstår inte orden ”blurpigt” och ”frobbat”.

                Menade du:
                  vilka nämnder har ej uppfyllt klimatmål 2024

                """)
    }

    @Test func wideAndCombinedLettersAreUnderlinedInColumns() {
        #expect(
            text(misunderstood("日本 va\u{308}g 日本 x", ("日本", 7))) == """
                日本 va\u{308}g 日本 x
                         ^^^^
                Jag förstår inte ordet ”日本”.

                """)
    }

    @Test func aLongQuestionIsBrokenWithItsUnderlines() {
        let question = "vilka nämnder har inte uppfyllt sina blurpiga ekonomimål"
        #expect(
            text(misunderstood(question, ("blurpiga", 37)), width: 40) == """
                vilka nämnder har inte uppfyllt sina
                blurpiga ekonomimål
                ^^^^^^^^
                Jag förstår inte ordet ”blurpiga”.

                """)
    }

    @Test func whatSteersATerminalIsNotEchoed() {
        #expect(
            text(misunderstood("a\u{1B}[31m\tb\r\nc", ("b", 7))).hasPrefix(
                "a\u{FFFD}[31m b  c\n       ^\n"))
    }

    @Test func offsetsBeyondTheQuestionAreCut() {
        var answer = misunderstood("ab", ("b", 1))
        answer.unknown = [Fragment(text: "b", offset: 1, length: Int.max), Fragment(text: "x", offset: -4, length: -1)]
        #expect(text(answer).hasPrefix("ab\n ^\n"))
    }

    @Test func underlinesAreRedWhereThereIsColour() {
        let answer = misunderstood("a blurp", ("blurp", 2))
        #expect(
            render(answer, as: .text, Appearance(width: 80, color: true)).hasPrefix(
                "a blurp\n\u{1B}[31m  ^^^^^\u{1B}[39m\n"))
    }
}
