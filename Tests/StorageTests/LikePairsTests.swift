import Testing

@testable import Storage

@Suite("Lika mängder av stammar")
struct LikePairsTests {
    @Test("Samma par som när var och en jämförs med var och en", arguments: 0..<60)
    func law(seed: Int) {
        var random = Seeded(UInt64(seed) &* 7919 &+ 1)
        let names = ["hav", "boj", "fyr", "kaj", "våg", "strand", "hamn", "vik"].prefix(Int(random.next() % 5) + 4)
        let sets = (0..<40).map { _ in Set(names.filter { _ in random.next() % 3 > 0 }) }
        var wanted: [LikePairs.Pair] = []
        for one in sets.indices {
            for other in sets.indices where other > one {
                let share = GoalLikeness.share(sets[one], sets[other])
                guard share >= 0.8, sets[one].intersection(sets[other]).count >= 3 else { continue }
                wanted.append(LikePairs.Pair(one: one, other: other, share: share))
            }
        }
        wanted.sort { ($1.share, $0.one, $0.other) < ($0.share, $1.one, $1.other) }
        #expect(LikePairs(sets, leastShare: 0.8, leastCommon: 3).all == wanted)
    }

    @Test("Numrerade mål jämförs inte var och en med var och en")
    func series() {
        for count in [400, 800] {
            let sets = (0..<count).map { Set(["trygg", "hamn", "mål", "a\($0)", "b\($0 / 2)"]) }
            let pairs = LikePairs(sets, leastShare: 0.8, leastCommon: 3)
            #expect(pairs.comparisons <= 3 * count)
            let same = LikePairs(
                sets.map { _ in ["trygg", "hamn", "mål"] }, leastShare: 0.8, leastCommon: 3)
            #expect(same.comparisons <= LikePairs.mostCompared * count)
            #expect(same.all.count <= LikePairs.mostPairs + LikePairs.mostCompared)
        }
    }
}
