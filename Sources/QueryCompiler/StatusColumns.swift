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
        case .printed(let text): Relation.isOne(of: [.text(text)], name)
        }
    }

    private func isOne(of grades: Set<StatusGrade>) -> SQLFragment {
        let has = { (grade: StatusGrade) in grades.contains(grade) }
        switch (has(.lowest), has(.below), has(.met), has(.highest)) {
        case (true, false, false, false): return "\(isLowest) = 1"
        case (false, true, true, true): return "\(isLowest) = 0"
        case (false, false, true, true): return "\(isMet) = 1"
        case (true, true, false, false): return "\(isMet) = 0"
        case (false, false, false, true): return "\(isHighest) = 1"
        case (true, true, true, false): return "\(isHighest) = 0"
        default: return Relation.isOne(of: grades.map(\.rawValue).sorted().map(Value.integer), grade)
        }
    }
}
