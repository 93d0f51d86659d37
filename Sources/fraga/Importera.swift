import Answers
import ArgumentParser
import Dialogue
import Domain
import Shell

/// Reads report documents into the database.
struct Importera: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "importera", _superCommandName: "fraga",
        abstract: "Läser in rapporter i databasen.",
        usage: "fraga importera [flaggor] <fil> …",
        discussion: """
            Varje dokument läses in helt eller inte alls. Ett dokument som redan finns ersätts om det har ändrats. \
            Rader som inte kunde placeras skrivs på standard fel, med fil och rad.
            """,
        helpNames: .swedish)

    @Argument(help: ArgumentHelp("Rapporter som text.", valueName: "fil"))
    var files: [String]

    @Option(
        name: [.customLong("ar"), .customLong("år")],
        help: ArgumentHelp("Rapportens år, där varken texten eller filens namn säger det.", valueName: "år"))
    var year: Int?

    @Option(
        help: ArgumentHelp("Rapportens kommun, där varken texten eller filens namn säger den.", valueName: "kommun"))
    var kommun: String?

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if let year, !(1900...2999).contains(year) {
            throw ValidationError("året \(year) ligger utanför 1900–2999")
        }
        if files.contains("-") {
            throw ValidationError("ett dokument läses in från en fil, eftersom filens namn blir dokumentets")
        }
    }

    func run() throws {
        Interrupts.endProgram()
        let library = try options.library()
        let kommun = try kommun.map { try Self.kommun($0, library) }
        var report = ImportReport(options, months: library.grammar.monthNames)
        var progress = Progress(total: files.count)
        for file in files {
            progress.begin(file)
            let outcome = Result { try library.importFile(file, year: year, kommun: kommun) }
            progress.clear()
            try report.add(outcome, file: file)
        }
        try report.finish()
    }

    private static func kommun(_ typed: String, _ library: Library) throws -> String {
        switch library.kommun(named: typed) {
        case .known(let name): return name
        case .unknown(let nearest): throw ValidationError(unknownKommun(typed, nearest: nearest))
        }
    }
}
