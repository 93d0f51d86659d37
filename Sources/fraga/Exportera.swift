import Answers
import ArgumentParser
import Dialogue
import Domain
import Shell
import Storage

/// Writes every record of the database.
struct Exportera: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exportera", _superCommandName: "fraga",
        abstract: "Skriver ut allt som databasen rymmer, post för post.",
        usage: "fraga exportera [flaggor]",
        discussion: """
            Utan --format skrivs jsonl: ett objekt per rad. Med csv och tsv skrivs en ny rubrikrad för varje slags post.
            """,
        helpNames: .swedish)

    @OptionGroup var options: CommonOptions

    @Option(
        name: .customLong("slag"),
        help: ArgumentHelp(
            "Bara poster av ett slag: bedomning, matt, atagande, risk, granskning, kontroll, ekonomi eller avsnitt.",
            valueName: "slag"))
    var kind: ExportedKind?

    func run() throws {
        Interrupts.endProgram()
        let output = Output()
        var writer = RecordWriter(format: options.format ?? .jsonl)
        let kinds = kind.map { [$0] } ?? ExportedKind.allCases
        try options.library().open().exportRecords(of: kinds) { record in
            try output.write(writer.text(of: record.map(Self.worded)))
        }
        try output.write(writer.end())
        try output.flush()
    }
}

extension Exportera {
    /// A doubt is told in words.
    private static func worded(_ cell: (column: String, value: Value)) -> (column: String, value: Value) {
        guard cell.column == "osaker", case .text(let name) = cell.value, let doubt = Doubt(rawValue: name) else {
            return cell
        }
        return (cell.column, .text(reason(for: doubt)))
    }
}

extension ExportedKind: ExpressibleByArgument {
    // The help text names them.
    public static var allValueStrings: [String] { [] }
    public static var defaultCompletionKind: CompletionKind { .list(allCases.map(\.rawValue)) }
}

/// Records one after another, with what the format wants around them.
struct RecordWriter {
    private let format: OutputFormat
    private var columns: [String]?

    init(format: OutputFormat) { self.format = format }

    mutating func text(of record: [(column: String, value: Value)]) -> String {
        let isFirst = columns == nil
        let names = record.map(\.column)
        defer { columns = names }
        switch format {
        case .json:
            let object = renderRecord(record, as: .json)
            return (isFirst ? "[\n  " : ",\n  ") + object.dropLast()
        case .csv, .tsv:
            let header = columns == names ? "" : (isFirst ? "" : "\n") + renderRecordHeader(names, as: format)
            return header + renderRecord(record, as: format)
        case .text, .jsonl, .markdown: return renderRecord(record, as: .jsonl)
        }
    }

    func end() -> String {
        guard format == .json else { return "" }
        return columns == nil ? "[]\n" : "\n]\n"
    }
}
