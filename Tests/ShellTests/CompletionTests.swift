import Testing

@testable import Shell

@Suite struct CompletionTests {
    let completion = Completion([
        "förra", "formulera", "försämrats", "Kultur- och fritidsnämnden", "Kommunstyrelsen", "nämnd", "nämnder",
        "vilka",
        "Huddinge kommun har en sund ekonomi", "fritid",
    ])

    @Test(arguments: [
        ("", "vil", ["vilka"]), ("vilka ", "nä", ["nämnd", "nämnder"]), ("vilka ", "NAMND", ["nämnd", "nämnder"]),
        ("", "for", ["förra", "formulera", "försämrats"]),
        ("hur går det för ", "kultur", ["Kultur- och fritidsnämnden"]),
        ("kultur- ", "o", ["och fritidsnämnden"]), ("vad gör Kultur- och ", "", ["fritidsnämnden"]),
        ("kultur- och ", "fri", ["fritidsnämnden"]), ("natur- och ", "fri", ["fritid"]),
        ("kultur- ", "f", ["förra", "formulera", "försämrats", "fritid"]), ("", "xyz", []), ("", "", []),
        ("", ".f", [".format"]), ("", ".hj", [".hjälp"]), ("", ".", Directive.names), (".format ", "c", ["csv"]),
        (".format ", "j", ["json", "jsonl"]), (".sql ", "", ["på", "av"]), (".format csv ", "n", []),
        (".avsluta ", "n", []),
    ])
    func candidatesAreFound(_ before: String, _ word: String, _ expected: [String]) {
        #expect(completion.candidates(before: before, word: word) == expected)
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
                let candidates = Completion(words).candidates(before: "", word: typed)
                let common = Completion.common(candidates, typed: typed)
                #expect(candidates.contains(word))
                #expect(common.count >= typed.count)
                #expect(candidates.allSatisfy { folded($0).hasPrefix(folded(common)) })
            }
        }
    }
}
