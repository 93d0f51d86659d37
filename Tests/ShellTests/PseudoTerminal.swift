@preconcurrency import Glibc
import Testing

/// The program at a terminal, with a person who types and reads.
final class PseudoTerminal {
    /// POSIX_SPAWN_SETSID, which the C library declares for GNU sources only.
    private static let newSession: Int16 = 0x80

    /// False on a machine without pseudo-terminals, such as a container without `/dev/pts`.
    static let isAvailable: Bool = {
        var (master, slave) = (Int32(-1), Int32(-1))
        guard openpty(&master, &slave, nil, nil, nil) == 0 else { return false }
        close(master)
        close(slave)
        return true
    }()

    private let master: Int32
    /// Held open as a login shell would, so that the settings can be read after the end.
    private let slave: Int32
    private let process: pid_t
    private let home: TemporaryFolder
    private var bytes: [UInt8] = []
    /// How much of it has been waited for.
    private var read = 0
    /// Everything shown so far.
    var shown: String { String(decoding: bytes, as: UTF8.self) }

    /// - Parameter home: where the history lies; what one shell leaves the next one finds.
    init(_ arguments: [String] = [], home: TemporaryFolder, environment: [String: String] = [:], columns: UInt16 = 100)
    {
        self.home = home
        var slave: Int32 = -1
        var (end, size) = (Int32(-1), winsize(ws_row: 30, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0))
        var name = [CChar](repeating: 0, count: 256)
        precondition(openpty(&end, &slave, &name, nil, &size) == 0)
        master = end
        self.slave = slave
        _ = fcntl(master, F_SETFD, FD_CLOEXEC)
        _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Opened by a process of a session of its own, the terminal becomes the one that its Ctrl-C comes from.
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The thread that runs a test hears few signals, and a new process would hear as few.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Self.newSession | Int16(POSIX_SPAWN_SETSIGMASK))
        let changes = environment.merging(["XDG_STATE_HOME": home.path]) { $1 }
        process = Executable.start(arguments, Executable.environment(changes), &actions, &attributes)
    }

    deinit {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        close(slave)
        close(master)
    }

    func send(_ signal: Int32) { kill(process, signal) }

    /// True where the terminal shows what is typed and gives it line by line.
    var isCooked: Bool {
        var settings = termios()
        let flags = tcflag_t(ECHO | ICANON | ISIG)
        return tcgetattr(slave, &settings) == 0 && settings.c_lflag & flags == flags
    }

    func type(_ text: String) { type(bytes: Array(text.utf8)) }

    func type(bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }

    /// Waits until a text is shown after all that was waited for before; false after a long while.
    func sees(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        var waited = 0
        while waited < 300 {
            if let range = bytes[read...].firstRange(of: wanted) {
                read = range.upperBound
                return true
            }
            if !receive() { waited += 1 }
        }
        Issue.record("not shown: \(text); shown: \(String(decoding: bytes[read...], as: UTF8.self))")
        return false
    }

    /// The exit status, once the program has left; 137 where it has to be made to.
    func leaves() -> Int32 {
        var waited = 0
        while receive() || !isZombie() {
            waited += 1
            if waited == 300 { kill(process, SIGKILL) }
        }
        return Executable.end(of: process)
    }

    private func isZombie() -> Bool {
        var info = siginfo_t()
        return waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo == SIGCHLD
    }

    /// Takes in what has come within a moment; false where nothing has.
    private func receive() -> Bool {
        var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        var buffer = [UInt8](repeating: 0, count: 4_096)
        guard poll(&request, 1, 100) > 0, case let count = Glibc.read(master, &buffer, buffer.count), count > 0 else {
            if request.revents & Int16(POLLHUP) != 0 { usleep(10_000) }
            return false
        }
        bytes += buffer[..<count]
        return true
    }
}
