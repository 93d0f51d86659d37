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
        let pairs = LikePairs(goals.map(\.stems), leastShare: Self.leastShare, leastCommon: Self.leastStems).all.map {
            (one: goals[$0.one].id, other: goals[$0.other].id)
        }
        if !pairs.isEmpty { try addPlaces(to: &clusters, of: Set(pairs.flatMap { [$0.one, $0.other] })) }
        // The cluster that a goal has come to is that of its head.
        var heads: [Int64: Int64] = [:]
        for pair in pairs {
            let (one, other) = (head(of: pair.one, &heads), head(of: pair.other, &heads))
            guard one != other, let left = clusters[one], let right = clusters[other],
                left.places.isDisjoint(with: right.places)
            else { continue }
            let (kept, gone) = left.goals.count < right.goals.count ? (other, one) : (one, other)
            guard let lost = clusters.removeValue(forKey: gone) else { continue }
            heads[gone] = kept
            clusters[kept]?.goals += lost.goals
            clusters[kept]?.places.formUnion(lost.places)
        }
        let groups = clusters.values.flatMap { cluster in
            let first = cluster.goals.min() ?? 0
            return cluster.goals.map { ($0, first) }
        }
        return try write(Dictionary(uniqueKeysWithValues: groups), over: goals)
    }

    private func head(of goal: Int64, _ heads: inout [Int64: Int64]) -> Int64 {
        var head = goal
        while let next = heads[head] { head = next }
        if head != goal { heads[goal] = head }
        return head
    }

    private func goals() throws -> [Goal] {
        let likeness = GoalLikeness(stemmer: stemmer)
        return try Row.fetchAll(database, sql: "SELECT id, namn, grupp FROM kf_mal ORDER BY namn").map { row in
            try Goal(id: row.cell(0), group: row.cell(2), stems: likeness.stems(of: row.cell(1)))
        }
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

    private func write(_ groups: [Int64: Int64], over goals: [Goal]) throws -> Bool {
        let update = try database.cachedStatement(sql: "UPDATE kf_mal SET grupp = ? WHERE id = ?")
        var changed = false
        for goal in goals {
            guard let group = groups[goal.id], group != goal.group else { continue }
            try update.execute(arguments: [group, goal.id])
            // A name that is new and alone has not moved: no earlier pair knew it.
            changed = changed || goal.group != 0 || group != goal.id
        }
        return changed
    }
}
