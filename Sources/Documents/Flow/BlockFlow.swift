import Domain

/// Puts paragraphs and nested tables together to blocks, as a reader of marks meets them.
///
/// Every `begin` has its `end`; what stands where it should not (a cell outside a table) is kept as running text.
struct BlockFlow {
    enum Frame {
        case body
        case table
        case cell(SpannedCell)
        /// What is around a page's own text. A `table` or a heading inside may tell that it is no such thing.
        case aside(isCertain: Bool)
    }

    private struct Level {
        var frame: Frame
        var blocks: [Block] = []
        var rows: [[SpannedCell]] = []
        var title: String?
    }

    private var levels = [Level(frame: .body)]
    private var places = Bounds.places

    private var top: Level {
        get { levels[levels.count - 1] }
        _modify { yield &levels[levels.count - 1] }
    }

    /// The document's blocks; line breaks stand in cells only.
    var blocks: [Block] {
        levels[0].blocks.map { block in
            guard case .text(var text) = block, text.text.utf8.contains(0x0A) else { return block }
            text.text = SpacedText.line(text.text)
            return .text(text)
        }
    }

    mutating func begin(_ frame: Frame) { levels.append(Level(frame: frame)) }

    mutating func beginRow() { top.rows.append([]) }

    /// Leaves out the row that has just been read.
    mutating func dropRow() { _ = top.rows.popLast() }

    mutating func title(_ text: String) { top.title = text }

    /// Changes the innermost open cell.
    mutating func updateCell(_ change: (inout SpannedCell) -> Void) {
        guard case .cell(var cell) = top.frame else { return }
        change(&cell)
        top.frame = .cell(cell)
    }

    mutating func add(_ block: TextBlock?) throws {
        guard let block else { return }
        try takePlace()
        top.blocks.append(.text(block))
    }

    private mutating func takePlace() throws {
        places -= 1
        if places < 0 { throw DocumentFault.tooLarge(limit: Bounds.file) }
    }

    mutating func end() throws {
        guard levels.count > 1, let ended = levels.popLast() else { return }
        switch ended.frame {
        case .cell(var cell):
            guard case .table = top.frame else { return top.blocks += ended.blocks }
            try takePlace()
            cell.blocks = ended.blocks
            if top.rows.isEmpty { top.rows.append([]) }
            top.rows[top.rows.count - 1].append(cell)
        case .table: top.blocks += try ended.blocks + tableBlocks(ended)
        case .aside(let isCertain):
            top.blocks += isCertain || !ended.blocks.hasOwnText ? ended.blocks.furniture : ended.blocks
        case .body: top.blocks += ended.blocks
        }
    }

    /// A table, or what stands in its cells where they only place things on a page.
    private mutating func tableBlocks(_ level: Level) throws -> [Block] {
        let filled = level.rows.map { $0.map(\.filled) }
        let grid = try SpanGrid(filled, places: &places)
        let inner = level.rows.joined().reduce(0) { $0 + $1.blocks.cellCount }
        let own = filled.joined().count
        let isScale = Set(filled.joined().compactMap(\.cell.fill)).count > 1
        if inner > own || (grid.width <= 1 && !isScale) { return level.rows.joined().flatMap(\.blocks) }
        let table = Table(grid.rows, title: level.title)
        return table.rows.isEmpty ? [] : [.table(table)]
    }
}

extension SpannedCell {
    /// The cell with the text of all that stands in it.
    fileprivate var filled: SpannedCell {
        var result = self
        let texts = blocks.lines
        result.cell.text = texts.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
        result.cell.pictures = texts.flatMap(\.pictures)
        result.cell.isBold = !result.cell.text.isEmpty && texts.allSatisfy { $0.isBold || $0.text.isEmpty }
        return result
    }
}

extension [Block] {
    /// All text blocks, each row of a table as one.
    fileprivate var lines: [TextBlock] {
        flatMap { block -> [TextBlock] in
            switch block {
            case .text(let text): [text]
            case .table(let table): table.rows.compactMap(\.line)
            }
        }
    }

    fileprivate var cellCount: Int {
        reduce(0) { count, block in
            guard case .table(let table) = block else { return count }
            return count + table.rows.count * table.width
        }
    }

    /// Whether there is a heading or a table.
    fileprivate var hasOwnText: Bool {
        contains { block in
            guard case .text(let text) = block else { return true }
            if case .heading = text.role { return true }
            return false
        }
    }

    /// The same lines as what is printed around a document.
    var furniture: [Block] {
        lines.map { line in
            var line = line
            line.role = .furniture
            return .text(line)
        }
    }
}

extension [Cell] {
    /// A row as one line of text, each cell once.
    fileprivate var line: TextBlock? {
        let own = filter { $0.origin == .here && !($0.text.isEmpty && $0.pictures.isEmpty) }
        guard let first = own.first else { return nil }
        return TextBlock(
            own.map(\.text).filter { !$0.isEmpty }.joined(separator: " "), isBold: own.allSatisfy(\.isBold),
            pictures: own.flatMap(\.pictures), place: first.place)
    }
}
