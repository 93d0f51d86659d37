import Domain
import Foundation
import GrammarData
import Testing

@testable import Language

/// The words of a text, as a search finds them by the project's grammar.
func textWords(holding words: [String], ordinary: some OrdinaryWords = NoOrdinaryWords()) throws -> TextWords {
    let grammar = try wholeGrammar.get()
    let list = WordList(Dictionary(words.map { ($0, 2) }) { first, _ in first }, grammar.stemmer)
    return TextWords(index: list, grammar: grammar, ordinary: ordinary)
}

/// The grammar of the project.
let wholeGrammar = Result {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "grammar")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
        $0.hasSuffix(".txt") && !$0.hasPrefix("rapporter/")
    }
    return try loadGrammar(files.map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) })
}

struct ParadigmTests {
    @Test func `every form of a word finds all of its forms, and no other word`() throws {
        let words = try textWords(holding: paradigms.joined().map(\.self))
        for forms in paradigms {
            for form in forms {
                let found = Set(words.inflections(of: form).map(\.word))
                #expect(found == Set(forms), "\(form)")
            }
        }
    }

    @Test(arguments: [
        ("lärare", "lärande"), ("beroende", "bero"), ("låg", "lägenhet"), ("motor", "mot"), ("sommar", "som"),
        ("föra", "för"), ("leverans", "lever"), ("test", "tes"), ("intern", "inte"), ("handel", "handlar"),
        ("trygghet", "trygg"), ("händelse", "hand"),
    ])
    func `words that only look like forms of each other are not`(word: String, other: String) throws {
        let words = try textWords(holding: [word, other])
        #expect(words.inflections(of: word).map(\.word) == [word])
        #expect(words.inflections(of: other).map(\.word) == [other])
    }

    @Test func `a compound has the forms of its last part`() throws {
        let words = try textWords(holding: ["tjänstemän", "studentbostäder", "klassrummet"])
        #expect(words.inflections(of: "tjänsteman").map(\.word) == ["tjänstemän"])
        #expect(words.inflections(of: "studentbostads").map(\.word) == ["studentbostäder"])
        #expect(words.inflections(of: "klassrum").map(\.word) == ["klassrummet"])
    }
}

struct BoundaryTests {
    @Test(arguments: [
        ("arena", ["tidig", "tidigare"]), ("ras", ["bas", "basera", "baseras", "planeras", "plan"]),
        ("tand", ["bemöta", "bemött", "bemötande", "arbete", "arbeta", "arbetande", "brist", "bristande"]),
        ("motor", ["mot", "motsvarande", "motverka", "svara", "verka"]),
        ("land", ["koppla", "kopplad", "kopplande", "koppar"]), ("plast", ["kopplas", "koppla", "kop"]),
        ("vas", ["uppleva", "upplevas", "upplever"]), ("somrar", ["bostad", "bostadsområde", "område"]),
        ("hall", ["hålla", "hushåll", "upprätthålla", "hus"]),
        ("beroende", ["fossil", "oberoende", "fossiloberoende"]),
        ("läsning", ["föreläsning", "före"]),
    ])
    func `no word is found in an ending`(word: String, texts: [String]) throws {
        #expect(try textWords(holding: texts).compounds(of: word).map(\.word.word) == [], "\(word)")
    }

    @Test(arguments: [
        ("arena", "klimatarena"), ("arenor", "klimatarenan"), ("tand", "tandläkare"), ("motor", "motorfordon"),
        ("land", "landstig"), ("plast", "plastavfall"), ("hall", "simhallen"), ("planering", "tidplanering"),
        ("lärare", "speciallärare"), ("beroende", "spelberoende"), ("enhet", "ekonomienheten"), ("hand", "spelhanden"),
        ("kvinna", "kvinnofrid"),
    ])
    func `a part of a compound is found`(word: String, compound: String) throws {
        let others = [
            "klimat", "läkare", "fordon", "stig", "avfall", "sim", "tid", "plan", "tidplan", "special", "spel", "frid",
            "ekonomi",
        ]
        #expect(try textWords(holding: others + [compound]).compounds(of: word).map(\.word.word) == [compound])
    }
}

/// A list of ordinary words.
struct SomeOrdinaryWords: OrdinaryWords {
    let words: Set<String>
    func holds(_ word: String) -> Bool { words.contains(word) }
}

struct SearchedWordTests {
    private let ordinary = SomeOrdinaryWords(words: ["mat", "hall", "vald", "skog"])

    @Test func `a Swedish word typed is itself, and what it may be with marks is another`() throws {
        let words = try textWords(holding: ["mäta", "mät", "håll", "våld", "valda"], ordinary: ordinary)
        for (typed, others) in [("mat", ["mät"]), ("hall", ["håll"]), ("vald", [])] {
            #expect(words.searched(typed) == [typed])
            #expect(words.otherwiseMarked(typed) == others)
            #expect(words.holdsSearched(typed) == others.isEmpty)
        }
        #expect(words.searched("vala") == ["vala"])
    }

    @Test func `a word that is none without marks is the one with them`() throws {
        let words = try textWords(holding: ["frånvaro"], ordinary: ordinary)
        #expect(words.searched("franvaro") == ["frånvaro"])
        #expect(words.otherwiseMarked("franvaro") == [])
    }

    @Test func `a compound has an s between its parts or none, as the texts have it`() throws {
        let words = try textWords(holding: ["kunskapskrav", "skolgård"])
        #expect(words.relinked("kunskapkraven") == "kunskapskraven")
        #expect(words.relinked("skolsgård") == "skolgård")
        #expect(words.relinked("kunskapslyft") == nil)
    }
}
