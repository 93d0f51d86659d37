import Domain
import QueryCompiler
import Testing

@Suite struct RowsTests {
    @Test func theConditionOnANämndsGoals() {
        let query = compiled(.records) {
            $0.scope.nämnder = ["Socialnämnden", "Förskolenämnden"]
            $0.scope.goals = [economy]
            $0.condition.ranks = [1, 2]
        }
        #expect(
            query.sql == """
                SELECT namnd, ar, namndmal, status, dokument, rad
                FROM bedomningar
                WHERE ar = ?
                  AND namnd_id IN (SELECT id FROM namnd WHERE namn IN (?, ?))
                  AND kf_mal_id = (SELECT id FROM kf_mal WHERE namn = ?)
                  AND uppfyllt = 0
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(
            query.arguments == [
                .integer(2024), .text("Socialnämnden"), .text("Förskolenämnden"),
                .text("Huddinge kommun har en sund och uthållig ekonomi"),
            ])
        #expect(query.columns == ["namnd", "ar", "namndmal", "status"])
    }

    @Test func withoutAYearTheLatestDocuments() {
        let query = compiled(.records, .latest) {
            $0.columns = [.motivering, .dokument, .kfMål, .målområde]
            $0.order = Order(by: .status, descending: true)
        }
        #expect(
            query.sql == """
                SELECT namnd, ar, malomrade, kf_mal, namndmal, status, motivering, dokument, dokument, rad
                FROM bedomningar
                WHERE ar = (SELECT max(ar) FROM bedomning)
                  AND senaste = 1
                ORDER BY rang DESC, ar, namnd_ordning, manad, rad
                """)
        #expect(
            query.columns == ["namnd", "ar", "malomrade", "kf_mal", "namndmal", "status", "motivering", "dokument"])
    }

    @Test func exclusionsHoldForRowsWithoutAValue() {
        let query = compiled(.records, .years([2023, 2024], month: 8)) {
            $0.scope.excludedNämnder = ["Kommunstyrelsen"]
            $0.scope.excludedGoals = [climate]
            $0.scope.scale = "uppfyllelse"
            $0.condition.text = text("underskott", negated: true)
        }
        #expect(
            query.sql == """
                SELECT namnd, ar, namndmal, status, dokument, rad
                FROM bedomningar
                WHERE ar IN (?, ?)
                  AND manad = ?
                  AND (namnd_id = (SELECT id FROM namnd WHERE namn = ?)) IS NOT TRUE
                  AND (kf_mal_id = (SELECT id FROM kf_mal WHERE namn = ?)) IS NOT TRUE
                  AND skala = ?
                  AND (id IN (
                    SELECT rowid
                    FROM text_index
                    WHERE text_index MATCH ?
                  )) IS NOT TRUE
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(query.arguments.last == .text("\"underskott\""))
    }

    @Test func eachChoiceOfGoalsHoldsByAnyOfItsAlternatives() {
        let either = GoalChoice(alternatives: economy.alternatives + goals(.målområde, "Sund ekonomi").alternatives)
        let query = compiled(.records, .all) { $0.scope.goals = [either, goals(.nämndmål, "A", "B")] }
        #expect(
            query.sql == """
                SELECT namnd, ar, namndmal, status, dokument, rad
                FROM bedomningar
                WHERE (kf_mal_id = (SELECT id FROM kf_mal WHERE namn = ?) OR malomrade_id = (SELECT id FROM malomrade WHERE namn = ?))
                  AND namndmal_id IN (SELECT id FROM namndmal WHERE namn IN (?, ?))
                ORDER BY ar, namnd_ordning, manad, rad
                """)
    }

    @Test func changesOfANämndsGoals() {
        let query = compiled(.changes, span: lastYear) {
            $0.scope.nämnder = ["Socialnämnden"]
            $0.condition.directions = [.worsened, .improved]
            $0.condition.steps = 2
            $0.condition.earlierRanks = [3]
            $0.condition.ranks = [1]
        }
        #expect(
            query.sql == """
                SELECT namnd,
                  coalesce(namndmal, namndmal_fran) AS namndmal,
                  namndmal_fran,
                  ar_fran,
                  ar_till,
                  status_fran,
                  status_till,
                  forandring,
                  dokument,
                  rad,
                  (SELECT b.dokument || ':' || b.rad FROM bedomningar b
                    WHERE b.id = fran_id AND till_id IS NOT NULL) AS stallen
                FROM andringar
                WHERE ar_fran = ?
                  AND ar_till = ?
                  AND namnd_id = (SELECT id FROM namnd WHERE namn = ?)
                  AND lagst_till = 1
                  AND niva_fran = ?
                  AND forandring IN (?, ?)
                  AND abs(steg) >= ?
                ORDER BY namnd_ordning, till_id IS NULL, rad
                """)
        #expect(
            query.columns == [
                "namnd", "namndmal", "namndmal_fran", "ar_fran", "ar_till", "status_fran", "status_till", "forandring",
            ])
    }

    @Test func theLaterBedömningarOfChanges() {
        let query = compiled(.records, span: lastYear) {
            $0.condition.directions = [.worsened]
            $0.columns = [.motivering]
        }
        #expect(
            query.sql == """
                SELECT namnd, ar, namndmal, status, motivering, dokument, rad
                FROM bedomningar
                WHERE id IN (
                  SELECT till_id
                  FROM andringar
                  WHERE ar_fran = ?
                    AND ar_till = ?
                    AND forandring = ?
                )
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(query.arguments == [.integer(2023), .integer(2024), .text("forsamrad")])
    }
}
