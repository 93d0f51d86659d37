import ArgumentParser

/// Which command a call means: its first word decides, where that is a command's exact name; all else is a question.
enum Routing {
    static func command(for arguments: [String]) -> (any ParsableCommand.Type, [String]) {
        guard let place = firstWord(of: arguments) else { return (Fraga.self, arguments) }
        if isHelp(arguments[place]), arguments.count <= 2, place == 0 { return help(arguments.dropFirst().first) }
        guard let command = command(named: arguments[place]) else { return (Fraga.self, arguments) }
        var rest = arguments
        rest.remove(at: place)
        return (command, rest)
    }

    /// The words of a call that has nothing but a question: the argument parser, which takes longer than the question,
    /// is not needed.
    static func plainQuestion(_ arguments: [String]) -> [String]? {
        guard let first = arguments.first, !isHelp(first), command(named: first) == nil else { return nil }
        return arguments.contains { $0.hasPrefix("-") } ? nil : arguments
    }

    private static func command(named name: String) -> (any ParsableCommand.Type)? {
        Fraga.configuration.subcommands.first {
            $0._commandName == name || $0.configuration.aliases.contains(name)
        }
    }

    /// `fraga hjälp`, `fraga hjälp kor`: what `--help` shows.
    private static func help(_ name: String?) -> (any ParsableCommand.Type, [String]) {
        (name.flatMap(command(named:)) ?? Fraga.self, ["--help"])
    }

    private static func isHelp(_ word: String) -> Bool { ["hjälp", "hjalp", "help"].contains(word) }

    /// The place of the first argument that is neither an option nor an option's value.
    private static func firstWord(of arguments: [String]) -> Int? {
        var place = 0
        while place < arguments.count, arguments[place].hasPrefix("-"), arguments[place] != "-" {
            if arguments[place] == "--" { return nil }
            place += CommonOptions.takesValue(arguments[place]) ? 2 : 1
        }
        return place < arguments.count ? place : nil
    }
}
