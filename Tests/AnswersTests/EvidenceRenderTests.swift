import Domain
import Testing

@testable import Answers

@Suite struct EvidenceRenderTests {
    private static let passage = Passage(
        document: document2024, title: "Målprognoser", line: 28, heading: "Ekonomi / Sund ekonomi",
        lines: [
            .init(number: 26, text: "före", isRecord: false),
            .init(number: 28, text: "\tMålet\t\u{2}Ej uppfyllt\u{3}", isRecord: true),
            .init(number: 30, text: "efter", isRecord: false),
        ])
    private static let other = Source(document: document2023, line: 7)

    private func shown(_ passage: Passage, others: [Source] = [], _ appearance: Appearance) -> String {
        renderEvidence(.passage(passage, others: others), row: 3, as: .text, appearance)
    }

    @Test func aPassageShowsTheRecordBetweenItsNeighbours() {
        #expect(
            shown(Self.passage, others: [Self.other], Appearance()) == """
                Källa: malprognoser-2024-augusti, rad 28 (Målprognoser)
                Under: Ekonomi / Sund ekonomi

                26   före
                28 │   Målet  Ej uppfyllt
                30   efter

                Står också i: malprognoser-2023-augusti, rad 7

                """)
    }

    @Test func coloursMarkWhatWasLookedForAndDimTheRest() {
        let text = shown(Self.passage, Appearance(width: 80, color: true))
        #expect(text.contains("\u{1B}[1mEj uppfyllt\u{1B}[22m"))
        #expect(text.contains("\u{1B}[2m26   före\u{1B}[22m"))
        #expect(!shown(Self.passage, Appearance(width: 80)).contains("\u{1B}"))
        #expect(!shown(Self.passage, Appearance(width: 80, unicode: false)).contains("│"))
    }

    @Test func aLongPassageIsCutToTheWindowButKeepsWhatIsMarked() {
        var passage = Self.passage
        passage.lines = (1...200).map { number in
            .init(number: number, text: number == 150 ? "\u{2}träffen\u{3} här" : "rad", isRecord: true)
        }
        let lines = shown(passage, Appearance(width: 60, height: 24)).split(separator: "\n")
        #expect(lines.count < 24)
        #expect(lines.contains { $0.contains("träffen här") })
        #expect(lines.contains { $0.hasPrefix("  1 │ rad") })
        let hidden = lines.compactMap { line in
            line.contains("till") ? Int(line.filter(\.isNumber)) : nil
        }
        #expect(hidden.reduce(0, +) + lines.count { $0.contains("│") } == 200)
        #expect(shown(passage, Appearance(width: 60)).split(separator: "\n").count > 200)
    }

    @Test func noLineIsWiderThanTheWindow() {
        forSeeds(60) { random, seed in
            var passage = Self.passage
            passage.lines = (1...9).map { number in
                .init(
                    number: number, text: Hostile.text(&random, upTo: 80), isRecord: Bool.random(using: &random))
            }
            let text = shown(passage, Appearance(width: 40, height: 12))
            for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 40, "\(seed): \(line)") }
        }
    }

    @Test func jsonHasTheLinesWithoutMarks() {
        let text = renderEvidence(.passage(Self.passage, others: [Self.other]), row: 3, as: .jsonl)
        #expect(
            text == """
                {"kalla": 3, "dokument": "malprognoser-2024-augusti", "titel": "Målprognoser", "rad": 28, \
                "rubrik": "Ekonomi / Sund ekonomi", "text": [{"rad": 26, "text": "före"}, \
                {"rad": 28, "text": "\\tMålet\\tEj uppfyllt"}, {"rad": 30, "text": "efter"}], \
                "andra": [{"dokument": "malprognoser-2023-augusti", "rad": 7}]}

                """)
    }

    @Test func tablesHaveALineARow() {
        let text = renderEvidence(.passage(Self.passage, others: []), row: 1, as: .csv)
        #expect(text.hasPrefix("dokument,rad,text\nmalprognoser-2024-augusti,26,före\n"))
        let markdown = renderEvidence(.passage(Self.passage, others: []), row: 1, as: .markdown)
        #expect(markdown.contains("| malprognoser-2024-augusti | 26 | före |"))
    }

    @Test func aCountShowsTheFirstRecords() {
        let rows = (1...30).map { [Value.text("Nämnd \($0)")] }
        let table = Table(
            columns: ["namnd"], rows: rows, sources: rows.indices.map { Source(document: "d", line: $0 + 1) })
        let text = renderEvidence(.counted(table), row: 1, as: .text, Appearance(width: 80, height: 20))
        #expect(text.hasPrefix("Raden bygger på: 30 poster\n"))
        #expect(text.contains("Nämnd 10 ") && !text.contains("Nämnd 11"))
        #expect(text.contains("… 20 rader till"))
        let json = renderEvidence(.counted(table), row: 1, as: .jsonl)
        #expect(
            json.hasPrefix(
                "{\"kalla\": 1, \"antal\": 30, \"poster\": [{\"namnd\": \"Nämnd 1\", \"dokument\": \"d\", \"rad\": 1}"))
        let none = renderEvidence(.counted(Table(columns: ["namnd"])), row: 1, as: .text)
        #expect(none == "Raden bygger inte på någon post.\n")
    }

    @Test func aDocumentStoredWithoutItsTextSaysSo() {
        var passage = Self.passage
        passage.lines = []
        #expect(shown(passage, Appearance()).contains("läs in dokumentet igen"))
    }

    @Test func rowsAreNumberedWhereTheirSourcesCanBeAskedFor() {
        let answer = sample(columns: ["namnd"], rows: [[.text("A")], [.text("B")]], lines: [4, 9])
        let numbered = render(answer, as: .text, Appearance(width: 80, numbersRows: true))
        #expect(numbered.contains("Nr  Nämnd\n"))
        #expect(numbered.contains(" 1  A\n 2  B\n"))
        let colored = render(answer, as: .text, Appearance(width: 80, color: true, numbersRows: true))
        #expect(colored.contains("\u{1B}[2m2\u{1B}[22m  B"))
        #expect(!text(answer).contains("Nr"))
        for format in [OutputFormat.json, .csv, .markdown] {
            #expect(render(answer, as: format, Appearance(numbersRows: true)) == render(answer, as: format))
        }
    }

    @Test(arguments: [
        (EvidenceFault.noAnswer, "Det finns inget svar att visa källan till: ställ en fråga först."),
        (.noSuchRow(99, count: 6), "Svaret har ingen rad 99: skriv källa 1 till källa 6."),
        (.noSuchRow(2, count: 1), "Svaret har bara en rad: skriv källa 1."),
        (.noSuchRow(nil, count: 6), "Skriv vilken rad källan gäller: källa 1 till källa 6."),
    ])
    func faultsAreOneSentence(_ fault: EvidenceFault, _ sentence: String) {
        #expect(message(for: fault) == sentence)
    }
}
