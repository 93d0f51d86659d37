/// Stands in the text of a cell where its edge broke a line; after a space where it stands between two words to all
/// appearance, and else within a word that is wider than the cell.
let breakMark: Character = "\u{200B}"

/// Tells words that a cell's edge broke from words beside each other, by the words that the document has elsewhere.
struct BrokenWords {
    private var words: Set<Substring> = []

    /// - Parameter blocks: the document's, with marks where lines were broken.
    init(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .text(let text): note(text.text)
            case .table(let table): for cell in table.rows.joined() where cell.origin == .here { note(cell.text) }
            }
        }
    }

    private mutating func note(_ text: String) {
        for token in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) where !token.contains(breakMark) {
            for word in token.split(whereSeparator: { !$0.isLetter }) { words.insert(Substring(word.lowercased())) }
        }
    }

    /// The same blocks, their words whole and apart.
    func settled(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            guard case .table(let table) = block else { return block }
            let rows = table.rows.map { row in
                row.map { cell in
                    var cell = cell
                    cell.text = settled(cell.text)
                    return cell
                }
            }
            return .table(Table(rows, title: table.title))
        }
    }

    private func settled(_ text: String) -> String {
        guard text.contains(breakMark) else { return text }
        let pieces = text.split(separator: breakMark, omittingEmptySubsequences: false)
        return pieces.dropFirst().reduce(into: String(pieces[0])) { whole, next in
            let isApart = whole.last == " "
            if isApart { whole.removeLast() }
            let before = whole.reversed().prefix(while: \.isLetter).reversed()
            let after = next.prefix(while: \.isLetter)
            whole += isOneWord(String(before), String(after), isApart: isApart) ? String(next) : " " + next
        }
    }

    /// One word where the document has it whole elsewhere or, where it looks broken, lacks its second part as a word.
    private func isOneWord(_ before: String, _ after: String, isApart: Bool) -> Bool {
        if words.contains(Substring((before + after).lowercased())) { return true }
        return !isApart && !words.contains(Substring(after.lowercased()))
    }
}
