/// What a page holds, from the top down.
struct PageContent: Sendable {
    /// From 1.
    var number: Int
    var width: Double
    var height: Double
    var lines: [TextLine]
    var tables: [PageTable] = []
    var contents: [ContentsEntry] = []
    let drawing: PageDrawing
    /// Which of the lines are in tables.
    var taken: Set<Int> = []

    /// Takes the words inside of drawn grids as tables, and the others as lines.
    ///
    /// - Parameter gap: between words of different columns at least, as a share of the letters' size.
    init(_ page: WordPage, drawing: PageDrawing, number: Int, gap: Double) {
        self.number = number
        width = page.width
        height = page.height
        self.drawing = drawing
        var words = page.words
        for rules in drawing.rules.joined().connected() {
            guard let grid = RuledGrid(rules) else { continue }
            let box = grid.box
            let inner = words.filter { box.holdsMiddle(of: $0.box) }
            guard let table = PageTable(grid, words: inner, fills: drawing.fills, page: number) else { continue }
            tables.append(table)
            words.removeAll { box.holdsMiddle(of: $0.box) }
        }
        lines = textLines(words, gap: gap)
    }
}
