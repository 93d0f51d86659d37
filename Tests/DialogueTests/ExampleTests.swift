import Dialogue
import Domain
import GrammarData
import Testing

/// The grammar's own examples: every rule has one, it is understood, and it uses the rule.
struct ExampleTests {
    private let fixture: CorpusFixture

    init() throws { fixture = try CorpusFixture(readsClauses: false) }

    @Test func everyRuleHasAnExampleThatUsesIt() {
        let language = fixture.dialogue.language
        for rule in language.grammar.rules where !rule.isOfClauses {
            #expect(!rule.examples.isEmpty, "\(rule.name)")
            for example in rule.examples {
                let understanding = language.understand(example)
                #expect(understanding.unknown.isEmpty, "\(example)")
                #expect(understanding.interpretation.question != nil, "\(example)")
                // A rule of a category is used inside another rule's phrase, so its name does not show.
                if rule.category == "del" {
                    #expect(language.rules(usedIn: example).contains(rule.name), "\(rule.name): \(example)")
                }
            }
        }
    }

    /// The clause grammar has a place for every word of its own examples.
    @Test func everyRuleOfClausesHasAnExampleThatTheyCover() throws {
        let language = try CorpusFixture().dialogue.language
        for rule in language.grammar.rules where rule.isOfClauses {
            #expect(!rule.examples.isEmpty, "\(rule.name)")
            for example in rule.examples where !rule.continuesLines {
                #expect(language.ask(example).unknown.isEmpty, "\(rule.name): \(example)")
            }
        }
    }

    @Test func everyShowcaseQuestionHasRows() throws {
        for question in fixture.dialogue.language.grammar.showcase {
            let answer = try fixture.dialogue.ask(question)
            #expect(answer.understood && !answer.table.rows.isEmpty, "\(question)")
        }
    }

    @Test func everyExampleRestatedIsTheSameQuestion() {
        let language = fixture.dialogue.language
        for example in language.grammar.rules.filter({ !$0.isOfClauses }).flatMap(\.examples) {
            let question = language.understand(example).interpretation.question
            let restated = question.map(language.restate) ?? ""
            #expect(language.understand(restated).interpretation.question == question, "\(example) → \(restated)")
        }
    }

    @Test func everyGoalWordAndNämndIsReachable() {
        let language = fixture.dialogue.language
        for entry in language.grammar.goalWords {
            for word in entry.stems.filter({ !$0.contains(" ") }).map({ $0 + "målet" }) + entry.words {
                let question = language.understand("vilka nämnder har uppfyllt \(word) 2024").interpretation.question
                let labels = question?.scope.goals.flatMap(\.alternatives).map(\.label) ?? []
                #expect(labels.contains(entry.label), "\(word)")
            }
        }
        for entry in language.grammar.nämnder {
            for name in [entry.name] + entry.abbreviations + entry.everydayNames {
                let question = language.understand("ej uppfyllda mål hos \(name) 2024").interpretation.question
                #expect(question?.scope.nämnder.contains(entry.name) == true, "\(name)")
            }
        }
    }
}
