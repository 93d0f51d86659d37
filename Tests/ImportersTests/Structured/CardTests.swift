import Domain
import Importers
import Testing

@Suite("Kort: etiketter bredvid värden")
struct CardTests {
    @Test("Målet står över kortet eller har en egen etikett")
    func goals() throws {
        let report = try readPage(
            """
            <h1>Målkort 2023</h1><h2>Valnämnden</h2>
            <table><tr><td colspan="2">Mål 1: Fler röstar</td></tr><tr><td>Fokusområde</td><td>Demokrati</td></tr>
            <tr><td>Prognos helår</td><td>Uppnås</td></tr><tr><td>Kommentar</td><td>Det ökar.</td></tr></table>
            <table><tr><td>Mål</td><td>Kön ska bli kort</td></tr><tr><td>Prognos helår</td><td>Uppnås inte</td></tr>
            <tr><td>Kommentar</td><td>Lokalen är trång.</td></tr></table>
            """)
        #expect(
            report.records.bedömningar.map(\.brief) == [
                "Valnämnden -: Fler röstar = Uppnås", "Valnämnden -: Kön ska bli kort = Uppnås inte",
            ])
        #expect(report.records.bedömningar.map(\.motivering) == ["Det ökar.", "Lokalen är trång."])
        #expect(report.records.bedömningar.first?.målområde == "Demokrati")
    }

    @Test("Risken står i rubriken över kortet")
    func risks() throws {
        func card(_ risk: String, _ result: String, _ action: String, _ status: String) -> String {
            """
            <h3>\(risk)</h3><table><tr><td>Kontrollmoment</td><td>Stickprov</td></tr>
            <tr><td>Resultat</td><td>\(result)</td></tr><tr><td>Åtgärd</td><td>\(action)</td></tr>
            <tr><td>Status</td><td>\(status)</td></tr></table>
            """
        }
        let report = try readPage(
            "<h1>Valnämndens interna kontroll 2023</h1>"
                + card("Risk 1: Urnor försvinner", "Två urnor saknades vid räkningen.", "Nya lås", "Pågår")
                + card("Risk 2: Kön blir lång", "Väntan var kort i alla lokaler i år.", "Fler bås", "Avslutad"))
        #expect(
            report.records.risker.map { "\($0.risk) / \($0.åtgärd) = \($0.status ?? "")" } == [
                "Urnor försvinner / Nya lås = Pågår", "Kön blir lång / Fler bås = Avslutad",
            ])
    }

    @Test("Målets rad bredvid bedömningen, med texten under")
    func lines() throws {
        let report = try readPage(
            """
            <h1>Mål 2023</h1><h2>Valnämnden</h2>
            <table><tr><td>Nämndens mål: Fler röstar</td><td>Delvis uppnått</td></tr></table><p>Det ökar.</p>
            """)
        #expect(report.records.bedömningar.map(\.brief) == ["Valnämnden -: Fler röstar = Delvis uppnått"])
        #expect(report.records.bedömningar.map(\.motivering) == ["Det ökar."])
    }
}
