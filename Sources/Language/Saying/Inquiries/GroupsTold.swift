import Domain

/// Groups as a sentence speaks of them: of what, among which records, and what each must have.
struct GroupsTold {
    var dimension: Dimension
    /// The records that they are made of.
    var records: GoalsTold
    var conditions: [Condition] = []

    init(_ things: Things) throws(NoIdiom) {
        switch things {
        case .groups(let dimensions, of: let records):
            guard dimensions.count == 1 else { throw NoIdiom() }
            dimension = dimensions[0]
            self.records = try GoalsTold(records)
        case .those(let groups, let condition):
            self = try GroupsTold(groups)
            conditions += condition.conjuncts
        case .all, .later, .first: throw NoIdiom()
        }
    }
}
