import Dialogue
import Domain
import Testing

/// Lines that can be read in several ways, and what a person chooses of them.
struct ReadingTests {
    private let dialogue: Dialogue

    init() throws {
        dialogue = try CorpusFixture().dialogue
        dialogue.keepsContext = true
    }

    @Test func aNumberSwitchesToAnotherReadingAndBack() throws {
        let first = try dialogue.ask("bisysslor")
        let second = try dialogue.ask("2")
        #expect(second.understood && second.interpretation == first.alternatives[0].interpretation)
        #expect(second.table.rows.count == first.alternatives[0].rows)
        #expect(second.alternatives.map(\.number) == [1])
        #expect(try dialogue.ask("1").table == first.table)
    }

    @Test func aChoiceHoldsForTheRestOfTheDialogue() throws {
        let risks = try dialogue.ask("bisysslor")
        let audits = try dialogue.ask("2")
        #expect(risks.table != audits.table)
        #expect(try dialogue.ask("bisysslor").table == audits.table)
        dialogue.forget()
        #expect(try dialogue.ask("bisysslor").table == risks.table)
    }

    @Test func goalsOfAnotherLevelAreAReadingOfTheirOwn() throws {
        let answer = try dialogue.ask("hur ser läget ut för målet om trivsamt och tryggt 2024")
        let other = try #require(answer.alternatives.first)
        #expect(other.rows > 0 && other.rows != answer.table.rows.count)
        #expect(try dialogue.ask("\(other.number)").table.rows.count == other.rows)
    }

    @Test func aNumberIsALineLikeAnyOtherWhereThereIsNothingToChoose() throws {
        _ = try dialogue.ask("vilka nämnder finns")
        #expect(try !dialogue.ask("2").understood)
        dialogue.keepsContext = false
        _ = try dialogue.ask("bisysslor")
        #expect(try !dialogue.ask("2").understood)
    }

    @Test func readingsWithTheSameRowsAreNotTold() throws {
        #expect(try dialogue.ask("vilka nämnder har ej uppfyllt ekonomimål 2024").alternatives.isEmpty)
    }
}
