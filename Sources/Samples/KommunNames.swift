/// Names for municipalities, put together of the beginnings and ends of words.
enum KommunNames {
    private static let shortestWord = 7

    /// - Returns: the given names, and distinct ones made of the words until there are `count`.
    static func make(_ count: Int, beginningWith given: [String], of words: Set<String>) -> [String] {
        let words = words.filter { $0.count >= shortestWord }.sorted()
        var random = SplitMix(seed: UInt64(count))
        var names = Array(given.prefix(count))
        for _ in 0..<(20 * count) where names.count < count {
            guard let first = words.any(&random), let last = words.any(&random) else { break }
            let name = first.prefix(1).uppercased() + first.prefix(3).dropFirst() + last.suffix(4)
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}
