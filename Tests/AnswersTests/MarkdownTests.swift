import Answers
import Domain
import Testing

@Suite struct MarkdownTests {
    @Test func anAnswerIsAHeadingATableItsSourcesAndRemarks() {
        var answer = sample(
            "Vilka mål försämrades från 2023 till 2024?", columns: ["namnd", "andel", "forandring"],
            rows: [
                [.text("Nämnd A|B"), .real(12.5), .text("forsamrad")], [.text("*C*"), .integer(50), .text("ny")],
            ], lines: [4, 9])
        answer.corrections = [Correction(from: "fran", to: "från")]
        answer.remarks = [.tookLatestYear(2024)]
        answer.query = CompiledQuery(sql: "SELECT 1", arguments: [.integer(1)], columns: [])
        #expect(
            render(answer, as: .markdown, Appearance(showSQL: true)) == """
                ## Vilka mål försämrades från 2023 till 2024?

                Rättat: fran → från

                | Nämnd | Andel | Förändring |
                | --- | ---: | --- |
                | Nämnd A\\|B | 12,5\u{A0}% | försämrad |
                | \\*C\\* | 50,0\u{A0}% | ny |

                2 rader

                Källa:

                - malprognoser-2024-augusti, rad 4, 9

                Obs: Inget år angavs: svaret gäller 2024.

                ```sql
                SELECT 1
                -- [1]
                ```

                """)
    }

    @Test func aQuestionThatWasNotUnderstoodIsTheHeading() {
        var answer = Answer(question: "vilka blurp", understood: false)
        answer.unknown = [Fragment(text: "blurp", offset: 6, length: 5)]
        answer.suggestions = ["vilka nämnder", "vilka mål"]
        #expect(
            render(answer, as: .markdown) == """
                ## vilka blurp

                Jag förstår inte ordet ”blurp”.

                Menade du:

                - vilka nämnder
                - vilka mål

                """)
    }

    @Test func hitsAreBold() {
        let table = Table(columns: ["utdrag"], rows: [[.text("hög \u{2}frånvaro\u{3} \n*")]])
        #expect(renderTable(table, as: .markdown) == "| Utdrag |\n| --- |\n| hög **frånvaro**  \\* |\n")
    }

    @Test func noRowsIsSaid() {
        #expect(renderTable(Table(columns: ["a"]), as: .markdown) == "Inga rader.\n")
        #expect(
            render(sample("Vad?", columns: ["a"], rows: []), as: .markdown).hasSuffix(
                "\n\nInga rader: ingenting i materialet svarar mot frågan.\n"))
    }
}
