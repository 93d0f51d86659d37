/// Numbers in sets that can be united.
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// The least number of the set.
    mutating func root(_ member: Int) -> Int {
        var root = member
        while parents[root] != root { root = parents[root] }
        parents[member] = root
        return root
    }

    mutating func unite(_ one: Int, _ other: Int) {
        let (one, other) = (root(one), root(other))
        parents[max(one, other)] = min(one, other)
    }
}
