import ArgumentParser
import Dialogue
import Shell

/// Lists what the database holds.
struct Dokument: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dokument", _superCommandName: "fraga",
        abstract: "Visar vilka dokument databasen har, deras perioder och hur mycket de rymmer.",
        usage: "fraga dokument [flaggor]",
        helpNames: .swedish)

    @OptionGroup var options: CommonOptions

    func run() throws {
        Interrupts.endProgram()
        try Answering.finish(options.library().open().documents(), options)
    }
}
