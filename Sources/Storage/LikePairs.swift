/// Pairs of sets of stems that have most of their stems in common, found without comparing each with each.
///
/// Two sets that share enough share one of their rarest stems: of a set of n, all but ⌈n·s/(2−s)⌉ − 1 of the commonest
/// ones count, where s is the least share (the prefix filter of Chaudhuri, Ganti and Kaushik, "A primitive operator for
/// similarity joins in data cleaning", 2006).
struct LikePairs {
    struct Pair: Equatable {
        let one: Int
        let other: Int
        let share: Double
    }

    /// From the most alike; of equally alike ones in the order of the sets.
    private(set) var all: [Pair] = []
    /// How many pairs have been compared.
    private(set) var comparisons = 0

    /// A set that is compared with so many others is one of a numbered series: the rest are passed over. A country's
    /// municipalities that share a goal are fewer.
    static let mostCompared = 1000
    /// More pairs are not kept.
    static let mostPairs = 300_000

    /// The sets by the stems' numbers, the rarest stem first.
    private let sets: [[Int32]]
    private let leastShare: Double
    private let leastCommon: Int

    /// - Parameters:
    ///   - leastShare: of Dice's measure (`GoalLikeness.share`).
    ///   - leastCommon: how many stems a pair has in common at least.
    init(_ stems: [Set<String>], leastShare: Double, leastCommon: Int) {
        sets = Self.numbered(stems)
        self.leastShare = leastShare
        self.leastCommon = leastCommon
        findAll()
    }

    private static func numbered(_ stems: [Set<String>]) -> [[Int32]] {
        var counts: [String: Int] = [:]
        for stem in stems.joined() { counts[stem, default: 0] += 1 }
        let order = counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.key, Int32($0)) })
        return stems.map { $0.compactMap { numbers[$0] }.sorted() }
    }

    private mutating func findAll() {
        // The sets that have each stem among their rarest, in order.
        var holders: [Int32: [Int]] = [:]
        for (index, set) in sets.enumerated() where set.count >= leastCommon {
            // A little less, as 6 · 0.8 / 1.2 is reckoned to a hair above 4.
            let least = Int((Double(set.count) * leastShare / (2 - leastShare) - 1e-9).rounded(.up))
            let rarest = set.prefix(set.count - max(least, leastCommon, 1) + 1)
            compare(index, with: Self.latest(rarest.compactMap { holders[$0] }))
            for stem in rarest { holders[stem, default: []].append(index) }
            if all.count >= Self.mostPairs { break }
        }
        all.sort { ($1.share, $0.one, $0.other) < ($0.share, $1.one, $1.other) }
    }

    /// The last of the sets that stand in any of the lists.
    private static func latest(_ lists: [[Int]]) -> Set<Int> {
        var found: Set<Int> = []
        for list in lists { found.formUnion(list.suffix(mostCompared)) }
        return found
    }

    private mutating func compare(_ other: Int, with candidates: Set<Int>) {
        comparisons += candidates.count
        for one in candidates {
            let common = Self.common(sets[one], sets[other])
            let share = 2 * Double(common) / Double(sets[one].count + sets[other].count)
            if share >= leastShare, common >= leastCommon { all.append(Pair(one: one, other: other, share: share)) }
        }
    }

    private static func common(_ one: [Int32], _ other: [Int32]) -> Int {
        var (left, right, count) = (0, 0, 0)
        while left < one.count, right < other.count {
            if one[left] == other[right] { count += 1 }
            let (first, second) = (one[left], other[right])
            if first <= second { left += 1 }
            if second <= first { right += 1 }
        }
        return count
    }
}
