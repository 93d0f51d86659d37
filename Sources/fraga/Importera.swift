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
            Läser text, Word (.docx), Excel (.xlsx), PDF, webbsidor och CSV. En katalog står för alla sådana filer i \
            den och dess underkataloger, och ett mönster inom citattecken för de \
            filer det passar: 'rapporter/*2024*.txt'. Varje dokument läses in helt eller inte alls. Ett dokument som \
            redan finns ersätts om det har ändrats. Avbryts inläsningen fortsätter samma kommando där den slutade. \
            Rader som inte kunde placeras skrivs på standard fel, med fil och rad; är filerna många skrivs bara en \
            rad för varje dokument som bör ses över, och summor sist.
            """,
        helpNames: .swedish)

    @Argument(help: ArgumentHelp("Rapporter: filer, kataloger eller mönster.", valueName: "fil"))
    var files: [String]

    @Option(
        name: [.customLong("ar"), .customLong("år")],
        help: ArgumentHelp("Rapportens år, där varken texten eller filens namn säger det.", valueName: "år"))
    var year: Int?

    @Option(
        help: ArgumentHelp("Rapportens kommun, där varken texten eller filens namn säger den.", valueName: "kommun"))
    var kommun: String?

    @Flag(
        name: [.customLong("anda"), .customLong("ändå")],
        help: "Läser in även dokument vars statusar nästan alla är okända; de märks som osäkra.")
    var anyway = false

    @Flag(help: "Visar vad filerna skulle ge, och lagrar ingenting.")
    var prova = false

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
        if prova { return try tryOut(library, kommun) }
        let run = try library.importing(ReportFiles(files), year: year, kommun: kommun, keepsDoubtful: anyway)
        var report = ImportReport(options, months: library.grammar.monthNames, count: run.count)
        var meter = ImportMeter(total: run.count)
        defer { meter.clear() }
        if run.count > 1 { Interrupts.endProgramAtSecond() }
        try read(run, into: &report, &meter)
        Interrupts.endProgram()
        let isBrokenOff = Interrupts.isPressed
        if !isBrokenOff {
            meter.showSettling()
            try run.settle()
        }
        meter.clear()
        try report.printEnd()
        if isBrokenOff { Messages.complain(interruptionMessage(after: meter.done, of: run.count)) }
        let status = isBrokenOff ? Status.interrupted : report.status
        if status != 0 { throw ExitCode(status) }
    }

    /// Says of each file what it would give; the exit status is that of the file that fares worst.
    private func tryOut(_ library: Library, _ kommun: String?) throws {
        var status: Int32 = 0
        let output = Output()
        for file in ReportFiles(files).all {
            do {
                if let failure = file.failure { throw failure }
                let report = try library.trial(of: file.path, year: year, kommun: kommun, keepsDoubtful: anyway)
                try output.write(
                    trialLines(report, scales: library.scales(of: report.document.kommun)).joined(separator: "\n")
                        + "\n")
                try output.flush()
                report.remarks.forEach { Messages.remark(Answers.message(for: $0, path: file.path)) }
            } catch let failure as Failure {
                status = max(status, exitStatus(for: failure))
                Messages.remark("fraga: " + Answers.message(for: failure))
            }
        }
        if status != 0 { throw ExitCode(status) }
    }

    /// Reads until the last file or Ctrl-C.
    private func read(_ run: ImportRun, into report: inout ImportReport, _ meter: inout ImportMeter) throws {
        while let path = run.upcoming, !Interrupts.isPressed {
            meter.show(path)
            guard let result = try run.next() else { return }
            meter.count()
            let lines = report.add(result, path: path)
            guard !lines.isEmpty else { continue }
            meter.clear()
            try report.print(lines)
        }
    }

    private static func kommun(_ typed: String, _ library: Library) throws -> String {
        switch library.kommun(named: typed) {
        case .known(let name): return name
        case .unknown(let nearest): throw ValidationError(unknownKommun(typed, nearest: nearest))
        }
    }
}
