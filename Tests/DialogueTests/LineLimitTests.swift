import Dialogue
import Domain
import Testing

/// Lines of any length: each is answered, or it is said how much of it is read.
struct LineLimitTests {
    private let dialogue: Dialogue

    init() throws { dialogue = try CorpusFixture().dialogue }

    @Test func aQuestionOfManyWordsIsReadWhole() throws {
        let answer = try dialogue.ask("hur många " + String(repeating: "och ", count: 56) + "mål 2024")
        #expect(!answer.remarks.contains { if case .questionTooLong = $0 { true } else { false } })
    }

    @Test func aQuestionOfTooManyWordsIsRefusedAndTheRestOfItNamed() throws {
        let line = "hur många " + String(repeating: "och ", count: 57) + "mål 2024 SN"
        let answer = try dialogue.ask(line)
        #expect(!answer.understood && answer.table.rows.isEmpty)
        #expect(answer.remarks == [.questionTooLong(read: 60, left: ["2024", "SN"])])
        #expect(answer.unknown.map(\.text) == ["2024", "SN"])
        #expect(answer.unknown.map(\.offset) == [line.count - 7, line.count - 2])
    }

    @Test func wordsInQuotesAndMarksCount() throws {
        let quoted = "motiveringar om \"" + String(repeating: "ord ", count: 70) + "\""
        let marks = "hur många mål 2024" + String(repeating: "?", count: 250)
        for line in [quoted, marks] {
            #expect(try dialogue.ask(line).remarks.contains { if case .questionTooLong = $0 { true } else { false } })
        }
    }

    @Test func aSearchOfTooManyWordsLooksUpTheFirst() throws {
        let words = (1...19).map { "x\($0)y" }
        let answer = try dialogue.ask("sök upphandling \(words.joined(separator: " ")) skola barn")
        #expect(answer.remarks.contains(.searchTooLong(read: 20, left: ["skola", "barn"])))
        let groups = answer.meaning?.condition.text?.groups ?? []
        #expect(groups.count == 20 && !groups.joined().contains { $0.words == ["skola"] })
    }

    @Test func aQuotationIsSearchedAsFarAsThereIsRoom() throws {
        let answer = try dialogue.ask("sök \"" + (1...23).map { "x\($0)y" }.joined(separator: " ") + "\"")
        #expect(answer.remarks.contains(.searchTooLong(read: 20, left: ["x21y", "x22y", "x23y"])))
        #expect(answer.meaning?.condition.text?.groups.first?.first?.words.count == 20)
    }

    @Test func whatMustNotBeMetHasRoomOfItsOwn() throws {
        let words = (1...21).map { "x\($0)y" }
        let answer = try dialogue.ask("sök upphandling men inte \(words.joined(separator: " "))")
        #expect(answer.remarks.contains(.searchTooLong(read: 20, left: ["x21y"])))
        #expect(answer.meaning?.condition.text?.groups.count == 1)
    }

    /// A word is looked up in lists of shorter ones: whatever its length is, it is answered or named.
    @Test(arguments: [
        "realisationsvinstbeskattningsreglementsförordningskommittébetänkandet", String(repeating: "ab", count: 400),
        String(repeating: "å", count: 59), String(repeating: "ö", count: 1_999), String(repeating: "arbets", count: 10),
        "a" + String(repeating: "\u{301}", count: 900), String(repeating: "a-", count: 500) + "a",
    ])
    func aVeryLongWordIsAnswered(word: String) throws {
        let answer = try dialogue.askExpectingAnswerOrRefusal(word)
        #expect(answer.understood || !answer.unknown.isEmpty)
        for line in ["sök \(word)", "mål som nämner \(word)", "\(word)målet 2024", "sök \(word) \(word)s"] {
            try dialogue.askExpectingAnswerOrRefusal(line)
        }
    }

    /// Every length about the longest of the words that are looked up.
    @Test func wordsOfEveryLengthAreAnswered() throws {
        for count in 1...75 {
            for letters in ["abc", "åäö", "kommunstyrelsens"] {
                let word = String(String(repeating: letters, count: count).prefix(count))
                try dialogue.askExpectingAnswerOrRefusal(word)
                try dialogue.askExpectingAnswerOrRefusal("sök \(word)")
            }
        }
    }

    @Test func nothingIsOfferedAfterALineThatIsTooLong() {
        let line = String(repeating: "mål ", count: 60)
        #expect(dialogue.completions(before: line, word: "20", within: .seconds(9)) == Completions())
        #expect(!dialogue.completions(before: "vilka ", word: "mål", within: .seconds(9)).offered.isEmpty)
    }

    @Test func anInterruptionStopsOneQuestionOnly() throws {
        dialogue.interrupt()
        #expect(try dialogue.ask("hur många mål finns 2024").table.rows == [[.integer(62)]])
        dialogue.interrupt()
        #expect(!dialogue.completions(before: "vilka ", word: "mål", within: .seconds(9)).offered.isEmpty)
    }
}
