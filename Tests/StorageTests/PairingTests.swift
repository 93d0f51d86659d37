import Domain
import Testing

@testable import Storage

@Suite struct PairingTests {
    private let columns = "SELECT namndmal_fran, namndmal, forandring FROM andringar"

    @Test func `case, a full stop and white space make no other name`() throws {
        let fixture = try Fixture(
            report(2023, [goal("Fler  barn tar del av stöd.", "Delvis uppfyllt")]),
            report(2024, [goal("Fler barn tar del av Stöd", "I hög grad uppfyllt")]))
        #expect(try fixture.rows(columns) == ["Fler barn tar del av stöd. | Fler barn tar del av Stöd | forbattrad"])
    }

    @Test func `likeness counts within a målområde, from the most alike`() throws {
        let fixture = try Fixture(
            report(
                2023,
                [
                    goal("Äldre känner förtroende för personalen"), goal("Yngre känner förtroende för personalen"),
                    goal("Verksamheten håller hög kvalitet", målområde: "Ekonomisk hållbarhet"),
                ]),
            report(
                2024,
                [
                    goal("Yngre känner stort förtroende för personalen"), goal("Äldre känner tillit och förtroende"),
                    goal("Verksamheten håller mycket hög kvalitet", målområde: "Ekologisk hållbarhet"),
                ]))
        #expect(
            try fixture.rows(columns + " ORDER BY id") == [
                "Yngre känner förtroende för personalen | Yngre känner stort förtroende för personalen | oforandrad",
                "Äldre känner förtroende för personalen | Äldre känner tillit och förtroende | oforandrad",
                "– | Verksamheten håller mycket hög kvalitet | ny",
                "Verksamheten håller hög kvalitet | – | utgangen",
            ])
    }

    @Test func `the same KF-mål counts`() throws {
        func changes(kfMål: String) throws -> [String] {
            try Fixture(
                report(
                    2023,
                    [
                        goal(
                            "Nämnden har en effektiv och långsiktig ekonomi med låga kostnader", kfMål: "Sund ekonomi"),
                        goal("Lekplatser rustas upp"),
                    ]),
                report(2024, [goal("Nämnden har en ekonomi i balans", kfMål: kfMål), goal("Grannar möts ofta")])
            ).rows("SELECT forandring FROM andringar ORDER BY id")
        }
        // Where the likeness does not join them, two are left over on each side.
        #expect(try changes(kfMål: "Sund ekonomi") == ["oforandrad", "oforandrad"])
        #expect(try changes(kfMål: "Attraktiv arbetsgivare") == ["ny", "ny", "utgangen", "utgangen"])
    }

    @Test func `one left over on both sides is a pair, two are not`() throws {
        let one = try Fixture(
            report(2023, [goal("Lekplatser rustas upp"), goal("Minska klimatpåverkan")]),
            report(2024, [goal("Minska klimatpåverkan"), goal("Alla barn når parken")]))
        #expect(
            try one.rows(columns + " ORDER BY id") == [
                "Minska klimatpåverkan | Minska klimatpåverkan | oforandrad",
                "Lekplatser rustas upp | Alla barn når parken | oforandrad",
            ])
        let two = try Fixture(
            report(2023, [goal("Lekplatser rustas upp"), goal("Minska klimatpåverkan")]),
            report(2024, [goal("Grannar möts ofta"), goal("Alla barn når parken")]))
        #expect(
            try two.rows("SELECT forandring, count(*) FROM andringar GROUP BY 1") == ["ny | 2", "utgangen | 2"])
    }

    @Test func `a nämnd that one of the years lacks keeps its goals`() throws {
        let fixture = try Fixture(
            report(2023, [goal("A mål", nämnd: "Förskolenämnden"), goal("B mål", nämnd: "Socialnämnden")]),
            report(2024, [goal("B mål", nämnd: "Socialnämnden"), goal("C mål", nämnd: "Kommunstyrelsen")]))
        #expect(
            try fixture.rows("SELECT namnd, forandring FROM andringar ORDER BY namnd") == [
                "Förskolenämnden | utgangen", "Kommunstyrelsen | ny", "Socialnämnden | oforandrad",
            ])
    }

    @Test func `every two years on one scale are compared, years on different scales are not`() throws {
        let fixture = try Fixture(
            report(2019, [goal("Mål", "Godtagbar")]), report(2022, [goal("Mål", "Ej uppfyllt")]),
            report(2023, [goal("Mål", "Delvis uppfyllt")]), report(2025, [goal("Mål", "I hög grad uppfyllt")]))
        #expect(
            try fixture.rows("SELECT ar_fran, ar_till, steg, skala FROM andringar ORDER BY 1, 2") == [
                "2022 | 2023 | 1 | uppfyllelse", "2022 | 2025 | 2 | uppfyllelse", "2023 | 2025 | 1 | uppfyllelse",
            ])
    }

    @Test func `a målområde's own rating pairs with its like only`() throws {
        let fixture = try Fixture(
            report(2018, [goal(nil, "God", målområde: "Sund ekonomi"), goal(nil, "God", målområde: "Fler i jobb")]),
            report(
                2019,
                [
                    goal(nil, "Mycket god", målområde: "Sund ekonomi"),
                    goal("Sund ekonomi", "God", målområde: "Fler i jobb"),
                ]))
        #expect(
            try fixture.rows("SELECT malomrade, namndmal, forandring FROM andringar ORDER BY id") == [
                "Sund ekonomi | – | forbattrad", "Fler i jobb | Sund ekonomi | ny", "Fler i jobb | – | utgangen",
            ])
    }

    @Test func `a status on no scale ends no goal`() throws {
        let fixture = try Fixture(
            report(2023, [goal("Ett mål", "Delvis uppfyllt"), goal("Två mål", "Avvaktar", målområde: "Annat")]),
            report(2024, [goal("Ett mål", "Delvis uppfyllt"), goal("Två mål", "Delvis uppfyllt", målområde: "Annat")]))
        #expect(
            try fixture.rows("SELECT status_fran, status_till, forandring FROM andringar ORDER BY id") == [
                "Delvis uppfyllt | Delvis uppfyllt | oforandrad", "Avvaktar | Delvis uppfyllt | –",
            ])
    }

    @Test func `the nämnd's latest document of the year speaks`() throws {
        let fixture = try Fixture(
            report(2023, [goal("Mål", "Delvis uppfyllt")]),
            report(2024, month: nil, [goal("Mål", "I hög grad uppfyllt")]),
            report(2024, month: 4, [goal("Mål", "Ej uppfyllt"), goal("Annat", nämnd: "Kommunstyrelsen")]))
        #expect(
            try fixture.rows("SELECT namnd, manad, senaste FROM bedomningar WHERE ar = 2024 ORDER BY 1, 2") == [
                "Kommunstyrelsen | 4 | 1", "Socialnämnden | – | 1", "Socialnämnden | 4 | 0",
            ])
        #expect(
            try fixture.rows("SELECT namnd, forandring FROM andringar ORDER BY 1") == [
                "Kommunstyrelsen | ny", "Socialnämnden | forbattrad",
            ])
    }
}
