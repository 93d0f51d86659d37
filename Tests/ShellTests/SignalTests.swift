import Dialogue
import Glibc
import Testing

@testable import Shell

/// Signals at a terminal: every end is seen by who waits for it, and leaves the terminal as it was.
@Suite(
    .enabled(if: Executable.isBuilt),
    .enabled(if: PseudoTerminal.isAvailable, "HOPPAR ÖVER: maskinen har inga pseudoterminaler (/dev/pts)"), .serialized)
struct SignalTests {
    private let home = TemporaryFolder()

    private func shell(typing text: String = "") -> PseudoTerminal {
        let shell = PseudoTerminal(home: home)
        #expect(shell.sees("fraga> "))
        shell.type(text)
        if !text.isEmpty { #expect(shell.sees(text)) }
        #expect(!shell.isCooked)
        return shell
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGUSR1])
    func aSignalEndsTheShellAndLeavesTheTerminalWhole(_ signal: Int32) {
        for text in ["", "vilka m"] {
            let shell = shell(typing: text)
            shell.send(signal)
            #expect(shell.leaves() == 128 + signal)
            #expect(shell.isCooked)
            #expect(shell.shown.contains("\u{1B}[?2004l") == shell.shown.contains("\u{1B}[?2004h"))
        }
    }

    @Test func controlBackslashEndsTheShell() {
        let shell = shell(typing: "vilka")
        shell.type("\u{1C}")
        #expect(shell.leaves() == 128 + SIGQUIT)
        #expect(shell.isCooked)
    }

    @Test func aSignalEndsTheShellWhileAnAnswerRuns() {
        let shell = shell()
        shell.type((0..<6).map { "sök upphandling eller kostnad \($0)\r" }.joined())
        shell.send(SIGTERM)
        #expect(shell.leaves() == 128 + SIGTERM)
        #expect(shell.isCooked)
    }

    @Test func aStoppedShellGoesOn() {
        let shell = shell(typing: "hur många mål ")
        shell.send(SIGTSTP)
        // Without a shell above it nobody could continue it, so the system lets it run on at once.
        shell.type("är ej uppfyllda 2023\r")
        // Ctrl-D counts at a prompt; while the answer is printed the terminal takes it for itself.
        #expect(shell.sees("Källa") && shell.sees("fraga> "))
        shell.type("\u{4}")
        #expect(shell.leaves() == 0)
        #expect(shell.isCooked)
    }

    @Test func controlCManyTimesLeavesAShellThatAnswers() {
        let shell = shell(typing: "skräp")
        for _ in 0..<50 { shell.send(SIGINT) }
        #expect(shell.sees("^C"))
        // The last of them may come while the first of these is answered.
        for _ in 0..<2 { shell.type("hur många mål är ej uppfyllda 2023\r") }
        #expect(shell.sees("Antal"))
    }
}

/// Signals and limits without a terminal.
@Suite(.enabled(if: Executable.isBuilt)) struct LimitTests {
    /// Runs the program by way of a shell, which can set limits.
    private func run(_ limit: String, _ arguments: String) -> Executable.Result {
        let folder = TemporaryFolder()
        let script = folder.file("kör", "\(limit)\nexec \(Executable.path) \(arguments)\n")
        return Executable.run(["\(script)"], program: "/bin/sh")
    }

    @Test func aFileThatMayNotGrowIsSaid() throws {
        let (folder, corpus) = (TemporaryFolder(), try Resources.find().corpusFolder)
        for blocks in [0, 16, 200] {
            let base = folder.path + "/\(blocks).db"
            let result = run(
                "ulimit -f \(blocks)", "importera --databas \(base) \(corpus)/malprognoser-2024-augusti.txt")
            // The messages go to a file too, which may not grow either where nothing may.
            if blocks == 0 {
                #expect(result.status == 74)
            } else {
                #expect(result.status == 74 && result.errorLines.count == 1, "\(result.errors)")
                #expect(result.errors.contains("kunde inte skrivas"))
            }
            let again = Executable.run(["importera", "--databas", base, corpus + "/malprognoser-2024-augusti.txt"])
            #expect(again.status == 0)
            #expect(again.output.contains("(ny)"))
        }
    }
}
