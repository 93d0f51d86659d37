/// What is usual in a document's running text, against which its lines are judged.
struct TextMeasures {
    /// The size of most letters, in points.
    private(set) var bodySize = 11.0
    /// Sizes of headings, the greatest first.
    private(set) var headingSizes: [Double] = []
    /// From the middle of a line to the next line's, in points, by size.
    private var pitches: [Double: Double] = [:]
    /// How far to the right lines reach on pages of a width.
    private var limits: [Double: Double] = [:]

    init(_ pages: [PageContent]) {
        var letters: [Double: Int] = [:]
        for line in pages.flatMap(\.lines) { letters[line.size.halves, default: 0] += line.text.count }
        bodySize = letters.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 11
        headingSizes = letters.keys.filter { isLarge($0) }.sorted(by: >)
        pitches = Self.pitches(pages)
        limits = Dictionary(grouping: pages, by: \.width).compactMapValues { pages in
            // A single line may stick out.
            let ends = pages.flatMap { $0.lines.map(\.box.right) }.sorted(by: >)
            return ends.count > 40 ? ends[2] : ends.first
        }
    }

    func isLarge(_ size: Double) -> Bool { size >= bodySize * 1.08 && size >= bodySize + 0.7 }

    /// The level of a heading by its size; what is only bold comes after all sizes.
    func level(of size: Double) -> Int {
        (headingSizes.firstIndex { $0 <= size.halves } ?? headingSizes.count) + 1
    }

    func pitch(of size: Double) -> Double { pitches[size.halves] ?? 1.25 * size }

    func limit(of page: PageContent) -> Double { limits[page.width] ?? page.width }

    /// The usual distance from a line to the next of the same size.
    private static func pitches(_ pages: [PageContent]) -> [Double: Double] {
        var counts: [Double: [Double: Int]] = [:]
        for page in pages {
            for (line, next) in zip(page.lines, page.lines.dropFirst()) where line.size.halves == next.size.halves {
                let pitch = next.box.midY - line.box.midY
                if pitch > 0.8 * line.size, pitch < 2.2 * line.size {
                    counts[line.size.halves, default: [:]][pitch.halves, default: 0] += 1
                }
            }
        }
        return counts.compactMapValues { Self.usual($0) }
    }

    /// The least distance that is not rare, for paragraphs of one line stand further apart than lines of one paragraph.
    private static func usual(_ counts: [Double: Int]) -> Double? {
        let total = counts.values.reduce(0, +)
        let common = counts.filter { $0.value * 8 >= total && $0.value > 1 }.keys
        return common.min() ?? counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }
}

extension Double {
    /// Rounded to half points: what is set in one size is measured with small differences.
    var halves: Double { (self * 2).rounded() / 2 }
}
