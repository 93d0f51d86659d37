/// The columns of a table that has no lines between them: what is empty at one place from the left in all its rows
/// parts them.
struct TableColumns: Sendable {
    /// From the left edge of what stands in a column to the right edge, in points.
    let spans: [ClosedRange<Double>]
    /// The widest space between words of most sentences, as a share of the letters' size.
    private let space: Double

    /// - Parameter lines: the table's lines; some may go across several columns.
    init(_ lines: some Collection<TextLine>) {
        let lines = Array(lines)
        space = Self.space(lines)
        let space = space
        let size = lines.map(\.size).min() ?? 10
        // The more lines there are, the less likely a gap is there in all of them by chance.
        let gap = max(0.2, 0.5 - 0.05 * Double(lines.count))
        let starts = Self.starts(lines)
        var parts: [PageBox] = []
        var alone: [PageBox] = []
        for line in lines {
            let own = line.segments.filter { !Self.goesAcross($0.box, lines) }
                .flatMap { Self.parted($0, at: starts, space: space) }.map(\.box)
            if line.segments.count > 1 || own.count > 1 { parts += own } else { alone += own }
        }
        let spans = Self.spans(parts, gap: gap * size)
        // A line by itself that would join two columns goes across them.
        alone.removeAll { box in spans.count { $0.lowerBound < box.right + gap * size && $0.upperBound > box.left } > 1
        }
        self.spans = Self.joinedWithHeads(Self.spans(parts + alone, gap: gap * size), lines)
    }

    /// Where boxes stand that are no further apart than a gap.
    private static func spans(_ boxes: [PageBox], gap: Double) -> [ClosedRange<Double>] {
        boxes.sorted { $0.left < $1.left }.reduce(into: []) { spans, box in
            if let last = spans.last, box.left < last.upperBound + gap {
                spans[spans.count - 1] = last.lowerBound...max(last.upperBound, box.right)
            } else {
                spans.append(box.left...max(box.left, box.right))
            }
        }
    }

    private static func space(_ lines: some Sequence<TextLine>) -> Double {
        let gaps = lines.flatMap(\.segments).flatMap { segment in
            zip(segment.words, segment.words.dropFirst()).map { $0.gap(to: $1) }
        }.sorted()
        return gaps.isEmpty ? 0.3 : 1.06 * gaps[gaps.count / 2]
    }

    /// Where several segments begin, in points from the left, and most of those that stand there. (Numbers that end at
    /// one place often begin at one too.)
    private static func starts(_ lines: [TextLine]) -> [Double] {
        let boxes = lines.flatMap { $0.segments.map(\.box) }
        return boxes.map(\.left).filter { left in
            let begun = boxes.count { abs($0.left - left) < 1 }
            return begun > 2 && begun * 5 >= 3 * boxes.count { $0.left < left + 1 && $0.right > left + 1 }
        }
    }

    /// A segment in parts, each of which begins where several do: words of two columns may stand no further apart than
    /// those of a sentence.
    private static func parted(_ segment: TextSegment, at starts: [Double], space: Double) -> [TextSegment] {
        var parts: [[PageWord]] = []
        for word in segment.words {
            if let last = parts.last?.last,
                last.gap(to: word) < space || !starts.contains(where: { abs($0 - word.box.left) < 1 })
            {
                parts[parts.count - 1].append(word)
            } else {
                parts.append([word])
            }
        }
        return parts.map(TextSegment.init)
    }

    /// Joins a column that has nothing but a head to the next one, which has none: a head on the left over numbers on
    /// the right.
    private static func joinedWithHeads(_ spans: [ClosedRange<Double>], _ lines: [TextLine]) -> [ClosedRange<Double>] {
        func filled(_ span: ClosedRange<Double>) -> Set<Int> {
            Set(lines.indices.filter { lines[$0].segments.contains { span.contains($0.box.midX) } })
        }
        var joined: [ClosedRange<Double>] = []
        for span in spans {
            if let last = joined.last {
                let (head, values) = (filled(last), filled(span))
                if let lowest = head.max(), let highest = values.min(), lowest < highest, head.count < 4 {
                    joined[joined.count - 1] = last.lowerBound...span.upperBound
                    continue
                }
            }
            joined.append(span)
        }
        return joined
    }

