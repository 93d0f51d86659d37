import Domain
import Testing

@testable import Answers

@Suite struct DelimitedTests {
    @Test func rowsHaveTheirSourceInTheLastColumns() {
        let answer = sample(
            columns: ["namnd", "ar"], rows: [[.text("Socialnämnden"), .integer(2024)], [.null, .integer(2023)]],
            lines: [4, 9])
        #expect(
            render(answer, as: .csv) == """
                namnd,ar,dokument,rad
                Socialnämnden,2024,malprognoser-2024-augusti,4
                ,2023,malprognoser-2024-augusti,9

                """)
        #expect(render(answer, as: .tsv).hasPrefix("namnd\tar\tdokument\trad\nSocialnämnden\t2024\t"))
    }

    @Test func aCountHasNoSourceColumns() {
        var answer = sample(columns: ["antal"], rows: [[.integer(5)]])
        answer.table.sources = [Source(document: document2024, line: nil)]
        #expect(render(answer, as: .csv) == "antal\n5\n")
    }

    @Test func columnsThatSayTheSourceAreNotRepeated() {
        let answer = sample(
            columns: ["dokument", "rad"], rows: [[.text(document2024), .integer(4)]], lines: [4])
        #expect(render(answer, as: .csv) == "dokument,rad\nmalprognoser-2024-augusti,4\n")
    }

    @Test func aQuestionThatWasNotUnderstoodHasNoRows() {
        #expect(render(Answer(question: "blurp", understood: false), as: .csv).isEmpty)
    }

    @Test func cellsAreQuotedWhereNeeded() {
        #expect(
            renderRecord([("a", .text("ett, två")), ("b", .text("\"citat\"")), ("c", .text("rad\nrad"))], as: .csv)
                == "\"ett, två\",\"\"\"citat\"\"\",\"rad\nrad\"\n")
        #expect(renderRecord([("a", .null)], as: .csv) == "\"\"\n")
        #expect(renderRecordHeader(["slag", "a b"], as: .csv) == "slag,a b\n")
        #expect(renderRecordHeader(["slag"], as: .jsonl).isEmpty)
    }

    @Test func tabsAndNewlinesBecomeSpacesInTsv() {
        let record: [(column: String, value: Value)] = [("a", .text("ett\ttvå\r\ntre")), ("b", .text("\"x\""))]
        #expect(renderRecord(record, as: .tsv) == "ett två  tre\t”x”\n")
    }

    @Test(arguments: [
        (Value.text("=SUM(A1)"), "'=SUM(A1)"), (.text("+46"), "'+46"), (.text("-5 mnkr"), "'-5 mnkr"),
        (.text("@namn"), "'@namn"), (.text("-"), "-"), (.integer(-5), "-5"), (.real(-5.5), "-5.5"),
        (.text("a=b"), "a=b"), (.text("＝1+1"), "'＝1+1"),
    ])
    func textThatASpreadsheetWouldRunIsGuarded(value: Value, cell: String) {
        #expect(renderRecord([("a", value)], as: .csv) == cell + "\n")
    }

    /// But for what `Outlet` says of each.
    @Test func anyTableReadsBackCellByCell() {
        forSeeds(200) { random, seed in
            let table = Hostile.table(&random)
            let csv = parseQuoted(renderTable(table, as: .csv))
            let tsv = splitNaively(renderTable(table, as: .tsv))
            for (rows, outlet) in [(csv, Outlet.csv), (tsv, .tsv)] {
                #expect(rows.count == table.rows.count + 1, "seed \(seed)")
                for (cells, row) in zip(rows.dropFirst(), table.rows) {
                    #expect(cells.count == row.count, "seed \(seed)")
                    for ((cell, value), column) in zip(zip(cells, row), table.columns) where column != "utdrag" {
                        guard case .text(let text) = value else { continue }
                        #expect(Array(cell.utf8) == Array(outlet.clean(text).utf8), "seed \(seed)")
                    }
                }
            }
        }
    }

    @Test func aQuotationMarkInTsvStartsNoQuotation() {
        let table = Table(columns: ["a", "b"], rows: [[.text("\"x"), .integer(1)], [.text("y"), .text("5\"")]])
        let tsv = renderTable(table, as: .tsv)
        #expect(tsv == "a\tb\n”x\t1\ny\t5”\n")
        #expect(parseQuoted(tsv, separator: "\t") == splitNaively(tsv))
    }
}
