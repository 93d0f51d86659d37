/// One row of a table of controls, its cells told apart.
struct ControlRow {
    var name: [CellLine]
    /// Why the control is made, and how: the rest of the first cell, and the second.
    var description: [CellParagraph] = []
    var comment: [CellParagraph] = []
    var status: String?
    var line: Int
    var isSure = true
}

/// Finds the rows of a table of controls.
///
/// A row is a name, its reasons (with a deadline as their last line, or none), how it is made, a status, and a comment.
/// A status stands on a line of its own or ends the cell before it.
struct ControlRows {
    private(set) var rows: [ControlRow] = []
    /// Text that no row was found for.
    private(set) var loose: [CellParagraph] = []
    /// The line where the text that is not the table's begins; nil where all is.
    private(set) var end: Int?

    /// Whether a status stands above, and the row that it is of, if that was found.
    private var above: (isStatus: Bool, row: Int?) = (false, nil)

    /// What stands between two statuses, less the comment directly under the first.
    private struct Gap {
        var paragraphs: [CellParagraph] = []
        /// Whether it begins on a page whose first cells go on from one that is missing.
        var isHeadless = false
        /// The first paragraph on a new page that does not go on with a cell.
        var newPage: Int?
    }

    init(_ pieces: [CellPiece]) {
        var rest = pieces[...]
        while let place = rest.firstIndex(where: { if case .status = $0 { true } else { false } }) {
            let gap = readGap(rest[..<place])
            let count = rows.count
            addRows(gap, isLast: false)
            above = (true, rows.count > count ? rows.count - 1 : nil)
            if case .status(let name, _, _) = rest[place], let row = above.row { rows[row].status = name }
            rest = rest[(place + 1)...]
        }
        readEnd(rest)
    }

    // MARK: The text between two statuses

    /// Reads the comment of the row above, and gives the paragraphs after it.
    private mutating func readGap(_ pieces: ArraySlice<CellPiece>) -> Gap {
        var gap = Gap()
        var isTail = false
        var isUnderStatus = above.isStatus
        for piece in pieces {
            switch piece {
            case .text(let paragraph):
                if isUnderStatus, !paragraph.followsBlank {
                    addComment([paragraph])
                } else if isTail {
                    addTail(paragraph, to: &gap)
                } else {
                    gap.paragraphs.append(paragraph)
                }
                (isTail, isUnderStatus) = (false, false)
            case .pageBreak(let hasTail, _):
                isTail = hasTail
                if !hasTail, gap.newPage == nil { gap.newPage = gap.paragraphs.count }
            case .label, .status: break
            }
        }
        return gap
    }

    /// Adds to the comment of the row that the status above is of.
    private mutating func addComment(_ paragraphs: some Sequence<CellParagraph>) {
        if let row = above.row { rows[row].comment += paragraphs } else { loose += paragraphs }
    }

    /// Adds the first text under a header that is repeated, where a cell goes on.
    private mutating func addTail(_ tail: CellParagraph, to gap: inout Gap) {
        if let last = gap.paragraphs.indices.last {
            gap.paragraphs[last].lines += tail.lines
        } else if let row = above.row {
            if let last = rows[row].comment.indices.last, !rows[row].comment[last].endsSentence {
                rows[row].comment[last].lines += tail.lines
            } else {
                rows[row].comment.append(tail)
            }
        } else {
            loose.append(tail)
            gap.isHeadless = rows.isEmpty
        }
    }

    // MARK: Rows

    private mutating func addRows(_ gap: Gap, isLast: Bool) {
        let starts = rowStarts(in: gap, isLast: isLast)
        let first = starts.first ?? gap.paragraphs.count
        addComment(gap.paragraphs[..<first])
        for (start, next) in zip(starts, starts.dropFirst() + [gap.paragraphs.count]) {
            let hasStatus = !isLast && next == gap.paragraphs.count
            rows.append(row(gap.paragraphs[start..<next], hasStatus: hasStatus))
        }
    }

    /// Where the rows of the paragraphs begin: each deadline is a row's, and a name ends as no sentence does.
    private func rowStarts(in gap: Gap, isLast: Bool) -> [Int] {
        let paragraphs = gap.paragraphs
        var starts: [Int] = []
        var from = 0
        for deadline in paragraphs.indices where paragraphs[deadline].endsInDeadline {
            let range = from..<deadline
            let isFirst = starts.isEmpty && !above.isStatus
            starts.append(isFirst ? firstStart(in: range, of: gap) : start(above: deadline, in: range, of: paragraphs))
            from = deadline + 1
        }
        guard starts.isEmpty, !paragraphs.isEmpty else { return starts }
        if isLast { return startsByNames(in: gap) }
        let range = 0..<(paragraphs.count - 1)
        if gap.isHeadless { return paragraphs[range].firstIndex { !$0.endsSentence }.map { [$0] } ?? [] }
        return [firstStart(in: range, of: gap)]
    }

