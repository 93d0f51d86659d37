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

    /// Names taken for one goal.
    private struct Cluster {
        var goals: [Int64]
        /// The documents, and the nämnder in them, that have it: two names in one place are different goals.
        var places: Set<Int64>
    }

    /// - Returns: true where a name has come to another group than it had.
    @discardableResult
    func update() throws -> Bool {
        let goals = try self.goals()
        var clusters = Dictionary(uniqueKeysWithValues: goals.map { ($0.id, Cluster(goals: [$0.id], places: [])) })
        let candidates = candidates(goals)
        if !candidates.isEmpty { try addPlaces(to: &clusters, of: Set(candidates.flatMap { [$0.one, $0.other] })) }
        for candidate in candidates {
            guard let one = clusters[candidate.one], let other = clusters[candidate.other], one.goals != other.goals,
                one.places.isDisjoint(with: other.places)
            else { continue }
            let joined = Cluster(
                goals: (one.goals + other.goals).sorted(), places: one.places.union(other.places))
            for id in joined.goals { clusters[id] = joined }
        }
        return try write(clusters.mapValues(\.goals), over: goals)
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

    private func addPlaces(to clusters: inout [Int64: Cluster], of goals: Set<Int64>) throws {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: "SELECT DISTINCT kf_mal_id, dokument_id, namnd_id FROM bedomning WHERE kf_mal_id IS NOT NULL"))
        while let row = try rows.next() {
            let goal: Int64 = try row.cell(0)
            guard goals.contains(goal) else { continue }
            let (document, nämnd): (Int64, Int64) = try (row.cell(1), row.cell(2))
            clusters[goal]?.places.insert(document << 20 | nämnd)
        }
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
