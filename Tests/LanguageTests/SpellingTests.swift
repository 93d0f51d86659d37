import Domain
import Foundation
import GrammarData
import Testing

@testable import Language

/// The words of the project's corpus, with the number of documents that hold each.
private func corpusWords(_ stemmer: Stemmer) throws -> WordList {
    let folder = packageRoot.appending(path: "corpus")
    var counts: [String: Int] = [:]
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    where file.pathExtension == "txt" {
        for word in Set(wordTexts(try String(contentsOf: file, encoding: .utf8).lowercased())) {
            counts[word, default: 0] += 1
        }
    }
    return WordList(counts, stemmer)
}

private let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

private let language = Result { try languageOfCorpus(NoOrdinaryWords()) }

private func languageOfCorpus(_ ordinary: some OrdinaryWords) throws -> Language {
    let folder = packageRoot.appending(path: "grammar")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
        $0.hasSuffix(".txt") && !$0.hasPrefix("rapporter/")
    }
    let grammar = try loadGrammar(files.map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) })
    return Language(
        LanguageBase(grammar), CorpusNames(Vocabulary(), stemmer: grammar.stemmer),
        words: try corpusWords(grammar.stemmer), ordinary: ordinary)
}

private func corrections(_ line: String) throws -> [String] {
    try language.get().understand(line).corrections.map { "\($0.from) → \($0.to)" }
}

struct SpellerTests {
    private let speller: LazySpeller
    private let grammar: Grammar

    init() throws {
        speller = try language.get().speller
        grammar = try language.get().grammar
    }

    /// One random mistake in each word of a sample: at least 95 percent of those that make no known word are taken for
    /// the word meant, or for another form of it, and hardly any for another word.
    @Test func oneMistakeIsMended() throws {
        var random = SeededGenerator(seed: 17)
        let known = Set(speller.words.map { Letters.plain($0.word) })
        let words = try language.get().spellingWords.filter { $0.count >= 4 && $0.allSatisfy(\.isLetter) }
        var (mistakes, right, wrong) = (0, 0, 0)
        for number in stride(from: 0, to: words.count, by: 2) {
            let typed = mistyped(words[number], &random)
            guard !known.contains(Letters.plain(typed)) else { continue }
            mistakes += 1
            guard let found = speller.nearest(to: typed).found else { continue }
            let isRight = grammar.stemmer.key(found.word) == grammar.stemmer.key(words[number])
            if isRight { right += 1 } else { wrong += 1 }
        }
        #expect(mistakes > 500)
        #expect(right * 100 >= mistakes * 95, "\(right) of \(mistakes)")
        #expect(wrong * 100 <= mistakes * 2, "\(wrong) of \(mistakes)")
    }

    private func mistyped(_ word: String, _ random: inout SeededGenerator) -> String {
        var letters = Array(word)
        let place = Int.random(in: 0..<letters.count, using: &random)
        let keys = grammar.spelling.keyboard.map(Array.init)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: letters.remove(at: place)
        case 1: letters.insert("abcdefghijklmnoprstuvyåäö".randomElement(using: &random)!, at: place)
        case 2: letters.insert(letters[place], at: place)
        case 3: if place > 0 { letters.swapAt(place, place - 1) }
        case 4:
            guard let row = keys.first(where: { $0.contains(letters[place]) }) else { break }
            let key = row.firstIndex(of: letters[place])!
            letters[place] = row[key == 0 ? 1 : key - 1]
        default:
            return word.replacing("ck", with: "k", maxReplacements: 1).replacing("ä", with: "e", maxReplacements: 1)
        }
        return String(letters)
    }

    @Test func noWordIsMendedIntoItself() throws {
        for word in ["ekonomi", "nämnder", "uppfyllda", "frånvaro"] {
            #expect(speller.known(word)?.word == word)
            #expect(speller.nearest(to: word).found?.word != word)
        }
        #expect(speller.known("franvaro")?.word == "frånvaro")
        #expect(speller.known("fränvaro", among: .texts)?.word != "fränvaro")
    }
}

struct SpellingWeightTests {
    private func speller(_ words: [String], texts: [String] = []) throws -> Speller {
        let grammar = try language.get().grammar
        let all = words.map { ($0, Speller.Source.grammar, 0) } + texts.map { ($0, Speller.Source.texts, 1) }
        return Speller(all, grammar.spelling, grammar.stemmer)
    }

    @Test(arguments: [
        ("upfyllda", "uppfyllda"), ("uppfyllldda", "uppfyllda"), ("ekologsik", "ekologisk"), ("ekonmi", "ekonomi"),
        ("klimtmål", "klimatmål"), ("jemförelse", "jämförelse"),
        ("vextverk", "växtverk"),
    ])
    func mistakesOfTypingAndOfSoundAreMended(typed: String, word: String) throws {
        let words = ["uppfyllda", "ekologisk", "ekonomi", "klimatmål", "jämförelse", "växtverk"]
        #expect(try speller(words).nearest(to: typed).found?.word == word)
    }

