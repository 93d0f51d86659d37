import Dialogue
import Domain
import Glibc
import Synchronization

/// Signals turned into bytes: a handler may do next to nothing, so it writes to pipes that others read.
///
/// Ctrl-C goes to the thread that stops a running query, and wakes whoever waits at the prompt.
public final class Interrupts: Sendable {
    enum Event: UInt8 {
        case interrupt, resize, resume, end
    }

    /// Readable when something happened: for `poll` beside standard input.
    let wakeDescriptor: Int32
    private static let pressed = Atomic<Bool>(false)
    private static let wakePipe = Pipe()
    private static let stopPipe = Pipe()

    /// - Parameter dialogue: whose running query Ctrl-C stops.
    public init(stopping dialogue: Dialogue) {
        wakeDescriptor = Self.wakePipe.reader
        // Only `interrupt()` is called from the thread, and that may come from any.
        nonisolated(unsafe) let dialogue = dialogue
        let stopPipe = Self.stopPipe
        startThread { stopPipe.forEachByte { dialogue.interrupt() } }
        handle(SIGINT) { _ in
            Interrupts.pressed.store(true, ordering: .relaxed)
            Interrupts.stopPipe.send(.interrupt)
            Interrupts.wakePipe.send(.interrupt)
        }
    }

    /// Hears what matters to a line being edited too.
    func listenAtPrompt() {
        handle(SIGWINCH) { _ in Interrupts.wakePipe.send(.resize) }
        handle(SIGCONT) { _ in Interrupts.wakePipe.send(.resume) }
        handle(SIGTERM) { _ in Interrupts.wakePipe.send(.end) }
    }

    /// What has happened since the last call.
    func takeEvents() -> [Event] {
        Self.wakePipe.drain().compactMap(Event.init(rawValue:))
    }

    /// Waits until there is something to read.
    /// - Throws: `Failure.interrupted` where Ctrl-C came first.
    func wait(for descriptor: Int32) throws {
        var requests = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
        ]
        repeat {
            _ = poll(&requests, 2, -1)
            if requests[1].revents != 0 { _ = takeEvents() }
            try check()
        } while requests[0].revents == 0
    }

    /// - Throws: `Failure.interrupted` where Ctrl-C was pressed since `forget()`.
    func check() throws {
        if Self.pressed.load(ordering: .relaxed) { throw Failure.interrupted }
    }

    /// What was pressed before no longer counts.
    func forget() {
        Self.pressed.store(false, ordering: .relaxed)
    }

    /// For a call that has nothing to tidy up: Ctrl-C ends the program.
    public static func endProgram() {
        handle(SIGINT) { _ in leave() }
    }

    /// For a call that does one thing after another: the first Ctrl-C is noted (`isPressed`), the next ends the program.
    public static func endProgramAtSecond() {
        handle(SIGINT) { _ in
            if Interrupts.pressed.exchange(true, ordering: .relaxed) { leave() }
        }
    }

    public static var isPressed: Bool { pressed.load(ordering: .relaxed) }
}

/// Safe in a signal handler.
private func leave() {
    let text: StaticString = "\nfraga: Avbruten.\n"
    _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    _exit(130)
}

private func handle(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    // Without SA_RESTART: a read that waits must come back to see what happened.
    sigaction(signal, &action, nil)
}

/// A pipe that never makes a signal handler wait.
private final class Pipe: Sendable {
    let reader: Int32
    private let writer: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        precondition(pipe(&ends) == 0, "no file descriptors left")
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reader = ends[0]
        writer = ends[1]
        _ = fcntl(writer, F_SETFL, O_NONBLOCK)
    }

    /// Safe in a signal handler.
    func send(_ event: Interrupts.Event) {
        let saved = errno
        var byte = event.rawValue
        _ = write(writer, &byte, 1)
        errno = saved
    }

    /// The bytes that have come, without waiting.
    func drain() -> [UInt8] {
        var result: [UInt8] = []
        var request = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
        var byte: UInt8 = 0
        while poll(&request, 1, 0) == 1, read(reader, &byte, 1) == 1 { result.append(byte) }
        return result
    }

    func forEachByte(_ body: () -> Void) {
        var byte: UInt8 = 0
        while true {
            let count = read(reader, &byte, 1)
            if count == 1 { body() } else if count == 0 || errno != EINTR { return }
        }
    }
}

/// A thread of its own that hears no signals: they belong to the one that waits for input.
private func startThread(_ body: @escaping @Sendable () -> Void) {
    final class Box: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var (all, old) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &old)
    defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(body))
    let status = pthread_create(
        &thread, nil,
        { context in
            Unmanaged<Box>.fromOpaque(context!).takeRetainedValue().body()
            return nil
        }, box.toOpaque())
    if status == 0 { pthread_detach(thread) } else { box.release() }
}
