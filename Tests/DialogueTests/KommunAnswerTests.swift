import Dialogue
import Domain
import Foundation
import Testing

/// Answers over the reports of two municipalities: Huddinge's, and the same of 2023 with another name and other statuses.
struct KommunAnswerTests {
    private let fixture: CorpusFixture
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "fraga-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let name = "malprognoser-2023-augusti.txt"
        let text = try String(contentsOfFile: packageRoot + "/corpus/" + name, encoding: .utf8)
        let other = folder.appending(path: name)
        try text.replacing("Huddinge", with: "Botkyrka").replacing("Delvis uppfyllt", with: "Ej uppfyllt")
            .write(to: other, atomically: true, encoding: .utf8)
        fixture = try CorpusFixture(documents: CorpusFixture.corpus + [other.path])
        try FileManager.default.removeItem(at: folder)
    }

    private func ask(_ line: String) throws -> Answer { try fixture.dialogue.ask(line) }

    private func count(_ line: String) throws -> Value? { try ask(line).table.rows.first?.last }

    @Test func twoFilesOfOneNameAreTwoDocuments() throws {
        let documents = try ask("vilka dokument finns")
        #expect(documents.texts("dokument").contains("malprognoser-2023-augusti (Botkyrka)"))
        #expect(documents.texts("dokument").contains("malprognoser-2023-augusti"))
        #expect(Set(documents.texts("kommun")) == ["Botkyrka", "Huddinge"])
        #expect(try ask("vilka dokument finns i Botkyrka").table.rows.count == 1)
    }

    @Test func rowsSayWhoseTheyAre() throws {
        for line in ["ej uppfyllda mål 2023", "vilka nämnder har ej uppfyllda mål 2023", "antal mål per nämnd 2023"] {
            let answer = try ask(line)
            #expect(answer.table.columns.first == "kommun", "\(line)")
            #expect(Set(answer.texts("kommun")) == ["Botkyrka", "Huddinge"], "\(line)")
        }
        #expect(try ask("ej uppfyllda mål i Botkyrka 2023").table.columns.first == "namnd")
    }

    @Test func aNämndIsOneMunicipalitysOwn() throws {
        let own = try ["Botkyrka", "Huddinge"].map { try count("hur många nämnder har mål i \($0) 2023") }
        #expect(own == [.integer(9), .integer(9)])
        #expect(try count("hur många nämnder har mål 2023") == .integer(18))
        #expect(try ask("antal mål per nämnd 2023").table.rows.count == 18)
        #expect(
            try ask("vilka nämnder har alla mål uppfyllda 2023").texts("kommun").allSatisfy { $0 == "Huddinge" }
                == false)
    }

    @Test func whatIsCountedIsTheMunicipalitys() throws {
        let huddinge = try ask("ej uppfyllda mål i Huddinge 2023").table.rows.count
        let botkyrka = try ask("ej uppfyllda mål i Botkyrka 2023").table.rows.count
        #expect(huddinge < botkyrka)
        let perKommun = try ask("antal ej uppfyllda mål per kommun 2023").table.rows
        #expect(perKommun == [[.text("Botkyrka"), .integer(botkyrka)], [.text("Huddinge"), .integer(huddinge)]])
        #expect(try ask("vilken kommun har flest ej uppfyllda mål 2023").texts("kommun") == ["Botkyrka"])
        #expect(try ask("ej uppfyllda mål utom Botkyrka 2023").table.rows.count == huddinge)
    }

    @Test func theLatestYearIsTheMunicipalitysOwn() throws {
        let answer = try ask("ej uppfyllda mål i Botkyrka")
        #expect(answer.remarks.contains(.tookLatestYear(2023)) && !answer.table.rows.isEmpty)
        #expect(answer.table.rows == (try ask("ej uppfyllda mål i Botkyrka 2023").table.rows))
        #expect(try ask("ej uppfyllda mål i Huddinge").remarks.contains(.tookLatestYear(2024)))
    }

    @Test func whatAMunicipalityLacksIsSaidOfIt() throws {
        let answer = try ask("vilka risker har Botkyrka")
        #expect(answer.table.rows.isEmpty)
        #expect(
            answer.remarks.contains { if case .ofKommuner(["Botkyrka"], .kindMissing) = $0 { true } else { false } })
    }

    /// Goals that are called as their municipality.
    @Test func aGoalIsShownUnderItsOwnName() throws {
        let answer = try ask("vilka kf-mål har ej uppfyllda ekonomimål 2023")
        let rows = zip(answer.texts("kommun"), answer.texts("kf_mal")).filter { $1.contains(" kommun ") }
        for (kommun, goal) in rows { #expect(goal.hasPrefix(kommun), "\(kommun): \(goal)") }
        #expect(Set(rows.map(\.0)) == ["Botkyrka", "Huddinge"])
    }

    @Test func hitsSayWhoseTheyAre() throws {
        #expect(Set(try ask("sök matsvinn").texts("kommun")) == ["Botkyrka", "Huddinge"])
        let own = try ask("motiveringar om matsvinn i Botkyrka")
        #expect(!own.table.columns.contains("kommun") && !own.table.rows.isEmpty)
    }

    @Test func aCountHasItsEvidence() throws {
        let answer = try ask("antal ej uppfyllda mål per nämnd 2023")
        let evidence = try fixture.dialogue.evidence(ofRow: 1, of: answer)
        guard case .counted(let table) = evidence, let kommun = answer.texts("kommun").first else {
            Issue.record("\(evidence)")
            return
        }
        #expect(table.columns.first == "kommun" && table.rows.allSatisfy { $0[0] == .text(kommun) })
        #expect(
            table.rows.count == answer.table.rows[0].last.flatMap { if case .integer(let n) = $0 { n } else { nil } })
    }

    @Test func tabOffersTheMunicipalities() {
        let offered = fixture.dialogue.completions(before: "ej uppfyllda mål i ", word: "Bot", within: .seconds(3))
            .offered
        #expect(offered.contains { $0.hasPrefix("Botkyrka") }, "\(offered)")
    }
}
