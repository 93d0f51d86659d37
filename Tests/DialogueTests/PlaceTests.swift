import Answers
import Dialogue
import Domain
import Foundation
import Testing

@Suite("Var i filen det står")
struct PlaceTests {
    @Test("Ur en arbetsbok: blad och cell i svarets källor, i JSON och i källa")
    func cells() throws {
        let fixture = try CorpusFixture()
        _ = try fixture.library.importFile(packageRoot + "/Tests/DocumentsTests/Fixtures/styrkort.xlsx", year: 2031)
        let dialogue = try Dialogue(fixture.library)
        let answer = try dialogue.ask("visa alla mål 2031 med status")
        let place = try #require(answer.table.sources.first?.place)
        #expect(place.sheet == "Styrkort" && place.cell?.first == "A")
        guard case .passage(let passage, _) = try dialogue.evidence(ofRow: 1, of: answer) else {
            Issue.record("raden har ingen plats")
            return
        }
        #expect(passage.place == place)
    }

    @Test("Ur text: raden, och ingen plats därtill")
    func lines() throws {
        let answer = try CorpusFixture().dialogue.ask("visa alla mål 2024 med status")
        #expect(answer.table.sources.first?.line != nil && answer.table.sources.first?.place == Place())
    }
}
