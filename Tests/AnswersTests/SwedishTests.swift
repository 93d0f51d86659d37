import Testing

@testable import Answers

@Suite struct SwedishTests {
    @Test(
        arguments: [
            ([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c"),
        ] as [([String], String)])
    func aListHasOchBeforeTheLast(items: [String], list: String) {
        #expect(Swedish.list(items) == list)
    }

    @Test(arguments: [("Kommunstyrelsen", "Kommunstyrelsens"), ("Huddinges", "Huddinges"), ("", "")])
    func theGenitiveAddsAnSWhereThereIsNone(name: String, genitive: String) {
        #expect(Swedish.genitive(name) == genitive)
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1234, "1 234"), (-1_234_567, "-1 234 567"), (Int.min, "-9 223 372 036 854 775 808"),
    ])
    func thousandsAreSetApart(number: Int, text: String) {
        #expect(Swedish.integer(number).replacing("\u{A0}", with: " ") == text)
    }

    @Test(arguments: [
        (67.7, "67,7"), (5, "5"), (-0.25, "-0,25"), (12345.5, "12 345,5"), (1e300, "1e+300"),
        (0.1 + 0.2, "0,30000000000000004"),
    ])
    func decimalsHaveAComma(number: Double, text: String) {
        #expect(Swedish.decimal(number).replacing("\u{A0}", with: " ") == text)
    }

    @Test(arguments: [
        (67.7, "67,7 %"), (50, "50,0 %"), (0, "0,0 %"), (-0.04, "0,0 %"), (33.35, "33,4 %"), (-5.5, "-5,5 %"),
    ])
    func aShareHasOneDecimal(number: Double, text: String) {
        #expect(Swedish.percent(number) == text.replacing(" ", with: "\u{A0}"))
    }

    @Test func countsAndMonths() {
        #expect(Swedish.count(1, one: "rad", many: "rader") == "1 rad")
        #expect(Swedish.count(13, one: "rad", many: "rader") == "13 rader")
        #expect(Swedish.month(8) == "augusti")
        #expect(Swedish.month(13) == "månad 13")
        #expect(Swedish.capitalized("östra skolan") == "Östra skolan")
    }
}
