import Dialogue
import Domain
import Testing

/// Lines that go on from clauses: the grammar's own examples, and what such a line is never taken for.
struct FollowingTests {
    private let fixture: CorpusFixture

    init() throws { fixture = try CorpusFixture() }

    private func answers(_ lines: String...) throws -> [Answer] {
        let dialogue = fixture.dialogue
        dialogue.forget()
        dialogue.keepsContext = true
        return try lines.map { try dialogue.ask($0) }
    }

    @Test func everyFollowUpOfTheGrammarChangesWhatIsAsked() throws {
        for example in fixture.dialogue.language.grammar.rules.flatMap(\.followUps) {
            let given = try answers(example.after, example.line)
            #expect(given[0].inquiry != nil, "\(example.after)")
            #expect(given[1].understood, "\(example.after) / \(example.line)")
            #expect(given[1].inquiry != given[0].inquiry, "\(example.after) / \(example.line)")
        }
    }

    @Test func aWholeQuestionInheritsNothing() throws {
        let whole = "vilka nämnder har klarat ekonomimålet 2024"
        let alone = try answers(whole)[0].inquiry
        #expect(alone != nil)
        for before in ["ej uppfyllda mål i SN 2023", "hur gick det för klimatmålet 2023", "hur många mål har VON 2023"]
        {
            #expect(try answers(before, whole)[1].inquiry == alone, "\(before)")
        }
    }

    /// What a speaker puts right stands in the place of what was said before.
    @Test(arguments: [
        ("visa SN:s mål 2023, nej förlåt VON menar jag", "visa VON:s mål 2023"),
        ("ej uppfyllda mål i SN 2023, nej 2024 menar jag", "ej uppfyllda mål i SN 2024"),
        ("vilka mål i SN är ej uppfyllda 2024, nej förlåt delvis uppfyllda", "vilka mål i SN är delvis uppfyllda 2024"),
        (
            "hur gick det för klimatmålet i SN 2024, nej ekonomimålet menar jag",
            "hur gick det för ekonomimålet i SN 2024"
        ),
    ])
    func aCorrectionReplacesWhatItCorrects(line: String, meant: String) throws {
        let (asked, expected) = try (answers(line)[0], answers(meant)[0])
        #expect(asked.understood && asked.table.rows == expected.table.rows, "\(line)")
    }

    @Test func aQuestionThatTheCorpusCannotAnswerIsStillWhatTheNextLineChanges() throws {
        let alone = try answers("vilka mål var ej uppfyllda 2023")[0]
        let given = try answers("vilka mål var ej uppfyllda 2022?", "2023 då")
        #expect(given[0].table.rows.isEmpty && given[1].table.rows == alone.table.rows)
    }

    @Test func theYearThatWasLastSpokenOfIsThatYear() throws {
        let given = try answers("vilka nämnder har klarat klimatmålet 2023", "vilka missade ekonomimålet det året?")
        #expect(try given[1].table.rows == answers("vilka missade ekonomimålet 2023")[0].table.rows)
    }

    /// An order of edits of different kinds is of no consequence.
    @Test func editsOfDifferentKindsCommute() throws {
        let start = "ej uppfyllda mål 2024"
        let first = try answers(start, "bara VON", "och 2023?", "hur många?").last
        let second = try answers(start, "hur många?", "och 2023?", "bara VON").last
        #expect(first?.inquiry != nil)
        #expect(first?.inquiry == second?.inquiry)
    }

    @Test func whatDoesNotFitIsRefused() throws {
        for line in ["rad 99", "ta bort SN", "lägg till 40 procent", "per mål"] {
            let answer = try answers("vilka mål är ej uppfyllda i SN 2024", line)[1]
            #expect(!answer.understood && answer.table.rows.isEmpty, "\(line)")
            #expect(!answer.remarks.isEmpty || !answer.unknown.isEmpty, "\(line)")
        }
    }

    @Test func rowsArePointedAtByTheirNumber() throws {
        let given = try answers("ej uppfyllda mål 2024", "varför rad 1?", "och rad 2?")
        for (number, answer) in given.dropFirst().enumerated() {
            #expect(answer.table.rows.count == 1)
            #expect(answer.table.rows.first?.prefix(3) == given[0].table.rows[number].prefix(3))
        }
    }

    @Test func whatFollowsALineThatWasNotAnsweredSaysSo() throws {
        let given = try answers(
            "hur går det för klimatmålen 2024", "vilket väder blir det i morgon", "och 2023?", "och SN?")
        #expect(!given[1].understood)
        #expect(given[2].remarks.contains(.goesOnFromEarlier))
        #expect(!given[3].remarks.contains(.goesOnFromEarlier))
    }

