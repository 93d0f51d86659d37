import Documents
import Domain

/// What one sign or colour of a key means.
struct LegendEntry: Equatable {
    /// A sign, or a colour's name.
    var sign: String
    var meaning: String
}

/// A document's own key to its signs, colours and abbreviations.
struct Legend {
    /// By `RatingReader.key` of the sign, or a colour's name in small letters.
    private(set) var meanings: [String: String] = [:]
    /// The owners that abbreviations stand for, by the abbreviation in small letters.
    private(set) var owners: [String: String] = [:]
    /// The blocks that are keys and nothing else, by their places.
    private(set) var blocks: Set<Int> = []
    /// Signs that the document explains in several ways.
    private var ambiguous: Set<String> = []

    init(_ document: Document, _ vocabulary: ReportVocabulary, _ scales: StatusScales) {
        let names = OwnerNames(vocabulary)
        let colours = ColourNames(vocabulary, scales)
        let lines = LegendLines(vocabulary, colours)
        let tables = LegendTables(RatingReader(vocabulary, scales), colours)
        var lone: [(block: Int, entry: LegendEntry)] = []
        for (index, block) in document.blocks.enumerated() {
            switch block {
            case .text(let text):
                let spelled = abbreviations(in: text.text, names)
                for (short, name) in spelled.found { owners[short.lowercased()] = name }
                if spelled.isWhole { blocks.insert(index) }
                let found = lines.entries(of: text)
                found.forEach { note($0) }
                if found.count == 1 { lone.append((index, found[0])) }
                if found.count > 1, text.signColours.isEmpty || found.isDistinct { blocks.insert(index) }
            case .table(let table):
                let found = tables.entries(of: table)
                found.entries.forEach { note($0) }
                if found.isWhole { blocks.insert(index) }
                for (short, name) in abbreviations(in: table, names) { owners[short.lowercased()] = name }
            }
        }
        blocks.formUnion(Self.keys(of: lone))
    }

    private mutating func note(_ entry: LegendEntry) {
        let key = RatingReader.key(entry.sign)
        let meaning = entry.meaning.trimmed { ".,; ".contains($0) }.description
        guard !key.isEmpty, !ambiguous.contains(key) else { return }
        if let before = meanings[key], before.lowercased() != meaning.lowercased() {
            meanings[key] = nil
            ambiguous.insert(key)
        } else {
            meanings[key] = meaning
        }
    }

    /// Lines one after another that explain a sign each, no sign twice.
    private static func keys(of lines: [(block: Int, entry: LegendEntry)]) -> Set<Int> {
        var found: Set<Int> = []
        var run: [(block: Int, entry: LegendEntry)] = []
        func close() {
            if run.count > 1, run.map(\.entry).isDistinct { found.formUnion(run.map(\.block)) }
            run = []
        }
        for line in lines {
            if let last = run.last, last.block + 1 != line.block { close() }
            run.append(line)
        }
        close()
        return found
    }
}

extension [LegendEntry] {
    /// Whether no sign stands twice.
    var isDistinct: Bool { Set(map { RatingReader.key($0.sign) }).count == count }
}
