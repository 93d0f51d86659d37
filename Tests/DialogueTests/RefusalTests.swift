import Dialogue
import Domain
import Testing

/// What a person is told where there is no answer, or nothing in it.
struct RefusalTests {
    private let dialogue: Dialogue

    init() throws { dialogue = try CorpusFixture().dialogue }

    @Test(arguments: [
        "vem vann matchen", "vad är klockan", "hur blir vädret imorgon", "vad blir 2+2", "berätta ett skämt",
    ])
    func questionsOutsideTheFieldAreRefusedAtOnce(line: String) throws {
        let answer = try dialogue.ask(line)
        #expect(!answer.understood && answer.table.rows.isEmpty)
        #expect(answer.remarks == [.outsideField])
    }

    @Test(arguments: [
        "vilka nämnder har ej uppfyllt ekonomimål i Timbuktu 2024", "vilka mål är knasiga 2024", "xyzzy",
        "vilka åtaganden är knasiga",
    ])
    func whatIsOfferedInsteadHasAnAnswer(line: String) throws {
        let answer = try dialogue.ask(line)
        #expect(!answer.understood && !answer.suggestions.isEmpty)
        #expect(!answer.remarks.contains { $0.effect == .assumes }, "of an answer that is not there")
        for suggestion in answer.suggestions {
            let offered = try dialogue.ask(suggestion)
            #expect(offered.understood && !offered.table.rows.isEmpty, "\(suggestion)")
        }
    }

    @Test func anEmptyAnswerSaysWhichConditionLeftNothing() throws {
        let answer = try dialogue.ask("vilka mål är ej uppfyllda i kultur- och fritidsnämnden 2024")
        #expect(answer.understood && answer.table.rows.isEmpty)
        #expect(answer.remarks.contains(.emptied(by: .status, rows: 7)))
        #expect(answer.remarks.contains(.emptied(by: .nämnd, rows: 4)))
    }

    @Test func twoQuestionsOnALineAreNotAnsweredByHalf() throws {
        let answer = try dialogue.ask("hur många nämnder klarar ekonomin 2024 och hur många gör det inte")
        #expect(!answer.understood && answer.remarks.contains(.severalQuestions))
        #expect(try dialogue.ask("hur många mål är ej uppfyllda 2023 och hur många är ej uppfyllda 2024").understood)
    }

    @Test func withoutAYearTheLatestThatHasTheGoalIsTaken() throws {
        let answer = try dialogue.ask("varför fick Ökad valfrihet ej godtagbar")
        #expect(answer.table.rows.count == 1 && answer.remarks == [.tookLatestYear(2019)])
    }
}
