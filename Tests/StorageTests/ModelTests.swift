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
            let outcome = try stepwise.database.store(report, scales: scales)
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
        return try ["\(bedömning) FROM bedomningar", "\(change) FROM andringar", group, "namn, skala FROM status"]
            .map { try fixture.rows("SELECT \($0)").sorted() } + [
                try fixture.database.words().map { "\($0) \($1)" }.sorted(),
                try fixture.database.documents().rows.map { $0.map(\.shown).joined() },
            ]
    }
}
