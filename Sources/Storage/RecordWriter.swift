import GRDB

/// Writes the rows of one document's records.
struct RecordWriter {
    let database: Database
    let document: StoredDocument
    let id: Int64
    let names: NameIDs
    /// In the order of the document.
    private var måttIDs: [Int64] = []

    /// - Parameter id: the document's.
    init(database: Database, document: StoredDocument, id: Int64, names: NameIDs) {
        self.database = database
        self.document = document
        self.id = id
        self.names = names
    }

    /// Writes every record. Tables come in the order of `RecordTable`.
    mutating func insertAll() throws {
        for table in RecordTable.allCases {
            guard let rows = document.rows[table], !rows.isEmpty else { continue }
            if table == .bedömning { try insertAssessments(rows) } else { try insert(rows, into: table) }
        }
    }

    private mutating func insert(_ rows: [[DatabaseValue]], into table: RecordTable) throws {
        let columns = table.columns
        let statement = try Self.statement(
            (table.hasDocument ? ["dokument_id"] : []) + columns.map(\.sql), of: table, in: database)
        for row in rows {
            let cells = zip(columns, row).map { stored($1, in: $0) }
            try statement.execute(
                arguments: StatementArguments(table.hasDocument ? [id.databaseValue] + cells : cells))
            if table == .mått { måttIDs.append(database.lastInsertedRowID) }
        }
    }

    /// A bedömning takes the id of its text, and has its year and kommun itself: what most questions filter
    /// by is found in one index.
    private func insertAssessments(_ rows: [[DatabaseValue]]) throws {
        let columns = RecordTable.bedömning.columns
        let own = columns.indices.filter { if case .text = columns[$0] { false } else { true } }
        let place = columns.indices.first { if case .text = columns[$0] { true } else { false } } ?? 0
        let text = try Self.statement(
            ["slag", "dokument_id", "namnd_id", "rad", "innehall"], of: .avsnitt, in: database)
        let record = try Self.statement(
            ["id", "dokument_id", "kommun_id"] + own.map { columns[$0].sql }, of: .bedömning, in: database)
        let kommun = document.info.kommun.flatMap { names.id($0, in: .kommun) }.databaseValue
        for row in rows {
            let cells = own.map { stored(row[$0], in: columns[$0]) }
            guard let nämnd = cells.first, let line = cells.last else { continue }
            try text.execute(arguments: ["motivering", id, nämnd, line, row[place]])
            try record.execute(
                arguments: StatementArguments(
                    [database.lastInsertedRowID.databaseValue, id.databaseValue, kommun] + cells))
        }
    }

    private static func statement(_ columns: [String], of table: RecordTable, in database: Database) throws -> Statement
    {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        return try database.cachedStatement(
            sql: "INSERT INTO \(table.rawValue) (\(columns.joined(separator: ", "))) VALUES (\(places))")
    }

    /// What a cell of a `StoredDocument` is in its table.
    private func stored(_ cell: DatabaseValue, in column: RecordTable.Column) -> DatabaseValue {
        switch column {
        case .plain, .text: cell
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
        for (table, names) in document.names where table != .status {
            ids[table] = try table.ids(of: names, in: database)
        }
        ids[.status] = try Self.ids(of: document.statuses, in: database)
    }

    /// Scales may have steps of one name. A status known before may have got another place on its scale, or a scale,
    /// which then holds for all documents that have it.
    static func ids(of statuses: [String: StoredStatus], in database: Database) throws -> [String: Int64] {
        let place = try database.cachedStatement(
            sql: "UPDATE OR IGNORE status SET skala = ?2, rang = ?3, niva = ?4 WHERE namn = ?1 AND skala IS NULL")
        let store = try database.cachedStatement(
            sql: """
                INSERT INTO status (namn, skala, rang, niva) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (namn, ifnull(skala, '')) DO
                UPDATE SET rang = ?3, niva = ?4 WHERE rang IS NOT ?3 OR niva IS NOT ?4
                """)
        let select = try database.cachedStatement(sql: "SELECT id FROM status WHERE namn = ? AND skala IS ?")
        var ids: [String: Int64] = [:]
        for (name, status) in statuses.sorted(by: { $0.key < $1.key }) {
            let row: StatementArguments = [name, status.scale, status.rank, status.grade]
            if status.scale != nil { try place.execute(arguments: row) }
            try store.execute(arguments: row)
            ids[name] = try Int64.fetchOne(select, arguments: [name, status.scale])
        }
        return ids
    }

    func id(_ name: String, in table: NameTable) -> Int64? { ids[table]?[name] }
}
