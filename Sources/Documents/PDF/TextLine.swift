/// Words of one line that stand no further apart than words of a sentence.
struct TextSegment: Sendable {
    var words: [PageWord]
    var box: PageBox

    init(_ words: [PageWord]) {
        self.words = words
        box = PageBox.around(words.map(\.box)) ?? PageBox(left: 0, top: 0, right: 0, bottom: 0)
    }

    var text: String { words.map(\.text).joined(separator: " ") }
}

/// Words at one height of a page.
struct TextLine: Sendable {
    /// From left to right; at least one.
    var segments: [TextSegment]
    var box: PageBox

    init(_ segments: [TextSegment]) {
        self.segments = segments
        box = PageBox.around(segments.map(\.box)) ?? PageBox(left: 0, top: 0, right: 0, bottom: 0)
    }

    var words: [PageWord] { segments.flatMap(\.words) }
    var text: String { segments.map(\.text).joined(separator: " ") }

    /// The size of most of its letters, in points.
    var size: Double {
        var letters: [Double: Int] = [:]
        for word in words { letters[word.size, default: 0] += word.text.count }
        return letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    }

    var isBold: Bool { segments.allSatisfy { $0.words.allSatisfy(\.isBold) } }
}

/// The words' lines from the top down.
///
/// Words are on one line where their middles are at one height, whatever their sizes.
///
/// - Parameter gap: the gap that ends a segment, as a share of the letters' size.
func textLines(_ words: [PageWord], gap: Double = 0.75) -> [TextLine] {
    var groups: [(midY: Double, words: [PageWord])] = []
    for word in words.sorted(by: { ($0.box.midY, $0.box.left) < ($1.box.midY, $1.box.left) }) {
        if let last = groups.last, word.box.midY - last.midY < 0.3 * min(word.box.height, last.words[0].box.height) {
            groups[groups.count - 1].words.append(word)
        } else {
            groups.append((word.box.midY, [word]))
        }
    }
    return groups.map { TextLine(segments($0.words.sorted { $0.box.left < $1.box.left }, gap: gap)) }
}

private func segments(_ words: [PageWord], gap: Double) -> [TextSegment] {
    var parts: [[PageWord]] = []
    for word in words {
        if let last = parts.last?.last, word.box.left - last.box.right < gap * max(word.size, last.size) {
            parts[parts.count - 1].append(word)
        } else {
            parts.append([word])
        }
    }
    return parts.map(TextSegment.init)
}

/// The gap between words that is wider than a space of the document's text, as a share of the letters' size.
///
/// Spaces of a quarter of the size are usual, but justified text stretches them; no gap counts that is wider than that.
func columnGap(_ pages: [WordPage]) -> Double {
    var gaps: [Double] = []
    for page in pages {
        for (word, next) in zip(page.words, page.words.dropFirst()) where abs(word.box.midY - next.box.midY) < 1 {
            let gap = (next.box.left - word.box.right) / max(word.size, 1)
            if gap > 0.05, gap < 0.75 { gaps.append(gap) }
        }
    }
    guard !gaps.isEmpty else { return 0.5 }
    return min(max(1.4 * gaps.sorted()[gaps.count * 3 / 4], 0.34), 0.75)
}
