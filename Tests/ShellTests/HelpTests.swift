import Testing

/// The help is Swedish and complete.
@Suite(.enabled(if: Executable.isBuilt)) struct HelpTests {
    static let commands = ["kor", "sok", "importera", "dokument", "exempel", "exportera", "grammatik"]

    @Test(arguments: [[]] + commands.map { [$0] })
    func nothingIsEnglish(_ command: [String]) {
        let result = Executable.run(command + ["--help"])
        #expect(result.status == 0)
        let words = Set(result.output.split { !$0.isLetter }.map { $0.lowercased() })
        let english = [
            "usage", "overview", "options", "arguments", "subcommands", "show", "help", "the", "information", "default",
            "values", "for", "see",
        ]
        // "--help" and "--version" are names.
        #expect(words.intersection(english).subtracting(["help"]).isEmpty)
        #expect(result.output.contains("ANVÄNDNING:\n  fraga"))
        #expect(result.output.contains("Visar den här hjälpen."))
    }

    @Test(arguments: [[]] + commands.map { [$0] })
    func everyOptionAndCommandIsDescribed(_ command: [String]) {
        let lines = Executable.run(command + ["--help"]).output.split(separator: "\n", omittingEmptySubsequences: false)
        for (line, next) in zip(lines, lines.dropFirst()) where isEntry(line) {
            let described = line.dropFirst(25).contains { $0.isLetter } || next.hasPrefix("             ")
            #expect(described, "\(line)")
        }
        for option in ["--databas <fil>", "--format <format>", "--sql", "--tolka", "--no-color"] {
            #expect(lines.contains { $0.hasPrefix("  " + option) })
        }
    }

    /// An option, an argument or a command: two spaces before it, after a heading.
    private func isEntry(_ line: Substring) -> Bool {
        line.hasPrefix("  ") && !line.hasPrefix("   ") && !line.hasPrefix("  fraga") && !line.hasPrefix("  Mer om")
    }

    @Test func theRootNamesEveryCommand() {
        let help = Executable.run(["--help"]).output
        for command in Self.commands { #expect(help.contains("\n  \(command)")) }
        #expect(help.contains("Visar programmets version."))
        #expect(help.contains("Mer om ett kommando: fraga <kommando> --help"))
    }

    @Test func helpIsAWordToo() {
        #expect(Executable.run(["hjälp"]).output == Executable.run(["--help"]).output)
        #expect(Executable.run(["hjälp", "kor"]).output == Executable.run(["kor", "-h"]).output)
    }
}
