import Domain
import GRDB

/// Writes `parning`: for every two years with bedömningar on one scale, each nämnd's goals of its latest documents.
struct PairWriter {
    let database: Database
    let stemmer: Stemmer

    /// Pairs all years anew.
    func pairAll() throws {
        try database.execute(sql: "DELETE FROM parning")
        try write { _, _ in true }
    }

    /// Pairs these years with every other one anew.
    func pair(years: Set<Int>) throws {
        let delete = try database.cachedStatement(sql: "DELETE FROM parning WHERE ar_fran = ?1 OR ar_till = ?1")
        for year in years { try delete.execute(arguments: [year]) }
        try write { years.contains($0) || years.contains($1) }
    }

    private func write(where isWanted: (Int, Int) -> Bool) throws {
        for years in try RatedYears.read(database, stemmer: stemmer) {
            for (index, later) in years.enumerated() {
                for earlier in years[..<index] where isWanted(earlier.year, later.year) {
                    try write(from: earlier, to: later)
                }
            }
        }
    }

    /// A nämnd that only one of the years has keeps its goals, without partners.
    private func write(from earlier: RatedYear, to later: RatedYear) throws {
        let insert = try database.cachedStatement(
            sql: "INSERT INTO parning (ar_fran, ar_till, fran_id, till_id) VALUES (?, ?, ?, ?)")
        for nämnd in Set(earlier.goals.keys).union(later.goals.keys).sorted() {
            let pairs = GoalPairing.pairs(earlier: earlier.goals[nämnd] ?? [], later: later.goals[nämnd] ?? [])
            for pair in pairs { try insert.execute(arguments: [earlier.year, later.year, pair.from, pair.to]) }
        }
    }
}
