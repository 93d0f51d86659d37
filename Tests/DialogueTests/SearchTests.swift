import Dialogue
import Domain
import Testing

/// Full-text searches and what may be asked after them.
struct SearchTests {
    private let fixture: CorpusFixture
    private var dialogue: Dialogue { fixture.dialogue }

    init() throws {
        fixture = try CorpusFixture()
        fixture.dialogue.keepsContext = true
    }

    private func count(_ line: String) throws -> Int { try dialogue.ask(line).table.rows.count }

    private func number(_ line: String) throws -> Value? { try dialogue.ask(line).table.rows.first?.last }

    @Test func wordsAtTheEndGroupTheHits() throws {
        let answer = try dialogue.ask("sök upphandling per nämnd")
        #expect(answer.table.columns.prefix(3) == ["namnd", "antal", "utdrag"])
        let counts = answer.table.rows.map { $0[1] }
        let all = try count("sök upphandling")
        #expect(counts.reduce(0) { if case .integer(let count) = $1 { $0 + count } else { $0 } } == all)
        #expect(answer.texts("utdrag").allSatisfy { $0.contains("\u{2}") })
        #expect(answer.table.sources.count == answer.table.rows.count)
    }

    @Test func wordsInQuotesGroupNothing() throws {
        let answer = try dialogue.ask("sök \"per nämnd\"")
        #expect(answer.meaning?.grouping == [] && answer.meaning?.condition.text?.groups.count == 1)
    }

    @Test func eitherWordWillDoWithEller() throws {
        let (first, second) = (try count("sök fosfor"), try count("sök matsvinn"))
        let either = try count("sök fosfor eller matsvinn")
        #expect(either > max(first, second) && either <= first + second)
    }

