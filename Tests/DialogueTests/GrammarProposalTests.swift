import Domain
import Foundation
import Testing

@testable import Dialogue

@Suite struct GrammarProposalTests {
    private func proposals(_ questions: [String], documents: [String]? = nil) throws -> [GrammarProposal] {
        let fixture = try CorpusFixture(documents: documents)
        let lines = try questions.map { question in
            let answer = try fixture.dialogue.ask(question)
            let entry: [String: Any] = [
                "fraga": question, "oforstadda": answer.unknown.map(\.text),
                "rattningar": answer.corrections.map { ["fran": $0.from, "till": $0.to] },
            ]
            return String(decoding: try JSONSerialization.data(withJSONObject: entry), as: UTF8.self)
        }
        return try fixture.dialogue.proposals(for: UsageLog(lines: Array(lines.joined(separator: "\n").utf8)))
    }

    @Test func wordsAreCountedWithTheMostCommonFirst() throws {
        let found = try proposals([
            "vilka blåbär har SN", "vilka lingonen är ej uppfyllda", "vilka blåbär är ej uppfyllda 2024",
        ])
        #expect(found.first?.word == "blåbär" && found.first?.count == 2)
        #expect(found.first?.example == "vilka blåbär är ej uppfyllda 2024")
        #expect(found.map(\.count) == found.map(\.count).sorted(by: >))
    }

    @Test func whatIsUnderstoodTodayIsLeftOut() throws {
        #expect(
            try proposals(["vilka nämnder har ej uppfyllt ekonomimål 2024", "hur många mål är ej uppfyllda"]) == [])
    }

    @Test func aWordLikeOneOfTheGrammarGoesToItsBlock() throws {
        let found = try proposals(["hur många måluppfyllnadsgrader per nämnd", "visa trivselfrågorna"])
        let degree = found.first { $0.word == "måluppfyllnadsgrader" }
        #expect(degree?.file == "grammar/ord.txt" && degree?.block == "sak måluppfyllelse")
        let part = found.first { $0.word == "trivselfrågorna" }
        #expect(part?.file == "grammar/malord.txt" && part?.block == "mål trygghetsmål")
        #expect(part?.reason == .like("trivsel"))
    }

    @Test func aWordWithoutLikeIsForThePersonToPlace() throws {
        let found = try proposals(["vilka blåbär har SN"])
        #expect(found.map(\.reason) == [.new] && found.first?.file == nil)
    }

    @Test func aCorrectionThatRecursIsASpelling() throws {
        let questions = ["vilka nämmnder har ej uppfyllt ekonomimål 2024", "vilka nämmnder har mål"]
        #expect(try proposals(Array(questions.prefix(1))) == [])
        let found = try proposals(questions)
        #expect(found.map(\.word) == ["nämmnder"])
        #expect(found.first?.reason == .spelling("nämnder") && found.first?.block?.isEmpty == false)
    }

    @Test func lettersWithoutDotsAreNoMisspellings() throws {
        #expect(try proposals(Array(repeating: "vilka namnder har mal", count: 3)) == [])
    }
}
