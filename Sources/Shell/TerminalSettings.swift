import CReadline
import Glibc
import Synchronization

/// The terminal's settings while readline has others, put back at every end that the program can see.
enum TerminalSettings {
    // Memory of its own, so that a signal handler reads it without Swift's checks of access.
    private nonisolated(unsafe) static let before = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    private static let areChanged = Atomic<Bool>(false)
    private static let brackets = Atomic<Bool>(false)

    /// Remembers the settings: readline is about to change them.
    static func keep() {
        guard tcgetattr(STDIN_FILENO, before) == 0 else { return }
        brackets.store(doesBracketPastes, ordering: .relaxed)
        areChanged.store(true, ordering: .releasing)
    }

    /// readline has put them back.
    static func forget() { areChanged.store(false, ordering: .relaxed) }

    /// Puts them back, where they are changed. Safe in a signal handler.
    static func restore() {
        // In the background the terminal belongs to another program, and to touch it would stop this one.
        guard areChanged.load(ordering: .acquiring), tcgetpgrp(STDIN_FILENO) == getpgrp() else { return }
        tcsetattr(STDIN_FILENO, TCSANOW, before)
        let end: StaticString = "\u{1B}[?2004l\r\n"
        if brackets.load(ordering: .relaxed) { _ = write(STDOUT_FILENO, end.utf8Start, end.utf8CodeUnitCount) }
    }

    /// True where readline asks the terminal to mark what is pasted.
    private static var doesBracketPastes: Bool {
        isatty(STDOUT_FILENO) == 1
            && rl_variable_value("enable-bracketed-paste").map { String(cString: $0) == "on" } ?? false
    }
}
