import Testing

@testable import Importers

@Suite("Antal i rapportens egen text")
struct CountSentenceTests {
    @Test(
        "Meningar som förstås",
        arguments: [
            ("Fem av de åtta åtagandena blev klara.", "commitments 5 true, commitments 8 nil"),
            ("Ett av tre åtaganden är ej genomfört.", "commitments 1 false, commitments 3 nil"),
            ("Av årets åtgärder mot risker har tio slutförts helt och två väntar.", "riskMeasures 10 true"),
            ("Sju åtgärder efter revision har slutförts.", "auditMeasures 7 true"),
            ("Nämnden har identifierat fyra (4) risker.", "risks 4 nil"),
            ("Det finns 12 systematiska kontroller.", "controls 12 nil"),
            ("Nämnden arbetar med två kommunövergripande åtaganden.", "sharedCommitments 2 nil"),
            ("Här redovisas tre aktiviteter.", "activities 3 nil"),
        ])
    func understood(sentence: String, counts: String) {
        let found = CountSentence.counts(in: sentence).map {
            "\($0.noun) \($0.number) \($0.isDone.map(String.init) ?? "nil")"
        }
        #expect(found.joined(separator: ", ") == counts)
    }

    @Test(
        "Meningar som inte säger hur många poster som finns",
        arguments: [
            "Nämnden har ett åtagande om kajer.", "Tre aktiviteter.", "Fyra båtar har åtgärdats under året.",
            "Minst fem åtaganden ska vara klara.", "Tidigare fanns tre åtaganden.", "Nämnden har fem åtgärder.",
        ])
    func others(sentence: String) {
        #expect(CountSentence.counts(in: sentence) == [])
    }
}
