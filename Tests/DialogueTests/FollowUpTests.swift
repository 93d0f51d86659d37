import Dialogue
import Domain
import Testing

/// Follow-ups change the last question; without context every line is a question of its own.
struct FollowUpTests {
    private let dialogue: Dialogue
    private let fixture: CorpusFixture

    init() throws {
        fixture = try CorpusFixture()
        dialogue = fixture.dialogue
        dialogue.keepsContext = true
    }

    private func last(_ lines: String...) throws -> Answer {
        try lines.map { try dialogue.ask($0) }.last!
    }

    @Test func aYearTakesThePlaceOfTheYear() throws {
        let answer = try last("vilka nämnder har ej uppfyllt ekonomimål 2024", "och 2023?")
        #expect(answer.texts("namnd") == ["Socialnämnden", "Vård- och omsorgsnämnden"])
    }

    @Test func aNämndTakesThePlaceOfTheNämnder() throws {
        let answer = try last("delvis uppfyllda mål 2024", "bara socialnämnden")
        #expect(Set(answer.texts("namnd")) == ["Socialnämnden"])
        #expect(Set(answer.texts("status")) == ["Delvis uppfyllt"])
    }

    @Test func whyShowsTheMotiveringar() throws {
        let answer = try last("vilka nämnder har ej uppfyllt ekonomimål 2024", "varför?")
        #expect(answer.texts("namnd") == ["Förskolenämnden", "Vård- och omsorgsnämnden"])
        #expect(answer.table.columns.contains("motivering"))
    }

    @Test func countingAndGrouping() throws {
        #expect(try last("ej uppfyllda mål 2024", "hur många?").table.rows == [[.integer(4)]])
        #expect(try last("delvis uppfyllda mål 2024", "per nämnd").table.columns == ["namnd", "antal"])
        #expect(try last("vilka nämnder har ej uppfyllda mål 2024", "hur många?").table.rows == [[.integer(3)]])
    }

    @Test func sortingAndMotiveringar() throws {
        #expect(try last("socialnämndens mål 2024", "sortera på status").texts("status").first == "Ej uppfyllt")
        #expect(try last("socialnämndens mål 2024", "visa motiveringarna").table.columns.contains("motivering"))
    }

    @Test func aWholeQuestionIsANewOne() throws {
        let answer = try last("delvis uppfyllda mål 2024", "vilka nämnder har ej uppfyllt ekonomimål 2023")
        #expect(answer.texts("namnd") == ["Socialnämnden", "Vård- och omsorgsnämnden"])
    }

    @Test func anAdditionToNothingIsRefused() throws {
        let answer = try last("och 2023?")
        #expect(!answer.understood)
        #expect(answer.remarks == [.nothingToFollow])
    }

    @Test func aQuestionThatBeginsWithAConjunctionIsANewOne() throws {
        let answer = try last("hur många mål är ej uppfyllda 2024", "men vilka nämnder har ej uppfyllt ekonomimål 2023")
        #expect(answer.texts("namnd") == ["Socialnämnden", "Vård- och omsorgsnämnden"])
    }

    @Test func withoutContextALineStandsAlone() throws {
        dialogue.keepsContext = false
        #expect(try last("vilka nämnder har ej uppfyllt ekonomimål 2024", "och 2023?").table.columns != ["namnd"])
    }
}
