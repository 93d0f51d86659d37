/// The widths of a table's two columns, as its own text shows them.
///
/// A line that holds more than the narrow column's can only stand in the wide one.
struct ColumnWidths {
    /// The longest line of the left cells.
    private(set) var left = 60
    /// A line longer than this is of the right cells.
    private(set) var border = 68
    /// The longest line of the right cells.
    private(set) var right = 88

    init(_ pieces: [CellPiece]) {
        var seenLeft = 0
        var seenRight = 0
        for (label, text) in zip(pieces, pieces.dropFirst()) {
            guard let paragraph = text.paragraph, let label = label.label else { continue }
            if label == .background { seenLeft = max(seenLeft, paragraph.width) }
            if label == .comment { seenRight = max(seenRight, paragraph.width) }
        }
        // Few and short lines say nothing.
        if seenLeft >= 40 { left = seenLeft }
        if seenRight >= 60 { right = seenRight }
        if right > left { border = (left + right) / 2 }
    }

    func isWide(_ paragraph: CellParagraph) -> Bool { paragraph.width > border }

    /// Whether the lines of a paragraph were wrapped by the narrow column.
    func isNarrow(_ paragraph: CellParagraph) -> Bool {
        guard paragraph.isWrapped, !isWide(paragraph), let next = paragraph.lines[1].text.cleanedWords.first else {
            return false
        }
        // A line that the next one's first word had fitted on was ended on purpose, as in a list.
        return paragraph.lines[0].text.width + 1 + next.width >= left - spareWidth
    }
}

/// Letters differ in width, so that full lines differ in length by about this.
private let spareWidth = 8
