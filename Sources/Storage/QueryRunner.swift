import Domain
import GRDB

/// Runs a compiled question and parts its hidden columns from those that are shown.
struct QueryRunner {
    let database: Database
    let path: String
    let stemmer: Stemmer

    func run(_ query: CompiledQuery) throws -> Domain.Table {
        try prepare(query.pairs)
        let statement = try database.cachedStatement(sql: query.sql)
        let visible = query.columns.count
        let hidden = statement.columnCount - visible
        guard hidden == 2 || hidden == 3 else {
            throw Failure.database(
                path: path, fault: .misfit("\(statement.columnCount) columns, expected \(visible + 2)"))
        }
        var table = Domain.Table(columns: query.columns)
        var sources = SourceList(database)
        let rows = try Row.fetchCursor(statement, arguments: arguments(of: query))
        while let row = try rows.next() {
            table.rows.append((0..<visible).map { Value(row[$0] as DatabaseValue) })
            try sources.add(
                documents: try row.cell(visible), line: try row.cell(visible + 1),
                places: hidden == 3 ? try row.cell(visible + 2) : nil)
        }
        table.sources = sources.sources
        return table
    }

    func hasRows(_ query: CompiledQuery) throws -> Bool {
        try prepare(query.pairs)
        // Inside EXISTS rows need not be put in order.
        let statement = try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM (\(query.sql)))")
        return try Bool.fetchOne(statement, arguments: arguments(of: query)) ?? false
    }

    /// How SQLite goes about it, a step a line: "SEARCH p USING INDEX …".
    func plan(of query: CompiledQuery) throws -> [String] {
        try prepare(query.pairs)
        return try Row.fetchAll(
            database, sql: "EXPLAIN QUERY PLAN " + query.sql, arguments: arguments(of: query)
        ).map { try $0.cell(3) }
    }

    private func prepare(_ needs: [PairNeed]) throws {
        for need in needs { try PairTable(database: database, stemmer: stemmer).prepare(need) }
    }

    private func arguments(of query: CompiledQuery) -> StatementArguments {
        StatementArguments(query.arguments.map(\.stored))
    }
}

/// The sources of a table's rows.
private struct SourceList {
    private(set) var sources: [Source] = []
    private let database: Database
    private var documents: Set<String> = []
    private var isText: [String: Bool] = [:]

    init(_ database: Database) {
        self.database = database
    }

    /// A row with a line has a source of its own; the documents that another row sums up are named once.
    /// - Parameter documents: a document's name, or, without a line, the numbers of several.
    mutating func add(documents list: String?, line: Int?, places: String?) throws {
        guard let list else { return }
        if let line {
            var source = Self.source(list, line, places)
            source.place = try place(list, line)
            return sources.append(source)
        }
        for number in list.split(separator: ",") where documents.insert(String(number)).inserted {
            let name = try String.fetchOne(
                database.cachedStatement(sql: "SELECT namn FROM dokument WHERE id = ?"), arguments: [Int64(number)])
            if let name { sources.append(Source(document: name, line: nil)) }
        }
    }

    /// Looked up only in files that are no text.
    private mutating func place(_ document: String, _ line: Int) throws -> Place {
        if isText[document] == nil {
            let select = try database.cachedStatement(sql: "SELECT fil = 'text' FROM dokument WHERE namn = ?")
            isText[document] = try Bool.fetchOne(select, arguments: [document]) ?? true
        }
        if isText[document] == true { return Place() }
        let select = try database.cachedStatement(
            sql: """
                SELECT k.sida, k.blad, k.cell FROM kallrad k JOIN dokument d ON d.id = k.dokument_id
                WHERE d.namn = ? AND k.rad = ?
                """)
        guard let row = try Row.fetchOne(select, arguments: [document, line]) else { return Place() }
        return Place(page: try row.cell(0), sheet: try row.cell(1), cell: try row.cell(2))
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
