import Dialogue
import Domain
import Foundation
import Testing

/// Scales of three and five steps, and signs for steps, as a municipality's own: declared, imported, asked about.
@Suite struct ScaleTests {
    private static let five = """

        skala framgång
          uppfyllt från: Till stor del
          Inte alls
          Till liten del
          Hälften
          Till stor del
          Helt

        """
    private let folder = TemporaryFolder()
    private let dialogue: Dialogue
    private let library: Library

    init() throws {
        let data = TemporaryFolder()
        try FileManager.default.copyItem(atPath: packageRoot + "/grammar", toPath: data.path + "/grammar")
        let scales = URL(filePath: data.path + "/grammar/skalor.txt")
        let own = try String(contentsOf: scales, encoding: .utf8) + Self.five
        try own.write(to: scales, atomically: true, encoding: .utf8)
        library = try Library(resources: Resources(folder: data.path), path: folder.path + "/test.db")
        for (year, goals) in Self.goals {
            let file = try folder.write("malprognoser-\(year)-augusti.txt", Self.document(year, goals))
            _ = try library.importFile(file)
        }
        dialogue = try Dialogue(library)
    }

    private static let goals: [(Int, [(nämnd: String, goals: [(String, String)])])] = [
        (
            2030,
            [
                (
                    "Socialnämnden",
                    [
                        ("Alfa", "Hälften"), ("Beta", "Till stor del"), ("Gamma", "Helt"), ("Delta", "Inte alls"),
                        ("Epsilon", "Inte alls"),
                    ]
                )
            ]
        ),
        // Five steps, and a status on no scale.
        (
            2031,
            [
                (
                    "Socialnämnden",
                    [
                        ("Alfa", "Helt"), ("Beta", "Till stor del"), ("Gamma", "Hälften"), ("Delta", "Till liten del"),
                        ("Epsilon", "Inte alls"),
                    ]
                ),
                (
                    "Förskolenämnden",
                    [("Zeta", "Helt"), ("Eta", "Inte alls"), ("Theta", "INTE  alls"), ("Jota", "Kan inte bedömas")]
                ),
            ]
        ),
        // Three steps, two of which have names that the scale of four has too.
        (
            2032,
            [
                (
                    "Socialnämnden",
                    [
                        ("Alfa", "Uppfyllt"), ("Beta", "Delvis uppfyllt"), ("Gamma", "Uppfyllt"),
                        ("Delta", "Ej uppfyllt"), ("Epsilon", "Ej uppfyllt"),
                    ]
                )
            ]
        ),
        // Signs.
        (2033, [("Socialnämnden", [("Alfa", "🟢"), ("Beta", "🟡"), ("Gamma", "🔴"), ("Delta", "☺\u{FE0F}")])]),
        (2034, [("Socialnämnden", [("Alfa", "Ja"), ("Beta", "Delvis"), ("Gamma", "Nej"), ("Delta", "Nej")])]),
    ]

    private static func document(_ year: Int, _ goals: [(nämnd: String, goals: [(String, String)])]) -> String {
        let tables = goals.map { nämnd, goals in
            let rows = goals.map { "Trygghet\tEtt tryggt samhälle\t\($0)\t\($1)\tSkäl." }
            return (["\(nämnd)\n", "Målområde\tKF-mål\tNämndmål\tBedömning\tMotivering"] + rows).joined(separator: "\n")
        }
        return (["Målprognoser augusti \(year)"] + tables).joined(separator: "\n\n") + "\n"
    }

    private func answer(_ line: String) throws -> Answer {
        let answer = try dialogue.ask(line)
        #expect(answer.understood, "\(line)")
        return answer
    }

