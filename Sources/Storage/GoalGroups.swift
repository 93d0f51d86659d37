import Domain
import GRDB

/// Finds the names of KF-mål that one goal has drifted between, and writes `kf_mal.grupp`.
///
/// "Cirkulär ekonomi som minimerar gifter i miljön" and "Cirkulär ekonomi och minimera gifter i miljön" are one goal;
/// "Huddinge kommun har en sund och uthållig ekonomi" and "Huddinge kommun är en attraktiv arbetsgivare" are two.
struct GoalGroups {
    let database: Database
    let stemmer: Stemmer

    /// Names that mean one goal share this much of their stems …
    private static let leastShare = 0.8
    /// … and so many of them: names of one or two words are too short to tell drift from another goal.
    private static let leastStems = 3

    private struct Goal {
        let id: Int64
        let group: Int64
        let stems: Set<String>
    }

    private struct Candidate {
        let one: Int64
        let other: Int64
        let share: Double
    }

    /// - Returns: true where a name has come to another group than it had.
    @discardableResult
    func update() throws -> Bool {
        let goals = try self.goals()
        var clusters = Dictionary(uniqueKeysWithValues: goals.map { ($0.id, [$0.id]) })
        for candidate in candidates(goals) {
            guard let one = clusters[candidate.one], let other = clusters[candidate.other], one != other,
                try !occurTogether(one, other)
            else { continue }
            let joined = (one + other).sorted()
            for id in joined { clusters[id] = joined }
        }
        return try write(clusters, over: goals)
    }

    private func goals() throws -> [Goal] {
        let likeness = GoalLikeness(stemmer: stemmer)
        return try Row.fetchAll(database, sql: "SELECT id, namn, grupp FROM kf_mal ORDER BY namn").map { row in
            try Goal(id: row.cell(0), group: row.cell(2), stems: likeness.stems(of: row.cell(1)))
        }
    }

    /// Pairs of names alike enough, from the most alike.
    private func candidates(_ goals: [Goal]) -> [Candidate] {
        var candidates: [Candidate] = []
        for (index, one) in goals.enumerated() where one.stems.count >= Self.leastStems {
            for other in goals[(index + 1)...] {
                let share = GoalLikeness.share(one.stems, other.stems)
                guard share >= Self.leastShare, one.stems.intersection(other.stems).count >= Self.leastStems
                else { continue }
                candidates.append(Candidate(one: one.id, other: other.id, share: share))
            }
        }
        return candidates.enumerated()
            .sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }.map(\.element)
    }

    /// True where a nämnd has goals of both clusters in one document: they are then different goals.
    private func occurTogether(_ one: [Int64], _ other: [Int64]) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                  SELECT 1 FROM bedomning a JOIN bedomning b USING (dokument_id, namnd_id)
                  WHERE a.kf_mal_id IN (\(list(one))) AND b.kf_mal_id IN (\(list(other))))
                """) ?? false
    }

    private func list(_ ids: [Int64]) -> String {
        ids.map(String.init).joined(separator: ", ")
    }

    private func write(_ clusters: [Int64: [Int64]], over goals: [Goal]) throws -> Bool {
        let update = try database.cachedStatement(sql: "UPDATE kf_mal SET grupp = ? WHERE id = ?")
        var changed = false
        for goal in goals {
            guard let group = clusters[goal.id]?.first, group != goal.group else { continue }
            try update.execute(arguments: [group, goal.id])
            // A name that is new and alone has not moved: no earlier pair knew it.
            changed = changed || goal.group != 0 || group != goal.id
        }
        return changed
    }
}
