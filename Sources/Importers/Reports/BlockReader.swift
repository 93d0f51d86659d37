import Domain

/// Reads one kind of block of a follow-up report: a table, or an item with its labelled parts.
///
/// A new kind of block is a new file with a reader, and a line in `blockReaders`.
protocol BlockReader: Sendable {
    /// Whether a block holds nothing where no status stands in it.
    var needsStatus: Bool { get }
    /// Whether a block of this kind begins at a line; cheap, as it is asked of every line.
    func begins(at index: Int, in lines: [SourceLine]) -> Bool
    /// The block that begins at a line.
    ///
    /// - Parameters:
    ///   - index: where `begins` was true.
    ///   - limit: the line that ends the section (a goal's heading, an item's title, the end of the text); the block
    ///     never reads beyond it, and may end before.
    ///   - place: the goals and the heading that the block stands under.
    func read(from index: Int, to limit: Int, in lines: [SourceLine], at place: BlockPlace) -> BlockContent
}

extension BlockReader {
    var needsStatus: Bool { false }
}

/// What a block stands under.
struct BlockPlace: Sendable {
    var goals = GoalPlace()
    /// The nearest heading above the block, whatever it names.
    var heading: String?
    /// The headings of the chapters above it, outermost first.
    var chapters: [String] = []
    /// The year of the report.
    var year: Int
    /// The status labels of the rating scales.
    var labels: StatusLabels
}

/// What a reader found in a block.
struct BlockContent {
    var records = Records()
    var remarks: [ImportRemark] = []
    /// The first line that the block did not use.
    var end: Int
}
