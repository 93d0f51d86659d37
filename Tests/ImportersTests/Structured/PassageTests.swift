import Domain
import Importers
import Testing

@Suite("Mål i löpande text")
struct PassageTests {
    private func read(_ text: String) throws -> Report { try readStructured(text, "kiruna-kfn-uppfoljning-2023.txt") }

    @Test("En rad med målet och en mening med bedömningen; det som stod på varje sida hör inte till texten")
    func sentences() throws {
        let report = try read(
            """
            Kiruna kommun
            Kultur- och fritidsnämnden
            Uppföljning av mål 2023

            Mål 1 – Biblioteken ska låna ut fler böcker till barn och unga
            Målet är uppfyllt.
            Barnutlånen ökade, och bokbussen stannar nu även i Kurravaara. Vi ser en
            stabil utveckling.

            RAPPORT 2(4)
            Uppföljning av mål 2023

            Mål 2 – Simhallen ska ha öppet på tider som passar familjer
            Målet kan inte bedömas.
            Mätningen är flyttad.

            RAPPORT 3(4)
            Uppföljning av mål 2023

            Mål 3 – Fler ska sjunga i kör
            Målet är inte uppfyllt.
            """)
        let found = report.records.bedömningar
        #expect(
            found.map(\.brief) == [
                "Kultur- och fritidsnämnden -: Biblioteken ska låna ut fler böcker till barn och unga = Målet är uppfyllt",
                "Kultur- och fritidsnämnden -: Simhallen ska ha öppet på tider som passar familjer = Målet kan inte bedömas",
                "Kultur- och fritidsnämnden -: Fler ska sjunga i kör = Målet är inte uppfyllt",
            ])
        #expect(found[0].motivering.hasSuffix("Vi ser en stabil utveckling."))
        #expect(found.map(\.doubt) == [nil, nil, nil])
    }

    @Test("Etiketter före stycken, och det som kommer efter åtgärderna är inte målets motivering")
    func labels() throws {
        let report = try read(
            """
            Socialnämndens delårsrapport augusti 2023

            Fokusområde: Trygghet
            Mål: Alla är trygga
            Nämndmål: Färre larm ska gå
            Status: Uppnås delvis
            Analys
            Larmen har minskat.
            Åtgärder
            Nya lås köps in.

            Nämndmål: Fler ska få besök
            Status: Uppnås
            """)
        let found = report.records.bedömningar
        #expect(
            found.map { "\($0.målområde ?? "") / \($0.kfMål ?? "") / \($0.nämndmål ?? "")" } == [
                "Trygghet / Alla är trygga / Färre larm ska gå", "Trygghet / Alla är trygga / Fler ska få besök",
            ])
        #expect(found.map(\.status) == ["Uppnås delvis", "Uppnås"])
        #expect(found.map(\.motivering) == ["Larmen har minskat.", ""])
        #expect(report.document.month == 8 && report.document.nämnd == "Socialnämnden")
    }

    @Test("Bedömningen inom klammer efter målet, aktiviteterna som rader med sin status")
    func brackets() throws {
        let report = try read(
            """
            Tekniska nämndens årsrapport 2023

            Nämndmål: Vattnet är rent [Delvis uppfyllt]
            Proven var bra.
            Aktiviteter
            – Byt pumpen (Klar)
            – Rensa brunnen (Ej påbörjad)
            """)
        #expect(report.records.bedömningar.map(\.brief) == ["Tekniska nämnden -: Vattnet är rent = Delvis uppfyllt"])
        #expect(report.records.bedömningar.first?.motivering == "Proven var bra.")
        #expect(
            report.records.åtaganden.map { "\($0.title): \($0.status ?? "")" } == [
                "Byt pumpen: Klar", "Rensa brunnen: Ej påbörjad",
            ])
    }

    @Test("Bedömningar efter varandra förklarar en skala och rör inget mål")
    func keys() {
        #expect(throws: Failure.unknownLayout(path: "kiruna-kfn-uppfoljning-2023.txt")) {
            try read(
                "Kiruna kommun\nUppföljning 2023\n\nMålet är uppfyllt\nMålet är delvis uppfyllt\nMålet är inte uppfyllt\n"
            )
        }
    }

    @Test("En nämnd som bara nämns blir inte ägare till något")
    func mentions() throws {
        let report = try read(
            """
            Omsorgsnämndens årsberättelse 2023
            Beslutad av kommunstyrelsen i februari 2024

            Mål 1: Hjälpen ska komma i tid
            Måluppfyllelse: Uppfyllt
            Kommunstyrelsen har följt arbetet.
            """)
        #expect(report.records.bedömningar.map(\.nämnd) == ["Omsorgsnämnden"])
        #expect(report.document.year == 2023)
    }
}
