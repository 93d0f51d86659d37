import Dialogue
import Domain
import Testing

/// What Tab offers.
struct CompletionTests {
    private let fixture: CorpusFixture
    private var dialogue: Dialogue { fixture.dialogue }

    init() throws { fixture = try CorpusFixture() }

    /// With time enough for a slow build.
    private func offers(_ line: String, _ rest: String = "") -> [String] {
        let (before, word) = parted(line)
        return dialogue.completions(before: before, word: word, rest: rest, within: .seconds(3)).offered
    }

    private func parted(_ line: String) -> (String, String) {
        let start = line.lastIndex { " \"".contains($0) }.map(line.index(after:)) ?? line.startIndex
        return (String(line[..<start]), String(line[start...]))
    }

    // MARK: - Laws

    /// Every so many of the places of the examples: all of them take minutes in a build that is not optimised.
    private var someCuts: [String] {
        let grammar = dialogue.language.grammar
        let all = (grammar.showcase + grammar.rules.flatMap(\.examples)).flatMap { line in
            line.indices.map { String(line[..<$0]) } + [line]
        }
        return stride(from: 0, to: all.count, by: 97).map { all[$0] }
    }

    @Test func whatIsOfferedIsAQuestionWithRowsOrTheBeginningOfOne() throws {
        let known = knownWords
        for cut in someCuts {
            let (before, word) = parted(cut)
            for text in dialogue.completions(before: before, word: word, within: .milliseconds(60)).offered {
                let line = before + text + (before.filter { $0 == "\"" }.count.isMultiple(of: 2) ? "" : "\"")
                let answer = try dialogue.ask(line)
                if answer.understood {
                    #expect(!answer.table.rows.isEmpty, "\(cut)|\(text)")
                } else {
                    let words = answer.unknown.flatMap { $0.text.lowercased().split(separator: " ").map(String.init) }
                    // What is searched for may stand before its verb: "som matsvinn nämns".
                    #expect(words.allSatisfy(known.contains) || before.hasSuffix("som "), "\(cut)|\(text): \(words)")
                }
            }
        }
    }

    /// Words that a part which has begun may have.
    private var knownWords: Set<String> {
        let grammar = dialogue.language.grammar
        var words = Set(grammar.classes.values.joined().flatMap { $0.split(separator: " ").map(String.init) })
        words.formUnion(grammar.things.values.joined())
        words.formUnion(grammar.scales.levels.map { $0.name.lowercased() })
        words.formUnion(grammar.rules.flatMap(\.patterns).joined().flatMap(literals))
        return words
    }

    private func literals(_ element: some Any) -> [String] {
        "\(element)".split(separator: "\"").map { String($0).lowercased() }
    }

    @Test func nothingIsOfferedThatWasNotBegun() {
        for cut in someCuts {
            let (before, word) = parted(cut)
            let key = Letters.plain(word)
            let found = dialogue.completions(before: before, word: word, within: .milliseconds(20))
            for text in found.offered + found.untested {
                #expect(Letters.plain(String(text.drop { "(\"".contains($0) })).hasPrefix(key), "\(cut)|\(text)")
            }
            #expect(found.offered.count <= Dialogue.completionsOffered)
            #expect(Set(found.offered).isDisjoint(with: found.untested))
        }
    }

    // MARK: - What is most useful

    @Test(arguments: [
        ("", "vilka"), ("vilka ", "nämnder"), ("vilka nämnder ", "har"), ("vilka nämnder har ", "klarat"),
        ("vilka nämnder har ej ", "uppfyllt"), ("vilka nämnder har ej uppfyllt ", "ekonomimål"),
        ("vilka nämnder har ej uppfyllt ekonomimål ", "2024"), ("hur går det för ", "Kommunstyrelsen"),
        ("ekonomimål både ", "2023 och 2024"), ("ekonomimål bå", "både 2023 och 2024"), ("20", "2024"),
        ("andel uppfyllda mål per ", "nämnd"), ("sök matsv", "matsvinn"), ("motiveringar om \"sjukfr", "sjukfrånvaro"),
        ("vilka mål nämner sjuk", "sjukfrånvaro"), ("S", "sök"), ("SN och ", "Kommunstyrelsen"),
    ])
    func theUsefulIsOffered(_ line: String, _ expected: String) {
        #expect(offers(line).contains(expected), "\(offers(line))")
    }

