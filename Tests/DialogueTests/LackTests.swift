import Dialogue
import Domain
import Foundation
import Testing

/// Questions by what only some kinds of record have: answered of those, or refused in words, whatever the corpus holds.
struct LackTests {
    /// Lines that name a dimension, a field or a condition that the records of other kinds have.
    static let lines = [
        "kön", "könen", "område", "områden", "process", "processer", "typ", "grupp", "mätperioder", "trend", "risk",
        "post", "kontroll", "åtgärd", "diarienummer", "antal per område", "antal per typ", "antal per kön",
        "antal per process", "antal per mätperiod", "område 2024", "kön 2024", "typ 2023", "socialnämnden område",
        "vilka områden har ej uppfyllda mål 2024", "vilka processer har ej uppfyllda mål",
        "vilket område har flest ej uppfyllda mål", "andel uppfyllda mål per typ", "antal mål per kön",
        "mål per område", "mål sorterade på område", "hur många områden finns", "hur många typer", "hur många kön",
        "hur många risker och granskningar finns", "hur många åtaganden och risker finns", "vilka typer finns",
        "åtaganden per kön", "risker per typ", "granskningar per område", "kontroller per målområde",
        "mått per process", "antal mått per kön", "kostnader per typ", "ekonomi per område", "risker med trend",
        "jämför områdena", "hur har riskerna förändrats sedan 2023", "varför gick socialnämnden över budget",
        "motiveringar om upphandling per typ", "sorterade på typ", "andel risker per typ", "lista processerna",
    ]

    private func answers(_ dialogue: Dialogue) throws {
        for line in Self.lines {
            let answer = try dialogue.askExpectingAnswerOrRefusal(line)
            for suggestion in answer.suggestions where !answer.understood {
                #expect(try dialogue.ask(suggestion).understood, "\(line): \(suggestion)")
            }
        }
    }

    @Test func everyLineIsAnsweredOrRefusedInWords() throws { try answers(try CorpusFixture().dialogue) }

    @Test func soAreTheyWithoutTheReportsThatHaveThem() throws {
        try answers(try CorpusFixture(documents: CorpusFixture.corpus.filter { !$0.contains("2019") }).dialogue)
    }

    @Test func soAreTheyOfOneReport() throws {
        try answers(try CorpusFixture(documents: [CorpusFixture.corpus[3]]).dialogue)
    }

    /// The same reports of another municipality, alone and beside the first.
    @Test(arguments: [[], CorpusFixture.corpus])
    func soAreTheyOfAnotherMunicipality(beside others: [String]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "fraga-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let own = try CorpusFixture.corpus.map { path in
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let file = folder.appending(path: URL(filePath: path).lastPathComponent)
            try text.replacing("Huddinge", with: "Botkyrka").write(to: file, atomically: true, encoding: .utf8)
            return file.path
        }
        try answers(try CorpusFixture(documents: others + own).dialogue)
    }

    @Test func soAreTheyAsFollowUps() throws {
        let dialogue = try CorpusFixture().dialogue
        dialogue.keepsContext = true
        for first in ["hur många mål 2024", "visa risker", "sjukfrånvaro", "sök upphandling", "vilka mått finns"] {
            for line in ["per kön", "per typ", "per område", "sorterade på typ", "och kön?", "hur många områden?"] {
                _ = try dialogue.ask(first)
                try dialogue.askExpectingAnswerOrRefusal(line)
            }
        }
    }

    // MARK: - Which kind answers

    @Test(arguments: [
        ("kön", RecordKind.mått, ["grupp"]), ("område", .risk, ["omrade"]), ("typ", .åtagande, ["typ"]),
        ("hur många områden finns", .risk, ["antal"]), ("mätperioder", .mått, ["period"]),
        ("antal per typ", .åtagande, ["typ", "antal"]),
    ])
    func theKindThatHasItAnswers(line: String, kind: RecordKind, columns: [String]) throws {
        let answer = try CorpusFixture().dialogue.ask(line)
        #expect((answer.inquiry?.things.source.kind ?? answer.meaning?.kind) == kind)
        #expect(answer.table.columns == columns && !answer.table.rows.isEmpty)
    }

    /// Areas are of risks and of kontroller.
    @Test func otherKindsThatHaveItAreOtherReadings() throws {
        let answer = try CorpusFixture().dialogue.ask("antal per område")
        #expect(answer.alternatives.count == 1 && answer.alternatives[0].interpretation.contains("kontroller"))
    }

    @Test(arguments: [
        ("vilka områden har ej uppfyllda mål 2024", Lack.Part.dimension(.område), RowSource.records(.bedömning)),
        ("andel uppfyllda mål per typ", .dimension(.typ), .records(.bedömning)),
        ("risker per typ", .dimension(.typ), .records(.risk)), ("risker med trend", .column(.trend), .records(.risk)),
        ("antal mått per grupp", .dimension(.grupp), .records(.mått)),
    ])
    func aKindThatIsSaidIsKept(line: String, part: Lack.Part, source: RowSource) throws {
        let answer = try CorpusFixture().dialogue.ask(line)
        #expect(!answer.understood && answer.table.rows.isEmpty)
        #expect(answer.remarks == [.lacking(Lack(part: part, source: source))])
    }

    @Test func whatHasAnAnswerIsOfferedInstead() throws {
        let answer = try CorpusFixture().dialogue.ask("vilka områden har ej uppfyllda mål 2024")
        #expect(answer.suggestions.first == "Vilka målområden har ej uppfyllda mål 2024?")
    }

    @Test(arguments: ["hur många risker och granskningar finns", "hur många åtaganden och risker finns"])
    func twoKindsAreTwoQuestions(line: String) throws {
        let answer = try CorpusFixture().dialogue.ask(line)
        #expect(!answer.understood && answer.remarks.contains(.severalQuestions))
    }
}
