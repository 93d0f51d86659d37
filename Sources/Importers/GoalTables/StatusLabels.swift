import Domain

/// The status labels of the scales, ready to be found in text.
struct StatusLabels: Sendable {
    struct Label: Sendable {
        let name: String
        let scale: String
        let words: [String]
    }

    /// Longest first, so that "Mycket god" is found before "God".
    private let labels: [Label]
    private let names: [String: String]
    private let longestName: Int
    /// The bytes that labels begin with, so that few words are compared.
    private let initials: ByteSet

    init(_ scales: StatusScales, scale: String? = nil) {
        labels = scales.levels.filter { scale == nil || $0.scale == scale }
            .map { Label(name: $0.name, scale: $0.scale, words: $0.name.cleanedWords.map(String.init)) }
            .filter { !$0.words.isEmpty }
            .sorted { $0.words.count > $1.words.count }
        names = Dictionary(labels.map { (Self.key($0.name), $0.name) }) { first, _ in first }
        longestName = names.keys.map(\.utf8.count).max() ?? 0
        initials = ByteSet(labels.compactMap { $0.name.utf8.first })
    }

    /// The scale's name for a cell that holds a status and nothing else, in any case.
    func name(ofCell cell: String) -> String? {
        guard cell.utf8.count <= 2 * longestName + 10 else { return nil }
        return names[Self.key(cell.trimmed { !($0.isLetter || $0.isNumber) })]
    }

    private static func key(_ name: some StringProtocol) -> String {
        name.lowercased().cleanedWords.joined(separator: " ")
    }

    /// The label that the words begin with; its first word as printed, the others in any case.
    func label(startingAt words: ArraySlice<Substring>) -> Label? {
        guard let first = words.first, begins(first) else { return nil }
        return labels.first { $0.words[0] == first && $0.words.count <= words.count && Self.agree(words, $0.words) }
    }

    /// The longest label of which the words, all of them, are a beginning.
    func label(begunBy words: ArraySlice<Substring>) -> Label? {
        guard let first = words.first, begins(first) else { return nil }
        return labels.first { $0.words[0] == first && $0.words.count > words.count && Self.agree(words, $0.words) }
    }

    private func begins(_ word: Substring) -> Bool {
        word.utf8.first.map(initials.contains) ?? false
    }

    private static func agree(_ words: ArraySlice<Substring>, _ label: [String]) -> Bool {
        zip(words, label).allSatisfy { $0 == $1 || $0.lowercased() == $1.lowercased() }
    }

    /// The scale with the most labels that open a line: a nämndmål can begin like another scale's label.
    static func dominantScale(in lines: some Sequence<WrappedLine>, of scales: StatusScales) -> String? {
        let all = StatusLabels(scales)
        var counts: [String: Int] = [:]
        for line in lines {
            guard let label = all.label(startingAt: line.words[...]) else { continue }
            let rest = line.words.dropFirst(label.words.count)
            if rest.first.map(startsLowercase) != true { counts[label.scale, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
