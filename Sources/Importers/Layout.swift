import Domain

/// One way in which a report is set out as text.
protocol Layout: Sendable {
    /// Whether the text has this layout's marks; cheap, and false for anything else.
    func recognises(_ text: SourceText) -> Bool
    /// The records of a text that was recognised.
    func read(_ text: SourceText, context: ImportContext) -> LayoutContent
}

/// What a layout found.
struct LayoutContent {
    var records = Records()
    var remarks: [ImportRemark] = []
    var reportedCounts: [ReportedCount] = []
}

/// Every layout that the tool reads, in the order they are tried. A new one is a new file and a line here.
let layouts: [any Layout] = [TabLayout(), WrappedLayout()]
