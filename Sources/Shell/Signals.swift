import Glibc

/// What handlers of signals do, and how they are put in place.
public enum Signals {
    /// What holds for the whole of every call.
    public static func prepareProgram() {
        // A reader that goes away, and a file that may not grow, show as errors of the write.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        // Swift's runtime would show its crash report for half a minute after Ctrl-\.
        if !isIgnored(SIGQUIT) { signal(SIGQUIT, SIG_DFL) }
    }

    /// Safe in a signal handler.
    static func leave() -> Never {
        TerminalSettings.restore()
        tell("\nfraga: Avbruten.\n")
        _exit(130)
    }

    /// Safe in a signal handler.
    static func tell(_ text: StaticString) {
        _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    }

    /// Puts the terminal back at every end that is not the program's own.
    static func keepTerminalWhole() {
        for signal in endings where !isIgnored(signal) {
            // Once: raised again by the handler it then ends the program, which the one that waits for it can see.
            handle(signal, flags: Int32(bitPattern: UInt32(SA_RESETHAND)) | Int32(SA_NODEFER) | Int32(SA_ONSTACK)) {
                signal in
                TerminalSettings.restore()
                raise(signal)
            }
        }
        giveHandlersAStack()
    }

    /// What ends a program that does not say otherwise: from outside, and by a fault of its own.
    private static let endings = [
        SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2, SIGXCPU, SIGIO, SIGSYS, SIGILL,
        SIGTRAP,
        SIGABRT, SIGBUS, SIGFPE, SIGSEGV,
    ]

    /// As `nohup` has it.
    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        sigaction(signal, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    static func handle(_ signal: Int32, flags: Int32 = 0, _ handler: @escaping @convention(c) (Int32) -> Void) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = handler
        action.sa_flags = flags
        // Without SA_RESTART: a read that waits must come back to see what happened.
        sigaction(signal, &action, nil)
    }

    /// Where the thread's own stack has run out, that is the fault that a handler is called for.
    private static func giveHandlersAStack() {
        let size = 1 << 16
        let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        var stack = stack_t(ss_sp: memory, ss_flags: 0, ss_size: size)
        sigaltstack(&stack, nil)
    }
}
