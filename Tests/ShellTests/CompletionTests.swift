import Dialogue
import Testing

@testable import Shell

@Suite struct CompletionTests {
    @Test(arguments: [
        ("", ".f", [".format"]), ("", ".hj", [".hjälp"]), ("", ".", Directive.names), (".format ", "c", ["csv"]),
        (".format ", "j", ["json", "jsonl"]), (".sql ", "", ["på", "av"]), (".format csv ", "n", []),
        (".avsluta ", "n", []),
    ])
    func directivesAreCompleted(_ before: String, _ word: String, _ expected: [String]) {
        #expect(Completion.directives(before: before, word: word) == expected)
    }

    @Test(arguments: [("", ""), ("", "vil"), ("vilka ", ".f")])
    func questionsAreNoDirectives(_ before: String, _ word: String) {
        #expect(Completion.directives(before: before, word: word) == nil)
    }

    @Test(arguments: [
        (["nämnd", "nämnder"], "namn", "nämnd"), (["förra", "formulera"], "for", "for"), (["vilka"], "v", "vilka"),
        (["på", "av"], "", ""), (["Kommunstyrelsen", "kommun"], "komm", "kommun"), (["åtta", "attack"], "at", "atta"),
    ])
    func theCommonBeginningIsNeverLessThanWhatWasTyped(_ candidates: [String], _ typed: String, _ common: String) {
        #expect(Completion.common(candidates, typed: typed) == common)
    }

    @Test func whatIsCommonBeginsAllCandidates() {
        let words = ["förra", "formulera", "försämrats", "nämnd", "nämnder", "ål", "al", "öl"]
        for word in words {
            for length in 1...word.count {
                let typed = folded(String(word.prefix(length)))
                let candidates = words.filter { folded($0).hasPrefix(typed) }
                let common = Completion.common(candidates, typed: typed)
                #expect(common.count >= typed.count)
                #expect(candidates.allSatisfy { folded($0).hasPrefix(folded(common)) })
            }
        }
    }

    @Test func whatIsNotTestedKeepsItsLettersOpen() {
        let found = Completions(offered: ["uppfyllt", "uppfyllda"], untested: ["uppgång"])
        #expect(
            Completion.choice(found, word: "u") == Completion.Choice(common: "upp", texts: ["uppfyllt", "uppfyllda"]))
        let one = Completions(offered: ["2024"], untested: ["2023"])
        #expect(Completion.choice(one, word: "2").common == "202")
    }

    @Test func aCapitalStays() {
        let found = Completions(offered: ["vilka", "vilken"])
        #expect(Completion.choice(found, word: "Vi") == Completion.Choice(common: "Vilk", texts: ["Vilka", "Vilken"]))
    }

    @Test func nothingFoundChangesNothing() {
        let found = Completions(offered: [], untested: ["vilka"])
        #expect(Completion.choice(found, word: "vi") == Completion.Choice(common: "vi", texts: []))
    }
}
