/// How wide a column would be, and how narrow it may become.
struct ColumnNeed: Equatable {
    /// The widest cell on one line.
    var whole = 0
    /// Narrower than this, words would be cut or the column hard to read.
    var least = 0

    /// A column is never narrower than this unless its text is.
    private static let narrow = 12
    /// Words longer than this may be cut.
    private static let longWord = 22

    /// A cell of more lines than this is easier to read over the whole width.
    private static let tooTall = 12

    init(whole: Int, least: Int) {
        self.whole = whole
        self.least = least
    }

    init(_ text: String) { include(text) }

    /// Takes a cell into account.
    mutating func include(_ text: String) {
        let width = DisplayWidth.measure(text)
        whole = max(whole, width.whole)
        least = max(least, min(width.whole, max(Self.narrow, min(width.word, Self.longWord))))
    }

    /// The widths of columns that fit on a screen, nil where they cannot; 0 = a screen without limit.
    static func fit(_ needs: [ColumnNeed], in screen: Int) -> [Int]? {
        let room = screen - Grid.gap * (needs.count - 1)
        if screen == 0 || needs.reduce(0, { $0 + $1.whole }) <= room { return needs.map(\.whole) }
        var widths = needs.map(\.least)
        var spare = room - widths.reduce(0, +)
        guard spare >= 0 else { return nil }
        while spare > 0, let index = tallest(needs, widths) {
            widths[index] += 1
            spare -= 1
        }
        return zip(needs, widths).contains { $0.whole > $1 * tooTall } ? nil : widths
    }

    /// The column that now takes the most lines.
    private static func tallest(_ needs: [ColumnNeed], _ widths: [Int]) -> Int? {
        var result: Int?
        for index in needs.indices where widths[index] < needs[index].whole {
            // a/b < c/d as a·d < c·b: widths are never 0 where there is more to show.
            if let best = result, needs[index].whole * widths[best] <= needs[best].whole * widths[index] { continue }
            result = index
        }
        return result
    }
}
