import Domain
import GRDB

/// Stores one document, inside the caller's transaction.
struct DocumentWriter {
    let database: Database
    let stemmer: Stemmer

    func store(_ document: StoredDocument) throws -> StoreOutcome {
        let old = try StoredDocument.named(document.info.name, in: database)
        if let old, old.document == document { return .unchanged }
        if let old { try remove(old.id) }
        let scalesChanged = try storeStatuses(document)
        try insert(document)
        if old != nil { try prune() }
        try derive(years: [document.info.year, old?.document.info.year].compactMap(\.self), all: scalesChanged)
        return old == nil ? .added : .replaced
    }

    // MARK: - The document and its records

    /// Texts go first: each takes its words out of the index.
    private func remove(_ id: Int64) throws {
        for sql in [
            "DELETE FROM text WHERE dokument_id = ?", "DELETE FROM bedomning WHERE dokument_id = ?",
            "DELETE FROM dokument WHERE id = ?",
        ] {
            try database.cachedStatement(sql: sql).execute(arguments: [id])
        }
    }

    private func insert(_ document: StoredDocument) throws {
        let ids = try NameIDs(document, in: database)
        let info = document.info
        try database.cachedStatement(
            sql: "INSERT INTO dokument (namn, titel, typ, namnd_id, period, ar, manad) VALUES (?, ?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            info.name, info.title, info.kind, info.nämnd.flatMap { ids.nämnder[$0] }, document.period, info.year,
            info.month,
        ])
        let id = database.lastInsertedRowID
        for record in document.records { try insert(record, document: id, ids: ids) }
    }

    private func insert(_ record: StoredDocument.Record, document: Int64, ids: NameIDs) throws {
        let nämnd = ids.nämnder[record.nämnd]
        try database.cachedStatement(
            sql: """
                INSERT INTO bedomning
                  (dokument_id, namnd_id, malomrade_id, kf_mal_id, namndmal, status, motivering, rad)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            document, nämnd, record.målområde.flatMap { ids.målområden[$0] }, record.kfMål.flatMap { ids.kfMål[$0] },
            record.nämndmål, record.status, record.motivering, record.line,
        ])
        guard !record.motivering.isEmpty else { return }
        try database.cachedStatement(
            sql: """
                INSERT INTO text (slag, dokument_id, namnd_id, bedomning_id, rad, innehall)
                VALUES ('motivering', ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [document, nämnd, database.lastInsertedRowID, record.line, record.motivering])
    }

    // MARK: - Statuses and names

    /// True where a status known before has moved to another place or scale.
    private func storeStatuses(_ document: StoredDocument) throws -> Bool {
        let insert = try database.cachedStatement(
            sql: "INSERT INTO status (namn, skala, rang) VALUES (?, ?, ?) ON CONFLICT (namn) DO NOTHING")
        let move = try database.cachedStatement(
            sql: """
                UPDATE status SET skala = ?2, rang = ?3
                WHERE namn = ?1 AND (skala IS NOT ?2 OR rang IS NOT ?3)
                """)
        var moved = false
        var known: Set<String> = []
        for record in document.records where known.insert(record.status).inserted {
            try insert.execute(arguments: [record.status, record.scale, record.rank])
            try move.execute(arguments: [record.status, record.scale, record.rank])
            moved = moved || database.changesCount > 0
        }
        return moved
    }

    private func prune() throws {
        for table in NameTable.allCases { try table.prune(database) }
        try database.execute(sql: "DELETE FROM status WHERE namn NOT IN (SELECT status FROM bedomning)")
    }

    // MARK: - What follows from the records

    /// - Parameter all: true where pairs of other years may be touched too.
    private func derive(years: [Int], all: Bool) throws {
        for table in NameTable.allCases { try table.order(database) }
        let regrouped = try GoalGroups(database: database, stemmer: stemmer).update()
        for year in years { try LatestDocuments.mark(year: year, in: database) }
        let pairs = PairWriter(database: database, stemmer: stemmer)
        if all || regrouped { try pairs.pairAll() } else { try pairs.pair(years: Set(years)) }
    }
}

/// The ids of the names that a document uses.
private struct NameIDs {
    let nämnder: [String: Int64]
    let målområden: [String: Int64]
    let kfMål: [String: Int64]

    init(_ document: StoredDocument, in database: Database) throws {
        let records = document.records
        nämnder = try NameTable.nämnd.ids(
            of: Set(records.map(\.nämnd) + [document.info.nämnd].compactMap(\.self)), in: database)
        målområden = try NameTable.målområde.ids(of: Set(records.compactMap(\.målområde)), in: database)
        kfMål = try NameTable.kfMål.ids(of: Set(records.compactMap(\.kfMål)), in: database)
    }
}
