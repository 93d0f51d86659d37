import Domain
import QueryCompiler
import Testing

@Suite struct ListsTests {
    @Test func nämnderWithAGoal() {
        let query = compiled(.list(.nämnd)) {
            $0.scope.goals = [economy]
            $0.condition.ranks = [1]
        }
        #expect(
            query.sql == """
                SELECT namnd, dokument, rad
                FROM bedomningar
                WHERE id IN (
                  SELECT min(id)
                  FROM bedomningar
                  WHERE ar = ?
                    AND kf_mal_id = (SELECT id FROM kf_mal WHERE namn = ?)
                    AND lagst = 1
                  GROUP BY namnd_id
                )
                ORDER BY namnd_ordning
                """)
        #expect(query.columns == ["namnd"])
    }

    @Test func nämnderAllOfWhoseGoalsMeetTheCondition() {
        let query = compiled(.list(.nämnd)) {
            $0.condition.ranks = [3, 4]
            $0.quantifier = .all
        }
        #expect(
            query.sql == """
                SELECT namnd, dokument, rad
                FROM bedomningar
                WHERE id IN (
                  SELECT min(id)
                  FROM bedomningar
                  WHERE ar = ?
                    AND uppfyllt IS NOT NULL
                    AND namndmal_id IS NOT NULL
                  GROUP BY namnd_id
                  HAVING count(*) FILTER (WHERE uppfyllt = 1) = count(*)
                )
                ORDER BY namnd_ordning
                """)
    }

    @Test(arguments: [
        (Quantifier.none, "count(*) FILTER (WHERE lagst = 1) = 0"),
        (.atMost(1), "count(*) FILTER (WHERE lagst = 1) <= ?"), (.exactly(0), "count(*) FILTER (WHERE lagst = 1) = 0"),
        (.exactly(2), "count(*) = ?"), (.atLeast(2), "count(*) >= ?"),
    ])
    func quantifiers(_ quantifier: Quantifier, having: String) {
        let query = compiled(.list(.nämnd)) {
            $0.condition.ranks = [1]
            $0.quantifier = quantifier
        }
        #expect(query.sql.contains("\n  HAVING \(having)\n"))
    }

    /// A group may pass by rows that do not meet the condition; then the first of those speaks for it.
    @Test func theRowThatSpeaksForAGroup() {
        let query = compiled(.list(.nämnd)) {
            $0.condition.ranks = [1]
            $0.quantifier = .atMost(1)
        }
        #expect(query.sql.contains("SELECT coalesce(min(id) FILTER (WHERE lagst = 1), min(id))\n"))
    }

    @Test func inEachOfTheYears() {
        let query = compiled(.list(.nämnd), .years([2023, 2024], each: true)) { $0.condition.ranks = [1] }
        let years = Array(repeating: "count(*) FILTER (WHERE lagst = 1 AND ar = ?) > 0", count: 2)
        #expect(query.sql.contains("\n  HAVING \(years.joined(separator: " AND "))\n"))
        #expect(query.arguments.suffix(2) == [.integer(2023), .integer(2024)])
    }

    @Test func aNumberInEachOfTheYears() {
        let query = compiled(.list(.nämnd), .years([2023, 2024], each: true)) {
            $0.condition.ranks = [1]
            $0.quantifier = .atLeast(2)
        }
        let two = "count(*) FILTER (WHERE lagst = 1 AND ar = ?) >= ?"
        #expect(query.sql.contains("HAVING \(two) AND \(two)"))
    }

    @Test func aKFMålIsNamedAsInTheLatestYear() {
        #expect(
            compiled(.list(.kfMål), .all).sql == """
                SELECT kf_mal, dokument, rad
                FROM bedomningar
                WHERE id IN (
                  SELECT min((9999 - ar) * 1000000000000 + id) % 1000000000000
                  FROM bedomningar
                  WHERE kf_mal_id IS NOT NULL
                  GROUP BY kf_grupp
                )
                ORDER BY kf_ordning
                """)
        #expect(compiled(.list(.kfMål)).sql.contains("SELECT min(id)\n"))
    }

    @Test(arguments: [
        (Dimension.nämnd, "SELECT namnd, ", "ORDER BY namnd_ordning"),
        (.målområde, "SELECT malomrade, ", "ORDER BY malomrade_ordning"),
        (.nämndmål, "SELECT namndmal, ", "ORDER BY namnd_ordning, rad"),
        (.status, "SELECT status, ", "ORDER BY rang, skala"), (.år, "SELECT ar, ", "ORDER BY ar"),
    ])
    func dimensions(_ dimension: Dimension, start: String, end: String) {
        let query = compiled(.list(dimension))
        #expect(query.sql.hasPrefix(start))
        #expect(query.sql.hasSuffix(end))
    }

    @Test func nämnderWithAnImprovedGoal() {
        let query = compiled(.list(.nämnd), span: lastYear) { $0.condition.directions = [.improved] }
        #expect(
            query.sql == """
                SELECT namnd, dokument, rad
                FROM andringar
                WHERE id IN (
                  SELECT min(id)
                  FROM andringar
                  WHERE ar_fran = ?
                    AND ar_till = ?
                    AND forandring = ?
                  GROUP BY namnd_id
                )
                ORDER BY namnd_ordning
                """)
    }
}
