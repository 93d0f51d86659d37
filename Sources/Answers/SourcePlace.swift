import Domain

extension Table {
    /// True where each row has a source of its own; false for counts, whose sources are all documents counted.
    var hasSourcePerRow: Bool {
        sources.count == rows.count && sources.contains { $0.line != nil }
    }

    /// The table with the rows' numbers in a first column, where that is wanted.
    func numbered(_ isWanted: Bool) -> Table {
        guard isWanted else { return self }
        var result = self
        result.columns.insert("nummer", at: 0)
        for index in rows.indices { result.rows[index].insert(.integer(index + 1), at: 0) }
        return result
    }

    /// A last column with what each row's source gives.
    mutating func add(column: String, _ value: (Source) -> Value) {
        columns.append(column)
        for index in rows.indices { rows[index].append(value(sources[index])) }
    }
}

extension Place {
    /// "sida 3", or a cell as a workbook writes it: "Mål!B7"; nil for a line of a text.
    var text: String? {
        if let sheet { return cell.map { "\(sheet)!\($0)" } ?? sheet }
        return page.map { "sida \($0)" }
    }
}

/// A document and the lines of it that an answer stands on.
struct SourceGroup: Equatable {
    var document: String
    /// In the order of the rows, each once.
    var lines: [Int] = []
    /// Pages and cells, in files that are no text.
    var places: [String] = []

    /// "malprognoser-2024-augusti, rad 28, 41".
    var text: String {
        let line = lines.isEmpty ? nil : "rad \(lines.map(String.init).joined(separator: ", "))"
        return ([document] + [line].compactMap(\.self) + places).joined(separator: ", ")
    }

    /// The sources by document, in the order that they first occur.
    static func groups(_ sources: [Source]) -> [SourceGroup] {
        var result: [SourceGroup] = []
        var index: [String: Int] = [:]
        var seen: Set<Source> = []
        for source in sources where seen.insert(Source(document: source.document, line: source.line)).inserted {
            let at = index[source.document] ?? result.count
            if at == result.count {
                result.append(SourceGroup(document: source.document))
                index[source.document] = at
            }
            if let place = source.place.text {
                if !result[at].places.contains(place) { result[at].places.append(place) }
            } else if let line = source.line {
                result[at].lines.append(line)
            }
        }
        return result
    }
}

/// Where the text form of an answer shows the sources.
enum SourcePlace: Equatable {
    /// The rows say it in columns of their own.
    case columns
    /// A line below: few rows of one document, or documents counted.
    case below
    /// A column with the line, and the document below: many rows of one document.
    case lineColumn
    /// A column with document and line: rows of several documents.
    case fullColumn
    /// A column with the document's number and the line, and the numbered documents below: where names are too wide.
    case numberedColumn

    /// More rows than this cannot be matched by eye with a list of lines.
    private static let fewRows = 6

    init(_ table: Table) {
        let hasDocument = table.columns.contains("dokument")
        if hasDocument && table.columns.contains("rad") {
            self = .columns
        } else if !table.hasSourcePerRow {
            self = .below
        } else if hasDocument {
            self = .lineColumn
        } else if Set(table.sources.lazy.map(\.document)).count > 1 {
            self = .fullColumn
        } else {
            self = table.rows.count > Self.fewRows ? .lineColumn : .below
        }
    }

    /// The table with the column that this place asks for.
    func extended(_ table: Table) -> Table {
        var result = table
        switch self {
        case .columns, .below: break
        case .lineColumn:
            result.add(column: "rad") { source in
                source.place.text.map(Value.text) ?? source.line.map(Value.integer) ?? .null
            }
        case .fullColumn: result.add(column: "kalla") { .text(Self.address($0, $0.document)) }
        case .numberedColumn:
            let documents = SourceGroup.groups(table.sources).map(\.document)
            let numbers = Dictionary(uniqueKeysWithValues: zip(documents, 1...))
            result.add(column: "kalla") { .text(Self.address($0, "[\(numbers[$0.document] ?? 0)]")) }
        }
        return result
    }

    private static func address(_ source: Source, _ document: String) -> String {
        source.place.text.map { "\(document), \($0)" } ?? source.line.map { "\(document):\($0)" } ?? document
    }

    /// The lines below the table, if this place has any.
    func footer(_ table: Table) -> (label: String, text: String)? {
        let groups = SourceGroup.groups(table.sources)
        guard let text = text(groups, table.columns) else { return nil }
        return (groups.count > 1 ? "Källor" : "Källa", text)
    }

    private func text(_ groups: [SourceGroup], _ columns: [String]) -> String? {
        switch self {
        case _ where groups.isEmpty: nil
        case .columns, .fullColumn: nil
        case .lineColumn: columns.contains("dokument") ? nil : Swedish.list(groups.map(\.document))
        // A no-break space keeps a number and its document on one line.
        case .numberedColumn: zip(1..., groups).map { "[\($0)]\u{A0}\($1.document)" }.joined(separator: ", ")
        case .below where groups.allSatisfy { $0.lines.isEmpty && $0.places.isEmpty }:
            Swedish.list(groups.map(\.document))
        case .below: groups.map(\.text).joined(separator: "; ")
        }
    }
}
