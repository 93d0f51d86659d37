import Glibc
import Testing

/// The exit statuses of the contract, and that an error is one Swedish line.
@Suite(.enabled(if: Executable.isBuilt)) struct StatusTests {
    private static let question = "vilka nämnder har ej uppfyllt ekonomimål 2024"

    @Test func anAnswerEndsWith0() {
        let result = Executable.run([Self.question])
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("Förskolenämnden"))
    }

    @Test func wordsNeedNoQuotes() {
        let result = Executable.run(["--format", "jsonl"] + Self.question.split(separator: " ").map(String.init))
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("{\"fraga\": \"\(Self.question)\", \"forstadd\": true"))
    }

    @Test func aTrueNothingIsAnAnswer() {
        #expect(Executable.run(["vilka mål i KS är ej uppfyllda 2024"]).status == 0)
    }

    @Test func whatIsNotUnderstoodEndsWith1() {
        let result = Executable.run(["blå himmel xyzzy", "--format", "csv"])
        #expect(result.status == 1)
        #expect(result.output == "")
        #expect(result.errors.contains("”xyzzy”"))
    }

    @Test(arguments: [
        (["--formt", "json", "x"], "flaggan --formt finns inte (närmaste är --format). Se fraga --help."),
        (["--qqqqqqq"], "flaggan --qqqqqqq finns inte. Se fraga --help."),
        (["--format"], "flaggan --format saknar värde. Se fraga --help."),
        (
            ["--format", "xml", "x"],
            "”xml” är inget format; välj text, json, jsonl, csv, tsv eller markdown. Se fraga --help."
        ),
        (["--sql=ja", "x"], "flaggan --sql tar inget värde, men fick ”ja”. Se fraga --help."),
        (["kor"], "<fil> saknas. Se fraga kor --help."), (["sök"], "<ord> saknas. Se fraga sok --help."),
        (["dokument", "x"], "argumentet ”x” är ett för mycket. Se fraga dokument --help."),
        (["dokument", "x", "y"], "argumenten ”x”, ”y” är för många. Se fraga dokument --help."),
        (
            ["importera", "--ar", "i år", "x"],
            "”i år” är inget år; skriv det med fyra siffror. Se fraga importera --help."
        ),
        (["importera", "--ar", "24", "x"], "året 24 ligger utanför 1900–2999. Se fraga importera --help."),
        (
            ["importera", "-"],
            "ett dokument läses in från en fil, eftersom filens namn blir dokumentets. Se fraga importera --help."
        ),
    ])
    func usageEndsWith64(_ arguments: [String], _ message: String) {
        let result = Executable.run(arguments)
        #expect(result.status == 64)
        #expect(result.errors == "fraga: \(message)\n")
        #expect(result.output == "")
    }

    @Test func badDataEndsWith65() {
        let folder = TemporaryFolder()
        let noReport = Executable.run(["importera", folder.file("brev.txt", "Hej!\n"), "--databas", folder.path + "/d"])
        #expect(noReport.status == 65)
        #expect(noReport.errorLines.count == 1)
        let noDatabase = Executable.run([
            "--databas", folder.file("skräp", String(repeating: "skräp", count: 999)), "x",
        ])
        #expect(noDatabase.status == 65)
        #expect(noDatabase.errorLines.count == 1)
    }

    @Test func missingInputEndsWith66() {
        for arguments in [
            ["kor", "/finns/inte"], ["importera", "/finns/inte"], ["--databas", "/finns/inte", "x"], ["kor", "/tmp"],
        ] {
            let result = Executable.run(arguments)
            #expect(result.status == 66)
            #expect(result.errorLines.count == 1)
            #expect(result.errors.hasPrefix("fraga: \(arguments[1]): "))
        }
    }

    @Test func outputThatCannotBeWrittenEndsWith74() {
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        for arguments in [["exempel"], ["--help"]] {
            let result = Executable.run(arguments, output: full)
            #expect(result.status == 74)
            #expect(result.errors.contains("disken är full"))
        }
    }

    @Test func theGrammarsExamplesAreUnderstood() {
        let result = Executable.run(["grammatik"])
        #expect(result.status == 0)
        #expect(result.output.hasSuffix("exempel: alla stämmer.\n"), "\(result.output)")
    }

    @Test func theVersionIsShown() {
        let result = Executable.run(["--version"])
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("fraga "))
    }

    @Test func aCommandIsFoundAfterOptions() {
        let result = Executable.run(["--format", "csv", "dokument"])
        #expect(result.output.hasPrefix("dokument,titel,typ,namnd,kommun,period,ar,"))
    }

    @Test func aQuestionMayBeginWithACommandsNameInAnotherForm() {
        #expect(Executable.run(["Dokument"]).status != 64)
        #expect(Executable.run(["--", "dokument"]).output.contains("Bedömningar") == false)
    }
}
