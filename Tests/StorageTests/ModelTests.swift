import Domain
import Testing

@testable import Storage

/// However reports came, were corrected and came again: the database says what a fresh one with the same reports does.
@Suite struct ModelTests {
    @Test(arguments: 1...15) func `storing in steps and at once give the same`(seed: UInt64) throws {
        var random = Seeded(seed)
        var current: [String: Report] = [:]
        let stepwise = try Fixture()
        for _ in 0..<8 {
            let report = Report.random(&random)
            let outcome = try stepwise.store(report)
            let old = current.updateValue(report, forKey: report.document.name)
            #expect(outcome == (old == nil ? .added : old == report ? .unchanged : .replaced))
        }
        let fresh = try Fixture(current.values.shuffled(using: &random))
        #expect(try Self.content(stepwise) == Self.content(fresh))
        try stepwise.checkIndex()
    }

    private static func content(_ fixture: Fixture) throws -> [[String]] {
        let bedömning =
            "dokument, ar, manad, senaste, namnd, namnd_ordning, malomrade, malomrade_ordning, kf_mal,"
            + " kf_ordning, namndmal, status, skala, rang, motivering, rad"
        let change =
            "ar_fran, ar_till, namnd, malomrade, kf_mal, namndmal_fran, namndmal, status_fran, status_till,"
            + " steg, forandring, dokument, rad"
        let group = "a.namn, b.namn FROM kf_mal a JOIN kf_mal b ON a.grupp = b.grupp"
        let common =
            "dokument, ar, period, senaste, namnd, malomrade, namndmal, namndmal_ordning, status, rang, rad, osaker"
        let views = [
            "mattvarden": "matt, overordnat, grupp, varde, enhet, sist, galler, trend, etappmal, ranking",
            "ataganden": "rubrik, typ",
            "risker": "risk, atgard, omrade", "granskningar": "granskning, diarienummer, atgard",
            "kontroller": "kontroll, omrade", "ekonomi_belopp": "tabell, post, radtyp, kolumn, belopp, enhet",
        ]
        let selections =
            ["\(bedömning) FROM bedomningar", "\(change) FROM andringar", group, "namn, skala FROM status"]
            + views.sorted { $0.key < $1.key }.map { "\(common), \($0.value) FROM \($0.key)" }
            + [
                "slag, rubrik, innehall, post_slag, s.namn, t.rad FROM text t LEFT JOIN status s ON s.id = t.status_id",
                "namn, ordning FROM malomrade",
            ]
        return try selections.map { try fixture.rows("SELECT \($0)").sorted() } + [
            try fixture.database.counts().map { "\($0) \($1)" }.sorted(),
            try fixture.database.documents().rows.map { $0.map(\.shown).joined() },
        ]
    }

    @Test(arguments: 1...15) func `the same vocabulary in any order`(seed: UInt64) throws {
        var random = Seeded(seed)
        let reports = (0..<6).map { index in
            var report = Report.random(&random)
            report.document.name = "rapport \(index)"
            return report
        }
        let (one, other) = (try Fixture(reports), try Fixture(reports.shuffled(using: &random)))
        #expect(try one.database.vocabulary() == other.database.vocabulary())
        #expect(try one.database.exported() == other.database.exported())
    }
}
