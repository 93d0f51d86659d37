import Dialogue
import Domain
import Testing

/// Answers about the financial tables of the default corpus.
struct AmountAnswerTests {
    private let fixture: CorpusFixture

    init() throws { fixture = try CorpusFixture() }

    private func ask(_ line: String) throws -> Answer { try fixture.dialogue.ask(line) }

    @Test func withoutAColumnItIsWhatWasSpent() throws {
        let answer = try ask("ekonomiavdelningen 2018")
        #expect(answer.texts("kolumn") == ["Bokslut 2018"])
        #expect(answer.texts("belopp") == ["real(-51.1)"])
    }

    @Test func overBudgetIsANegativeDeviation() throws {
        let answer = try ask("vilka avdelningar gick över budget 2019")
        #expect(answer.texts("post") == ["Kansliavdelningen"])
        #expect(answer.texts("belopp") == ["real(-2.6)"])
    }

    @Test func theDeviationOfOnePostKeepsItsSign() throws {
        let answer = try ask("hur stor är avvikelsen för kansliavdelningen 2019")
        #expect(answer.texts("kolumn") == ["Avvikelse mot budget"])
        #expect(answer.texts("belopp") == ["real(-2.6)"])
    }

    @Test func theYearOfAColumnIsTheYearAskedFor() throws {
        let answer = try ask("årets resultat 2018")
        #expect(answer.texts("kolumn") == ["Bokslut 2018"])
        #expect(answer.texts("ar") == ["integer(2018)"])
        #expect(answer.texts("belopp") == ["real(-497.8)"])
    }

    @Test func avdelningarLeaveOutSumsAndParts() throws {
        let posts = try ask("bokslut för avdelningarna 2019").texts("post")
        #expect(!posts.isEmpty)
        #expect(posts.allSatisfy { !$0.hasPrefix("Summa") && !$0.hasPrefix("varav") })
    }

    @Test func aYearWithoutAmountsIsSaid() throws {
        let answer = try ask("hur stor är avvikelsen för kansliavdelningen 2016")
        #expect(answer.understood && answer.table.rows.isEmpty && !answer.remarks.isEmpty)
    }

    /// A number is in the unit that is said, whatever the amounts are in.
    @Test(arguments: ["10000 tkr", "10 000 000 kronor", "10 miljoner"])
    func numbersAreInTheirOwnUnits(number: String) throws {
        let wanted = try fixture.dialogue.ask("vilka poster avvek mer än 10 mnkr från budget 2019")
        let asked = try fixture.dialogue.ask("vilka poster avvek mer än \(number) från budget 2019")
        #expect(!wanted.table.rows.isEmpty)
        #expect(asked.inquiry == wanted.inquiry, "\(number)")
    }
}
