import Domain
import QueryCompiler
import Testing

private let documents =
    "rtrim(replace(group_concat(DISTINCT dokument || char(9)), char(9) || ',', char(9)), char(9)) AS dokument"

/// Mått and their values.
@Suite struct MeasureRowsTests {
    @Test func måttThatPassEveryTest() {
        let query = compiled(.list(.mått), of: .mått, .years([2019])) {
            $0.condition.fields = [
                FieldTest(.trend, .isOne(of: ["Negativ"])), FieldTest(.omotiveradeSkillnader, .holds("Kön")),
            ]
            $0.columns = [.trend, .skillnader]
        }
        #expect(
            query.sql == """
                SELECT matt, namnd, ar, trend, omotiverade_skillnader, varde, period, enhet, dokument, rad
                FROM matten
                WHERE ar = ?
                  AND trend = ?
                  AND instr(omotiverade_skillnader, ?) > 0
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(query.arguments == [.integer(2019), .text("Negativ"), .text("Kön")])
        #expect(
            query.columns == ["matt", "namnd", "ar", "trend", "omotiverade_skillnader", "varde", "period", "enhet"])
    }

    @Test func måttWithValuesForGroupsThatMissTheirEtappmål() {
        let query = compiled(.list(.mått), of: .mått, .latest) {
            $0.scope.fields = [FieldTest(.grupp, .isOne(of: ["Flickor", "Pojkar"]))]
            $0.condition.fields = [FieldTest(.etappmal, .missed)]
        }
        #expect(
            query.sql == """
                SELECT matt, namnd, ar, varde, period, enhet, dokument, rad
                FROM matten
                WHERE dokument_ar = (SELECT max(dokument_ar) FROM matten)
                  AND senaste = 1
                  AND id IN (SELECT matt_id FROM mattvarden WHERE grupp IN (?, ?))
                  AND etappmal_natt = 0
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(query.arguments == [.text("Flickor"), .text("Pojkar")])
        #expect(query.columns == ["matt", "namnd", "ar", "varde", "period", "enhet"])
    }

    @Test func withoutAYearTheLatestValueOfTheMainGroup() {
        let query = compiled(.records, of: .mått, .latest) {
            $0.scope.names = [names((.matt, ["Antal konkurser"]))]
        }
        #expect(
            query.sql == """
                SELECT matt, namnd, grupp, period, ar, varde, enhet, dokument, rad
                FROM mattvarden
                WHERE sist = 1
                  AND matt = ?
                  AND huvudgrupp = 1
                  AND varde IS NOT NULL
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(query.arguments == [.text("Antal konkurser")])
        #expect(query.columns == ["matt", "namnd", "grupp", "period", "ar", "varde", "enhet"])
    }

    @Test func groupsTakeThePlaceOfTheMainGroupAndYearsHaveTheirOwnRanking() {
        let query = compiled(.records, of: .mått, .years([2018, 2019])) {
            $0.scope.names = [names((.matt, ["Antal konkurser"]))]
            $0.scope.fields = [FieldTest(.grupp, .isOne(of: ["Kvinnor", "Män"]))]
            $0.columns = [.ranking]
        }
        #expect(
            query.sql == """
                SELECT matt, namnd, grupp, period, ar, varde, enhet, plats AS ranking, dokument, rad
                FROM mattvarden
                WHERE ar IN (?, ?)
                  AND galler = 1
                  AND matt = ?
                  AND grupp IN (?, ?)
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(
            query.arguments == [
                .integer(2018), .integer(2019), .text("Antal konkurser"), .text("Kvinnor"), .text("Män"),
            ])
        #expect(query.columns == ["matt", "namnd", "grupp", "period", "ar", "varde", "enhet", "ranking"])
    }

