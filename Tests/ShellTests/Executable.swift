@preconcurrency import Glibc
import Testing

/// The built `fraga`, run as a process.
enum Executable {
    struct Result {
        var status: Int32
        var output: String
        var errors: String
        var errorLines: [Substring] { errors.split(separator: "\n") }
    }

    /// The program lies beside the tests.
    static let path: String = {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
        let own = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return own[..<(own.lastIndex(of: "/") ?? own.startIndex)] + "/fraga"
    }()

    static var isBuilt: Bool { access(path, X_OK) == 0 }

    /// The default database and history of all processes of this run: made by the first, as for a newcomer.
    private static let home: TemporaryFolder = {
        let folder = TemporaryFolder()
        _ = spawn(["dokument"], folder: folder, home: folder, input: [], environment: [:], output: nil)
        return folder
    }()

    static func environment(_ changes: [String: String], home: TemporaryFolder? = nil) -> [String: String] {
        let home = home ?? Self.home
        let standard = [
            "HOME": home.path, "XDG_DATA_HOME": home.path + "/data", "XDG_STATE_HOME": home.path + "/state",
            "LANG": "C.UTF-8", "TERM": "xterm", "PATH": "/usr/bin:/bin",
        ]
        return standard.merging(changes) { $1 }
    }

    /// Runs the program with words as arguments and bytes as standard input, and waits for its end.
    /// - Parameter output: a file for standard output; nil = one whose contents are given back.
    static func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], output: Int32? = nil,
        program: String = path
    ) -> Result {
        spawn(
            arguments, folder: TemporaryFolder(), home: home, input: input, environment: environment, output: output,
            program: program)
    }

    static func run(_ arguments: [String], input: String) -> Result { run(arguments, input: Array(input.utf8)) }

    private static func spawn(
        _ arguments: [String], folder: TemporaryFolder, home: TemporaryFolder, input: [UInt8],
        environment changes: [String: String], output: Int32?, program: String = path
    ) -> Result {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let (outputFile, errorFile) = (folder.path + "/ut", folder.path + "/fel")
        posix_spawn_file_actions_addopen(&actions, 0, folder.file("in", bytes: input), O_RDONLY, 0)
        if let output {
            posix_spawn_file_actions_adddup2(&actions, output, 1)
        } else {
            posix_spawn_file_actions_addopen(&actions, 1, outputFile, O_WRONLY | O_CREAT, 0o600)
        }
        posix_spawn_file_actions_addopen(&actions, 2, errorFile, O_WRONLY | O_CREAT, 0o600)
        let process = start(arguments, environment(changes, home: home), &actions, nil, program: program)
        let status = end(of: process)
        return Result(
            status: status, output: String(decoding: bytes(of: outputFile), as: UTF8.self),
            errors: String(decoding: bytes(of: errorFile), as: UTF8.self))
    }

    static func start(
        _ arguments: [String], _ environment: [String: String], _ actions: inout posix_spawn_file_actions_t,
        _ attributes: UnsafeMutablePointer<posix_spawnattr_t>?, program: String = path
    ) -> pid_t {
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var process = pid_t()
        let status = posix_spawn(&process, program, &actions, attributes, &words, &variables)
        precondition(status == 0, "\(program): \(status)")
        return process
    }

    /// The exit status; 128 and the signal's number where a signal ended the process.
    static func end(of process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
}
