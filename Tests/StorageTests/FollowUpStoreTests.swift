import Domain
import Testing

@testable import Storage

/// The records of follow-up reports in the database.
@Suite struct FollowUpStoreTests {
    private let kinds = [
        "bedomning", "matt", "matt_ranking", "matt_varde", "atagande", "risk", "granskning", "kontroll", "ekonomi",
        "text", "postnamn",
    ]

    private func counts(_ fixture: Fixture) throws -> [Int] { try kinds.map(fixture.count) }

    @Test func `every kind is stored once`() throws {
        let fixture = try Fixture()
        #expect(try fixture.store(FollowUp.report()) == .added)
        #expect(try counts(fixture) == [2, 2, 2, 2, 2, 2, 1, 1, 2, 10, 23])
        #expect(try fixture.store(FollowUp.report()) == .unchanged)
        #expect(try counts(fixture) == [2, 2, 2, 2, 2, 2, 1, 1, 2, 10, 23])
        try fixture.checkIndex()
    }

    @Test func `one changed cell of any kind is a correction`() throws {
        let changes: [(inout Records) -> Void] = [
            { $0.bedömningar[0].kfMål = "Mål" }, { $0.mått[0].trend = nil }, { $0.mått[1].doubt = nil },
            { $0.mått[0].rankings.swapAt(0, 1) }, { $0.mått[0].values[0].value = 7.25 },
            { $0.mått[1].values = [$0.mått[0].values.removeLast()] }, { $0.mått.swapAt(0, 1) },
            { $0.åtaganden[0].kind = .aktivitet }, { $0.åtaganden[1].status = "Klart" },
            { $0.risker[0].comment += "\nSedan klart." }, { $0.granskningar[0].diarienummer = nil },
            { $0.kontroller[0].status = "Ej klart i år" }, { $0.kontroller = [] }, { $0.ekonomi[1].year = 2019 },
            { $0.ekonomi[0].amount = 13251.5 }, { $0.avsnitt[0].place.nämndmål = nil }, { $0.avsnitt.removeLast() },
        ]
        let fixture = try Fixture(FollowUp.report())
        for change in changes {
            let corrected = FollowUp.report(change: change)
            #expect(try fixture.store(corrected) == .replaced)
            #expect(try fixture.store(corrected) == .unchanged)
            #expect(try fixture.database.exported() == Fixture(corrected).database.exported())
        }
        try fixture.checkIndex()
    }

    @Test func `a replaced document leaves nothing`() throws {
        let fixture = try Fixture(FollowUp.report())
        let little = FollowUp.report { $0 = Records(bedömningar: [goal("Annat", "God", målområde: nil)]) }
        #expect(try fixture.store(little) == .replaced)
        #expect(try counts(fixture) == [1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
        #expect(try fixture.count("malomrade") == 0)
        #expect(try fixture.rows("SELECT namn FROM namnd ORDER BY 1") == ["Kommunstyrelsen", "Socialnämnden"])
        #expect(try fixture.rows("SELECT namn FROM status") == ["God"])
        #expect(try fixture.rows("SELECT namn FROM namndmal") == ["Annat"])
        #expect(try fixture.database.words().isEmpty)
        try fixture.checkIndex()
    }

    @Test func `a record that cannot be stored leaves the document as it was`() throws {
        let fixture = try Fixture(FollowUp.report())
        let before = try fixture.database.exported()
        let broken = FollowUp.report {
            $0.åtaganden = []
            $0.ekonomi[1].line = 0
        }
        #expect(throws: Failure.self) { try fixture.store(broken) }
        #expect(try fixture.database.exported() == before)
    }

    @Test func `statuses stand on their scale, printed names in one spelling`() throws {
        let fixture = try Fixture(FollowUp.report { $0.åtaganden[0].status = " klart" })
        #expect(
            try fixture.rows("SELECT rubrik, status, skala, rang FROM ataganden ORDER BY id") == [
                "Ny modell för lokaler | Klart | genomförande | 4", "Samtal med chefer | – | – | –",
            ])
        #expect(try fixture.store(FollowUp.report()) == .unchanged)
    }

    @Test func `names lose line breaks, comments keep theirs`() throws {
        let fixture = try Fixture(
            FollowUp.report {
                $0.risker[0].risk = "Bristande\nbemötande "
                $0.risker[0].comment = "Ett.\nTvå.\0"
            })
        #expect(
            try fixture.rows("SELECT risk, kommentar FROM risker WHERE rad = 40")
                == ["Bristande bemötande | Ett.\nTvå."])
    }

    @Test func `a report whose nämnd is not known is kept`() throws {
        let nameless = FollowUp.report(nämnd: nil) { $0.bedömningar = [] }
        let fixture = try Fixture(nameless)
        #expect(try fixture.store(nameless) == .unchanged)
        #expect(try fixture.rows("SELECT DISTINCT namnd, senaste FROM kontroller") == ["– | 1"])
        let vocabulary = try fixture.database.vocabulary()
        #expect(vocabulary.holdings[.kontroll] == [2019: []])
        #expect(vocabulary.goals.allSatisfy { $0.years == [2019] && $0.nämnder.isEmpty })
    }

    @Test func `the latest document is the latest with that kind of record`() throws {
        let spring = FollowUp.report("delar", month: 3)
        let year = FollowUp.report { $0.kontroller = [] }
        for reports in [[spring, year], [year, spring]] {
            let fixture = try Fixture(reports + [FollowUp.report("sn", nämnd: "Socialnämnden", month: 1)])
            for view in ["bedomningar", "mattvarden", "ataganden", "risker", "granskningar", "ekonomi_belopp"] {
                let latest = try fixture.rows("SELECT DISTINCT dokument FROM \(view) WHERE senaste = 1 ORDER BY 1")
                #expect(latest == ["berattelse-2019", "sn"], "\(view)")
            }
            #expect(
                try fixture.rows("SELECT dokument FROM kontroller WHERE senaste = 1 ORDER BY 1") == ["delar", "sn"])
        }
    }
}
