import Dialogue
import Domain
import Foundation
import Testing

/// Questions over municipalities that the grammar knows nothing of: their goals, nämnder and statuses as their reports have
/// them.
struct OwnWordsTests {
    private static let alvesta = """
        Nämnd;Nämndmål;Bedömning
        Barn- och utbildningsnämnden;Eleverna läser med flyt;Helt uppfyllt
        Barn- och utbildningsnämnden;Nämndens ekonomi är i balans;På väg
        Omsorgsnämnden;De äldre är trygga hemma;Inte påbörjat
        Omsorgsnämnden;Medarbetarna trivs;Kan inte bedömas
        Omsorgsnämnden;Måltiderna uppskattas;Helt uppfyllt
        """
    private static let kiruna = """
        Nämnd;Nämndmål;Bedömning
        Bildningsnämnden;Barnen har nära till förskola;Uppfyllt
        Bildningsnämnden;Alla klarar gymnasiet;Ej uppfyllt
        Socialnämnden;De äldre är nöjda;Delvis uppfyllt
        """

    private let folder = TemporaryFolder()

    private func dialogue(_ reports: String..., profile: String? = nil) throws -> Dialogue {
        if let profile { try profile.write(toFile: folder.path + "/egen.txt", atomically: true, encoding: .utf8) }
        let library = try Library(
            resources: Resources(folder: packageRoot, profileFolder: profile.map { _ in folder.path }),
            path: folder.path + "/test.db")
        for report in reports {
            let name = report == Self.kiruna ? "kiruna" : "alvesta"
            let path = folder.path + "/\(name)-maluppfoljning-2023.csv"
            try report.write(toFile: path, atomically: true, encoding: .utf8)
            _ = try library.importFile(path)
        }
        return try Dialogue(library)
    }

    private func rows(_ line: String, _ dialogue: Dialogue, _ column: String = "namndmal") throws -> [String] {
        let answer = try dialogue.ask(line)
        #expect(answer.understood, "\(line)")
        guard let place = answer.table.columns.firstIndex(of: column) else { return [] }
        return answer.table.rows.map { if case .text(let text) = $0[place] { text } else { "" } }
    }

    @Test(arguments: [
        ("vilka mål är på väg", ["Nämndens ekonomi är i balans"]),
        ("inte påbörjade mål 2023", ["De äldre är trygga hemma"]),
        ("vilka mål kan inte bedömas", ["Medarbetarna trivs"]),
        ("mål med status kan inte bedömas", ["Medarbetarna trivs"]),
        ("vilka mål är helt uppfyllda", ["Eleverna läser med flyt", "Måltiderna uppskattas"]),
        ("BUN", ["Eleverna läser med flyt", "Nämndens ekonomi är i balans"]),
        ("ekonomimål 2023", ["Nämndens ekonomi är i balans"]),
        ("medarbetarmålet", ["Medarbetarna trivs"]),
    ])
    func aMunicipalitysOwnWordsAreAskedWith(line: String, goals: [String]) throws {
        #expect(try Set(rows(line, dialogue(Self.alvesta))) == Set(goals))
    }

    @Test func whatWasTakenForAnEverydayWordIsTold() throws {
        let dialogue = try dialogue(Self.alvesta)
        #expect(try rows("äldreomsorgen 2023", dialogue, "namnd").allSatisfy { $0 == "Omsorgsnämnden" })
        let answer = try dialogue.ask("äldreomsorgen 2023")
        #expect(answer.remarks.contains(.tookName(word: "äldreomsorgen", nämnder: ["Omsorgsnämnden"])))
        let goals = try dialogue.ask("ekonomimål 2023")
        #expect(goals.remarks.contains(.tookGoalsByName(word: "ekonomimål", kommuner: [])))
        #expect(try !dialogue.ask("klimatmål 2023").understood)
    }

    @Test(arguments: [
        ("vilka mål är på väg i Alvesta", "Alvesta", ["Nämndens ekonomi är i balans"]),
        ("Kirunas ej uppfyllda mål", "Kiruna", ["Alla klarar gymnasiet"]),
        ("skolan i Kiruna", "Kiruna", ["Barnen har nära till förskola", "Alla klarar gymnasiet"]),
        ("vilka mål om äldre finns i Kiruna kommun", "Kiruna", ["De äldre är nöjda"]),
    ])
    func ofSeveralThoseNamedAreAskedAbout(line: String, kommun: String, goals: [String]) throws {
        let dialogue = try dialogue(Self.alvesta, Self.kiruna)
        #expect(try Set(rows(line, dialogue)) == Set(goals), "\(line)")
        let said = try dialogue.ask(line).interpretation ?? ""
        #expect(said.contains(" i \(kommun)"), "\(line): \(said)")
    }

    @Test func ofSeveralEachRowSaysWhoseItIsAndWhatIsLackingIsTold() throws {
        let dialogue = try dialogue(Self.alvesta, Self.kiruna)
        let all = try dialogue.ask("hur många mål är ej uppfyllda per nämnd 2023")
        #expect(all.table.columns.contains("kommun"))
        let goals = try dialogue.ask("ekonomimål 2023")
        #expect(goals.remarks.contains(.goalMissingIn(word: "ekonomimål", kommuner: ["Kiruna"])))
        let ranked = try dialogue.ask("vilken av kommunerna Alvesta och Kiruna har flest uppfyllda mål 2023")
        #expect(ranked.table.columns.first == "kommun" && ranked.table.rows.first?.first == .text("Alvesta"))
    }

    @Test func aLineGoesOnToAnotherMunicipality() throws {
        let dialogue = try dialogue(Self.alvesta, Self.kiruna)
        dialogue.keepsContext = true
        _ = try dialogue.ask("mål om äldre i Alvesta 2023")
        #expect(try rows("och i Kiruna?", dialogue) == ["De äldre är nöjda"])
    }

    // MARK: - Profiles

    private static let ownScale = """
        Nämnd;Nämndmål;Bedömning
        Omsorgsnämnden;A;Jättebra
        Omsorgsnämnden;B;Sådär
        Omsorgsnämnden;C;Jättebra
        Omsorgsnämnden;D;Sådär
        Omsorgsnämnden;E;Sådär
        """

    @Test func aDocumentOfUnknownStatusesAsksForAProfile() throws {
        do {
            _ = try dialogue(Self.ownScale)
            Issue.record("It was stored.")
        } catch let failure as Failure {
            guard case .statusesUnknown(_, 5, of: 5, let statuses) = failure else { throw failure }
            #expect(statuses == ["Jättebra", "Sådär"])
        }
    }

    @Test func aProfileSaysWhatStatusesMeanAndWhatNämnderAreCalled() throws {
        let profile = """
            profil Alvesta
            nämnd Omsorgsnämnden
              kort ON
              namn hemvården
            status steg
              Uppfyllt = jättebra
              Ej uppfyllt = sådär
            mål mysmål
              nämndmål b
              led mys
            """
        let dialogue = try dialogue(Self.ownScale, profile: profile)
        #expect(try rows("ej uppfyllda mål hos hemvården 2023", dialogue) == ["B", "D", "E"])
        #expect(try rows("uppfyllda mål i ON 2023", dialogue) == ["A", "C"])
    }
}
