import Domain

/// The question as typed, with the words that were not understood underlined.
struct QuestionEcho {
    /// A letter of the question as it stands on the screen.
    private struct Cell {
        var text: String
        var width: Int
        var isMarked: Bool

        var isSpace: Bool { text.utf8.allSatisfy { $0 == UInt8(ascii: " ") } }
    }

    private let cells: [Cell]
    private let screen: Screen

    init(_ question: String, marking fragments: [Fragment], _ screen: Screen) {
        self.screen = screen
        let letters = Array(question)
        var isMarked = Array(repeating: false, count: letters.count)
        for fragment in fragments {
            for offset in Self.range(of: fragment, in: letters.count) { isMarked[offset] = true }
        }
        cells = zip(letters, isMarked).map { letter, isMarked in
            let text = screen.clean(String(letter))
            return Cell(text: text, width: DisplayWidth.of(text), isMarked: isMarked)
        }
    }

    /// Where the fragment stands, cut to the question.
    private static func range(of fragment: Fragment, in count: Int) -> Range<Int> {
        let start = min(max(0, fragment.offset), count)
        return start..<(start + min(max(0, fragment.length), count - start))
    }

    func print(on page: inout Page) {
        for line in lines {
            // Spaces at the end may stand beyond the edge.
            let shown = line.prefix(upTo: line.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? line.startIndex)
            page.line(shown.map(\.text).joined())
            let underline = Self.underline(shown)
            if !underline.isEmpty { page.line(screen.red(underline)) }
        }
    }

    private static func underline(_ line: ArraySlice<Cell>) -> String {
        guard let last = line.lastIndex(where: \.isMarked) else { return "" }
        return line[...last].map { String(repeating: $0.isMarked ? "^" : " ", count: $0.width) }.joined()
    }

    /// The letters in lines that fit the screen, broken after a space where there is one.
    private var lines: [ArraySlice<Cell>] {
        guard screen.width > 0 else { return [cells[...]] }
        var result: [ArraySlice<Cell>] = []
        var start = 0
        var columns = 0
        var space: Int?
        for (index, cell) in cells.enumerated() {
            if columns + cell.width > screen.width && !cell.isSpace {
                let cut = space ?? index
                result.append(cells[start..<cut])
                start = cut
                columns = cells[start..<index].reduce(0) { $0 + $1.width }
                space = nil
            }
            columns += cell.width
            if cell.isSpace { space = index + 1 }
        }
        return result + [cells[start...]]
    }
}
