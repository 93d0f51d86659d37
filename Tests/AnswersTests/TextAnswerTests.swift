import Answers
import Domain
import Testing

@Suite struct TextAnswerTests {
    @Test func theWholeOfAnAnswer() {
        var answer = sample(
            "Vilka nämnders ekonomimål bedömdes Ej uppfyllt 2024?", columns: ["namnd"],
            rows: [[.text("Förskolenämnden")], [.text("Vård- och omsorgsnämnden")]], lines: [28, 95])
        answer.corrections = [Correction(from: "ekonomimal", to: "ekonomimål")]
        answer.remarks = [.tookLatestYear(2024)]
        answer.query = CompiledQuery(sql: "SELECT namnd\nFROM bedomningar", arguments: [.text("Ej")], columns: [])
        answer.trace = [TraceBlock(title: "Ord", text: "vilka\n  nämnder")]
        #expect(
            render(answer, as: .text, Appearance(width: 80, showSQL: true)) == """
                Ord
                  vilka
                    nämnder

                Tolkning: Vilka nämnders ekonomimål bedömdes Ej uppfyllt 2024?
                Rättat: ekonomimal → ekonomimål

                Nämnd
                ────────────────────────
                Förskolenämnden
                Vård- och omsorgsnämnden

                2 rader
                Källa: malprognoser-2024-augusti, rad 28, 95
                Obs: Inget år angavs: svaret gäller 2024.

                SQL:
                  SELECT namnd
                  FROM bedomningar
                Parametrar:
                  ["Ej"]

                """)
    }

    @Test func oneNumberIsOneLine() {
        var answer = sample("Hur stor andel?", columns: ["andel"], rows: [[.real(67.7)]])
        answer.table.sources = [document2023, document2024].map { Source(document: $0, line: nil) }
        #expect(
            text(answer) == """
                Tolkning: Hur stor andel?

                Andel: 67,7\u{A0}%

                Källor: malprognoser-2023-augusti och malprognoser-2024-augusti

                """)
    }

    @Test func aTrueNothingIsSaid() {
        #expect(
            text(sample("Vilka mål?", columns: ["namnd"], rows: [])) == """
                Tolkning: Vilka mål?

                Inga rader: ingenting i materialet svarar mot frågan.

                """)
    }

    @Test func aRemarkThatSaysWhyStandsAlone() {
        var answer = sample("Vilka mål fanns 2022?", columns: [], rows: [])
        answer.remarks = [.yearMissing([2022], held: [2023, 2024])]
        #expect(
            text(answer) == """
                Tolkning: Vilka mål fanns 2022?

                Obs: Materialet har inget från 2022; det finns 2023 och 2024.

                """)
    }

    @Test func manyRowsOfOneDocumentHaveTheirLineBesideThem() {
        let rows: [[Value]] = (1...7).map { [.text("Nämnd \($0)"), .integer(2024)] }
        let answer = sample("Vilka?", columns: ["namnd", "ar"], rows: rows, lines: Array(11...17))
        #expect(
            text(answer) == """
                Tolkning: Vilka?

                Nämnd      År  Rad
                ───────  ────  ───
                Nämnd 1  2024   11
                Nämnd 2  2024   12
                Nämnd 3  2024   13
                Nämnd 4  2024   14
                Nämnd 5  2024   15
                Nämnd 6  2024   16
                Nämnd 7  2024   17

                7 rader
                Källa: malprognoser-2024-augusti

                """)
    }

    private var twoYears: Answer {
        var answer = sample(
            "Hur bedömdes målen?", columns: ["namnd", "namndmal", "status"],
            rows: [
                [.text("Socialnämnden"), .text("Barn och unga får stöd i ett tidigt skede"), .text("Delvis uppfyllt")],
                [.text("Socialnämnden"), .text("En ekonomi i balans"), .null],
            ], lines: [4, 9])
        answer.table.sources[0].document = document2023
        return answer
    }

    @Test func rowsOfSeveralDocumentsHaveDocumentAndLine() {
        #expect(
            text(twoYears, width: 120) == """
                Tolkning: Hur bedömdes målen?

                Nämnd          Nämndmål                                   Status           Källa
                ─────────────  ─────────────────────────────────────────  ───────────────  ───────────────────────────
                Socialnämnden  Barn och unga får stöd i ett tidigt skede  Delvis uppfyllt  malprognoser-2023-augusti:4
                Socialnämnden  En ekonomi i balans                        –                malprognoser-2024-augusti:9

                2 rader

                """)
    }

    @Test func documentsAreNumberedWhereTheirNamesAreTooWide() {
        #expect(
            text(twoYears, width: 60) == """
                Tolkning: Hur bedömdes målen?

                Nämnd          Nämndmål                  Status        Källa
                ─────────────  ────────────────────────  ────────────  ─────
                Socialnämnden  Barn och unga får stöd i  Delvis        [1]:4
                               ett tidigt skede          uppfyllt
                Socialnämnden  En ekonomi i balans       –             [2]:9

                2 rader
                Källor: [1]\u{A0}malprognoser-2023-augusti,
                  [2]\u{A0}malprognoser-2024-augusti

                """)
    }

    @Test func aNarrowWindowGetsOneBlockARow() {
        #expect(
            text(twoYears, width: 40) == """
                Tolkning: Hur bedömdes målen?

                Nämnd: Socialnämnden
                Nämndmål: Barn och unga får stöd i ett
                  tidigt skede
                Status: Delvis uppfyllt
                Källa: malprognoser-2023-augusti:4

                Nämnd: Socialnämnden
                Nämndmål: En ekonomi i balans
                Status: –
                Källa: malprognoser-2024-augusti:9

                2 rader

                """)
    }

    @Test func aTerminalWithoutUnicodeGetsAscii() {
        let rows: [[Value]] = [[.text("A”–…"), .real(5)], [.null, .null]]
        var answer = sample("Mål … 2024", columns: ["namnd", "andel"], rows: rows)
        answer.corrections = [Correction(from: "a", to: "b")]
        #expect(
            render(answer, as: .text, Appearance(width: 80, unicode: false)) == """
                Tolkning: Mål ... 2024
                Rättat: a -> b

                Nämnd   Andel
                ------  -----
                A"-...  5,0 %
                -           -

                2 rader

                """)
    }

    @Test func coloursSetOffHeadingsAndLabels() {
        let answer = sample("Mål?", columns: ["namnd", "ar"], rows: [[.text("A"), .integer(2024)]], lines: [3])
        #expect(
            render(answer, as: .text, Appearance(width: 80, color: true)) == """
                \u{1B}[2mTolkning:\u{1B}[22m Mål?

                \u{1B}[1mNämnd    År\u{1B}[22m
                \u{1B}[2m─────  ────\u{1B}[22m
                A      2024

                \u{1B}[2mKälla:\u{1B}[22m malprognoser-2024-augusti, rad 3

                """)
    }

    @Test func aPlainTableHasNoSources() {
        let table = Table(
            columns: ["dokument", "bedomning", "okänd_kolumn"], rows: [[.text("rapport"), .integer(12345), .null]])
        #expect(
            renderTable(table, as: .text, Appearance(width: 80)) == """
                Dokument  Bedömningar  okänd_kolumn
                ────────  ───────────  ────────────
                rapport        12\u{A0}345  –

                """)
        #expect(renderTable(Table(columns: ["a"]), as: .text) == "Inga rader.\n")
    }
}
