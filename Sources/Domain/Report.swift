/// What a source document is, as the importer read it from the text or the file's name.
public struct DocumentInfo: Hashable, Sendable {
    /// The file's name without its ending: "malprognoser-2024-augusti". Identifies the document.
    public var name: String
    /// The title as printed or, where the text has none, made from type and period.
    public var title: String
    /// The kind of report, in plain Swedish: "målprognoser".
    public var kind: String
    /// The municipality whose report it is, without "kommun" or "stad": "Huddinge"; nil where nothing says it.
    public var kommun: String?
    /// The one nämnd that the report is about; nil for a report of many.
    public var nämnd: String?
    /// The year that the report is about.
    public var year: Int
    /// The month (1–12) that the report goes up to; nil for a whole year.
    public var month: Int?
    /// The kind of file; only text has lines of its own.
    public var file: FileKind

    public init(
        name: String, title: String, kind: String, kommun: String? = nil, nämnd: String? = nil, year: Int,
        month: Int? = nil, file: FileKind = .text
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.kommun = kommun
        self.nämnd = nämnd
        self.year = year
        self.month = month
        self.file = file
    }
}

/// What makes two files the same document: one name, and one municipality.
public struct DocumentKey: Hashable, Sendable {
    public var name: String
    public var kommun: String?

    public init(name: String, kommun: String? = nil) {
        self.name = name
        self.kommun = kommun
    }
}

extension DocumentInfo {
    public var key: DocumentKey { DocumentKey(name: name, kommun: kommun) }
}

/// The rating of one goal of one nämnd in one document.
public struct Bedömning: Hashable, Sendable {
    /// Full name with the definite ending: "Förskolenämnden".
    public var nämnd: String
    /// The top level of goals; nil where the layout has none.
    public var målområde: String?
    /// The council's goal below it; nil where the layout has none.
    public var kfMål: String?
    /// The nämnd's own goal; nil where a målområde itself is rated.
    public var nämndmål: String?
    /// The status as printed, without icons: "Delvis uppfyllt".
    public var status: String
    /// The whole text that explains the rating, line wraps joined; may be empty.
    public var motivering: String
    /// The line of the source (from 1) where the record begins.
    public var line: Int
    /// The year that the rating is of, where it is not the document's.
    public var year: Int?
    /// Why the importer is unsure of the record; nil where it is not.
    public var doubt: Doubt?

    public init(
        nämnd: String, målområde: String?, kfMål: String?, nämndmål: String?, status: String, motivering: String,
        line: Int, year: Int? = nil, doubt: Doubt? = nil
    ) {
        self.nämnd = nämnd
        self.målområde = målområde
        self.kfMål = kfMål
        self.nämndmål = nämndmål
        self.status = status
        self.motivering = motivering
        self.line = line
        self.year = year
        self.doubt = doubt
    }
}

/// A line (or cell) of a source that the importer could not place or is unsure of.
public struct ImportRemark: Hashable, Sendable {
    public enum Cause: Hashable, Sendable {
        /// The line belongs to no record that the layout knows.
        case unplacedLine
        /// A table whose columns are those of no kind of record.
        case unplacedTable
        /// A column that is no part of the records of its table.
        case unusedColumn
        /// The status is on no scale in the grammar's data; the record was kept as printed.
        case unknownStatus(String)
        /// A row has a goal but no status; no record was made.
        case missingStatus
        /// A row has no nämnd above it; no record was made.
        case missingNämnd
        /// No municipality is named clearly most; the document was kept without.
        case missingKommun
    }

    /// The line of the source, from 1.
    public var line: Int
    public var cause: Cause
    /// The text that it is about, shortened to at most 80 characters.
    public var text: String

    public init(line: Int, cause: Cause, text: String) {
        self.line = line
        self.cause = cause
        self.text = text.count > 80 ? text.prefix(79) + "…" : text
    }
}

/// A line of a source that holds something.
public struct DocumentLine: Hashable, Sendable {
    /// Its place in the file, from 1.
    public var number: Int
    /// The text without white space at its end.
    public var text: String
    /// Where it stands in a file that has no lines of its own.
    public var place: Place

    public init(number: Int, text: String, place: Place = Place()) {
        self.number = number
        self.text = text
        self.place = place
    }
}

/// A table of a document, and what its columns were taken for.
public struct ReadTable: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        /// The head as printed.
        public var head: String
        /// nil for a column that no record has.
        public var role: ReportRole?

        public init(head: String, role: ReportRole?) {
            self.head = head
            self.role = role
        }
    }

    public var line: Int
    public var place: Place
    public var kind: RecordKind
    public var columns: [Column]

    public init(line: Int, place: Place = Place(), kind: RecordKind, columns: [Column]) {
        self.line = line
        self.place = place
        self.kind = kind
        self.columns = columns
    }
}

/// Everything that an importer read from one document.
public struct Report: Hashable, Sendable {
    public var document: DocumentInfo
    public var records: Records
    /// The text itself, for showing where a record stands; blank lines are left out.
    public var lines: [DocumentLine] = []
    public var remarks: [ImportRemark]
    /// Counts in the report's own prose, beside what was read.
    public var reportedCounts: [ReportedCount]
    /// The tables that were read by what their columns are called, in the order of the text.
    public var tables: [ReadTable] = []
    /// The rating scale that the document explains itself.
    public var scale: StatusScale?

    public init(
        document: DocumentInfo, records: Records, remarks: [ImportRemark] = [], reportedCounts: [ReportedCount] = []
    ) {
        self.document = document
        self.records = records
        self.remarks = remarks
        self.reportedCounts = reportedCounts
    }
}

/// The records of a document, each kind in the order of the text.
public struct Records: Hashable, Sendable {
    public var bedömningar: [Bedömning] = []
    public var mått: [Mått] = []
    public var åtaganden: [Åtagande] = []
    public var risker: [RiskÅtgärd] = []
    public var granskningar: [GranskningÅtgärd] = []
    public var kontroller: [Kontroll] = []
    public var ekonomi: [EkonomiPost] = []
    public var avsnitt: [Avsnitt] = []

    public init() {}

    public init(bedömningar: [Bedömning]) { self.bedömningar = bedömningar }

    public var isEmpty: Bool { self == Records() }

    /// Whether there is anything beside running text.
    public var hasRecords: Bool {
        !(bedömningar.isEmpty && mått.isEmpty && åtaganden.isEmpty && risker.isEmpty && granskningar.isEmpty
            && kontroller.isEmpty && ekonomi.isEmpty)
    }
}
