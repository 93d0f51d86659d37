import Documents

/// What was printed on every page of a document whose text alone is left: lines with the page's number, and lines beside
/// them that stand more than once.
enum TextFurniture {
    /// The same blocks, with those that belong to pages marked as furniture.
    static func marked(_ blocks: [Block]) -> [Block] {
        let texts = blocks.map { block -> TextBlock? in
            if case .text(let text) = block, text.text.count <= longest { text } else { nil }
        }
        var found = Set(texts.indices.filter { texts[$0].map { hasPageNumber($0.text) } == true })
        found.formUnion(numbered(texts))
        found.formUnion(lone(texts))
        guard found.count > 1 else { return blocks }
        var counts: [String: Int] = [:]
        for text in texts { if let text { counts[text.text, default: 0] += 1 } }
        for index in found {
            for near in [index - 1, index + 1] where texts.indices.contains(near) && !found.contains(near) {
                guard let text = texts[near], counts[text.text] ?? 0 > 1, touches(text, texts[index]) else { continue }
                found.insert(near)
            }
        }
        return blocks.enumerated().map { index, block in
            guard case .text(var text) = block, found.contains(index) else { return block }
            text.role = .furniture
            return .text(text)
        }
    }

    private static let longest = 100

    private static func isNumber(_ word: Substring) -> Bool { word.count <= 3 && word.allSatisfy(\.isNumber) }

    /// Lines that differ by the number at their end or beginning alone: "Delårsrapport augusti 2024   3", then "… 4".
    private static func numbered(_ texts: [TextBlock?]) -> Set<Int> {
        var places: [String: [Int]] = [:]
        for (index, text) in texts.enumerated() {
            guard let words = text?.text.split(separator: " "), words.count >= 4 else { continue }
            if let last = words.last, isNumber(last) {
                places[words.dropLast().joined(separator: " "), default: []].append(index)
            } else if isNumber(words[0]) {
                places[words.dropFirst().joined(separator: " "), default: []].append(index)
            }
        }
        return Set(places.values.filter { $0.count > 1 }.joined())
    }

    /// Numbers by themselves, each one more than the one before, right under the same line.
    private static func lone(_ texts: [TextBlock?]) -> Set<Int> {
        var places: [String: [(place: Int, number: Int)]] = [:]
        for index in texts.indices.dropFirst() {
            guard let text = texts[index], text.text.count <= 3, let number = Int(text.text),
                let above = texts[index - 1],
                touches(text, above)
            else { continue }
            places[above.text, default: []].append((index, number))
        }
        let found = places.values.filter { entries in
            entries.count > 1 && zip(entries, entries.dropFirst()).allSatisfy { $0.number < $1.number }
        }
        return Set(found.joined().flatMap { [$0.place - 1, $0.place] })
    }

    private static func touches(_ one: TextBlock, _ other: TextBlock?) -> Bool {
        guard let first = one.place.line, let second = other?.place.line else { return true }
        return abs(first - second) == 1
    }

    /// "RAPPORT 2(4)", "Sida 3 av 20", "Delårsrapport | 7 (12)".
    private static func hasPageNumber(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return (1...min(4, max(1, words.count))).contains { count in
            isPageNumber(words.suffix(count).joined(separator: " "))
                || isPageNumber(words.prefix(count).joined(separator: " "))
        }
    }
}
