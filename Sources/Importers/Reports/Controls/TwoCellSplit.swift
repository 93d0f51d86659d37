/// Parts a paragraph in which the end of a left cell and the beginning of a right one stand on one line.
///
/// - Parameter width: the longest line of the left cells.
/// - Returns: the lines of each; nil where no sentence ends within the left cell's width.
func partedCells(_ paragraph: CellParagraph, width: Int) -> (left: [CellLine], right: [CellLine])? {
    let lines = paragraph.lines
    guard let last = lines.indices.last else { return nil }
    let shared = lines.firstIndex { $0.text.width > width + 2 } ?? last
    if let cut = sentenceEnd(in: lines[shared].text, within: width + 2) {
        var left = lines[shared]
        var right = lines[shared]
        left.text = String(lines[shared].text[..<cut].trimmedBlanks)
        left.isSoft = false
        right.text = String(lines[shared].text[cut...].trimmedBlanks)
        return (lines[..<shared] + [left], [right] + lines[(shared + 1)...])
    }
    guard shared > 0, lines[shared - 1].text.last == ".", startsCell(lines[shared].text) else { return nil }
    return (Array(lines[..<shared]), Array(lines[shared...]))
}

/// Parts a paragraph where the last sentence begins that stands on lines of its own.
func partedCellsAtLine(_ paragraph: CellParagraph) -> (left: [CellLine], right: [CellLine])? {
    let lines = paragraph.lines
    let end = lines.indices.dropLast().last {
        !lines[$0].isSoft && lines[$0].text.last == "." && startsCell(lines[$0 + 1].text)
    }
    return end.map { (Array(lines[...$0]), Array(lines[($0 + 1)...])) }
}

/// The last place within a width where a sentence ends and another begins.
private func sentenceEnd(in text: String, within width: Int) -> String.Index? {
    var found: String.Index?
    var previous: Character = " "
    for index in text.indices.prefix(width + 1) {
        if text[index] == " ", ".!?".contains(previous), startsCell(text[text.index(after: index)...]) { found = index }
        previous = text[index]
    }
    return found
}

private func startsCell(_ text: some StringProtocol) -> Bool {
    text.first?.isUppercase ?? false
}
