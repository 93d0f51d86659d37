import Domain

/// A paragraph as it is being read.
struct Paragraph {
    private var text = SpacedText()
    private var pictures: [String] = []
    private var hasThin = false
    /// The colour of the first letters that have one.
    private var colour: Colour?
    private var signColours: [Colour?] = []
    var role: TextBlock.Role = .body
    var place: Place

    init(place: Place) { self.place = place }

    var isEmpty: Bool { text.isEmpty && pictures.isEmpty }

    /// - Parameter colour: the letters' own; nil for the ordinary one.
    mutating func append(_ run: some StringProtocol, isBold: Bool, colour: Colour? = nil) {
        text.append(run)
        if self.colour == nil, let colour, !run.allSatisfy(\.isWhitespace) { self.colour = colour }
        signColours += run.unicodeScalars.filter(Sign.isShape).map { _ in colour }
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

    /// The colour of a paragraph that is nothing but a coloured shape.
    var signColour: Colour? { colour != nil && Sign.isOnly(text.text) ? colour : nil }

    /// The paragraph's block, its line breaks standing; nil if nothing is seen of it.
    var block: TextBlock? {
        if isEmpty { return nil }
        return TextBlock(
            text.text, role: role, isBold: !text.isEmpty && !hasThin, pictures: pictures,
            signColours: signColours.contains { $0 != nil } ? signColours : [], place: place)
    }
}
