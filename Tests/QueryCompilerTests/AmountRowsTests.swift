import Domain
import QueryCompiler
import Testing

/// Rows of the financial tables.
@Suite struct AmountRowsTests {
    @Test func whatTwoTablesSayOfOnePostIsSaidOnce() {
        let query = compiled(.records, of: .ekonomi, .years([2019])) {
            $0.scope.names = [names((.kolumn, ["Bokslut 2019", "Utfall"])), names((.post, ["Lokaler"]))]
        }
        #expect(
            query.sql == """
                SELECT tabell,
                  post,
                  kolumn,
                  belopp,
                  enhet,
                  namnd,
                  ar,
                  dokument,
                  min(rad) AS rad,
                  group_concat(dokument || ':' || rad, char(9)) AS stallen
                FROM ekonomi_belopp
                WHERE ar = ?
                  AND kolumn IN (?, ?)
                  AND post = ?
                GROUP BY kommun, namnd, post, kolumn, ar, belopp
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(query.arguments == [.integer(2019), .text("Bokslut 2019"), .text("Utfall"), .text("Lokaler")])
        #expect(query.columns == ["tabell", "post", "kolumn", "belopp", "enhet", "namnd", "ar"])
    }

    @Test func theGreatestOfTheLatestDeficitsByTheirSize() {
        let query = compiled(.records, of: .ekonomi, .latest) {
            $0.scope.names = [names((.kolumn, ["Bokslut 2019"]))]
            $0.scope.fields = [FieldTest(.radtyp, .isOne(of: ["post"]))]
            $0.condition.fields = [FieldTest(.belopp, .negative)]
            $0.ranking = Ranking(measure: .size, descending: true, places: 1)
        }
        #expect(
            query.sql == """
                SELECT tabell,
                  post,
                  kolumn,
                  belopp,
                  enhet,
                  namnd,
                  ar,
                  dokument,
                  min(rad) AS rad,
                  group_concat(dokument || ':' || rad, char(9)) AS stallen
                FROM ekonomi_belopp
                WHERE dokument_ar = (SELECT max(dokument_ar) FROM ekonomi_belopp)
                  AND senaste = 1
                  AND ar = dokument_ar
                  AND kolumn = ?
                  AND radtyp = ?
                  AND belopp < 0
                  AND abs(belopp) >= coalesce((SELECT * FROM (
                    SELECT abs(belopp)
                    FROM ekonomi_belopp
                    WHERE dokument_ar = (SELECT max(dokument_ar) FROM ekonomi_belopp)
                      AND senaste = 1
                      AND ar = dokument_ar
                      AND kolumn = ?
                      AND radtyp = ?
                      AND belopp < 0
                    GROUP BY kommun, namnd, post, kolumn, ar, belopp
                    ORDER BY abs(belopp) DESC
                  ) LIMIT 1 OFFSET ?), -1e300)
                GROUP BY kommun, namnd, post, kolumn, ar, belopp
                ORDER BY abs(belopp) DESC, ar, namnd_ordning, manad, rad
                """)
        #expect(
            query.arguments == [
                .text("Bokslut 2019"), .text("post"), .text("Bokslut 2019"), .text("post"), .integer(0),
            ])
        #expect(query.columns == ["tabell", "post", "kolumn", "belopp", "enhet", "namnd", "ar"])
    }

    @Test func withoutAYearTheAmountsOfTheDocumentsOwnYear() {
        let query = compiled(.records, of: .ekonomi, .latest) {
            $0.condition.fields = [FieldTest(.belopp, .positive)]
            $0.columns = [.dokument]
        }
        #expect(
            query.sql == """
                SELECT tabell,
                  post,
                  kolumn,
                  belopp,
                  enhet,
                  namnd,
                  ar,
                  dokument,
                  dokument,
                  min(rad) AS rad,
                  group_concat(dokument || ':' || rad, char(9)) AS stallen
                FROM ekonomi_belopp
                WHERE dokument_ar = (SELECT max(dokument_ar) FROM ekonomi_belopp)
                  AND senaste = 1
                  AND ar = dokument_ar
                  AND belopp > 0
                GROUP BY kommun, namnd, post, kolumn, ar, belopp
                ORDER BY ar, namnd_ordning, manad, rad
                """)
        #expect(query.columns == ["tabell", "post", "kolumn", "belopp", "enhet", "namnd", "ar", "dokument"])
    }
}
