import Domain
import Testing

@testable import Storage

/// What is known of the two appendices' goals, as people have paired them.
@Suite struct CorpusPairingTests {
    @Test func `goals of the corpus`() throws {
        try check(Fixture(Documents.corpus()))
    }

    @Test(.enabled(if: Documents.arePublishedHere, "HOPPAR ÖVER: de riktiga dokumenten finns inte bredvid paketet."))
    func `goals of the documents as published`() throws {
        try check(Fixture(Documents.real()))
    }

    private func check(_ fixture: Fixture) throws {
        #expect(try fixture.count("bedomning") == 124)
        #expect(
            try fixture.rows("SELECT forandring, count(*) FROM andringar GROUP BY 1 ORDER BY 1")
                == ["forbattrad | 16", "forsamrad | 18", "oforandrad | 28"])
        try checkWorsened(fixture)
        try checkRenamed(fixture)
        try checkNämnder(fixture)
        #expect(try fixture.rows("SELECT count(*), count(DISTINCT grupp) FROM kf_mal") == ["11 | 10"])
        #expect(
            try fixture.rows("SELECT count(DISTINCT kf_grupp) FROM bedomningar WHERE kf_mal LIKE 'Cirkulär%'") == ["1"])
    }

    private func checkNämnder(_ fixture: Fixture) throws {
        let count = "SELECT count(*) FROM andringar WHERE namnd = ? AND forandring = ?"
        for (nämnd, change, expected) in [
            ("Bygglovs- och tillsynsnämnden", "oforandrad", 3), ("Kultur- och fritidsnämnden", "forbattrad", 5),
            ("Socialnämnden", "forsamrad", 3), ("Kommunstyrelsen", "forsamrad", 1),
        ] {
            #expect(try fixture.rows(count, [.text(nämnd), .text(change)]) == ["\(expected)"], "\(nämnd) \(change)")
        }
    }

    private func checkWorsened(_ fixture: Fixture) throws {
        let worsened = try fixture.rows("SELECT namndmal FROM andringar WHERE forandring = 'forsamrad'")
        #expect(
            worsened.sorted() == [
                "Barn, ungdomar och familjer upplever en förbättrad situation efter beviljat stöd från socialtjänsten",
                "Chefer och medarbetare bidrar till en god verksamhet i ständig utveckling",
                "Eleverna når kunskapskraven och utvecklas så långt som möjligt i en trygg miljö",
                "Förskolenämnden har en ekonomi i balans", "Grundskolenämnden har en ekonomi i balans",
                "Huddinge kommun är en attraktiv arbetsgivare",
                "Huddingeborna har jämlik tillgång till inkluderande och trygga mötesplatser",
                "Huddinges funktionshindrade känner trygghet och förtroende för personalen",
                "Huddinges funktionshindrade upplever en hög grad av delaktighet",
                "Huddinges företagare får en god service",
                "Huddinges äldre och anhöriga upplever en hög grad av delaktighet", "Minska klimatpåverkan",
                "Nämndens medarbetare är engagerade och har en balanserad arbetssituation",
                "Socialnämnden minskar sina utsläpp av växthusgaser", "Verksamheten bidrar till hållbar utveckling",
                "Verksamheten bidrar till hållbar utveckling", "Värna biologisk mångfald och god vattenstatus",
                "Vård och omsorgsnämnden minskar sina utsläpp av växthusgaser.",
            ])
    }

    private func checkRenamed(_ fixture: Fixture) throws {
        let renamed = try fixture.rows(
            "SELECT namndmal_fran, namndmal FROM andringar WHERE namndmal <> namndmal_fran")
        let suffix = "har god kännedom och gör aktiva val som bidrar till hållbar utveckling"
        #expect(
            renamed.sorted() == [
                "Barn och medarbetare \(suffix) | Verksamheten bidrar till hållbar utveckling",
                "Elever och medarbetare \(suffix) | Verksamheten bidrar till hållbar utveckling",
                "Förskolenämnden har en ansvarsfull och effektiv ekonomi | Förskolenämnden har en ekonomi i balans",
                "Grundskolenämnden har en ansvarsfull och effektiv ekonomi | Grundskolenämnden har en ekonomi i balans",
                "Huddinge upplevs som en trivsam och trygg kommun | Huddinge upplevs som en trivsamt och trygg kommun",
                "Socialtjänsten motverkar rekryteringen till kriminella nätverk | "
                    + "Socialtjänsten förebygger rekrytering till kriminella nätverk",
                "Utveckla cirkulär ekonomi som minimerar gifter i miljön | "
                    + "Utveckla cirkulär ekonomi och minimerar gifter i miljön",
            ])
    }
}
