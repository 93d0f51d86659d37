import GRDB

/// The full-text index beside the texts.
///
/// Texts go into it many at a time, after the documents: a document at a time would leave it in many small parts, to be
/// joined again and again. `egenskap` says how far it has come: the texts up to that number are in it.
struct TextIndex {
    let database: Database

    /// So many texts go in at a time: what a transaction writes is held in the log until its end.
    private static let portion = 50_000

    /// Adds texts that are not in the index yet.
    /// - Returns: true where more may remain.
    func addPortion() throws -> Bool {
        let (indexed, last) = try (indexed(), last())
        let end = min(last, indexed + Int64(Self.portion))
        guard end > indexed else { return false }
        try database.cachedStatement(
            sql: """
                INSERT INTO text_index (rowid, innehall, rubrik)
                SELECT id, innehall, rubrik FROM text WHERE id > ? AND id <= ? ORDER BY id
                """
        ).execute(arguments: [indexed, end])
        try TextLengths.write(indexed + 1...end, in: database)
        try note(end)
        return end < last
    }

    func addAll() throws { while try addPortion() {} }

    /// Takes a document's texts out, before they are deleted.
    func remove(document: Int64) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO text_index (text_index, rowid, innehall, rubrik)
                SELECT 'delete', id, innehall, rubrik FROM text WHERE dokument_id = ? AND id <= ?
                """
        ).execute(arguments: [document, try indexed()])
    }

    /// To be called when texts have been deleted: the numbers of the last ones are used again.
    func noteRemoval() throws { try note(min(indexed(), last())) }

    func rebuild() throws {
        try database.execute(sql: "INSERT INTO text_index (text_index) VALUES ('rebuild')")
        let last = try last()
        try database.execute(sql: "DELETE FROM textlangd")
        if last > 0 { try TextLengths.write(1...last, in: database) }
        try note(last)
    }

    private func last() throws -> Int64 {
        try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM text")) ?? 0
    }

    private func indexed() throws -> Int64 {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT CAST(varde AS INTEGER) FROM egenskap WHERE namn = 'indexerat'")) ?? 0
    }

    private func note(_ last: Int64) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO egenskap (namn, varde) VALUES ('indexerat', ?)")
            .execute(arguments: ["\(last)"])
    }
}
