/// Words that join to a word part before them with its hyphen kept: "mål- och resultatstyrning".
private let joiningWords: Set<String> = ["och", "eller", "samt", "respektive", "som", "till", "and", "or"]

extension String {
    /// Adds the text of the next line: with a space, or to the word that the line broke.
    mutating func appendLine(_ next: String) {
        guard let last, !next.isEmpty else { return self += next }
        if last == "\u{AD}" {
            removeLast()
            self += next
        } else if last == "-" || last == "\u{2010}", breaksWord(before: next) {
            // A hyphen after one letter or after capitals is the word's own: "e-tjänst", "IT-stöd".
            let part = dropLast().reversed().prefix { $0.isLetter || $0.isNumber }
            if part.count > 1, part.contains(where: \.isLowercase) { removeLast() }
            self += next
        } else {
            self += " " + next
        }
    }

    private func breaksWord(before next: String) -> Bool {
        guard let before = dropLast().last, before.isLetter || before.isNumber else { return false }
        let word = next.prefix { $0.isLetter }
        return word.first?.isLowercase == true && !joiningWords.contains(String(word))
    }
}

/// Whether a line ends because the next word had no room in it.
///
/// - Parameters:
///   - limit: how far to the right the line could reach, in points.
///   - slack: by how much the next word may seem to fit.
func isFull(_ line: PageBox, before next: PageWord, limit: Double, slack: Double = 0) -> Bool {
    line.right + 0.25 * next.size + next.box.width > limit - slack
}

/// The text of a cell from its words.
///
/// A line that ends a sentence well before the cell's edge ends a paragraph; so does one before a bullet.
func cellText(_ words: [PageWord], in cell: PageBox) -> String {
    var text = ""
    var last: TextLine?
    for line in textLines(words) {
        let next = line.text
        if let last, !text.isEmpty {
            let first = line.segments[0].words[0]
            let ends = text.last.map { ".!?:;".contains($0) } == true && next.first?.isLowercase != true
            let isFilled = isFull(last.box, before: first, limit: cell.right, slack: 0.15 * cell.width)
            if isBullet(first.text) || (ends && !isFilled) {
                text += "\n" + next
            } else if breaksWord(last, before: first, in: cell) {
                text += String(breakMark) + next
            } else if text.last?.isLetter == true, next.first?.isLowercase == true {
                text += " " + String(breakMark) + next
            } else {
                text.appendLine(next)
            }
        } else {
            text = next
        }
        last = line
    }
    return text.replacingSoftHyphens()
}

/// Whether a line holds the beginning of a word that is longer than its cell is wide and was broken without a hyphen.
///
/// Not one letter more had room on the line, and the whole word has room on none.
private func breaksWord(_ line: TextLine, before next: PageWord, in cell: PageBox) -> Bool {
    let words = line.words
    guard let last = words.last, last.text.count > 5, last.text.last?.isLetter == true,
        next.text.first?.isLowercase == true, last.text.count + next.text.count > 13
    else { return false }
    let padding = max(words[0].box.left - cell.left, 0)
    return last.box.right + next.box.width / Double(next.text.count) > cell.right - padding
        && last.box.width + next.box.width > cell.width - 2 * padding
}

/// Whether a word is the mark of a list's item.
func isBullet(_ word: String) -> Bool {
    word.count == 1 && "•◦▪●○■□–-·*o\u{F0B7}\u{F0A7}".contains(word)
}

extension String {
    /// Without the soft hyphens that are left inside of lines.
    func replacingSoftHyphens() -> String {
        utf8.contains(0xC2) ? filter { $0 != "\u{AD}" } : self
    }
}
