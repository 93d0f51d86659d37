import ArgumentParser
import Dialogue
import Shell

/// Answers files of questions.
struct Kor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kor", _superCommandName: "fraga",
        abstract: "Svarar på frågorna i en eller flera filer, en fråga per rad.",
        usage: "fraga kor [flaggor] <fil> …",
        discussion: """
            Tomma rader och rader som börjar med # hoppas över. En rad som börjar med punkt ställer in något, som i \
            skalet: .format json, .sql, .tolka. En rad som börjar med sök är en fritextsökning. Med json och jsonl \
            skrivs ett objekt per rad.
            """,
        helpNames: .swedish, aliases: ["kör"])

    @Argument(help: ArgumentHelp("Filer med frågor; - är standard in.", valueName: "fil"))
    var files: [String]

    @Flag(name: .customLong("samtal"), help: "Låter en fråga följa upp den förra, som i skalet.")
    var keepsContext = false

    @OptionGroup var options: CommonOptions
    @OptionGroup var log: LogOptions

    func run() throws {
        let dialogue = try Dialogue(options.library())
        let session = Session(
            dialogue, settings: log.applied(to: options.settings()), terminal: Terminal(), output: Output(),
            keepsContext: keepsContext)
        var script = Script(session, bareWords: false)
        for file in files { try script.run(file: file) }
        if session.status != 0 { throw ExitCode(session.status) }
    }
}
