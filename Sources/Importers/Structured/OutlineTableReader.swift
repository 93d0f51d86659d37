import Documents
import Domain

/// Reads a table whose rows say themselves what they are: a column of levels ("Område", "Nämndmål", "Aktivitet") beside one
/// of texts.
struct OutlineTableReader {
    private let around: TableSurroundings
    private let rows: [(number: Int, cells: [Cell])]
    private let columns: Columns
    private let roles: RoleWords
    private(set) var standing: Standing
    private(set) var content = LayoutContent()

    private struct Columns {
        var level: Int
        var text: Int
        var status: Int?
        var comment: Int?
    }

    /// - Returns: nil for a table without a column of levels.
    init?(_ segment: TableSegment, _ around: TableSurroundings, _ standing: Standing) {
        rows = segment.rows
        roles = RoleWords(around.vocabulary.columns)
        let kinds: Set<ReportRole> = [.area, .councilGoal, .goal, .activity, .measure]
        let roles = roles
        func isLevel(_ cell: Cell) -> Bool {
            roles.roles(of: headWords(cell.text)).contains { kinds.contains($0) && $1 >= RoleWords.whole }
        }
        guard segment.rows.count >= 4, let width = segment.rows.first?.cells.count,
            let level = (0..<min(3, width)).first(where: { column in
                let cells = segment.rows.map { $0.cells[column] }.filter { !$0.text.isEmpty }
                return cells.count * 5 >= segment.rows.count * 4 && cells.allSatisfy(isLevel)
                    && Set(cells.map(\.text)).count >= 2
            })
        else { return nil }
        let profiles = (0..<width).map {
            ColumnProfile($0, of: segment.rows, around)
        }
        guard
            let text = (0..<width).first(where: {
                $0 != level && profiles[$0].filled * 5 >= segment.rows.count * 4 && !profiles[$0].isNumeric
            })
        else { return nil }
        let status = (0..<width).first {
            ![level, text].contains($0)
                && (profiles[$0].isKnownRating || segment.heads[$0].weight(.rating) >= RoleWords.whole)
        }
        let comment = (0..<width).first {
            ![level, text, status].contains($0) && segment.heads[$0].weight(.explanation) > 0
        }
        columns = Columns(level: level, text: text, status: status, comment: comment)
        self.around = around
        self.standing = standing
    }

    mutating func read() {
        for (number, cells) in rows {
            guard let text = around.name(columns.text, cells), let role = role(cells[columns.level].text) else {
                continue
            }
            let rating = columns.status.flatMap { around.ratings.rating(in: cells[$0]) }
            let comment = around.text(columns.comment, cells) ?? ""
            read(role, text, rating, comment, around.line(number))
        }
    }

    private func role(_ level: String) -> ReportRole? {
        let found = roles.roles(of: headWords(level))
        return [.activity, .area, .councilGoal, .measure, .goal].max { found[$0] ?? 0 < found[$1] ?? 0 }
    }

    private mutating func read(_ role: ReportRole, _ text: String, _ rating: Rating?, _ comment: String, _ line: Int) {
        let doubt = standing.doubt ?? rating?.doubt
        switch role {
        case .area where rating == nil: standing.enter(area: text)
        case .councilGoal where rating == nil: standing.enter(councilGoal: text)
        case .activity:
            content.records.åtaganden.append(
                Åtagande(
                    title: text, kind: .aktivitet, place: standing.place, status: rating?.status, comment: comment,
                    line: line, doubt: doubt, nämnd: standing.owner))
        case .goal, .councilGoal, .area:
            standing.goal = text
            guard let rating else {
                return content.remarks.append(ImportRemark(line: line, cause: .missingStatus, text: text))
            }
            content.records.bedömningar.append(
                Bedömning(
                    nämnd: standing.owner ?? "", målområde: standing.area, kfMål: standing.councilGoal, nämndmål: text,
                    status: rating.status, motivering: comment, line: line, doubt: doubt))
        default: content.remarks.append(ImportRemark(line: line, cause: .unplacedLine, text: text))
        }
    }
}
