import Domain
import Testing

@testable import Importers

@Suite("Granskningar")
struct AuditReaderTests {
    private func left(_ name: String, _ number: String) -> String {
        "\(name)\n\nDiarienummer\n\(number)\nBakgrund\nRevisorerna har läst allt.\n\nDe vill se mer.\n\n"
    }

    @Test("Namn, diarienummer och åtgärder; åtgärdens text kan stå före granskningens")
    func rows() {
        let text =
            "Åtgärdslista\n\nRevision/Granskning Åtgärd\n\n" + åtgärd("Räkna båtarna")
            + left("Granskning av hamnen", "XN-2030/7.1")
            + åtgärd("Mät bryggan", "Ej klart i år") + left("Uppföljning av färjan", "XN-2029/12.345") + åtgärd("Måla")
        let found = internalControl(text).records
        #expect(
            found.granskningar.map { [$0.granskning, $0.diarienummer, $0.åtgärd, $0.status] } == [
                ["Granskning av hamnen", "XN-2030/7.1", "Räkna båtarna", "Klart"],
                ["Granskning av hamnen", "XN-2030/7.1", "Mät bryggan", "Ej klart i år"],
                ["Uppföljning av färjan", "XN-2029/12.345", "Måla", "Klart"],
            ])
        #expect(found.avsnitt.map(\.text) == Array(repeating: "Revisorerna har läst allt.\nDe vill se mer.", count: 2))
        #expect(found.risker.isEmpty)
    }

    @Test("Bakgrunden går över sidan, och en åtgärd följer där")
    func pages() {
        let text =
            "Revision/Granskning Åtgärd\n\nGranskning av hamnen\n\nDiarienummer\nXN-2030/7.1\nBakgrund\nRevisorerna har sett \n\n"
            + åtgärd("Räkna båtarna") + " Revision/Granskning Åtgärd\natt båtarna är för många.\n\n"
            + åtgärd("Sälj en båt")
            + left("Granskning av ön", "XN-2030/8.1") + åtgärd("Ro dit")
        let found = internalControl(text).records
        #expect(found.granskningar.map(\.diarienummer) == ["XN-2030/7.1", "XN-2030/7.1", "XN-2030/8.1"])
        #expect(found.granskningar.allSatisfy { $0.doubt == nil })
        #expect(found.avsnitt.first?.text == "Revisorerna har sett att båtarna är för många.")
    }

    @Test("Nästa kapitel hör inte till sista kommentaren")
    func ends() {
        let text =
            "Revision/Granskning Åtgärd\n\n" + left("Granskning av hamnen", "XN-2030/7.1") + åtgärd("Räkna båtarna")
            + "Systematiska kontroller\nNämnden har en kontroll, som följs upp en gång om året tillsammans med allt annat som följs upp då.\n"
        let found = internalControl(text)
        #expect(found.records.granskningar.map(\.comment) == ["Det är gjort."])
        #expect(found.ends.map { $0 > 0 } == [true])
    }
}
