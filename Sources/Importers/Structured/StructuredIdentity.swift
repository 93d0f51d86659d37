import Documents
import Domain

/// The owners that a document's headings name.
struct OwnerHeadings {
    private var names: Set<String> = []
    /// The owners that titles name beside other words, where every sheet or chapter has one, by the places of the
    /// blocks.
    private(set) var titled: [Int: String] = [:]

    /// - Parameter isLabel: whether a heading is a label that begins with an owner's name: "Fullmäktiges mål:
    ///   Trygghet".
    init(_ document: Document, _ owners: OwnerNames, isLabel: (String) -> Bool) {
        var sheet: String?
        var isOfSheets = false
        var abbreviated: Set<String> = []
        var found: [(index: Int, name: String, level: Int)] = []
        var isAtTop = false
        for (index, block) in document.blocks.enumerated() {
            switch block {
            case .text(let text):
                if text.place.sheet != sheet {
                    isOfSheets = isOfSheets || sheet != nil
                    (sheet, isAtTop) = (text.place.sheet, text.place.sheet != nil)
                }
                if case .heading = text.role, isAbbreviation(text.text) { abbreviated.insert(text.text) }
                if Self.isHeading(text), let name = owners.name(text.text) {
                    names.insert(name)
                    if level == nil, case .heading(let own) = text.role { level = own }
                } else if case .heading(let own) = text.role, text.text.count <= Self.longestHeading,
                    text.place.sheet == nil, let name = owners.titled(text.text), !isLabel(text.text)
                {
                    found.append((index, name, own))
                } else if isAtTop, text.text.count <= Self.longest, let name = owners.titled(text.text) {
                    titled[index] = name
                }
            case .table(let table):
                isAtTop = false
                if let name = table.title.flatMap(owners.name) { names.insert(name) }
            }
        }
        // A workbook of one sheet has one title, which is the document's.
        if !isOfSheets || Set(titled.values).count < 2 { titled = [:] }
        names.formUnion(titled.values)
        // "Socialnämndens mål" over one chapter and "Valnämndens mål" over the next, where no name stands by itself.
        let counts = Dictionary(grouping: found) { $0.level }.filter { Set($0.value.map(\.name)).count > 1 }
        if names.isEmpty, let (own, alike) = counts.min(by: { $0.key < $1.key }) {
            titled = Dictionary(uniqueKeysWithValues: alike.map { ($0.index, $0.name) })
            (names, level) = (Set(titled.values), own)
        }
        // Short names that nothing explains: "KS" over one table and "BUN" over the next.
        if names.isEmpty, abbreviated.count > 1 { (names, level) = (abbreviated, 1) }
    }

    /// The level of the first heading that names one; nil for lines of text.
    private(set) var level: Int?

    /// How many different owners are named.
    var count: Int { names.count }

    func contains(_ name: String) -> Bool { names.contains(name) }

    private static let (longest, longestHeading) = (120, 80)

    private static func isHeading(_ text: TextBlock) -> Bool {
        if case .heading = text.role { return true }
        return text.role == .body && text.text.count <= 80
    }
}

/// What a document of any municipality is: by its title, its file's name, and the heads of its tables.
struct StructuredIdentity {
    private let name: String
    private let title: String
    /// The title's year, or where it spans several the last.
    private var years: [Int: Int] = [:]
    private var month: Int?
    private(set) var owner: String?

    private static let (inName, inTitle, inOpening, inHead) = (10, 12, 4, 1)
    /// So many paragraphs at the beginning may be of the title page.
    private static let opening = 6

    init(_ document: Document, path: String, _ vocabulary: ReportVocabulary) {
        name = composed(fileStem(path))
        let texts = document.blocks.lazy.compactMap { block -> TextBlock? in
            if case .text(let text) = block, text.role != .contents { text } else { nil }
        }
        let opening = Array(texts.filter { $0.role != .furniture }.prefix(Self.opening))
        let furniture = Array(texts.filter { $0.role == .furniture }.prefix(Self.opening))
        let titles = opening.filter { $0.role == .heading(level: 1) } + opening.prefix(1)
        title = opening.first { $0.text.count <= 150 }?.text ?? ""
        let owners = OwnerNames(vocabulary)
        let labels = Labels(vocabulary)
        // A report that parts its goals among several is none's own.
        owner =
            OwnerHeadings(document, owners, isLabel: labels.isLabel).count > 1
            ? nil
            : (titles + opening.filter { $0.text.count <= 120 && $0.role != .listItem } + furniture).lazy.compactMap {
                owners.titled($0.text)
            }
            .first
        for text in titles { note(text.text, Self.inTitle) }
        for text in opening.dropFirst() + furniture where text.text.count <= 120 { note(text.text, Self.inOpening) }
        note(name, Self.inName)
        for case .table(let table) in document.blocks { noteHeads(table) }
        month =
            titles.compactMap { Period(text: $0.text).month }.first ?? Period(text: name).month
            ?? opening.filter { $0.text.count <= 120 && Period(text: $0.text).year == year }.compactMap {
                Period(text: $0.text).month
            }.first
    }

    var year: Int? { years.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key }

    func document(year given: Int?) -> DocumentInfo? {
        guard let year = given ?? year else { return nil }
        let kind = month == nil ? "uppföljning" : "delårsuppföljning"
        return DocumentInfo(
            name: name, title: title.isEmpty ? "\(name) \(year)" : title, kind: kind, nämnd: owner, year: year,
            month: month)
    }

    /// Of "2021–2022" the last year counts.
    private mutating func note(_ text: String, _ weight: Int) {
        let numbers = text.split { !$0.isNumber }.compactMap {
            $0.count == 4 ? Int($0) : $0.count == 8 || $0.count == 6 ? Int($0.prefix(4)) : nil
        }
        if let last = numbers.filter({ (1990...2099).contains($0) }).max() { years[last, default: 0] += weight }
    }

    private mutating func noteHeads(_ table: Grid) {
        for cell in table.rows.prefix(2).joined() where cell.origin == .here && cell.text.count <= 60 {
            note(cell.text, Self.inHead)
        }
    }
}
