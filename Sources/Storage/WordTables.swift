import Domain
import GRDB

/// Keeps the tables of words what the texts say: they are counted when documents are stored, and written once an import.
struct WordTables {
    let database: Database
    let stemmer: Stemmer

    /// The property that says how many texts are counted.
    private static let countedTexts = "ordens_texter"

    // MARK: - What has changed

    /// Notes that a document has come, until the tables are brought up to date.
    static func noteAddition(of document: Int64, in database: Database) throws {
        try createNotes(in: database)
        try database.cachedStatement(sql: "INSERT INTO temp.ord_nya (dokument_id) VALUES (?)").execute(arguments: [
            document
        ])
    }

    /// Notes the texts of a document that is about to go.
    static func noteRemoval(of document: Int64, in database: Database) throws {
        try createNotes(in: database)
        let notes = [
            "DELETE FROM temp.ord_nya WHERE dokument_id = ?1 RETURNING 1",
            "INSERT INTO temp.ord_borta SELECT innehall, rubrik FROM text WHERE dokument_id = ?1",
        ]
        let isNew = try Int.fetchOne(database.cachedStatement(sql: notes[0]), arguments: [document]) != nil
        if !isNew { try database.cachedStatement(sql: notes[1]).execute(arguments: [document]) }
    }

    /// The notes are the connection's own: a document that is not stored after all takes its note along.
    private static func createNotes(in database: Database) throws {
        guard try !hasNotes(database) else { return }
        try database.execute(
            sql: """
                CREATE TEMP TABLE ord_nya (dokument_id INTEGER PRIMARY KEY);
                CREATE TEMP TABLE ord_borta (innehall TEXT NOT NULL, rubrik TEXT NOT NULL);
                """)
    }

