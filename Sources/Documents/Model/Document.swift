import Domain

/// A file's content in reading order, the same whatever kind of file it was: what readers of reports read.
public struct Document: Hashable, Sendable {
    public var kind: FileKind
    public var blocks: [Block]

    public init(kind: FileKind, blocks: [Block]) {
        self.kind = kind
        self.blocks = blocks
    }
}

/// A paragraph or a table.
public enum Block: Hashable, Sendable {
    case text(TextBlock)
    case table(Table)
}

/// A paragraph, its line wraps joined; white space is single spaces, and it is never empty unless it has pictures.
public struct TextBlock: Hashable, Sendable {
    public enum Role: Hashable, Sendable {
        /// A heading by its style or its size; 1 is the title or the highest.
        case heading(level: Int)
        case body
        case listItem
        /// A line of a list of contents.
        case contents
        /// What is printed on every page, or around a web page's own text: says whose a document is and holds no record.
        case furniture
    }

    public var text: String
    public var role: Role
    /// Whether all of it is bold: in many files the only mark of a heading.
    public var isBold: Bool
    /// The alternative texts of its pictures, in their order.
    public var pictures: [String]
    /// The colours of the discs and other shapes in the text, in their order; nil for one in the ordinary colour.
    public var signColours: [Colour?]
    public var place: Place

    public init(
        _ text: String, role: Role = .body, isBold: Bool = false, pictures: [String] = [], signColours: [Colour?] = [],
        place: Place
    ) {
        self.text = text
        self.role = role
        self.isBold = isBold
        self.pictures = pictures
        self.signColours = signColours
        self.place = place
    }
}
