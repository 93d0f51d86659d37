import Domain

/// What a style says of the paragraphs and runs that have it.
struct WordStyle {
    var role: TextBlock.Role = .body
    var isBold: Bool?
    /// The colour of a table's first row.
    var headFill: Colour?
    var isHeadBold = false
    /// The colour of a table's other cells.
    var fill: Colour?
}

/// A document's styles by their ids, each with what it takes over from those that it builds on.
struct WordStyles {
    private static let deepest = 20

    private var styles: [String: WordStyle] = [:]
    /// The style of paragraphs that name none.
    private var standard: WordStyle

    init(_ tree: XMLTree?) {
        var trees: [String: XMLTree] = [:]
        standard = WordStyle()
        for style in tree?.all("style") ?? [] {
            if let id = style.attributes["styleId"] { trees[id] = style }
        }
        for (id, style) in trees {
            styles[id] = Self.resolve(style, among: trees)
            let isDefault = style.attributes["default"].map(isOn) ?? false
            if isDefault, style.attributes["type"] == "paragraph", let found = styles[id] { standard = found }
        }
    }

    /// A style that the document may lack, of which only its id then tells.
    func style(_ id: String?) -> WordStyle {
        guard let id else { return standard }
        if let style = styles[id] { return style }
        var style = WordStyle()
        style.role = Self.role(named: id) ?? .body
        return style
    }

    private static func resolve(_ tree: XMLTree, among trees: [String: XMLTree]) -> WordStyle {
        var result = WordStyle()
        var role: TextBlock.Role?
        var next: XMLTree? = tree
        for _ in 0..<deepest {
            guard let style = next else { break }
            role = role ?? self.role(of: style)
            result.isBold = result.isBold ?? style["rPr"]?.toggle("b")
            result.fill = result.fill ?? Shade.colour(style["tcPr"]?["shd"])
            let head = style.all("tblStylePr").first { $0.attributes["type"] == "firstRow" }
            result.headFill = result.headFill ?? Shade.colour(head?["tcPr"]?["shd"])
            result.isHeadBold = result.isHeadBold || head?["rPr"]?.toggle("b") ?? false
            next = style.value("basedOn").flatMap { trees[$0] }
        }
        result.role = role ?? .body
        return result
    }

    private static func role(of style: XMLTree) -> TextBlock.Role? {
        guard style.attributes["type"] != "table" else { return nil }
        let names = [style.value("name"), style.attributes["styleId"]].compactMap { $0 }
        if let role = names.lazy.compactMap(role(named:)).first { return role }
        if let level = style["pPr"]?.value("outlineLvl").flatMap({ Int($0) }), (0..<9).contains(level) {
            return .heading(level: level + 1)
        }
        return style["pPr"]?["numPr"] == nil ? nil : .listItem
    }

    private static func role(named name: String) -> TextBlock.Role? {
        if StyleNames.isContents(name) { return .contents }
        if let level = StyleNames.headingLevel(name) { return .heading(level: level) }
        return StyleNames.isList(name) ? .listItem : nil
    }
}

/// The shading behind a cell or a paragraph.
enum Shade {
    /// - Returns: nil for white and for none.
    static func colour(_ tree: XMLTree?) -> Colour? { tree.flatMap { colour($0.attributes) } }

    static func colour(_ attributes: [String: String]) -> Colour? {
        let name = attributes["val"] == "solid" ? "color" : "fill"
        let colour = attributes["val"] == "nil" ? nil : attributes[name].flatMap { Colour(hex: $0) }
        return colour == .white ? nil : colour
    }
}