    @Test func eachStatusHasItsPlace() throws {
        let query = CompiledQuery(
            sql: """
                SELECT ar || ' ' || status || ': ' || skala || ' ' || rang || iif(uppfyllt, ' uppfyllt', ''), NULL, NULL
                FROM bedomningar WHERE ar > 2030 AND namnd = ?
                GROUP BY ar, status ORDER BY ar, rang, status
                """,
            arguments: [.text("Socialnämnden")], columns: ["plats"])
        let places = try library.open().run(query).rows.map { if case .text(let text) = $0[0] { text } else { "" } }
        #expect(
            places == [
                "2031 Inte alls: framgång 1", "2031 Till liten del: framgång 2", "2031 Hälften: framgång 3",
                "2031 Till stor del: framgång 4 uppfyllt", "2031 Helt: framgång 5 uppfyllt",
                "2032 Ej uppfyllt: måluppfyllelse 1", "2032 Delvis uppfyllt: måluppfyllelse 2",
                "2032 Uppfyllt: måluppfyllelse 3 uppfyllt",
                "2033 🔴: trafikljus 1", "2033 🟡: trafikljus 2", "2033 ☺: trafikljus 3 uppfyllt",
                "2033 🟢: trafikljus 3 uppfyllt",
                "2034 Nej: måluppfyllelse 1", "2034 Delvis: måluppfyllelse 2", "2034 Ja: måluppfyllelse 3 uppfyllt",
            ])
    }

    @Test(arguments: [
        // Five steps.
        ("vilka mål är uppfyllda 2031", ["Alfa", "Beta", "Zeta"]),
        ("vilka mål når inte upp 2031", ["Gamma", "Delta", "Epsilon", "Eta", "Theta"]),
        ("ej uppfyllda mål 2031", ["Epsilon", "Eta", "Theta"]),
        ("delvis uppfyllda mål 2031", ["Gamma", "Delta"]),
        ("minst delvis uppfyllda mål 2031", ["Alfa", "Beta", "Gamma", "Delta", "Zeta"]),
        ("mål som inte är delvis uppfyllda 2031", ["Alfa", "Beta", "Epsilon", "Zeta", "Eta", "Theta"]),
        ("mål med status \"till liten del\" 2031", ["Delta"]),
        ("mål med status \"till stor del\" eller bättre 2031", ["Alfa", "Beta", "Zeta"]),
        ("vilka av socialnämndens mål har förbättrats mellan 2030 och 2031", ["Alfa", "Delta"]),
        ("vilka mål har försämrats två steg mellan 2030 och 2031", ["Gamma"]),
        ("socialnämndens oförändrade mål mellan 2030 och 2031", ["Beta", "Epsilon"]),
        ("vilka mål var uppfyllda 2030 men inte 2031", ["Gamma"]),
        // Three.
        ("vilka mål är uppfyllda 2032", ["Alfa", "Gamma"]),
        ("vilka mål når inte upp 2032", ["Beta", "Delta", "Epsilon"]),
        ("ej uppfyllda mål 2032", ["Delta", "Epsilon"]),
        ("delvis uppfyllda mål 2032", ["Beta"]),
        ("mål uppfyllda i hög grad 2032", []),
        ("mål med status \"delvis uppfyllt\" 2032", ["Beta"]),
        // Signs.
        ("vilka mål är uppfyllda 2033", ["Alfa", "Delta"]),
        ("ej uppfyllda mål 2033", ["Gamma"]),
        ("vilka mål är uppfyllda 2034", ["Alfa"]),
        ("delvis uppfyllda mål 2034", ["Beta"]),
        ("ej uppfyllda mål 2034", ["Gamma", "Delta"]),
    ])
    func goalsByWhatTheirStatusMeans(line: String, goals: [String]) throws {
        #expect(try answer(line).texts("namndmal").sorted() == goals.sorted(), "\(line)")
    }

    @Test func aSignIsShownAsPrinted() throws {
        #expect(try answer("socialnämndens mål 2033").texts("status") == ["🟢", "🟡", "🔴", "☺"])
    }

    @Test func sharesAreOfWhatHasAPlace() throws {
        let answer = try answer("andel uppfyllda mål per nämnd 2031")
        let shares = zip(answer.texts("namnd"), answer.texts("andel")).map { "\($0) \($1)" }
        #expect(shares == ["Socialnämnden real(40.0)", "Förskolenämnden real(33.3)"])
        #expect(answer.remarks.contains(.unplacedStatus("Kan inte bedömas", count: 1)))
    }

    @Test(arguments: [
        ("vilken nämnd har bäst måluppfyllelse 2031", "Socialnämnden"),
        ("vilken nämnd har sämst måluppfyllelse 2031", "Förskolenämnden"),
    ])
    func rankings(line: String, nämnd: String) throws { #expect(try answer(line).texts("namnd") == [nämnd]) }

    @Test func aDistributionHasTheStepsInTheirOrder() throws {
        let statuses = ["Kan inte bedömas", "Inte alls", "Till liten del", "Hälften", "Till stor del", "Helt"]
        let answer = try answer("antal mål per status 2031")
        #expect(answer.texts("status") == statuses)
        #expect(answer.texts("antal") == [1, 3, 1, 1, 1, 2].map { "integer(\($0))" })
    }

    @Test func allOfItsGoalsLeaveOutWhatHasNoPlace() throws {
        #expect(try answer("vilka nämnder har alla sina mål uppfyllda 2031").table.rows.isEmpty)
        #expect(try answer("vilka nämnder har inga delvis uppfyllda mål 2031").texts("namnd") == ["Förskolenämnden"])
    }

    @Test func theAnswerTellsWhichStepsWereTaken() throws {
        let taken = Remark.tookStatuses(["Till liten del", "Hälften"], years: [2031])
        #expect(try answer("delvis uppfyllda mål 2031").remarks.contains(taken))
        let none = Remark.otherScale(word: "I hög grad uppfyllt", year: 2032)
        #expect(try answer("mål uppfyllda i hög grad 2032").remarks.contains(none))
    }

    @Test func yearsOnDifferentScalesAreNotCompared() throws {
        let answer = try answer("hur har socialnämndens mål förändrats mellan 2031 och 2032")
        #expect(answer.table.rows.isEmpty)
        #expect(answer.remarks.contains(.scalesDiffer(["Inte alls–Helt", "Ej uppfyllt–Uppfyllt"])))
    }

    @Test func theRestatementMeansTheSame() throws {
        for line in ["vilka mål är uppfyllda 2031", "delvis uppfyllda mål 2032", "andel uppfyllda mål per nämnd 2031"] {
            let first = try answer(line)
            #expect(try answer(first.interpretation ?? "").table.rows == first.table.rows, "\(line)")
        }
    }
}
