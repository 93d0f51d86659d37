import Answers
import Dialogue
import Domain

/// Questions put one after another, and their answers printed: what the shell, a query file and a lone question share.
public final class Session {
    public var settings: Settings
    /// The exit status that the answers so far call for.
    public private(set) var status: Int32 = 0
    let dialogue: Dialogue
    public let output: Output
    public let terminal: Terminal
    let interrupts: Interrupts
    /// Whose rows' sources can be asked for.
    private var latest: Answer?
    private let log = LearningLog()

    /// - Parameter keepsContext: true where a question may follow up the one before.
    public init(
        _ dialogue: Dialogue, settings: Settings, terminal: Terminal, output: Output, keepsContext: Bool = false
    ) {
        self.dialogue = dialogue
        self.settings = settings
        self.terminal = terminal
        self.output = output
        interrupts = Interrupts(stopping: dialogue) { try? output.flush() }
        dialogue.keepsContext = keepsContext
    }

    /// Asks; Ctrl-C meanwhile counts even where the answer was on its way.
    func ask(_ line: String) throws -> Answer {
        dialogue.hitsShown = terminal.hitsShown(settings)
        let answer = try interrupts.whileWorking { try dialogue.answer(line, trace: settings.traces) }
        try interrupts.check()
        latest = answer.remarks.contains(.forgotten) ? nil : answer
        if settings.logs { log.note(answer) }
        if !answer.understood { note(status: 1) }
        return answer
    }

    /// The answer in the format that is set.
    func text(_ answer: Answer, as format: OutputFormat) -> String {
        render(answer, as: format, terminal.appearance(settings))
    }

    /// The source of a row of the latest answer, in the format that is set.
    /// - Throws: `EvidenceFault`, `Failure`.
    func source(ofRow number: Int?, as format: OutputFormat) throws -> String {
        let evidence = try interrupts.whileWorking { try dialogue.evidence(ofRow: number, of: latest) }
        return renderEvidence(evidence, row: number ?? 1, as: format, terminal.appearance(settings))
    }

    /// The next line follows up nothing.
    func forget() {
        dialogue.forget()
        latest = nil
    }

    /// What a table of values alone cannot say goes to standard error.
    func remark(on answer: Answer) throws {
        guard [.csv, .tsv].contains(settings.format) else { return }
        let remarks = notes(for: answer)
        guard !remarks.isEmpty else { return }
        try output.flush()
        remarks.forEach(Messages.remark)
    }

    func show(_ table: Table) throws {
        try output.write(renderTable(table, as: settings.format, terminal.appearance(settings)))
    }

    /// One line on standard error, after what has been answered so far.
    func complain(_ text: String, status: Int32) throws {
        try output.flush()
        Messages.complain(text)
        note(status: status)
    }

    func note(status: Int32) { self.status = max(self.status, status) }
}

// MARK: A lone question

extension Session {
    /// Prints one answer for a call of the program; gives the exit status.
    public static func print(
        _ answer: Answer, settings: Settings, terminal: Terminal, output: Output
    ) throws -> Int32 {
        try output.write(render(answer, as: settings.format, terminal.appearance(settings)))
        try output.flush()
        if settings.logs { LearningLog().note(answer) }
        if [.csv, .tsv].contains(settings.format) { notes(for: answer).forEach(Messages.remark) }
        return answer.understood ? 0 : 1
    }

    /// Prints a table that answers no question.
    public static func print(_ table: Table, settings: Settings, terminal: Terminal, output: Output) throws {
        try output.write(renderTable(table, as: settings.format, terminal.appearance(settings)))
        try output.flush()
    }
}
