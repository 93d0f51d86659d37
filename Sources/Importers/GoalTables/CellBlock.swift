/// The words of a row's goal cells, with what stands between them.
struct CellBlock {
    enum Gap { case start, space, line, blank }

    struct Word {
        let text: Substring
        let gap: Gap
        let width: Int
        /// Whether a cell can begin with it.
        let canBegin: Bool
        /// The line of the source.
        let number: Int
    }

    let words: [Word]
    /// The words where a cell can begin, the block's first left out.
    let starts: [Int]
    /// The widest of its lines.
    let width: Int
    /// The hashes of the block's first words, none to all.
    private let hashes: [NameHash]

    /// More places than these are not weighed.
    private static let mostStarts = 24

    init(_ lines: ArraySlice<WrappedLine>) {
        var words: [Word] = []
        for line in lines {
            for (place, text) in line.words.enumerated() {
                let gap: Gap = place > 0 ? .space : words.isEmpty ? .start : line.followsBlank ? .blank : .line
                let canBegin = startsLikeName(text) && (gap != .space || text.utf8.first?.isDigit != true)
                words.append(Word(text: text, gap: gap, width: text.width, canBegin: canBegin, number: line.number))
            }
        }
        self.words = words
        width = lines.map(\.width).max() ?? 0
        hashes = words.reduce(into: [NameHash()]) { $0.append($0[$0.count - 1].adding($1.text)) }
        starts = Array(words.indices.dropFirst().filter { words[$0].canBegin }.suffix(Self.mostStarts))
    }

    /// The cell that a range of words makes, its lines joined by sense.
    func text(_ range: Range<Int>) -> String {
        var joiner = LineJoiner()
        var start = range.lowerBound
        while start < range.upperBound {
            let end = words[(start + 1)..<range.upperBound].firstIndex { $0.gap != .space } ?? range.upperBound
            joiner.append(words: words[start..<end].map(\.text))
            start = end
        }
        return joiner.text
    }

    /// The key of the cell that a range of words makes; equal for equal words, however they are wrapped.
    func key(_ range: Range<Int>) -> UInt64 {
        NameHash.key(from: hashes[range.lowerBound], to: hashes[range.upperBound])
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

/// One way to tell a block's cells apart.
struct CellSplit: Equatable {
    var målområde: Range<Int>?
    var kfMål: Range<Int>?
    var nämndmål: Range<Int>

    var parts: [Range<Int>] { [målområde, kfMål, nämndmål].compactMap { $0 } }
}

/// Where a block stands.
struct BlockPosition {
    let table: Int
    /// Whether it is the last row of its nämnd, where every spanning cell is printed.
    let isLast: Bool
    /// How many columns of spanning cells its table has: målområde and KF-mål, one of them, or none.
    let levels: Int
}
