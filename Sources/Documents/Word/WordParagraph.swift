import Domain

/// A paragraph of a Word document as it is being read, with the letters of its present run.
struct WordParagraph {
    var content: Paragraph
    var style: WordStyle
    /// A heading's level that the paragraph has by itself.
    var outline: Int?
    var isNumbered = false
    var isContents = false
    /// The colour behind the whole paragraph.
    var fill: Colour?

    var isRunBold: Bool?
    var isRunStyleBold: Bool?
    var font: SymbolFont?
    var isHidden = false
    var colour: Colour?

    init(style: WordStyle, place: Place) {
        content = Paragraph(place: place)
        self.style = style
    }

    mutating func beginRun() {
        isRunBold = nil
        isRunStyleBold = nil
        font = nil
        isHidden = false
        colour = nil
    }

    private var isBold: Bool { isRunBold ?? isRunStyleBold ?? style.isBold ?? false }

    mutating func append(_ text: String) {
        if !isHidden { content.append(font?.shown(text) ?? text, isBold: isBold, colour: colour) }
    }

    var role: TextBlock.Role {
        if isContents { return .contents }
        if let outline { return .heading(level: outline) }
        if case .body = style.role, isNumbered { return .listItem }
        return style.role
    }
}
