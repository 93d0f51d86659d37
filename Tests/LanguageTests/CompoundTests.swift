import Domain
import Foundation
import GrammarData
import Testing

@testable import Language

/// Words made of parts, with the parts as they stand in it.
private let stems = ["frånvaro", "städ", "kostnad", "verksamhet", "handläggning", "avtal", "skola", "enkät", "lärare"]
private let stemmer = Stemmer(rules: [
    .init(suffix: "en", minimum: 5), .init(suffix: "er", minimum: 5), .init(suffix: "erna", minimum: 6),
    .init(suffix: "n", minimum: 6), .init(suffix: "a", minimum: 5), .init(suffix: "or", minimum: 5),
    .init(suffix: "s", minimum: 5),
])

private func textWords(_ words: [String], firstParts: [String] = []) -> TextWords {
    var grammar = Grammar()
    grammar.stemmer = stemmer
    grammar.classes["småord"] = ["upp", "för", "under", "över"]
    grammar.classes["sammansättningsled"] = ["sjuk"] + firstParts
    grammar.lists["fogar"] = ["s", "e", "ar"]
    grammar.irregularForms = [["bostad", "bostäder"]]
    return TextWords(index: WordList(Dictionary(words.map { ($0, 2) }) { $0 + $1 }, stemmer), grammar: grammar)
}

private func found(_ part: String, among words: [String]) -> Set<String> {
    Set(textWords(words + stems).compounds(of: part).map(\.word.word)).subtracting(stems)
}

struct CompoundTests {
    @Test(arguments: [
        ("frånvaro", "sjukfrånvaron"), ("städ", "städkostnaderna"), ("kostnad", "städkostnader"),
        ("enkät", "lärarenkäten"), ("skola", "skolverksamhet"), ("skolor", "skolverksamhet"),
        ("handläggning", "handläggningskostnad"), ("bostad", "bostadskostnad"),
    ])
    func `a part at a boundary is found`(part: String, word: String) {
        #expect(found(part, among: [word, "bostad"]) == [word])
    }

    @Test(arguments: [
        ("städ", "bostäder"), ("mat", "klimat"), ("handling", "upphandling"), ("skott", "förskott"), ("städ", "städ"),
        ("kost", "kostnad"), ("tal", "avtal"),
    ])
    func `letters inside a word are no part`(part: String, word: String) {
        #expect(found(part, among: [word, part]).subtracting([part]) == [])
    }

    @Test func `what a word is a kind of is told from what it is about`() {
        let compounds = textWords(stems + ["städkostnad", "kostnadsavtal"]).compounds(of: "kostnad")
        #expect(compounds.first { $0.word.word == "städkostnad" }?.isKind == true)
        #expect(compounds.first { $0.word.word == "kostnadsavtal" }?.isKind == false)
    }

    @Test func `a part that never stands alone is known from several compounds`() {
        #expect(found("kostnad", among: ["mediakostnad"]).isEmpty)
        #expect(found("kostnad", among: ["mediakostnad", "mediaavtal"]) == ["mediakostnad"])
        #expect(found("kostnad", among: ["skolverksamhetskostnad"]) == ["skolverksamhetskostnad"])
    }

    /// Whatever letters stand around a part, a word is found only if what stands there is known.
    @Test func `every compound found has known words around the part`() {
        var random = SeededGenerator(seed: 5)
        let letters = Array("aeioustrlnkåäö")
        let pieces = stems + ["sjuk", "s", "e"]
        var count = 0
        for _ in 0..<400 {
            let part = stems.randomElement(using: &random) ?? ""
            let noise = { (random: inout SeededGenerator) in
                String(
                    (0..<Int.random(in: 0...5, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a"
                    })
            }
            let before = Bool.random(using: &random) ? noise(&random) : pieces.randomElement(using: &random) ?? ""
            let after = Bool.random(using: &random) ? noise(&random) : pieces.randomElement(using: &random) ?? ""
            let word = before + part + after
            guard found(part, among: [word]).contains(word) else { continue }
            #expect(begins(before) && ends(after), "\(before)|\(part)|\(after)")
            count += 1
        }
        #expect(count > 50)
    }

    /// The words as they are spelled in others, without marks: whole, and without their last vowel.
    private static let known: String = {
        let words = (stems + ["sjuk"]).map { Letters.plain($0) }
        let bare = words.filter { "ae".contains($0.suffix(1)) }.map { String($0.dropLast()) }
        return (words + bare).joined(separator: "|")
    }()

    /// True for nothing, and for a word with a joining letter or without.
    private func begins(_ letters: String) -> Bool { matches("((\(Self.known))[se]?)?", letters) }

    /// True for a word after a joint or without one, and for endings.
    private func ends(_ letters: String) -> Bool {
        matches("(s|e|ar)?(\(Self.known))?(en|erna|er|n|a|or|s|e)*", letters)
    }

    private func matches(_ pattern: String, _ letters: String) -> Bool {
        Letters.plain(letters).range(of: "^(\(pattern))$", options: .regularExpression) != nil
    }
}

struct MarkedTests {
    private let words = textWords([
        "frånvaro", "sjukfrånvaro", "kapitaltjänst", "kapital", "tjänst", "mat", "mätning", "matavfall", "avfall",
    ])

    @Test(arguments: [
        ("franvaro", ["frånvaro"]), ("frånvaro", ["frånvaro"]), ("franvaron", ["frånvaro"]),
        ("kapitaltjanst", ["kapitaltjänst"]), ("mat", ["mat"]), ("bostader", ["bostäder"]), ("okänt", ["okänt"]),
        ("zebra", ["zebra"]),
    ])
    func `a word typed without marks is what the texts have`(typed: String, expected: [String]) {
        #expect(words.marked(typed) == expected)
    }

    @Test func `forms find each other, with and without marks`() {
        for typed in ["frånvaro", "frånvaron", "franvaro", "franvaron"] {
            #expect(words.holdsStem(typed), "\(typed)")
            #expect(words.holds(typed), "\(typed)")
        }
        #expect(!words.holds("fränvaro"))
    }

    @Test func `a compound and its words are found from each other`() {
        for first in ["kapital", "mat"] {
            for last in ["tjänst", "avfall"] {
                let parts = words.parts(of: first + last)
                #expect(parts == [first, last], "\(first + last)")
            }
        }
        #expect(words.parts(of: "zebra") == nil)
    }
}
