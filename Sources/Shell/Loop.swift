import Answers
import Dialogue
import Domain
import Glibc

/// The shell: a prompt, an answer, a prompt.
public struct Loop {
    private let session: Session
    private let history: History
    /// The lines that this shell can go back to: those of the file when it began, and its own.
    private var lines: [String]
    /// True when what can be asked after a search has been told.
    private var hasShownNext = false

    public init(_ session: Session, history: History = History()) {
        self.session = session
        self.history = history
        lines = history.lines()
    }

    /// Asks and answers until the person leaves. Where there is nobody at a terminal, the lines are read as they come.
    /// - Throws: what writing throws; in a pipe `Failure.interrupted` too.
    public mutating func run() throws {
        guard session.terminal.inputIsTerminal, session.terminal.outputIsTerminal || isatty(STDERR_FILENO) == 1 else {
            var script = Script(session, bareWords: true)
            return try script.run(file: "-")
        }
        session.settings.numbersRows = session.terminal.outputIsTerminal
        try greet()
        session.interrupts.listenAtPrompt()
        let prompt = Prompt("fraga> ", completion: Completion(session.dialogue), interrupts: session.interrupts)
        prompt.remember(lines)
        while try take(prompt.read(), prompt) {}
    }

    private func greet() throws {
        guard lines.isEmpty else { return }
        let vocabulary = session.dialogue.language.vocabulary
        let years = vocabulary.years.map(String.init)
        let span = years.count > 1 ? "\(years[0])–\(years[years.count - 1])" : years.first ?? "inga år"
        try session.say(Help.greeting(documents: vocabulary.documents.count, years: span))
    }

    /// False where the person leaves.
    private mutating func take(_ reading: Prompt.Reading, _ prompt: Prompt) throws -> Bool {
        switch reading {
        case .end:
            Messages.raw("\n")
            return false
        case .dropped: break
        case .invalid: Messages.complain("Raden är inte UTF-8 och går inte att läsa.")
        case .line(let text):
            // What is pasted may be several lines.
            for line in text.split(whereSeparator: \.isNewline).map(String.init) {
                keep(line, prompt)
                guard try answer(line) else { return false }
            }
        }
        return true
    }

    private mutating func keep(_ line: String, _ prompt: Prompt) {
        guard History.keeps(line) else { return }
        lines = History.merging(line, into: lines)
        prompt.remember(lines)
        history.add(line)
    }

    private mutating func answer(_ line: String) throws -> Bool {
        guard line.contains(where: { !$0.isWhitespace }), line.first != "#" else { return true }
        do {
            if let directive = try Directive.parse(line, bareWords: true) {
                session.interrupts.forget()
                guard try session.obey(directive, isQuiet: false, history: lines) else { return false }
            } else {
                try ask(line)
            }
            // Where output is a pipe the person still waits for the answer.
            try session.output.flush()
        } catch let fault as Directive.Fault {
            Messages.complain(fault.message)
        } catch let fault as EvidenceFault {
            Messages.complain(message(for: fault))
        } catch Failure.interrupted {
            Messages.raw("Avbruten.\n")
        } catch let failure as Failure where !failure.isOfOutput {
            Messages.complain(failure)
        }
        return true
    }

    private mutating func ask(_ line: String) throws {
        session.interrupts.forget()
        let answer = try session.ask(line)
        let text = session.text(answer, as: session.settings.format)
        try session.output.write(session.settings.format == .text ? text + "\n" : text)
        try session.remark(on: answer)
        guard answer.isSearch, answer.table.rows.count > 1, session.settings.format == .text, !hasShownNext else {
            return
        }
        hasShownNext = true
        try session.say([Help.afterSearch, ""])
    }
}

extension Failure {
    /// True where the answers themselves cannot be written.
    var isOfOutput: Bool {
        if case .writeFailed = self { true } else { false }
    }
}