    @Test func whatPointsAtNothingIsRefused() throws {
        #expect(try answers("vilka av dem har försämrats 2024")[0].remarks == [.nothingToFollow])
        #expect(
            try answers("vilka mål har SN 2024 och hur många av dem är ej uppfyllda")[0].remarks != [.nothingToFollow])
    }

    @Test func aWordThatNoTextHoldsIsToldInAFollowUp() throws {
        let given = try answers("vilka nämnder tar upp matsvinn 2024", "vilka av dem nämner xylofoner")
        #expect(
            given[1].table.rows.isEmpty
                && given[1].remarks.contains { if case .textMissing = $0 { true } else { false } })
    }

    @Test func theGoalsThatWereSpokenOfAreMeant() throws {
        let given = try answers(
            "vilka nämnder nådde inte sina klimatmål 2024", "hos vilka av dem är målet ej uppfyllt?")
        #expect(given[1].texts("namnd") == ["Socialnämnden", "Vård- och omsorgsnämnden"])
    }

    @Test func oneMoreYearIsNotHowItChanged() throws {
        let given = try answers("jämför SN och VON på välfärdsmålen 2024", "lägg till 2023 också")
        #expect(Set(given[1].texts("ar")) == ["integer(2023)", "integer(2024)"])
    }

    @Test func thoseThatWereShownStayOfTheirKind() throws {
        let given = try answers("hur många åtaganden i KS blev klara 2019", "vilka av dem ligger under Sund ekonomi?")
        #expect(given[1].inquiry?.things.source.kind != .risk)
    }

    @Test func theDifferenceOfTheTwoYearsAskedAboutIsANumber() throws {
        let given = try answers("hur många bostäder färdigställdes 2018", "året innan?", "hur stor är skillnaden?")
        #expect(given[2].table.columns.contains("skillnad"))
    }

    @Test func allIsSaidOfTheRecordsThatWereSpokenOf() throws {
        let given = try answers("visa riskåtgärder om \"Trygghet och säkerhet\" 2019", "är alla klara?")
        #expect(given[1].inquiry?.things.source.kind == .risk && given[1].conclusion == false)
        #expect(Set(given[1].texts("omrade")) == ["Trygghet och säkerhet"])
    }

    @Test func whatIsMentionedIsNeverLost() throws {
        #expect(try !answers("finns det någon aktivitet som handlar om det?")[0].understood)
        let given = try answers("vilka åtaganden nämner sjukfrånvaro", "finns det någon aktivitet som handlar om det?")
        let alone = try answers("vilka aktiviteter nämner sjukfrånvaro")[0]
        #expect(!given[1].understood || given[1].table.rows == alone.table.rows)
    }

    @Test func bothOfTwoGoalsAreMeantInOneYear() throws {
        let given = try answers(
            "vilka nämnder klarar varken klimatmålet eller ekonomimålet 2024?", "vilka klarade båda?")
        let alone = try answers("vilka nämnder har klarat både klimatmålet och ekonomimålet 2024")[0]
        #expect(!alone.table.rows.isEmpty && Set(given[1].texts("namnd")) == Set(alone.texts("namnd")))
    }

    @Test func whatIsAskedAfterForgettingIsAnswered() throws {
        let given = try answers("ej uppfyllda mål i SN 2023", "glöm det. vilka nämnder nämner matsvinn 2024?")
        #expect(try given[1].table.rows == answers("vilka nämnder nämner matsvinn 2024")[0].table.rows)
    }

    @Test func amountsThatWereShownAreRanked() throws {
        let given = try answers("vilka avdelningar fick överskott 2019", "vilken hade störst?", "bokslut för den")
        #expect(given[1].table.rows.count == 1 && given[2].texts("post") == given[1].texts("post"))
    }

    @Test func aColumnOfAmountsIsShownForEachUnit() throws {
        let given = try answers("har socialnämnden underskott i mars 2019?", "avvikelsen per verksamhet?")
        #expect(given[1].conclusion == nil && given[1].table.rows.count > 3)
        #expect(given[1].texts("kolumn").allSatisfy { $0.contains("vvikelse") })
    }

    /// A whole question that leaves the nämnd spoken of says so, and one that does not needs no word of it.
    @Test func whatIsReadAloneIsTold() throws {
        let left = try answers("hur går det för SN 2024", "hur många mål är ej uppfyllda 2023")[1]
        #expect(left.remarks.contains(.readAlone(["Socialnämnden"])))
        let within = try answers("hur går det för SN 2024", "hur många mål är ej uppfyllda")[1]
        let own = try answers("hur många mål i SN är ej uppfyllda 2024")[0]
        #expect(within.table.rows == own.table.rows)
        #expect(!within.remarks.contains { if case .readAlone = $0 { true } else { false } })
    }
}
