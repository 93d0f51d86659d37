import Domain
import GRDB

/// Runs a compiled question and parts its hidden columns from those that are shown.
struct QueryRunner {
    let database: Database
    let path: String

    func run(_ query: CompiledQuery) throws -> Domain.Table {
        let statement = try database.cachedStatement(sql: query.sql)
        let visible = query.columns.count
        let hidden = statement.columnCount - visible
        guard hidden == 2 || hidden == 3 else {
            throw Failure.database(path: path, reason: "\(statement.columnCount) columns, expected \(visible + 2)")
        }
        var table = Domain.Table(columns: query.columns)
        var sources = SourceList()
        let rows = try Row.fetchCursor(statement, arguments: arguments(of: query))
        while let row = try rows.next() {
            table.rows.append((0..<visible).map { Value(row[$0] as DatabaseValue) })
            sources.add(
                documents: try row.cell(visible), line: try row.cell(visible + 1),
                places: hidden == 3 ? try row.cell(visible + 2) : nil)
        }
        table.sources = sources.sources
        return table
    }

    func hasRows(_ query: CompiledQuery) throws -> Bool {
        // Inside EXISTS rows need not be put in order.
        let statement = try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM (\(query.sql)))")
        return try Bool.fetchOne(statement, arguments: arguments(of: query)) ?? false
    }

    private func arguments(of query: CompiledQuery) -> StatementArguments {
        StatementArguments(query.arguments.map(\.stored))
    }
}

/// The sources of a table's rows.
private struct SourceList {
    private(set) var sources: [Source] = []
    private var documents: Set<String> = []

    /// A row with a line has a source of its own; the documents that another row sums up are named once.
    mutating func add(documents names: String?, line: Int?, places: String?) {
        guard let names else { return }
        if let line { return sources.append(Self.source(names, line, places)) }
        for name in names.split(separator: "\t") where documents.insert(String(name)).inserted {
            sources.append(Source(document: String(name), line: nil))
        }
    }
    /// - Parameter places: every place that it stands in, "dokument:rad"; a document's name may hold colons.
    private static func source(_ document: String, _ line: Int, _ places: String?) -> Source {
        var source = Source(document: document, line: line)
        let all = (places ?? "").split(separator: "\t").compactMap { place -> Source? in
            guard let colon = place.lastIndex(of: ":"), let line = Int(place[place.index(after: colon)...]) else {
                return nil
            }
            return Source(document: String(place[..<colon]), line: line)
        }
        for other in all where other != Source(document: document, line: line) && !source.others.contains(other) {
            source.others.append(other)
        }
        return source
    }
}
