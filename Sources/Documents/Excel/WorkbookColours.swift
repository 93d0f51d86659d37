/// The colours that a workbook's styles refer to.
struct WorkbookColours {
    private var theme: [Colour] = []
    private var indexed: [Int: Colour] = [:]

    init(theme: XMLTree?, styles: XMLTree?) {
        let scheme = theme?["themeElements"]?["clrScheme"]?.children ?? []
        self.theme = scheme.map { colour in
            let kind = colour.children.first
            return Colour(hex: kind?.attributes["lastClr"] ?? kind?.attributes["val"] ?? "") ?? .white
        }
        // Cells count light before dark, the theme dark before light.
        for pair in [0, 2] where self.theme.count > pair + 1 { self.theme.swapAt(pair, pair + 1) }
        for (index, colour) in (styles?["colors"]?["indexedColors"]?.children ?? []).enumerated() {
            indexed[index] = colour.attributes["rgb"].flatMap { Colour(hex: $0) }
        }
    }

    /// The colour that an element names; nil for white and for none.
    func colour(_ tree: XMLTree?) -> Colour? {
        guard let attributes = tree?.attributes else { return nil }
        var result = attributes["rgb"].flatMap { Colour(hex: $0) }
        if result == nil, let index = attributes["theme"].flatMap({ Int($0) }), theme.indices.contains(index) {
            result = theme[index]
        }
        if result == nil, let index = attributes["indexed"].flatMap({ Int($0) }) {
            result = indexed[index] ?? Self.standard(index)
        }
        let tint = attributes["tint"].flatMap { Double($0) } ?? 0
        return result.map { tint == 0 ? $0 : $0.tinted(tint) }.flatMap { $0 == .white ? nil : $0 }
    }

    /// The palette of workbooks that have none of their own: eight colours twice, then 48 more.
    private static func standard(_ index: Int) -> Colour? {
        let place = (8..<16).contains(index) ? index - 8 : index < 8 ? index : index - 8
        return palette.indices.contains(place) ? Colour(hex: palette[place]) : nil
    }

    private static let palette = [
        "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "800000", "008000", "000080",
        "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080",
        "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF",
        "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00",
        "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399",
        "333333",
    ]
}

extension Colour {
    static let white = Colour(red: 255, green: 255, blue: 255)
    static let black = Colour(red: 0, green: 0, blue: 0)

    /// The colour made lighter (towards 1) or darker (towards −1), its hue kept.
    func tinted(_ tint: Double) -> Colour {
        let share = max(-1, min(1, tint.isNaN ? 0 : tint))
        func changed(_ part: UInt8) -> UInt8 {
            let value = Double(part)
            return UInt8((share < 0 ? value * (1 + share) : value + (255 - value) * share).rounded())
        }
        return Colour(red: changed(red), green: changed(green), blue: changed(blue))
    }
}
