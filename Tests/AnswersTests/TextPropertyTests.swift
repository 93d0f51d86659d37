import Domain
import Testing

@testable import Answers

/// What holds for any table in any window.
@Suite struct TextPropertyTests {
    @Test func noLineIsWiderThanTheWindow() {
        forSeeds(300) { random, seed in
            let answer = anyAnswer(&random)
            let appearance = Appearance(
                width: Int.random(in: 40...160, using: &random), unicode: Bool.random(using: &random))
            let printed = render(answer, as: .text, appearance)
            #expect(printed.hasSuffix("\n"), "seed \(seed)")
            for line in printed.split(separator: "\n", omittingEmptySubsequences: false) {
                #expect(DisplayWidth.of(line) <= appearance.width, "seed \(seed): \(line)")
            }
        }
    }

    @Test func nothingSteersTheTerminalButColours() {
        forSeeds(300) { random, seed in
            let answer = anyAnswer(&random)
            let plain = render(answer, as: .text, Appearance(width: 60))
            let colored = render(answer, as: .text, Appearance(width: 60, color: true))
            let steering = plain.unicodeScalars.filter { $0 != "\n" && $0.properties.generalCategory == .control }
            #expect(steering.isEmpty, "seed \(seed)")
            for line in colored.unicodeScalars.split(separator: "\u{1B}").dropFirst() {
                let code = String(line.prefix { $0 != "m" })
                #expect(["[1", "[2", "[22", "[31", "[39"].contains(code), "seed \(seed)")
            }
        }
    }

    @Test func everyWordOfEveryCellComesOut() {
        forSeeds(300) { random, seed in
            let words = ["ekonomi", "balans", "sjukfrånvaro", "åtgärd", "arbetsmarknadsnämnden", "i", "och", "prognos"]
            let columns = ["namnd", "namndmal", "status", "motivering"].prefix(Int.random(in: 1...4, using: &random))
            let rows: [[Value]] = (0..<4).map { _ in
                columns.map { _ in
                    .text(
                        (0..<Int.random(in: 1...25, using: &random)).map { _ in words.randomElement(using: &random)! }
                            .joined(separator: " "))
                }
            }
            let table = Table(columns: Array(columns), rows: rows)
            let printed = renderTable(table, as: .text, Appearance(width: Int.random(in: 40...120, using: &random)))
            let found = counts(printed.split { $0 == " " || $0 == "\n" }.map(String.init))
            for (word, count) in counts(rows.joined().flatMap(Self.words)) {
                #expect(found[word, default: 0] >= count, "seed \(seed): \(word)")
            }
        }
    }

    @Test func aLongLineIsShownWhole() {
        let text = String(repeating: "x", count: 200_000)
        let answer = sample(columns: ["motivering", "namnd"], rows: [[.text(text), .text(text)]])
        let shown = render(answer, as: .text, Appearance(width: 40))
        #expect(shown.utf8.count { $0 == UInt8(ascii: "x") } >= 2 * text.utf8.count)
    }

    private func anyAnswer(_ random: inout Seeded) -> Answer {
        var answer = Answer(question: Hostile.text(&random, upTo: 40), understood: Bool.random(using: &random))
        answer.interpretation = Hostile.text(&random)
        answer.table = Hostile.table(&random)
        answer.isSearch = Bool.random(using: &random)
        answer.unknown = [
            Fragment(
                text: Hostile.text(&random), offset: Int.random(in: -2...40, using: &random),
                length: Int.random(in: -2...40, using: &random))
        ]
        answer.corrections = [Correction(from: Hostile.text(&random), to: Hostile.text(&random))]
        answer.remarks = [.note(Hostile.text(&random)), .goalMissing(Hostile.text(&random))]
        answer.suggestions = [Hostile.text(&random)]
        return answer
    }

    private static func words(_ value: Value) -> [String] {
        guard case .text(let text) = value else { return [] }
        return text.split(separator: " ").map(String.init)
    }

    private func counts(_ words: [String]) -> [String: Int] {
        words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
