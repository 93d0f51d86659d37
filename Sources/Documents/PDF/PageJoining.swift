import Domain

/// Puts pages together to a document's blocks: paragraphs and tables that go on over a page break become one.
struct PageJoining {
    private(set) var blocks: [Block] = []
    private let measures: TextMeasures
    private var paragraph: PDFParagraph?
    private var table: PageTable?

    init(_ pages: [PageContent], measures: TextMeasures) {
        self.measures = measures
        for page in pages { add(page) }
        flush()
    }

    private mutating func add(_ page: PageContent) {
        for part in page.parts {
            switch part {
            case .line(let line): add(line, of: page)
            case .table(let table): add(table)
            case .contents(let entry):
                flush()
                blocks.append(.text(TextBlock(entry.text, role: .contents, place: Place(page: page.number))))
            }
        }
    }

    private mutating func add(_ line: TextLine, of page: PageContent) {
        if paragraph?.goesOn(in: line, page: page.number, measures: measures) == true {
            paragraph?.add(line, page: page.number)
        } else {
            flush()
            paragraph = PDFParagraph(line, page: page.number, limit: measures.limit(of: page))
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

private enum PagePart {
    case line(TextLine)
    case table(PageTable)
    case contents(ContentsEntry)
}

extension PageContent {
    /// All that is on the page, from the top down.
    fileprivate var parts: [PagePart] {
        let parts =
            lines.map { (top: $0.box.midY, part: PagePart.line($0)) }
            + tables.map { (top: $0.box.top, part: PagePart.table($0)) }
            + contents.map { (top: $0.box.midY, part: PagePart.contents($0)) }
        return parts.sorted { $0.top < $1.top }.map(\.part)
    }
}
