/// A disc, a square or another shape that says something by the colour of its letters.
enum Sign {
    private static let shapes: Set<Unicode.Scalar> = [
        "\u{25A0}", "\u{25A1}", "\u{25AA}", "\u{25CF}", "\u{25CB}", "\u{25C6}", "\u{25C9}", "\u{25B2}", "\u{25BC}",
        "\u{25B6}", "\u{25C0}",
        "\u{25FC}", "\u{25FE}", "\u{2022}", "\u{26AA}", "\u{26AB}", "\u{2B1B}", "\u{2B24}", "\u{2605}", "\u{2588}",
        "\u{26AC}", "\u{2690}", "\u{2691}",
    ]

    static func isShape(_ scalar: Unicode.Scalar) -> Bool { shapes.contains(scalar) }

    /// Whether a text is nothing but shapes.
    static func isOnly(_ text: String) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy { shapes.contains($0) || $0 == " " }
    }
}
