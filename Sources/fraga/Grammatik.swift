import Answers
import ArgumentParser
import Dialogue
import Domain
import GrammarData
import Shell

/// Checks the grammar's files, or proposes words for them.
struct Grammatik: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grammatik", _superCommandName: "fraga",
        abstract: "Prövar grammatikens filer: att de går att läsa och att varje regels exempel förstås med den regeln.",
        usage: """
            fraga grammatik [flaggor]
            fraga grammatik forslag [flaggor]
            """,
        discussion: """
            Med ordet forslag visas i stället ord som frågor har haft men som inte förstås, och var de kan läggas till. \
            Frågorna tas ur loggen över frågor som inte förstods eller rättades.
            """,
        helpNames: .swedish)

    @Argument(help: ArgumentHelp("forslag: visar ord att lägga till.", valueName: "forslag"))
    var work: Work?

    enum Work: String, ExpressibleByArgument {
        case forslag, förslag
    }

    @OptionGroup var options: CommonOptions

    func run() throws {
        Interrupts.endProgram()
        let library = try options.library()
        let dialogue = try Dialogue(library)
        if work != nil { return try propose(dialogue) }
        // What is read only where it is needed has its faults told here.
        _ = try library.resources.spokenLists()
        _ = try library.resources.reportVocabulary()
        let check = GrammarCheck(dialogue)
        let output = Output()
        try output.write(check.faults.map { Answers.message(for: $0) + "\n" }.joined())
        try output.write(check.summary + "\n")
        try output.flush()
        if !check.faults.isEmpty { throw ExitCode(Status.badData) }
    }

    private func propose(_ dialogue: Dialogue) throws {
        let proposals = try dialogue.proposals(for: UsageLog())
        if proposals.isEmpty, (options.format ?? .text) == .text {
            return Messages.remark(nothingToPropose(path: UsageLog.standardPath()))
        }
        try Answering.finish(proposalTable(proposals), options)
    }
}

/// What came of asking every example of the grammar.
struct GrammarCheck {
    private(set) var faults: [Failure] = []
    private(set) var summary = ""

    init(_ dialogue: Dialogue) {
        let rules = dialogue.language.grammar.rules
        for rule in rules {
            for example in rule.examples {
                guard let reason = Self.fault(in: example, of: rule, dialogue) else { continue }
                faults.append(
                    .grammar(file: rule.file, line: rule.line, fault: .exampleFails(question: example, reason: reason)))
            }
        }
        let showcase = dialogue.language.grammar.showcase
        for example in showcase where (try? dialogue.ask(example).understood) != true {
            faults.append(
                .grammar(
                    file: "exempel.txt", line: 1, fault: .exampleFails(question: example, reason: "frågan förstås inte")
                ))
        }
        let examples = rules.reduce(showcase.count) { $0 + $1.examples.count }
        let result = faults.isEmpty ? "alla stämmer" : "\(faults.count) stämmer inte"
        summary = "\(rules.count) regler, \(examples) exempel: \(result)."
    }

    /// Why an example does not show its rule; nil where it does. A rule that makes a category is used inside other rules
    /// and does not show in the reading.
    private static func fault(in example: String, of rule: Rule, _ dialogue: Dialogue) -> String? {
        if rule.isOfClauses {
            let unknown = rule.continuesLines ? [] : dialogue.language.ask(example).unknown
            return unknown.first.map { "ordet ”\($0.text)” förstås inte" }
        }
        let understanding = dialogue.language.understand(example)
        if let word = understanding.unknown.first { return "ordet ”\(word.text)” förstås inte" }
        if understanding.interpretation.question == nil { return "frågan förstås inte" }
        let used = dialogue.language.rules(usedIn: example)
        if rule.category == "del", !used.contains(rule.name) {
            return "regeln \(rule.name) används inte (\(used.joined(separator: ", ")))"
        }
        return nil
    }
}
