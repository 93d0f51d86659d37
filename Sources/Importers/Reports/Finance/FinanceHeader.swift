/// The lines over a financial table's first row, before they are parted into columns.
struct FinanceHeader: Sendable {
    /// The lines of the header.
    let lines: Range<Int>
    /// The name in the first cell, without its unit and year; empty where it has none.
    let name: String
    /// Nil where the header names none.
    let unit: String?
    /// The words of the column headings.
    let words: [String]
    /// The words over several columns: "HELÅR PERIOD JANUARI-MARS".
    let groups: [String]
    /// Whether the text marks soft wraps with a space at the line's end.
    let marksWraps: Bool

    /// More words than any header has.
    private static let longest = 100

    /// The header that begins at a line; nil where none does.
    init?(at index: Int, to limit: Int, in lines: [SourceLine]) {
        guard index < limit, mayHoldHeader(at: index, in: lines) else { return nil }
        let first = lines[index].text.cleanedWords
        let hasGroups = isGroupLine(first) && index + 1 < limit
        let titleAt = hasGroups ? index + 1 : index
        let titleLine = lines[titleAt]
        let titleWords = hasGroups ? titleLine.text.cleanedWords : first
        guard let title = FinanceTitle(titleWords, after: lines[max(titleAt - 3, 0)..<titleAt]),
            let rows = firstRow(after: titleAt, to: limit, in: lines)
        else { return nil }
        let marksWraps = lines[index..<min(rows + 10, limit)].contains(where: \.endsInSpace)
        let cells =
            [(words: title.rest, endsInSpace: titleLine.endsInSpace)]
            + lines[(titleAt + 1)..<rows].map { (words: $0.text.cleanedWords, endsInSpace: $0.endsInSpace) }
        let joined = cellWords(cells, marksWraps: marksWraps)
        words = joined.filter { FinanceWords.unit($0[...]) == nil && !isGroupWord($0) }
        groups = (hasGroups ? first.map(String.init) : []) + joined.filter(isGroupWord)
        unit = title.unit ?? joined.lazy.compactMap { FinanceWords.unit($0[...]) }.first
        name = title.name
        let headings = words.count { FinanceWords.columnKind($0) != nil || calendarYear($0) != nil }
        guard headings > 2 || title.isFinancial, words.count <= Self.longest else { return nil }
        self.lines = index..<rows
        self.marksWraps = marksWraps
    }
}

/// The header's first line: the table's name and unit, and the column headings that begin beside them.
private struct FinanceTitle {
    var name: String
    var unit: String?
    var rest: [Substring]
    /// Whether it, or a heading above it, names a financial table.
    var isFinancial: Bool

    init?(_ words: [Substring], after above: ArraySlice<SourceLine>) {
        guard let first = words.first, startsLikeName(first), !words.contains(where: FinanceWords.isStranger) else {
            return nil
        }
        let isUnderTitle = above.contains { $0.text.width <= 80 && FinanceWords.isTitle($0.text) }
        if let at = words.firstIndex(where: { FinanceWords.unit($0) != nil }) {
            guard Self.standsInTitle(words, unitAt: at) else { return nil }
            let name = tableName(words[..<at])
            self.init(
                name: name, unit: FinanceWords.unit(words[at]), rest: Array(words[(at + 1)...]),
                isFinancial: isUnderTitle || FinanceWords.isTitle(name))
        } else {
            guard let start = Self.headingsStart(words, isUnderTitle: isUnderTitle) else { return nil }
            self.init(name: tableName(words[..<start]), unit: nil, rest: Array(words[start...]), isFinancial: true)
        }
    }

    private init(name: String, unit: String?, rest: [Substring], isFinancial: Bool) {
        self.isFinancial = isFinancial
        self.name = name
        self.unit = unit
        self.rest = rest
    }

    /// "Driftredovisning, mnkr Budget 2019": no amount stands before the unit, nothing but headings after it.
    private static func standsInTitle(_ words: [Substring], unitAt at: Int) -> Bool {
        let isAmount = at > 0 && AmountToken(words[at - 1]).map { !$0.isYear } ?? false
        return at <= 8 && !isAmount && words[(at + 1)...].first.map(beginsHeading) ?? true
    }

