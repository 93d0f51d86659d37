import Domain

/// A paragraph as it is being read.
struct Paragraph {
    private var text = SpacedText()
    private var pictures: [String] = []
    private var hasThin = false
    var role: TextBlock.Role = .body
    var place: Place

    init(place: Place) { self.place = place }

    var isEmpty: Bool { text.isEmpty && pictures.isEmpty }

    mutating func append(_ run: some StringProtocol, isBold: Bool) {
        text.append(run)
        if !isBold, !hasThin { hasThin = !run.allSatisfy(\.isWhitespace) }
    }

    mutating func space() { text.space() }
    mutating func breakLine() { text.breakLine() }

    /// Adds a picture by what stands for it in words; nothing where it has none.
    mutating func append(picture: String?) {
        let words = SpacedText.line(picture ?? "")
        if !words.isEmpty { pictures.append(words) }
        text.space()
    }

    /// The paragraph's block, its line breaks standing; nil if nothing is seen of it.
    var block: TextBlock? {
        if isEmpty { return nil }
        return TextBlock(
            text.text, role: role, isBold: !text.isEmpty && !hasThin, pictures: pictures, place: place)
    }
}
