import Testing

@testable import Shell

/// The shell at a terminal.
@Suite(
    .enabled(if: Executable.isBuilt),
    .enabled(if: PseudoTerminal.isAvailable, "HOPPAR ÖVER: maskinen har inga pseudoterminaler (/dev/pts)"), .serialized)
struct PromptTests {
    private let home = TemporaryFolder()
    private var history: History { History(path: home.path + "/fraga/historik") }
    private static let tab = "\t", controlC = "\u{3}", controlD = "\u{4}", controlR = "\u{12}"

    private func shell(_ environment: [String: String] = [:]) -> PseudoTerminal {
        PseudoTerminal(home: home, environment: environment)
    }

    @Test func aNewcomerIsGreetedOnce() {
        let first = shell()
        #expect(first.sees("hjälp säger mer"))
        #expect(first.sees("fraga> "))
        first.type("hur många mål är ej uppfyllda 2023\r")
        #expect(first.sees("Antal"))
        #expect(first.sees("fraga> "))
        first.type(Self.controlD)
        #expect(first.leaves() == 0)
        let second = shell()
        #expect(second.sees("fraga> "))
        #expect(!second.shown.contains("hjälp säger mer"))
    }

    @Test func aSearchIsReadAPageAtATime() {
        let shell = shell()
        #expect(shell.sees("fraga> "))
        shell.type("sök upphandling\r")
        #expect(shell.sees("Träff 1–10 av "))
        #expect(shell.sees("Per nämnd: "))
        #expect(shell.sees("Fråga vidare om träffarna"))
        shell.type("visa fler\r")
        #expect(shell.sees("\n11. "))
        #expect(shell.sees("Träff 11–20 av "))
        shell.type("visa 12\r")
        #expect(shell.sees("visa 12"))
        #expect(shell.sees("\n12. "))
        shell.type("källa 2\r")
        #expect(shell.sees("│"))
    }

    @Test func tabCompletesWordsAndNames() {
        let shell = shell()
        #expect(shell.sees("fraga> "))
        shell.type("vilka namnd" + Self.tab + "e" + Self.tab)
        #expect(shell.sees("ämnde"))
        shell.type("\u{15}hur går det för kultur- och fri" + Self.tab + "\r")
        #expect(shell.sees("Visa bedömningarna i Kultur- och fritidsnämnden"))
        shell.type(".hi" + Self.tab + "\r")
        #expect(shell.sees(".historik"))
        #expect(shell.sees("hur går det för kultur- och fritidsnämnden"))
    }

    @Test func controlCDropsTheLine() {
        let shell = shell()
        #expect(shell.sees("fraga> "))
        shell.type("skräp")
        #expect(shell.sees("skräp"))
        shell.type(Self.controlC)
        #expect(shell.sees("^C"))
        #expect(shell.sees("fraga> "))
        shell.type("hur många mål är ej uppfyllda 2023\r")
        #expect(shell.sees("Antal"))
        #expect(history.lines() == ["hur många mål är ej uppfyllda 2023"])
    }

    @Test func controlDLeavesWithANewLine() {
        let shell = shell()
        #expect(shell.sees("fraga> "))
        shell.type(Self.controlD)
        #expect(shell.leaves() == 0)
        #expect(shell.shown.unicodeScalars.last == "\n")
    }

    @Test func controlCEndsACallWithStatus130() {
        let call = PseudoTerminal(["kor", "-"], home: home)
        call.type("hur många mål är ej uppfyllda 2023\n")
        #expect(call.sees("Antal"))
        call.type(Self.controlC)
        #expect(call.leaves() == 130)
    }

    @Test func controlRFindsEarlierLines() {
        history.add("hur många mål är ej uppfyllda 2023")
        history.add("avsluta")
        let shell = shell()
        #expect(shell.sees("fraga> "))
        shell.type(Self.controlR + "många\r")
        #expect(shell.sees("Antal"))
    }

    @Test func lettersAreDeletedWhole() {
        let shell = shell()
        #expect(shell.sees("fraga> "))
        shell.type("hur många mål är ej uppfyllda 2023åäö\u{7F}\u{7F}\u{7F}\r")
        #expect(shell.sees("Antal"))
        #expect(history.lines() == ["hur många mål är ej uppfyllda 2023"])
    }

    @Test(arguments: [["LC_ALL": "C"], ["LANG": "C", "LC_ALL": ""], ["LC_ALL": "POSIX"], ["LC_CTYPE": "C"]])
    func lettersAreDeletedWholeWhateverTheLocale(_ environment: [String: String]) {
        let shell = shell(environment)
        #expect(shell.sees("fraga> "))
        shell.type("hur många mål är ej uppfyllda 2023åäö\u{7F}\u{7F}\u{7F}\r")
        #expect(shell.sees("Antal"))
        #expect(history.lines() == ["hur många mål är ej uppfyllda 2023"])
    }

    @Test func bytesThatAreNotUTF8AreSaid() {
        let shell = shell()
        #expect(shell.sees("fraga> "))
        shell.type(bytes: [0xFF, 0xFE, 0x0D])
        #expect(shell.sees("inte UTF-8"))
        #expect(shell.sees("fraga> "))
        shell.type(bytes: [0x61, 0xE5, 0x62, 0x0D])
        #expect(shell.sees("fraga> "))
        shell.type("avsluta\r")
        #expect(shell.leaves() == 0)
    }

    @Test func pastedLinesAreAskedOneByOne() {
        let shell = shell()
        #expect(shell.sees("fraga> "))
        shell.type("\u{1B}[200~hur många mål är ej uppfyllda 2023\nhur många mål är ej uppfyllda 2024\u{1B}[201~\r")
        #expect(shell.sees("Antal"))
        #expect(shell.sees("Antal"))
        #expect(history.lines().count == 2)
    }

    @Test func directivesAnswerAndUnknownOnesAreNamed() {
        let shell = shell()
        #expect(shell.sees("fraga> "))
        shell.type(".formt csv\r")
        #expect(shell.sees("Kommandot .formt finns inte; menade du .format?"))
        shell.type(".format csv\r")
        #expect(shell.sees("Svaren skrivs som csv."))
        shell.type("hur många mål är ej uppfyllda 2023\r")
        #expect(shell.sees("antal\r\n2\r\n"))
        shell.type("avsluta\r")
        #expect(shell.leaves() == 0)
    }

    @Test func aDumbTerminalGetsNoEscapes() {
        let shell = shell(["TERM": "dumb"])
        #expect(shell.sees("fraga> "))
        shell.type("varför är socialnämndens ekonomimål ej uppfyllt 2023\r")
        #expect(shell.sees("Motivering"))
        #expect(shell.sees("fraga> "))
        shell.type(Self.controlD)
        #expect(shell.leaves() == 0)
        #expect(!shell.shown.contains("\u{1B}"))
    }

    @Test func colourIsTurnedOff() {
        for environment in [["NO_COLOR": "1"], [:]] {
            let call = PseudoTerminal(["blå himmel xyzzy"], home: home, environment: environment)
            #expect(call.leaves() == 1)
            #expect(call.shown.contains("\u{1B}") == environment.isEmpty)
        }
    }

    @Test func answersFitTheWindow() {
        let call = PseudoTerminal(
            ["varför är socialnämndens ekonomimål ej uppfyllt 2023", "--no-color"], home: home, columns: 60)
        #expect(call.leaves() == 0)
        #expect(call.shown.split(whereSeparator: \.isNewline).allSatisfy { $0.count <= 60 })
    }
}
