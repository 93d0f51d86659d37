import Answers
import ArgumentParser
import Dialogue
import Shell

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .customLong("databas"),
        help: ArgumentHelp("Databasen som frågas, i stället för den egna standarddatabasen.", valueName: "fil"))
    var database: String?

    @Option(
        help: ArgumentHelp(
            "Svarets form: text, json, jsonl, csv, tsv eller markdown. Utan flaggan: text.", valueName: "format"))
    var format: OutputFormat?

    @Flag(help: "Visar också SQL-frågan och dess parametrar.")
    var sql = false

    @Flag(name: .customLong("tolka"), help: "Visar också vägen från ord till SQL.")
    var traces = false

    @Flag(name: .customLong("no-color"), help: "Skriver utan färg och fetstil. Detsamma gör miljövariabeln NO_COLOR.")
    var noColor = false

    /// True for an option whose value is the argument after it.
    static func takesValue(_ option: String) -> Bool {
        ["--databas", "--format", "--ar", "--år", "--kommun", "--slag"].contains(option)
    }

    /// - Parameter standard: the format where none is asked for.
    func settings(standard: OutputFormat = .text) -> Settings {
        var settings = Settings()
        settings.format = format ?? standard
        settings.showsSQL = sql
        settings.traces = traces
        settings.allowsColor = !noColor
        return settings
    }

    /// The documents in the database that is asked.
    func library() throws -> Library { try Library(resources: Resources.find(), path: database) }
}

extension OutputFormat: ExpressibleByArgument {
    // The help text names them.
    public static var allValueStrings: [String] { [] }
    public static var defaultCompletionKind: CompletionKind { .list(allCases.map(\.rawValue)) }
}
