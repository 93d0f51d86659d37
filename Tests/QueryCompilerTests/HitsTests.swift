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
                SELECT trim(t.rubrik || char(10) || t.innehall, char(10)) AS utdrag,
                  n.namn AS namnd,
                  d.ar AS ar,
                  k.namn AS kf_mal,
                  o.namn AS namndmal,
                  s.namn AS status,
                  t.slag AS traff,
                  d.namn AS dokument,
                  t.rad AS rad,
                  round(-funnen.poang, 4) AS relevans,
                  d.namn,
                  t.rad
                FROM (
                  SELECT text_index.rowid AS id, relevans(text_index, ?) AS poang
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
                ) AS funnen
                JOIN text t ON t.id = funnen.id
                JOIN dokument d ON d.id = t.dokument_id
                LEFT JOIN kommun kn ON kn.id = d.kommun_id
                LEFT JOIN namnd n ON n.id = t.namnd_id
                LEFT JOIN bedomning b ON b.id = t.id
                LEFT JOIN malomrade m ON m.id = coalesce(b.malomrade_id, t.malomrade_id)
                LEFT JOIN kf_mal k ON k.id = b.kf_mal_id
                LEFT JOIN namndmal o ON o.id = coalesce(b.namndmal_id, t.namndmal_id)
                LEFT JOIN status s ON s.id = coalesce(b.status_id, t.status_id)
                ORDER BY funnen.poang, t.id
                """)
        #expect(
            query.arguments == [
                .text("0:1.0:underskott 1:1.0:barn"), .text("\"underskott\" AND \"barn\""), .integer(2024),
                .text("Socialnämnden"),
            ])
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
                ) AS funnen
                """))
        #expect(query.arguments == [.text("0:1.0:underskott"), .text("\"underskott\""), .text("\"barn\"")])
    }

    @Test func aPageOfHits() {
        var question = Question(ask: .hits, period: .all)
        question.condition.text = text("barn")
        let query = compiled(question, hits: 10..<20)
        #expect(query.sql.contains("\n  ORDER BY poang, id\n  LIMIT ? OFFSET ?\n) AS funnen\n"))
        #expect(query.arguments == [.text("0:1.0:barn"), .text("\"barn\""), .integer(10), .integer(10)])
    }

    @Test func hitsInGroups() {
        let query = compiled(.hits, .all) {
            $0.condition.text = text("barn")
            $0.grouping = [.nämnd]
        }
        #expect(query.columns.prefix(3) == ["namnd", "antal", "utdrag"])
        #expect(query.sql.contains("GROUP BY nyckel_namnd\n"))
        #expect(query.sql.hasSuffix("ORDER BY funnen.namnd IS NULL, antal DESC, funnen.ordning_namnd"))
    }

    @Test func hitsCounted() {
        let query = compiled(.count(.hits), .all) {
            $0.condition.text = text("barn")
            $0.grouping = [.nämnd, .år]
        }
        #expect(query.columns == ["namnd", "ar", "antal"])
        #expect(query.sql.hasSuffix("GROUP BY n.namn, d.ar\nORDER BY n.namn IS NULL, n.ordning, d.ar IS NULL, d.ar"))
    }

    @Test func whatIsLookedForInsteadComesAfter() {
        var filter = text("ökad", "frånvaro")
        filter.wider = [.all([[TextTerm(words: ["frånvaro"])]]), .all([[TextTerm(words: ["vård"])]])]
        let query = compiled(.hits, .all) { $0.condition.text = filter }
        #expect(
            query.arguments == [
                .text("0:1.0:ökad 1:1.0:frånvaro"), .integer(0), .text("\"ökad\" AND \"frånvaro\""),
                .text("0:1.0:frånvaro"), .integer(1), .text("\"frånvaro\""),
                .text("0:1.0:vård"), .integer(2), .text("\"vård\""),
            ])
        #expect(query.sql.contains("  FROM text_index\n    WHERE text_index MATCH ?\n    UNION ALL\n"))
        #expect(query.sql.hasSuffix("ORDER BY funnen.steg, funnen.poang, t.id"))
    }

    @Test func withoutATextThereAreNoHits() {
        #expect(compiled(.hits, .all).arguments == [.text("0:1.0"), .text("\"\"")])
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
