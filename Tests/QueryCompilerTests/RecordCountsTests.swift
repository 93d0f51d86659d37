import Domain
import QueryCompiler
import Testing

private let documents =
    "rtrim(replace(group_concat(DISTINCT dokument || char(9)), char(9) || ',', char(9)), char(9)) AS dokument"

/// Counts, shares and lists of the kinds of record beside bedömningar.
@Suite struct RecordCountsTests {
    @Test func granskningarByTheirDiarienummer() {
        let query = compiled(.count(.distinct(.diarienummer)), of: .granskning, .years([2019])) {
            $0.condition.ranks = [4]
        }
        #expect(
            query.sql == """
                SELECT count(DISTINCT diarienummer) FILTER (WHERE rang = ?) AS antal,
                  group_concat(DISTINCT dokument_id) AS dokument,
                  NULL
                FROM granskningar
                WHERE ar = ?
                """)
        #expect(query.arguments == [.integer(4), .integer(2019)])
    }

    @Test func aNumberPerNämndOfEveryRating() {
        let query = compiled(.count(.records), of: .åtagande, .years([2019])) {
            $0.condition.ranks = [4]
            $0.grouping = [.nämnd]
        }
        #expect(
            query.sql == """
                SELECT namnd,
                  count(*) FILTER (WHERE rang = ?) AS antal,
                  group_concat(DISTINCT dokument_id) AS dokument,
                  NULL
                FROM ataganden
                WHERE ar = ?
                  AND namnd_id IS NOT NULL
                GROUP BY namnd_id
                ORDER BY antal DESC, namnd_ordning
                """)
        #expect(query.arguments == [.integer(4), .integer(2019)])
        #expect(query.columns == ["namnd", "antal"])
    }

    @Test func theNämndWithTheHighestShare() {
        let query = compiled(.share(.records), of: .åtagande, .years([2019])) {
            $0.condition.ranks = [4]
            $0.grouping = [.nämnd]
            $0.ranking = Ranking(descending: true, places: 1)
        }
        #expect(
            query.sql == """
                WITH grupper AS (
                  SELECT namnd,
                    namnd_ordning,
                    count(*) FILTER (WHERE rang = ?) AS antal,
                    count(*) AS alla,
                    group_concat(DISTINCT dokument_id) AS dokument
                  FROM ataganden
                  WHERE ar = ?
                    AND namnd_id IS NOT NULL
                  GROUP BY namnd_id
                  HAVING count(*) FILTER (WHERE rang = ?) > 0
                ), platser AS (
                  SELECT *, rank() OVER (ORDER BY 100.0 * antal / alla DESC) AS plats
                  FROM grupper
                  WHERE alla > 0
                )
                SELECT namnd, (2000 * antal + alla) / (2 * alla) / 10.0 AS andel, antal, alla AS av, dokument, NULL
                FROM platser
                WHERE plats <= ?
                ORDER BY plats, namnd_ordning
                """)
        #expect(query.arguments == [.integer(4), .integer(2019), .integer(4), .integer(1)])
        #expect(query.columns == ["namnd", "andel", "antal", "av"])
    }

    @Test func theAreasOfARisk() {
        let query = compiled(.list(.område), of: .risk, .years([2019])) {
            $0.condition.ranks = [1]
        }
        #expect(
            query.sql == """
                SELECT omrade, dokument, rad
                FROM risker
                WHERE id IN (
                  SELECT min(id)
                  FROM risker
                  WHERE ar = ?
                    AND omrade IS NOT NULL
                    AND rang = ?
                  GROUP BY omrade
                )
                ORDER BY rad
                """)
        #expect(query.arguments == [.integer(2019), .integer(1)])
        #expect(query.columns == ["omrade"])
    }

    @Test func risksOfWhichEveryÅtgärdIsDone() {
        let query = compiled(.list(.risk), of: .risk, .years([2019])) {
            $0.scope.ranks = [1, 2, 3, 4]
            $0.condition.ranks = [4]
            $0.quantifier = .all
        }
        #expect(
            query.sql == """
                SELECT risk, dokument, rad
                FROM risker
                WHERE id IN (
                  SELECT min(id)
                  FROM risker
                  WHERE ar = ?
                    AND rang IN (?, ?, ?, ?)
                    AND risk IS NOT NULL
                  GROUP BY risk
                  HAVING count(*) FILTER (WHERE rang = ?) = count(*)
                )
                ORDER BY rad
                """)
        #expect(query.arguments == [.integer(2019), .integer(1), .integer(2), .integer(3), .integer(4), .integer(4)])
        #expect(query.columns == ["risk"])
    }

    @Test func nämndmålLeaveOutRatingsOfMålområden() {
        let query = compiled(.count(.records), .years([2019])) {
            $0.level = .nämndmål
        }
        #expect(
            query.sql == """
                SELECT count(*) AS antal, group_concat(DISTINCT dokument_id) AS dokument, NULL
                FROM bedomningar
                WHERE ar = ?
                  AND namndmal_id IS NOT NULL
                """)
        #expect(query.arguments == [.integer(2019)])
        #expect(query.columns == ["antal"])
    }
}
