import Dialogue
import Domain
@preconcurrency import Glibc

/// The whole process, beside SQLite's own command.
func measureProcess(_ place: Workplace, _ report: inout Report) throws {
    let question = typicalQuestions[0]
    guard let tool = Executable.beside("fraga") else {
        return report.remark("Hela processen: hoppades över, fraga är inte byggt (swift build -c release).")
    }
    guard let sqlite = Executable.inPath("sqlite3") else {
        return report.remark("Hela processen: hoppades över, kommandot sqlite3 finns inte här.")
    }
    guard let query = try Dialogue(place.library(place.database)).ask(question).query else { return }
    let calls = ([tool, "--databas", place.database, question], [sqlite, place.database, literal(query)])
    let (toolTime, sqliteTime) = try medians(
        rounds: 40, { _ = try Executable.run(calls.0) }, { _ = try Executable.run(calls.1) })
    report.title("Hela processen")
    report.add("  fraga \"\(question)\"", toolTime, sqliteTime)
    report.add("  högsta minne", try Executable.peak(calls.0), try Executable.peak(calls.1), unit: "MiB")
    let least = try Executable.peak(["/bin/true"])
    report.remark(
        "Minnet: mindre än \(Int(least.rounded(.up))) MiB går inte att mäta, eftersom den som startar räknas in.")
}

/// The SQL with its arguments written out, for a command line.
func literal(_ query: CompiledQuery) -> String {
    var arguments = query.arguments[...]
    var result = ""
    for character in query.sql {
        if character == "?", let argument = arguments.popFirst() {
            result += literal(argument)
        } else {
            result.append(character)
        }
    }
    return result
}

private func literal(_ value: Value) -> String {
    switch value {
    case .null: "NULL"
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .text(let text): "'" + text.replacing("'", with: "''") + "'"
    }
}

enum Executable {
    /// A program in the folder of this one.
    static func beside(_ name: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        guard length > 0 else { return nil }
        let own = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let path = own[..<(own.lastIndex(of: "/") ?? own.startIndex)] + "/" + name
        return access(path, X_OK) == 0 ? path : nil
    }

    static func inPath(_ name: String) -> String? {
        (environment("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }

    /// What makes this program run another one and print its peak memory.
    static let peakOption = "--minne"

    /// The peak memory of a program in MiB. A new process counts the memory of the one that started it, so that has to
    /// be a small one: this program anew.
    static func peak(_ arguments: [String], rounds: Int = 5) throws -> Double {
        let path = "/tmp/fraga-bench-\(getpid()).txt"
        defer { unlink(path) }
        var peaks: [Double] = []
        for _ in 0..<rounds {
            _ = try run(["/proc/self/exe", peakOption] + arguments, output: path)
            let text = String(decoding: try Files.read(path), as: UTF8.self)
            guard let peak = Double(text.prefix { !$0.isNewline }) else {
                throw BenchFailure("minnet gick inte att mäta")
            }
            peaks.append(peak)
        }
        return median(peaks)
    }

    /// Runs a program to its end with its output in a file; gives its peak memory in MiB.
    /// - Parameter mayFail: a question that is not understood ends `fraga` with a status of its own.
    static func run(_ arguments: [String], output: String = "/dev/null", mayFail: Bool = false) throws -> Double {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var words = arguments.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var process = pid_t()
        guard posix_spawn(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
            throw BenchFailure("\(arguments[0]) går inte att starta")
        }
        var (status, usage): (Int32, rusage) = (0, rusage())
        wait4(process, &status, 0, &usage)
        guard mayFail || status == 0 else { throw BenchFailure("\(arguments[0]) slutade med status \(status)") }
        return Double(usage.ru_maxrss) / 1_024
    }
}
