import Answers
import Domain
import Testing

@Suite struct HitListTests {
    private var answer: Answer {
        let columns = [
            "utdrag", "namnd", "ar", "kf_mal", "namndmal", "status", "traff", "dokument", "rad", "relevans",
        ]
        var answer = sample(
            "Sök sjukfrånvaro", columns: columns,
            rows: [
                [
                    .text("…en hög \u{2}sjukfrånvaro bland\u{3} personalen…"), .text("Förskolenämnden"), .integer(2024),
                    .text("Attraktiv arbetsgivare"), .text("Friska medarbetare"), .text("Delvis uppfyllt"),
                    .text("motivering"), .text(document2024), .integer(31), .real(7.345),
                ],
                [
                    .text("\u{2}Sjukfrånvaron\u{3}"), .null, .integer(2023), .null, .null, .null, .text("avsnitt"),
                    .text(document2023), .integer(3), .real(1.2),
                ],
            ])
        answer.table.sources = [Source(document: document2024, line: 31), Source(document: document2023, line: 3)]
        answer.isSearch = true
        return answer
    }

    @Test func hitsAreANumberedList() {
        #expect(
            text(answer) == """
                Tolkning: Sök sjukfrånvaro

                1. Förskolenämnden, 2024, Delvis uppfyllt
                   Attraktiv arbetsgivare / Friska medarbetare
                   …en hög «sjukfrånvaro bland» personalen…
                   Källa: malprognoser-2024-augusti:31 (motivering)

                2. 2023
                   «Sjukfrånvaron»
                   Källa: malprognoser-2023-augusti:3 (avsnitt)

                2 träffar

                """)
    }

    @Test func aHitIsBoldOverLineBreaksWhereThereIsColour() {
        let lines = render(answer, as: .text, Appearance(width: 26, color: true)).split(separator: "\n")
        #expect(lines.contains("   …en hög \u{1B}[1msjukfrånvaro\u{1B}[22m"))
        #expect(lines.contains("   \u{1B}[1mbland\u{1B}[22m personalen…"))
    }

    @Test func whyAHitWasFoundStandsWithItsSource() {
        var answer = answer
        answer.reasons = [[.corrected(from: "sjukfånvaro"), .says("korttidssjukfrånvaro", .compound)], []]
        #expect(
            text(answer, width: 200).contains("Källa: \(document2024):31 (motivering; del av korttidssjukfrånvaro)\n"))
        #expect(!text(answer).contains("rättat från"))
        let json = render(answer, as: .json)
        #expect(json.contains("\"skal\": \"rättat från sjukfånvaro; del av korttidssjukfrånvaro\"}"))
        #expect(json.contains("\"skal\": null}"))
        #expect(
            render(answer, as: .csv).hasPrefix(
                "utdrag,namnd,ar,kf_mal,namndmal,status,traff,dokument,rad,relevans,skal\n"))
    }

    @Test func aPageSaysWhichHitsItShows() {
        var answer = answer
        answer.page = HitPage(
            before: 10, total: 40,
            spread: [
                HitCount(nämnd: "Socialnämnden", year: 2023, count: 10), HitCount(nämnd: nil, year: 2024, count: 30),
            ])
        let shown = render(answer, as: .text, Appearance(numbersRows: true))
        #expect(shown.contains("\n11. Förskolenämnden, 2024") && shown.contains("\n12. 2023\n"))
        #expect(
            shown.hasSuffix(
                """

                Träff 11–12 av 40. Skriv visa fler för de följande.
                Per nämnd: utan nämnd 30, Socialnämnden 10. Per år: 2023 10, 2024 30.

                """))
    }

    @Test func groupsAreHeadedByWhatTheirHitsHaveInCommon() {
        var answer = answer
        answer.table.columns = ["namnd", "antal"] + answer.table.columns.filter { $0 != "namnd" }
        answer.table.rows = answer.table.rows.map { [$0[1], .integer(3), $0[0]] + $0[2...] }
        let shown = text(answer)
        #expect(shown.contains("1. Förskolenämnden: 3 träffar\n   2024, Delvis uppfyllt\n"))
        #expect(shown.contains("2. utan nämnd: 3 träffar\n   2023\n"))
        #expect(shown.hasSuffix("2 rader\n"))
    }
}
