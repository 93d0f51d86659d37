import Answers
import Domain
import Testing

@Suite struct ImportTallyTests {
    private func report(_ year: Int, _ count: Int) -> Report {
        let rating = Bedömning(
            nämnd: "Hamnnämnden", målområde: nil, kfMål: nil, nämndmål: "Rent vatten", status: "God", motivering: "",
            line: 1)
        return Report(
            document: DocumentInfo(name: "a", title: "A", kind: "målprognoser", year: year),
            records: Records(bedömningar: Array(repeating: rating, count: count)))
    }

    @Test func sumsAreByYearAndOfTheKindsThatThereAre() {
        var tally = ImportTally()
        for (year, count) in [(2024, 62), (2023, 60), (2024, 61)] { tally.add(report(year, count)) }
        #expect(tally.table.columns == ["ar", "dokument", "bedomningar"])
        #expect(tally.table.rows == [[2023, 1, 60], [2024, 2, 123]].map { $0.map(Value.integer) })
        #expect(ImportTally().table.rows.isEmpty)
    }

    @Test(arguments: [
        (
            (980, 15, 3, 2),
            "1\u{A0}000 filer: 980 nya dokument, 15 ersatta, 3 oförändrade; 2 filer kunde inte läsas in."
        ),
        ((1, 0, 0, 0), "1 fil: 1 nytt dokument."), ((0, 0, 1, 1), "2 filer: 1 oförändrat; 1 fil kunde inte läsas in."),
        ((0, 0, 0, 3), "3 filer: inget dokument; 3 filer kunde inte läsas in."),
    ])
    func theLineTellsWhatBecameOfEachFile(counts: (Int, Int, Int, Int), line: String) {
        var tally = ImportTally()
        (tally.added, tally.replaced, tally.unchanged, tally.failed) = counts
        #expect(tally.line == line)
    }

    @Test func whatNeedsAttentionIsToldInAFewWords() {
        var report = report(2024, 2)
        #expect(needsOfAttention(in: report) == nil)
        report.remarks = (1...7).map { ImportRemark(line: $0 * 10, cause: .unplacedLine, text: "x") }
        #expect(needsOfAttention(in: report) == "7 anmärkningar (rad 10, 20, 30, 40, 50 …)")
        report.remarks.removeLast(6)
        report.records.kontroller = [
            Kontroll(name: "Attest", area: nil, status: "Klart", comment: "", line: 3, doubt: .cellBoundary)
        ]
        #expect(needsOfAttention(in: report) == "1 anmärkning (rad 10), 1 osäker post")
    }

    @Test func anInterruptionSaysThatNothingIsLost() {
        #expect(
            interruptionMessage(after: 312, of: 1_000) == """
                Avbruten efter 312 av 1\u{A0}000 filer. Det som är inläst är kvar; samma kommando fortsätter där det slutade.
                """)
    }
}

@Suite("Vad som sägs om ett dokument")
struct FirstLinesTests {
    @Test("Fler rader än någon läser räknas bara")
    func first() {
        let lines = (1...1500).map { "rad \($0)" }
        #expect(firstLines(Array(lines.prefix(200)), about: "a.txt") == Array(lines.prefix(200)))
        let told = firstLines(lines, about: "a.txt")
        #expect(told.count == 201)
        #expect(told.last == "a.txt: 1\u{A0}300 rader till av samma slag visas inte")
    }
}
