import Domain
import GRDB

/// Stores one document, inside the caller's transaction. What follows from all documents together is left to
/// `DerivedData`.
struct DocumentWriter {
    let database: Database

    /// - Parameter fingerprint: what the document was read from; nil where it is to be read again the next time.
    func store(_ document: StoredDocument, scales: StatusScales, fingerprint: String?) throws -> StoreOutcome {
        let reader = DocumentReader(database: database)
        var document = document
        guard let old = try DocumentIdentity(database: database).stored(document) else {
            try RatingScales(database: database).settle(&document, replacing: nil, scales)
            try add(document, named: DocumentIdentity(database: database).freeName(for: document.info), fingerprint)
            return .added
        }
        document.info.kommun = document.info.kommun ?? old.kommun
        let before = try reader.document(old.id)
        try RatingScales(database: database).settle(&document, replacing: old.id, scales)
        if before == document {
            try note(fingerprint, of: old.id)
            return .unchanged
        }
        try WordTables.noteRemoval(of: old.id, in: database)
        try remove(old.id)
        try add(document, named: old.name, fingerprint)
        try LatestDocuments.mark(year: old.year, kommun: old.kommun, in: database)
        try DerivedData.noteChange(in: database, isReplacing: true)
        return .replaced
    }

    /// The same rows may have come of other bytes.
    private func note(_ fingerprint: String?, of id: Int64) throws {
        try database.cachedStatement(sql: "UPDATE dokument SET avtryck = ?1 WHERE id = ?2 AND avtryck IS NOT ?1")
            .execute(arguments: [fingerprint, id])
    }

    /// The parts of a mått go with it.
    private func remove(_ id: Int64) throws {
        try TextIndex(database: database).remove(document: id)
        let tables = [RecordTable.avsnitt] + RecordTable.kinds.map(\.table)
        for table in tables {
            try database.cachedStatement(sql: "DELETE FROM \(table.rawValue) WHERE dokument_id = ?")
                .execute(arguments: [id])
        }
        try database.cachedStatement(sql: "DELETE FROM dokument WHERE id = ?").execute(arguments: [id])
        try TextIndex(database: database).noteRemoval()
    }

    private func add(_ document: StoredDocument, named name: String, _ fingerprint: String?) throws {
        let info = document.info
        let names = try NameIDs(document, in: database)
        try database.cachedStatement(
            sql: """
                INSERT INTO dokument (namn, stam, titel, typ, fil, kommun_id, namnd_id, period, ar, manad, avtryck)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            name, info.name, info.title, info.kind, info.file.rawValue,
            info.kommun.flatMap { names.id($0, in: .kommun) },
            info.nämnd.flatMap { names.id($0, in: .nämnd) }, document.period, info.year, info.month, fingerprint,
        ])
        let id = database.lastInsertedRowID
        var records = RecordWriter(database: database, document: document, id: id, names: names)
        try records.insertAll()
        try SearchTexts.insert(document: id, in: database)
        try WordTables.noteAddition(of: id, in: database)
        try LatestDocuments.mark(year: info.year, kommun: info.kommun, in: database)
        try DerivedData.noteChange(in: database, isReplacing: false)
    }
}
