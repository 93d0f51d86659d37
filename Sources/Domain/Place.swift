/// Where in its file something stands, as exactly as the kind of file can say.
public struct Place: Hashable, Sendable {
    /// The line of a text file, from 1.
    public var line: Int?
    /// The page, from 1.
    public var page: Int?
    /// The name of a workbook's sheet.
    public var sheet: String?
    /// A cell of a sheet: "B7".
    public var cell: String?

    public init(line: Int? = nil, page: Int? = nil, sheet: String? = nil, cell: String? = nil) {
        self.line = line
        self.page = page
        self.sheet = sheet
        self.cell = cell
    }
}
