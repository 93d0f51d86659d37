import Domain

/// The forms that an answer can be printed in.
public enum OutputFormat: String, CaseIterable, Sendable {
    case text, json, jsonl, csv, tsv, markdown
}

/// What the place that the text is printed in can show.
public struct Appearance: Hashable, Sendable {
    /// The width of the window in columns; 0 = no limit (a pipe or a file).
    public var width: Int
    /// The height of the window in lines; 0 = no limit.
    public var height: Int
    /// True where ANSI colours may be used.
    public var color: Bool
    /// False for a terminal that only has ASCII signs (letters are printed as they are).
    public var unicode: Bool
    /// True to print the SQL and its parameters after the answer.
    public var showSQL: Bool
    /// True to number the rows of a table, where the person can ask for the source of one.
    public var numbersRows: Bool

    public init(
        width: Int = 0, height: Int = 0, color: Bool = false, unicode: Bool = true, showSQL: Bool = false,
        numbersRows: Bool = false
    ) {
        self.width = width
        self.height = height
        self.numbersRows = numbersRows
        self.color = color
        self.unicode = unicode
        self.showSQL = showSQL
    }
}

/// An answer as a person or a program reads it.
///
/// The result ends with a newline. It is empty for csv and tsv when the answer has no columns (a question that was not
/// understood): `notes(for:)` then holds what there is to say.
public func render(_ answer: Answer, as format: OutputFormat, _ appearance: Appearance = Appearance()) -> String {
    let answer = format == .text ? answer : answer.withReasonColumn
    return switch format {
    case .text: textAnswer(answer, appearance)
    case .json: JSONWriter.answer(answer, lines: true)
    case .jsonl: JSONWriter.answer(answer, lines: false)
    case .csv: Delimited.csv.table(answer.table, withSources: true)
    case .tsv: Delimited.tsv.table(answer.table, withSources: true)
    case .markdown: MarkdownAnswer.answer(answer, appearance)
    }
}

/// A table that is no answer to a question: the list of documents, the history and the like. Sources are left out.
///
/// JSON is a list of objects; jsonl is one object a line. The result ends with a newline; jsonl of no rows is empty.
public func renderTable(
    _ table: Table, as format: OutputFormat, _ appearance: Appearance = Appearance()
) -> String {
    switch format {
    case .text: textTable(table, appearance)
    case .json: JSONWriter.table(table, lines: true)
    case .jsonl: JSONWriter.table(table, lines: false)
    case .csv: Delimited.csv.table(table, withSources: false)
    case .tsv: Delimited.tsv.table(table, withSources: false)
    case .markdown: MarkdownAnswer.table(table) + "\n"
    }
}

/// One record as one line (csv cells may hold newlines): a JSON object, or a csv or tsv row without a header.
///
/// Text and markdown have no form for a lone record and give the JSON object too.
public func renderRecord(_ record: [(column: String, value: Value)], as format: OutputFormat = .jsonl) -> String {
    switch format {
    case .csv: Delimited.csv.row(record.map(\.value))
    case .tsv: Delimited.tsv.row(record.map(\.value))
    case .text, .json, .jsonl, .markdown: JSONWriter.record(record)
    }
}

/// The line above the records of `renderRecord(_:as:)`: the column names for csv and tsv, otherwise empty.
public func renderRecordHeader(_ columns: [String], as format: OutputFormat) -> String {
    switch format {
    case .csv: Delimited.csv.header(columns)
    case .tsv: Delimited.tsv.header(columns)
    case .text, .json, .jsonl, .markdown: ""
    }
}

/// What the rows alone do not say, one Swedish sentence each: corrections, words not understood, remarks, suggestions.
///
/// For standard error when the answer itself is printed as csv or tsv.
public func notes(for answer: Answer) -> [String] {
    var result: [String] = []
    if !answer.corrections.isEmpty { result.append("\(Wording.corrected): \(Wording.corrections(answer.corrections))") }
    if let misunderstanding = Wording.misunderstanding(of: answer) { result.append(misunderstanding) }
    if let emptiness = Wording.emptiness(of: answer) { result.append(emptiness) }
    result += answer.remarks.map(message(for:)) + [message(for: answer.alternatives)].compactMap { $0 }
    if !answer.suggestions.isEmpty {
        result.append("\(Wording.heading(ofSuggestionsIn: answer)) \(answer.suggestions.joined(separator: "; "))")
    }
    return result.map(printable)
}
