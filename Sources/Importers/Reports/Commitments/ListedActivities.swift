import Domain

/// Aktiviteter that stand only in lists of running text, where the other items of those lists are told of in full.
struct ListedActivities {
    private(set) var found: [Åtagande] = []

    init(_ lists: ActivityLists, known: [Åtagande], evidence: GoalEvidence, places: [(line: Int, goals: GoalPlace)]) {
        let known = TitleBeginnings(known.lazy.filter { $0.kind == .aktivitet }.map { Self.key($0.title) })
        guard !known.isEmpty else { return }
        let items = lists.items.filter { !evidence.isGoal($0.title) }.map { item in
            (key: Self.key(item.title), title: item.title, index: item.index)
        }
        let unknown = items.filter { !known.agrees(with: $0.key) }
        // Lists of anything else would be taken for aktiviteter: most of the items must be known ones.
        guard Set(unknown.map(\.key)).count * 2 < Set(items.map(\.key)).count else { return }
        let beginnings = TitleBeginnings(unknown.map(\.key))
        var turns: [String: Int] = [:]
        for item in unknown {
            let åtagande = Åtagande(
                title: item.title, kind: .aktivitet, place: places.goals(at: item.index),
                line: lists.passages.lines[item.index].number, doubt: .listedOnly)
            // One that is listed twice stands where a goal is above it.
            let beginning = beginnings.beginning(of: item.key) ?? item.key
            if let turn = turns[beginning] {
                if found[turn].place == GoalPlace() { found[turn] = åtagande }
            } else {
                turns[beginning] = found.count
                found.append(åtagande)
            }
        }
    }

    private static func key(_ title: String) -> String {
        String(title.lowercased().trimmed { !($0.isLetter || $0.isNumber) })
    }
}

/// Titles of which none is the beginning of another, in the order of their bytes, so that one that agrees with a given
/// one is found in few comparisons.
struct TitleBeginnings {
    private let titles: [String]

    init(_ all: some Sequence<String>) {
        // A title stands right after its beginning, if that is one of them.
        titles = all.sorted(by: Self.precedes).reduce(into: []) { kept, title in
            if kept.last.map({ title.utf8.starts(with: $0.utf8) }) != true { kept.append(title) }
        }
    }

    var isEmpty: Bool { titles.isEmpty }

    /// Whether one of the titles is the given one, its beginning, or begins with it.
    func agrees(with title: String) -> Bool {
        let place = place(of: title)
        if place > 0, title.utf8.starts(with: titles[place - 1].utf8) { return true }
        return place < titles.count && titles[place].utf8.starts(with: title.utf8)
    }

    /// The one of the titles that the given one begins with; nil where it begins with none.
    func beginning(of title: String) -> String? {
        let place = place(of: title)
        if place < titles.count, titles[place] == title { return titles[place] }
        return place > 0 && title.utf8.starts(with: titles[place - 1].utf8) ? titles[place - 1] : nil
    }

    /// How many of the titles come before the given one.
    private func place(of title: String) -> Int {
        titles.countOfFirst { Self.precedes($0, title) }
    }

    private static func precedes(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }
}