    @Test(arguments: ["abc", "turism", "lunch", "", "🙂🙂🙂🙂", "ж", String(repeating: "a", count: 200)])
    func farWordsAreLeftAlone(typed: String) throws {
        #expect(try speller(["ekonomi", "klimatmål", "nämnder"]).nearest(to: typed) == .nothing)
    }

    @Test func equallyNearWordsAreTied() throws {
        let verdict = try speller(["kabel", "kafel"]).nearest(to: "kamel")
        #expect(verdict.found == nil)
        #expect(Set(verdict.words) == ["kabel", "kafel"])
    }

    @Test func aNeighbouringKeyIsNearerThanAnother() throws {
        // On the keyboard h stands beside g, and p far from it.
        #expect(try speller(["hare", "pare"]).nearest(to: "gare").found?.word == "hare")
    }

    @Test func theGrammarGoesBeforeTheTexts() throws {
        #expect(try speller(["kabel"], texts: ["kafel"]).nearest(to: "kamel").found?.word == "kabel")
    }

    @Test func formsOfOneWordAreNoDifferentWords() throws {
        #expect(try speller(["nämnden", "nämnder"]).nearest(to: "nämndex").found != nil)
    }
}

struct WordRepairTests {
    @Test(arguments: [
        ("vilka nämnder har ej upfyllt ekonmimålet", ["upfyllt → uppfyllt", "ekonmimålet → ekonomimålet"]),
        ("personalmåll 2024", ["personalmåll → personalmål"]),
        ("visa måål", ["måål → mål"]),
        ("visa nämdmål", ["nämdmål → nämndmål"]),
        ("vilkanämnder har ejuppfyllda mål", ["vilkanämnder → vilka nämnder", "ejuppfyllda → ej uppfyllda"]),
        ("nämnderhar", ["nämnderhar → nämnder har"]),
        ("mål2024", ["mål2024 → mål 2024"]),
        ("vilka vilka nämnder har har ej uppfyllda mål", ["vilka vilka → vilka", "har har → har"]),
        ("motiveringar motiveringar motiveringar", ["motiveringar motiveringar motiveringar → motiveringar"]),
    ]) func wordsArePutRightAndShown(line: String, shown: [String]) throws {
        #expect(try corrections(line) == shown)
    }

    @Test(arguments: [
        "vilka nämnder har ej uppfyllda mål 2024", "mål för skolan 2024", "motiveringar om sjukfrånvaro", "2024 2024",
        "nämner \"har har\"", "KS-2018/123", "turismmålet 2024",
    ]) func wordsThatAreRightAreLeftAlone(line: String) throws {
        #expect(try corrections(line).isEmpty)
    }

    @Test(arguments: [
        "vilkanämnder har har ej", " social  nämnden ", "har har har", "sjuk frånvaro mål2024", "x y z z",
        "ejuppfyllda ejuppfyllda",
    ]) func theTokensAreStillTheLine(line: String) throws {
        let understanding = try language.get().understand(line)
        #expect(understanding.tokens.map(\.text).joined() == line)
        let words = understanding.tokens.filter { $0.kind != .space }.count
        #expect(understanding.reading.parts.flatMap { Array($0.range) } == Array(0..<words))
        for token in understanding.tokens {
            #expect(Array(line)[token.offset..<(token.offset + token.length)].elementsEqual(token.text))
        }
    }

    @Test func aWordTiedBetweenOthersIsReportedWithThem() throws {
        let language = try language.get()
        let understanding = language.understand("visa statns 2024")
        #expect(understanding.corrections.isEmpty)
        #expect(understanding.unknown.flatMap(\.alternatives) == ["status", "statens"])
        #expect(language.suggestions(for: understanding).prefix(2) == ["visa status 2024", "visa statens 2024"])
    }
}

/// Words that Swedes use are no misspellings of the grammar's or the corpus' own.
struct OrdinaryWordsTests {
    private struct Holding: OrdinaryWords {
        let words: Set<String>
        func holds(_ word: String) -> Bool { words.contains(word) }
    }

    @Test func whatSwedesWriteIsNotMended() throws {
        let other = try languageOfCorpus(Holding(words: ["ekonmi"]))
        #expect(try corrections("ekonmi 2024") == ["ekonmi → ekonomi"])
        #expect(other.understand("ekonmi 2024").corrections.isEmpty)
        #expect(other.understand("ekonommi 2024").corrections.map(\.to) == ["ekonomi"])
    }
}
