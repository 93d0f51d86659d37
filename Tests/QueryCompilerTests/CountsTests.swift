import Domain
import QueryCompiler
import Testing

@Suite struct CountsTests {
    @Test func aNumberOfGoals() {
        let query = compiled(.count(.records)) { $0.condition.ranks = [1] }
        #expect(
            query.sql == """
                SELECT count(*) FILTER (WHERE lagst = 1) AS antal, group_concat(DISTINCT dokument_id) AS dokument, NULL
                FROM bedomningar
                WHERE ar = ?
                  AND namndmal_id IS NOT NULL
                """)
        #expect(query.arguments == [.integer(2024)])
        #expect(query.columns == ["antal"])
    }

    @Test func aNumberOfNämnder() {
        let query = compiled(.count(.distinct(.nämnd))) { $0.condition.ranks = [1] }
        #expect(
            query.sql == """
                SELECT count(DISTINCT namnd_id) FILTER (WHERE lagst = 1) AS antal,
                  group_concat(DISTINCT dokument_id) AS dokument,
                  NULL
                FROM bedomningar
                WHERE ar = ?
                """)
    }

    @Test func aNumberOfNämnderWithSeveralGoalsPerMålområde() {
        let query = compiled(.count(.distinct(.nämnd))) {
            $0.condition.ranks = [1, 2]
            $0.quantifier = .atLeast(2)
            $0.grouping = [.målområde]
        }
        #expect(
            query.sql == """
                SELECT malomrade,
                  count(DISTINCT namnd_id) FILTER (WHERE (malomrade_id, namnd_id) IN (
                    SELECT malomrade_id, namnd_id
                    FROM bedomningar
                    WHERE ar = ?
                      AND malomrade_id IS NOT NULL
                      AND uppfyllt = 0
                    GROUP BY malomrade_id, namnd_id
                    HAVING count(*) >= ?
                  )) AS antal,
                  group_concat(DISTINCT dokument_id) AS dokument,
                  NULL
                FROM bedomningar
                WHERE ar = ?
                  AND malomrade_id IS NOT NULL
                GROUP BY malomrade_id
                ORDER BY antal DESC, malomrade_ordning
                """)
        #expect(query.columns == ["malomrade", "antal"])
    }

    @Test func aCountPerStatusHasItsZeros() {
        let query = compiled(.count(.records)) {
            $0.condition.text = text("underskott")
            $0.grouping = [.status]
        }
        #expect(
            query.sql == """
                WITH grupper AS (
                  SELECT status, rang, skala, count(*) AS antal, group_concat(DISTINCT dokument_id) AS dokument
                  FROM bedomningar
                  WHERE ar = ?
                    AND namndmal_id IS NOT NULL
                    AND id IN (
                      SELECT rowid
                      FROM text_index
                      WHERE text_index MATCH ?
                    )
                  GROUP BY status
                )
                SELECT status, antal, dokument, NULL
                FROM (
                  SELECT *
                  FROM grupper
                  UNION ALL
                  SELECT namn, rang, skala, 0 AS antal, NULL
                  FROM status
                  WHERE skala IN (SELECT skala FROM grupper)
                    AND namn NOT IN (SELECT status FROM grupper)
                )
                ORDER BY rang, skala
                """)
        let some = compiled(.count(.records)) {
            $0.condition.ranks = [1]
            $0.grouping = [.status]
        }
        #expect(!some.sql.contains("FROM status"))
    }

    @Test func kfMålOverSeveralYearsAreNamedAsInTheLatest() {
        let sql = compiled(.count(.records), .all) { $0.grouping = [.kfMål] }.sql
        #expect(sql.hasPrefix("SELECT substr(min((9999 - ar) || kf_mal), 5) AS kf_mal,\n"))
        #expect(
            sql.hasSuffix(
                "GROUP BY kf_grupp\nORDER BY antal DESC, min((9999 - ar) * 1000000000000 + kf_ordning) % 1000000000000")
        )
    }

    @Test func aRankingWithTies() {
        let query = compiled(.count(.records)) {
            $0.condition.ranks = [1]
            $0.grouping = [.nämnd]
            $0.ranking = Ranking(descending: true, places: 2)
        }
        #expect(
            query.sql == """
                WITH grupper AS (
                  SELECT namnd,
                    namnd_ordning,
                    count(*) FILTER (WHERE lagst = 1) AS antal,
                    group_concat(DISTINCT dokument_id) AS dokument
                  FROM bedomningar
                  WHERE ar = ?
                    AND namndmal_id IS NOT NULL
                  GROUP BY namnd_id
                  HAVING count(*) FILTER (WHERE lagst = 1) > 0
                ), platser AS (
                  SELECT *, rank() OVER (ORDER BY antal DESC) AS plats
                  FROM grupper
                )
                SELECT namnd, antal, dokument, NULL
                FROM platser
                WHERE plats <= ?
                ORDER BY plats, namnd_ordning
                """)
        #expect(query.arguments == [.integer(2024), .integer(2)])
    }

    @Test func theLeastMayBeNothing() {
        let least = compiled(.count(.records)) {
            $0.grouping = [.nämnd]
            $0.ranking = Ranking(descending: false, places: 1)
        }
        #expect(!least.sql.contains("> 0"))
        let all = compiled(.count(.records)) {
            $0.grouping = [.nämnd]
            $0.ranking = Ranking(descending: true, places: nil)
        }
        #expect(all.sql.hasSuffix("GROUP BY namnd_id\nORDER BY antal DESC, namnd_ordning"))
    }

    @Test func aRankedListIsARankedCount() {
        let ranking = Ranking(descending: true, places: 1)
        let list = compiled(.list(.nämnd)) { $0.ranking = ranking }
        let count = compiled(.count(.records)) {
            $0.grouping = [.nämnd]
            $0.ranking = ranking
        }
        #expect(list == count)
    }

    @Test func aMålområdesOwnRatingCountsWhereMålområdenAreAskedFor() {
        let own = compiled(.count(.records)) { $0.scope.goals = [goals(.målområde, "Sund ekonomi")] }
        #expect(!own.sql.contains("namndmal"))
        let perArea = compiled(.count(.records)) { $0.grouping = [.målområde] }
        #expect(!perArea.sql.contains("namndmal"))
    }
}
