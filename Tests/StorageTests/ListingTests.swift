import Domain
import Testing

@testable import Storage

@Suite struct ListingTests {
    private let year = report(
        2023, month: nil,
        [
            goal(
                "Mål", "I hög grad uppfyllt", nämnd: "Ångnämnden", kfMål: "Sund ekonomi",
                motivering: "Det går bra, bra."),
            goal(nil, "Avvaktar", nämnd: "Arkivnämnden", målområde: "Ekologi", line: 9),
        ])
    private let month = report(2023, month: 4, [goal("Mål", "God", motivering: "Bra.")])

    @Test func `documents oldest first`() throws {
        let table = try Fixture(year, month).database.documents()
        #expect(
            table.columns == [
                "dokument", "titel", "typ", "namnd", "kommun", "period", "ar", "bedomningar", "matt", "ataganden",
                "risker",
                "granskningar", "kontroller", "ekonomi", "avsnitt",
            ])
        #expect(
            table.rows.map { $0.map(\.shown).joined(separator: " | ") } == [
                "prognoser-2023-4 | Målprognoser 2023 | målprognoser | – | – | 04-2023 | 2023 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
                "prognoser-2023-0 | Målprognoser 2023 | målprognoser | – | – | 2023 | 2023 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
            ])
        #expect(table.sources.map(\.document) == ["prognoser-2023-4", "prognoser-2023-0"])
    }

    @Test func `a count for each kind of record`() throws {
        let twice = FollowUp.report { $0.mått.append($0.mått[0]) }
        let row = try Fixture(twice).database.documents().rows[0].map(\.shown)
        #expect(row[3...] == ["Kommunstyrelsen", "–", "2019", "2019", "2", "2", "2", "2", "1", "1", "2", "2"])
    }

    @Test func `words with the number of texts`() throws {
        #expect(try Fixture(year, month).database.counts() == ["det": 1, "går": 1, "bra": 2])
    }

    @Test func vocabulary() throws {
        let vocabulary = try Fixture(year, month, report(2024, [goal("Mål", nämnd: "Ångnämnden")])).database
            .vocabulary()
        #expect(vocabulary.documents.map(\.name) == ["prognoser-2023-4", "prognoser-2023-0", "prognoser-2024-8"])
        #expect(vocabulary.documents[1] == year.document)
        #expect(
            vocabulary.nämnderByYear == [2023: ["Arkivnämnden", "Socialnämnden", "Ångnämnden"], 2024: ["Ångnämnden"]])
        #expect(
            vocabulary.scalesByYear.mapValues { $0.sorted() } == [
                2023: ["godtagbarhet", "uppfyllelse"], 2024: ["uppfyllelse"],
            ])
        #expect(
            vocabulary.goals == [
                .init(level: .målområde, name: "Ekologi", years: [2023], nämnder: ["Arkivnämnden"]),
                .init(
                    level: .målområde, name: "Social hållbarhet", years: [2023, 2024],
                    nämnder: ["Socialnämnden", "Ångnämnden"]),
                .init(level: .kfMål, name: "Sund ekonomi", years: [2023], nämnder: ["Ångnämnden"]),
                .init(level: .nämndmål, name: "Mål", years: [2023, 2024], nämnder: ["Socialnämnden", "Ångnämnden"]),
            ])
    }

    @Test func `a record is exported with its kind first`() throws {
        var records: [String] = []
        try Fixture(month).database.exportRecords { record in
            records.append(record.map { "\($0.column)=\($0.value.shown)" }.joined(separator: " "))
        }
        #expect(
            records == [
                "slag=bedomning namnd=Socialnämnden ar=2023 malomrade=Social hållbarhet kf_mal=– namndmal=Mål "
                    + "status=God rang=3 motivering=Bra. osaker=– kommun=– dokument=prognoser-2023-4 rad=1"
            ])
    }

    @Test func `the export holds every record as it was read`() throws {
        let reports = try Documents.corpus()
        var exported: [Bedömning] = []
        try Fixture(reports.reversed()).database.exportRecords { record in
            exported.append(Self.bedömning(Dictionary(uniqueKeysWithValues: record.map { ($0.column, $0.value) })))
        }
        #expect(exported == reports.flatMap(\.records.bedömningar))
    }

    private static func bedömning(_ record: [String: Value]) -> Bedömning {
        func text(_ column: String) -> String? {
            if case .text(let text) = record[column] { text } else { nil }
        }
        guard case .integer(let line) = record["rad"] else { return goal(nil) }
        return Bedömning(
            nämnd: text("namnd") ?? "", målområde: text("malomrade"), kfMål: text("kf_mal"), nämndmål: text("namndmal"),
            status: text("status") ?? "", motivering: text("motivering") ?? "", line: line)
    }

    @Test func `an error of the receiver ends the export`() throws {
        struct Full: Error {}
        #expect(throws: Full.self) { try Fixture(year).database.exportRecords { _ in throw Full() } }
    }
}
