import Dialogue
import Domain

/// Documents into a fresh database, beside the same rows by prepared statements.
func measureImport(_ place: Workplace, _ report: inout Report) throws {
    try importAll(place, into: place.database)
    let copy = try DatabaseCopy(of: place.database)
    let (scratch, bare) = (place.folder + "/import.db", place.folder + "/bar.db")
    let (tool, sqlite) = try medians(
        rounds: 15,
        {
            Folder.removeDatabase(scratch)
            try importAll(place, into: scratch)
        },
        {
            Folder.removeDatabase(bare)
            try copy.insert(into: bare)
        })
    report.title("Inläsning i en ny databas")
    report.add("  \(place.files.count) dokument, \(copy.count) rader", tool, sqlite)
    report.remark(
        """
        Inläsning: till vänster läses och tolkas filerna, målen paras och orden stammas; till höger sätts de färdiga \
        raderna in med samma schema, men med tokenizern unicode61, en transaktion per dokument.
        """)
}

private func importAll(_ place: Workplace, into path: String) throws {
    let library = try place.library(path)
    for file in place.files { _ = try library.importFile(file) }
}

/// The schema and all rows of a database, ready to be inserted again.
struct DatabaseCopy {
    private struct Content {
        let sql: String
        /// The rows of each document; those of no document are in the first.
        let rows: [[[Value]]]
    }

    private let schema: String
    private let contents: [Content]

    var count: Int { contents.reduce(0) { $0 + $1.rows.joined().count } }

    init(of path: String) throws {
        let source = try Bare(path)
        // The tables that a virtual one keeps its contents in make themselves.
        let made = try source.rows(
            """
            SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
            AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid
            """)
        schema = made.map { Self.text($0[2]).replacing("svenska", with: "unicode61") + ";" }.joined(separator: "\n")
        let documents = try source.rows("SELECT id FROM dokument ORDER BY id").map { $0[0] }
        contents = try made.filter { $0[0] == .text("table") && !Self.text($0[2]).hasPrefix("CREATE VIRTUAL") }.map {
            try Self.content(of: Self.text($0[1]), documents, source)
        }
    }

    private static func text(_ value: Value) -> String { if case .text(let text) = value { text } else { "" } }

    private static func content(of table: String, _ documents: [Value], _ source: Bare) throws -> Content {
        let columns = try source.rows("SELECT name FROM pragma_table_info('\(table)')").map { text($0[0]) }
        let all = try source.rows("SELECT * FROM \(table)")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let sql = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
        guard let column = columns.firstIndex(of: "dokument_id") else {
            return Content(sql: sql, rows: documents.indices.map { $0 == 0 ? all : [] })
        }
        return Content(sql: sql, rows: documents.map { document in all.filter { $0[column] == document } })
    }

    func insert(into path: String) throws {
        let target = try Bare(path)
        try target.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
        try target.execute(schema)
        let statements = try contents.map { try target.prepare($0.sql) }
        for document in 0..<(contents.first?.rows.count ?? 0) {
            try target.execute("BEGIN")
            for (content, statement) in zip(contents, statements) {
                for row in content.rows[document] { statement.run(row) }
            }
            try target.execute("COMMIT")
        }
        try target.execute(
            """
            BEGIN;
            INSERT INTO text_index (rowid, innehall, rubrik) SELECT id, innehall, rubrik FROM text;
            INSERT INTO ord_delar (rowid, bokstaver) SELECT id, bokstaver FROM ord;
            COMMIT
            """)
    }
}
