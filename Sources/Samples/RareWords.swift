/// Words made of other words: compounds and inflections like those met, and misspellings.
///
/// How words are put together is learned from them: what stands before a word that also stands alone ("verksamhets" +
/// "plan") begins compounds, and what is left after such a word ("plan" + "er") is an ending.
struct RareWords {
    private let first: [String]
    private let last: [String]
    private let endings: [String]

    private static let shortestFirst = 3, longestFirst = 8, shortestLast = 4, longestLast = 9, longestEnding = 3

    /// After so many words met before, one after the other, there are hardly any others.
    private static let mostRepeated = 100

    /// - Parameter words: in lower case.
    init(_ words: Set<String>) {
        let known = words.filter { $0.count >= Self.shortestLast }
        let sorted = known.sorted()
        first = sorted.flatMap { Self.beginnings(of: $0, before: known) }
        last = sorted.filter { $0.count <= Self.longestLast }
        endings = sorted.flatMap { Self.endings(of: $0, after: known) }
    }

    private static func beginnings(of word: String, before known: Set<String>) -> [String] {
        guard word.count >= shortestFirst + shortestLast else { return [] }
        return (shortestFirst...min(longestFirst, word.count - shortestLast)).compactMap { length in
            known.contains(String(word.dropFirst(length))) ? String(word.prefix(length)) : nil
        }
    }

    private static func endings(of word: String, after known: Set<String>) -> [String] {
        (1...longestEnding).compactMap { length in
            known.contains(String(word.dropLast(length))) ? String(word.suffix(length)) : nil
        }
    }

    /// Distinct words; fewer than asked for where the words met give no more.
    func words(_ count: Int, _ random: inout SplitMix) -> [String] {
        var seen: Set<String> = []
        var words: [String] = []
        seen.reserveCapacity(count)
        words.reserveCapacity(count)
        var repeated = 0
        while words.count < count, repeated < Self.mostRepeated, let word = word(&random) {
            let isNew = seen.insert(word).inserted
            repeated = isNew ? 0 : repeated + 1
            if isNew { words.append(word) }
        }
        return words
    }

    private func word(_ random: inout SplitMix) -> String? {
        guard let last = last.any(&random) else { return nil }
        let beginning = first.any(&random) ?? ""
        return switch random.below(20) {
        case 0..<12: beginning + last
        case 12..<16: beginning + last + (endings.any(&random) ?? "")
        case 16..<18: beginning + (first.any(&random) ?? "") + last
        case 18: misspelled(last, &random)
        default: misspelled(beginning + last, &random)
        }
    }

    /// With a letter left out, doubled or changed for the next one.
    private func misspelled(_ word: String, _ random: inout SplitMix) -> String {
        var letters = Array(word)
        let place = random.below(letters.count - 1)
        switch random.below(3) {
        case 0: letters.remove(at: place + 1)
        case 1: letters.insert(letters[place], at: place)
        default: letters.swapAt(place, place + 1)
        }
        return String(letters)
    }
}
