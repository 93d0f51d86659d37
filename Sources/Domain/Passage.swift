/// A place in a document with the lines around it.
public struct Passage: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        /// Its place in the document, from 1.
        public var number: Int
        /// The characters 2 and 3 stand around what the question looked for and the row's values, as in an excerpt.
        public var text: String
        /// False for the lines around the record.
        public var isRecord: Bool

        public init(number: Int, text: String, isRecord: Bool) {
            self.number = number
            self.text = text
            self.isRecord = isRecord
        }
    }

    public var document: String
    /// The document's title.
    public var title: String
    /// The line that the row names.
    public var line: Int
    /// Where that is in a file that has no lines of its own.
    public var place: Place
    /// What the record stands under: goals, an area, a table; nil where nothing is known.
    public var heading: String?
    /// Ascending; blank lines are left out. Empty where the database holds no text of the document.
    public var lines: [Line]

    public init(
        document: String, title: String, line: Int, place: Place = Place(), heading: String?, lines: [Line]
    ) {
        self.document = document
        self.title = title
        self.line = line
        self.place = place
        self.heading = heading
        self.lines = lines
    }
}

/// What a row of an answer stands on.
public enum Evidence: Hashable, Sendable {
    /// One place, and those where the same stands too (of a change the earlier side).
    case passage(Passage, others: [Source])
    /// A count or a share: the records counted, each with its source.
    case counted(Table)
}

/// Why no source of a row can be shown.
public enum EvidenceFault: Error, Hashable {
    /// No question has been answered.
    case noAnswer
    /// The answer has no rows.
    case noRows
    /// The answer has other rows than the one asked for, or (nil) several to choose from.
    case noSuchRow(Int?, count: Int)
    /// The row has no document of its own.
    case noSource(Int)
}