    @Test func yearsComeLatestFirst() {
        #expect(offers("20") == ["2024", "2023", "2019"])
    }

    // MARK: - How it is written

    @Test(arguments: [
        "hur går det för kultur- och fr", "hur går det för KULTUR- OCH FR", "hur gar det for kultur och fr",
    ])
    func aNameGoesOnFromItsWords(_ line: String) {
        #expect(offers(line).contains("fritidsnämnden"))
    }

    @Test func aNameIsOfferedWhole() {
        #expect(offers("hur går det för kul").first == "Kultur- och fritidsnämnden")
        #expect(offers("målet huddinge kommun är en ").contains("attraktiv arbetsgivare"))
        #expect(offers("sjukfrånvaro ").contains("(total)"))
    }

    @Test(arguments: ["vilka NÄMN", "vilka namn", "vilka nämn"])
    func lettersAreComparedWithoutCaseAndDiacritics(_ line: String) {
        #expect(offers(line).contains("nämnder"))
    }

    @Test func theLineAfterTheCursorCounts() {
        #expect(offers("vilka ", " har ej uppfyllt ekonomimål 2024").contains("nämnder"))
        #expect(offers("vilka nä", "mnder har ej uppfyllt ekonomimål 2024").contains("nämnder"))
        #expect(offers("vilka nä", "der har ej uppfyllt ekonomimål 2024").isEmpty)
        // KS has no goal that is not met at all.
        #expect(offers("mål i K", " ej uppfyllda 2024").contains("KFN") == !rows("mål i KFN ej uppfyllda 2024").isEmpty)
        #expect(!offers("mål i K", " ej uppfyllda 2024").contains("KS"))
        #expect(offers("vilka ", " uppfyllda xyzzy").contains("nämnder"))
    }

    private func rows(_ line: String) -> [[Value]] { (try? dialogue.ask(line).table.rows) ?? [] }

    // MARK: - What has no answer

    @Test(arguments: ["xyzzy ", "vilka xyzzy mål ", "sök xyzzyq", "hur går det för turismnämnden "])
    func whatIsNotUnderstoodIsNotContinued(_ line: String) { #expect(offers(line).isEmpty) }

    @Test func aFollowUpIsCompletedInItsContext() throws {
        dialogue.keepsContext = true
        let first = "vilka nämnder har ej uppfyllt ekonomimål 2024"
        _ = try dialogue.ask(first)
        let offered = offers("och ")
        #expect(offered.contains("2023"))
        for text in offered {
            _ = try dialogue.ask(first)
            #expect(try !dialogue.ask("och " + text).table.rows.isEmpty, "\(text)")
        }
    }

    @Test(arguments: [
        "'; DROP TABLE bedomning; --", "\"\"\"\"", "sök \"", "sök NEAR(", "\u{0}\u{1}", "((((", "😀 ", "och och och ",
        "2024 2024 2024 ", "mellan mellan ", "\u{301}a", "-", "kultur- ", ".", "vilka nämnder har ej \t",
    ])
    func hostileLinesAreOnlyWords(_ line: String) {
        for rest in ["", line] {
            _ = dialogue.completions(before: line, word: "", rest: rest, within: .milliseconds(200))
        }
        for end in line.indices {
            _ = dialogue.completions(before: "", word: String(line[end...]), rest: line, within: .milliseconds(100))
        }
        #expect(rows("hur många mål finns 2024") == [[.integer(62)]])
    }

    @Test func aLongLineIsNotCompleted() {
        let line = String(repeating: "ej uppfyllda mål och ", count: 300)
        #expect(dialogue.completions(before: line, word: "e") == Completions())
        #expect(dialogue.completions(before: "", word: line) == Completions())
    }
}
