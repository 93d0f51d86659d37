@preconcurrency import Glibc

/// A program at a terminal of its own.
enum Terminal {
    /// Milliseconds from the start of a program until it has written its prompt; it is then left by Ctrl-D.
    static func timeToPrompt(_ arguments: [String], _ prompt: String) throws -> Double {
        let (master, name) = try open()
        defer { close(master) }
        var process = pid_t()
        let time = try milliseconds {
            process = try start(arguments, at: name)
            try wait(for: prompt, from: master)
        }
        var (end, status): (UInt8, Int32) = (4, 0)
        write(master, &end, 1)
        drain(master)
        waitpid(process, &status, 0)
        return time
    }

    /// The pseudoterminal's own side, and the path of the program's: <sys/ioctl.h> TIOCSPTLCK and TIOCGPTN (pts(4)).
    private static func open() throws -> (master: Int32, path: String) {
        let master = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var (lock, number): (Int32, UInt32) = (0, 0)
        guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
            throw BenchFailure("ingen pseudoterminal")
        }
        return (master, "/dev/pts/\(number)")
    }

    private static func start(_ arguments: [String], at terminal: String) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
        var words = arguments.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var process = pid_t()
        guard posix_spawn(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
            throw BenchFailure("\(arguments[0]) går inte att starta")
        }
        return process
    }

    private static func wait(for prompt: String, from terminal: Int32) throws {
        let wanted = Array(prompt.utf8)
        var seen: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while !holds(seen, wanted) {
            let count = read(terminal, &buffer, buffer.count)
            guard count > 0 else { throw BenchFailure("ingen prompt: \(String(decoding: seen, as: UTF8.self))") }
            seen += buffer[..<count]
        }
    }

    private static func holds(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard bytes.count >= wanted.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }

    /// Reads until the program has closed its side.
    private static func drain(_ terminal: Int32) {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while read(terminal, &buffer, buffer.count) > 0 {}
    }
}
