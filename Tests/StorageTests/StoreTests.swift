import Domain
import Testing

@testable import Storage

@Suite struct StoreTests {
    private let first = report(
        2024,
        [
            goal("Ett mål", kfMål: "Minska klimatpåverkan", motivering: "Frånvaron ökar i skolorna."),
            goal("Två mål", "Ej uppfyllt", nämnd: "Förskolenämnden", motivering: "Budgeten håller inte.", line: 2),
        ])

    @Test func `the same report again changes nothing`() throws {
        let fixture = try Fixture()
        #expect(try fixture.store(first) == .added)
        let version = try fixture.rows("SELECT max(id) FROM bedomning")
        #expect(try fixture.store(first) == .unchanged)
        #expect(try fixture.rows("SELECT max(id) FROM bedomning") == version)
    }

    @Test func `white space and case of a status are no correction`() throws {
        let fixture = try Fixture(first)
        var spaced = first
        spaced.records.bedömningar[0].nämndmål = " Ett  mål "
        spaced.records.bedömningar[0].status = "delvis  uppfyllt"
        #expect(try fixture.store(spaced) == .unchanged)
        #expect(
            try fixture.rows("SELECT DISTINCT status FROM bedomningar ORDER BY 1") == [
                "Delvis uppfyllt", "Ej uppfyllt",
            ])
    }

    @Test func `a NUL in a text is no correction`() throws {
        let odd = report(2024, [goal("Ett\0 mål", motivering: "Frånvaron\0 ökar.")])
        let fixture = try Fixture(odd)
        #expect(try fixture.store(odd) == .unchanged)
        #expect(try fixture.rows("SELECT namndmal, motivering FROM bedomningar") == ["Ett mål | Frånvaron ökar."])
    }

    @Test func `a corrected report takes the place of the first`() throws {
        let fixture = try Fixture(first)
        let corrected = report(2024, [goal("Tre mål", "I hög grad uppfyllt", motivering: "Nu når eleverna målen.")])
        #expect(try fixture.store(corrected) == .replaced)
        #expect(try fixture.rows("SELECT namndmal, status FROM bedomningar") == ["Tre mål | I hög grad uppfyllt"])
        #expect(try fixture.rows("SELECT namn FROM namnd") == ["Socialnämnden"])
        #expect(try fixture.count("kf_mal") == 0)
        #expect(try fixture.rows("SELECT namn FROM status") == ["I hög grad uppfyllt"])
        #expect(try fixture.database.counts().keys.sorted() == ["eleverna", "målen", "nu", "når"])
        try fixture.checkIndex()
    }

    @Test func `a document may move to another year`() throws {
        let fixture = try Fixture(report(2023, [goal("Mål")]), report(2024, name: "rapport", [goal("Mål")]))
        #expect(try fixture.count("andringar") == 1)
        _ = try fixture.store(report(2023, month: 12, name: "rapport", [goal("Mål")]))
        #expect(try fixture.count("andringar") == 0)
        #expect(
            try fixture.rows("SELECT dokument, senaste FROM bedomningar ORDER BY 1") == [
                "prognoser-2023-8 | 0", "rapport | 1",
            ])
    }

    @Test func `a failure leaves the document as it was`() throws {
        let fixture = try Fixture(first)
        let broken = report(2024, [goal("Ett mål"), goal("Två mål", nämnd: " ")])
        #expect(throws: Failure.self) { try fixture.store(broken) }
        #expect(try fixture.count("bedomning") == 2)
        #expect(try fixture.store(first) == .unchanged)
    }

    @Test func `other scales are stored and the pairs follow`() throws {
        let reports = [report(2022, [goal("Mål", "Klar")]), report(2023, [goal("Mål", "Klar")])]
        let fixture = try Fixture(reports)
        #expect(try fixture.rows("SELECT skala, rang FROM status") == ["– | –"])
        #expect(try fixture.count("andringar") == 0)
        let more = StatusScales([StatusScale("färdighet", ["Påbörjad", "Klar"])])
        #expect(try fixture.store(reports[0], scales: more) == .replaced)
        #expect(try fixture.rows("SELECT skala, rang FROM status") == ["färdighet | 2"])
        #expect(try fixture.rows("SELECT forandring FROM andringar") == ["oforandrad"])
    }

    @Test func `a report is on the scale that has most of its statuses`() throws {
        let three = StatusScale("tre", ["Ej uppfyllt", "Delvis uppfyllt", "Uppfyllt"], signs: ["Uppfyllt": ["🟢"]])
        let all = StatusScales(scales.scales + [three])
        let reports = [
            report(2023, [goal("A", "Delvis uppfyllt"), goal("B", "I hög grad uppfyllt")]),
            report(2024, [goal("A", "Delvis uppfyllt"), goal("B", "UPPFYLLT"), goal("C", "🟢"), goal("D", "Vet ej")]),
        ]
        let fixture = try Fixture()
        for report in reports { #expect(try fixture.store(report, scales: all) == .added) }
        for report in reports { #expect(try fixture.store(report, scales: all) == .unchanged) }
        let rows = "SELECT ar, status, skala, rang, lagst, uppfyllt, hogst FROM bedomningar ORDER BY ar, id"
        #expect(
            try fixture.rows(rows) == [
                "2023 | Delvis uppfyllt | uppfyllelse | 2 | 0 | 0 | 0",
                "2023 | I hög grad uppfyllt | uppfyllelse | 3 | 0 | 1 | 0",
                "2024 | Delvis uppfyllt | tre | 2 | 0 | 0 | 0", "2024 | Uppfyllt | tre | 3 | 0 | 1 | 1",
                "2024 | 🟢 | tre | 3 | 0 | 1 | 1", "2024 | Vet ej | – | – | – | – | –",
            ])
        #expect(try fixture.database.vocabulary().unplacedStatuses == ["Vet ej"])
    }

    @Test func `a municipality's documents share the scale that their words make up`() throws {
        var wording = StatusWording()
        wording.grading = StatusGrading(
            degrees: [["ingen"], ["låg"], ["god"], ["mycket god"]], firstMet: 2, nouns: ["nivå"])
        let graded = StatusScales(scales.scales, wording: wording)
        let reports = [
            report(2023, [goal("A", "Låg nivå"), goal("B", "God nivå")]),
            report(2024, [goal("A", "Ingen nivå"), goal("B", "God nivå"), goal("C", "Mycket god nivå")]),
        ]
        let fixture = try Fixture()
        for report in reports { #expect(try fixture.store(report, scales: graded) == .added) }
        let rows = "SELECT ar, status, rang, niva FROM bedomningar ORDER BY ar, id"
        let together = [
            "2023 | Låg nivå | 2 | 2", "2023 | God nivå | 3 | 3", "2024 | Ingen nivå | 1 | 1",
            "2024 | God nivå | 3 | 3", "2024 | Mycket god nivå | 4 | 4",
        ]
        #expect(try fixture.rows(rows) == together)
        for report in reports { #expect(try fixture.store(report, scales: graded) == .unchanged) }
        #expect(try fixture.rows(rows) == together)
        let scale = try fixture.database.vocabulary().scales.first
        #expect(scale?.levels.map(\.name) == ["Ingen nivå", "Låg nivå", "God nivå", "Mycket god nivå"])
    }

    @Test func `each motivering is a text to search`() throws {
        let fixture = try Fixture(first, report(2023, [goal("Utan text")]))
        #expect(
            try fixture.rows("SELECT slag, rad, innehall FROM text ORDER BY id") == [
                "motivering | 1 | Frånvaron ökar i skolorna.", "motivering | 2 | Budgeten håller inte.",
                "motivering | 1 | ",
            ])
        try fixture.checkIndex()
    }

    @Test func `a report of one nämnd names it`() throws {
        var own = report(2024, [goal("Mål")])
        own.document.nämnd = "Kommunstyrelsen"
        let fixture = try Fixture(own)
        #expect(try fixture.database.documents().rows[0][3] == .text("Kommunstyrelsen"))
        #expect(try fixture.store(own) == .unchanged)
    }

    @Test func `several may store at once`() async throws {
        let folder = try Folder()
        let reports = [report(2023, [goal("Mål")]), report(2024, [goal("Mål")])]
        let outcomes = try await withThrowingTaskGroup(of: [StoreOutcome].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let database = try CorpusDatabase.open(writingAt: folder.file(), stemmer: stemmer)
                    return try reports.map { try database.store($0, scales: scales) }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(outcomes.filter { $0 == .added }.count == 2)
        #expect(outcomes.filter { $0 == .unchanged }.count == 6)
    }
}
