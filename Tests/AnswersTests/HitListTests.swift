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
}
