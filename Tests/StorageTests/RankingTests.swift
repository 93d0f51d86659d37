import Domain
import GRDB
import Testing

@testable import Storage

/// `relevans` gives the scores of FTS5's own `bm25()`.
@Suite struct RankingTests {
    private static let words = [
        "frånvaro", "budget", "elever", "lokaler", "chefer", "klimat", "och", "mål", "i", "ett",
    ]

    /// Texts of words from frequent to rare, some of them long, some empty.
    private static func randomReport(_ name: String, _ random: inout Seeded) -> Report {
        let goals = (1...Int.random(in: 1...40, using: &random)).map { line in
            let length = Int.random(in: 0..<4, using: &random) == 0 ? 0 : Int.random(in: 1...300, using: &random)
            let text = (0..<length).map { _ in
                words[min(Int.random(in: 0..<10, using: &random), Int.random(in: 0..<10, using: &random))]
            }
            return goal("Mål \(line)", motivering: text.joined(separator: " "), line: line)
        }
        var report = StorageTests.report(2024, goals)
        report.document.name = name
        report.records.åtaganden = [
            Åtagande(
                title: words.shuffled(using: &random).prefix(3).joined(separator: " "), kind: .utvecklingsåtagande,
                place: GoalPlace(), status: nil, comment: words[0], line: 90)
        ]
        return report
    }

    private static let expressions = [
        "frånvaro", "ett", "budget AND och", "elever OR lokaler OR ett", "\"budget i\"", "(chefer OR mål) AND frånvaro",
        "frånvaro NOT ett", "rubrik : klimat", "och*", "NEAR(budget mål, 5)", "saknas", "saknas OR i",
    ]

    private func scores(_ call: String, _ expression: String, _ fixture: Fixture) throws -> [String: Double] {
        try fixture.database.queue.read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT rowid, \(call) FROM text_index WHERE text_index MATCH ?",
                arguments: [expression])
            return Dictionary(uniqueKeysWithValues: rows.map { ("\($0[0] as Int)", $0[1] as Double) })
        }
    }

    private func check(_ fixture: Fixture) throws {
        for expression in Self.expressions {
            for weights in ["", ", 1.0, 1.0", ", 2.5", ", 1.0, 0.25"] {
                let own = try scores("relevans(text_index, NULL\(weights))", expression, fixture)
                #expect(try own == scores("bm25(text_index\(weights))", expression, fixture), "\(expression)\(weights)")
            }
        }
    }

    @Test(arguments: 1...4) func `the same scores as bm25, also when documents come, change and go`(seed: UInt64) throws
    {
        var random = Seeded(seed)
        let fixture = try Fixture(Self.randomReport("a", &random), Self.randomReport("b", &random))
        try check(fixture)
        _ = try fixture.store(Self.randomReport("c", &random))
        try check(fixture)
        _ = try fixture.store(Self.randomReport("b", &random))
        _ = try fixture.store(Self.randomReport("c", &random))
        try check(fixture)
        try fixture.checkIndex()
        #expect(try scores("relevans(text_index, NULL)", "frånvaro", fixture).count > 1)
    }

    @Test func `a reader follows what another connection stores`() throws {
        var random = Seeded(9)
        let fixture = try Fixture(Self.randomReport("a", &random))
        let reader = Fixture(
            folder: fixture.folder,
            database: try CorpusDatabase.open(readingAt: fixture.folder.file(), stemmer: stemmer))
        try check(reader)
        _ = try fixture.store(Self.randomReport("b", &random))
        try check(reader)
    }

    @Test func `spellings of one term count together`() throws {
        let fixture = try Fixture(
            report(
                2024,
                [
                    goal("Ett", motivering: "frånvaro och budget", line: 1),
                    goal("Två", motivering: "sjukfrånvaro och budget", line: 2),
                    goal("Tre", motivering: "chefer och budget", line: 3),
                    goal("Fyra", motivering: "lokaler för elever", line: 4),
                    goal("Fem", motivering: "mål för klimat", line: 5),
                ]))
        let whole = try scores("relevans(text_index, '0:1 0:1')", "frånvaro OR sjukfrånvaro", fixture)
        #expect(Set(whole.values).count == 1)
        let half = try scores("relevans(text_index, '0:1 0:0.5')", "frånvaro OR sjukfrånvaro", fixture)
        #expect(try #require(half["1"]) < #require(half["2"]))
        let alone = try scores("relevans(text_index, '0:1')", "budget", fixture)
        let known = try scores("relevans(text_index, '0:1:budget')", "budget", fixture)
        #expect(alone == known)
    }

    @Test func `a text with the word itself comes before any with other words for it`() throws {
        let often = repeatElement("bil", count: 40).joined(separator: " ")
        let long = repeatElement("budget", count: 300).joined(separator: " ")
        let fixture = try Fixture(
            report(
                2024,
                [
                    goal("Ett", motivering: "fordon " + long, line: 1), goal("Två", motivering: often, line: 2),
                    goal("Tre", motivering: "bil", line: 3), goal("Fyra", motivering: long, line: 4),
                    goal("Fem", motivering: "klimat", line: 5), goal("Sex", motivering: "klimat", line: 6),
                    goal("Sju", motivering: "klimat", line: 7),
                ]))
        let scores = try scores("relevans(text_index, '0:1 0~:0.4')", "fordon OR bil", fixture)
        let own = try #require(scores["1"])
        #expect(scores.count == 3)
        #expect(scores.filter { $0.key != "1" }.values.allSatisfy { $0 > own && $0 < 0 })
    }

    @Test(arguments: [
        "~:1 0:1", "0~~:1 0:1", "0:1", "0:1 0", "0:1 9:1", "0:0 0:1", "0:2 0:1", "x:1 0:1", "0:nan 0:1", "",
    ])
    func `roles that do not fit are refused`(roles: String) throws {
        let fixture = try Fixture(report(2024, [goal("Ett", motivering: "frånvaro")]))
        #expect(throws: DatabaseError.self) {
            try scores("relevans(text_index, '\(roles)')", "frånvaro OR budget", fixture)
        }
    }
}