    @Test func textsAreLeftOutWithMenInte() throws {
        let (with, without) = (try count("sök frånvaro sjukfrånvaro"), try count("sök frånvaro men inte sjukfrånvaro"))
        #expect(without < with || with > 0)
        #expect(
            try dialogue.ask("sök frånvaro men inte sjukfrånvaro").texts("utdrag").allSatisfy {
                !$0.lowercased().contains("sjukfrånvaro")
            })
    }

    @Test func aNegationByItselfIsAWordAndThatIsSaid() throws {
        let answer = try dialogue.ask("sök inte upphandling")
        #expect(answer.remarks.contains(.negationSearched("inte")))
    }

    @Test func aPageAtATime() throws {
        dialogue.hitsShown = nil
        let all = try dialogue.ask("sök upphandling")
        #expect(all.page == nil)
        dialogue.hitsShown = 10
        let first = try dialogue.ask("sök upphandling")
        #expect(first.page?.before == 0 && first.page?.total == all.table.rows.count)
        #expect(first.table.rows == Array(all.table.rows.prefix(10)))
        let second = try dialogue.ask("visa fler")
        #expect(second.page?.before == 10)
        #expect(second.table.rows == Array(all.table.rows.dropFirst(10).prefix(10)))
        #expect(second.table.sources == Array(all.table.sources.dropFirst(10).prefix(10)))
        while try !dialogue.ask("visa fler").table.rows.isEmpty {}
        #expect(try dialogue.ask("visa fler").remarks == [.noMoreHits])
    }

    @Test func oneHitIsShownWhole() throws {
        let all = try dialogue.ask("sök upphandling")
        let answer = try dialogue.ask("visa 3")
        #expect(answer.table.rows.count == 1 && answer.page?.before == 2)
        #expect(answer.table.sources == [all.table.sources[2]])
        let letters = [answer.texts("utdrag")[0], all.texts("utdrag")[2]].map { $0.filter(\.isLetter) }
        #expect(letters[0].contains(letters[1]))
        #expect(try dialogue.ask("visa 999").remarks == [.noSuchHit(999)])
        // The source of any hit can be asked for whichever of them is shown.
        guard case .passage(let passage, _) = try dialogue.evidence(ofRow: 2, of: answer) else {
            Issue.record("no passage")
            return
        }
        #expect(passage.line == all.table.sources[1].line)
    }

    @Test func countsAndListsOfHitsAreOfTheSameTexts() throws {
        let all = try count("sök upphandling")
        #expect(try number("hur många?") == .integer(all))
        #expect(try count("vilka är det?") == all)
        let later = try count("bara 2023")
        #expect(try number("hur många?") == .integer(later))
        guard case .counted(let table) = try dialogue.evidence(ofRow: nil, of: try dialogue.ask("hur många?")) else {
            Issue.record("no records")
            return
        }
        #expect(table.rows.count == later)
    }

    @Test(arguments: ["sökt", "sök", "sök  ", "sök eller", "sök men inte", "sök per nämnd", "sök \"\"", "sök 2024"])
    func oddSearchesAreAnsweredOrRefused(_ line: String) throws {
        try dialogue.askExpectingAnswerOrRefusal(line)
    }

    @Test func aCorrectionIsTheReasonOfEveryHit() throws {
        let answer = try dialogue.ask("sök sjukfånvaro")
        #expect(!answer.table.rows.isEmpty)
        #expect(answer.reasons.allSatisfy { $0.contains(.corrected(from: "sjukfånvaro")) })
        #expect(try dialogue.ask("bara 2024").reasons.allSatisfy { $0.contains(.corrected(from: "sjukfånvaro")) })
        #expect(
            try dialogue.ask("sök sjukfrånvaro").reasons.allSatisfy { !$0.contains(.corrected(from: "sjukfånvaro")) })
    }

    private func hits(_ line: String) throws -> Set<String> {
        Set(try dialogue.ask(line).texts("utdrag").map { $0.filter { $0 != "\u{2}" && $0 != "\u{3}" } })
    }

    @Test(arguments: ["arena", "ras", "tand", "vas", "somrar", "plast", "motor", "land", "bilar"])
    func nothingIsFoundInAnEnding(_ word: String) throws {
        let endings = [
            "tidigare", "baseras", "förloras", "bemötande", "beslutanderätt", "upplevas", "bostadsområde", "kopplas",
            "mot", "verkställande", "stabil", "stabilt", "klimat",
        ]
        let said = try dialogue.ask("sök \(word)").reasons.joined().compactMap { reason in
            if case .says(let said, .compound) = reason { said } else { nil }
        }
        #expect(Set(said).isDisjoint(with: endings), "\(word): \(said)")
    }

    @Test func aWordOfNoTextIsToldWhateverMeansTheSame() throws {
        let answer = try dialogue.ask("sök simhall")
        #expect(answer.remarks.contains(.wordsInNoText(["simhall"])))
        #expect(!answer.remarks.contains { if case .widened(let found, _) = $0 { found > 0 } else { false } })
        #expect(try dialogue.ask("sök sjukfrånvaro").remarks.isEmpty)
    }

    @Test(arguments: ["skog", "vecka", "olycka", "arena", "syster", "tjänsteman", "gamla", "plast"])
    func aSwedishWordIsNotRespelt(_ word: String) throws {
        #expect(try dialogue.ask("sök \(word)").corrections.isEmpty)
    }

    @Test func aMisspeltWordIsMendedBeforeItIsParted() throws {
        let answer = try dialogue.ask("sök kunskapkraven")
        #expect(answer.corrections.map(\.to) == ["kunskapskraven"])
        #expect(try hits("sök kunskapkraven") == hits("sök kunskapskraven"))
    }

    @Test(arguments: [
        ("larartathet", "lärartäthet"), ("franvaro", "frånvaro"), ("larare", "lärare"), ("klagomal", "klagomål"),
    ])
    func wordsWithoutMarksFindWhatThoseWithThemDo(_ typed: String, _ word: String) throws {
        #expect(try hits("sök \(typed)") == hits("sök \(word)"))
        #expect(try !hits("sök \(word)").isEmpty)
    }

    @Test(arguments: [
        "sök upphandling -policy", "sök upphandling inte policy", "sök upphandling NOT policy",
        "sök upphandling men inte policy", "sök -policy upphandling",
    ])
    func wordsAreLeftOutAsInOtherSearches(_ line: String) throws {
        let (all, left) = (try hits("sök upphandling"), try hits(line))
        #expect(left == (try hits("sök upphandling men inte policy")))
        #expect(!left.isEmpty && left.count < all.count)
    }

    @Test func aYearIsLeftOut() throws {
        let answer = try dialogue.ask("sök upphandling -2019")
        let years = answer.table.columns.firstIndex(of: "ar").map { column in answer.table.rows.map { $0[column] } }
        #expect(years?.isEmpty == false && years?.contains(.integer(2019)) == false)
    }

    @Test func anAsteriskStandsForAnyEnd() throws {
        let (begun, whole) = (try hits("sök upphandl*"), try hits("sök upphandling"))
        #expect(begun.count >= whole.count && !whole.isEmpty)
        #expect(try dialogue.ask("sök xyzzy*").remarks.contains(.wordsInNoText(["xyzzy*"])))
    }

    @Test(arguments: ["beroende", "lärare", "låg", "skräp", "läsning"])
    func aHitWithTheWordItselfComesBeforeOneWithASynonym(_ word: String) throws {
        let isSynonym = try dialogue.ask("sök \(word)").reasons.map { reasons in
            reasons.contains { if case .says(_, .synonym) = $0 { true } else { false } }
        }
        #expect(isSynonym == isSynonym.sorted { !$0 && $1 })
    }
}
