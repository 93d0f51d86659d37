import Domain
import GRDB

/// Reads one document as it was stored.
struct DocumentReader {
    let database: Database

    /// The document with that number, nil where the database has none. Its name is the file's.
    func document(_ id: Int64) throws -> StoredDocument? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT d.stam, d.titel, d.typ, k.namn, n.namn, d.ar, d.manad, d.fil
                FROM dokument d LEFT JOIN kommun k ON k.id = d.kommun_id LEFT JOIN namnd n ON n.id = d.namnd_id
                WHERE d.id = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        let info = try DocumentInfo(
            name: row.cell(0), title: row.cell(1), kind: row.cell(2), kommun: row.cell(3), nämnd: row.cell(4),
            year: row.cell(5), month: row.cell(6), file: FileKind(rawValue: row.cell(7)) ?? .text)
        return StoredDocument(info: info, rows: try rows(of: id), statuses: try statuses(of: id))
    }

    private func rows(of document: Int64) throws -> [RecordTable: [[DatabaseValue]]] {
        var result: [RecordTable: [[DatabaseValue]]] = [:]
        var places: [Int64: Int] = [:]
        for table in RecordTable.allCases {
            let rows = try Row.fetchAll(database.cachedStatement(sql: Self.sql(table)), arguments: [document])
            guard !rows.isEmpty else { continue }
            if table == .mått {
                for (index, row) in rows.enumerated() { places[try row.cell(0)] = index }
            }
            result[table] = rows.map { Self.cells($0, of: table, places: places) }
        }
        return result
    }

    /// The id first, then the columns in their order.
    private static func sql(_ table: RecordTable) -> String {
        let columns = table.columns.map { column in
            guard case .name(let names) = column else { return column.sql }
            return "(SELECT namn FROM \(names.rawValue) WHERE id = \(column.sql))"
        }
        return "SELECT \((["id"] + columns).joined(separator: ", ")) FROM \(table.rawValue) "
            + "WHERE \(table.isOfDocument) ORDER BY id"
    }

    /// - Parameter places: the place of each mått among those of the document.
    private static func cells(_ row: Row, of table: RecordTable, places: [Int64: Int]) -> [DatabaseValue] {
        zip(table.columns, row.databaseValues.dropFirst()).map { column, cell in
            guard case .mått = column else { return cell }
            return Int64.fromDatabaseValue(cell).flatMap { places[$0] }?.databaseValue ?? .null
        }
    }

    private func statuses(of document: Int64) throws -> [String: StoredStatus] {
        let used = RecordTable.withStatus.map { "SELECT status_id FROM \($0.rawValue) WHERE dokument_id = ?1" }
        let statement = try database.cachedStatement(
            sql: "SELECT namn, skala, rang, niva FROM status WHERE id IN (\(used.joined(separator: " UNION ")))")
        var statuses: [String: StoredStatus] = [:]
        let rows = try Row.fetchCursor(statement, arguments: [document])
        while let row = try rows.next() {
            statuses[try row.cell(0)] = StoredStatus(
                scale: try row.cell(1), rank: try row.cell(2), grade: try row.cell(3))
        }
        return statuses
    }
}
