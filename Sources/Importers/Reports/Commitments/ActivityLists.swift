/// The lists of aktiviteter in a report's running text, each passage looked at once.
struct ActivityLists {
    let passages: Passages
    /// The title of the item that each passage is; nil for one that is no item.
    private let titles: [String?]
    /// How many items follow each other from each passage on.
    private let runs: [Int]

    init(_ passages: Passages) {
        self.passages = passages
        let titles = passages.all.map(Self.title)
        var runs = [Int](repeating: 0, count: titles.count + 1)
        for index in titles.indices.reversed() where titles[index] != nil { runs[index] = runs[index + 1] + 1 }
        self.titles = titles
        self.runs = runs
    }

    /// How many items the list has that a passage opens; 0 where it opens no such list.
    func count(after index: Int) -> Int {
        runs[index + 1] > 0 && opensList(passages[index].text) ? runs[index + 1] : 0
    }

    /// Every item of such a list, in order, each once: a list can stand within another.
    var items: [(title: String, index: Int)] {
        var result: [(title: String, index: Int)] = []
        var next = 0
        for index in passages.indices {
            let end = index + 1 + count(after: index)
            for item in max(next, index + 1)..<max(next, end) {
                titles[item].map { result.append(($0, passages[item].lines.lowerBound)) }
            }
            next = max(next, end)
        }
        return result
    }

    private func opensList(_ text: String) -> Bool { text.last == ":" && tellsOfActivities(text) }

    /// The item without its number; nil for a passage that is no item.
    private static func title(of passage: Passage) -> String? {
        guard !passage.isLabel else { return nil }
        let words = passage.text.cleanedWords
        if let first = words.first, first.last == ".", first.dropLast().allSatisfy(\.isNumber), first.count > 1 {
            return words.count > 1 ? words.dropFirst().joined(separator: " ") : nil
        }
        return passage.isListed ? passage.text : nil
    }
}
