import Domain
import Testing

@testable import QueryCompiler

/// The records behind a row of counts.
@Suite struct CountedTests {
    private func counted(_ question: Question, _ row: [String: Value]) -> CompiledQuery? {
        (try? compileCounted(question, in: row) { _ in [] }) ?? nil
    }

    @Test func theRowsOfItsGroupThatMeetTheCondition() {
        var question = Question(ask: .share(.records), period: .years([2024]), grouping: [.nämnd])
        question.condition.ranks = [3, 4]
        let query = counted(question, ["namnd": .text("Socialnämnden"), "andel": .real(42.9)])
        #expect(
            query?.sql == """
                SELECT namnd, ar, namndmal, status, dokument, rad
                FROM bedomningar
                WHERE ar = ?
                  AND uppfyllt IS NOT NULL
                  AND namndmal_id IS NOT NULL
                  AND uppfyllt = 1
                  AND namnd IS ?
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(query?.arguments == [.integer(2024), .text("Socialnämnden")])
    }

    @Test func aGoalWithSeveralNamesIsOneGroup() {
        let question = Question(ask: .count(.records), period: .years([2024]), grouping: [.kfMål])
        let query = counted(question, ["kf_mal": .text("Cirkulär ekonomi")])
        #expect(
            query?.sql.contains("kf_grupp IN (SELECT kf_grupp FROM bedomningar WHERE kf_mal IS ?)") == true)
    }

    @Test func ofThingsWithAQuantifierTheRowsOfThoseThatPass() {
        var question = Question(ask: .count(.distinct(.nämnd)), period: .years([2024]), quantifier: .all)
        question.condition.ranks = [3, 4]
        let query = counted(question, [:])
        #expect(query?.sql.contains("  AND namnd_id IN (\n    SELECT namnd_id\n") == true)
        #expect(query?.sql.contains("HAVING count(*) FILTER (WHERE uppfyllt = 1) = count(*)") == true)
    }

    @Test func whatCountsNothingHasNone() {
        for ask in [Ask.records, .hits, .documents, .list(.nämnd), .changes] {
            #expect(counted(Question(ask: ask), [:]) == nil)
        }
    }
}
