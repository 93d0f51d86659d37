import Domain
import QueryCompiler
import Testing

/// Rows of åtaganden, risks, granskningar and kontroller.
@Suite struct RecordRowsTests {
    @Test func whatIsToBeDoneUnderItsNames() {
        let query = compiled(.records, of: .åtagande, .years([2019])) {
            $0.scope.nämnder = ["Socialnämnden"]
            $0.scope.fields = [FieldTest(.typ, .isOne(of: ["Aktivitet"]))]
            $0.scope.names = [names((.rubrik, ["E-arkiv", "Vägtrafikplan"]))]
            $0.condition.ranks = [1]
            $0.columns = [.kommentar, .nämndmål]
        }
        #expect(
            query.sql == """
                SELECT rubrik, typ, namnd, namndmal, ar, status, kommentar, dokument, rad
                FROM ataganden
                WHERE ar = ?
                  AND namnd_id = (SELECT id FROM namnd WHERE namn = ?)
                  AND rubrik IN (?, ?)
                  AND typ = ?
                  AND rang = ?
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(
            query.arguments == [
                .integer(2019), .text("Socialnämnden"), .text("E-arkiv"), .text("Vägtrafikplan"), .text("Aktivitet"),
                .integer(1),
            ])
        #expect(query.columns == ["rubrik", "typ", "namnd", "namndmal", "ar", "status", "kommentar"])
    }

    @Test func aNameOfSeveralFieldsHoldsForAnyOfThem() {
        let query = compiled(.records, of: .risk, .latest) {
            $0.scope.names = [names((.risk, ["R"]), (.atgard, ["A", "B"]))]
            $0.scope.documentKind = "delårsrapport"
        }
        #expect(
            query.sql == """
                SELECT risk, atgard, omrade, namnd, ar, status, dokument, rad
                FROM risker
                WHERE dokument_ar = (SELECT max(dokument_ar) FROM risker)
                  AND senaste = 1
                  AND (risk = ? OR atgard IN (?, ?))
                  AND dokument_id IN (SELECT id FROM dokument WHERE typ = ?)
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(query.arguments == [.text("R"), .text("A"), .text("B"), .text("delårsrapport")])
        #expect(query.columns == ["risk", "atgard", "omrade", "namnd", "ar", "status"])
    }

    @Test func theReportsUpToAMonth() {
        let query = compiled(.records, of: .granskning, .years([2019], month: 3))
        #expect(
            query.sql == """
                SELECT granskning, diarienummer, atgard, namnd, ar, status, dokument, rad
                FROM granskningar
                WHERE ar = ?
                  AND manad = ?
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(query.arguments == [.integer(2019), .integer(3)])
        #expect(query.columns == ["granskning", "diarienummer", "atgard", "namnd", "ar", "status"])
    }

    @Test func onlyTextsOfTheKindCount() {
        let query = compiled(.records, of: .kontroll, .all) {
            $0.condition.text = text("attest")
            $0.order = Order(by: .område)
        }
        #expect(
            query.sql == """
                SELECT kontroll, omrade, namnd, ar, status, dokument, rad
                FROM kontroller
                WHERE id IN (
                  SELECT CASE t.post_slag WHEN 'kontroll' THEN t.post_id END
                  FROM text_index
                  JOIN text t ON t.id = text_index.rowid
                  WHERE text_index MATCH ?
                )
                ORDER BY omrade COLLATE NOCASE, ar, namnd_ordning, manad, rad
                """)
        #expect(query.arguments == [.text("\"attest\"")])
        #expect(query.columns == ["kontroll", "omrade", "namnd", "ar", "status"])
    }

    @Test func ratingsOfMålområdenThemselves() {
        let query = compiled(.records, .years([2019])) {
            $0.level = .målområde
            $0.columns = [.målområde]
        }
        #expect(
            query.sql == """
                SELECT namnd, ar, malomrade, namndmal, status, dokument, rad
                FROM bedomningar
                WHERE ar = ?
                  AND namndmal_id IS NULL
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(query.arguments == [.integer(2019)])
        #expect(query.columns == ["namnd", "ar", "malomrade", "namndmal", "status"])
    }

    @Test func hitsOfOneKindOfReport() {
        let query = compiled(.hits, .years([2019])) {
            $0.scope.documentKind = "delårsrapport"
            $0.condition.text = text("attest")
        }
        #expect(query.sql.contains("AND d.id IN (SELECT id FROM dokument WHERE typ = ?)\n) AS funnen\n"))
        #expect(
            query.arguments == [
                .text("0:1.0:attest"), .text("\"attest\""), .integer(2019), .text("delårsrapport"),
            ])
    }
}
