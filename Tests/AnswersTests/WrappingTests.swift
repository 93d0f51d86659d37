import Testing

@testable import Answers

@Suite struct WrappingTests {
    private func lines(_ text: String, _ limit: Int) -> [String] { wrap(text, to: limit).map { String($0.text) } }

    @Test func linesBreakAtSpaces() {
        #expect(lines("en god ekonomi i balans", 11) == ["en god", "ekonomi i", "balans"])
        #expect(lines("  inga   luckor  i kanten ", 12) == ["inga  ", "luckor  i", "kanten"].map { $0.trimmed })
        #expect(lines("", 10) == [""])
        #expect(lines("   ", 10) == [""])
    }

    @Test func noLimitIsOneLine() {
        #expect(lines("en god ekonomi", 0) == ["en god ekonomi"])
    }

    @Test func longWordsBreakAfterAHyphenOrWhereTheyMust() {
        #expect(lines("malprognoser-2024-augusti", 18) == ["malprognoser-2024-", "augusti"])
        #expect(lines("arbetsmarknadsnämnden", 10) == ["arbetsmark", "nadsnämnde", "n"])
        #expect(lines("a arbetsmarknad b", 8) == ["a", "arbetsma", "rknad b"])
    }

    @Test func theFirstLineMayBeLonger() {
        #expect(wrap("ett två tre fyra", first: 8, rest: 5).map { String($0.text) } == ["ett två", "tre", "fyra"])
    }

    @Test(arguments: [
        ("åäö", 3), ("日本", 4), ("e\u{301}", 1), ("🙂", 2), ("–…”«", 4), ("\u{200B}", 0), ("\u{2}x\u{3}", 1),
        ("한", 2), ("é", 1), ("\u{85}", 0), ("ﬁ", 1), ("Ａ", 2),
    ])
    func widthIsCountedInColumns(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test func theWidestWordIsMeasured() {
        #expect(DisplayWidth.measure("en kommunal nämnd").word == 8)
        #expect(DisplayWidth.measure("en kommunal nämnd").whole == 17)
    }

    @Test func anyTextKeepsItsLettersAndFits() {
        forSeeds(300) { random, seed in
            let text = Hostile.text(&random, upTo: 60)
            let limit = Int.random(in: 2...30, using: &random)
            let lines = wrap(text, to: limit)
            #expect(lines.allSatisfy { $0.width <= limit && $0.width == DisplayWidth.of($0.text) }, "seed \(seed)")
            let letters = { (text: String) in text.utf8.filter { $0 != UInt8(ascii: " ") } }
            #expect(letters(lines.map { String($0.text) }.joined()) == letters(text), "seed \(seed)")
        }
    }
}

extension String {
    /// Without spaces at the end.
    fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
