import Domain

/// Which of a group's rows speaks for the group, where the names of one goal have drifted.
///
/// The lowest value of the preferred rows is found in one go: a row's preference, the lower the better, is put before
/// the value, and taken off the lowest of all again.
enum Naming {
    /// Rows of one year: any of them.
    case any
    /// Rows of several years: those of the latest.
    case latestYear
    /// Pairs: those that have a later side.
    case laterSide

    /// The lowest number below a million millions among the preferred rows.
    func number(_ column: SQLFragment) -> SQLFragment {
        preference.map { "min(\($0.value) * 1000000000000 + \(column)) % 1000000000000" } ?? "min(\(column))"
    }

    /// The first text among the preferred rows.
    func text(_ column: SQLFragment) -> SQLFragment {
        preference.map { "substr(min(\($0.value) || \(column)), \($0.end))" } ?? "min(\(column))"
    }

    /// The first row: one that meets the conditions where there is one.
    func row(where conditions: [SQLFragment]) -> SQLFragment {
        let any = number("id")
        if conditions.isEmpty { return any }
        let key: SQLFragment = preference.map { "\($0.value) * 1000000000000 + id" } ?? "id"
        let lowest: SQLFragment = "min(\(key))"
        let first: SQLFragment = "coalesce(\(lowest.filtered(by: conditions)), \(lowest))"
        return preference == nil ? first : "\(first) % 1000000000000"
    }

    /// A number with always as many digits, and where the text behind it starts.
    private var preference: (value: SQLFragment, end: SQLFragment)? {
        switch self {
        case .any: nil
        case .latestYear: ("(9999 - ar)", "5")
        case .laterSide: ("(till_id IS NULL)", "2")
        }
    }
}
