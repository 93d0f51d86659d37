import Domain
import GRDB

/// Reads the names of the corpus.
enum VocabularyReader {
    static func read(_ database: Database) throws -> Vocabulary {
        let holdings = try holdings(database)
        var vocabulary = Vocabulary(
            documents: try documents(database), nämnderByYear: holdings[.bedömning] ?? [:],
            goals: try goals(database), names: try RecordNames.read(database), holdings: holdings,
            scalesByYear: try scales(database))
        vocabulary.areaRatingYears = try Int.fetchAll(
            database,
            sql: """
                SELECT DISTINCT d.ar FROM bedomning b JOIN dokument d ON d.id = b.dokument_id
                WHERE b.namndmal IS NULL ORDER BY d.ar
                """)
        return vocabulary
    }

    private static func documents(_ database: Database) throws -> [DocumentInfo] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT d.namn, d.titel, d.typ, n.namn, d.ar, d.manad
                FROM dokument d LEFT JOIN namnd n ON n.id = d.namnd_id
                ORDER BY d.ar, coalesce(d.manad, 13), d.namn
                """)
        return try Row.fetchAll(statement).map { row in
            try DocumentInfo(
                name: row.cell(0), title: row.cell(1), kind: row.cell(2), nämnd: row.cell(3), year: row.cell(4),
                month: row.cell(5))
        }
    }

    // MARK: - Who has what

    /// A year whose records have no nämnd is held by none.
    private static func holdings(_ database: Database) throws -> [RecordKind: [Int: [String]]] {
        var holdings: [RecordKind: [Int: [String]]] = [:]
        let rows = try Row.fetchCursor(database.cachedStatement(sql: holdingsSQL))
        while let row = try rows.next() {
            guard let kind = RecordKind(rawValue: try row.cell(0)) else { continue }
            let nämnd: String? = try row.cell(2)
            holdings[kind, default: [:]][try row.cell(1), default: []].append(contentsOf: [nämnd].compactMap(\.self))
        }
        return holdings
    }

    private static let holdingsSQL =
        RecordTable.kinds.map { kind, table in
            """
            SELECT DISTINCT '\(kind.rawValue)', d.ar, n.namn, n.ordning
            FROM (SELECT DISTINCT dokument_id, namnd_id FROM \(table.rawValue)) p
            JOIN dokument d ON d.id = p.dokument_id LEFT JOIN namnd n ON n.id = p.namnd_id
            """
        }.joined(separator: " UNION ALL ") + " ORDER BY 2, 4"

    private static func scales(_ database: Database) throws -> [Int: [String]] {
        var scales: [Int: [String]] = [:]
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT d.ar, s.skala
                    FROM (SELECT DISTINCT dokument_id, status FROM bedomning) p
                    JOIN dokument d ON d.id = p.dokument_id JOIN status s ON s.namn = p.status
                    WHERE s.skala IS NOT NULL ORDER BY 1, 2
                    """))
        while let row = try rows.next() { scales[try row.cell(0), default: []].append(try row.cell(1)) }
        return scales
    }

    // MARK: - Goals

    /// Those of bedömningar, and those that only åtaganden or mått stand under.
    private static func goals(_ database: Database) throws -> [Vocabulary.Goal] {
        var goals = GoalCollector()
        let rows = try Row.fetchCursor(database.cachedStatement(sql: goalsSQL))
        while let row = try rows.next() {
            let (year, nämnd): (Int, String?) = try (row.cell(0), row.cell(1))
            goals.add(.målområde, try row.cell(2), year: year, nämnd: nämnd)
            goals.add(.kfMål, try row.cell(3), year: year, nämnd: nämnd)
            goals.add(.nämndmål, try row.cell(4), year: year, nämnd: nämnd)
        }
        return goals.goals
    }

    private static let goalsSQL = """
        SELECT d.ar, n.namn, m.namn, k.namn, p.namndmal
        FROM (SELECT dokument_id, namnd_id, malomrade_id, kf_mal_id, namndmal FROM bedomning
              UNION SELECT dokument_id, namnd_id, malomrade_id, NULL, namndmal FROM matt
              UNION SELECT dokument_id, namnd_id, malomrade_id, NULL, namndmal FROM atagande) p
        JOIN dokument d ON d.id = p.dokument_id LEFT JOIN namnd n ON n.id = p.namnd_id
        LEFT JOIN malomrade m ON m.id = p.malomrade_id LEFT JOIN kf_mal k ON k.id = p.kf_mal_id
        ORDER BY d.ar, n.ordning
        """
}

/// Gathers where each goal occurs.
private struct GoalCollector {
    private struct Key: Hashable {
        let level: GoalSet.Level
        let name: String
    }

    private var found: [Key: Vocabulary.Goal] = [:]

    /// Years come ascending, nämnder in alphabetical order within a year.
    mutating func add(_ level: GoalSet.Level, _ name: String?, year: Int, nämnd: String?) {
        guard let name else { return }
        let new = Vocabulary.Goal(level: level, name: name, years: [], nämnder: [])
        Self.extend(&found[Key(level: level, name: name), default: new], year: year, nämnd: nämnd)
    }

    private static func extend(_ goal: inout Vocabulary.Goal, year: Int, nämnd: String?) {
        if goal.years.last != year { goal.years.append(year) }
        if let nämnd, !goal.nämnder.contains(nämnd) { goal.nämnder.append(nämnd) }
    }

    /// Målområden first, then KF-mål, then nämndmål; within a level in Swedish alphabetical order.
    var goals: [Vocabulary.Goal] {
        [GoalSet.Level.målområde, .kfMål, .nämndmål].flatMap { level in
            SwedishOrder.sorted(found.keys.filter { $0.level == level }.map(\.name)).compactMap {
                found[Key(level: level, name: $0)]
            }
        }
    }
}
