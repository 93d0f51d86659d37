import GRDB

/// Writes the rows of one document's records.
struct RecordWriter {
    let database: Database
    let document: Int64
    let names: NameIDs
    /// In the order of the document.
    private var måttIDs: [Int64] = []

    init(database: Database, document: Int64, names: NameIDs) {
        self.database = database
        self.document = document
        self.names = names
    }

    /// Tables come in the order of `RecordTable`.
    mutating func insert(_ rows: [[DatabaseValue]], into table: RecordTable) throws {
        guard !rows.isEmpty else { return }
        let columns = table.columns
        let statement = try database.cachedStatement(sql: Self.sql(table))
        for row in rows {
            let cells = zip(columns, row).map { stored($1, in: $0) }
            try statement.execute(
                arguments: StatementArguments(table.hasDocument ? [document.databaseValue] + cells : cells))
            if table == .mått { måttIDs.append(database.lastInsertedRowID) }
        }
    }

    private static func sql(_ table: RecordTable) -> String {
        let columns = (table.hasDocument ? ["dokument_id"] : []) + table.columns.map(\.sql)
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        return "INSERT INTO \(table.rawValue) (\(columns.joined(separator: ", "))) VALUES (\(places))"
    }

    /// What a cell of a `StoredDocument` is in its table.
    private func stored(_ cell: DatabaseValue, in column: RecordTable.Column) -> DatabaseValue {
        switch column {
        case .plain: cell
        case .name(let table): String.fromDatabaseValue(cell).flatMap { names.id($0, in: table) }.databaseValue
        case .mått: Int.fromDatabaseValue(cell).map { måttIDs[$0] }.databaseValue
        }
    }
}

/// The ids of the names that a document uses.
struct NameIDs {
    private var ids: [NameTable: [String: Int64]] = [:]

    /// Names not met before are put into their tables.
    init(_ document: StoredDocument, in database: Database) throws {
        for table in NameTable.allCases { ids[table] = try table.ids(of: document.names(table), in: database) }
    }

    func id(_ name: String, in table: NameTable) -> Int64? { ids[table]?[name] }
}
