import Domain
import Storage
import Testing

/// No question of the golden cases reads a whole table where an index leads to the rows.
struct PlanTests {
    /// What may be read whole: tables of names and statuses, which are small, results of other queries, and the match of
    /// a full-text search.
    private static func isFine(_ step: String) -> Bool {
        !step.hasPrefix("SCAN") || step.contains("VIRTUAL TABLE INDEX") || step.contains("(subquery")
            || results.contains(step)
    }

    private static let results = ["grupper", "platser", "uppfyller", "funnen"].map { "SCAN \($0)" }

    @Test func questionsAreAnsweredFromIndices() throws {
        let fixture = try CorpusFixture()
        let database = try fixture.library.open()
        let queries = try GoldenTests.questions().map { ($0, try fixture.dialogue.ask($0).query) }
        #expect(queries.count { $0.1 != nil } > 50)
        for case (let question, let query?) in queries {
            // A question without any condition is about all rows.
            let isAboutAll = query.arguments.isEmpty
            for step in try database.plan(of: query) where !Self.isFine(step) && !isAboutAll {
                Issue.record("\(question): \(step)")
            }
        }
    }
}
