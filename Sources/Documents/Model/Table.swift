import Domain

/// A table as a grid: every row has a cell in every column, and a merged cell stands in each place that it covers.
public struct Table: Hashable, Sendable {
    /// None is wholly empty, and all have the same number of cells.
    public private(set) var rows: [[Cell]]
    /// The name of a sheet, or a caption that the file itself ties to the table.
    public var title: String?

    /// - Parameter rows: shorter ones are filled out with empty cells; rows and columns that hold nothing are left out.
    public init(_ rows: [[Cell]], title: String? = nil) {
        let width = rows.map(\.count).max() ?? 0
        let used = (0..<width).filter { column in rows.contains { column < $0.count && !$0[column].isEmpty } }
        self.rows = rows.filter { !$0.allSatisfy(\.isEmpty) }.map { row in
            used.map { $0 < row.count ? row[$0] : Cell("", place: row.last?.place ?? Place()) }
        }
        self.title = title
    }

    public var width: Int { rows.first?.count ?? 0 }
}

/// One place of a table's grid.
public struct Cell: Hashable, Sendable {
    /// Where the cell is written that covers the place.
    public enum Origin: Hashable, Sendable {
        case here
        /// A merged cell that begins in a row above.
        case above
        /// A merged cell that begins in a column to the left.
        case left
    }

    /// The whole text, paragraphs parted by line breaks, other white space as single spaces. Repeated in each place
    /// that a merged cell covers.
    public var text: String
    /// The number that the file itself holds (a workbook's), with no formatting; nil for text.
    public var number: Double?
    /// The colour behind the text; nil for none and for white.
    public var fill: Colour?
    /// The alternative texts of its pictures, in their order.
    public var pictures: [String]
    public var isBold: Bool
    public var origin: Origin
    public var place: Place

    public init(
        _ text: String, number: Double? = nil, fill: Colour? = nil, pictures: [String] = [], isBold: Bool = false,
        origin: Origin = .here, place: Place
    ) {
        self.text = text
        self.number = number
        self.fill = fill
        self.pictures = pictures
        self.isBold = isBold
        self.origin = origin
        self.place = place
    }

    /// No text, no colour and no picture.
    public var isEmpty: Bool { text.isEmpty && fill == nil && pictures.isEmpty }
}

/// An opaque colour, each part 0–255.
public struct Colour: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads "00B050", "#00B050" and, with an opacity before, "FF00B050".
    public init?(hex: some StringProtocol) {
        let digits = hex.hasPrefix("#") ? hex.dropFirst() : hex[...]
        guard digits.count == 6 || digits.count == 8, let value = UInt32(digits, radix: 16) else { return nil }
        self.init(red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }
}
