import Documents
import Domain

/// Tells labels of cards: what columns or passages are called.
struct CardLabels: Sendable {
    private let columns: RoleWords
    private let labels: Labels
    private static let (longest, mostWords) = (50, 4)

    init(_ vocabulary: ReportVocabulary) {
        columns = RoleWords(vocabulary.columns)
        labels = Labels(vocabulary)
    }

    /// The head that a label is of the value beside it; nil for a text that is no label.
    func head(_ text: String) -> ColumnHead? {
        let bare = text.trimmed { $0 == " " || $0 == ":" }.description
        guard !bare.isEmpty, bare.count <= Self.longest, !bare.hasSuffix("."), !bare.contains(":") else { return nil }
        let head = ColumnHead(bare, columns)
        let isKnown = head.roles.values.contains { $0 >= RoleWords.inside }
        guard headWords(bare).count <= Self.mostWords, isKnown || labels.role(of: bare) != nil else { return nil }
        return head
    }

    /// Whether a text is what a column is called, and nothing else.
    func isHead(_ text: String) -> Bool { ColumnHead(text, columns).roles.values.contains { $0 >= RoleWords.whole } }

    /// A text with its label before it: "Mål 1: Fler ska läsa", "Risk 2 – Jäv".
    func labelled(_ text: String) -> (head: ColumnHead, value: String)? {
        guard let mark = text.firstIndex(where: { ":–-.".contains($0) }),
            let head = head(String(text[..<mark])), head.weight(.goal) > 0 || head.weight(.risk) > 0
        else { return nil }
        let value = text[text.index(after: mark)...].trimmed { $0 == " " }
        return value.isEmpty ? nil : (head, String(value))
    }
}

/// A table that tells one thing after another as a list: labels beside values, perhaps with a name over them.
struct CardTable {
    /// The labels as heads of columns, in the order in which they come first; a name without a label has an empty one.
    private(set) var heads: [ColumnHead] = []
    /// The values of each card, by the heads.
    private(set) var rows: [(number: Int, cells: [Cell])] = []

    /// - Returns: nil for a table of any other sort.
    init?(_ table: Grid, _ labels: CardLabels) {
        guard (2...4).contains(table.width), table.rows.count > 1 else { return nil }
        var known = 0
        for (number, row) in table.rows.enumerated() {
            let own = row.filter { $0.origin == .here }
            let filled = own.filter { !$0.isEmpty }
            // A merged cell is no label, whatever it says: a label has its value beside it.
            if filled.count == 1, let cell = filled.first, own.count == 1 || labels.head(cell.text) == nil {
                begin(cell, labels.labelled(cell.text.oneLine), at: number)
                continue
            }
            guard let pairs = Self.pairs(own, labels) else { continue }
            // Heads over columns name each other.
            if known == 0, pairs.contains(where: { labels.isHead($1.text.oneLine) }) { return nil }
            known += 1
            for (head, value) in pairs { add(head, value, at: number) }
        }
        guard known > 1, known * 5 >= (table.rows.count - titles) * 4, hasRating else { return nil }
        for index in rows.indices { fill(index) }
    }

    /// How many cards have a row of their own for their name.
    private var titles = 0

    /// What cards of one kind have in common.
    var key: String { heads.map(\.text).joined(separator: "\t") }

    private var hasRating: Bool {
        Set(heads.map(\.text)).count == heads.count && heads.contains { $0.weight(.rating) >= RoleWords.inside }
    }

    /// Whether what the cards are about stands in them.
    var hasTitle: Bool {
        heads.contains {
            max($0.weight(.goal), $0.weight(.risk), $0.weight(.activity)) >= RoleWords.whole
                && $0.weight(.target) < RoleWords.whole || $0.weight(.goal) >= RoleWords.whole
        }
    }

    /// Whether a goal or a risk has a label of its own.
    var hasGoal: Bool {
        heads.contains { $0.weight(.goal) >= RoleWords.whole || $0.weight(.risk) >= RoleWords.whole }
    }

    /// Labels and values turn by turn.
    private static func pairs(_ cells: [Cell], _ labels: CardLabels) -> [(ColumnHead, Cell)]? {
        guard cells.count.isMultiple(of: 2) else { return nil }
        var pairs: [(ColumnHead, Cell)] = []
        for place in stride(from: 0, to: cells.count, by: 2) where !(cells[place].isEmpty && cells[place + 1].isEmpty) {
            guard let head = labels.head(cells[place].text.oneLine) else { return nil }
            pairs.append((head, cells[place + 1]))
        }
        return pairs.isEmpty ? nil : pairs
    }

    private mutating func begin(_ cell: Cell, _ labelled: (head: ColumnHead, value: String)?, at number: Int) {
        titles += 1
        var value = cell
        if let labelled { value.text = labelled.value }
        add(labelled?.head.named ?? ColumnHead("", as: .goal), value, at: number)
    }

    private mutating func add(_ head: ColumnHead, _ value: Cell, at number: Int) {
        let column = heads.firstIndex { $0.text == head.text } ?? heads.count
        if column == heads.count { heads.append(head) }
        if rows.isEmpty || rows[rows.count - 1].cells.count > column && !rows[rows.count - 1].cells[column].isEmpty {
            rows.append((number, []))
        }
        let last = rows.count - 1
        while rows[last].cells.count <= column { rows[last].cells.append(Cell("", place: value.place)) }
        rows[last].cells[column] = value
    }

    private mutating func fill(_ index: Int) {
        while rows[index].cells.count < heads.count {
            rows[index].cells.append(Cell("", place: rows[index].cells.last?.place ?? Place()))
        }
    }
}

/// The cards of a whole document, by their kinds: one card by itself says little of what its values are.
struct CardEvidence {
    private var rows: [String: [(number: Int, cells: [Cell])]] = [:]
    private let labels: CardLabels

    init(_ document: Document, _ labels: CardLabels) {
        self.labels = labels
        for case .table(let table) in document.blocks {
            if let card = CardTable(table, labels) { rows[card.key, default: []] += card.rows }
        }
    }

    /// The cards of a table with those of its kind.
    func cards(_ table: Grid) -> (card: CardTable, alike: [(number: Int, cells: [Cell])])? {
        CardTable(table, labels).map { ($0, rows[$0.key] ?? $0.rows) }
    }

    /// A heading's text without the label of what a card is about.
    func labelled(_ heading: String) -> (head: ColumnHead, value: String)? { labels.labelled(heading) }
}

extension ColumnHead {
    /// The head of a column of names: "Mål 1" over one card and "Mål 2" over the next are both "mål".
    var named: ColumnHead {
        ColumnHead(headWords(text).joined(separator: " "), as: weight(.risk) > 0 ? .risk : .goal)
    }
}
