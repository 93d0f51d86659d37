import Dialogue
import Domain
import Testing

/// Answers about mått, åtaganden, risks, granskningar and kontroller of the default corpus.
struct RecordAnswerTests {
    private let fixture: CorpusFixture

    init() throws { fixture = try CorpusFixture() }

    private func ask(_ line: String) throws -> Answer { try fixture.dialogue.ask(line) }

    // MARK: - Mått

    @Test func aMåttWithoutAGroupIsItsTotalOfTheLatestPeriod() throws {
        let answer = try ask("sjukfrånvaro KS")
        #expect(answer.texts("matt") == ["Sjukfrånvaro (total)"])
        #expect(answer.texts("grupp") == ["Totalt"])
        #expect(answer.texts("period") == ["11-2019"])
        #expect(answer.remarks == [.tookLatestPeriod])
    }

    @Test func groupsAreRowsOfTheirOwn() throws {
        let answer = try ask("sjukfrånvaro per kön KS 2019")
        #expect(answer.texts("grupp") == ["Totalt", "Kvinnor", "Män"])
        #expect(answer.texts("varde") == ["real(4.4)", "real(5.6)", "real(2.4)"])
    }

    @Test func theHighestValueOfAYearWinsAmongTheNämnder() throws {
        let answer = try ask("vilken nämnd hade högst sjukfrånvaro 2019")
        #expect(answer.texts("namnd") == ["Socialnämnden"])
        #expect(answer.texts("varde") == ["real(5.7)"])
    }

    @Test func aMåttOverTimeHasARowAYear() throws {
        let answer = try ask("arbetsplatskvoten över tid")
        #expect(answer.texts("ar") == ["integer(2016)", "integer(2017)", "integer(2018)"])
    }