    private func firstStart(in range: Range<Int>, of gap: Gap) -> Int {
        if !above.isStatus, !gap.isHeadless { return range.lowerBound }
        let limit = gap.newPage.map { max(range.lowerBound, min($0, range.upperBound)) } ?? range.upperBound
        let name = gap.paragraphs[range.lowerBound..<limit].firstIndex { !$0.endsSentence }
        return name ?? gap.newPage.map { min($0, range.upperBound) } ?? range.lowerBound
    }

    /// The name that the reasons with a deadline stand under.
    private func start(above deadline: Int, in range: Range<Int>, of paragraphs: [CellParagraph]) -> Int {
        if paragraphs[deadline].nameAndReasons.name.isEmpty == false { return deadline }
        return paragraphs[range].lastIndex { !$0.endsSentence } ?? max(deadline - 1, range.lowerBound)
    }

    /// Rows without statuses and deadlines: only names tell them apart.
    private func startsByNames(in gap: Gap) -> [Int] {
        let names = gap.paragraphs.indices.filter { !gap.paragraphs[$0].endsSentence }
        return rows.isEmpty && names.first != 0 ? [0] + names : names
    }

    private func row(_ paragraphs: ArraySlice<CellParagraph>, hasStatus: Bool) -> ControlRow {
        guard let first = paragraphs.first else { return ControlRow(name: [], line: 0) }
        var row = ControlRow(name: first.lines, line: first.firstLine)
        row.description = Array(paragraphs.dropFirst())
        if first.endsInDeadline {
            let (name, reasons) = first.nameAndReasons
            row.name = name
            row.description.insert(reasons, at: 0)
        }
        guard !hasStatus else { return row }
        row.isSure = false
        let deadline = row.description.firstIndex(where: \.endsInDeadline)
        // Reasons and how the control is made come before the comment.
        let before = deadline.map { $0 + 2 } ?? (row.description.count >= 3 ? 2 : 1)
        if row.description.count > before {
            row.comment = Array(row.description[before...])
            row.description = Array(row.description[..<before])
        }
        return row
    }

    // MARK: After the last status

    private mutating func readEnd(_ pieces: ArraySlice<CellPiece>) {
        let isOnly = rows.isEmpty
        var taken = pieces.startIndex
        while taken < pieces.endIndex, belongs(taken, in: pieces, isOnly: isOnly) { taken += 1 }
        if taken < pieces.endIndex { end = pieces[taken].line }
        addRows(readGap(pieces[..<taken]), isLast: true)
    }

    private func belongs(_ place: Int, in pieces: ArraySlice<CellPiece>, isOnly: Bool) -> Bool {
        switch pieces[place] {
        case .label, .status: return true
        case .pageBreak: return pieces[(place + 1)...].first?.paragraph.map(isOfColumn) ?? false
        case .text(let paragraph):
            let isUnderStatus = place == pieces.startIndex && !isOnly && !paragraph.followsBlank
            if isUnderStatus { return true }
            guard isOfColumn(paragraph) else { return false }
            if paragraph.endsSentence { return true }
            // A name is followed by its reasons, a heading by text of the page's width.
            let next = pieces[(place + 1)...].lazy.compactMap(\.paragraph).first
            return paragraph.followsBlank && (next.map { isOfColumn($0) && $0.endsSentence } ?? false)
        }
    }

    /// Whether a paragraph is as narrow as the columns, and was wrapped by one.
    private func isOfColumn(_ paragraph: CellParagraph) -> Bool {
        guard paragraph.width <= widestColumn else { return false }
        return paragraph.lines.count == 1 || paragraph.isWrapped || paragraph.lines[0].text.last == "."
    }
}

/// Three columns share the page.
private let widestColumn = 54

extension CellParagraph {
    /// The name above the reasons, where no blank line parts them: it ends in a hard wrap, and as no sentence does.
    fileprivate var nameAndReasons: (name: [CellLine], reasons: CellParagraph) {
        let end = lines.indices.dropLast().first { line in
            let ends = !lines[line].isSoft && !".!?:".contains(lines[line].text.last ?? ".")
            return ends && lines[line + 1].text.first?.isUppercase == true
        }
        guard let end else { return ([], self) }
        return (Array(lines[...end]), CellParagraph(lines: Array(lines[(end + 1)...]), followsBlank: true))
    }

    /// Whether its last line is a deadline: "Klart 2019-12-31."
    var endsInDeadline: Bool {
        let words = lines.last?.text.cleanedWords ?? []
        guard (2...3).contains(words.count), let date = words.last else { return false }
        let digits = date.utf8.filter { (0x30...0x39).contains($0) }.count
        return date.first?.isNumber == true && (digits == 8 || digits == 6) && date.contains("-")
    }
}
