import Domain
import GRDB

/// Stores one document, inside the caller's transaction.
struct DocumentWriter {
    let database: Database
    let stemmer: Stemmer

    func store(_ document: StoredDocument) throws -> StoreOutcome {
        let old = try DocumentReader(database: database).document(named: document.info.name)
        if let old, old.document == document { return .unchanged }
        var words = WordCounter(stemmer: stemmer)
        if let old {
            try WordTables.count(document: old.id, by: -1, in: database, into: &words)
            try remove(old.id)
        }
        let scalesChanged = try storeStatuses(document)
        let id = try insert(document)
        try WordTables.count(document: id, by: 1, in: database, into: &words)
        try WordTables(database: database, stemmer: stemmer).update(words)
        if old != nil { try prune() }
        try derive(years: [document.info.year, old?.document.info.year].compactMap(\.self), all: scalesChanged)
        return old == nil ? .added : .replaced
    }

    // MARK: - The document and its records

    /// Texts go first: each takes its words out of the index. The parts of a mått go with it.
    private func remove(_ id: Int64) throws {
        let tables = [RecordTable.avsnitt] + RecordTable.kinds.map(\.table)
        for table in tables {
            try database.cachedStatement(sql: "DELETE FROM \(table.rawValue) WHERE dokument_id = ?")
                .execute(arguments: [id])
        }
        try database.cachedStatement(sql: "DELETE FROM dokument WHERE id = ?").execute(arguments: [id])
    }

    private func insert(_ document: StoredDocument) throws -> Int64 {
        let info = document.info
        let names = try NameIDs(document, in: database)
        try database.cachedStatement(
            sql: "INSERT INTO dokument (namn, titel, typ, namnd_id, period, ar, manad) VALUES (?, ?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            info.name, info.title, info.kind, info.nämnd.flatMap { names.id($0, in: .nämnd) }, document.period,
            info.year, info.month,
        ])
        let id = database.lastInsertedRowID
        var records = RecordWriter(database: database, document: id, names: names)
        for table in RecordTable.allCases { try records.insert(document.rows[table] ?? [], into: table) }
        try SearchTexts.insert(document: id, in: database)
        return id
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
        for (name, status) in document.statuses.sorted(by: { $0.key < $1.key }) {
            try insert.execute(arguments: [name, status.scale, status.rank])
            try move.execute(arguments: [name, status.scale, status.rank])
            moved = moved || database.changesCount > 0
        }
        return moved
    }

    private func prune() throws {
        for table in NameTable.allCases { try table.prune(database) }
        let used = RecordTable.withStatus.map { "SELECT status FROM \($0.rawValue) WHERE status IS NOT NULL" }
        try database.execute(sql: "DELETE FROM status WHERE namn NOT IN (\(used.joined(separator: " UNION ")))")
    }

    // MARK: - What follows from the records

    /// - Parameter all: true where pairs of other years may be touched too.
    private func derive(years: [Int], all: Bool) throws {
        for table in NameTable.allCases { try table.order(database) }
        try GoalOrder.write(in: database)
        try RecordNames.write(in: database)
        let regrouped = try GoalGroups(database: database, stemmer: stemmer).update()
        for year in years { try LatestDocuments.mark(year: year, in: database) }
        try LatestDocuments.markValues(in: database)
        let pairs = PairWriter(database: database, stemmer: stemmer)
        if all || regrouped { try pairs.pairAll() } else { try pairs.pair(years: Set(years)) }
    }
}
