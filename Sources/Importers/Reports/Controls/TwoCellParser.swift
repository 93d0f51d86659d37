/// The left cell of a row: what the row is about.
struct LeftCell {
    var name: [CellLine] = []
    var diarienummer: String?
    var background: [CellParagraph] = []
    var line: Int
    /// Whether a label or the layout told that it is a left cell, and not its wording or width.
    var isSure = true

    /// Whether its text goes on where the page ends.
    var isOpen: Bool { background.last.map { !$0.endsSentence } ?? (name.last?.isSoft ?? false) }
}

/// A right cell: one åtgärd.
struct RightCell {
    var title: [CellLine]
    var status: String?
    var isKnownStatus = true
    var comment: [CellParagraph] = []
    var line: Int
    /// Whether a label or the layout told where its texts end, and not their wording.
    var isSure = true

    var isOpen: Bool { comment.last.map { !$0.endsSentence } ?? false }
}

/// The cells of a table in the order in which they are printed.
enum CellToken: Hashable {
    case left(Int)
    /// More of a left cell, on the page after it.
    case continued(Int)
    case right(Int)
    case pageBreak
}

/// Tells the cells of a table of two columns apart.
///
/// Each åtgärd has its status. What stands between two statuses is, in this order: the first one's comment, any left
/// cells, and the second one's åtgärd, which is the last paragraph.
struct TwoCellParser {
    private(set) var lefts: [LeftCell] = []
    private(set) var rights: [RightCell] = []
    private(set) var tokens: [CellToken] = []
    /// Text that no cell could be found for.
    private(set) var loose: [CellParagraph] = []
    /// The line where the text that is not the table's begins; nil where all is.
    private(set) var end: Int?

    private let widths: ColumnWidths
    /// Words that a left cell's name begins with.
    private let openings: [String]
    /// The left cell that the paragraphs read belong to, if any.
    private var current: Int?
    private var isPastBreak = false
    private var isTail = false
    private var awaited: CellLabel?

    init(_ pieces: [CellPiece], openings: [String]) {
        widths = ColumnWidths(pieces)
        self.openings = openings
        var rest = pieces[...]
        while let place = rest.firstIndex(where: { if case .status = $0 { true } else { false } }) {
            readRow(rest[..<place], status: rest[place])
            rest = rest[(place + 1)...]
        }
        readEnd(rest)
    }

    // MARK: Rows

    private mutating func readRow(_ gap: ArraySlice<CellPiece>, status: CellPiece) {
        beginGap()
        var items = takingComment(gap)
        joinTitleAcrossPages(&items)
        guard let place = titlePlace(in: items) else {
            readLeft(items)
            return
        }
        readLeft(items[..<place])
        if let paragraph = items[place].paragraph { addRight(paragraph, status: status) }
        readLeft(items[(place + 1)...])
    }

    private mutating func beginGap() {
        current = nil
        isPastBreak = false
        isTail = false
        awaited = nil
    }

    /// Reads the text directly under "Kommentar", or under the status where that label is missing.
    private mutating func takingComment(_ gap: ArraySlice<CellPiece>) -> ArraySlice<CellPiece> {
        var items = gap
        if items.first?.label == .comment { items = items.dropFirst() }
        guard !rights.isEmpty, let text = items.first?.paragraph, !text.followsBlank else { return items }
        rights[rights.count - 1].comment.append(text)
        return items.dropFirst()
    }

    /// The last paragraph, unless a label of the left cell stands directly above it, or it is as narrow as that cell.
    private func titlePlace(in items: ArraySlice<CellPiece>) -> Int? {
        guard let place = items.lastIndex(where: { $0.paragraph != nil }),
            items[place].paragraph.map(widths.isNarrow) == false
        else { return nil }
        let isLabelled = place > items.startIndex && items[place - 1].label?.isLeft == true
        return isLabelled && items[place].paragraph?.followsBlank == false ? nil : place
    }

    /// Puts an åtgärd's text together that a page break divides.
    private func joinTitleAcrossPages(_ items: inout ArraySlice<CellPiece>) {
        guard let place = titlePlace(in: items), place - 2 >= items.startIndex, items[place - 1].isTailBreak,
            var head = items[place - 2].paragraph, let tail = items[place].paragraph,
            head.followsBlank, head.lines.last?.isSoft == true, !(lefts.last?.isOpen ?? false)
        else { return }
        head.lines += tail.lines
        items = items[..<(place - 2)] + [items[place - 1], .text(head)]
        items[items.endIndex - 2] = .pageBreak(hasTail: false, line: items[items.endIndex - 2].line)
    }

