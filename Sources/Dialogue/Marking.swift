import Domain

/// Marks in a passage what the question looked for and what the row shows of it.
struct Marking {
    /// Words in order, as keys.
    private var phrases: [[String]] = []
    /// What the question looked for in the texts, as stems.
    private var sought: [[String]] = []
    private let stemmer: Stemmer
    /// Numbers as printed, which only the row's own line is searched for.
    private var numbers: [[String]] = []

    /// Columns that are no words of the passage: times, addresses, and texts that are the passage itself.
    private static let unmarked: Set<String> = [
        "ar", "ar_fran", "ar_till", "dokument", "rad", "relevans", "traff", "motivering", "kommentar", "forandring",
    ]

    /// - Parameters:
    ///   - row: the row's index in the answer.
    ///   - terms: what the question's text conditions look for: each stands for all forms of its words.
    init(_ answer: Answer, row: Int, terms: [String], stemmer: Stemmer) {
        self.stemmer = stemmer
        for (column, value) in zip(answer.table.columns, answer.table.rows[row])
        where !Self.unmarked.contains(column) {
            switch value {
            case .null: break
            case .integer(let number): numbers += Self.printed(Double(number))
            case .real(let number): numbers += Self.printed(number)
            case .text(let text) where column == "utdrag": phrases += Self.hits(in: text)
            case .text(let text): phrases.append(Self.tokens(text).map(\.key))
            }
        }
        sought = terms.map { Self.tokens($0).map { stemmer.stem($0.key) } }.filter { !$0.isEmpty }
        phrases += terms.map { Self.tokens($0).map(\.key) } + Self.names(in: answer.meaning)
        phrases += Self.names(in: answer.inquiry)
        phrases.removeAll(where: \.isEmpty)
    }

    /// The passage with the characters 2 and 3 around what is marked, in the record's own lines.
    func marked(_ passage: Passage) -> Passage {
        var passage = passage
        let places = passage.lines.indices.filter { passage.lines[$0].isRecord }
        let lines = places.map { Self.tokens(passage.lines[$0].text) }
        let words = zip(places, lines).flatMap { place, tokens in tokens.map { Word(line: place, token: $0) } }
        var isMarked = Array(repeating: false, count: words.count)
        let keys = words.map(\.token.key)
        for phrase in phrases { mark(phrase, in: keys, &isMarked) }
        let stems = sought.isEmpty ? [] : keys.map(stemmer.stem)
        for phrase in sought { Self.markRuns(of: phrase, in: stems, &isMarked) }
        let own = words.indices.filter { passage.lines[words[$0].line].number == passage.line }
        for number in numbers {
            var found = Array(repeating: false, count: own.count)
            Self.markRuns(of: number, in: own.map { words[$0].token.key }, &found)
            for (index, isFound) in zip(own, found) where isFound { isMarked[index] = true }
        }
        var marks = isMarked[...]
        for (place, tokens) in zip(places, lines) {
            let parts = zip(tokens, marks).map { (range: $0.range, isMarked: $1) }
            passage.lines[place].text = Self.text(passage.lines[place].text, marking: parts)
            marks = marks.dropFirst(tokens.count)
        }
        return passage
    }

    private struct Word {
        let line: Int
        let token: Token
    }

    struct Token {
        let key: String
        let range: Range<String.Index>
    }

    // MARK: - What is looked for

    /// The words between an excerpt's marks.
    private static func hits(in excerpt: String) -> [[String]] {
        excerpt.split(separator: "\u{2}").dropFirst().map { part in
            tokens(String(part.prefix { $0 != "\u{3}" })).map(\.key)
        }
    }

    /// The names that the question's goals and records have in the corpus.
    private static func names(in question: Question?) -> [[String]] {
        guard let question else { return [] }
        let filters = [question.scope, question.condition]
        let goals = filters.flatMap(\.goals).flatMap(\.alternatives).flatMap(\.names)
        let records = filters.flatMap(\.names).flatMap(\.alternatives).flatMap(\.names)
        return (goals + records).map { tokens($0).map(\.key) }
    }

    private static func names(in inquiry: Inquiry?) -> [[String]] {
        let names = (inquiry?.recordSets ?? []).flatMap(\.conditions).flatMap { condition -> [String] in
            switch condition {
            case .goal(let choice): choice.alternatives.flatMap(\.names)
            case .name(let choice): choice.alternatives.flatMap(\.names)
            default: []
            }
        }
        return Set(names).sorted().map { tokens($0).map(\.key) }
    }

    /// A number as a report may print it: with or without a gap between thousands, with or without a zero at the end.
    private static func printed(_ number: Double) -> [[String]] {
        let parts = "\(abs(number))".split(separator: ".").map(String.init)
        guard parts.count == 2, !parts[1].contains("e") else { return [] }
        var groups: [String] = []
        var digits = Substring(parts[0])
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits = digits.dropLast(3)
        }
        groups.insert(String(digits), at: 0)
        let wholes = groups.count > 1 ? [groups, [parts[0]]] : [groups]
        // The form with decimals comes first: "6" is also a part of "6,0".
        return wholes.map { $0 + [parts[1]] } + (parts[1] == "0" ? wholes : wholes.map { $0 + [parts[1] + "0"] })
    }

    // MARK: - Words of a text

    /// The runs of letters and digits, in lower case.
    static func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var index = text.startIndex
        while let start = text[index...].firstIndex(where: { $0.isLetter || $0.isNumber }) {
            let end = text[start...].firstIndex { !$0.isLetter && !$0.isNumber } ?? text.endIndex
            tokens.append(Token(key: text[start..<end].lowercased(), range: start..<end))
            index = end
        }
        return tokens
    }

    /// Marks the phrase wherever it stands; where its words are parted, as by another cell's, the longer of them.
    private func mark(_ phrase: [String], in words: [String], _ isMarked: inout [Bool]) {
        if Self.markRuns(of: phrase, in: words, &isMarked) { return }
        let wanted = Set(phrase.filter { $0.count > 3 })
        guard phrase.count > 1, wanted.intersection(words).count * 2 > wanted.count else { return }
        for index in words.indices where wanted.contains(words[index]) { isMarked[index] = true }
    }

    @discardableResult
    private static func markRuns(of phrase: [String], in words: [String], _ isMarked: inout [Bool]) -> Bool {
        guard phrase.count <= words.count, !phrase.isEmpty else { return false }
        var found = false
        for start in 0...(words.count - phrase.count)
        where words[start..<start + phrase.count].elementsEqual(phrase) {
            for index in start..<start + phrase.count { isMarked[index] = true }
            found = true
        }
        return found
    }

    /// The text with marks; neighbours of one cell that are marked share one pair of them.
    private static func text(_ text: String, marking tokens: [(range: Range<String.Index>, isMarked: Bool)]) -> String {
        var result = ""
        var index = text.startIndex
        var isOpen = false
        for token in tokens {
            let gap = text[index..<token.range.lowerBound]
            let closes = isOpen && (!token.isMarked || gap.contains("\t"))
            result += (closes ? "\u{3}" : "") + gap
            if token.isMarked, closes || !isOpen { result += "\u{2}" }
            result += text[token.range]
            index = token.range.upperBound
            isOpen = token.isMarked
        }
        return result + (isOpen ? "\u{3}" : "") + text[index...]
    }
}
