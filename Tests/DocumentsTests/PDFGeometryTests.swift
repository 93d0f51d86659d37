import Domain
import Testing

@testable import Documents

struct PDFGeometryTests {
    private func rows(_ words: [PageWord], rules: [PageRule] = []) -> [[String]] {
        let lines = textLines(words, gap: 0.5)
        let columns = TableColumns(lines)
        return TableCells(lines, columns: columns, rules: rules).rows().map { row in
            (0..<columns.count).map { column in
                row.first { $0.column == column }.map { cellText($0.words, in: $0.box).filter { $0 != breakMark } }
                    ?? ""
            }
        }
    }

    @Test func `spaces inside of numbers part no columns`() {
        let words =
            pdfLine(0, (0, "Mål"), (200, "2030"), (300, "2031"))
            + pdfLine(14, (0, "Besök per dag"), (200, "2 192"), (300, "1 8"))
            + pdfLine(28, (0, "Lån"), (200, "90"), (300, "2 230"))
        #expect(
            rows(words) == [["Mål", "2030", "2031"], ["Besök per dag", "2 192", "1 8"], ["Lån", "90", "2 230"]])
    }

    @Test func `centred numbers stand in one column`() {
        let words =
            pdfLine(0, (0, "Mål"), (200, "Utfall 2030"), (320, "Utfall 2031"))
            + pdfLine(14, (0, "Besök"), (226, "9"), (340, "1 204"))
            + pdfLine(28, (0, "Lån"), (215, "1 500"), (350, "–"))
        #expect(
            rows(words) == [["Mål", "Utfall 2030", "Utfall 2031"], ["Besök", "9", "1 204"], ["Lån", "1 500", "–"]])
    }

    @Test func `a wrapped cell belongs to the row beside which it stands`() {
        let words =
            pdfLine(0, (0, "Mål"), (110, "Status")) + pdfLine(20, (0, "Fler barn ska nå"))
            + pdfLine(26, (110, "Uppnås")) + pdfLine(32, (0, "målen i skolan"))
            + pdfLine(52, (0, "Rent vatten"), (110, "Uppnås ej"))
            + pdfLine(72, (0, "Trygga äldre"), (110, "–"))
        #expect(
            rows(words) == [
                ["Mål", "Status"], ["Fler barn ska nå målen i skolan", "Uppnås"], ["Rent vatten", "Uppnås ej"],
                ["Trygga äldre", "–"],
            ])
    }

    @Test func `a line across all columns is a row`() {
        let words =
            pdfLine(0, (0, "Mått"), (120, "2030"), (160, "2031"))
            + pdfLine(14, (0, "Barnen ska trivas i skolan och i hemmet"))
            + pdfLine(28, (0, "Trivsel"), (120, "80"), (160, "82"))
            + pdfLine(42, (0, "Frånvaro"), (120, "8"), (160, "7"))
        #expect(rows(words)[1] == ["Barnen ska trivas i skolan och i hemmet", "", ""])
        #expect(rows(words).count == 4)
    }

    @Test func `drawn lines make a grid with merged cells`() throws {
        let levels = [0.0, 20, 40].map { PageRule(isUpright: false, position: $0, start: 0, end: 90) }
        let uprights = [0.0, 90].map { PageRule(isUpright: true, position: $0, start: 0, end: 40) }
        let inner = [30.0, 60].map { PageRule(isUpright: true, position: $0, start: 20, end: 40) }
        let grid = try #require(RuledGrid(levels + uprights + inner))
        #expect(grid.columns == [0, 30, 60, 90])
        #expect(grid.owners == [0, 0, 0, 3, 4, 5])
        #expect(RuledGrid(levels + uprights) == nil)
    }

    @Test func `broken words are joined, and words that share a part are not`() {
        let joined = { (line: String, next: String) in
            var text = line
            text.appendLine(next)
            return text
        }
        #expect(joined("ut\u{AD}", "veckling") == "utveckling")
        #expect(joined("verk-", "samhet") == "verksamhet")
        #expect(joined("kultur-", "och fritidsnämnden") == "kultur- och fritidsnämnden")
        #expect(joined("e-", "tjänst") == "e-tjänst")
        #expect(joined("IT-", "stöd") == "IT-stöd")
        #expect(joined("år", "2030") == "år 2030")
    }

    @Test func `fills, lines and glyphs are told apart`() {
        let svg = """
            <path style="stroke:none;" d="M 0 0 L 1 1"/>
            <page>
            <path style=" stroke:none;fill-rule:evenodd;fill:rgb(100%,0%,0%);fill-opacity:1;" d="M 10 10 L 60 10 L 60 30 L 10 30 Z M 10 10 "/>
            <path style="fill:none;stroke-width:0.5;stroke:rgb(0%,0%,0%);" d="M 0 90 L 50 90 " transform="matrix(1,0,0,-1,0,100)"/>
            <page>
            <path style="fill:rgb(0%,0%,0%);" d="M 5 0 L 5.5 0 L 5.5 40 L 5 40 Z M 5 0 "/>
            """
        let pages = drawnPages(Array(svg.utf8))
        #expect(pages.count == 2)
        #expect(pages[0].fills.map(\.colour) == [Colour(red: 255, green: 0, blue: 0)])
        #expect(pages[0].rules == [PageRule(isUpright: false, position: 10, start: 0, end: 50)])
        #expect(pages[1].rules == [PageRule(isUpright: true, position: 5.25, start: 0, end: 40)])
    }
}

@Suite struct BrokenWordTests {
    private func settled(_ cell: String, beside text: String) -> String? {
        let place = Place(page: 1)
        let blocks: [Block] = [
            .text(TextBlock(text, place: place)), .table(Documents.Table([[Cell(cell, place: place)]])),
        ]
        guard case .table(let table)? = BrokenWords(blocks).settled(blocks).last else { return nil }
        return table.rows.first?.first?.text
    }

    @Test func aWordThatTheDocumentHasWholeIsOne() {
        #expect(
            settled("Klimatpåverk \(breakMark)an minskar", beside: "Minska klimatpåverkan") == "Klimatpåverkan minskar")
    }

    @Test func wordsThatTheDocumentHasApartAreTwo() {
        #expect(settled("Attraktiv\(breakMark)arbetsgivare", beside: "en god arbetsgivare") == "Attraktiv arbetsgivare")
    }

    @Test func whereNothingTellsTheEdgeDoes() {
        #expect(settled("Samhällsbyg\(breakMark)gande", beside: "") == "Samhällsbyggande")
        #expect(settled("nå \(breakMark)målen", beside: "") == "nå målen")
    }
}
