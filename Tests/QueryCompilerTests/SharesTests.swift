import Domain
import QueryCompiler
import Testing

private let documents =
    "rtrim(replace(group_concat(DISTINCT dokument || char(9)), char(9) || ',', char(9)), char(9)) AS dokument"

@Suite struct SharesTests {
    @Test func aShareOfGoals() {
        let query = compiled(.share(.records)) {
            $0.scope.goals = [economy]
            $0.condition.ranks = [1, 2]
        }
        #expect(
            query.sql == """
                WITH grupper AS (
                  SELECT count(*) FILTER (WHERE uppfyllt = 0) AS antal,
                    count(*) AS alla,
                    group_concat(DISTINCT dokument_id) AS dokument
                  FROM bedomningar
                  WHERE ar = ?
                    AND kf_mal_id = (SELECT id FROM kf_mal WHERE namn = ?)
                    AND uppfyllt IS NOT NULL
                    AND namndmal_id IS NOT NULL
                )
                SELECT (2000 * antal + alla) / (2 * alla) / 10.0 AS andel, antal, alla AS av, dokument, NULL
                FROM grupper
                WHERE alla > 0
                """)
        #expect(query.columns == ["andel", "antal", "av"])
    }

    @Test func statusesArePartsOfAWhole() {
        let query = compiled(.share(.records)) { $0.grouping = [.status, .nämnd] }
        #expect(query.sql.contains("    sum(count(*)) OVER (PARTITION BY namnd_id) AS hela,\n"))
        #expect(query.sql.hasSuffix("WHERE visas\n  AND hela > 0\nORDER BY rang, skala, namnd_ordning"))
    }

    @Test func aShareOfStatusesByAnotherConditionIsOneOfEach() {
        let query = compiled(.share(.records)) {
            $0.grouping = [.status]
            $0.condition.text = text("underskott")
        }
        #expect(query.sql.contains("    count(*) AS alla,\n"))
    }

    @Test func aShareOfPairsLeavesOutGoalsOfOneYear() {
        let worsened = compiled(.share(.records), span: lastYear) { $0.condition.directions = [.worsened] }
        #expect(worsened.sql.contains("    AND fran_id IS NOT NULL\n    AND till_id IS NOT NULL\n"))
        let new = compiled(.share(.records), span: lastYear) { $0.condition.directions = [.new] }
        #expect(!new.sql.contains("fran_id"))
    }

    @Test func aRankingByShareComparesTheSharesThemselves() {
        let query = compiled(.share(.records)) {
            $0.condition.ranks = [3, 4]
            $0.grouping = [.nämnd]
            $0.ranking = Ranking(descending: false, places: 1)
        }
        #expect(query.sql.contains("rank() OVER (ORDER BY 100.0 * antal / alla) AS plats"))
    }

    @Test func fulfilment() {
        let query = compiled(.share(.records)) {
            $0.grouping = [.nämnd]
            $0.ranking = Ranking(measure: .fulfilment, descending: true, places: 3)
        }
        #expect(
            query.sql == """
                WITH grupper AS (
                  SELECT namnd,
                    namnd_ordning,
                    count(*) FILTER (WHERE uppfyllt = 1) AS antal,
                    count(*) AS alla,
                    count(*) FILTER (WHERE lagst = 1) AS antal2,
                    group_concat(DISTINCT dokument_id) AS dokument
                  FROM bedomningar
                  WHERE ar = ?
                    AND uppfyllt IS NOT NULL
                    AND namndmal_id IS NOT NULL
                  GROUP BY namnd_id
                ), platser AS (
                  SELECT *, rank() OVER (ORDER BY 100.0 * antal / alla DESC, antal2) AS plats
                  FROM grupper
                  WHERE alla > 0
                )
                SELECT namnd, (2000 * antal + alla) / (2 * alla) / 10.0 AS andel, antal, alla AS av, dokument, NULL
                FROM platser
                WHERE plats <= ?
                ORDER BY plats, namnd_ordning
                """)
        #expect(query.columns == ["namnd", "andel", "antal", "av"])
    }

    @Test func theWorstHaveTheMostOfTheLowestStatus() {
        let query = compiled(.list(.nämnd)) {
            $0.ranking = Ranking(measure: .fulfilment, descending: false, places: 1)
        }
        #expect(query.sql.contains("rank() OVER (ORDER BY 100.0 * antal / alla, antal2 DESC) AS plats"))
        #expect(query.columns == ["namnd", "andel", "antal", "av"])
    }
}
