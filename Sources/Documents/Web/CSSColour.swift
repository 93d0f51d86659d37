extension Colour {
    /// Reads a colour as style sheets write it: "#0b5", "#00bb55", "rgb(0, 187, 85)", "green".
    /// - Returns: nil for white, for what cannot be seen and for what is no colour.
    init?(css: some StringProtocol) {
        let text = css.lowercased().filter { !$0.isWhitespace }
        guard let colour = Self.hex(text) ?? Self.function(text) ?? Self.names[text].flatMap({ Colour(hex: $0) }),
            colour != .white
        else { return nil }
        self = colour
    }

    private static func hex(_ text: String) -> Colour? {
        guard text.hasPrefix("#") else { return nil }
        let digits = text.dropFirst()
        if digits.count == 3 { return Colour(hex: digits.map { "\($0)\($0)" }.joined()) }
        // Style sheets write opacity last.
        return digits.count == 8 ? (digits.hasSuffix("00") ? nil : Colour(hex: digits.prefix(6))) : Colour(hex: digits)
    }

    private static func function(_ text: String) -> Colour? {
        guard text.hasPrefix("rgb"), let open = text.firstIndex(of: "("), text.last == ")" else { return nil }
        let parts = text[text.index(after: open)...].dropLast().split { $0 == "," || $0 == "/" }.map {
            Double($0) ?? -1
        }
        guard parts.count >= 3, parts.count < 4 || parts[3] > 0 else { return nil }
        let bytes = parts.prefix(3).map { UInt8(exactly: $0.rounded()) }
        guard let red = bytes[0], let green = bytes[1], let blue = bytes[2] else { return nil }
        return Colour(red: red, green: green, blue: blue)
    }

    private static let names = [
        "black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000", "blue": "0000FF", "yellow": "FFFF00",
        "lime": "00FF00", "orange": "FFA500", "gold": "FFD700", "gray": "808080", "grey": "808080", "silver": "C0C0C0",
        "maroon": "800000", "olive": "808000", "navy": "000080", "purple": "800080", "teal": "008080", "aqua": "00FFFF",
        "cyan": "00FFFF", "fuchsia": "FF00FF", "magenta": "FF00FF", "pink": "FFC0CB", "tomato": "FF6347",
        "crimson": "DC143C", "salmon": "FA8072", "coral": "FF7F50", "orangered": "FF4500", "darkorange": "FF8C00",
        "khaki": "F0E68C", "lightyellow": "FFFFE0", "lightgreen": "90EE90", "palegreen": "98FB98",
        "limegreen": "32CD32", "forestgreen": "228B22", "seagreen": "2E8B57", "mediumseagreen": "3CB371",
        "darkgreen": "006400", "yellowgreen": "9ACD32", "greenyellow": "ADFF2F", "darkred": "8B0000",
        "firebrick": "B22222", "indianred": "CD5C5C", "lightcoral": "F08080", "lightgray": "D3D3D3",
        "lightgrey": "D3D3D3", "darkgray": "A9A9A9", "darkgrey": "A9A9A9", "dimgray": "696969", "lightblue": "ADD8E6",
        "skyblue": "87CEEB", "steelblue": "4682B4", "royalblue": "4169E1", "goldenrod": "DAA520",
    ]
}
