import ArgumentParser
import Dialogue
import Shell

/// The program itself: a question, or the shell.
struct Fraga: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fraga",
        abstract: "Svarar på frågor på svenska om hur en kommun följer upp sina mål.",
        usage: """
            fraga [flaggor]
            fraga [flaggor] "fråga"
            fraga <kommando> [flaggor] …
            """,
        discussion: """
            Utan fråga öppnas ett skal där frågor skrivs en i taget. Frågor som går att ställa visas av fraga exempel.
            """,
        version: "fraga 1.0.0",
        subcommands: [
            Kor.self, Sok.self, Importera.self, Dokument.self, Exempel.self, Exportera.self, Profil.self,
            Grammatik.self,
        ],
        helpNames: .swedish)

    @Argument(
        help: ArgumentHelp("Frågan, till exempel: vilka nämnder har ej uppfyllt ekonomimål 2024", valueName: "fråga"))
    var words: [String] = []

    @OptionGroup var options: CommonOptions
    @OptionGroup var log: LogOptions

    func run() throws {
        if words.isEmpty { return try openShell() }
        try Question(words: words, database: options.database, settings: log.applied(to: options.settings())).answer()
    }

    private func openShell() throws {
        let dialogue = try Dialogue(options.library())
        let session = Session(
            dialogue, settings: log.applied(to: options.settings()), terminal: Terminal(), output: Output(),
            keepsContext: true)
        var loop = Loop(session)
        try loop.run()
        try session.output.flush()
        // A person at a terminal has seen what was not understood.
        if !session.terminal.inputIsTerminal, session.status != 0 { throw ExitCode(session.status) }
    }
}

extension NameSpecification {
    static let swedish: NameSpecification = [.short, .long, .customLong("hjälp")]
}
