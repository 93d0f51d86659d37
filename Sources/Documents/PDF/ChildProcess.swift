import Glibc

/// A program that runs beside this one and writes to a pipe: damage to a file can harm nothing but it, and it is
/// bounded in memory and in time.
struct ChildProcess: ~Copyable {
    enum Fault: Error {
        case missing
        /// It ended with a failure, by itself or by a bound on memory or time.
        case failed
        case tooMuchOutput
    }

    struct Bounds {
        /// Of address space, in KiB.
        var memory = 400_000
        /// Of processor time, in seconds. As much again thrice may pass on the clock.
        var seconds = 2
        /// Of output that is kept, in bytes.
        var output = 64 << 20
    }

    /// 0 once it has ended.
    private var process: pid_t
    private let pipe: Int32
    private let bounds: Bounds
    private let start = ContinuousClock.now

    /// Starts the program.
    ///
    /// - Parameters:
    ///   - command: the program's name, looked for in PATH, and its arguments.
    ///   - input: a file that the program finds as `/dev/fd/3`.
    init(_ command: [String], input: Int32, bounds: Bounds) throws {
        var ends: [Int32] = [0, 0]
        // Not a pipe, for a pipe cannot be closed to other children from its beginning.
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Fault.failed }
        defer { close(ends[1]) }
        // The shell only sets the bounds; what it runs comes as arguments, so nothing is quoted.
        let script = "ulimit -c 0; ulimit -v \"$1\"; ulimit -t \"$2\"; shift 2; exec \"$@\""
        let arguments = ["sh", "-c", script, "sh", String(bounds.memory), String(bounds.seconds)] + command
        guard let process = spawn(arguments, output: ends[1], input: input) else {
            close(ends[0])
            throw Fault.failed
        }
        self.process = process
        self.pipe = ends[0]
        self.bounds = bounds
    }

    /// What the program writes until it ends.
    ///
    /// - Parameter prefixes: only lines that begin with one of these are kept; nil keeps all.
    consuming func output(linesWith prefixes: [String]? = nil) throws -> [UInt8] {
        var kept = KeptLines(prefixes)
        let read = Result { try readAll(into: &kept) }
        if case .failure = read { kill(process, SIGKILL) }
        let status = wait()
        try read.get()
        if status == 127 << 8 { throw Fault.missing }
        if status != 0 { throw Fault.failed }
        return kept.bytes
    }

    deinit {
        close(pipe)
        guard process > 0 else { return }
        kill(process, SIGKILL)
        while waitpid(process, nil, 0) == -1 && errno == EINTR {}
    }

    /// Waits for its end and returns how it ended.
    private mutating func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1 && errno == EINTR {}
        process = 0
        return status
    }

    private borrowing func readAll(into kept: inout KeptLines) throws {
        let deadline = start + .seconds(bounds.seconds * 3)
        return try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            while true {
                let left = (deadline - .now).components
                var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
                let wait = Int32(clamping: left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000)
                let ready = wait > 0 ? poll(&waiting, 1, wait) : 0
                if ready == -1 && errno == EINTR { continue }
                guard ready > 0 else { throw Fault.failed }
                let count = read(pipe, buffer.baseAddress, buffer.count)
                if count == -1 && errno == EINTR { continue }
                guard count > 0 else { return }
                kept.take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                if kept.bytes.count > bounds.output { throw Fault.tooMuchOutput }
            }
        }
    }
}

/// Starts a shell with an output, an input as descriptor 3, and nothing to read or to complain to.
private func spawn(_ arguments: [String], output: Int32, input: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, input, 3)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    let words = arguments.map { strdup($0) } + [nil]
    let environment = [strdup("PATH=\(path)"), strdup("LC_ALL=C.UTF-8"), nil]
    defer { (words + environment).forEach { free($0) } }
    var process: pid_t = 0
    return posix_spawn(&process, "/bin/sh", &actions, nil, words, environment) == 0 ? process : nil
}

/// Output that comes in pieces, of which some lines are kept.
private struct KeptLines {
    private(set) var bytes: [UInt8] = []
    private let prefixes: [[UInt8]]?
    private let longest: Int
    /// Where in `bytes` the line begins that is being read; nil while a line is left out.
    private var lineStart: Int? = 0

    init(_ prefixes: [String]?) {
        self.prefixes = prefixes?.map { Array($0.utf8) }
        longest = self.prefixes?.map(\.count).max() ?? 0
    }

    mutating func take(_ piece: UnsafeRawBufferPointer) {
        guard prefixes != nil else { return bytes.append(contentsOf: piece) }
        var rest = piece[...]
        while let begin = rest.first.map({ _ in rest.startIndex }) {
            let found = memchr(piece.baseAddress! + begin, 10, rest.count)
            let end = found.map { piece.baseAddress!.distance(to: UnsafeRawPointer($0)) + 1 } ?? piece.count
            if lineStart != nil { bytes.append(contentsOf: rest[begin..<end]) }
            judge(lineEnded: found != nil)
            rest = rest[end...]
        }
    }

    /// Takes the line back as soon as it is clear that it is not wanted.
    private mutating func judge(lineEnded: Bool) {
        if let start = lineStart, lineEnded || bytes.count - start >= longest,
            !prefixes!.contains(where: { bytes[start...].starts(with: $0) })
        {
            bytes.removeSubrange(start...)
            lineStart = nil
        }
        if lineEnded { lineStart = bytes.count }
    }
}
