import Domain
import GRDB

/// Reads the names of the corpus.
enum VocabularyReader {
    static func read(_ database: Database) throws -> Vocabulary {
        var vocabulary = Vocabulary(documents: try documents(database))
        var goals = GoalCollector()
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT ar, namnd, malomrade, kf_mal, namndmal, skala FROM bedomningar
                    ORDER BY ar, namnd_ordning
                    """))
        while let row = try rows.next() {
            let (year, nämnd): (Int, String) = (row[0], row[1])
            append(nämnd, to: &vocabulary.nämnderByYear[year, default: []])
            goals.add(.målområde, row[2], year: year, nämnd: nämnd)
            goals.add(.kfMål, row[3], year: year, nämnd: nämnd)
            goals.add(.nämndmål, row[4], year: year, nämnd: nämnd)
            if let scale: String = row[5] { append(scale, to: &vocabulary.scalesByYear[year, default: []]) }
        }
        vocabulary.goals = goals.goals
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
            DocumentInfo(name: row[0], title: row[1], kind: row[2], nämnd: row[3], year: row[4], month: row[5])
        }
    }

    private static func append(_ name: String, to names: inout [String]) {
        if !names.contains(name) { names.append(name) }
    }
}

/// Gathers where each goal occurs.
private struct GoalCollector {
    private struct Key: Hashable {
        let level: GoalSet.Level
        let name: String
    }

    private var found: [Key: Vocabulary.Goal] = [:]

    /// Years come ascending, nämnder in alphabetical order within a year.
    mutating func add(_ level: GoalSet.Level, _ name: String?, year: Int, nämnd: String) {
        guard let name else { return }
        let new = Vocabulary.Goal(level: level, name: name, years: [], nämnder: [])
        Self.extend(&found[Key(level: level, name: name), default: new], year: year, nämnd: nämnd)
    }

    private static func extend(_ goal: inout Vocabulary.Goal, year: Int, nämnd: String) {
        if goal.years.last != year { goal.years.append(year) }
        if !goal.nämnder.contains(nämnd) { goal.nämnder.append(nämnd) }
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
