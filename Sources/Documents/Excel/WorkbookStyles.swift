/// How a cell looks, as far as it says what the cell means.
struct CellStyle {
    var format = NumberFormat(builtIn: 0)
    var fill: Colour?
    var isBold = false
    /// Whether its letters are larger than the workbook's ordinary ones.
    var isLarge = false
    var font: SymbolFont?
    /// The letters' colour.
    var colour: Colour?
}

/// A workbook's styles, by the numbers that cells name them with.
struct WorkbookStyles {
    private(set) var cells: [CellStyle] = []
    /// Fills that conditional formats name by number.
    private(set) var conditional: [Colour?] = []

    init(_ tree: XMLTree?, theme: XMLTree?) {
        guard let tree else { return }
        let colours = WorkbookColours(theme: theme, styles: tree)
        let fonts = tree["fonts"]?.children ?? []
        let fills = (tree["fills"]?.children ?? []).map { Self.fill($0, colours) }
        let formats = Self.formats(tree)
        let size = fonts.first.flatMap(Self.size) ?? 11
        cells = (tree["cellXfs"]?.children ?? []).map { xf in
            var style = CellStyle()
            let font = fonts.element(xf.attributes["fontId"])
            let format = xf.attributes["numFmtId"].flatMap { Int($0) } ?? 0
            style.format = formats[format] ?? NumberFormat(builtIn: format)
            style.fill = fills.element(xf.attributes["fillId"]) ?? nil
            style.isBold = font?.toggle("b") ?? false
            style.isLarge = font.flatMap(Self.size).map { $0 >= size + 2 } ?? false
            style.colour = colours.colour(font?["color"])
            style.font = SymbolFont(name: font?.value("name"))
            return style
        }
        conditional = (tree["dxfs"]?.children ?? []).map { colours.colour($0["fill"]?["patternFill"]?["bgColor"]) }
    }

    private static func size(_ font: XMLTree) -> Double? { font.value("sz").flatMap { Double($0) } }

    private static func formats(_ tree: XMLTree) -> [Int: NumberFormat] {
        var result: [Int: NumberFormat] = [:]
        for format in tree["numFmts"]?.children ?? [] {
            guard let id = format.attributes["numFmtId"].flatMap({ Int($0) }),
                let code = format.attributes["formatCode"],
                code.utf8.count < 1000
            else { continue }
            result[id] = NumberFormat(code)
        }
        return result
    }

    private static func fill(_ tree: XMLTree, _ colours: WorkbookColours) -> Colour? {
        if let pattern = tree["patternFill"] {
            return pattern.attributes["patternType"] == "solid" ? colours.colour(pattern["fgColor"]) : nil
        }
        return colours.colour(tree["gradientFill"]?["stop"]?["color"])
    }
}

extension [CellStyle] {
    /// The style of a number, the ordinary one for a number that there is not.
    subscript(named index: Int) -> CellStyle { indices.contains(index) ? self[index] : CellStyle() }
}

extension Array {
    /// The element of a number in text; nil where there is none.
    fileprivate func element(_ index: String?) -> Element? {
        index.flatMap { Int($0) }.flatMap { indices.contains($0) ? self[$0] : nil }
    }
}
