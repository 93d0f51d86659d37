@preconcurrency import Glibc
import Samples
import Testing

/// A folder of reports read in by the program, and what happens when it is stopped.
@Suite(.enabled(if: Executable.isBuilt)) struct FolderImportTests {
    private static let statuses = [
        "Ej uppfyllt", "Delvis uppfyllt", "I hög grad uppfyllt", "I mycket hög grad uppfyllt",
    ]
    private static let count = 25
    private let reports = TemporaryFolder()
    private let databases = TemporaryFolder()

    init() {
        for document in GeneratedAppendices(seed: 8, labels: Self.statuses).prefix(Self.count) {
            _ = reports.file(document.file, document.text)
        }
    }

    private func importing(_ database: String, _ more: String...) -> [String] {
        ["importera", "--databas", databases.path + "/" + database, reports.path] + more
    }

    private func records(_ database: String) -> String {
        Executable.run(["exportera", "--databas", databases.path + "/" + database]).output
    }

    @Test func manyDocumentsAreSummedUp() {
        let first = Executable.run(importing("d"))
        #expect(first.status == 0 && first.errors == "")
        #expect(first.output.hasPrefix("  År  Dokument  Bedömningar\n"))
        #expect(first.output.hasSuffix("\n\(Self.count) filer: \(Self.count) nya dokument.\n"))
        let again = Executable.run(importing("d", "/finns/inte.txt"))
        #expect(again.status == 66 && again.errorLines.count == 1)
        #expect(again.output.hasSuffix(": \(Self.count) oförändrade; 1 fil kunde inte läsas in.\n"))
    }

    @Test func programsGetARowForEachDocument() {
        let rows = Executable.run(importing("d", "--format", "jsonl")).output.split(separator: "\n")
        #expect(rows.count == Self.count)
        #expect(rows.allSatisfy { $0.hasSuffix("\"utfall\": \"ny\"}") })
    }

    @Test func aKilledImportGoesOnWhereItStopped() throws {
        _ = Executable.run(importing("d"))
        let process = start(importing("e"))
        while access(databases.path + "/e", F_OK) != 0 { usleep(10_000) }
        usleep(400_000)
        kill(process, SIGKILL)
        _ = Executable.end(of: process)
        let rest = Executable.run(importing("e"))
        #expect(rest.status == 0)
        #expect(records("e") == records("d"))
    }

    @Test func atATerminalTheBarIsShownAndControlCKeepsWhatIsDone() {
        let terminal = PseudoTerminal(importing("d"), home: databases)
        #expect(terminal.sees("\r\u{1B}[K"))
        #expect(terminal.sees(" av \(Self.count)  "))
        terminal.type("\u{3}")
        #expect(terminal.sees("fraga: Avbruten efter "))
        #expect(terminal.leaves() == 130)
        #expect(Executable.run(importing("d")).status == 0)
        _ = Executable.run(importing("e"))
        #expect(records("d") == records("e"))
    }

    @Test func aPatternInQuotesIsFittedByTheProgram() {
        let result = Executable.run([
            "importera", "--databas", databases.path + "/d", reports.path + "/kommun1-*.txt",
        ])
        #expect(result.status == 0)
        #expect(result.output.split(separator: "\n").count == 10)
    }

    private func start(_ arguments: [String]) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [Int32(1), 2] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        return Executable.start(arguments, Executable.environment([:]), &actions, nil)
    }
}
