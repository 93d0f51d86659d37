import Domain

/// How tables and what is around a page's text are begun.
extension WebWalker {
    mutating func beginTable(_ new: inout Open) throws {
        try flush()
        tables += 1
        new.hasFrame = true
        new.isInTable = true
        new.isBold = false
        flow.begin(.table)
    }

    mutating func beginRow(_ fill: Colour?) throws {
        try flush()
        flow.beginRow()
        rowFill = fill
    }

    mutating func beginCell(_ new: inout Open, _ fill: Colour?) throws {
        try flush()
        var cell = SpannedCell(cell: Cell("", fill: fill ?? rowFill, place: Place(line: new.node.line)))
        cell.columns = Self.span(new.node["colspan"])
        // No rows means all that are left.
        cell.rows = new.node["rowspan"] == "0" ? Int(UInt16.max) : Self.span(new.node["rowspan"])
        new.hasFrame = true
        new.role = .body
        if case .headCell = new.element { new.isBold = true }
        flow.begin(.cell(cell))
    }

    private static func span(_ text: String?) -> Int { max(1, min(text.flatMap { Int($0) } ?? 1, Int(UInt16.max))) }

    mutating func beginCaption() throws {
        try flush()
        isInCaption = true
        caption = nil
    }

    mutating func beginAside(_ new: inout Open, _ isCertain: Bool) throws {
        try flush()
        guard asides == 0 else { return }
        asides += 1
        new.hasFrame = true
        flow.begin(.aside(isCertain: isCertain))
    }
}
