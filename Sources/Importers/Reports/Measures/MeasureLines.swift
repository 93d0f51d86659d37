/// A word of a mått table.
struct MeasureWord: Hashable, Sendable {
    var text: String
    /// The line of the source that it stands on.
    var line: Int
    /// Whether more than one space stands before it: the mark of a cell's edge.
    var isWide = false
}

/// A line of a mått table, its soft wraps and broken words joined.
struct MeasureLine: Sendable {
    var words: [MeasureWord]
    /// Whether a blank line or a table's heading stands above it.
    var startsParagraph: Bool
    /// Whether the table's heading, or its repetition, stands directly above it.
    var followsHeader: Bool
    /// Which of the block's headings it stands under.
    var table: Int
    /// Its first line's place among the lines of the source.
    var index: Int
    /// Whether its last part in the source was ended by a soft wrap, and how long that part is.
    var endsInSpace: Bool
    var lastWidth: Int

    var text: String { words.joinedText }
    var number: Int { words.first?.line ?? 0 }
}

extension Collection<MeasureWord> {
    var joinedText: String { map(\.text).joined(separator: " ") }
}

/// The lines of a block without its headings, and those headings.
struct MeasureLines: Sendable {
    private(set) var lines: [MeasureLine] = []
    private(set) var tables: [MeasureTable] = []
    /// The line after the last.
    private(set) var end: Int
    /// Whether the block was ended by a line that belongs to an item or a rating.
    private(set) var endsAtItem = false
    /// The last line that looks like a cell or a row with values.
    private var lastCell = 0
    /// Whether a page has begun in the middle of a paragraph: with no repeated heading, no table goes on there.
    private var pageHasTurned = false
    /// Whether the next line is the first of a page that does not go on with the table.
    private var startsForeignPage = false
    /// Whether the source marks its soft wraps; one without trailing spaces does not.
    private let marksWraps: Bool

    /// A text that marks its soft wraps does so within so many lines.
    private static let mostTelling = 400

    /// Reads from a table's heading to the limit, or to the first line that stands in no mått table.
    init(from start: Int, to sectionEnd: Int, in source: [SourceLine], labels: StatusLabels) {
        let limit = max(start + 1, min(sectionEnd, source.count))
        var index = start
        var followsHeader = false
        end = start
        marksWraps = source[start..<limit].prefix(Self.mostTelling).contains(where: \.endsInSpace)
        while index < limit {
            if MeasureTable.opens(source[index]), let table = MeasureTable(at: index, to: limit, in: source) {
                if lastSectionHasEnded { break }
                tables.append(table)
                index = table.end
                followsHeader = true
                pageHasTurned = false
            } else if belongsToItem(source[index], labels) || lines.count - lastCell > longestComment {
                endsAtItem = lines.count - lastCell <= longestComment
                break
            } else if pageHasTurned && source[index].followsBlank && !followsHeader
                || MeasureTable.isLostHeading(source[index])
            {
                break
            } else {
                append(source[index], index, followsHeader: followsHeader)
                if startsForeignPage { break }
                followsHeader = false
                index += 1
            }
        }
        end = index
    }

    /// Whether a heading stands below the last cell: what follows is another section's table.
    private var lastSectionHasEnded: Bool {
        for index in lines.indices.suffix(longestComment).reversed() {
            if isLikeCell(lines[index].words) { return false }
            if lines.isHeading(at: index) { return true }
        }
        return false
    }

    private mutating func append(_ source: SourceLine, _ index: Int, followsHeader: Bool) {
        let words = measureWords(source)
        guard !words.isEmpty else { return }
        let indented = source.text.utf8.first.map(isBlank) ?? false
        // A cell that has lost its icon is indented too.
        let isPage = indented && !source.followsBlank && !followsHeader && measureTrend(words[...]) == nil
        switch seam(before: words, source: source, indented: indented, followsHeader: followsHeader) {
        case .space:
            pageHasTurned = pageHasTurned || (isPage && lines.last?.endsInSpace == true)
            return extend(with: words, source, glued: false)
        case .none: return extend(with: words, source, glued: marksWraps || words[0].text.first?.isNumber == true)
        case .line: break
        }
        guard !isPage else {
            startsForeignPage = true
            return
        }
        if let last = lines.last, isLikeCell(last.words) { lastCell = lines.count - 1 }
        lines.append(
            MeasureLine(
                words: words, startsParagraph: source.followsBlank || followsHeader || lines.isEmpty,
                followsHeader: followsHeader, table: tables.count - 1, index: index,
                endsInSpace: source.endsInSpace, lastWidth: source.text.utf8.count))
    }