    /// "Budget 2019 Utfall mars 2019 Prognos helår 2019" with a financial title beside or above: at least two headings,
    /// or two years.
    private static func headingsStart(_ words: [Substring], isUnderTitle: Bool) -> Int? {
        let starts = words.indices.filter { startsLikeName(words[$0]) && FinanceWords.columnKind(words[$0]) != nil }
        let years = words.reversed().prefix { calendarYear($0) != nil }.count
        let start = starts.first ?? words.count - years
        let isTitled = isUnderTitle || FinanceWords.isTitle(words[..<start].joined(separator: " "))
        guard start <= 5, isTitled, starts.count >= 2 || years >= 2 else { return nil }
        return start
    }
}

/// The first cell's name: "Investeringar" for "Investeringar 2019".
private func tableName(_ words: ArraySlice<Substring>) -> String {
    var words = words
    while let last = words.last, calendarYear(last) != nil || ["i", "–", "-", "belopp"].contains(last.lowercased()) {
        words.removeLast()
    }
    let name = words.joined(separator: " ")
    return String(name.trimmed { ",;:*( ".contains($0) })
}

private func beginsHeading(_ word: Substring) -> Bool {
    startsLikeName(word) && (AmountToken(word) == nil || calendarYear(word) != nil)
}

/// Where the rows begin: at the first line that ends in an amount, or where its label does.
private func firstRow(after title: Int, to limit: Int, in lines: [SourceLine]) -> Int? {
    for index in (title + 1)..<max(min(title + 32, limit), title + 1) {
        let line = lines[index]
        if let row = FinanceLine(line), !isHeadingWithNumber(row) {
            guard !row.isProse(line) else { return nil }
            return row.wrappedLabelStart(at: index, from: title + 1, in: lines)
        }
        let isHeader = line.text.width <= 110 && !(line.text.last.map { ".!?:".contains($0) } ?? false)
        guard isHeader, !line.text.cleanedWords.contains(where: FinanceWords.isStranger) else { return nil }
    }
    return nil
}

/// "Prognos 2": a heading, not a row.
private func isHeadingWithNumber(_ row: FinanceLine) -> Bool {
    guard let first = row.words.first, FinanceWords.columnKind(first) != nil else { return false }
    return row.tokens.allSatisfy(\.isPlainInteger)
}

/// Words that stand over several columns.
private func isGroupLine(_ words: [Substring]) -> Bool {
    words.count <= 8 && words.contains(where: FinanceWords.isTime)
        && words.allSatisfy { FinanceWords.isTime($0) || calendarYear($0) != nil }
}

private func isGroupWord(_ word: String) -> Bool {
    word.utf8.count > 3 && FinanceWords.isTime(word) && word == word.uppercased()
}

/// A quick look at the bytes: no more lines than these can begin a header.
private func mayHoldHeader(at index: Int, in lines: [SourceLine]) -> Bool {
    let text = lines[index].text
    if mayHoldHeader(text) { return true }
    return text.utf8.count <= 60 && index + 1 < lines.count && mayHoldHeader(lines[index + 1].text)
}

private func mayHoldHeader(_ text: String) -> Bool {
    guard text.utf8.count <= 150, text.utf8.last != UInt8(ascii: ".") else { return false }
    var lastThree: UInt32 = 0
    var digits = 0
    for byte in text.utf8 {
        // Letters in small: "Budget" and "Helårsbudget" hold the same three.
        lastThree = (lastThree << 8 | UInt32(byte | 0x20)) & 0xFF_FFFF
        if headerTraces.contains(lastThree) { return true }
        digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
    }
    return digits == 4
}

/// Three bytes of each word that a header holds: units and kinds of columns.
private let headerTraces = Set(
    ["nkr", "mkr", "tkr", "kkr", "sek", "(kr", "udg", "ksl", "tfa", "rog", "vvi"].map { trace in
        trace.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1 | 0x20) }
    })
