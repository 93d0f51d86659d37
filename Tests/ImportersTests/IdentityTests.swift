import Domain
import Testing

@testable import Importers

@Suite("Dokumentets titel och period")
struct IdentityTests {
    private let table = "Hamnnämnden\n\nMålområde\tKF-mål\tNämndmål\tPrognos\tMotivering\nM\tK\tN\tEj uppfyllt\tSkäl.\n"

    @Test("Titeln som tryckt vinner över filens namn")
    func printed() throws {
        let document = try read("BILAGA 2 Nämndernas målprognoser delårsrapport april 2031\n" + table).document
        #expect(document.title == "BILAGA 2 Nämndernas målprognoser delårsrapport april 2031")
        #expect(document.year == 2031)
        #expect(document.month == 4)
        #expect(document.kind == "målprognoser")
        #expect(document.nämnd == nil)
    }

    @Test("En titel över två rader sätts ihop")
    func twoLines() throws {
        let document = try read(
            "Bilaga 3 Nämndernas målprognoser\ndelårsrapport augusti 2032\n\n" + table, path: "x.txt")
        #expect(document.document.title == "Bilaga 3 Nämndernas målprognoser delårsrapport augusti 2032")
    }

    @Test(
        "Filens namn ger perioden",
        arguments: [
            ("målprognoser-2023-augusti.txt", 2023, 8), ("a/b/prognos_aug_2024.md", 2024, 8),
            ("2025-04-30.txt", 2025, 4),
            ("bilaga 20260831.txt", 2026, 8), ("utfall2.2027.txt", 2027, nil), ("mal-202812", 2028, 12),
            ("DELÅR-MARS-2029.TXT", 2029, 3),
        ])
    func named(path: String, year: Int, month: Int?) throws {
        let document = try read(table, path: path).document
        #expect(document.year == year)
        #expect(document.month == month)
    }

    @Test("Utan tryckt titel görs en, och namnet är filens utan ändelse i sammansatt form")
    func made() throws {
        let document = try read(table, path: "/tmp/ma\u{30A}l-2023-augusti.txt").document
        #expect(document.name == "mål-2023-augusti")
        #expect(document.name.unicodeScalars.count == 16)
        #expect(document.title == "Nämndernas målprognoser, delårsrapport augusti 2023")
        #expect(try read(table, path: "mål-2023.txt").document.title == "Nämndernas målprognoser 2023")
    }

    @Test("Personens år vinner, och utan år alls sägs det")
    func given() throws {
        #expect(try read(tabSample, year: 2019).document.year == 2019)
        #expect(throws: Failure.yearMissing(path: "mål.txt")) { try read(table, path: "mål.txt") }
        #expect(try read(table, path: "mål.txt", year: 2030).document.year == 2030)
    }

    @Test(
        "Nämndens hela namn i bestämd form",
        arguments: [
            ("Vård- och omsorgsnämnd", "Vård- och omsorgsnämnden"), ("Kommunstyrelse ", "Kommunstyrelsen"),
            (" Hamnnämnden", "Hamnnämnden"), ("2.1 Hamnnämnden", "Hamnnämnden"), ("HAMNNÄMNDEN", "Hamnnämnden"),
            ("Plan- och byggutskott", "Plan- och byggutskottet"),
        ])
    func nämnder(line: String, name: String) {
        #expect(nämndName(in: line) == name)
    }

    @Test(
        "Andra rader är inga nämnder",
        arguments: [
            "Hamnnämnden minskar sina utsläpp", "vid nämnden", "Nämndens medarbetare", "", "Målet nås enligt nämnden.",
        ])
    func others(line: String) {
        #expect(nämndName(in: line) == nil)
    }
}
