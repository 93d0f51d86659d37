/// How wide the columns of a wrapped table are, as its own lines show.
struct LineMeasures: Sendable {
    /// The width that nine of ten lines of goal cells keep within.
    let cell: Int
    /// The widest that one line of one goal cell can be.
    let widestCell: Int
    /// The width of a full line of a motivering.
    let motivering: Int

    private static let narrow = 45
    private static let wide = 60

    init(_ lines: some Sequence<WrappedLine>) {
        let widths = lines.map(\.width)
        cell = Self.share(0.9, of: widths.filter { $0 <= Self.narrow }, orElse: 26).clamped(to: 18...36)
        widestCell = cell + 3
        motivering = Self.share(0.9, of: widths.filter { $0 >= Self.wide && $0 <= 160 }, orElse: 100)
    }

    private static func share(_ share: Double, of widths: [Int], orElse standard: Int) -> Int {
        guard widths.count >= 10 else { return standard }
        return widths.sorted()[Int(Double(widths.count - 1) * share)]
    }

    /// How many goal cells must stand side by side to make a line this wide; 4 is none of them.
    func cellsBeside(width: Int) -> Int {
        (1...3).first { width <= $0 * (widestCell + 1) } ?? 4
    }

    /// Whether a motivering's line is so long that the next word had no room.
    func isFull(_ line: WrappedLine, before next: WrappedLine) -> Bool {
        (line.width + 1 + (next.words.first?.width ?? 0)) * 100 > motivering * 82
    }
}

extension Comparable {
    func clamped(to range: ClosedRange<Self>) -> Self { min(max(self, range.lowerBound), range.upperBound) }
}