    @Test func withoutAYearTheRankingOfAllYears() {
        let query = compiled(.records, of: .mått, .all) {
            $0.scope.fields = [FieldTest(.grupp, .present)]
            $0.columns = [.ranking]
        }
        #expect(
            query.sql == """
                SELECT matt, namnd, grupp, period, ar, varde, enhet, ranking, dokument, rad
                FROM mattvarden
                WHERE galler = 1
                  AND grupp IS NOT NULL
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(query.columns == ["matt", "namnd", "grupp", "period", "ar", "varde", "enhet", "ranking"])
    }

    @Test func theHighestPlacesOfValuesWithTies() {
        let query = compiled(.records, of: .mått, .years([2019])) {
            $0.scope.names = [names((.matt, ["Sjukfrånvaro (total)"]))]
            $0.ranking = Ranking(descending: true, places: 2)
        }
        #expect(
            query.sql == """
                SELECT matt, namnd, grupp, period, ar, varde, enhet, dokument, rad
                FROM mattvarden
                WHERE ar = ?
                  AND galler = 1
                  AND matt = ?
                  AND huvudgrupp = 1
                  AND varde IS NOT NULL
                  AND varde >= coalesce((SELECT * FROM (
                    SELECT varde
                    FROM mattvarden
                    WHERE ar = ?
                      AND galler = 1
                      AND matt = ?
                      AND huvudgrupp = 1
                      AND varde IS NOT NULL
                    ORDER BY varde DESC
                  ) LIMIT 1 OFFSET ?), -1e300)
                ORDER BY varde DESC, ar, namnd_ordning, manad, rad
                """)
        #expect(
            query.arguments == [
                .integer(2019), .text("Sjukfrånvaro (total)"), .integer(2019), .text("Sjukfrånvaro (total)"),
                .integer(1),
            ])
        #expect(query.columns == ["matt", "namnd", "grupp", "period", "ar", "varde", "enhet"])
    }

    @Test func allValuesInOrder() {
        let query = compiled(.records, of: .mått, .years([2019])) {
            $0.scope.names = [names((.matt, ["Sjukfrånvaro (total)"]))]
            $0.ranking = Ranking(descending: false, places: nil)
        }
        #expect(
            query.sql == """
                SELECT matt, namnd, grupp, period, ar, varde, enhet, dokument, rad
                FROM mattvarden
                WHERE ar = ?
                  AND galler = 1
                  AND matt = ?
                  AND huvudgrupp = 1
                  AND varde IS NOT NULL
                ORDER BY varde NULLS LAST, ar, namnd_ordning, manad, rad
                """)
        #expect(query.arguments == [.integer(2019), .text("Sjukfrånvaro (total)")])
        #expect(query.columns == ["matt", "namnd", "grupp", "period", "ar", "varde", "enhet"])
    }

    @Test func theGroupsThatAMåttHas() {
        let query = compiled(.list(.grupp), of: .mått, .years([2019])) {
            $0.scope.names = [names((.matt, ["Antal konkurser"]))]
        }
        #expect(
            query.sql == """
                SELECT grupp, dokument, rad
                FROM mattvarden
                WHERE id IN (
                  SELECT min(id)
                  FROM mattvarden
                  WHERE ar = ?
                    AND galler = 1
                    AND matt = ?
                    AND grupp IS NOT NULL
                  GROUP BY grupp
                )
                ORDER BY grupp
                """)
        #expect(query.arguments == [.integer(2019), .text("Antal konkurser")])
    }

    @Test func aNumberOfMåttThatReachTheirEtappmål() {
        let query = compiled(.count(.records), of: .mått, .years([2019])) {
            $0.condition.fields = [FieldTest(.etappmal, .reached)]
        }
        #expect(
            query.sql == """
                SELECT count(*) FILTER (WHERE etappmal_natt = 1) AS antal,
                  group_concat(DISTINCT dokument_id) AS dokument,
                  NULL
                FROM matten
                WHERE ar = ?
                """)
        #expect(query.arguments == [.integer(2019)])
        #expect(query.columns == ["antal"])
    }
}
