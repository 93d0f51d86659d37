import Domain

/// Decides what a table holds by its heads, weighed with what the cells hold.
struct TablePlanner {
    let heads: [ColumnHead]
    let profiles: [ColumnProfile]
    /// The group of people that each column's head names.
    let groups: [String?]
    /// The owner that each column's head names.
    let owners: [String?]
    /// Of what time each column's head says that its values are.
    let periods: [Period]
    let year: Int
    /// Whether the table or the line over it says in what money is counted.
    let isOfMoney: Bool
    /// Whether the surroundings say whose the table is: short names in it are then more likely persons'.
    let hasOwner: Bool
    /// Whether the table stands under a goal that is not in it.
    let isUnderGoal: Bool
    var taken: Set<Int> = []

    init(_ segment: TableSegment, _ around: TableSurroundings, _ standing: Standing) {
        let evidence = segment.alike ?? segment.rows
        heads = segment.heads
        year = around.year
        isOfMoney = around.isOfMoney
        hasOwner = standing.owner != nil
        isUnderGoal = standing.goal != nil && segment.rows.count == 1
        groups = heads.map { around.group(inHead: $0.text) }
        owners = heads.map { around.isOwner($0.text) ? around.owner($0.text) : nil }
        periods = heads.map(around.period(of:))
        profiles = heads.indices.map {
            ColumnProfile($0, of: evidence, around)
        }
    }

    /// What the table holds; goals beside their mått give two.
    /// - Throws: `TableRefusal`.
    mutating func plans() throws -> [TablePlan] {
        if heads.contains(where: isOfRisks), let plan = risks() { return [plan] }
        var other = self
        if heads.contains(where: isOfMeasures), let plan = measures() {
            let isRated = heads.indices.contains {
                heads[$0].weight(.rating) >= RoleWords.inside && profiles[$0].isRating
            }
            let hasGoals = heads.contains { $0.weight(.goal) >= RoleWords.whole && $0.weight(.measure) == 0 }
            guard isRated && hasGoals, case .measures(let columns) = plan else { return [plan] }
            other.taken = columns.own
            defer { taken.formUnion(other.taken) }
            return [plan, try other.goals()]
        }
        if let plan = amounts() { return [plan] }
        if isOfActivities, let plan = activities() { return [plan] }
        return [try goals()]
    }

    /// Whether a table without heads of its own holds what those of the table before say.
    func goesOn(_ plans: [TablePlan]) -> Bool {
        plans.allSatisfy { plan in
            guard case .goals(let columns) = plan else { return true }
            return columns.ratings.contains { profiles[$0.column].isKnownRating }
        }
    }

    /// The columns with something in them that no plan uses and that are not known to be beside the point.
    var unused: [Int] {
        heads.indices.filter {
            !taken.contains($0) && profiles[$0].filled > 0 && heads[$0].weight(.other) < RoleWords.whole
        }
    }

    // MARK: Columns

    func has(_ role: ReportRole) -> Bool { heads.contains { $0.weight(role) >= RoleWords.whole } }

    func has(_ role: ReportRole, _ column: Int) -> Bool {
        heads[column].weight(role) >= RoleWords.inside && profiles[column].filled > 0 && !profiles[column].isNumeric
            && !profiles[column].isKnownRating
    }

    /// The free column that is most probably of a role: the weightiest head, the leftmost among equals.
    mutating func take(_ role: ReportRole, _ fits: (ColumnProfile) -> Bool = { _ in true }) -> Int? {
        let free = heads.indices.filter {
            !taken.contains($0) && heads[$0].weight(role) > 0 && profiles[$0].filled > 0 && fits(profiles[$0])
        }
        let best = free.max { (heads[$0].weight(role), $1) < (heads[$1].weight(role), $0) }
        best.map { _ = taken.insert($0) }
        return best
    }

    /// A column called nämnd, or one that is called ansvarig and names owners rather than persons.
    mutating func takeOwner() -> Int? {
        let hasOwner = hasOwner
        return take(.owner) { !$0.isNumeric && !$0.isKnownRating }
            ?? take(.responsible) { $0.isOwner || !hasOwner && $0.isOfAbbreviations }
    }

    /// What another role says stronger than this one is left for it.
    func isStronger(_ other: ReportRole, than role: ReportRole, in column: Int) -> Bool {
        heads[column].weight(other) > heads[column].weight(role)
    }

    /// The column that says what has become of things: by its head, else by cells that are known to say so.
    mutating func takeStatus() -> Int? {
        if let column = take(.rating, \.isRating) { return column }
        let column = heads.indices.first { !taken.contains($0) && profiles[$0].isKnownRating }
        column.map { _ = taken.insert($0) }
        return column
    }

    /// The one column of long texts that is left, whatever it is called.
    /// - Parameter least: how many letters its texts have on average.
    mutating func takeLongest(from least: Int) -> Int? {
        let long = heads.indices.filter {
            !taken.contains($0) && profiles[$0].meanLength > least && heads[$0].roles.isEmpty && !profiles[$0].isNumeric
        }
        guard long.count == 1 else { return nil }
        taken.insert(long[0])
        return long[0]
    }
}
