import Domain
import GRDB

/// Reads the names of the corpus.
enum VocabularyReader {
    static func read(_ database: Database) throws -> Vocabulary {
        let nämnder = try NämndLists(database)
        let kommuner = try kommuner(database)
        var vocabulary = Vocabulary(
            documents: try documents(database), goals: try goals(nämnder, kommuner, database),
            names: try RecordNames.read(nämnder, database))
        try Holdings.read(into: &vocabulary, nämnder, database)
        vocabulary.statuses = try statuses(database)
        vocabulary.moneyUnits = try Holdings.moneyUnits(database)
        return vocabulary
    }

    private static func statuses(_ database: Database) throws -> [Vocabulary.Status] {
        try Row.fetchAll(
            database.cachedStatement(sql: "SELECT namn, skala, rang, niva FROM status ORDER BY namn, skala")
        )
        .map { row in
            var status = Vocabulary.Status(name: try row.cell(0))
            let (scale, rank, grade): (String?, Int?, Int?) = try (row.cell(1), row.cell(2), row.cell(3))
            if let scale, let rank, let grade = grade.flatMap(StatusGrade.init) {
                status.place = Vocabulary.Status.Place(scale: scale, rank: rank, grade: grade)
            }
            return status
        }
    }

    private static func documents(_ database: Database) throws -> [DocumentInfo] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT d.namn, d.titel, d.typ, k.namn, n.namn, d.ar, d.manad
                FROM dokument d LEFT JOIN kommun k ON k.id = d.kommun_id LEFT JOIN namnd n ON n.id = d.namnd_id
                ORDER BY d.ar, coalesce(d.manad, 13), d.namn
                """)
        return try Row.fetchAll(statement).map { row in
            try DocumentInfo(
                name: row.cell(0), title: row.cell(1), kind: row.cell(2), kommun: row.cell(3), nämnd: row.cell(4),
                year: row.cell(5), month: row.cell(6))
        }
    }

    /// Målområden first, then KF-mål, then nämndmål; within a level in Swedish alphabetical order.
    private static func goals(
        _ nämnder: NämndLists, _ kommuner: [Int: String], _ database: Database
    ) throws -> [Vocabulary.Goal] {
        var nämnder = nämnder
        var goals: [Vocabulary.Goal] = []
        let rows = try Row.fetchCursor(RecordNames.goals(in: database))
        while let row = try rows.next() {
            guard let level = GoalSet.Level(rawValue: try row.cell(0)) else { continue }
            goals.append(
                Vocabulary.Goal(
                    level: level, name: try row.cell(1), years: nämnder.years(try row.cell(2) ?? ""),
                    nämnder: nämnder.names(try row.cell(3) ?? ""),
                    kommuner: kommuner.count > 1 ? RecordNames.numbers(try row.cell(4)).compactMap { kommuner[$0] } : []
                ))
        }
        return goals
    }

    /// The municipalities whose documents there are, by id.
    private static func kommuner(_ database: Database) throws -> [Int: String] {
        let sql = "SELECT id, namn FROM kommun k WHERE EXISTS (SELECT 1 FROM dokument d WHERE d.kommun_id = k.id)"
        let rows = try Row.fetchAll(database.cachedStatement(sql: sql))
        return Dictionary(try rows.map { try ($0.cell(0), $0.cell(1)) }, uniquingKeysWith: { first, _ in first })
    }
}
