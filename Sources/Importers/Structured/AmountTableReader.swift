import Documents
import Domain

/// Reads the rows of a table of money.
struct AmountTableReader {
    private let columns: AmountColumns
    private let around: TableSurroundings
    private var standing: Standing
    private(set) var content = LayoutContent()

    init(_ columns: AmountColumns, _ around: TableSurroundings, _ standing: Standing) {
        self.columns = columns
        self.around = around
        self.standing = standing
    }

    mutating func read(_ segment: TableSegment) {
        let style = NumberStyle(of: columns.amounts.flatMap { column in segment.rows.map { $0.cells[column].text } })
        for (number, cells) in segment.rows {
            if let owner = band(cells) {
                standing.enter(owner: owner)
            } else if let post = around.name(columns.post, cells) {
                for column in columns.amounts { read(post, cells, segment.heads[column], column, style, number) }
            }
        }
    }

    /// The owner that a row names by itself: what stands below is its.
    private func band(_ cells: [Cell]) -> String? {
        let own = cells.filter { $0.origin == .here && !$0.text.isEmpty }
        return own.count == 1 ? around.owners.name(own[0].text.oneLine) : nil
    }

    private mutating func read(
        _ post: String, _ cells: [Cell], _ head: ColumnHead, _ column: Int, _ style: NumberStyle, _ number: Int
    ) {
        let printed = style.number(cells[column].text.oneLine)
        guard let amount = cells[column].number ?? printed?.value else { return }
        let owner = around.name(columns.owner, cells).map(around.owner) ?? around.owners.name(post)
        let kind = kind(post)
        content.records.ekonomi.append(
            EkonomiPost(
                table: around.heading, post: post, rowKind: kind, column: head.text, year: around.period(of: head).year,
                amount: amount, unit: printed?.unit ?? unit(head.text), line: around.line(number),
                doubt: standing.doubt ?? (style.isUncertain ? .thousandsOrColumns : nil),
                nämnd: owner ?? standing.owner))
    }

    private func unit(_ head: String) -> String {
        if head.contains("%") { return "%" }
        return around.vocabulary.moneyUnit(in: head) ?? around.moneyUnit
    }

    private func kind(_ post: String) -> EkonomiPost.RowKind {
        let words = headWords(post)
        if around.vocabulary.parts.contains(where: { words.first == $0 }) { return .part }
        let key = words.joined(separator: " ")
        let isSum = around.vocabulary.sums.contains { key == $0 || key.hasPrefix($0 + " ") }
        return isSum ? .sum : .post
    }
}

extension ReportVocabulary {
    /// The money that a paragraph says that tables count in, in a short sentence without amounts: "Belopp i mnkr."
    func statedMoneyUnit(in text: String) -> String? {
        guard text.count <= 300 else { return nil }
        return text.split(separator: ". ").lazy.filter { sentence in
            sentence.count <= 80
                && !sentence.split(separator: " ").contains { PrintedNumber($0) != nil && $0.count != 4 }
        }.compactMap { self.moneyUnit(in: String($0)) }.first
    }

    /// In what money a text says that it is counted: "Belopp i tkr" gives "tkr"; nil where it says nothing.
    func moneyUnit(in text: String) -> String? {
        let line = " " + headWords(text.filter { $0 != "(" && $0 != ")" }).joined(separator: " ") + " "
        return moneyUnits.first { line.contains(" \($0.word) ") }?.unit
    }
}
