import Domain
import Testing

@testable import Language

struct TokenizerTests {
    private func kinds(_ line: String) -> [String] {
        tokenize(line).filter { $0.kind != .space }.map { "\($0.kind) \($0.text)" }
    }

    @Test func wordsKeepTheirHyphensAndColons() {
        #expect(kinds("Kultur- och SN:s kf-mål") == ["word Kultur-", "word och", "word SN:s", "word kf-mål"])
    }

    @Test func yearsAndDecimalsAreNumbers() {
        #expect(
            kinds("2023-2024, 2,4 %") == ["number 2023", "mark -", "number 2024", "mark ,", "number 2,4", "mark %"])
        #expect(tokenize("2024")[0].year == 2024)
        #expect(tokenize("9999")[0].year == nil)
    }

    @Test func quotedStringsAreOneToken() {
        #expect(
            kinds("nämner ”sunda ben” \"x y\" «z»") == [
                "word nämner", "quoted ”sunda ben”", "quoted \"x y\"", "quoted «z»",
            ])
        #expect(kinds("en \" ensam") == ["word en", "mark \"", "word ensam"])
    }

    @Test func keysLoseDiacriticsAndGenitive() {
        #expect(tokenize("SN:s").map(\.plain) == ["sn"])
        #expect(tokenize("Vård- och")[0].plain == "vard")
    }

    @Test func tokensPutTogetherAreTheLine() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<3_000 {
            let line = randomLine(&random)
            #expect(tokenize(line).map(\.text).joined() == line)
            var offset = 0
            for token in tokenize(line) {
                #expect(token.offset == offset)
                offset += token.length
            }
        }
    }
}

struct EditDistanceTests {
    @Test func distanceIsZeroForTheSameAndBoundedByTheLimit() {
        #expect(editDistance(Array("abc".utf8), Array("abc".utf8), limit: 2) == 0)
        #expect(editDistance(Array("ab".utf8), Array("ba".utf8), limit: 2) == 1)
        #expect(editDistance(Array("kitten".utf8), Array("sitting".utf8), limit: 2) == 3)
        #expect(editDistance([], Array("a".utf8), limit: 2) == 1)
    }
}