    private static func hasNotes(_ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM temp.sqlite_master WHERE name = 'ord_nya')"))
            ?? false
    }

    // MARK: - Writing

    /// Brings the tables up to date with the documents stored and taken away since they last were.
    ///
    /// Where nothing was noted of those, or the tables would say another number of texts than the database holds, all is
    /// counted anew: the documents were stored by another connection.
    func update() throws {
        guard try Self.hasNotes(database) else { return try rebuild() }
        var counter = WordCounter(stemmer: stemmer)
        try count("temp.ord_borta", by: -1, into: &counter)
        try count("text WHERE dokument_id IN (SELECT dokument_id FROM temp.ord_nya)", by: 1, into: &counter)
        try database.execute(sql: "DELETE FROM temp.ord_nya; DELETE FROM temp.ord_borta")
        let held = try Int.fetchOne(database, sql: "SELECT count(*) FROM text") ?? 0
        guard try countedTexts() + counter.texts == held else { return try rebuild() }
        try write(counter)
        try remember(held)
    }

    /// Counts every text.
    func rebuild() throws {
        for table in ["ord", "stam", "ordslut", "forkortning"] { try database.execute(sql: "DELETE FROM \(table)") }
        try database.execute(sql: "INSERT INTO ord_delar (ord_delar) VALUES ('delete-all')")
        var counter = WordCounter(stemmer: stemmer)
        try count("text", by: 1, into: &counter)
        try write(counter)
        try remember(counter.texts)
    }

    private func count(_ source: String, by change: Int, into counter: inout WordCounter) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT innehall, rubrik FROM \(source)")
        while let row = try rows.next() {
            var (text, names): (String, String) = (try row.cell(0), try row.cell(1))
            text.withUTF8 { text in
                names.withUTF8 {
                    counter.count([UnsafeRawBufferPointer(text), UnsafeRawBufferPointer($0)], by: change)
                }
            }
        }
    }

    private func countedTexts() throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT CAST(varde AS INTEGER) FROM egenskap WHERE namn = ?", arguments: [Self.countedTexts])
            ?? 0
    }

    private func remember(_ texts: Int) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO egenskap (namn, varde) VALUES (?, ?)",
            arguments: [Self.countedTexts, String(texts)])
    }

    private func write(_ counter: WordCounter) throws {
        var endings: [String: Int] = [:]
        var changes = counter.words.changed.map { (word: $0.name, letters: Letters.plain($0.name), change: $0.change) }
        changes.sort { ($0.letters, $0.word) < ($1.letters, $1.word) }
        for change in changes {
            let stem = stemmer.stem(change.word)
            let number = try write(change.word, change.letters, Letters.plain(stem), change.change)
            let ending = change.word.utf8.dropFirst(stem.utf8.count)
            if number != 0 { endings[String(decoding: ending, as: UTF8.self), default: 0] += number }
        }
        let stems = counter.stems.changed.sorted { $0.name < $1.name }
        try add("stam", ["stam"], "texter", stems.map { ([$0.name], $0.change) })
        try add("ordslut", ["slut"], "ord", endings.sorted { $0.key < $1.key }.map { ([$0.key], $0.value) })
        try add("forkortning", ["kort", "fras", "bokstaver"], "texter", counter.abbreviations.map { ($0.row, $1) })
    }

    /// - Returns: 1 for a word that is new, -1 for one that is gone, else 0.
    private func write(_ word: String, _ letters: String, _ key: String, _ change: Int) throws -> Int {
        let find = try database.cachedStatement(sql: "SELECT id, texter FROM ord WHERE bokstaver = ? AND ord = ?")
        guard let row = try Row.fetchOne(find, arguments: [letters, word]) else {
            guard change > 0 else { return 0 }
            try insert(word, letters, key, texts: change)
            return 1
        }
        let (id, texts): (Int64, Int) = (try row.cell(0), try row.cell(1) + change)
        if texts > 0 {
            try database.cachedStatement(sql: "UPDATE ord SET texter = ? WHERE id = ?").execute(arguments: [texts, id])
            return 0
        }
        try database.cachedStatement(sql: "DELETE FROM ord WHERE id = ?").execute(arguments: [id])
        try database.cachedStatement(
            sql: "INSERT INTO ord_delar (ord_delar, rowid, bokstaver) VALUES ('delete', ?, ?)"
        ).execute(arguments: [id, letters])
        return -1
    }

    private func insert(_ word: String, _ letters: String, _ key: String, texts: Int) throws {
        try database.cachedStatement(sql: "INSERT INTO ord (ord, bokstaver, nyckel, texter) VALUES (?, ?, ?, ?)")
            .execute(arguments: [word, letters, key, texts])
        try database.cachedStatement(sql: "INSERT INTO ord_delar (rowid, bokstaver) VALUES (?, ?)")
            .execute(arguments: [database.lastInsertedRowID, letters])
    }

    /// Adds to the numbers of a table's rows; those that come to nothing go.
    private func add(_ table: String, _ columns: [String], _ number: String, _ rows: [(key: [String], change: Int)])
        throws
    {
        let names = columns.joined(separator: ", ")
        let marks = columns.map { _ in "?, " }.joined()
        let keys = columns.map { "\($0) = ?" }.joined(separator: " AND ")
        let update = try database.cachedStatement(
            sql: "UPDATE \(table) SET \(number) = \(number) + ? WHERE \(keys) AND \(number) + ? > 0")
        let insert = try database.cachedStatement(sql: "INSERT INTO \(table) (\(names), \(number)) VALUES (\(marks)?)")
        let delete = try database.cachedStatement(sql: "DELETE FROM \(table) WHERE \(keys)")
        for row in rows where row.change != 0 {
            let key = row.key.map { $0 as (any DatabaseValueConvertible)? }
            try update.execute(arguments: StatementArguments([row.change] + key + [row.change]))
            if database.changesCount > 0 { continue }
            if row.change > 0 {
                try insert.execute(arguments: StatementArguments(key + [row.change]))
            } else {
                try delete.execute(arguments: StatementArguments(key))
            }
        }
    }
}

extension Abbreviation {
    fileprivate var row: [String] { [short, words.joined(separator: " "), Letters.plain(words.joined())] }
}
