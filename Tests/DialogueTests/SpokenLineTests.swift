import Dialogue
import Domain
import Testing

/// Lines that ask nothing: each is met with the way on, and never with goals or texts.
struct SpokenLineTests {
    private let fixture: CorpusFixture
    private var dialogue: Dialogue { fixture.dialogue }

    init() throws { fixture = try CorpusFixture() }

    @Test(arguments: [
        ("hej", SpokenLine.greets), ("Hej!", .greets), ("tack", .thanks), ("vad kan jag fråga om?", .wonders),
        ("hjälp mig", .wonders), ("nästa sida", .pages), ("visa mer", .pages), ("skriv ut", .saves), ("spara", .saves),
        ("exportera till Excel", .saves), ("kan du skriva ut det?", .saves), ("hej då", .leaves),
        ("öppna dokumentet", .opensDocument), ("visa 3", .opensRow(3)),
    ])
    func `a line that asks nothing is met with the way on`(line: String, expected: SpokenLine) throws {
        for keepsContext in [false, true] {
            dialogue.keepsContext = keepsContext
            let answer = try dialogue.ask(line)
            #expect(answer.remarks == [.spoken(expected)])
            #expect(!answer.understood && answer.table.rows.isEmpty && answer.unknown.isEmpty)
            #expect(answer.suggestions.isEmpty != [SpokenLine.greets, .wonders].contains(expected))
        }
    }

    @Test func `a row of a table is no hit of a search`() throws {
        dialogue.keepsContext = true
        #expect(try !dialogue.ask("vilka nämnder har ej uppfyllt ekonomimål 2024").table.rows.isEmpty)
        #expect(try dialogue.ask("visa 2").remarks == [.spoken(.opensRow(2))])
        // What was asked before can still be followed up, and nothing is said to be unanswered.
        let next = try dialogue.ask("och 2023?")
        #expect(next.understood && !next.remarks.contains(.goesOnFromEarlier))
    }

    @Test(arguments: ["glöm det", "börja om", "glöm"]) func `what is forgotten is followed up no more`(line: String)
        throws
    {
        dialogue.keepsContext = true
        for question in ["vilka nämnder har ej uppfyllt ekonomimål 2024", "sök upphandling"] {
            #expect(try !dialogue.ask(question).table.rows.isEmpty)
            #expect(try dialogue.ask(line).remarks == [.forgotten])
            #expect(try !dialogue.ask("och 2023?").understood)
        }
    }

    @Test func `a question in a pasted list is that question`() throws {
        let answer = try dialogue.ask("1. vilka nämnder har ej uppfyllt ekonomimål 2024")
        #expect(answer.question == "1. vilka nämnder har ej uppfyllt ekonomimål 2024")
        #expect(answer.meaning == (try dialogue.ask("vilka nämnder har ej uppfyllt ekonomimål 2024").meaning))
        #expect(!answer.table.rows.isEmpty)
    }

    @Test(arguments: [
        "hur många barn går i förskolan", "ångra", "öppna pdf", "vad kostar en glass", "vilka mål är reda",
    ])
    func `what is offered is whole questions that have an answer, of the words that were typed`(line: String) throws {
        for suggestion in try dialogue.ask(line).suggestions {
            #expect(suggestion.split(separator: " ").count > 2, "\(suggestion)")
            #expect(try !dialogue.ask(suggestion).table.rows.isEmpty, "\(suggestion)")
            #expect(!suggestion.contains("bara går"))
        }
    }

    @Test func `letters typed as two signs are no misspelling`() throws {
        let answer = try dialogue.ask("vilka na\u{308}mnder har ej upp\u{AD}fyllt ekonomima\u{30A}l 2024")
        #expect(answer.corrections.isEmpty && !answer.table.rows.isEmpty)
    }
}
