import Domain

/// Things that an answer showed, as what a question says of where and which.
struct Pointed {
    var place: NämndSaid?
    var goals: GoalsSaid?
    var time: TimeSaid?
    /// The year that the goals bore their names in.
    var year: Int?
    /// True where one row was pointed at by its place.
    var isRow = false
    /// True where the rows are nämnder.
    var isOfNämnder = false

    /// - Returns: nil where the rows name nothing that can be asked about.
    init?(_ table: Table, rows: [[Value]], isRow: Bool) {
        self.isRow = isRow
        let values = { (name: String) -> [String] in
            guard let column = table.columns.firstIndex(of: name) else { return [] }
            return Self.distinct(rows.compactMap { if case .text(let text) = $0[column] { text } else { nil } })
        }
        let nämnder = values("namnd")
        if !nämnder.isEmpty { place = NämndSaid(names: nämnder.map { [$0] }) }
        for (column, level) in [("namndmal", GoalSet.Level.nämndmål), ("kf_mal", .kfMål), ("malomrade", .målområde)] {
            let names = values(column).sorted()
            guard !names.isEmpty else { continue }
            goals = GoalsSaid(choices: [GoalChoice(alternatives: [GoalSet(level: level, names: names, label: names[0])])])
            break
        }
        isOfNämnder = goals == nil && place != nil
        if let column = table.columns.firstIndex(of: "ar") {
            let years = Set(rows.compactMap { if case .integer(let year) = $0[column] { year } else { nil } }).sorted()
            year = years.only
            if !years.isEmpty { time = TimeSaid(years: .list(years.map(YearSense.year))) }
        }
        if let column = table.columns.firstIndex(of: "ar_till"), case .integer(let later)? = rows.first?[column] {
            year = later
        }
        guard place != nil || goals != nil || time != nil else { return nil }
    }

    /// What of them a noun points at: of goals also whose they are.
    func only(_ noun: String?) throws(Refusal) -> Pointed {
        var pointed = self
        switch noun {
        case "nämnd":
            guard place != nil else { throw .conflict("nämnder") }
            pointed.goals = nil
            pointed.isOfNämnder = true
        case "mål", "målområde": guard goals != nil else { throw .conflict("mål") }
        default: break
        }
        return pointed
    }

    private static func distinct(_ names: [String]) -> [String] {
        names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
