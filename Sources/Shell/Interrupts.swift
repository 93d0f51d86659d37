import Dialogue
import Domain
import Glibc
import Synchronization

/// Signals turned into bytes: a handler may do next to nothing, so it writes to pipes that others read.
///
/// Ctrl-C goes to the thread that stops a running query, and wakes whoever waits at the prompt. Work that does not stop
/// within a tenth of a second is no longer waited for: a shell says so and ends at the next Ctrl-C, all else ends.
public final class Interrupts: Sendable {
    enum Event: UInt8 {
        case interrupt, resize, resume
    }

    /// Readable when something happened: for `poll` beside standard input.
    let wakeDescriptor: Int32
    private static let pressed = Atomic<Bool>(false)
    /// True while an answer is on its way.
    private static let works = Atomic<Bool>(false)
    /// True where what was to stop has not: the next Ctrl-C ends the program.
    private static let isStuck = Atomic<Bool>(false)
    /// True in a shell, which goes on after Ctrl-C.
    private static let staysOpen = Atomic<Bool>(false)
    private static let wakePipe = Pipe()
    private static let stopPipe = Pipe()

    /// - Parameters:
    ///   - dialogue: whose running query Ctrl-C stops.
    ///   - beforeEnd: done before the program ends in the middle of its work; on another thread.
    public init(stopping dialogue: Dialogue, beforeEnd: @escaping @Sendable () -> Void = {}) {
        wakeDescriptor = Self.wakePipe.reader
        // Only `interrupt()` is called from the thread, and that may come from any.
        nonisolated(unsafe) let dialogue = dialogue
        let stopPipe = Self.stopPipe
        startThread { stopPipe.forEachByte { Self.seeToTheStop(of: dialogue, beforeEnd) } }
        Signals.handle(SIGINT) { _ in
            if Interrupts.isStuck.load(ordering: .relaxed), Interrupts.works.load(ordering: .relaxed) {
                Signals.leave()
            }
            Interrupts.pressed.store(true, ordering: .relaxed)
            Interrupts.stopPipe.send(.interrupt)
            Interrupts.wakePipe.send(.interrupt)
        }
    }

    /// Stops one query after another until the work has ended, for so long as a person takes for at once. What is pressed
    /// while nothing is done stops nothing later.
    private static func seeToTheStop(of dialogue: Dialogue, _ beforeEnd: () -> Void) {
        for _ in 0..<9 {
            guard isToStop else { return }
            dialogue.interrupt()
            usleep(10_000)
        }
        guard isToStop else { return }
        isStuck.store(true, ordering: .relaxed)
        if staysOpen.load(ordering: .relaxed) {
            return Messages.raw("Avbryter. Ctrl-C en gång till avslutar fraga.\n")
        }
        beforeEnd()
        Signals.leave()
    }

    private static var isToStop: Bool { pressed.load(ordering: .relaxed) && works.load(ordering: .relaxed) }

    /// Does work that Ctrl-C is to stop.
    func whileWorking<T>(_ work: () throws -> T) rethrows -> T {
        Self.isStuck.store(false, ordering: .relaxed)
        Self.works.store(true, ordering: .relaxed)
        defer { Self.works.store(false, ordering: .relaxed) }
        return try work()
    }

    /// Hears what matters to a line being edited too, and leaves the terminal whole at every end.
    func listenAtPrompt() {
        Self.staysOpen.store(true, ordering: .relaxed)
        Signals.handle(SIGWINCH) { _ in Interrupts.wakePipe.send(.resize) }
        Signals.handle(SIGCONT) { _ in Interrupts.wakePipe.send(.resume) }
        Signals.handle(SIGTSTP) { _ in Interrupts.stop() }
        Signals.keepTerminalWhole()
    }

    /// Ctrl-Z: another program is to find the terminal as it was. Safe in a signal handler.
    private static func stop() {
        let saved = errno
        TerminalSettings.restore()
        signal(SIGTSTP, SIG_DFL)
        var mask = sigset_t()
        sigemptyset(&mask)
        sigaddset(&mask, SIGTSTP)
        raise(SIGTSTP)
        // Here the program stops until it is continued: the handler's own signal was held back.
        pthread_sigmask(SIG_UNBLOCK, &mask, nil)
        Signals.handle(SIGTSTP) { _ in Interrupts.stop() }
        wakePipe.send(.resume)
        errno = saved
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
        Signals.handle(SIGINT) { _ in Signals.leave() }
    }

    /// For a call that does one thing after another: the first Ctrl-C is noted (`isPressed`), the next ends the program.
    public static func endProgramAtSecond() {
        Signals.handle(SIGINT) { _ in
            if Interrupts.pressed.exchange(true, ordering: .relaxed) { Signals.leave() }
            // The one who pressed it is to see that it was heard; in a log the line at the end is enough.
            guard isatty(STDERR_FILENO) == 1 else { return }
            Signals.tell("\nAvbryter efter dokumentet som läses in. Ctrl-C en gång till avslutar genast.\n")
        }
    }

    public static var isPressed: Bool { pressed.load(ordering: .relaxed) }
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
