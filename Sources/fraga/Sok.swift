import ArgumentParser

/// Full-text search.
struct Sok: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sok", _superCommandName: "fraga",
        abstract: "Söker i texterna och visar utdrag, bästa träffen först.",
        usage: "fraga sok [flaggor] <ord> …",
        discussion: """
            Alla ord ska finnas i samma text; böjningar och delar av sammansättningar räknas. Ord inom dubbla \
            citattecken söks i den följden: fraga sok '"trygg skola"'. Ett årtal väljer dokument. Med eller mellan två \
            ord räcker ett av dem; texter med det som står efter men inte utelämnas. Per nämnd eller per år sist räknar \
            träffarna och visar den bästa i varje grupp.
            """,
        helpNames: .swedish, aliases: ["sök"])

    @Argument(help: ArgumentHelp("Orden att söka efter.", valueName: "ord"))
    var words: [String]

    @OptionGroup var options: CommonOptions
    @OptionGroup var log: LogOptions

    func run() throws {
        try Question(words: ["sök"] + words, database: options.database, settings: log.applied(to: options.settings()))
            .answer()
    }
}
