import Answers
import ArgumentParser
import Domain
import Glibc
import Shell

/// One call of the program: from its arguments to its exit status.
struct Program {
    private let arguments: [String]

    /// - Parameter arguments: with the program's own name first.
    init(arguments: [String]) {
        self.arguments = Array(arguments.dropFirst())
    }

    func run() -> Int32 {
        guard Self.areArgumentsUTF8() else {
            return end("kommandoraden är inte UTF-8. Ställ in terminalen på UTF-8.", status: Status.badData)
        }
        if let words = Routing.plainQuestion(arguments) {
            return finish { try Question(words: words, settings: LogOptions.standard).answer() }
        }
        let (command, rest) = Routing.command(for: arguments)
        return finish {
            do {
                var parsed = try command.parseAsRoot(rest)
                try parsed.run()
            } catch let error where !Self.isOwn(error) {
                throw ExitCode(explain(error, of: command))
            }
        }
    }

    /// Does the work, and gives the exit status that came of it.
    private func finish(_ work: () throws -> Void) -> Int32 {
        do {
            try work()
            return Status.answered
        } catch let status as ExitCode {
            return status.rawValue
        } catch let failure as Failure {
            return end(message(for: failure), status: exitStatus(for: failure))
        } catch is Output.Closed {
            return Status.answered
        } catch {
            return end("\(error)", status: Status.software)
        }
    }

    /// True for an error that is not the argument parser's.
    private static func isOwn(_ error: any Error) -> Bool {
        error is Failure || error is ExitCode || error is Output.Closed
    }

    /// What the argument parser has to say: help, or what is wrong with the arguments.
    private func explain(_ error: any Error, of command: any ParsableCommand.Type) -> Int32 {
        let text = command.message(for: error)
        guard command.exitCode(for: error) == .success else {
            let name = command == Fraga.self ? "fraga" : "fraga \(command._commandName)"
            return end("\(UsageError.swedish(text)). Se \(name) --help.", status: Status.usage)
        }
        return finish {
            let output = Output()
            try output.write(SwedishHelp.translate(text) + (text.hasSuffix("\n") ? "" : "\n"))
            try output.flush()
        }
    }

    private func end(_ text: String, status: Int32) -> Int32 {
        Messages.complain(text)
        return status
    }

    /// Swift repairs arguments that are not UTF-8, so that a file could be taken for another one.
    private static func areArgumentsUTF8() -> Bool {
        (0..<Int(CommandLine.argc)).allSatisfy { index in
            CommandLine.unsafeArgv[index].map { String(validatingCString: $0) != nil } ?? true
        }
    }
}

/// The exit statuses that the program chooses by itself; those of a `Failure` belong to its wording.
enum Status {
    static let answered: Int32 = 0
    static let usage: Int32 = 64
    static let badData: Int32 = 65
    /// A fault of the program's own, which nothing should be able to bring about.
    static let software: Int32 = 70
    static let interrupted: Int32 = 130
}
