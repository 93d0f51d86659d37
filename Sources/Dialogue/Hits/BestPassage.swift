import Storage

/// The part of a text that says the most, the most different and the nearest of what a search looks for.
///
/// It begins where a sentence does if that is near, ends where one does if that is not too soon, and has '…' where a
/// sentence is cut. The characters 2 and 3 stand around each place that meets the search: around whole words, as half a
/// compound in marks is hard to read ("sjuk«frånvaro»") and what the word is a part of is told beside it.
struct BestPassage {
    /// No passage has more words than this; about two lines.
    static let mostWords = 28
    /// How far before the first place met a sentence may begin.
    private static let longestLead = 12
    /// Words before the first place met, where the sentence begins farther away.
    private static let lead = 5
    /// A passage that ends with a sentence has at least this many words.
    private static let fewestWords = 14
    /// A term met beside another is worth more than any number of places that meet one.
    private static let valueOfTerm = 100.0

    private let text: String
    private let words: [PlacedWord]
    private let places: [Occurrence]
    /// True for each word that begins a sentence.
    private let begins: [Bool]

    /// - Parameter places: in the order of the text.
    init(_ text: String, words: [PlacedWord], places: [Occurrence]) {
        self.text = text
        self.words = words
        self.places = places
        begins = words.indices.map { $0 == 0 || Self.isBreak(text, words[$0 - 1].range.upperBound, words[$0]) }
    }

    /// The passage with marks, on one line; the text's beginning where nothing in it meets the search.
    var marked: String {
        let windows = places.isEmpty ? [window(from: 0, holding: 0)] : places.map(window)
        var best = windows.first ?? 0..<0
        for window in windows.dropFirst() where value(of: window) > value(of: best) { best = window }
        return printed(best)
    }

    /// The whole text with marks; line breaks are kept.
    var whole: String { marking(words.indices, of: text.startIndex..<text.endIndex) }

    // MARK: - Which words

    /// The words around a place met, so that it is the first one in them, or that the sentence before it is.
    private func window(around place: Occurrence) -> Range<Int> {
        let first = place.words.lowerBound
        let sentence = begins[...first].lastIndex(of: true) ?? 0
        let isNear = first - sentence <= Self.longestLead
        return window(from: isNear ? sentence : first - Self.lead, holding: min(place.words.upperBound, words.count))
    }

    /// - Parameter end: where what must be held ends.
    private func window(from start: Int, holding end: Int) -> Range<Int> {
        let last = min(start + Self.mostWords, words.count)
        let first = filled(start, to: last)
        guard first < last, last < words.count else { return first..<last }
        let held = places.last { $0.words.upperBound <= last }?.words.upperBound ?? end
        let shortest = max(held, end, first + Self.fewestWords)
        guard shortest <= last, let stop = (shortest...last).last(where: { begins[$0] }) else { return first..<last }
        return first..<stop
    }

    /// What is left of a text that ends soon is read from farther up: with a sentence if one begins there.
    private func filled(_ start: Int, to end: Int) -> Int {
        let first = max(0, min(start, end - Self.mostWords))
        guard first < start else { return start }
        return (first...start).first { begins[$0] } ?? first
    }

    private func value(of window: Range<Int>) -> Double {
        var nearest: [Int: Double] = [:]
        var sum = 0.0
        for place in places where window.contains(place.words.lowerBound) && place.words.upperBound <= window.upperBound
        {
            nearest[place.term] = max(nearest[place.term] ?? 0, place.weight)
            sum += place.weight
        }
        return nearest.values.reduce(0, +) * Self.valueOfTerm + sum
    }

    /// True where a sentence, or a paragraph, ends between a word and the one before it.
    private static func isBreak(_ text: String, _ end: String.Index, _ word: PlacedWord) -> Bool {
        let gap = text[end..<word.range.lowerBound]
        if gap.contains(where: { $0.isNewline || $0 == "•" }) { return true }
        guard gap.contains(where: \.isWhitespace), let sign = gap.first(where: { !")”\"»".contains($0) }) else {
            return false
        }
        return ".!?".contains(sign) && !text[word.range.lowerBound].isLowercase
    }

    // MARK: - How it is printed

    private func printed(_ window: Range<Int>) -> String {
        guard let first = window.first, let last = window.last else { return Self.onOneLine(text) }
        let start = first == 0 ? text.startIndex : attached(before: words[first])
        let end = last == words.count - 1 ? text.endIndex : attached(after: words[last], before: words[last + 1])
        let passage = Self.onOneLine(marking(window, of: start..<end))
        return (begins[first] ? "" : "…") + passage + (last == words.count - 1 || begins[last + 1] ? "" : "…")
    }

    /// Quotation marks and parentheses that open right before a word belong to it.
    private func attached(before word: PlacedWord) -> String.Index {
        var index = word.range.lowerBound
        while index > text.startIndex {
            let before = text.index(before: index)
            guard "(”\"«“".contains(text[before]) else { break }
            index = before
        }
        return index
    }

    /// What follows a word without a space: a full stop, a closing parenthesis.
    private func attached(after word: PlacedWord, before next: PlacedWord) -> String.Index {
        let gap = word.range.upperBound..<next.range.lowerBound
        return text[gap].firstIndex { $0.isWhitespace || "(«“".contains($0) } ?? gap.upperBound
    }

    private func marking(_ window: Range<Int>, of range: Range<String.Index>) -> String {
        var result = ""
        var index = range.lowerBound
        for marked in markedWords(in: window) {
            let (start, end) = (
                words[marked.lowerBound].range.lowerBound, words[marked.upperBound - 1].range.upperBound
            )
            result += Self.unmarked(text[index..<start]) + "\u{2}" + Self.unmarked(text[start..<end]) + "\u{3}"
            index = end
        }
        return result + Self.unmarked(text[index..<range.upperBound])
    }

    /// Places that meet the search, those that overlap as one; what the window cuts is marked as far as it goes.
    private func markedWords(in window: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for place in places {
            let part = place.words.clamped(to: window)
            guard !part.isEmpty else { continue }
            if let last = result.last, part.lowerBound < last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
            } else {
                result.append(part)
            }
        }
        return result
    }

    /// The text itself has no marks: where it does, a space stands for them.
    private static func unmarked(_ text: Substring) -> String {
        String(text.map { $0 == "\u{2}" || $0 == "\u{3}" ? " " : $0 })
    }

    /// A heading is parted from what follows by a dash, as are paragraphs without a full stop.
    private static func onOneLine(_ text: String) -> String {
        var result = ""
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard !line.isEmpty else { continue }
            let end = result.last { $0 != "\u{3}" }
            let isParted = end.map { !".,:;!?–…".contains($0) } ?? false
            result += (result.isEmpty ? "" : isParted && line.first != "•" ? " – " : " ") + line
        }
        return result
    }
}
