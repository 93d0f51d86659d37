import Domain
import Importers
import Testing

@Suite("Rader av text")
struct LineTests {
    private func text(_ lines: String) throws -> Report {
        try readStructured("Kiruna kommun\nUppföljning 2023\n\nValnämnden\n\n\(lines)\n", "kiruna-2023.txt")
    }

    @Test("Bedömningen är den första eller sista meningen i stycket")
    func sentences() throws {
        let report = try readPage(
            """
            <h1>Valnämndens mål 2023</h1><h2>Fler röstar</h2><p>Nämnden bedömer att målet nås. Det ökar.</p>
            <h2>Kön ska bli kort</h2><p>Lokalen är trång. Målet bedöms som ej uppfyllt.</p>
            """)
        #expect(
            report.records.bedömningar.map { "\($0.status): \($0.motivering)" } == [
                "Nämnden bedömer att målet nås: Det ökar.", "Målet bedöms som ej uppfyllt: Lokalen är trång.",
            ])
    }

    @Test("Bedömningen står efter ett streck")
    func dashes() throws {
        let report = try text(
            "1. Fler röstar – uppfyllt\nDet ökar.\n\n2. Kön ska bli kort – ej uppfyllt\nLokalen är trång.")
        #expect(report.records.bedömningar.map(\.nämndmål) == ["Fler röstar", "Kön ska bli kort"])
        #expect(report.records.bedömningar.map(\.status) == ["uppfyllt", "ej uppfyllt"])
    }

    @Test("En rad som börjar med liten bokstav fortsätter den ovanför")
    func wrapped() throws {
        let report = try text(
            "1.1 Fler ska rösta även när de inte\nkan komma till lokalen\nUtfall: Helt uppfyllt\nDet ökar.")
        #expect(
            report.records.bedömningar.map(\.nämndmål) == ["Fler ska rösta även när de inte kan komma till lokalen"])
    }

    @Test("En rad med rubriker, och rader som slutar med lika många värden")
    func tables() throws {
        let report = try text("Indikator 2021 2022 2023 Målvärde\nRöster (antal) 4 120 5 875 7 010 7 000")
        let found = try #require(report.records.mått.first)
        #expect(found.name == "Röster" && found.values.map(\.value) == [4120, 5875, 7010] && found.target == "7 000")
    }

    @Test("Rutan som är ikryssad")
    func boxes() throws {
        let report = try text("Mål: Fler röstar\nStatus: ☐ Uppfyllt ☒ Delvis uppfyllt ☐ Ej uppfyllt\nDet ökar.")
        #expect(report.records.bedömningar.map(\.status) == ["Delvis uppfyllt"])
    }
}
