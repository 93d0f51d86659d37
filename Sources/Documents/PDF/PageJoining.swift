import Domain

/// Puts pages together to a document's blocks: paragraphs and tables that go on over a page break become one.
struct PageJoining {
    private(set) var blocks: [Block] = []
    private let measures: TextMeasures
    private let pageCount: Int
    private var paragraph: Paragraph?
    private var table: PageTable?

    init(_ pages: [PageContent], measures: TextMeasures) {
        self.measures = measures
        pageCount = pages.count
        for page in pages { add(page) }
        flush()
    }

    private mutating func add(_ page: PageContent) {
        let contents = contentsLines(page.lines, pages: pageCount)
        var tables = page.tables.sorted { $0.box.top < $1.box.top }[...]
        for (index, line) in page.lines.enumerated() {
            while let next = tables.first, next.box.top < line.box.top {
                add(next)
                tables = tables.dropFirst()
            }
            if contents.contains(index) {
                flush()
                let text = contentsText(line.text)
                if !text.isEmpty {
                    blocks.append(.text(TextBlock(text, role: .contents, place: Place(page: page.number))))
                }
            } else {
                add(line, of: page)
            }
        }
        tables.forEach { add($0) }
    }

    private mutating func add(_ line: TextLine, of page: PageContent) {
        if paragraph?.goesOn(in: line, page: page.number, measures: measures) == true {
            paragraph?.add(line, page: page.number)
        } else {
            flush()
            paragraph = Paragraph(line, page: page.number, limit: measures.limit(of: page))
        }
    }

    private mutating func add(_ next: PageTable) {
        if table?.goesOn(in: next) == true {
            table?.append(next)
        } else {
            flush()
            table = next
        }
    }

    private mutating func flush() {
        if let paragraph { blocks.append(.text(paragraph.block(measures))) }
        if let table {
            let table = Table(table.rows)
            if !table.rows.isEmpty { blocks.append(.table(table)) }
        }
        paragraph = nil
        table = nil
    }
}
