import Domain

/// Goes through a page's elements in their order, without recursion, and makes blocks of them.
struct WebWalker {
    /// Tables within tables beyond this are read as running text.
    static let deepestTable = 24

    /// An element that is gone through.
    struct Open {
        var node: WebNode
        var element: WebElement
        var next = 0
        var role: TextBlock.Role
        var isBold: Bool
        var font: SymbolFont?
        var colour: Colour?
        var isPreformatted: Bool
        var isInMain: Bool
        var hasFrame = false
        /// Whether rows and cells belong to a table that is read as one.
        var isInTable: Bool
        /// What stands for it in words where nothing of it is text.
        var label: String?
        var mark = 0
    }

    private let rules: StyleRules
    var flow = BlockFlow()
    private var paragraph = Paragraph(place: Place())
    private var open: [Open] = []
    var tables = 0
    var asides = 0
    var caption: String?
    var isInCaption = false
    /// The colour of the row that is read.
    var rowFill: Colour?
    /// Counts texts and pictures, to tell whether an element had any.
    private var count = 0

    init(rules: StyleRules) { self.rules = rules }

    /// The blocks of all that is in an element.
    mutating func blocks(of root: WebNode) throws -> [Block] {
        try enter(root)
        while let top = open.last {
            if top.next < top.node.childCount {
                open[open.count - 1].next += 1
                try enter(top.node.child(top.next))
            } else {
                try leave()
            }
        }
        try flush()
        return flow.blocks
    }

    private mutating func enter(_ node: WebNode) throws {
        switch node.content {
        case .text(let text): try add(text, line: node.line)
        case .element(let name): try enter(node, name: name)
        case .other: break
        }
    }

    private mutating func enter(_ node: WebNode, name: String) throws {
        let outer = open.last
        let element = WebElement(node, name: name, isInMain: outer?.isInMain ?? false)
        let own = node["style"].map { ElementStyle($0) } ?? ElementStyle()
        let style = rules.style(of: name, classes: node["class"], id: node["id"]).overlaid(by: own)
        if case .unseen = element { return }
        if style.isHidden || node["hidden"] != nil { return }
        var new = Open(
            node: node, element: element, role: outer?.role ?? .body, isBold: style.isBold ?? outer?.isBold ?? false,
            font: SymbolFont(name: node["face"]) ?? style.font ?? outer?.font,
            colour: style.colour ?? node["color"].flatMap { Colour(css: $0) } ?? outer?.colour,
            isPreformatted: outer?.isPreformatted ?? false, isInMain: outer?.isInMain ?? false,
            isInTable: outer?.isInTable ?? false)
        let fill = style.fill ?? node["bgcolor"].flatMap { Colour(css: $0) ?? Colour(css: "#\($0)") }
        try begin(&new, name: name, fill: fill)
        new.mark = count
        open.append(new)
    }

    private mutating func begin(_ new: inout Open, name: String, fill: Colour?) throws {
        switch new.element {
        case .heading(let level):
            try flush()
            new.role = .heading(level: level)
            new.isBold = true
        case .listItem:
            try flush()
            if case .heading = new.role {} else { new.role = .listItem }
        case .table where tables < Self.deepestTable: try beginTable(&new)
        case .row where new.isInTable: try beginRow(fill)
        case .cell where new.isInTable, .headCell where new.isInTable: try beginCell(&new, fill)
        case .caption where new.isInTable: try beginCaption()
        case .aside(let isCertain): try beginAside(&new, isCertain)
        case .main:
            try flush()
            new.isInMain = true
        case .table:
            try flush()
            new.isInTable = false
        case .paragraph, .row, .cell, .headCell, .caption: try flush()
        case .preformatted:
            try flush()
            new.isPreformatted = true
        case .lineBreak: try breakLine(new.role)
        case .picture: add(picture: WebNode.words(new.node["alt"]) ?? new.node["title"], of: new.node)
        case .bold: new.isBold = true
        case .inline, .unseen: break
        }
        if case .inline = new.element { flow.updateCell { $0.cell.fill = $0.cell.fill ?? fill } }
        if case .paragraph = new.element { flow.updateCell { $0.cell.fill = $0.cell.fill ?? fill } }
        if Self.labelled.contains(name) {
            new.label = WebNode.words(new.node["aria-label"]) ?? WebNode.words(new.node["title"])
        }
        if name == "svg" { new.label = new.label ?? new.node.title }
    }

    /// Elements whose label stands for what they show.
    private static let labelled: Set = [
        "span", "i", "em", "b", "strong", "div", "abbr", "svg", "td", "th", "figure", "font",
    ]

    private mutating func leave() throws {
        guard let ended = open.last else { return }
        if let label = ended.label, count == ended.mark { add(picture: label, of: ended.node) }
        switch ended.element {
        case .inline, .bold, .lineBreak, .picture, .unseen: break
        default: try flush()
        }
        open.removeLast()
        if case .caption = ended.element {
            isInCaption = false
            caption.map { flow.title($0) }
        }
        if ended.hasFrame {
            if case .table = ended.element { tables -= 1 }
            if case .aside = ended.element { asides -= 1 }
            try flow.end()
        }
    }

    private mutating func add(_ text: String, line: Int) throws {
        guard let top = open.last else { return }
        if paragraph.isEmpty { paragraph.place.line = line }
        if !text.utf8.allSatisfy({ $0 <= 0x20 }) { count += 1 }
        let shown = top.font?.shown(text) ?? text
        guard top.isPreformatted else { return paragraph.append(shown, isBold: top.isBold, colour: top.colour) }
        for (index, piece) in shown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if index > 0 { try breakLine(top.role) }
            paragraph.append(piece, isBold: top.isBold, colour: top.colour)
        }
    }

    private mutating func add(picture: String?, of node: WebNode) {
        if open.contains(where: { $0.node["aria-hidden"] == "true" }) || node["aria-hidden"] == "true" { return }
        if paragraph.isEmpty { paragraph.place.line = node.line }
        if picture != nil { count += 1 }
        paragraph.append(picture: picture)
    }

    /// A line break stands in a cell, is a space in a heading, and ends a paragraph elsewhere.
    private mutating func breakLine(_ role: TextBlock.Role) throws {
        if tables > 0 { return paragraph.breakLine() }
        if case .heading = role { return paragraph.space() }
        try flush()
    }

    mutating func flush() throws {
        defer { paragraph = Paragraph(place: Place()) }
        guard !paragraph.isEmpty else { return }
        paragraph.role = open.last?.role ?? .body
        if let colour = paragraph.signColour { flow.updateCell { $0.cell.fill = $0.cell.fill ?? colour } }
        guard isInCaption else { return try flow.add(paragraph.block) }
        caption = [caption, paragraph.block?.text].compactMap { $0 }.joined(separator: " ")
    }
}
