import GRDB

/// Writes `namndmal`: the nämnd's own goals' names with their place in Swedish alphabetical order, from 1.
enum GoalOrder {
    static func write(in database: Database) throws {
        let used = RecordTable.withPlace.map { "SELECT namndmal FROM \($0.rawValue) WHERE namndmal IS NOT NULL" }
        let names = try String.fetchAll(
            database.cachedStatement(sql: used.joined(separator: " UNION ")))
        let sorted = SwedishOrder.sorted(names)
        let stored = try String.fetchAll(
            database.cachedStatement(sql: "SELECT namn FROM namndmal ORDER BY ordning"))
        guard sorted != stored else { return }
        try database.execute(sql: "DELETE FROM namndmal")
        let insert = try database.cachedStatement(sql: "INSERT INTO namndmal (namn, ordning) VALUES (?, ?)")
        for (index, name) in sorted.enumerated() { try insert.execute(arguments: [name, index + 1]) }
    }
}
