import Domain

/// One way in which a report is set out as text.
protocol Layout: Sendable {
    /// Whether the text has this layout's marks; cheap, and false for anything else.
    func recognises(_ text: SourceText) -> Bool
    /// What the document is, from its text and the file's name; nil where nothing gives the year.
    func document(of text: SourceText, path: String, year: Int?) -> DocumentInfo?
    /// The records of a text that was recognised, as a document that may lack a year.
    func read(_ text: SourceText, as document: DocumentInfo?, context: ImportContext) -> LayoutContent
}

/// What a layout found.
struct LayoutContent {
    var records = Records()
    var remarks: [ImportRemark] = []
    var reportedCounts: [ReportedCount] = []
    var tables: [ReadTable] = []
}

/// Every layout that the tool reads, in the order they are tried. A new one is a new file and a line here.
let layouts: [any Layout] = [TabLayout(), WrappedLayout(), ReportLayout()]

extension Layout {
    /// An appendix with every nämnd's prognoser.
    func document(of text: SourceText, path: String, year: Int?) -> DocumentInfo? {
        DocumentIdentity(text: text, path: path).document(year: year)
    }
}

extension LayoutContent {
    mutating func add(_ block: BlockContent) {
        records.add(block.records)
        remarks += block.remarks
    }
}

extension Records {
    mutating func add(_ other: Records) {
        bedömningar += other.bedömningar
        mått += other.mått
        åtaganden += other.åtaganden
        risker += other.risker
        granskningar += other.granskningar
        kontroller += other.kontroller
        ekonomi += other.ekonomi
        avsnitt += other.avsnitt
    }
}
