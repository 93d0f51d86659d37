import Documents
import Domain

/// A flat list of several kinds of things, as systems for planning give out: a column says of each row what it is
/// ("Mål",
/// "Indikator", "Aktivitet"), and others whose it is and what it belongs to.
struct LevelledTable {
    /// Each kind's rows with the columns that they use.
    let plans: [(plan: TablePlan, rows: [(number: Int, cells: [Cell])])]
    let heads: [ColumnHead]
    private static let kinds: Set<ReportRole> = [.area, .councilGoal, .goal, .activity, .measure]

    /// - Returns: nil for a table without a column of levels, or where rows do not say what they belong to.
    init?(_ segment: TableSegment, _ around: TableSurroundings) {
        let words = RoleWords(around.vocabulary.columns)
        heads = segment.heads
        func role(_ cell: Cell) -> ReportRole? {
            let roles = words.roles(of: headWords(cell.text)).filter {
                Self.kinds.contains($0.key) && $0.value >= RoleWords.whole
            }
            return Self.order.first { roles[$0] != nil && roles[$0] == roles.values.max() }
        }
        let heads = segment.heads
        guard segment.rows.count >= 3,
            let level = heads.indices.first(where: { column in
                segment.rows.allSatisfy { role($0.cells[column]) != nil }
                    && Set(segment.rows.map { $0.cells[column].text }).count > 1
            })
        else { return nil }
        let columns = LevelledColumns(segment, level: level, around)
        guard let columns else { return nil }
        var parts: [ReportRole: [(number: Int, cells: [Cell])]] = [:]
        for row in segment.rows { parts[role(row.cells[level]) ?? .goal, default: []].append(row) }
        plans = parts.sorted { $0.value[0].number < $1.value[0].number }.compactMap { role, rows in
            columns.plan(role).map { ($0, rows) }
        }
    }

    /// What a level that can mean several things is first.
    private static let order: [ReportRole] = [.goal, .councilGoal, .measure, .activity, .area]
}

/// The columns that the rows of a flat list share.
private struct LevelledColumns {
    private var owner: Int?
    private var parent: Int?
    private var title: Int
    private var status: Int?
    private var comment: Int?
    private var values: [Int]
    private var target: Int?
    private var unit: Int?
    private var trend: Int?
    private let area: Int?
    private let periods: [Period]

    init?(_ segment: TableSegment, level: Int, _ around: TableSurroundings) {
        let heads = segment.heads
        periods = heads.map(around.period(of:))
        let profiles = heads.indices.map {
            ColumnProfile($0, of: segment.rows, around)
        }
        var taken: Set<Int> = [level]
        func take(_ roles: ReportRole..., where fits: (Int) -> Bool = { _ in true }) -> Int? {
            let free = heads.indices.filter { column in
                !taken.contains(column) && profiles[column].filled > 0 && fits(column)
                    && roles.contains { heads[column].weight($0) >= RoleWords.inside }
            }
            let best = free.max { one, other in
                let weights = [one, other].map { column in roles.map { heads[column].weight($0) }.max() ?? 0 }
                return (weights[0], other) < (weights[1], one)
            }
            best.map { _ = taken.insert($0) }
            return best
        }
        owner = take(.owner, .responsible) { profiles[$0].isOwner }
        parent = take(.parent)
        guard owner != nil || parent != nil,
            let title = take(.title, .goal, .measure, .activity, where: { profiles[$0].filled == segment.rows.count })
        else { return nil }
        self.title = title
        if parent == nil { parent = take(.councilGoal, .goal) { profiles[$0].meanLength > 8 } }
        status = take(.rating) { !profiles[$0].isNumeric && heads[$0].period.year == nil && profiles[$0].isRating }
        comment = take(.explanation)
        target = take(.target)
        values = heads.indices.filter { column in
            !taken.contains(column) && profiles[column].isNumeric
                && (heads[column].isYear || heads[column].weight(.value) >= RoleWords.inside)
        }
        taken.formUnion(values)
        unit = take(.unit)
        trend = take(.trend)
        area = take(.area)
    }

    func plan(_ role: ReportRole) -> TablePlan? {
        switch role {
        case .goal, .councilGoal:
            guard let status else { return nil }
            return .goals(
                GoalColumns(
                    owner: owner, area: area, councilGoal: parent, goal: title, ratings: [RatingColumn(column: status)],
                    explanation: comment))
        case .measure:
            return .measures(
                MeasureColumns(
                    owner: owner, goal: parent, measure: title,
                    values: values.map { ValueColumn(column: $0, period: periods[$0]) }, target: target,
                    unit: unit, trend: trend))
        case .activity:
            return .activities(
                ItemColumns(owner: owner, area: area, goal: parent, title: title, status: status, comment: comment))
        default: return nil
        }
    }
}
