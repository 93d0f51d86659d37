import Domain
import GRDB

/// The names that records beside the bedömningar bear, and those of goals, with where they occur.
///
/// They are needed at each start, so what the many records say is summed up once, in `postnamn`.
enum RecordNames {
    // MARK: - Summing up

    static func write(in database: Database) throws {
        try database.execute(sql: "DELETE FROM postnamn")
        for statement in statements + goalStatements { try database.cachedStatement(sql: statement).execute() }
    }

    private static let statements =
        sql(.mått, [.matt], from: "matt p LEFT JOIN matt_varde v ON v.matt_id = p.id", year: "v.ar")
        + sql(.mått, [.grupp], from: "matt_varde v JOIN matt p ON p.id = v.matt_id", year: "v.ar")
        + sql(.åtagande, [.rubrik], from: "atagande p")
        + sql(.risk, [.risk, .atgard, .omrade], from: "risk p")
        + sql(.granskning, [.granskning, .atgard, .diarienummer], from: "granskning p")
        + sql(.kontroll, [.kontroll, .omrade], from: "kontroll p")
        + sql(.ekonomi, [.tabell, .post, .kolumn], from: "ekonomi p", year: "coalesce(p.ar, d.ar)")

    /// One statement a field.
    private static func sql(
        _ kind: RecordKind, _ fields: [Field], from source: String, year: String = "d.ar"
    ) -> [String] {
        fields.map(\.rawValue).map { field in
            """
            INSERT INTO postnamn (slag, falt, namn, ar, namnd)
            SELECT '\(kind.rawValue)', '\(field)', \(field), group_concat(DISTINCT \(year)),
                   group_concat(DISTINCT p.namnd_id)
            FROM \(source) JOIN dokument d ON d.id = p.dokument_id
            WHERE \(field) <> '' GROUP BY \(field) ORDER BY \(field)
            """
        }
    }

    /// Those of bedömningar, and those that only åtaganden or mått stand under; ids are those of the level's table.
    private static let goalStatements: [String] = [
        (GoalSet.Level.målområde, "malomrade"), (.kfMål, "kf_mal"), (.nämndmål, "namndmal"),
    ].map { level, table in
        let others = ["matt", "atagande"].map {
            "UNION SELECT d.ar, d.kommun_id, p.namnd_id, p.\(table)_id FROM \($0) p JOIN dokument d ON d.id = p.dokument_id"
        }
        let places =
            "SELECT DISTINCT ar, kommun_id, namnd_id, \(table)_id AS mal FROM bedomning "
            + (level == .kfMål ? "" : others.joined(separator: " "))
        return """
            INSERT INTO postnamn (slag, falt, namn, ar, namnd, kommun)
            SELECT 'mal', '\(level.rawValue)', m.namn, group_concat(DISTINCT ar), group_concat(DISTINCT namnd_id),
                   group_concat(DISTINCT kommun_id)
            FROM (\(places)) JOIN \(table) m ON m.id = mal GROUP BY mal ORDER BY m.ordning
            """
    }

    // MARK: - Reading

    /// Level, name, years, nämnder and municipalities of each goal.
    static func goals(in database: Database) throws -> Statement {
        try database.cachedStatement(
            sql: "SELECT falt, namn, ar, namnd, kommun FROM postnamn WHERE slag = 'mal' ORDER BY id")
    }

    /// By kind and field, each in the order of the code points.
    static func read(_ nämnder: NämndLists, _ database: Database) throws -> [Vocabulary.Name] {
        var nämnder = nämnder
        var names: [Vocabulary.Name] = []
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: "SELECT slag, falt, namn, ar, namnd FROM postnamn WHERE slag <> 'mal' ORDER BY id"))
        while let row = try rows.next() {
            guard let kind = RecordKind(rawValue: try row.cell(0)), let field = Field(rawValue: try row.cell(1)) else {
                continue
            }
            names.append(
                Vocabulary.Name(
                    kind: kind, field: field, name: try row.cell(2), years: nämnder.years(try row.cell(3) ?? ""),
                    nämnder: nämnder.names(try row.cell(4) ?? "")))
        }
        return names
    }

    /// The numbers of a list made by `group_concat`, which is null where there are none.
    static func numbers(_ list: String?) -> [Int] {
        list.map { $0.utf8.split(separator: UInt8(ascii: ",")).compactMap { Int(Substring($0)) } } ?? []
    }
}

/// Reads lists of years and, by their ids, of nämnder: most names have the same.
struct NämndLists {
    private let byID: [Int: (name: String, order: Int)]
    private var known: [String: [String]] = [:]
    private var knownYears: [String: [Int]] = [:]

    init(_ database: Database) throws {
        let rows = try Row.fetchAll(database.cachedStatement(sql: "SELECT id, namn, ordning FROM namnd"))
        byID = Dictionary(
            try rows.map { try ($0.cell(0), ($0.cell(1), $0.cell(2))) }, uniquingKeysWith: { first, _ in first })
    }

    /// The years of a list, ascending.
    mutating func years(_ list: String) -> [Int] {
        if let known = knownYears[list] { return known }
        let years = RecordNames.numbers(list).sorted()
        knownYears[list] = years
        return years
    }

    /// The nämnder of a list of ids, in Swedish alphabetical order. Most names have the same.
    mutating func names(_ list: String) -> [String] {
        if let known = known[list] { return known }
        let names = RecordNames.numbers(list).compactMap { byID[$0] }.sorted { $0.order < $1.order }.map(\.name)
        known[list] = names
        return names
    }
}
