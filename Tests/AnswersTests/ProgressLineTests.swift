import Answers
import Testing

@Suite struct ProgressLineTests {
    private let state = ImportProgress(done: 412, total: 1_000, rate: 63.4, file: "rapporter/borås-2021.txt")

    private func line(_ width: Int, unicode: Bool = true, _ state: ImportProgress? = nil) -> String {
        progressLine(state ?? self.state, width: width, unicode: unicode)
            .replacing("\u{A0}", with: " ")
    }

    @Test func aWideWindowShowsAll() {
        #expect(
            line(100)
                == "████████▏░░░░░░░░░░░  412 av 1 000  41 %  63/s  10 s kvar  rapporter/borås-2021.txt")
    }

    @Test func aNarrowWindowShowsTheMostImportant() {
        #expect(line(69) == "████░░░░░░  412 av 1 000  41 %  63/s  10 s kvar  …rter/borås-2021.txt")
        #expect(line(50) == "████░░░░░░  412 av 1 000  41 %  63/s  10 s kvar")
        #expect(line(42) == "████░░░░░░  412 av 1 000  41 %  10 s kvar")
        #expect(line(30) == "412 av 1 000  41 %  10 s kvar")
        #expect(line(20) == "412 av 1 000  41 %")
        #expect(line(12) == "412 av 1 000")
        #expect(line(3) == "")
    }

    @Test func aTerminalOfASCIIGetsNothingElse() {
        let text = line(90, unicode: false)
        #expect(text == "[########............]  412 av 1 000  41 %  63/s  10 s kvar  rapporter/borås-2021.txt")
        let long = ImportProgress(done: 1, total: 2, file: String(repeating: "katalog/", count: 20))
        #expect(progressLine(long, width: 70, unicode: false).allSatisfy { $0.isASCII })
    }

    @Test(
        arguments: [
            (0, nil, "0 %", nil), (1, 0.04, "0 %", "6 h 56 min kvar"), (500, 1.25, "50 %", "6 min kvar"),
            (999, 1_234.5, "99 %", "1 s kvar"), (1_000, 60.0, "100 %", "0 s kvar"),
        ] as [(Int, Double?, String, String?)])
    func shareAndTime(done: Int, rate: Double?, share: String, left: String?) {
        let text = line(200, ImportProgress(done: done, total: 1_000, rate: rate, file: "a.txt"))
        #expect(text.contains("  \(share)  "))
        #expect(left.map(text.contains) ?? !text.contains("kvar"))
    }

    @Test func theBarGrowsAndNoLineIsWiderThanItsWindow() {
        for done in 0...100 {
            for width in 1...120 {
                let file = "katalog\u{1B}[31m\n/" + String(repeating: "ö", count: done)
                let text = line(width, ImportProgress(done: done, total: 100, rate: Double(done), file: file))
                #expect(text.count <= width)
                #expect(!text.unicodeScalars.contains { $0.value < 0x20 })
            }
        }
        let bars = (0...100).map { line(200, ImportProgress(done: $0, total: 100, file: "")).prefix(20) }
        #expect(Set(bars).count == 101)
        #expect(bars.last == String(repeating: "█", count: 20)[...])
    }
}
