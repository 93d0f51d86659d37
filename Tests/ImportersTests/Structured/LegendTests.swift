import Domain
import Importers
import Testing

@Suite("Teckenförklaringar")
struct LegendTests {
    private func statuses(_ page: String) throws -> [String] {
        try readPage("<h1>Kiruna kommun, mål 2023</h1><h2>Valnämnden</h2>\(page)").records
            .bedömningar.map(\.status)
    }

    private let goals = "<tr><th>Mål</th><th>Bedömning</th></tr>"

    @Test("Flera tecken på en rad, efter vad de är en förklaring av")
    func signs() throws {
        let found = try statuses(
            """
            <p>Måluppfyllelse: ✓ uppfyllt (✓) nästan uppfyllt ✗ ej uppfyllt</p>
            <table>\(goals)<tr><td>Fler röstar</td><td>(✓)</td></tr><tr><td>Kön ska bli kort</td><td>✗</td></tr></table>
            """)
        #expect(found == ["nästan uppfyllt", "ej uppfyllt"])
    }

    @Test("Bedömningar på sina färger, i en rad efter tabellen")
    func shades() throws {
        let found = try statuses(
            """
            <table>\(goals)<tr><td>Fler röstar</td><td bgcolor="#00b050"></td></tr>
            <tr><td>Kön ska bli kort</td><td bgcolor="#ff0000"></td></tr></table>
            <table><tr><td bgcolor="#00b050">Målet nås</td><td bgcolor="#ff0000">Målet nås inte</td></tr></table>
            """)
        #expect(found == ["Målet nås", "Målet nås inte"])
    }

    @Test("En bild som bara säger en färg betyder vad färgen förklaras med")
    func pictures() throws {
        let found = try statuses(
            """
            <table>\(goals)<tr><td>Fler röstar</td><td><img alt="Röd"></td></tr>
            <tr><td>Kön ska bli kort</td><td><img alt="Status: Grön"></td></tr></table>
            <ul><li>Grön – målet är nått</li><li>Röd – målet är inte nått</li></ul>
            """)
        #expect(found == ["målet är inte nått", "målet är nått"])
    }

    @Test("Samma tecken i flera färger betyder vad färgen betyder")
    func discs() throws {
        let green = "<span style=\"color:#00b050\">●</span>"
        let red = "<span style=\"color:#ff0000\">●</span>"
        let found = try statuses(
            """
            <p>\(green) Uppfyllt \(red) Ej uppfyllt</p>
            <table>\(goals)<tr><td>Fler röstar</td><td>\(red)</td></tr>
            <tr><td>Kön ska bli kort</td><td>\(green)</td></tr></table>
            """)
        #expect(found == ["Ej uppfyllt", "Uppfyllt"])
    }

    @Test("En färg som ingen förklarar är osäker")
    func unexplained() throws {
        let report = try readPage(
            "<h1>Mål 2023</h1><table>\(goals)<tr><td>Fler röstar</td><td bgcolor=\"#00b050\"></td></tr></table>")
        #expect(report.records.bedömningar.map(\.doubt) == [.unexplainedSign])
    }

    @Test("Förkortningar av nämnder skrivs ut där dokumentet gör det")
    func abbreviations() throws {
        let report = try readPage(
            """
            <h1>Mål 2023</h1><ul><li>VN – Valnämnden</li><li>MBN – Miljö- och byggnämnden</li></ul>
            <table><tr><th>Ansvarig</th><th>Mål</th><th>Bedömning</th></tr>
            <tr><td>VN</td><td>Fler röstar</td><td>Uppfyllt</td></tr>
            <tr><td>MBN</td><td>Luften ska bli ren</td><td>Uppfyllt</td></tr></table>
            """)
        #expect(report.records.bedömningar.map(\.nämnd) == ["Valnämnden", "Miljö- och byggnämnden"])
    }
}
