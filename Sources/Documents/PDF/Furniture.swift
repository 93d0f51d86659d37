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
            let repeated = page.lines.indices.filter { number in
                let line = page.lines[number]
                guard Self.isInMargin(line, of: page), let all = heights[Self.pattern(line)] else { return false }
                return all.count(where: { abs($0 - line.box.midY) < 4 }) >= least
            }
            let found = repeated.filter { page.stands($0, apartFromAllBut: Set(repeated)) }
            for number in found where seen.insert(Self.pattern(page.lines[number])).inserted {
                texts.append((page.lines[number].text, page.number))
            }
            pages[index].lines = page.lines.indices.filter { !found.contains($0) }.map { page.lines[$0] }
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
    /// Whether a line is not close to the text of the page: the head of a table, or its row, may be at one height on
    /// many pages too.
    fileprivate func stands(_ number: Int, apartFromAllBut others: Set<Int>) -> Bool {
        let box = lines[number].box
        let isHigh = box.midY < height / 2
        let rest = lines.indices.filter { !others.contains($0) && (lines[$0].box.midY > box.midY) == isHigh }
        let next = isHigh ? rest.first : rest.last
        guard let next else { return true }
        if lines[number].isHead(over: lines[next]) { return false }
        let between = isHigh ? others.filter { $0 > number && $0 < next } : others.filter { $0 < number && $0 > next }
        // A head or a foot may have several lines: the last of them parts it from the text.
        let edge = between.map { lines[$0].box } + [box]
        let distance = edge.map { isHigh ? lines[next].box.top - $0.bottom : $0.top - lines[next].box.bottom }.min()!
        return distance > 0.5 * box.height
    }
}

extension TextLine {
    /// Whether it has columns that a line has that is soon below it: the head of a table, repeated on each page.
    fileprivate func isHead(over next: TextLine) -> Bool {
        segments.count > 2 && next.segments.count > 1 && (0..<2 * box.height).contains(next.box.top - box.bottom)
            && next.segments.allSatisfy { part in segments.contains { $0.box.sharedWidth(part.box) > 0 } }
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
