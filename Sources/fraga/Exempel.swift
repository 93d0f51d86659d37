import Answers
import ArgumentParser
import Dialogue
import Domain
import Shell

/// Lists questions that the corpus has an answer to.
struct Exempel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exempel", _superCommandName: "fraga",
        abstract: "Visar frågor som databasen har svar på.",
        usage: "fraga exempel [flaggor]",
        helpNames: .swedish)

    @OptionGroup var options: CommonOptions

    func run() throws {
        Interrupts.endProgram()
        let examples = try Dialogue(options.library()).workingExamples()
        if (options.format ?? .text) == .text {
            let output = Output()
            try output.write(examples.map { printable($0) + "\n" }.joined())
            return try output.flush()
        }
        try Answering.finish(Table(columns: ["fraga"], rows: examples.map { [.text($0)] }), options)
    }
}
