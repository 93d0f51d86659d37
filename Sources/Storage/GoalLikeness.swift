import Domain

/// How alike the names of two goals are.
struct GoalLikeness {
    let stemmer: Stemmer

    /// Shorter words (och, som, för, har) say little of what a goal is about.
    private static let leastLetters = 4

    /// The stems of the content words of a name.
    func stems(of name: String) -> Set<String> {
        Set(WordScanner.words(of: name).filter { $0.count >= Self.leastLetters }.map(stemmer.key))
    }

    /// A name without what may differ between two prints of it: case, white space, the full stop and other signs.
    static func folded(_ name: String) -> String {
        WordScanner.words(of: name).joined(separator: " ")
    }

    /// Dice's measure: how much of the two sets is common to them; from 0 to 1.
    static func share(_ one: Set<String>, _ other: Set<String>) -> Double {
        let size = one.count + other.count
        return size == 0 ? 0 : 2 * Double(one.intersection(other).count) / Double(size)
    }
}