    @Test func dashRowsComeOnlyByTheirOwnWords() throws {
        #expect(try ask("antal färdigställda bostäder 2018").texts("matt") == ["Antal färdigställda bostäder (Totalt)"])
        #expect(
            try ask("antal färdigställda bostäder småhus 2018").texts("matt") == [
                "Antal färdigställda bostäder (Totalt) - varav (%) småhus"
            ])
    }

    @Test func måttThatMissTheirEtappmålShowIt() throws {
        let answer = try ask("vilka mått nådde inte etappmålet 2019")
        #expect(answer.table.rows.count == 19)
        #expect(answer.table.columns.contains("etappmal"))
    }

    @Test func aTrendIsOfTheDocumentsYear() throws {
        let answer = try ask("vilka mått har negativ trend 2019")
        #expect(answer.table.rows.count == 10)
        #expect(Set(answer.texts("trend")) == ["Negativ"])
    }

    @Test func aYearWithoutAValueIsSaidWithTheLatest() throws {
        let answer = try ask("sjukfrånvaro KS 2015")
        #expect(answer.understood && answer.table.rows.isEmpty)
        #expect(answer.remarks == [.valueMissing(name: "Sjukfrånvaro (total)", year: 2015, latest: 2019)])
    }

    @Test func aNämndWithoutTheMåttIsSaid() throws {
        let answer = try ask("hur stor är måttet arbetsplatskvoten i socialnämnden")
        #expect(answer.table.rows.isEmpty)
        #expect(
            answer.remarks.contains(
                .nameElsewhere(name: "Arbetsplatskvoten", nämnd: "Socialnämnden", holders: ["Kommunstyrelsen"])))
    }

    @Test func aBareWordInAYearWithoutMåttIsATextSearchAndThatIsSaid() throws {
        let answer = try ask("sjukfrånvaro 2024")
        #expect(answer.isSearch && answer.table.rows.count == 9)
        #expect(answer.remarks.contains(.tookAsText("sjukfrånvaro")))
        #expect(Set(answer.texts("dokument")) == ["malprognoser-2024-augusti"])
    }

    // MARK: - Åtaganden and aktiviteter

    @Test func åtagandenAreNoAktiviteter() throws {
        #expect(try ask("hur många åtaganden finns 2019").table.rows == [[.integer(47)]])
        #expect(try ask("hur många aktiviteter finns 2019").table.rows == [[.integer(12)]])
        #expect(try ask("hur många åtaganden och aktiviteter finns 2019").table.rows == [[.integer(59)]])
    }

    @Test func åtagandenByTheirStatus() throws {
        #expect(try ask("hur många åtaganden är klara 2019").table.rows == [[.integer(26)]])
        #expect(try ask("hur många åtaganden är inte klara 2019").table.rows == [[.integer(17)]])
        #expect(try ask("hur många åtaganden blir klara i år i SN").table.rows == [[.integer(3)]])
    }

    @Test func aShareIsOfTheSameÅtaganden() throws {
        let answer = try ask("andel åtaganden som är klara per nämnd 2019")
        #expect(answer.texts("namnd") == ["Kommunstyrelsen", "Socialnämnden"])
        #expect(answer.texts("andel") == ["real(60.5)", "real(0.0)"])
    }

    @Test func anÅtagandeByAWordOfItsName() throws {
        let answer = try ask("åtagandet om vägtrafikplan")
        #expect(answer.texts("rubrik") == ["Vägtrafikplan"])
        #expect(answer.texts("status") == ["Ej klart i år"])
        #expect(answer.table.sources[0].document == "kommunstyrelsen-verksamhetsberattelse-2019")
    }

    @Test func åtagandenThatMentionAWordAreFoundByTheirTexts() throws {
        let answer = try ask("vilka åtaganden nämner upphandling")
        #expect(answer.texts("rubrik") == ["Systematisera servicecenters kunddata", "Projekt utskrift som tjänst"])
    }

    // MARK: - Risks, granskningar, kontroller

    @Test func risksAreCountedOnceAndTheirÅtgärderEach() throws {
        #expect(try ask("hur många risker 2019").table.rows == [[.integer(16)]])
        #expect(try ask("hur många riskåtgärder finns 2019").table.rows == [[.integer(24)]])
    }

    @Test func granskningarAreCountedByDiarienummer() throws {
        #expect(try ask("hur många granskningar 2019").table.rows == [[.integer(8)]])
        #expect(try ask("hur många granskningar är klara 2019").table.rows == [[.integer(5)]])
        #expect(try ask("visa granskningar 2019").table.rows.count == 12)
    }

    @Test func kontrollerAreCountedByRow() throws {
        #expect(try ask("hur många kontroller finns 2019").table.rows == [[.integer(17)]])
        #expect(try ask("hur många kontroller är klara 2019").table.rows == [[.integer(12)]])
    }

    @Test func whatSeveralKindsFitIsSaid() throws {
        let answer = try ask("bisysslor")
        #expect(answer.table.columns.first == "risk" && answer.table.rows.count == 1)
        try #require(answer.alternatives.map(\.number) == [2])
        #expect(answer.alternatives[0].interpretation.contains("granskning") && answer.alternatives[0].rows == 1)
    }

    @Test func aNounDecidesBetweenKinds() throws {
        let answer = try ask("granskning av bisysslor")
        #expect(answer.texts("diarienummer") == ["KS-2018/753.912"])
        #expect(answer.alternatives.isEmpty)
    }

    @Test func aNämndWithoutTheKindIsSaid() throws {
        let answer = try ask("åtaganden i förskolenämnden")
        #expect(answer.understood && answer.table.rows.isEmpty)
        #expect(
            answer.remarks.contains(.kindMissing(.åtagande, nämnd: "Förskolenämnden", year: nil, held: [2019])))
    }

    @Test func aYearWithoutTheKindIsSaid() throws {
        let answer = try ask("hur många åtaganden är klara 2024")
        #expect(answer.remarks.contains(.kindMissing(.åtagande, nämnd: nil, year: 2024, held: [2019])))
    }

    @Test func aKindThatTheCorpusLacksIsSaid() throws {
        let small = try CorpusFixture(documents: [CorpusFixture.corpus[1]])
        let answer = try small.dialogue.ask("hur många risker finns")
        #expect(answer.table.rows.isEmpty)
        #expect(answer.remarks.contains(.kindMissing(.risk, nämnd: nil, year: nil, held: [])))
    }

    @Test func aKindInAYearWithoutItIsNoTextSearch() throws {
        let answer = try ask("visa kontroller 2024")
        #expect(!answer.isSearch)
        #expect(answer.remarks.contains(.kindMissing(.kontroll, nämnd: nil, year: 2024, held: [2019])))
    }

    @Test func granskningarAreRankedByDiarienummer() throws {
        let answer = try ask("vilken nämnd har flest granskningar 2019")
        #expect(answer.table.rows == [[.text("Kommunstyrelsen"), .integer(7)]])
    }

    @Test func aWordOfAGoalIsTextAfterNämner() throws {
        let answer = try ask("vilka mål nämner utbildning 2024")
        #expect(answer.interpretation == "Vilka mål nämner utbildning 2024?")
        #expect(answer.table.rows.count == 6)
    }

    @Test func aNämndsYearWithoutAValueIsSaidWhereAnotherNämndHasOne() throws {
        let answer = try ask("sjukfrånvaro i socialnämnden 2018")
        #expect(answer.table.rows.isEmpty)
        #expect(answer.remarks == [.valueMissing(name: "Sjukfrånvaro (total)", year: 2018, latest: 2019)])
    }

    @Test(arguments: [
        "hur många mått per grupp 2019", "andel mått med negativ trend per grupp 2019",
        "hur många mått om kvinnor har negativ trend", "mått om kvinnor 2019", "hur många mått per trend 2019",
        "rangordna grupper efter antal mått", "åtaganden per typ 2019", "hur många kontroller per område 2019",
        "hur många risker per målområde 2019", "poster per tabell 2019",
    ]) func noGroupOfAKindEndsInAnErrorOfTheDatabase(line: String) throws {
        #expect(throws: Never.self) { try ask(line) }
    }

    @Test func aYearWithoutAValueIsTold() throws {
        let answer = try ask("energianvändningen i kommunala lokaler 2018 och 2019")
        #expect(answer.texts("ar") == ["integer(2018)"])
        #expect(
            answer.remarks.contains { if case .valueMissing(_, year: 2019, latest: 2018) = $0 { true } else { false } })
    }

    @Test func aBedömningOfAnAreaNamesTheArea() throws {
        let answer = try ask("hur gick det för arbetsgivarmålet 2019")
        #expect(answer.table.columns.contains("malomrade"))
    }

    @Test func theDeviationsOfTheForecastAreItsOwn() throws {
        let answer = try ask("vilka av socialnämndens verksamheter har underskott i helårsprognosen i mars 2019")
        #expect(Set(answer.texts("kolumn")) == ["Avvikelse prognos/budget"])
    }

    @Test func twoNumbersOfOnePartAreNotOne() throws {
        #expect(try !ask("hur många anställda har socialnämnden 2019 och hur många av dem är kvinnor").understood)
    }
}
