import Domain

/// Rated goals.
extension TablePlanner {
    mutating func goals() throws -> TablePlan {
        let named = heads.indices.filter {
            heads[$0].weight(.rating) > 0 && !isStronger(.explanation, than: .rating, in: $0)
        }
        var ratings = named.filter { profiles[$0].isRating || profiles[$0].isOfFewWords }
        if ratings.isEmpty {
            ratings = heads.indices.filter { profiles[$0].isKnownRating && heads[$0].weight(.goal) < RoleWords.whole }
        }
        if ratings.isEmpty { ratings = named.filter { profiles[$0].isPercent } }
        let hasGoal = heads.contains { max($0.weight(.goal), $0.weight(.councilGoal)) >= RoleWords.inside }
        if ratings.isEmpty, hasGoal,
            named.contains(where: { profiles[$0].filled == 0 && heads[$0].weight(.rating) >= RoleWords.whole })
        {
            throw TableRefusal.lostColours
        }
        guard !ratings.isEmpty else { throw TableRefusal.unknownKind }
        let years = ratings.map { heads[$0].period.year ?? year }
        var isSure = true
        if ratings.count > 1, ratings.allSatisfy({ owners[$0] != nil }) { return try goals(of: ratings) }
        if Set(years).count < years.count { (ratings, isSure) = mainRating(of: ratings) }
        taken.formUnion(ratings)
        var explanation = take(.explanation) { !$0.isNumeric }
        let owner = takeOwner()
        var council = take(.councilGoal) { !$0.isNumeric }
        var goal = take(.goal) { !$0.isNumeric }
        if goal != nil, council == nil { council = takeWiderGoal() }
        let area = take(.area) { !$0.isNumeric }
        if goal == nil, council == nil, area == nil, !isUnderGoal {
            goal = heads.indices.first { !taken.contains($0) && !profiles[$0].isNumeric && profiles[$0].meanLength > 8 }
        }
        if explanation == nil { explanation = takeLongest(from: 15) }
        guard goal ?? council ?? area != nil || isUnderGoal else { throw TableRefusal.unknownKind }
        return .goals(
            GoalColumns(
                owner: owner, area: area, councilGoal: council, goal: goal,
                ratings: ratings.map { RatingColumn(column: $0, year: heads[$0].period.year) },
                explanation: explanation, isSure: isSure))
    }

    /// Goals that every owner rates in a column of its own.
    private mutating func goals(of ratings: [Int]) throws -> TablePlan {
        taken.formUnion(ratings)
        let explanation = take(.explanation) { !$0.isNumeric }
        let (council, goal) = (take(.councilGoal) { !$0.isNumeric }, take(.goal) { !$0.isNumeric })
        let area = take(.area) { !$0.isNumeric }
        guard goal ?? council ?? area != nil else { throw TableRefusal.unknownKind }
        return .goals(
            GoalColumns(
                area: area, councilGoal: council, goal: goal,
                ratings: ratings.map { RatingColumn(column: $0, year: heads[$0].period.year, owner: owners[$0]) },
                explanation: explanation))
    }

    /// Of several ratings of one year the one that the heads put first: a later month, or the weightier word.
    private func mainRating(of columns: [Int]) -> ([Int], isSure: Bool) {
        let months = columns.map { heads[$0].period.month ?? 0 }
        if Set(months).count == months.count, let last = months.indices.max(by: { months[$0] < months[$1] }) {
            return ([columns[last]], true)
        }
        let best = columns.max { (heads[$0].weight(.rating), $1) < (heads[$1].weight(.rating), $0) } ?? columns[0]
        let latest = columns.last { heads[$0].weight(.rating) == heads[best].weight(.rating) } ?? best
        let isAlone = columns.filter { heads[$0].weight(.rating) / 10 == heads[best].weight(.rating) / 10 }.count == 1
        // Of several times of a year that have no dates the last one stands last: "Bedömning T1", "Bedömning T2".
        return ([isAlone || heads[best].weight(.rating) >= RoleWords.whole ? best : latest], isAlone)
    }

    /// A second column of goals whose texts stand over several rows.
    private mutating func takeWiderGoal() -> Int? {
        let column = heads.indices.first {
            !taken.contains($0) && heads[$0].weight(.goal) > 0 && heads[$0].weight(.area) == 0
                && !profiles[$0].isNumeric
                && profiles[$0].meanLength > 8
        }
        column.map { _ = taken.insert($0) }
        return column
    }
}
