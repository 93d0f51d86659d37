/// A printed line together with the lines that continue it after soft wraps.
struct Passage: Sendable {
    /// Indices into the lines.
    let lines: Range<Int>
    let text: String
    /// Whether a blank line, a new page or the text's beginning stands above.
    var opensParagraph: Bool
    /// Whether an icon is lost before it: an item of a list.
    var isListed: Bool
    /// Whether its last line ended in a hard break.
    let endsHard: Bool
    /// Whether it is a label or a status and nothing else.
    let isLabel: Bool
}

/// The lines of a report put together to passages.
struct Passages: Sendable {
    let lines: [SourceLine]
    private(set) var all: [Passage] = []
    /// The passage of each line.
    private(set) var places: [Int] = []
    private let plain: [String]
    private let labels: [Bool]
    private let hasSoftWraps: Bool
    private let blockLines: Set<Int>

    /// - Parameters:
    ///   - isLabel: whether a line's text is a label or status.
    ///   - blocks: lines where a table begins, which never continue a passage.
    init(_ lines: [SourceLine], blocks: [Int], isLabel: (String) -> Bool) {
        self.lines = lines
        plain = lines.map(plainText)
        labels = plain.map(isLabel)
        hasSoftWraps = lines.count(where: \.endsInSpace) * 50 > lines.count
        blockLines = Set(blocks)
        places.reserveCapacity(lines.count)
        var start = 0
        for index in lines.indices.dropFirst() where !continues(index) {
            add(start..<index)
            start = index
        }
        if !lines.isEmpty { add(start..<lines.count) }
    }

    private mutating func add(_ range: Range<Int>) {
        let first = range.lowerBound
        let isIndented = lines[first].isIndented
        if !isIndented, !lines[first].followsBlank { endList() }
        let opensPage = first == 0 || (isIndented && !lines[first].followsBlank && all.last?.isListed != true)
        places += repeatElement(all.count, count: range.count)
        all.append(
            Passage(
                lines: range, text: text(of: range), opensParagraph: opensPage || lines[first].followsBlank,
                isListed: isIndented && !opensPage && !labels[first],
                endsHard: !lines[range.upperBound - 1].endsInSpace,
                isLabel: labels[first]))
    }

    /// Takes what looks like a list's last item for a heading on a new page, where text stands directly below it and
    /// the items above are sentences.
    private mutating func endList() {
        guard let last = all.last, last.isListed, last.endsHard, isHeadingText(last.text), all.count > 1 else { return }
        let above = all[all.count - 2]
        guard above.isListed || !lines[last.lines.lowerBound].followsBlank, endsSentence(Substring(above.text)) else {
            return
        }
        all[all.count - 1].isListed = false
        all[all.count - 1].opensParagraph = true
    }

    /// Whether a line goes on where the line above broke off.
    private func continues(_ index: Int) -> Bool {
        guard !labels[index], !labels[index - 1], !blockLines.contains(index), !blockLines.contains(index - 1) else {
            return false
        }
        let (above, line) = (lines[index - 1], lines[index])
        if line.followsBlank {
            return above.endsInSpace && !line.isIndented && startsLowercase(Substring(plain[index]))
        }
        if line.isIndented, endsSentence(Substring(above.text)) { return false }
        if !hasSoftWraps { return above.text.width >= 70 }
        return above.endsInSpace || above.text.utf8.last == UInt8(ascii: "-")
    }

    /// The text of some lines: a soft wrap is a space, a hyphen at a hard break joins what it stands between.
    func text(of range: Range<Int>) -> String {
        var result = ""
        for index in range {
            if index > range.lowerBound, needsSpace(before: index) { result.append(" ") }
            result += plain[index]
        }
        return result
    }

    private func needsSpace(before index: Int) -> Bool {
        let above = lines[index - 1]
        return above.endsInSpace || lines[index].isIndented || above.text.utf8.last != UInt8(ascii: "-")
    }

    /// The rest of the passage that holds a line, no further than a limit.
    func rest(from index: Int, to limit: Int) -> Range<Int> {
        index..<max(min(all[places[index]].lines.upperBound, limit), index + 1)
    }

    subscript(index: Int) -> Passage { all[index] }
    var indices: Range<Int> { all.indices }

    /// The passage after another, nil at the end.
    func next(after index: Int) -> Passage? { index + 1 < all.count ? all[index + 1] : nil }

    /// Whether the passage stands alone over others as a heading does: short, no sentence, not in a list.
    func isHeading(_ index: Int) -> Bool {
        let passage = all[index]
        guard passage.endsHard, !passage.isListed, !passage.isLabel else { return false }
        return isHeadingText(passage.text) && !blockLines.contains(passage.lines.lowerBound)
    }
}

/// A heading of more bytes is a sentence.
private let longestHeading = 150

/// Whether a text could be a heading: it begins like a name and ends like no sentence.
func isHeadingText(_ text: String) -> Bool {
    guard text.utf8.count <= longestHeading, let first = text.unicodeScalars.first, let last = text.unicodeScalars.last
    else { return false }
    guard first.properties.isUppercase || first == "”" || first == "\"" else { return false }
    return !".:;,-–".unicodeScalars.contains(last) && !looksLikeCell(text.cleanedWords)
}

/// Whether words are a cell or a row of a table: "Kvinnor 2018", "Oförändrad", "Övrigt 1,2 3".
private func looksLikeCell(_ words: [Substring]) -> Bool {
    guard let first = words.first, let last = words.last else { return true }
    let opensLikeCell = ReportWords.cellWords.contains(first.lowercased())
    if ReportWords.cellOpenings.contains(String(first.prefix(while: \.isLetter))) { return true }
    if words.count == 1 { return opensLikeCell }
    let numbers = words.count { $0.utf8.allSatisfy { (0x2B...0x39).contains($0) } }
    return numbers > 1 || numbers == 1 && (opensLikeCell || last.contains(",") || last.first == "-")
}

extension SourceLine {
    /// Whether white space begins the line: a new page, or an icon that was lost.
    var isIndented: Bool { text.utf8.first.map(isBlank) ?? false }
}

/// The line without white space around it, runs of spaces as one.
private func plainText(_ line: SourceLine) -> String {
    let trimmed = line.text.trimmedBlanks
    return trimmed.holds("  ") || line.hasTab ? line.plain : String(trimmed)
}
