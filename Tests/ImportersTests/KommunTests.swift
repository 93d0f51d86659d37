import Domain
import Foundation
import Testing

@testable import Importers

/// Which municipality a report is of.
struct KommunTests {
    private static let kommuner = [
        Kommun(name: "Botkyrka"), Kommun(name: "Huddinge"), Kommun(name: "Alingsås"), Kommun(name: "Stockholm"),
        Kommun(name: "Upplands Väsby"), Kommun(name: "Falun", otherNames: ["Falu"]),
        Kommun(name: "Gotland", otherNames: ["Region Gotland"]), Kommun(name: "Vara", isOrdinaryWord: true),
    ]

    private func kommun(_ text: String, file: String = "rapport.txt") -> String? {
        let lines = SourceText(text).lines.map { DocumentLine(number: $0.number, text: $0.text) }
        return KommunIdentity.kommun(of: lines, path: file, among: Self.kommuner)
    }

    @Test(arguments: [
        ("Huddinge kommun har en sund ekonomi", "Huddinge"),
        ("Botkyrkas nämnder. Botkyrkas mål. Botkyrkas ekonomi", "Botkyrka"),
        ("Alingsås kommuns mål", "Alingsås"), ("Upplands Väsby kommun", "Upplands Väsby"), ("Falu kommun", "Falun"),
        ("Stockholms stad", "Stockholm"), ("Vara kommun", "Vara"), ("Kommunfullmäktige i Vara beslutade", "Vara"),
        ("kommunen Botkyrka", "Botkyrka"), ("HUDDINGE KOMMUN", "Huddinge"),
    ])
    func isTheOneNamed(text: String, name: String) { #expect(kommun(text) == name) }

    @Test(arguments: [
        "Målen ska nås. Vara lyhörd. Vara snabb. Vara tydlig.", "Stockholms län. Stockholms län. Stockholms län.",
        "Region Stockholm och Region Stockholm och Region Stockholm", "Huddinge kommun och Botkyrka kommun", "Huddinge",
        "En rapport utan namn", "",
    ])
    func isNoneWhereNoneIsClear(text: String) { #expect(kommun(text) == nil) }

    @Test func theMostNamedWins() {
        #expect(kommun("Huddinge kommun och Botkyrka. Huddinge kommuns mål.") == "Huddinge")
    }

    @Test func theFileNameSaysItToo() {
        #expect(kommun("En rapport", file: "mapp/upplands-vasby-2024.txt") == "Upplands Väsby")
        #expect(kommun("En rapport", file: "malprognoser-botkyrka.txt") == "Botkyrka")
        #expect(kommun("En rapport", file: "vara-2024.txt") == nil)
    }

    // MARK: - Whole reports

    private static let appendix =
        "Hamnnämnden\n\nMålområde\tKF-mål\tNämndmål\tPrognos\tMotivering\nM\tKOMMUN kommun är attraktiv\tN\tEj uppfyllt\tSkäl.\n"

    private func read(_ text: String, _ context: ImportContext) throws -> Report {
        try readReport(path: "malprognoser-2024-augusti.txt", bytes: Array(text.utf8), context: context)
    }

    private var context: ImportContext {
        var context = ImportContext(scales: scales)
        context.kommuner = Self.kommuner
        return context
    }

    @Test func aReportBearsItsMunicipality() throws {
        let report = try read(Self.appendix.replacing("KOMMUN", with: "Botkyrka"), context)
        #expect(report.document.kommun == "Botkyrka")
        #expect(!report.remarks.contains { $0.cause == .missingKommun })
    }

    @Test func thePersonsWordWins() throws {
        var context = context
        context.kommun = "Huddinge"
        let report = try read(Self.appendix.replacing("KOMMUN", with: "Botkyrka"), context)
        #expect(report.document.kommun == "Huddinge")
    }

    @Test func aReportThatDoesNotSayItIsKeptWithARemark() throws {
        let report = try read(Self.appendix.replacing("KOMMUN", with: "Orten"), context)
        #expect(report.document.kommun == nil && report.records.bedömningar.count == 1)
        #expect(report.remarks.contains { $0.cause == .missingKommun && $0.line == 1 })
    }
}
