/// A hash of a run of words that is kept while words are added, so that any part has its key without new hashing.
///
/// A goal table is weighed in many ways; building and comparing the names as text would be most of the work.
struct NameHash {
    private var sum: UInt64 = 0
    private var count = 0

    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    func adding(_ word: Substring) -> NameHash {
        var next = self
        next.sum = sum &* Self.base &+ Self.hash(word)
        next.count += 1
        return next
    }

    /// The key of the words that were added between two hashes of one run.
    static func key(from start: NameHash, to end: NameHash) -> UInt64 {
        var power: UInt64 = 1
        for _ in start.count..<end.count { power = power &* base }
        return end.sum &- start.sum &* power
    }

    /// The key of a whole name.
    static func key(_ words: [Substring]) -> UInt64 {
        words.reduce(NameHash()) { $0.adding($1) }.sum
    }

    private static func hash(_ word: Substring) -> UInt64 {
        // FNV-1a: short, and spread enough for the few names of a document.
        word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
