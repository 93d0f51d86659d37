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

    /// Whether the lines of a paragraph were wrapped by the narrow column: the wide one had held the next word too.
    func isNarrow(_ paragraph: CellParagraph) -> Bool {
        guard beginsNarrow(paragraph), paragraph.width <= left + spareWidth else { return false }
        return breaks(of: paragraph).contains { $0 <= right - spareWidth }
    }

    /// Whether the first line of a paragraph was wrapped by the narrow column.
    func beginsNarrow(_ paragraph: CellParagraph) -> Bool {
        guard paragraph.isWrapped, let first = breaks(of: paragraph).first else { return false }
        // A line that the narrow column too had held more of was ended on purpose, as in a list.
        return first >= left - spareWidth && paragraph.lines[0].text.width <= left + spareWidth
    }

    /// How wide the softly wrapped lines had been with the next word.
    private func breaks(of paragraph: CellParagraph) -> [Int] {
        zip(paragraph.lines, paragraph.lines.dropFirst()).filter(\.0.isSoft).map { line, next in
            line.text.width + 1 + (next.text.cleanedWords.first?.width ?? 0)
        }
    }
}

/// Letters differ in width, so that full lines differ in length by about this.
private let spareWidth = 8
