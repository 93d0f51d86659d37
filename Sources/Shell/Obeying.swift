import Answers
import Dialogue
import Domain

extension Session {
    /// Does what a directive says.
    /// - Parameter isQuiet: true where nobody watches: what was set need not be said.
    /// - Returns: false where the person wants to leave.
    func obey(_ directive: Directive, isQuiet: Bool, history: [String] = []) throws -> Bool {
        // Texts for people have no place among records for a program.
        let isShown = !isQuiet || settings.format == .text
        switch directive {
        case .help, .examples, .history: if isShown { try show(directive, history) }
        case .format(let format): try set(format, isQuiet)
        case .sql(let on):
            settings.showsSQL = on ?? !settings.showsSQL
            try say("SQL \(settings.showsSQL ? "visas" : "visas inte") efter svaren.", isQuiet)
        case .trace(let on):
            settings.traces = on ?? !settings.traces
            try say("Vägen från ord till SQL \(settings.traces ? "visas" : "visas inte").", isQuiet)
        case .source(let number):
            let text = try source(ofRow: number, as: settings.format)
            try output.write(settings.format == .text ? text + "\n" : text)
        case .forget:
            forget()
            try say("Frågan före är glömd: nästa fråga börjar om.", isQuiet)
        case .log(let on):
            settings.logs = on ?? !settings.logs
            try say(
                settings.logs ? "Frågor som inte förstås eller rättas noteras i loggen." : "Inga frågor noteras.",
                isQuiet)
        case .leave: return false
        }
        return true
    }

    private func show(_ directive: Directive, _ history: [String]) throws {
        switch directive {
        case .help: try say(Help.text)
        case .examples: try show(interrupts.whileWorking { dialogue.workingExamples() }, as: "fraga")
        case .history(let count): try output.write(history.suffix(count ?? 20).map { printable($0) + "\n" }.joined())
        default: break
        }
    }

    private func set(_ format: OutputFormat?, _ isQuiet: Bool) throws {
        guard let format else {
            let names = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
            return try say("Svaren skrivs som \(settings.format.rawValue). Format att välja på: \(names).", isQuiet)
        }
        settings.format = format
        try say("Svaren skrivs som \(format.rawValue).", isQuiet)
    }

    private func say(_ text: String, _ isQuiet: Bool) throws {
        if !isQuiet { try say([text]) }
    }

    /// Lines for people, broken to fit the window.
    func say(_ lines: [String]) throws {
        let appearance = terminal.appearance(settings)
        try output.write(lines.map { Help.fit($0, to: appearance.width) + "\n" }.joined())
    }

    private func show(_ lines: [String], as column: String) throws {
        if settings.format == .text { return try output.write(lines.map { "  \(printable($0))\n" }.joined()) }
        try show(Table(columns: [column], rows: lines.map { [.text($0)] }))
    }
}
