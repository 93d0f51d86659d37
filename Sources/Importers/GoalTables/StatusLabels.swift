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
    /// What stands for a status in the cells of tables, beside the labels.
    private let scales: StatusScales
    /// The bytes that labels begin with, so that few words are compared.
    private let initials: ByteSet

    init(_ scales: StatusScales, scale: String? = nil) {
        self.scales = scales
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

    /// The status that a cell under a heading for statuses holds and nothing else: the scale's name, or a sign as printed.
    func status(inCell cell: String) -> String? {
        if let name = name(ofCell: cell) { return name }
        let sign = String(cell.trimmedBlanks)
        return scales.level(named: sign) == nil ? nil : sign
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
            if rest.first.map(startsLowercase) != true { counts[label.name, default: 0] += 1 }
        }
        var ofScale: [String: Int] = [:]
        for (name, count) in counts {
            for level in scales.levels(named: name) { ofScale[level.scale, default: 0] += count }
        }
        let most = ofScale.values.max()
        return scales.scales.first { most != nil && ofScale[$0.name] == most }?.name
    }
}
