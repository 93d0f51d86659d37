import Dialogue
import Domain
import Testing

/// What a person may rely on, beyond the golden cases.
struct AnswerTests {
    private let fixture: CorpusFixture

    init() throws { fixture = try CorpusFixture() }

    private func ask(_ line: String) throws -> Answer { try fixture.dialogue.ask(line) }

    @Test func theFirstQuestionOfTheReadme() throws {
        let answer = try ask("vilka nämnder har ej uppfyllt ekonomimål 2024")
        #expect(answer.texts("namnd") == ["Förskolenämnden", "Vård- och omsorgsnämnden"])
        #expect(answer.table.sources.count == 2)
        #expect(answer.table.sources.allSatisfy { $0.document == "malprognoser-2024-augusti" && $0.line != nil })
    }

    @Test func anUnknownWordIsNamedWhereItStands() throws {
        let answer = try ask("vilka nämnder har ett blomfgh mål 2024")
        #expect(!answer.understood)
        #expect(answer.unknown == [Fragment(text: "blomfgh", offset: 22, length: 7)])
        #expect(answer.table.rows.isEmpty)
        #expect(!answer.suggestions.isEmpty)
    }

    @Test func aYearThatTheCorpusLacksIsSaid() throws {
        let answer = try ask("vilka nämnder har ej uppfyllt ekonomimål 2022")
        #expect(answer.understood && answer.table.rows.isEmpty)
        #expect(answer.remarks.contains(.yearMissing([2022], held: [2019, 2023, 2024])))
    }

    @Test func aNämndThatTheCorpusLacksIsNotTakenForAnother() throws {
        let answer = try ask("hur gick det för barn- och utbildningsnämnden 2024")
        #expect(!answer.understood)
        let nämnder = fixture.dialogue.language.vocabulary.nämnder
        #expect(answer.remarks.contains(.nämndMissing("barn- och utbildningsnämnden", held: nämnder)))
    }

    /// What is denied is told apart from how many it is denied of.
    @Test(arguments: [
        ("vilka nådde inga mål 2024", []), ("vilka klarade inget av målen 2024", []),
        ("nämnder med något ekonomimål som inte nåddes 2024", ["Förskolenämnden", "Grundskolenämnden"]),
        ("nämnder som inte nådde något ekonomimål 2024", ["Förskolenämnden", "Grundskolenämnden"]),
    ])
    func noneIsNotSomeThatAreNot(line: String, some nämnder: [String]) throws {
        let answer = try ask(line)
        #expect(answer.understood)
        #expect(Set(nämnder).isSubset(of: answer.texts("namnd")))
        #expect(!nämnder.isEmpty || answer.table.rows.isEmpty)
        #expect(answer.table.columns == ["namnd"])
    }

    @Test(arguments: [
        "Nåddes ekonomimålet i SN 2024?", "Uppfylldes SN:s ekonomimål 2024?", "Höll SN sitt ekonomimål 2024?",
    ])
    func aVerbFirstAsksWhetherItIsSo(line: String) throws {
        let answer = try ask(line)
        #expect(answer.conclusion != nil && !answer.table.rows.isEmpty, "\(line)")
    }

    @Test func aTrueNothingIsAnAnswer() throws {
        let answer = try ask("KS ej uppfyllt 2024")
        #expect(answer.understood && answer.table.rows.isEmpty)
    }

    @Test func aFalsePremiseGetsTheBedömningAndIsSaid() throws {
        let answer = try ask("varför missade KS ekonomimålet 2024")
        #expect(answer.texts("status") == ["I hög grad uppfyllt"])
        #expect(answer.remarks.contains { if case .premiseFalse = $0 { true } else { false } })
    }

    @Test func typosAreMendedAndShown() throws {
        let answer = try ask("ej upfyllda ekonomimal i förskolenämden 2024")
        #expect(answer.texts("namnd") == ["Förskolenämnden"])
        #expect(answer.corrections.map(\.from).contains("upfyllda"))
    }

    @Test func wordsThatNoTextHoldsAreSaid() throws {
        let answer = try ask("vilka motiveringar nämner kärnkraft")
        #expect(answer.table.rows.isEmpty)
        #expect(answer.remarks.contains(.textMissing("kärnkraft")))
    }

    @Test func exactSpellingComesFirstAndDiacriticsMayBeLeftOut() throws {
        let exact = try ask("sök städkostnaderna"), inflected = try ask("sök städkostnad"),
            plain = try ask("sök stadkostnader")
        let place = exact.texts("rad").first
        #expect(place != nil)
        #expect(inflected.texts("rad").first == place && plain.texts("rad").first == place)
        let absence = try ask("sök frånvaro"), bare = try ask("sök franvaro")
        #expect(absence.table.rows.count == bare.table.rows.count)
    }

    @Test func partsOfCompoundsAreFoundOnlyAtBoundaries() throws {
        #expect(try !ask("sök frånvaro").table.rows.isEmpty)
        let cleaning = try ask("sök städ").texts("utdrag")
        #expect(cleaning.allSatisfy { !$0.lowercased().contains("bostäder") || $0.lowercased().contains("städk") })
    }

    @Test func skolanIsTwoNämnderAndThatIsSaid() throws {
        let answer = try ask("skolans ekonomimål 2024")
        #expect(answer.texts("namnd") == ["Grundskolenämnden", "Gymnasie- och arbetsmarknadsnämnden"])
        #expect(answer.remarks.contains { if case .tookName = $0 { true } else { false } })
    }

    @Test func importingTwiceChangesNothing() throws {
        for document in CorpusFixture.corpus {
            #expect(try fixture.library.importFile(document).outcome == .unchanged)
        }
    }
}
