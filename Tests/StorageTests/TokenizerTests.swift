import Domain
import Testing

@testable import Storage

@Suite struct TokenizerTests {
    @Test(arguments: [
        ("Frånvaron ÖKAR i ÅK 9.", ["frånvaron", "ökar", "i", "åk", "9"]),
        ("barn- och ungdomsvård", ["barn", "och", "ungdomsvård"]), ("före\u{AD}byggande", ["förebyggande"]),
        ("a\u{30A}terva\u{308}nda cafe\u{301} n\u{303}", ["återvända", "café", "n"]), ("CO₂ mål¹", ["co2", "mål"]),
        ("eﬀektiv", ["effektiv"]), ("2,5 mnkr", ["2", "5", "mnkr"]), ("ΑΒΓ Дом", ["αβγ", "дом"]), ("\u{301} – !", []),
        ("×÷", []), ("", []),
    ])
    func words(text: String, expected: [String]) {
        #expect(WordScanner.words(of: text) == expected)
    }

    @Test func `any bytes give words inside them, one after another`() {
        var random = Seeded(3)
        let pieces: [[UInt8]] = [
            [0xC3], [0xA5], [0xE2, 0x82], [0xF0, 0x9F], [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5],
            Array("å".utf8),
            Array("a\u{308}".utf8), Array("\u{AD}".utf8), Array("Ö b=".utf8), [0], Array("ﬃ😊".utf8),
        ]
        for _ in 0..<3000 {
            let bytes = (0..<random.pick([1, 3, 12])).flatMap { _ in random.pick(pieces) }
            bytes.withUnsafeBytes { buffer in
                var scanner = WordScanner(buffer)
                var end = 0
                while let range = scanner.next() {
                    #expect(range.lowerBound >= end && !range.isEmpty && range.upperBound <= bytes.count)
                    #expect(!scanner.word.isEmpty && String(validating: scanner.word, as: UTF8.self) != nil)
                    end = range.upperBound
                }
            }
        }
    }

    private static let text = "Den höga sjukfrånvaron – och »frånvaro« i A\u{30A}k 9 – före\u{AD}byggs."

    private func search(_ expression: String, show: String = "highlight(text_index, 0, '[', ']')") throws -> [String] {
        let fixture = try Fixture(report(2024, [goal("Mål", motivering: Self.text)]))
        let query = CompiledQuery(
            sql: "SELECT \(show), NULL, NULL FROM text_index WHERE text_index MATCH ?", arguments: [.text(expression)],
            columns: ["text"])
        return try fixture.database.run(query).rows.map { $0[0].shown }
    }

    @Test func `forms meet and are marked where they stand`() throws {
        let marked = "Den höga sjukfrånvaron – och »[frånvaro]« i A\u{30A}k 9 – före\u{AD}byggs."
        for word in ["frånvaro", "FRÅNVARO", "\"frånvaron\"", "från*", "\"från\" *"] {
            #expect(try search(word) == [marked], "\(word)")
        }
        #expect(try search("franvaro").isEmpty)
        #expect(try search("hög") == [Self.text.replacing("höga", with: "[höga]")])
        #expect(try search("åk") == [Self.text.replacing("A\u{30A}k", with: "[A\u{30A}k]")])
        #expect(try search("förebyggs") == [Self.text.replacing("före\u{AD}byggs", with: "[före\u{AD}byggs]")])
        #expect(
            try search("\"åk 9\"", show: "snippet(text_index, 0, '<', '>', '…', 3)") == [
                "…<A\u{30A}k 9> – före\u{AD}byggs."
            ])
    }
}
