import Domain

/// Lines that are printed on most pages at one height: heads, feet and page numbers.
struct Furniture {
    /// Each text once, with the page on which it is first.
    private(set) var texts: [(text: String, page: Int)] = []

    /// Only lines in these parts of a page can be furniture.
    private static let margin = 0.17
    private static let share = 0.4

    /// Takes the furniture out of the pages.
    init(takenFrom pages: inout [PageContent]) {
        var heights: [String: [Double]] = [:]
        for page in pages {
            for line in page.lines where Self.isInMargin(line, of: page) {
                heights[Self.pattern(line), default: []].append(line.box.midY)
            }
        }
        let least = max(2, Int((Double(pages.count) * Self.share).rounded(.up)))
        var seen: Set<String> = []
        for index in pages.indices {
            let page = pages[index]
            pages[index].lines.removeAll { line in
                guard Self.isInMargin(line, of: page), let all = heights[Self.pattern(line)],
                    all.count(where: { abs($0 - line.box.midY) < 4 }) >= least, !page.isTableHead(line)
                else { return false }
                if seen.insert(Self.pattern(line)).inserted { texts.append((line.text, page.number)) }
                return true
            }
        }
    }

    /// Puts each text before the blocks that begin on its page, so that it parts none.
    func inserted(into blocks: [Block]) -> [Block] {
        var rest = texts[...]
        var all: [Block] = []
        func add(before page: Int) {
            while let next = rest.first, next.page <= page {
                all.append(.text(TextBlock(next.text, role: .furniture, place: Place(page: next.page))))
                rest = rest.dropFirst()
            }
        }
        for block in blocks {
            add(before: block.page)
            all.append(block)
        }
        add(before: .max)
        return all
    }

    private static func isInMargin(_ line: TextLine, of page: PageContent) -> Bool {
        line.box.midY < margin * page.height || line.box.midY > (1 - margin) * page.height
    }

    /// The line with all numbers alike: "Sida 3" and "Sida 12" are one.
    private static func pattern(_ line: TextLine) -> String {
        var pattern = ""
        for character in line.text {
            let shown: Character = character.isNumber ? "0" : character
            if shown != "0" || pattern.last != "0" { pattern.append(shown) }
        }
        return pattern
    }
}

extension PageContent {
    /// Whether a line has columns that the next line has too: a table's head that is repeated on each page.
    fileprivate func isTableHead(_ line: TextLine) -> Bool {
        guard line.segments.count > 2 else { return false }
        let below = lines.filter { $0.box.midY > line.box.midY }.min { $0.box.midY < $1.box.midY }
        guard let below, below.box.top - line.box.bottom < 1.2 * line.box.height, below.segments.count > 1 else {
            return false
        }
        return below.segments.allSatisfy { part in line.segments.contains { $0.box.sharedWidth(part.box) > 0 } }
    }
}

extension Block {
    /// The page on which it begins.
    fileprivate var page: Int {
        switch self {
        case .text(let block): block.place.page ?? 1
        case .table(let table): table.rows.first?.first?.place.page ?? 1
        }
    }
}
