import Domain
import Testing

@testable import Importers

private func words(_ text: String) -> [MeasureWord] {
    text.split(separator: " ").map { MeasureWord(text: String($0), line: 1) }
}

@Suite("Tal i mått")
struct MeasureNumberTests {
    @Test(
        "En cell har ett tal med sin enhet",
        arguments: [
            ("84 %", 84, "%"), ("index 52", 52, "index"), ("47 025", 47025, nil), ("1 234 567 kr", 1_234_567, "kr"),
            ("79,3%", 79.3, "%"), ("-3", -3, nil), ("– 0,9 %", -0.9, "%"), ("−12", -12, nil), ("0", 0, nil),
        ] as [(String, Double, String?)])
    func cells(text: String, value: Double, unit: String?) {
        let cell = MeasureCell(words(text)[...])
        #expect(cell?.value == value)
        #expect(cell?.unit == unit)
    }

    @Test(
        "Annat är inget värde",
        arguments: ["", "-", "16/26", "2031", "Öka", "12 13", "5:3", "Avvikelse 2031", "en 3 av 4", "1,,2"])
    func others(text: String) { #expect(MeasureCell(words(text)[...]) == nil) }

    @Test(
        "En etikett har en period",
        arguments: [("Utfall 2031", 2), ("Utfall 02- 2031", 3), ("Kvinnor 2031", 2), ("Ålder 65-84 år 2031 4 %", 4)])
    func labels(text: String, used: Int) { #expect(MeasureLabel(words(text)[...])?.used == used) }

    @Test("Av många tal i rad är högst så många värden som det finns kolumner")
    func manyNumbers() {
        let row = "Antal " + Array(repeating: "100", count: 4000).joined(separator: " ")
        #expect(MeasureTail(words(row), columns: 9).values.count <= 9)
    }
}
