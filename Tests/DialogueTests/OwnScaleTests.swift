import Dialogue
import Domain
import Testing

/// A municipality whose statuses are on no known scale: their own words make one up, and are what questions ask by.
@Suite final class OwnScaleTests {
    private let folder = TemporaryFolder()
    /// What a document says of its scale.
    private var explanation = ""

    private func dialogue(_ years: [Int: [(nämnd: String, goal: String, status: String)]]) throws -> Dialogue {
        let library = try Library(resources: Resources(folder: packageRoot), path: folder.path + "/test.db")
        for (year, goals) in years.sorted(by: { $0.key < $1.key }) {
            let rows = goals.map { "\($0.nämnd);Trygg kommun;\($0.goal);\($0.status);Skäl." }
            let lines =
                ["Hässleholms kommun – uppföljning av mål i årsredovisningen \(year)", "", explanation, ""]
                + ["Nämnd;KF-mål;Nämndens mål;Måluppfyllelse;Kommentar"] + rows
            let file = try folder.write(
                "hassleholm-maluppfoljning-\(year).csv", lines.joined(separator: "\n") + "\n")
            _ = try library.importFile(file)
        }
        return try Dialogue(library)
    }

    /// How many of the rows, or the number that they tell.
    private func number(_ line: String, _ dialogue: Dialogue) throws -> Int? {
        let table = try dialogue.ask(line).table
        guard table.rows.count == 1, case .integer(let number)? = table.rows[0].first else { return table.rows.count }
        return number
    }

    @Test(arguments: [
        ("hur många mål har god eller mycket god måluppfyllelse 2023", 2),
        ("hur många mål hade betyget mycket god 2023", 1),
        ("hur många mål är uppfyllda 2023", 2),
        ("vilka mål har låg eller ingen måluppfyllelse 2023", 2),
        ("vilka mål har försämrats mellan 2022 och 2023", 2),
        ("vilka mål har förbättrats minst två steg mellan 2022 och 2023", 1),
    ])
    func gradesAreAskedForByTheirOwnWords(line: String, expected: Int) throws {
        let dialogue = try dialogue([
            2022: [
                ("Tekniska nämnden", "Gatorna ska lysa", "Låg måluppfyllelse"),
                ("Tekniska nämnden", "Parkerna ska blomma", "Viss måluppfyllelse"),
                ("Kulturnämnden", "Böckerna ska läsas", "God måluppfyllelse"),
                ("Kulturnämnden", "Scenen ska spela", "God måluppfyllelse"),
            ],
            2023: [
                ("Tekniska nämnden", "Gatorna ska lysa", "God måluppfyllelse"),
                ("Tekniska nämnden", "Parkerna ska blomma", "Ingen måluppfyllelse"),
                ("Kulturnämnden", "Böckerna ska läsas", "Mycket god måluppfyllelse"),
                ("Kulturnämnden", "Scenen ska spela", "Låg måluppfyllelse"),
            ],
        ])
        #expect(try number(line, dialogue) == expected)
    }

    /// A document that explains its scale is believed: words that say no degree have the order that it tells.
    @Test(arguments: [
        ("vilka mål är bristfälliga 2023", 1), ("hur många mål är uppfyllda 2023", 1),
        ("mål som är utmärkande 2023", 1),
        ("vilka mål har förbättrats mellan 2022 och 2023", 1),
    ])
    func theExplanationOfADocumentIsItsScale(line: String, expected: Int) throws {
        explanation =
            "Bedömningen görs från högst till lägst: Utmärkande, Duger, Bristfälligt. Endast Utmärkande räknas som nått."
        let dialogue = try dialogue([
            2022: [
                ("Kulturnämnden", "Böckerna ska läsas", "Duger"), ("Kulturnämnden", "Scenen ska spela", "Bristfälligt"),
            ],
            2023: [
                ("Kulturnämnden", "Böckerna ska läsas", "Utmärkande"),
                ("Kulturnämnden", "Scenen ska spela", "Bristfälligt"),
                ("Tekniska nämnden", "Gatorna ska lysa", "Duger"),
            ],
        ])
        #expect(try number(line, dialogue) == expected)
    }

    /// Rule 1: the verb of the lowest step's own name, denied, is that step; other verbs of missing are all below.
    @Test(arguments: [
        ("vilka nämnder har något mål som inte nås 2023", 1), ("hur många mål nås inte 2023", 1),
        ("vilka mål nåddes inte 2023", 1), ("hur många mål missades 2023", 2), ("hur många mål nås inte helt 2023", 2),
    ])
    func theVerbOfTheLowestStepDeniedIsThatStep(line: String, expected: Int) throws {
        let dialogue = try dialogue([
            2023: [
                ("Tekniska nämnden", "Gatorna ska lysa", "Nås"),
                ("Tekniska nämnden", "Parkerna ska blomma", "Nås inte"),
                ("Kulturnämnden", "Böckerna ska läsas", "Nås delvis"), ("Kulturnämnden", "Scenen ska spela", "Nås"),
            ]
        ])
        #expect(try number(line, dialogue) == expected)
    }
}
