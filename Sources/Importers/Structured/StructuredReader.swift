import Documents
import Domain

/// Walks a document of any municipality from block to block: headings and labels say what records stand under, tables and
/// labelled passages become records, the rest running text.
struct StructuredReader {
    let numbered: NumberedDocument
    let vocabulary: ReportVocabulary
    let owners: OwnerNames
    let labels: Labels
    let heads: TableHeads
    let cards: CardEvidence
    let legend: Legend
    let ratings: RatingReader
    let year: Int
    /// The labels of goals of which the first is wider than another that the document has too: "mål" beside "nämndmål".
    let hasNarrowGoals: Bool
    /// The names of owners in headings; where there are several, a heading that names none known may be another's.
    let ownerHeadings: OwnerHeadings
    var hasOwnerHeadings: Bool { ownerHeadings.count > 1 }

    // Where the walk is.
    var standing: Standing
    var trail = HeadingTrail()
    var passage = GoalPassage()
    /// A label whose value is the paragraph that comes.
    var awaited: Labels.Labelled?
    var heading: (text: String, level: Int)?
    /// The level of headings that name owners.
    var ownerLevel: Int?
    var section: Avsnitt?
    /// In what money was last said to be counted.
    var moneyUnit: String?
    /// Whether that was said since the last table.
    var isOfMoney = false
    /// A goal rated before the table that stands last: paragraphs after the table may explain it.
    var explained: Int?
    /// Whether a label has said that the paragraphs that come explain it.
    var isExplaining = false
    /// The heads of the table before, and what its last row stood under, where the next one may go on with it.
    var lastHeads: [ColumnHead]?
    var lastStanding: Standing?

    var content = LayoutContent()
    /// Whether a table's ratings were colours that the file does not have.
    var lostColours = false

    init(_ numbered: NumberedDocument, owner: String?, year: Int, context: ImportContext) {
        self.numbered = numbered
        vocabulary = context.vocabulary
        owners = OwnerNames(vocabulary)
        let labels = Labels(vocabulary)
        self.labels = labels
        legend = Legend(numbered.document, vocabulary, context.scales)
        let ratings = RatingReader(vocabulary, context.scales, legend: legend.meanings)
        self.ratings = ratings
        heads = TableHeads(vocabulary, ratings)
        self.year = year
        standing = Standing(owner: owner)
        let narrow = numbered.document.blocks.compactMap { block -> String? in
            guard case .text(let text) = block, let labelled = labels.labelled(text.text), labelled.role == .goal,
                labelled.value != nil
            else { return nil }
            return labelled.label
        }
        hasNarrowGoals = Set(narrow).count > 1
        ownerHeadings = OwnerHeadings(numbered.document, owners, isLabel: labels.isLabel)
        if ownerHeadings.count > 1 { ownerLevel = ownerHeadings.level }
        cards = CardEvidence(numbered.document, CardLabels(vocabulary))
        if hasOwnerHeadings { standing.owner = nil }
    }

    /// Reads the whole document.
    mutating func read() -> LayoutContent {
        for (index, block) in numbered.document.blocks.enumerated() {
            if legend.blocks.contains(index) { continue }
            let line = numbered.starts[index]
            switch block {
            case .text(let text):
                if let name = ownerHeadings.titled[index] {
                    enter(heading: name, level: ownerLevel ?? 1, line: line)
                } else {
                    read(text, line: line, before: nextText(after: index))
                }
            case .table(let table): read(table, firstLine: line)
            }
        }
        closePassage()
        closeSection()
        nameOwners()
        return content
    }

    /// The paragraph that comes next in the text; nil before a table.
    private func nextText(after index: Int) -> String? {
        for block in numbered.document.blocks[(index + 1)...].prefix(4) {
            guard case .text(let text) = block else { return nil }
            if text.role != .furniture, !text.text.isEmpty { return text.text }
        }
        return nil
    }

    /// Goals of a document that names no owner are the council's own; where it names some, those without are doubtful.
    private mutating func nameOwners() {
        let all = content.records.bedömningar
        let isWithout = all.allSatisfy(\.nämnd.isEmpty)
        for index in all.indices where all[index].nämnd.isEmpty {
            content.records.bedömningar[index].nämnd = vocabulary.council
            if !isWithout { content.records.bedömningar[index].doubt = .uncertainOwner }
        }
    }
}
