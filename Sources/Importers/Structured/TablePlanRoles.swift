import Domain

extension TablePlan {
    /// The kind of record that the table's rows are.
    var kind: RecordKind {
        switch self {
        case .goals: .bedömning
        case .measures: .mått
        case .activities: .åtagande
        case .risks: .risk
        case .amounts: .ekonomi
        }
    }

    /// What each column that is used was taken for.
    var roles: [(column: Int, role: ReportRole)] {
        switch self {
        case .goals(let columns): columns.roles
        case .measures(let columns): columns.roles
        case .activities(let columns): columns.roles(title: .activity)
        case .risks(let columns): columns.roles(title: .risk)
        case .amounts(let columns): columns.roles
        }
    }
}

/// The columns that there are, each with its role.
private func used(_ columns: [(Int?, ReportRole)]) -> [(column: Int, role: ReportRole)] {
    columns.compactMap { column, role in column.map { ($0, role) } }
}

extension GoalColumns {
    fileprivate var roles: [(column: Int, role: ReportRole)] {
        used(
            [(owner, .owner), (area, .area), (councilGoal, .councilGoal), (goal, .goal), (explanation, .explanation)]
                + ratings.map { ($0.column, .rating) })
    }
}

extension MeasureColumns {
    fileprivate var roles: [(column: Int, role: ReportRole)] {
        used(
            [
                (owner, .owner), (goal, .goal), (measure, .measure), (group, .group), (target, .target), (unit, .unit),
                (trend, .trend), (period, .period),
            ] + values.map { ($0.column, .value) })
    }
}

extension ItemColumns {
    fileprivate func roles(title role: ReportRole) -> [(column: Int, role: ReportRole)] {
        used([
            (owner, .owner), (area, .area), (goal, .goal), (title, role), (action, .action), (status, .rating),
            (comment, .explanation),
        ])
    }
}

extension AmountColumns {
    fileprivate var roles: [(column: Int, role: ReportRole)] {
        used([(owner, .owner), (post, .post)] + amounts.map { ($0, .amount) })
    }
}
