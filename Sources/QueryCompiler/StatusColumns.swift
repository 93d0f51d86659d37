import Domain

/// The columns of a row that say its status.
struct StatusColumns: Sendable {
    /// As printed.
    var name: SQLFragment = "status"
    var scale: SQLFragment = "skala"
    /// Its place on the scale.
    var rank: SQLFragment = "rang"
    /// Its grade; this and what follows from it is null for a status that has no place on a scale.
    var grade: SQLFragment = "niva"
    var isLowest: SQLFragment = "lagst"
    var isMet: SQLFragment = "uppfyllt"
    var isHighest: SQLFragment = "hogst"

    /// Of pairs.
    static let earlier = StatusColumns(
        name: "status_fran", rank: "rang_fran", grade: "niva_fran", isLowest: "lagst_fran", isMet: "uppfyllt_fran",
        isHighest: "hogst_fran")
    static let later = StatusColumns(
        name: "status_till", rank: "rang_till", grade: "niva_till", isLowest: "lagst_till", isMet: "uppfyllt_till",
        isHighest: "hogst_till")

    /// Of texts, whose status is `s`.
    static let ofText = StatusColumns(
        name: "s.namn", scale: "s.skala", rank: "s.rang", grade: "s.niva", isLowest: "s.lagst", isMet: "s.uppfyllt",
        isHighest: "s.hogst")

    func passes(_ test: StatusTest) -> SQLFragment {
        switch test {
        case .grades(let grades): isOne(of: grades)
        case .places(let places): Relation.isOne(of: places.map(Value.integer), rank)
        case .placed: "\(isMet) IS NOT NULL"
        }
    }

    private func isOne(of grades: Set<StatusGrade>) -> SQLFragment {
        switch grades {
        case [.lowest]: "\(isLowest) = 1"
        case [.below, .met, .highest]: "\(isLowest) = 0"
        case [.met, .highest]: "\(isMet) = 1"
        case [.lowest, .below]: "\(isMet) = 0"
        case [.highest]: "\(isHighest) = 1"
        case [.lowest, .below, .met]: "\(isHighest) = 0"
        default: Relation.isOne(of: grades.map(\.rawValue).sorted().map(Value.integer), grade)
        }
    }
}
