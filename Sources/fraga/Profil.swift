import Answers
import ArgumentParser
import Dialogue
import Domain
import Shell

/// Drafts a municipality's own words from its reports, or checks a file of them.
struct Profil: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profil", _superCommandName: "fraga",
        abstract: "Skriver ett utkast till en kommuns egna ord, eller kontrollerar en sådan fil.",
        usage: """
            fraga profil [flaggor] <fil> …
            fraga profil --kontrollera <fil>
            """,
        discussion: """
            Utkastet görs ur kommunens rapporter och visar nämnder, mål, statusar och kolumner, och vad de tolkas som. \
            Rätta det och spara det i katalogen för egna kommuner, som utkastets början namnger. Sedan används det när \
            den kommunens rapporter läses in och när det frågas om dem. Ingenting lagras.
            """,
        helpNames: .swedish)

    @Argument(help: ArgumentHelp("Rapporter, eller den fil som ska kontrolleras.", valueName: "fil"))
    var files: [String]

    @Option(help: ArgumentHelp("Kommunen, där rapporterna inte säger den.", valueName: "kommun"))
    var kommun: String?

    @Option(
        name: [.customLong("ar"), .customLong("år")],
        help: ArgumentHelp("Rapporternas år, där de inte säger det.", valueName: "år"))
    var year: Int?

    @Flag(help: "Kontrollerar en fil med en kommuns ord.")
    var kontrollera = false

    @OptionGroup var options: CommonOptions

    func run() throws {
        Interrupts.endProgram()
        let library = try options.library()
        let output = Output()
        if kontrollera {
            for path in files {
                let kommun = try library.resources.checkedProfile(path)
                try output.write(profileHolds(path: path, kommun: kommun) + "\n")
            }
        } else {
            try output.write(profileLines(try draft(library)).joined(separator: "\n") + "\n")
        }
        try output.flush()
    }

    private func draft(_ library: Library) throws -> ProfileDraft {
        let reports = try ReportFiles(files).all.map { file in
            if let failure = file.failure { throw failure }
            return try library.trial(of: file.path, year: year, kommun: kommun, keepsDoubtful: true)
        }
        let kommuner = Set(reports.compactMap(\.document.kommun))
        guard kommuner.count == 1, let kommun = kommuner.first else {
            throw ValidationError(
                kommuner.isEmpty
                    ? "kommunen framgår inte av rapporterna. Ange den med --kommun"
                    : "rapporterna är från flera kommuner. Ange en kommuns rapporter i taget")
        }
        return ProfileDraft(
            kommun: kommun, path: Resources.ownProfiles + "/" + Resources.fileName(ofProfile: kommun), of: reports,
            scales: library.scales(of: kommun), initials: library.initials)
    }
}
