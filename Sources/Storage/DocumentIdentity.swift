import Domain
import GRDB

/// Which stored document a report is another version of, and what a new one is called.
///
/// A document is known by its file's name and its kommun. A report may have been stored before its kommun was known,
/// or come without it: it is the same document where most of its lines are.
struct DocumentIdentity {
    let database: Database

    struct Stored {
        var id: Int64
        /// The name shown, which sources point at.
        var name: String
        var kommun: String?
        var year: Int
    }

    /// The document that the report replaces; nil where it is a new one.
    func stored(_ document: StoredDocument) throws -> Stored? {
        let candidates = try namesakes(of: document.info)
        if let same = candidates.first(where: { $0.kommun == document.info.kommun }) { return same }
        return try candidates.first {
            try ($0.kommun == nil) != (document.info.kommun == nil) && sharesMostLines($0.id, document)
        }
    }

    /// The file's name or, where another document bears it, with the kommun or a number after it.
    func freeName(for info: DocumentInfo) throws -> String {
        let other = info.kommun.map { ["\(info.name) (\($0))"] } ?? []
        let numbered = (2...).lazy.map { "\(info.name) (\($0))" }
        for name in [info.name] + other where try isFree(name) { return name }
        return try numbered.first(where: isFree) ?? info.name
    }

    private func isFree(_ name: String) throws -> Bool {
        let statement = try database.cachedStatement(sql: "SELECT NOT EXISTS (SELECT 1 FROM dokument WHERE namn = ?)")
        return try Bool.fetchOne(statement, arguments: [name]) ?? true
    }

    private func namesakes(of info: DocumentInfo) throws -> [Stored] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT d.id, d.namn, k.namn, d.ar FROM dokument d LEFT JOIN kommun k ON k.id = d.kommun_id
                WHERE d.stam = ? ORDER BY d.id
                """)
        return try Row.fetchAll(statement, arguments: [info.name]).map { row in
            try Stored(id: row.cell(0), name: row.cell(1), kommun: row.cell(2), year: row.cell(3))
        }
    }

    private func sharesMostLines(_ id: Int64, _ document: StoredDocument) throws -> Bool {
        let statement = try database.cachedStatement(sql: "SELECT text FROM kallrad WHERE dokument_id = ?")
        let stored = try String.fetchAll(statement, arguments: [id])
        let lines = Set((document.rows[.källrad] ?? []).compactMap { String.fromDatabaseValue($0[1]) })
        return stored.lazy.filter(lines.contains).count * 2 > stored.count
    }
}
