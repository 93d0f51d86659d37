import Domain

/// Aktiviteter that stand only in lists of running text, where the other items of those lists are told of in full.
struct ListedActivities {
    private(set) var found: [Åtagande] = []

    init(
        _ passages: Passages, known: [Åtagande], evidence: GoalEvidence, places: [(line: Int, goals: GoalPlace)]
    ) {
        let known = known.filter { $0.kind == .aktivitet }.map { Self.key($0.title) }
        guard !known.isEmpty else { return }
        let items = Self.items(in: passages).filter { !evidence.isGoal($0.title) }
        let unknown = items.filter { item in !known.contains { Self.agree($0, Self.key(item.title)) } }
        let names = Set(items.map { Self.key($0.title) })
        // Lists of anything else would be taken for aktiviteter: most of the items must be known ones.
        guard Set(unknown.map { Self.key($0.title) }).count * 2 < names.count else { return }
        for item in unknown {
            add(
                Åtagande(
                    title: item.title, kind: .aktivitet, place: places.goals(at: item.index),
                    line: passages.lines[item.index].number, doubt: .listedOnly))
        }
    }

    /// One that is listed twice stands where a goal is above it.
    private mutating func add(_ åtagande: Åtagande) {
        guard let same = found.firstIndex(where: { Self.agree(Self.key($0.title), Self.key(åtagande.title)) }) else {
            return found.append(åtagande)
        }
        if found[same].place == GoalPlace() { found[same] = åtagande }
    }

    private static func items(in passages: Passages) -> [(title: String, index: Int)] {
        var result: [(title: String, index: Int)] = []
        for index in passages.indices { result += list(after: index, in: passages) }
        return result
    }

    /// The items of a list of aktiviteter that a passage opens; none where it opens no such list.
    static func list(after index: Int, in passages: Passages) -> [(title: String, index: Int)] {
        guard opensList(passages[index].text) else { return [] }
        var result: [(title: String, index: Int)] = []
        for item in passages.all[(index + 1)...] {
            guard let title = title(of: item) else { break }
            result.append((title, item.lines.lowerBound))
        }
        return result
    }

    private static func opensList(_ text: String) -> Bool {
        text.last == ":" && tellsOfActivities(text)
    }

    /// The item without its number; nil for a passage that is no item.
    private static func title(of passage: Passage) -> String? {
        guard !passage.isLabel else { return nil }
        let words = passage.text.cleanedWords
        if let first = words.first, first.last == ".", first.dropLast().allSatisfy(\.isNumber), first.count > 1 {
            return words.count > 1 ? words.dropFirst().joined(separator: " ") : nil
        }
        return passage.isListed ? passage.text : nil
    }

    private static func key(_ title: String) -> String {
        String(title.lowercased().trimmed { !($0.isLetter || $0.isNumber) })
    }

    /// Whether one title is the other, or its beginning.
    private static func agree(_ one: String, _ other: String) -> Bool {
        one.hasPrefix(other) || other.hasPrefix(one)
    }
}