    /// Columns between drawn lines; text stands as far from the right one as from the left one.
    init(ruled edges: [Double], words: [PageWord]) {
        spans = zip(edges, edges.dropFirst()).map { left, right in
            let inner = words.filter { $0.box.midX > left && $0.box.midX < right }.map { $0.box.left - left }
            let padding = min(max(inner.min() ?? 0, 0), (right - left) / 3)
            return (left + padding)...(right - padding)
        }
        space = Self.space(textLines(words))
    }

    /// Whether a box stands over or under two segments or more in a quarter of the lines, and in two at least.
    private static func goesAcross(_ box: PageBox, _ lines: [TextLine]) -> Bool {
        let crossed = lines.count { line in line.segments.count { $0.box.sharedWidth(box) > 0 } > 1 }
        return crossed > 1 && crossed * 4 >= lines.count { $0.segments.count > 1 }
    }

    var count: Int { spans.count }

    /// Between one column and the next, in points from the left.
    func cut(after column: Int) -> Double { (spans[column].upperBound + spans[column + 1].lowerBound) / 2 }

    /// The column in which a place lies.
    func column(at x: Double) -> Int { (0..<count - 1).first { x < cut(after: $0) } ?? count - 1 }

    /// How far to the right the text of a column may reach.
    ///
    /// A column in which lines are wrapped has one that nearly fills it: little further than its longest line, then.
    /// Where there is much room before the next column, none was wrapped.
    func limit(of column: Int, size: Double) -> Double {
        let end = spans[column].upperBound
        guard column + 1 < count else { return end }
        let next = spans[column + 1].lowerBound - 0.6 * size
        return max(end, next - end > 5 * size ? next : min(next, end + 0.5 * size))
    }

    /// A line's words by column; nil where it goes across columns as one sentence.
    func parts(of line: TextLine) -> [Int: [PageWord]]? {
        var parts: [Int: [PageWord]] = [:]
        for segment in line.segments {
            let first = column(at: segment.box.left)
            if first == column(at: segment.box.right) || fits(segment, in: first) {
                parts[first, default: []] += segment.words
                continue
            }
            if let split = split(segment) {
                parts.merge(split) { $0 + $1 }
            } else if line.segments.count > 1 {
                parts[nearest(segment.box), default: []] += segment.words
            } else {
                return nil
            }
        }
        return parts
    }

    /// The column with which a box shares most.
    private func nearest(_ box: PageBox) -> Int {
        func shared(_ column: Int) -> Double {
            min(spans[column].upperBound, box.right) - max(spans[column].lowerBound, box.left)
        }
        return (0..<count).max { shared($0) < shared($1) } ?? 0
    }

    /// Whether a segment that sticks out over a cut does so by less than a letter.
    private func fits(_ segment: TextSegment, in column: Int) -> Bool {
        column + 1 == count || segment.box.right < spans[column + 1].lowerBound - 0.1
    }

    /// Cells that stand so close that they look like one sentence: each must begin or end where its column does.
    private func split(_ segment: TextSegment) -> [Int: [PageWord]]? {
        let parts = Dictionary(grouping: segment.words) { column(at: $0.box.midX) }
        let isAligned = parts.allSatisfy { column, words in
            abs(words[0].box.left - spans[column].lowerBound) < 2
                || abs(words[words.count - 1].box.right - spans[column].upperBound) < 2
        }
        let isApart = zip(segment.words, segment.words.dropFirst()).allSatisfy { word, next in
            column(at: word.box.midX) == column(at: next.box.midX) || word.gap(to: next) > space
        }
        return isAligned && isApart ? parts : nil
    }
}

extension PageWord {
    /// The space to the next word as a share of the letters' size.
    fileprivate func gap(to next: PageWord) -> Double { (next.box.left - box.right) / max(size, 1) }
}
