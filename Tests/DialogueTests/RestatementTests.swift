import Dialogue
import Domain
import Testing

/// How flat questions are said again, a family a test.
struct RestatementTests {
    private let fixture: CorpusFixture

    init() throws { fixture = try CorpusFixture(readsClauses: false) }

    private func restated(_ line: String) throws -> String {
        try #require(fixture.dialogue.ask(line).interpretation, "\(line)")
    }

    @Test(arguments: [
        ("socialnämndens ekonomimål 2024", "Visa Socialnämndens ekonomimål 2024."),
        (
            "ej uppfyllda mål i SN och VON 2024",
            "Vilka av Socialnämndens och Vård- och omsorgsnämndens mål är ej uppfyllda 2024?"
        ),
        ("hur många mål har varje nämnd 2024", "Hur många mål finns 2024 per nämnd?"),
        ("hur stor andel av målen är ej uppfyllda 2023", "Hur stor andel av målen är ej uppfyllda 2023?"),
        ("andel ej uppfyllda sociala mål 2024", "Hur stor andel av de sociala målen är ej uppfyllda 2024?"),
        ("vilka nämnder har ej uppfyllt ekonomimål 2024", "Vilka nämnder har ej uppfyllda ekonomimål 2024?"),
        ("vilket kf-mål har flest ej uppfyllda mål 2024", "Vilket KF-mål har flest ej uppfyllda mål 2024?"),
        ("vilken nämnd har flest ej uppfyllda mål 2024", "Vilken nämnd har flest ej uppfyllda mål 2024?"),
        ("nämnder med minst ett ej uppfyllt mål 2024", "Vilka nämnder har minst ett ej uppfyllt mål 2024?"),
        ("de två nämnder som har flest ej uppfyllda mål 2024", "Vilka två nämnder har flest ej uppfyllda mål 2024?"),
        ("vilka ekonomimål nämner inte underskott 2024", "Vilka ekonomimål nämner inte underskott 2024?"),
        ("har ekonomimålen förändrats sedan 2023", "Vilka ekonomimål har ändrat status mellan 2023 och 2024?"),
        ("hur har ekonomimålen förändrats sedan 2023", "Hur har ekonomimålen förändrats mellan 2023 och 2024?"),
        ("varför har SN:s mål försämrats sedan 2023", "Varför har Socialnämndens mål försämrats mellan 2023 och 2024?"),
        ("vilka avdelningar gick över budget 2019", "Vilka avdelningar har underskott 2019?"),
        ("hur många risker har socialnämnden 2019", "Hur många risker har Socialnämnden 2019?"),
    ]) func agreesAndReadsAsSwedish(line: String, sentence: String) throws {
        #expect(try restated(line) == sentence)
    }

    // MARK: - What was assumed

    @Test(arguments: [
        ("åtagandet om vägtrafikplan", "Visa åtagandet ”Vägtrafikplan”."),
        ("måttet arbetsplatskvoten 2019", "Vad är värdet för måttet ”Arbetsplatskvoten” totalt 2019?"),
        (
            "målet om trygga mötesplatser 2024",
            "Visa mål med namnet ”Huddingeborna har jämlik tillgång till inkluderande och trygga mötesplatser” 2024."
        ),
    ]) func saysTheNameThatAPartOfItFound(line: String, sentence: String) throws {
        #expect(try restated(line) == sentence)
    }

    @Test(arguments: [
        ("vilka mål nåddes 2024", "Vilka mål är uppfyllda i hög eller mycket hög grad 2024?"),
        ("vilka mål missades 2024", "Vilka mål är ej eller delvis uppfyllda 2024?"),
        ("vilka mål är inte uppfyllda 2024", "Vilka mål är ej uppfyllda 2024?"),
        ("mål som är delvis uppfyllda eller bättre 2024", "Vilka mål är minst delvis uppfyllda 2024?"),
        ("försenade åtaganden KS 2019", "Vilka av Kommunstyrelsens åtaganden har status ”Ej klart i år” 2019?"),
    ]) func saysTheStatusesThatAWordWasTakenFor(line: String, sentence: String) throws {
        #expect(try restated(line) == sentence)
    }

    @Test func saysTheStatusesOfAnotherScale() throws {
        let answer = try fixture.dialogue.ask("vilka mål nåddes 2019")
        #expect(answer.interpretation == "Vilka mål är uppfyllda 2019?")
        #expect(answer.remarks.contains(.tookStatuses(["God", "Mycket god"], years: [2019])))
    }

    @Test func saysTheYearOnce() throws {
        let assumed = try fixture.dialogue.ask("vilka mål är ej uppfyllda")
        #expect(assumed.interpretation == "Vilka mål är ej uppfyllda?")
        #expect(assumed.remarks.contains(.tookLatestYear(2024)))
        let asked = try fixture.dialogue.ask("vilka mål är ej uppfyllda i år")
        #expect(asked.interpretation == "Vilka mål är ej uppfyllda 2024?")
        #expect(!asked.remarks.contains(.tookLatestYear(2024)))
        #expect(try restated("hur har klimatmålen förändrats").hasSuffix("mellan 2023 och 2024?"))
    }

    @Test func saysThatEveryYearIsMeant() throws {
        #expect(try restated("motiveringar om matsvinn") == "Visa motiveringar om matsvinn alla år.")
        #expect(try restated("hur många mål nämner matsvinn").hasSuffix("matsvinn alla år tillsammans?"))
    }

    @Test func saysTheGroupOfAMeasure() throws {
        #expect(
            try restated("sjukfrånvaro SN 2019")
                == "Vad är värdet för måttet ”Sjukfrånvaro (total)” totalt hos Socialnämnden 2019?")
        #expect(try restated("sjukfrånvaro män SN 2019").contains("för män"))
        let answer = try fixture.dialogue.ask("sjukfrånvaro SN")
        #expect(answer.remarks.contains(.tookLatestPeriod))
    }

    @Test func saysTheNämnderOfAnEverydayName() throws {
        let answer = try fixture.dialogue.ask("skolans ekonomimål 2024")
        #expect(
            answer.interpretation == "Visa Grundskolenämndens och Gymnasie- och arbetsmarknadsnämndens ekonomimål 2024."
        )
        #expect(answer.remarks.contains { if case .tookName("skolan", _) = $0 { true } else { false } })
    }

    @Test func saysTheDocumentAndTheColumn() throws {
        #expect(
            try restated("hur bedömdes klimatmålet i verksamhetsberättelsen 2019").hasSuffix(
                "i verksamhetsberättelsen 2019."))
        #expect(try restated("vad kostade ekonomiavdelningen 2019") == "Visa bokslut för ”Ekonomiavdelningen” 2019.")
    }
}
