import Domain

/// A text's lines as paragraphs: a line goes on from the one above where its first word would not have fitted there.
func readText(_ bytes: [UInt8], path: String) throws -> Document {
    let text = try decodeText(bytes, path: path, limit: largestText)
    var joiner = WrappedLines()
    var lines: [[Substring]] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        lines.append(line.split(whereSeparator: \.isWhitespace))
    }
    joiner.width = WrappedLines.width(of: lines.map(WrappedLines.length))
    for (index, words) in lines.enumerated() { joiner.add(words, number: index + 1) }
    return Document(kind: .text, blocks: joiner.blocks.map { .text($0) })
}

/// In bytes.
private let largestText = 2 << 20

/// Puts wrapped lines together to paragraphs.
private struct WrappedLines {
    /// How many characters a full line has at most.
    var width = 0
    private(set) var blocks: [TextBlock] = []
    /// Whether the paragraph has more lines than one.
    private var isWrapped = false
    /// The length of the line above; nil after a blank one.
    private var above: Int?

    /// Shorter lines than this are not broken to fit a page.
    private static let narrowest = 50

    static func length(_ words: [Substring]) -> Int { words.reduce(-1) { $0 + $1.count + 1 } }

    /// The longest line, without a few that are longer than all others.
    static func width(of lengths: [Int]) -> Int {
        let sorted = lengths.sorted()
        return sorted.isEmpty ? 0 : sorted[(sorted.count - 1) * 98 / 100]
    }

    /// Whether a line begins in the middle of a sentence that the line above did not end.
    private func isMidSentence(_ text: String) -> Bool {
        guard text.first?.isLowercase == true, let last = blocks.last?.text else { return false }
        let opening = text.split(separator: " ", maxSplits: 3).prefix(3)
        return last.contains(" ") && last.last.map { ".!?:;)]".contains($0) } == false
            && !opening.contains { $0.hasSuffix(":") || $0 == "=" }
    }

    /// A short line after the end of a sentence is the last of a paragraph only where it ends a sentence itself.
    private func goesOn(_ text: String) -> Bool {
        guard let last = blocks.last?.text.last, ".!?:])".contains(last) else {
            // A name can begin a line within a paragraph; after a line by itself it begins something else.
            return text.first?.isUppercase != true || isWrapped
        }
        return last != "]" && (text.last.map { ".!?".contains($0) } == true || text.count * 10 > width * 6)
    }

    mutating func add(_ words: [Substring], number: Int) {
        guard let first = words.first else { return above = nil }
        let text = words.joined(separator: " ")
        let isFull = above.map { width >= Self.narrowest && $0 + 1 + first.count > width } ?? false
        if isFull && goesOn(text) || above != nil && isMidSentence(text) {
            blocks[blocks.count - 1].text.appendLine(text)
            isWrapped = true
        } else {
            isWrapped = false
            blocks.append(TextBlock(text, place: Place(line: number)))
        }
        above = Self.length(words)
    }
}
