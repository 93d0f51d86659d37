import Domain
import QueryCompiler
import Testing

@Suite struct HitsTests {
    @Test func textsOfAYear() {
        let query = compiled(.hits) {
            $0.scope.nämnder = ["Socialnämnden"]
            $0.condition.text = text("underskott", "barn")
        }
        #expect(
            query.sql == """
                SELECT snippet(text_index, -1, char(2), char(3), '…', 24) AS utdrag,
                  n.namn AS namnd,
                  d.ar AS ar,
                  k.namn AS kf_mal,
                  o.namn AS namndmal,
                  s.namn AS status,
                  t.slag AS traff,
                  d.namn AS dokument,
                  t.rad AS rad,
                  round(-bm25(text_index), 4) AS relevans,
                  d.namn,
                  t.rad
                FROM text_index
                JOIN text t ON t.id = text_index.rowid
                JOIN dokument d ON d.id = t.dokument_id
                LEFT JOIN kommun kn ON kn.id = d.kommun_id
                LEFT JOIN namnd n ON n.id = t.namnd_id
                LEFT JOIN bedomning b ON b.id = t.id
                LEFT JOIN malomrade m ON m.id = coalesce(b.malomrade_id, t.malomrade_id)
                LEFT JOIN kf_mal k ON k.id = b.kf_mal_id
                LEFT JOIN namndmal o ON o.id = coalesce(b.namndmal_id, t.namndmal_id)
                LEFT JOIN status s ON s.id = coalesce(b.status_id, t.status_id)
                WHERE text_index MATCH ?
                  AND d.ar = ?
                  AND t.namnd_id = (SELECT id FROM namnd WHERE namn = ?)
                ORDER BY bm25(text_index), t.id
                """)
        #expect(query.arguments == [.text("\"underskott\" AND \"barn\""), .integer(2024), .text("Socialnämnden")])
    }

    @Test func textsThatMustNotMatch() {
        let query = compiled(.hits, .all) {
            $0.scope.text = text("underskott")
            $0.condition.text = text("barn", negated: true)
        }
        #expect(
            query.sql.contains(
                """
                WHERE text_index MATCH ?
                  AND t.id NOT IN (SELECT rowid FROM text_index WHERE text_index MATCH ?)
                ORDER BY
                """))
        #expect(query.arguments == [.text("\"underskott\""), .text("\"barn\"")])
    }

    @Test func withoutATextThereAreNoHits() {
        #expect(compiled(.hits, .all).arguments == [.text("\"\"")])
    }

    @Test func documents() {
        #expect(
            compiled(.documents, .latest).sql == """
                SELECT d.namn AS dokument, d.titel, d.typ, n.namn AS namnd, kn.namn AS kommun, d.period, d.ar, d.id, NULL
                FROM dokument d
                LEFT JOIN namnd n ON n.id = d.namnd_id
                LEFT JOIN kommun kn ON kn.id = d.kommun_id
                ORDER BY d.ar, d.manad, d.namn
                """)
    }

    @Test func documentsThatHoldSomething() {
        let query = compiled(.documents) { $0.scope.nämnder = ["Socialnämnden"] }
        #expect(
            query.sql.contains(
                """
                WHERE d.ar = ?
                  AND d.id IN (
                    SELECT dokument_id
                    FROM bedomningar
                    WHERE namnd_id = (SELECT id FROM namnd WHERE namn = ?)
                  )
                """))
    }
}