    private mutating func addRight(_ paragraph: CellParagraph, status: CellPiece) {
        guard case .status(let name, let isKnown, _) = status else { return }
        let (title, isSure) = isTail ? titleAfterTail(paragraph) : titleAfterBackground(paragraph)
        isTail = false
        guard let line = title.first?.number else { return }
        tokens.append(.right(rights.count))
        rights.append(RightCell(title: title, status: name, isKnownStatus: isKnown, line: line, isSure: isSure))
    }

    /// The åtgärd's part of a paragraph that no blank line parts from a background.
    private mutating func titleAfterBackground(_ paragraph: CellParagraph) -> (title: [CellLine], isSure: Bool) {
        guard let current, widths.beginsNarrow(paragraph), let parts = partedCellsAtLine(paragraph) else {
            return (paragraph.lines, true)
        }
        lefts[current].background.append(CellParagraph(lines: parts.left, followsBlank: true))
        return (parts.right, false)
    }

    /// The åtgärd's part of a paragraph that begins with the end of a cell of the page before.
    private mutating func titleAfterTail(_ paragraph: CellParagraph) -> (title: [CellLine], isSure: Bool) {
        let isLeft = lefts.last?.isOpen ?? false
        guard isLeft || rights.last?.isOpen == true,
            let parts = partedCells(paragraph, width: isLeft ? widths.left : widths.right)
        else { return (paragraph.lines, !isLeft && !rights.isEmpty) }
        let tail = CellParagraph(lines: parts.left, followsBlank: false)
        if isLeft { continueLeft(with: tail) } else { continueComment(with: tail) }
        return (parts.right, false)
    }

    // MARK: Left cells

    private mutating func readLeft(_ items: ArraySlice<CellPiece>) {
        for place in items.indices {
            let next = place + 1 < items.endIndex ? items[place + 1].label : nil
            switch items[place] {
            case .text(let paragraph): readText(paragraph, isName: next?.isLeft == true)
            case .label(let label, let line): readLabel(label, line: line)
            case .pageBreak(let hasTail, _):
                tokens.append(.pageBreak)
                (isPastBreak, isTail, current) = (true, hasTail, nil)
            case .status: break
            }
        }
    }

    private mutating func readLabel(_ label: CellLabel, line: Int) {
        guard label.isLeft else { return }
        awaited = label
        guard current == nil else { return }
        let hasNameOnly = lefts.last.map { $0.background.isEmpty && $0.diarienummer == nil } ?? false
        if isPastBreak, hasNameOnly {
            continueLeft(with: nil)
        } else {
            addLeft(LeftCell(line: line))
        }
    }

    private mutating func readText(_ paragraph: CellParagraph, isName: Bool) {
        let isValue = awaited != nil && !paragraph.followsBlank
        defer { (awaited, isTail) = (nil, false) }
        if isValue, let current {
            addValue(paragraph, to: current)
        } else if isName, isRegistryNumber(paragraph.flat) {
            if current == nil { addLeft(LeftCell(line: paragraph.firstLine)) }
            lefts[lefts.count - 1].diarienummer = paragraph.flat
        } else if isName {
            addLeft(LeftCell(name: paragraph.lines, line: paragraph.firstLine))
        } else if isTail {
            readTail(paragraph)
        } else if let current {
            lefts[current].background.append(paragraph)
        } else if isComment(paragraph) {
            rights[rights.count - 1].comment.append(paragraph)
        } else if widths.isWide(paragraph) {
            loose.append(paragraph)
        } else {
            let isSure = rights.isEmpty || isPastBreak
            addLeft(LeftCell(name: paragraph.lines, line: paragraph.firstLine, isSure: isSure))
        }
    }

    private func isComment(_ paragraph: CellParagraph) -> Bool {
        !rights.isEmpty && !isPastBreak && !widths.isNarrow(paragraph) && !opensLeft(paragraph)
    }

    /// Whether the paragraph begins as names of left cells do, and is no wider than they are.
    private func opensLeft(_ paragraph: CellParagraph) -> Bool {
        let text = paragraph.lines.first?.text ?? ""
        return !widths.isWide(paragraph) && openings.contains { text.hasPrefix($0) }
    }

