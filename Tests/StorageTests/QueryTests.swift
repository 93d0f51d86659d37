import Domain
import Foundation
import Testing

@testable import Storage

@Suite struct QueryTests {
    private let fixture: Fixture

    init() throws {
        fixture = try Fixture(
            report(2023, [goal("A"), goal("B", line: 2)]), report(2024, [goal("A", "Ej uppfyllt", line: 7)]))
    }

    @Test func `a row has its source`() throws {
        let query = CompiledQuery(
            sql: "SELECT namndmal, ar, dokument, rad FROM bedomningar WHERE ar >= ? ORDER BY ar, rad",
            arguments: [.integer(2023)], columns: ["namndmal", "ar"])
        for _ in 0..<3 {
            let table = try fixture.database.run(query)
            #expect(table.columns == ["namndmal", "ar"])
            #expect(
                table.rows == [
                    [.text("A"), .integer(2023)], [.text("B"), .integer(2023)], [.text("A"), .integer(2024)],
                ])
            #expect(
                table.sources == [
                    Source(document: "prognoser-2023-8", line: 1), Source(document: "prognoser-2023-8", line: 2),
                    Source(document: "prognoser-2024-8", line: 7),
                ])
        }
    }

    @Test func `a count names its documents once`() throws {
        let query = CompiledQuery(
            sql: """
                SELECT ar, count(*), group_concat(DISTINCT dokument_id) || ',17', NULL FROM bedomningar
                GROUP BY ar ORDER BY ar
                """,
            arguments: [], columns: ["ar", "antal"])
        #expect(
            try fixture.database.run(query).sources
                == ["prognoser-2023-8", "prognoser-2024-8"].map {
                    Source(document: $0, line: nil)
                })
        let nothing = CompiledQuery(sql: "SELECT 1, NULL, NULL", arguments: [], columns: ["ett"])
        #expect(try fixture.database.run(nothing).sources.isEmpty)
    }

    @Test func `every kind of value goes in and comes out`() throws {
        let values: [Value] = [.null, .integer(.max), .real(0.5), .text("å'\"; DROP TABLE namnd")]
        let query = CompiledQuery(
            sql: "SELECT ?, ?, ?, ?, NULL, NULL", arguments: values, columns: ["a", "b", "c", "d"])
        #expect(try fixture.database.run(query).rows == [values])
    }

    @Test(arguments: ["SELECT", "SELECT x, NULL, NULL", "SELECT 1", "SELECT ?, NULL, NULL", ""])
    func `SQL that does not fit is a failure`(sql: String) {
        #expect(throws: Failure.self) {
            try fixture.database.run(CompiledQuery(sql: sql, arguments: [], columns: ["ett"]))
        }
    }

    @Test func `nothing is written when reading`() throws {
        let reader = try CorpusDatabase.open(readingAt: fixture.folder.file(), stemmer: stemmer)
        #expect(throws: Failure.self) {
            try reader.run(CompiledQuery(sql: "DELETE FROM bedomning RETURNING 1, 2, 3", arguments: [], columns: ["x"]))
        }
        #expect(try fixture.count("bedomning") == 3)
    }

    @Test func `a running question can be stopped`() async throws {
        let database = fixture.database
        let stopping = Task.detached {
            while !Task.isCancelled {
                database.interrupt()
                try? await Task.sleep(for: .milliseconds(2))
            }
        }
        let query = CompiledQuery(
            sql: """
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e12)
                SELECT sum(i), NULL, NULL FROM n
                """,
            arguments: [], columns: ["summa"])
        #expect(throws: Failure.interrupted) { try database.run(query) }
        stopping.cancel()
        _ = await stopping.value
        // What one question reads after it was stopped is stopped too.
        #expect(throws: Failure.interrupted) { try database.documents() }
        database.resume()
        #expect(try fixture.count("bedomning") == 3)
    }
}
