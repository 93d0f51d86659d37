import Answers
import Dialogue
import Domain
import Glibc

/// Questions from a file or a pipe, answered in order: no prompt, no history.
public struct Script {
    private let session: Session
    private let bareWords: Bool
    private var count = 0

    /// - Parameter bareWords: true where `hjälp`, `exempel` and `avsluta` need no dot, as in the shell.
    public init(_ session: Session, bareWords: Bool) {
        self.session = session
        self.bareWords = bareWords
    }

    /// Answers every line of a file; `-` is standard input.
    ///
    /// What is wrong with the file or a line is said, and shows in the session's status.
    /// - Throws: `Failure.interrupted`; what writing throws.
    public mutating func run(file: String) throws {
        do {
            if file == "-" {
                try Files.checkStandardInput(named: Self.standardInput)
                try run(STDIN_FILENO, name: Self.standardInput)
            } else {
                let descriptor = try Files.openLines(file)
                defer { close(descriptor) }
                try run(descriptor, name: file)
            }
        } catch let failure as Failure where Self.leavesTheRest(failure) {
            try session.complain(message(for: failure), status: exitStatus(for: failure))
        }
        try session.output.flush()
    }

    private static let standardInput = "standard in"

    /// False where nothing more can be answered or nobody reads it.
    private static func leavesTheRest(_ failure: Failure) -> Bool {
        failure != .interrupted && !failure.isOfOutput
    }

    private mutating func run(_ descriptor: Int32, name: String) throws {
        let session = session
        let source =
            LineSource.decoding(descriptor, named: name)
            ?? LineSource(descriptor: descriptor) {
                try session.output.flush()
                try session.interrupts.wait(for: descriptor)
            }
        do {
            while let line = try source.next() {
                guard try take(line, at: "\(name):\(source.number)") else { return }
            }
        } catch let error as LineSource.StreamUnreadable {
            throw Failure.fileUnreadable(path: name, errno: error.errno)
        }
    }

    /// False where no more lines are wanted.
    private mutating func take(_ line: LineSource.Line, at place: String) throws -> Bool {
        try session.interrupts.check()
        guard case .text(let text) = line else {
            if let fault = line.fault { try session.complain("\(place): \(fault)", status: 65) }
            return true
        }
        guard let first = text.first(where: { !$0.isWhitespace }), first != "#" else { return true }
        do {
            switch try Directive.parse(text, bareWords: bareWords) {
            case .source(let number)?: try write(session.source(ofRow: number, as: format), under: text)
            case let directive?: return try session.obey(directive, isQuiet: true)
            case nil: try answer(text)
            }
        } catch let fault as Directive.Fault {
            try session.complain("\(place): \(fault.message)", status: 65)
        } catch let fault as EvidenceFault {
            try session.complain("\(place): \(message(for: fault))", status: 65)
        } catch let failure as Failure where Self.leavesTheRest(failure) {
            try session.complain("\(place): \(message(for: failure))", status: exitStatus(for: failure))
        }
        return true
    }

    private mutating func answer(_ question: String) throws {
        let answer = try session.ask(question)
        try write(session.text(answer, as: format), under: question)
        try session.remark(on: answer)
    }

    private mutating func write(_ body: String, under line: String) throws {
        try session.output.write(separator + heading(line) + body)
        count += 1
    }

    // MARK: - The forms of many answers in one stream

    private var separator: String {
        switch session.settings.format {
        case .json, .jsonl: ""
        case .text, .csv, .tsv, .markdown: count == 0 ? "" : "\n"
        }
    }

    /// Which question the answer belongs to, where the form does not say it by itself.
    private func heading(_ question: String) -> String {
        let format = session.settings.format
        switch format {
        case .text:
            let line = "> " + printable(question)
            return session.terminal.appearance(session.settings).color ? "\u{1B}[1m\(line)\u{1B}[22m\n" : line + "\n"
        case .csv, .tsv: return renderRecord([("fraga", .text("fraga")), ("text", .text(question))], as: format)
        case .json, .jsonl, .markdown: return ""
        }
    }

    /// Of many objects each stands on its line.
    private var format: OutputFormat { session.settings.format == .json ? .jsonl : session.settings.format }
}
