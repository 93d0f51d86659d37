/// A line that ends in amounts.
struct FinanceLine: Sendable {
    let words: [Substring]
    /// How many of the words stand before the numbers.
    let labelCount: Int
    let tokens: [AmountToken]

    var label: ArraySlice<Substring> { words[..<labelCount] }

    /// Nil for a line that ends in none.
    init?(_ line: SourceLine) {
        guard let last = line.text.utf8.last, last < 0x41 || last >= 0x80 else { return nil }
        words = line.text.cleanedWords
        guard let (label, tokens) = amountTail(of: words) else { return nil }
        labelCount = label.count
        self.tokens = tokens
    }

    /// A sentence that wraps after a number is no row.
    func isProse(_ line: SourceLine) -> Bool {
        let width = label.reduce(0) { $0 + $1.width + 1 }
        let isSentence = zip(label, label.dropFirst()).contains {
            $0.last == "." && $0.width > 5 && startsLikeName($1)
        }
        let leadsOn = label.last.map { leading.contains($0.lowercased()) } ?? false
        return width > 80 || labelCount > 12 || isSentence || leadsOn || width > 45 && line.endsInSpace
    }

    /// Where the label of the row at a line begins: lines above it, where the row has none of its own or goes on.
    func wrappedLabelStart(at index: Int, from floor: Int, in lines: [SourceLine]) -> Int {
        var start = index
        while start > floor, index - start < 4 {
            let above = lines[start - 1]
            let isOnlyNumbers = start == index && labelCount == 0
            let goesOn = above.endsInSpace && !lines[start].followsBlank || startsSmall(lines[start])
            guard isOnlyNumbers || goesOn, FinanceLine(above) == nil, !holdsHeading(above) else { break }
            start -= 1
        }
        return start
    }
}

/// Words that a label never ends in.
private let leading: Set<String> = [
    "om", "till", "på", "med", "cirka", "ca", "från", "mot", "under", "är", "var", "blev", "uppgår", "uppgick",
    "januari",
    "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
    "bilaga",
    "kapitel", "sida", "sid", "tabell", "diagram", "kap", "punkt", "§", "dnr",
]

func startsSmall(_ line: SourceLine) -> Bool {
    let first = line.text.trimmedBlanks.prefix { $0 != " " }
    return startsLowercase(first) && !FinanceWords.isPart(String(first))
}

/// Whether a heading of amounts of money stands in the line.
private func holdsHeading(_ line: SourceLine) -> Bool {
    line.text.cleanedWords.contains {
        startsLikeName($0) && FinanceWords.columnKind($0).map(FinanceWords.isMoney) ?? false
    }
}

/// A row before its numbers are parted into cells.
struct FinanceRow: Sendable {
    var label: String
    /// The first line of its label.
    let start: Int
    let tokens: [AmountToken]
    /// Whether the label begins with a dash.
    let isDashed: Bool
    /// Whether a line of its label seems lost: it begins in small letters, or wraps and does not go on.
    let isTorn: Bool
}

/// Gathers the rows under a header.
struct FinanceRows {
    let header: FinanceHeader
    let limit: Int
    let lines: [SourceLine]
    private(set) var rows: [FinanceRow] = []
    /// The first line after the last row.
    private(set) var end: Int

    init(under header: FinanceHeader, to limit: Int, in lines: [SourceLine]) {
        self.header = header
        self.limit = limit
        self.lines = lines
        end = header.lines.upperBound
        gather()
    }

    private mutating func gather() {
        let repeated = Set(header.lines.map { lines[$0].plain })
        var index = end
        while index < limit {
            let line = lines[index]
            if repeated.contains(line.plain), FinanceHeader(at: index, to: limit, in: lines) != nil {
                while index < limit, repeated.contains(lines[index].plain) { index += 1 }
            } else if let row = FinanceLine(line) {
                guard !row.isProse(line) else { return }
                add(row, at: index)
                index += 1
            } else if continuesLabel(at: index) {
                rows[rows.count - 1].label += " " + line.plain
                index += 1
                end = index
            } else {
                guard index - end < 4, mayBeLabel(line), !beginsOther(at: index) else { return }
                index += 1
            }
        }
    }

    private mutating func add(_ row: FinanceLine, at index: Int) {
        let start = row.wrappedLabelStart(at: index, from: end, in: lines)
        let isPageNumber =
            row.labelCount == 0 && start == index && row.tokens.count == 1 && row.tokens[0].isPlainInteger
        guard !isPageNumber else { return }
        let above = lines[start..<index].map { (words: $0.text.cleanedWords, endsInSpace: $0.endsInSpace) }
        let own = [(words: Array(row.label), endsInSpace: true)]
        let words = cellWords(above + own, marksWraps: header.marksWraps)
        let isDashed = words.first.map { $0.allSatisfy(isMinus) || $0 == "•" } ?? false
        let label = words.dropFirst(isDashed ? 1 : 0).joined(separator: " ")
        let wraps = row.labelCount == 0 && start < index && lines[index - 1].endsInSpace && lines[index].followsBlank
        rows.append(
            FinanceRow(
                label: label, start: start, tokens: row.tokens, isDashed: isDashed,
                isTorn: wraps || startsLowercase(label[...]) && !isDashed && !FinanceWords.isPart(label)))
        end = index + 1
    }

    /// The rest of a label whose numbers stand on its first line.
    private func continuesLabel(at index: Int) -> Bool {
        let line = lines[index]
        guard index == end, !rows.isEmpty, startsSmall(line), line.text.width <= 40, !line.endsInSpace,
            !line.followsBlank,
            line.text.last?.isLetter ?? false
        else { return false }
        return index + 1 >= limit || FinanceLine(lines[index + 1])?.labelCount != 0
    }

    private func mayBeLabel(_ line: SourceLine) -> Bool {
        guard line.text.width <= 70, let last = line.text.last, !".!?:;*".contains(last) else { return false }
        let words = line.text.cleanedWords
        let letter = words.first { !$0.allSatisfy(isMinus) }?.first
        return words.count <= 9 && letter?.isLetter ?? false && !words.contains(where: FinanceWords.isStranger)
    }

    /// Whether another table's header stands here.
    private func beginsOther(at index: Int) -> Bool {
        FinanceHeader(at: index, to: limit, in: lines) != nil
            || lines[index].text.cleanedWords.count { startsLikeName($0) && FinanceWords.columnKind($0) != nil } > 1
    }
}
