@preconcurrency import CReadline
import Glibc

/// Lines typed at a terminal, with GNU readline: its keys, its history and the person's own `.inputrc`.
///
/// readline is called a key at a time, so that the program itself waits for keys and signals alike.
final class Prompt {
    enum Reading: Equatable {
        case line(String)
        /// Bytes that are not UTF-8.
        case invalid
        /// Ctrl-C.
        case dropped
        /// Ctrl-D, or the terminal is gone.
        case end
    }

    private let text: String
    private let interrupts: Interrupts
    private let completion: Completion
    private var isPrepared = false
    /// What readline's call back has handed over: nil while the line is being typed.
    private nonisolated(unsafe) static var finished: Reading?

    /// - Parameter completion: what Tab offers.
    init(_ text: String, completion: Completion, interrupts: Interrupts) {
        self.text = text
        self.interrupts = interrupts
        self.completion = completion
        Self.useUTF8()
        rl_readline_name = UnsafePointer(strdup("fraga"))
        // Signals come by `interrupts`: readline hears its own only while it handles a key.
        rl_catch_signals = 0
        rl_catch_sigwinch = 0
        // With output in a pipe or a file the line being typed is no part of it.
        if isatty(STDOUT_FILENO) == 0 { rl_outstream = stderr }
        rl_initialize()
        TabKey.install(completion)
    }

    /// readline deletes and moves by letters only where the locale says what a letter is. It sets the locale by itself, of
    /// the environment: so that must say it too.
    private static func useUTF8() {
        setlocale(LC_CTYPE, "")
        guard let codeset = nl_langinfo(Int32(CODESET)), String(cString: codeset) != "UTF-8" else { return }
        for locale in ["C.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, locale) != nil {
            setenv("LC_ALL", locale, 1)
            return
        }
    }

    /// The lines that arrow up and Ctrl-R find.
    func remember(_ lines: [String]) {
        rl_clear_history()
        for line in lines { add_history(line) }
    }

    /// Waits for a line.
    func read() -> Reading {
        _ = interrupts.takeEvents()
        interrupts.forget()
        Self.finished = nil
        TerminalSettings.keep()
        rl_callback_handler_install(text) { Prompt.accept($0) }
        while Self.finished == nil { wait() }
        return Self.finished ?? .end
    }

    private func wait() {
        var requests = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: interrupts.wakeDescriptor, events: Int16(POLLIN), revents: 0),
        ]
        // Where the person has not begun to type there is time to prepare Tab.
        guard poll(&requests, 2, isPrepared ? -1 : Self.pause) > 0 else { return prepare() }
        if requests[1].revents != 0 {
            for event in interrupts.takeEvents() where Self.finished == nil { react(to: event) }
        } else if requests[0].revents & Int16(POLLIN) != 0 {
            // Tab may ask the database.
            interrupts.whileWorking { rl_callback_read_char() }
        } else if requests[0].revents != 0 {
            leave(as: .end)
        }
    }

    /// In milliseconds: more than lies between the lines of a text that is pasted.
    private static let pause: Int32 = 30

    private func prepare() {
        guard !isPrepared else { return }
        isPrepared = true
        completion.prepare()
    }

    private func react(to event: Interrupts.Event) {
        switch event {
        case .interrupt:
            rl_point = rl_end
            rl_redisplay()
            fputs("^C\n", rl_outstream)
            leave(as: .dropped)
        case .resize: rl_resize_terminal()
        case .resume:
            // The shell that woke us has set the terminal to its own liking.
            rl_deprep_terminal()
            rl_prep_terminal(1)
            rl_forced_update_display()
        }
    }

    private func leave(as reading: Reading) {
        rl_free_line_state()
        rl_callback_sigcleanup()
        rl_cleanup_after_signal()
        rl_callback_handler_remove()
        TerminalSettings.forget()
        Self.finished = reading
    }

    private static func accept(_ line: UnsafeMutablePointer<CChar>?) {
        // At once: otherwise readline shows the prompt again.
        rl_callback_handler_remove()
        TerminalSettings.forget()
        guard let line else {
            finished = .end
            return
        }
        defer { free(line) }
        finished = String(validatingCString: line).map(Reading.line) ?? .invalid
    }
}

/// What readline asks when Tab is pressed.
private enum TabKey {
    private nonisolated(unsafe) static var completion: Completion?

    static func install(_ completion: Completion) {
        self.completion = completion
        rl_attempted_completion_function = { TabKey.matches($0, $1, $2) }
        rl_completion_display_matches_hook = { TabKey.show($0, $1, $2) }
        rl_completer_word_break_characters = UnsafePointer(strdup(" \t\n?!,;:\""))
        // They come most useful first.
        rl_sort_completion_matches = 0
        // readline's own pager speaks English.
        rl_variable_bind("page-completions", "off")
        // In the middle of a word the letters after the cursor are not typed twice.
        rl_variable_bind("skip-completed-text", "on")
    }

    /// readline's list: what all have in common, the candidates, and a null; it is readline's to free.
    private static func matches(
        _ word: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
    ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        // Never the names of files.
        rl_attempted_completion_over = 1
        guard let word, let typed = String(validatingCString: word), let before = line(0, Int(start)),
            let rest = line(Int(end), Int(rl_end)),
            let choice = completion?.choice(before: before, word: typed, rest: rest), !choice.texts.isEmpty
        else { return nil }
        let texts = [choice.common] + (choice.texts.count > 1 || choice.common != choice.texts[0] ? choice.texts : [])
        let size = (texts.count + 1) * MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
        let list = malloc(size)!.bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: texts.count + 1)
        for (index, text) in texts.enumerated() { list[index] = strdup(text) }
        list[texts.count] = nil
        return list
    }

    /// The line between two places, in bytes.
    private static func line(_ start: Int, _ end: Int) -> String? {
        guard let buffer = rl_line_buffer, start <= end, end <= strlen(buffer) else { return "" }
        return String(validating: UnsafeRawBufferPointer(start: buffer + start, count: end - start), as: UTF8.self)
    }

    private static func show(
        _ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int32, _ widest: Int32
    ) {
        rl_crlf()
        rl_display_match_list(list, count, widest)
        rl_forced_update_display()
    }
}
