import ArgumentParser
import Dialogue
import Domain
import Glibc
import Shell

/// One question on the command line.
struct Question {
    var words: [String]
    /// nil = the default database.
    var database: String?
    var settings = Settings()

    /// Answers it. A question that was not understood shows in the exit status.
    func answer() throws {
        Interrupts.endProgram()
        let dialogue = try Dialogue(resources: Resources.find(), path: database)
        dialogue.hitsShown = Terminal().hitsShown(settings)
        let answer = try dialogue.answer(words.joined(separator: " "), trace: settings.traces)
        try Answering.finish(answer, settings)
        // Taking the language apart before the end would cost a tenth of the call.
        exit(Status.answered)
    }
}

/// The end of a call that asked one thing.
enum Answering {
    /// Prints the answer. A question that was not understood shows in the exit status.
    static func finish(_ answer: Answer, _ settings: Settings) throws {
        let status = try Session.print(answer, settings: settings, terminal: Terminal(), output: Output())
        if status != 0 { throw ExitCode(status) }
    }

    /// Prints a table that answers no question.
    static func finish(_ table: Table, _ options: CommonOptions) throws {
        try Session.print(table, settings: options.settings(), terminal: Terminal(), output: Output())
    }
}
