import Domain

/// A rated goal, as far as pairing it with that of another year needs.
struct RatedGoal {
    let id: Int64
    /// What is rated: a nämndmål, or a KF-mål or målområde itself.
    let level: GoalSet.Level
    /// Folded (`GoalLikeness.folded`), as is the målområde's name.
    let name: String
    let målområde: String?
    /// The group of the KF-mål above it.
    let kfGroup: Int64?
    let stems: Set<String>
}

/// The same goal in two years; a side is nil where the goal has no partner.
struct GoalPair: Equatable {
    var from: Int64?
    var to: Int64?
}

/// Pairs the goals of one nämnd in two years: the same name first, then likeness within the målområde, then the one
/// left over in it.
struct GoalPairing {
    private let earlier: [RatedGoal]
    private let later: [RatedGoal]
    /// The earlier goal's index by the later one's.
    private var partners: [Int: Int] = [:]

    /// So much must be common to two names that are one goal …
    private static let leastLikeness = 0.5
    /// … where this counts for goals under the same KF-mål.
    private static let sameKFMål = 0.15

    /// Later goals come in their order, then the earlier ones without partner in theirs.
    static func pairs(earlier: [RatedGoal], later: [RatedGoal]) -> [GoalPair] {
        var pairing = GoalPairing(earlier: earlier, later: later)
        pairing.match(sameName)
        pairing.match(likeness)
        pairing.matchLeftOver()
        return pairing.result
    }

    private init(earlier: [RatedGoal], later: [RatedGoal]) {
        self.earlier = earlier
        self.later = later
    }

    private var result: [GoalPair] {
        let pairs = later.indices.map { GoalPair(from: partners[$0].map { earlier[$0].id }, to: later[$0].id) }
        return pairs + freeEarlier.map { GoalPair(from: earlier[$0].id, to: nil) }
    }

    private var freeEarlier: [Int] {
        let taken = Set(partners.values)
        return earlier.indices.filter { !taken.contains($0) }
    }

    private var freeLater: [Int] { later.indices.filter { partners[$0] == nil } }

    /// Joins free goals from the highest score; nil means that two are not one goal.
    private mutating func match(_ score: (RatedGoal, RatedGoal) -> Double?) {
        var candidates: [(score: Double, from: Int, to: Int)] = []
        let freeEarlier = freeEarlier
        for to in freeLater {
            for from in freeEarlier {
                guard let score = score(earlier[from], later[to]) else { continue }
                candidates.append((score, from, to))
            }
        }
        candidates.sort { ($1.score, $0.to, $0.from) < ($0.score, $1.to, $1.from) }
        var taken: Set<Int> = []
        for candidate in candidates where partners[candidate.to] == nil && !taken.contains(candidate.from) {
            partners[candidate.to] = candidate.from
            taken.insert(candidate.from)
        }
    }

    /// A name that stands more than once goes to its own målområde and KF-mål.
    private static func sameName(_ one: RatedGoal, _ other: RatedGoal) -> Double? {
        guard one.level == other.level, one.name == other.name else { return nil }
        return (one.målområde == other.målområde ? 2 : 0) + (one.kfGroup == other.kfGroup ? 1 : 0)
    }

    /// A målområde's own rating has only its name to go by.
    private static func likeness(_ one: RatedGoal, _ other: RatedGoal) -> Double? {
        guard one.level == other.level, one.level != .målområde, one.målområde == other.målområde else { return nil }
        let sharesKFMål = one.kfGroup != nil && one.kfGroup == other.kfGroup
        let likeness = GoalLikeness.share(one.stems, other.stems) + (sharesKFMål ? sameKFMål : 0)
        return likeness >= leastLikeness ? likeness : nil
    }

    private mutating func matchLeftOver() {
        let from = Dictionary(grouping: freeEarlier.filter { earlier[$0].level == .nämndmål }) { earlier[$0].målområde }
        let to = Dictionary(grouping: freeLater.filter { later[$0].level == .nämndmål }) { later[$0].målområde }
        for (målområde, indices) in to where målområde != nil && indices.count == 1 {
            guard let others = from[målområde], others.count == 1 else { continue }
            partners[indices[0]] = others[0]
        }
    }
}
