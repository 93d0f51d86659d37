import Documents
import Domain

/// The head of one column.
struct ColumnHead {
    /// As printed, on one line; the heads of two rows follow each other.
    let text: String
    /// What the column may be about, with the weight of each.
    let roles: [ReportRole: Int]
    let period: Period

    init(_ text: String, _ words: RoleWords) {
        self.text = text
        roles = words.roles(of: headWords(text))
        period = Period(text: text)
    }

    /// The head of what the surroundings say, and not the table.
    init(_ text: String, as role: ReportRole) {
        self.text = text
        roles = [role: RoleWords.whole]
        period = Period(text: text)
    }

    func weight(_ role: ReportRole) -> Int { roles[role] ?? 0 }

    /// The year alone: "2023".
    var isYear: Bool { period.year != nil && headWords(text).isEmpty }
}

/// A stretch of a table with its own heads.
struct TableSegment {
    var heads: [ColumnHead]
    /// Without the heads.
    var rows: [(number: Int, cells: [Cell])]
    /// Whether the heads stand in this very stretch; false where they are those of the table before.
    var hasHeads = true
    /// Rows of other tables that have the same columns; nil where the own ones say enough.
    var alike: [(number: Int, cells: [Cell])]?
}

/// Parts a table at its rows of heads.
struct TableHeads {
    private let words: RoleWords
    /// Ratings are called as their columns can be: "Uppfyllt".
    private let ratings: RatingReader
    private let groups: [String: String]
    private let owners: OwnerNames
    /// Heads stand early; below so many rows only a row that repeats or replaces them is sought.
    private static let longestHead = 60

    init(_ vocabulary: ReportVocabulary, _ ratings: RatingReader) {
        words = RoleWords(vocabulary.columns)
        groups = vocabulary.groups
        owners = OwnerNames(vocabulary)
        self.ratings = ratings
    }

    /// - Parameter before: the heads that a table without any goes on under.
    /// - Returns: the rows above the first heads, and the stretches below; none where there are no heads at all.
    func segments(
        of table: Grid, after before: [ColumnHead]?
    ) -> (above: [(number: Int, cells: [Cell])], segments: [TableSegment]) {
        var above: [(number: Int, cells: [Cell])] = []
        var segments: [TableSegment] = []
        var number = 0
        while number < table.rows.count {
            let row = table.rows[number]
            if let (heads, count) = heads(at: number, in: table, isFirst: segments.isEmpty) {
                if segments.last.map({ Self.isSame($0.heads, heads) }) != true {
                    segments.append(TableSegment(heads: heads, rows: []))
                }
                number += count
                continue
            }
            if segments.isEmpty {
                above.append((number, row))
            } else {
                segments[segments.count - 1].rows.append((number, row))
            }
            number += 1
        }
        if segments.isEmpty, let before, before.count == table.width {
            return ([], [TableSegment(heads: before, rows: above, hasHeads: false)])
        }
        return (above, segments)
    }

    private static func isSame(_ one: [ColumnHead], _ other: [ColumnHead]) -> Bool {
        one.map(\.text) == other.map(\.text)
    }

    /// The heads that begin at a row, and how many rows they take.
    private func heads(at number: Int, in table: Grid, isFirst: Bool) -> ([ColumnHead], Int)? {
        let row = table.rows[number]
        guard isHead(row, isFirst: isFirst) || isFirst && isHeadOfRatings(row, table.rows[(number + 1)...]) else {
            return nil
        }
        let second = number + 1 < table.rows.count ? table.rows[number + 1] : []
        if isSecondHead(second, under: row) {
            let texts = zip(row, second).map { over, under in
                under.origin == .above || over.text == under.text || under.text.isEmpty
                    ? over.text : over.text.isEmpty ? under.text : "\(over.text) \(under.text)"
            }
            return (texts.map { ColumnHead($0.oneLine, words) }, 2)
        }
        return (row.map { ColumnHead($0.text.oneLine, words) }, 1)
    }

    /// At least two columns are called what columns are called, no cell is a number beside years, and most cells say
    /// something.
    private func isHead(_ row: [Cell], isFirst: Bool) -> Bool {
        let cells = row.filter { $0.origin == .here && !$0.text.isEmpty }
        guard cells.count >= 2, cells.allSatisfy({ $0.text.count <= Self.longestHead }) else { return false }
        let heads = cells.map { ColumnHead($0.text.oneLine, words) }
        let told = isFirst ? heads : heads.filter { !ratings.isKnown($0.text) }
        // Every owner can have a column.
        let owned = isFirst ? heads.filter { $0.roles.isEmpty && owners.name($0.text) != nil }.count : 0
        let named =
            (owned > 1 ? owned : 0) + told.filter { $0.roles.values.max() ?? 0 >= RoleWords.inside || $0.isYear }.count
        let whole = told.filter { $0.roles.values.max() ?? 0 >= RoleWords.whole }.count
        let numbers = zip(cells, heads).filter { cell, head in PrintedNumber(cell.text) != nil && !head.isYear }.count
        let years = heads.filter(\.isYear).count
        let isSure = isFirst ? whole + years >= 1 : 2 * (whole + years) >= named
        guard numbers == 0, isSure && whole >= 1 || cells.allSatisfy(\.isBold) else { return false }
        return named >= 2 && named * 2 >= cells.count && (whole > 1 || years != 1 || named > 2)
    }

    /// A head that names only the goals, where a column below holds nothing but ratings: "", "Mål", "Vad har hänt?".
    private func isHeadOfRatings(_ row: [Cell], _ below: ArraySlice<[Cell]>) -> Bool {
        let cells = row.filter { $0.origin == .here && !$0.text.isEmpty }
        guard !cells.isEmpty, !below.isEmpty,
            cells.allSatisfy({
                $0.text.count <= Self.longestHead && !$0.text.hasSuffix(".") && !ratings.isKnown($0.text)
            }),
            cells.contains(where: { cell in
                let head = ColumnHead(cell.text.oneLine, words)
                return max(head.weight(.goal), head.weight(.councilGoal)) >= RoleWords.whole
            })
        else { return false }
        return row.indices.contains { column in
            let cells = below.map { $0[column] }.filter { $0.origin == .here && !$0.isEmpty }
            let known = cells.filter { ratings.isExplained($0) || ratings.isKnown($0.text.oneLine) }
            return known.count * 5 >= cells.count * 4 && known.count * 2 > below.count
        }
    }

    /// Years or periods under a head that goes over several columns.
    private func isSecondHead(_ row: [Cell], under first: [Cell]) -> Bool {
        guard row.count == first.count, first.contains(where: { $0.origin == .left }) else { return false }
        let own = row.filter { $0.origin == .here && !$0.text.isEmpty }
        return !own.isEmpty
            && own.allSatisfy { cell in
                let head = ColumnHead(cell.text.oneLine, words)
                return PrintedNumber(cell.text) == nil && head.roles.values.max() ?? 0 >= RoleWords.inside
                    || head.isYear || head.period.year != nil || groups[cell.text.lowercased()] != nil
                    || ratings.isStep(head.text)
            }
    }
}