    /// What stands between the last line and a line of the source. The last line is let go of before it is extended: a
    /// copy of it would be made for each of its parts.
    private func seam(before words: [MeasureWord], source: SourceLine, indented: Bool, followsHeader: Bool) -> Seam {
        guard let last = lines.last else { return .line }
        return Importers.seam(
            between: last, and: words, source: source, indented: indented, followsHeader: followsHeader)
    }

    private mutating func extend(with words: [MeasureWord], _ source: SourceLine, glued: Bool) {
        guard var last = lines.popLast() else { return }
        var rest = words[...]
        if glued, let first = rest.popFirst(), let end = last.words.indices.last { last.words[end].text += first.text }
        last.words += rest
        last.endsInSpace = source.endsInSpace
        last.lastWidth = source.text.utf8.count
        lines.append(last)
    }
}

/// More lines of text than this below a cell are no comment on it.
private let longestComment = 80

/// Whether a line ends as a cell or a row with values does.
private func isLikeCell(_ words: [MeasureWord]) -> Bool {
    guard let last = words.last else { return false }
    return MeasureNumber(last) != nil || rowUnits.contains(last.text) || measureTrends.contains(last.text)
        || isMeasureLabel(words[...]) || isRanking([last]) || words.count == 1
}

/// What stands between two lines of the source.
private enum Seam {
    case space, none, line
}

/// How a line goes on from the one above: a trailing space marks a soft wrap; a word broken in a narrow cell has none.
private func seam(
    between last: MeasureLine, and words: [MeasureWord], source: SourceLine, indented: Bool, followsHeader: Bool
) -> Seam {
    guard let end = last.words.last?.text, let next = words.first?.text else { return .line }
    let continues = startsLowercase(Substring(next))
    if source.followsBlank || followsHeader {
        // A comment can go on after a page break and the repeated heading.
        return followsHeader && last.endsInSpace && continues && last.words.count > 6 ? .space : .line
    }
    if last.endsInSpace {
        let isNewCell =
            next.first?.isUppercase == true && (MeasureCell(last.words[...]) != nil || isMeasureLabel(words[...]))
        return isNewCell ? .line : .space
    }
    if indented { return end.hasSuffix("-") ? .space : .line }
    if MeasureLabelWord(rawValue: end) != nil, measurePeriod(words)?.used == words.count { return .space }
    if end.utf8.count > 1, end.hasSuffix("-") { return monthBeforeHyphen(end) != nil ? .space : .none }
    let isBroken = continues && end.last?.isLetter == true && words.count < 7
    return isBroken && last.lastWidth < 45 ? .none : .line
}

/// The words of a line, each with its line number.
func measureWords(_ source: SourceLine) -> [MeasureWord] {
    var end: String.Index?
    return source.text.cleanedWords.map { word in
        let isWide = end.map { source.text.utf8.distance(from: $0, to: word.startIndex) > 1 } ?? false
        end = word.endIndex
        return MeasureWord(text: String(word), line: source.number, isWide: isWide)
    }
}

/// The lines that open or label what a mått table has not: items, activities, ratings.
private let itemLines: Set<String> = [
    "Utvecklingsåtagande", "Utvecklingsåtaganden", "Status", "Kommentar", "Aktivitet", "Aktiviteter",
    "Särskilt prioriterat",
]

private func belongsToItem(_ line: SourceLine, _ labels: StatusLabels) -> Bool {
    guard line.text.utf8.count < 80 || line.text.holds("utvecklingsåtagande:") else { return false }
    let text = line.text.trimmedBlanks
    return itemLines.contains(String(text)) || text.hasPrefix("Kommunövergripande utvecklingsåtagande:")
        || labels.name(ofCell: String(text)) != nil
}
