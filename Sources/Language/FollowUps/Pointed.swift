import Domain

/// Things that an answer showed, as what a question says of where and which.
struct Pointed {
    var place: NämndSaid?
    var goals: GoalsSaid?
    var time: TimeSaid?
    /// Whose the records are, whether they are pointed at by that or not.
    private var holders: NämndSaid?
    /// The year that the goals bore their names in.
    var year: Int?
    /// Records other than goals, by their names.
    var names: [RecordNaming] = []
    /// The groups that values are of.
    var groups: [String] = []
    /// True where one row was pointed at by its place.
    var isRow = false
    /// True where the rows are nämnder.
    var isOfNämnder = false

    /// - Returns: nil where the rows name nothing that can be asked about.
    init?(_ table: Table, rows: [[Value]], of kind: RecordKind, isRow: Bool) {
        self.isRow = isRow
        let values = { (name: String) -> [String] in
            guard let column = table.columns.firstIndex(of: name) else { return [] }
            return Self.distinct(rows.compactMap { if case .text(let text) = $0[column] { text } else { nil } })
        }
        let nämnder = values("namnd")
        if !nämnder.isEmpty { place = NämndSaid(names: nämnder.map { [$0] }) }
        holders = place
        names = Self.namings(of: kind, values)
        // What is to be done is one of several that a risk or a granskning has.
        let done = values(Field.atgard.rawValue)
        if rows.count == 1, done.count == 1, !names.isEmpty {
            let set = NamedSet(kind: kind, field: .atgard, names: done, isWhole: true)
            names.append(RecordNaming(sets: [set], label: done[0]))
        }
        groups = values(Field.grupp.rawValue)
        if !names.isEmpty { place = isRow ? place : nil }
        for (column, level) in names.isEmpty
            ? [("namndmal", GoalSet.Level.nämndmål), ("kf_mal", .kfMål), ("malomrade", .målområde)] : []
        {
            let names = values(column).sorted()
            guard !names.isEmpty else { continue }
            goals = GoalsSaid(choices: [
                GoalChoice(alternatives: [GoalSet(level: level, names: names, label: names[0])])
            ])
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
        // A year beside what is not known by a name says nothing of which it is.
        let isOfTime = time != nil && ["ar", "period"].contains(table.columns.first ?? "")
        guard place != nil || goals != nil || isOfTime || !names.isEmpty else { return nil }
    }

    /// What a record is called by, the nearest first.
    private static let naming: [RecordKind: [[Field]]] = [
        .mått: [[.matt]], .åtagande: [[.rubrik]], .risk: [[.risk], [.omrade]], .granskning: [[.granskning]],
        .kontroll: [[.kontroll], [.omrade]], .ekonomi: [[.post, .tabell]],
    ]

    private static func namings(of kind: RecordKind, _ values: (String) -> [String]) -> [RecordNaming] {
        for fields in naming[kind] ?? [] {
            let namings = fields.compactMap { field -> RecordNaming? in
                let names = values(field.rawValue).sorted()
                guard !names.isEmpty else { return nil }
                let set = NamedSet(kind: kind, field: field, names: names, isWhole: true)
                return RecordNaming(sets: [set], label: names.joined(separator: ", "))
            }
            if !namings.isEmpty { return namings }
        }
        return []
    }

    /// Says of clauses that they are of the records.
    /// - Parameter withDone: false for what asks what is to be done of a risk that a row is of.
    func addRecords(to clauses: inout [Clause], withDone: Bool = true) {
        for naming in names where withDone || !naming.sets.allSatisfy({ $0.field == .atgard }) {
            clauses.append(.noun(NounGroup(noun: NounGroup.nameless, names: [naming])))
        }
        if isRow, !groups.isEmpty, !clauses.allParts.contains(where: { if case .groups = $0 { true } else { false } }) {
            clauses.append(.groups(GroupsSaid(names: groups)))
        }
    }

    /// What of them a noun points at: of goals also whose they are.
    /// - Parameter namesOthers: true where the line names other records: "hur många chefer har de".
    func only(_ noun: String?, namesOthers: Bool = false) throws(Refusal) -> Pointed {
        var pointed = self
        switch noun {
        case "nämnd":
            if place == nil, !names.isEmpty {
                // "Dess bokslut", of a post.
                guard namesOthers, let holders else { return self }
                (pointed.place, pointed.names, pointed.groups) = (holders, [], [])
                return pointed
            }
            guard place != nil else { throw .conflict("nämnder") }
            pointed.goals = nil
            pointed.isOfNämnder = true
        case "mål", "målen", "målområde": guard goals != nil else { throw .conflict("mål") }
        default: break
        }
        return pointed
    }

    private static func distinct(_ names: [String]) -> [String] {
        names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