    private mutating func addValue(_ paragraph: CellParagraph, to cell: Int) {
        guard awaited == .diarienummer, let number = paragraph.lines.first else {
            lefts[cell].background.append(paragraph)
            return
        }
        lefts[cell].diarienummer = number.text
        let rest = Array(paragraph.lines.dropFirst())
        if !rest.isEmpty { lefts[cell].background.append(CellParagraph(lines: rest, followsBlank: false)) }
    }

    private mutating func addLeft(_ cell: LeftCell) {
        tokens.append(.left(lefts.count))
        current = lefts.count
        lefts.append(cell)
    }

    // MARK: Cells that go on on the next page

    private mutating func readTail(_ paragraph: CellParagraph) {
        let isLeft = lefts.last?.isOpen ?? false
        if isLeft || (widths.isNarrow(paragraph) && rights.last?.isOpen != true && !lefts.isEmpty) {
            continueLeft(with: paragraph)
        } else if rights.isEmpty, lefts.isEmpty {
            // The page before is missing, and the name with it.
            addLeft(LeftCell(background: [paragraph], line: paragraph.firstLine))
        } else {
            continueComment(with: paragraph)
        }
    }

    private mutating func continueLeft(with tail: CellParagraph?) {
        guard !lefts.isEmpty else {
            if let tail { loose.append(tail) }
            return
        }
        let cell = lefts.count - 1
        tokens.append(.continued(cell))
        current = cell
        guard let tail else { return }
        if let last = lefts[cell].background.indices.last {
            extend(&lefts[cell].background[last], with: tail, isOpen: lefts[cell].isOpen)
                .map { lefts[cell].background.append($0) }
        } else {
            lefts[cell].name += tail.lines
        }
    }

    private mutating func continueComment(with tail: CellParagraph) {
        guard let cell = rights.indices.last else { return loose.append(tail) }
        guard let last = rights[cell].comment.indices.last else { return rights[cell].comment.append(tail) }
        extend(&rights[cell].comment[last], with: tail, isOpen: rights[cell].isOpen)
            .map { rights[cell].comment.append($0) }
    }

    /// Adds a tail to an open paragraph; gives it back where the paragraph had ended.
    private func extend(_ paragraph: inout CellParagraph, with tail: CellParagraph, isOpen: Bool) -> CellParagraph? {
        guard isOpen else { return tail }
        paragraph.lines += tail.lines
        return nil
    }

    // MARK: After the last status

    private mutating func readEnd(_ gap: ArraySlice<CellPiece>) {
        beginGap()
        let items = takingComment(gap)
        for place in items.indices {
            guard belongs(place, in: items) else {
                end = items[place].line
                return
            }
            readLeft(items[place...place])
        }
    }

    /// Whether a piece after the last status still is the table's: more of the comment, or the end of an open cell.
    private func belongs(_ place: Int, in items: ArraySlice<CellPiece>) -> Bool {
        let next = place + 1 < items.endIndex ? items[place + 1] : nil
        switch items[place] {
        case .pageBreak(let hasTail, _): return hasTail && (lefts.last?.isOpen ?? false || rights.last?.isOpen ?? false)
        case .text(let paragraph):
            if isTail { return next?.label == nil && !isGluedEnd(paragraph) }
            if current != nil { return widths.isNarrow(paragraph) && next?.label == nil }
            return next?.label == nil && isComment(paragraph) && isLikeComment(paragraph)
        case .label, .status: return false
        }
    }

    private func isGluedEnd(_ paragraph: CellParagraph) -> Bool { paragraph.width > widths.right + 4 }

    /// Whether a paragraph is no wider than comments are, and is whole sentences.
    private func isLikeComment(_ paragraph: CellParagraph) -> Bool {
        paragraph.endsSentence && paragraph.width <= widths.right + 4
            && (paragraph.lines.count == 1 || paragraph.isWrapped
                || ".!?:".contains(paragraph.lines[0].text.last ?? " "))
    }
}

/// "SN-2018/325.109": no name of anything.
private func isRegistryNumber(_ text: String) -> Bool {
    text.utf8.count <= 30 && !text.contains(" ") && text.contains("/") && text.contains("-")
        && text.last?.isNumber == true
}
