import Domain
import Testing

@testable import Storage

@Suite struct NameTests {
    @Test func `Swedish order`() {
        let names = [
            "Ökad trygghet", "Ängar", "ål", "Zoo", "Idé", "idéer", "ideal", "Ad", "Mål och mening", "Målet", "Åk 9",
            "Åk 10",
        ]
        #expect(
            SwedishOrder.sorted(names.reversed()) == [
                "Ad", "Idé", "ideal", "idéer", "Mål och mening", "Målet", "Zoo", "Åk 10", "Åk 9", "ål", "Ängar",
                "Ökad trygghet",
            ])
    }

    @Test func `punctuation counts last`() {
        #expect(SwedishOrder.sorted(["a-b", "ab c", "ab"]) == ["a-b", "ab", "ab c"])
    }

    @Test func `places are written for each kind of name`() throws {
        let nämnder = ["Överförmyndarnämnden", "Ålderdomsnämnden", "Byggnämnden"]
        let fixture = try Fixture(report(2024, nämnder.map { goal("Mål", nämnd: $0, målområde: "M " + $0, kfMål: $0) }))
        for table in ["namnd", "malomrade", "kf_mal"] {
            let places = try fixture.rows("SELECT ordning FROM \(table)")
            #expect(places.sorted() == ["1", "2", "3"])
        }
        #expect(
            try fixture.rows("SELECT namnd FROM bedomningar ORDER BY namnd_ordning") == [
                "Byggnämnden", "Ålderdomsnämnden", "Överförmyndarnämnden",
            ])
    }

    @Test func `names that a KF-mål has drifted between are one group`() throws {
        let (som, och) = (
            "Cirkulär ekonomi som minimerar gifter i miljön", "Cirkulär ekonomi och minimera gifter i miljön"
        )
        let others = [
            "Huddinge kommun har en sund och uthållig ekonomi", "Huddinge kommun är en attraktiv arbetsgivare",
            "Minska klimatpåverkan", "Minska klimatpåverkan och luftföroreningar", "Minska sårbarheten",
        ]
        let fixture = try Fixture(
            report(2023, [goal("Mål", kfMål: som)] + others.map { goal($0, nämnd: "N" + $0, kfMål: $0) }),
            report(2024, [goal("Mål", kfMål: och)]))
        let joined = "SELECT a.namn, b.namn FROM kf_mal a JOIN kf_mal b ON a.grupp = b.grupp WHERE a.namn < b.namn"
        #expect(try fixture.rows(joined) == ["\(och) | \(som)"])
    }

    @Test func `names that one nämnd has in one document are different goals`() throws {
        let (one, other) = ("Trygga barn lär nytt i skolan", "Trygga barn lär nytt om skolan")
        let fixture = try Fixture(report(2023, [goal("Mål", kfMål: one), goal("Annat", kfMål: other)]))
        #expect(try fixture.rows("SELECT count(DISTINCT grupp) FROM kf_mal") == ["2"])
        let apart = try Fixture(report(2023, [goal("Mål", kfMål: one)]), report(2024, [goal("Annat", kfMål: other)]))
        #expect(try apart.rows("SELECT count(DISTINCT grupp) FROM kf_mal") == ["1"])
    }
}
