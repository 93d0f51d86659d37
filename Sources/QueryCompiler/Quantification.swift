import Domain

/// A question's quantifier as conditions on groups of rows.
struct Quantification {
    private let quantifier: Quantifier
    private let condition: [SQLFragment]
    /// The years in each of which the quantifier must hold, if it must.
    private let years: [Int]

    init(_ compilation: Compilation) {
        quantifier = compilation.question.quantifier
        condition = compilation.condition
        years = compilation.relation.hasPairs ? [] : Self.eachYear(compilation.question.period)
    }

    /// True where a group passes as soon as one row meets the condition.
    var isPlain: Bool { quantifier == .some && years.isEmpty }

    /// Conditions on the rows, where a group without a row that meets them is out anyway.
    var narrowing: [SQLFragment] { isNarrowing ? condition : [] }

    /// True where a group may pass although none of its rows meets the condition.
    var mayHoldForNone: Bool {
        switch quantifier {
        case .some, .all, .none: false
        case .atLeast, .atMost, .exactly: !isNarrowing
        }
    }

    /// Conditions on the groups.
    var having: [SQLFragment] {
        switch quantifier {
        case .some: inEachYear
        case .all: ["\(met()) = count(*)"] + inEachYear
        case .none: ["\(met()) = 0"] + inEachYear
        case .atLeast(let number): compared(">=", number)
        case .atMost(let number): compared("<=", number)
        case .exactly(let number): compared("=", number)
        }
    }

    private static func eachYear(_ period: Period) -> [Int] {
        guard case .years(let years, _, each: true) = period else { return [] }
        let distinct = Set(years).sorted()
        return distinct.count > 1 ? distinct : []
    }

    private var isNarrowing: Bool {
        switch quantifier {
        case .some: true
        case .atLeast(let number), .exactly(let number): number > 0
        case .all, .none, .atMost: false
        }
    }

    /// A group must have rows of all the years, and rows that meet the condition where it narrows.
    private var inEachYear: [SQLFragment] {
        years.isEmpty ? [] : ["count(DISTINCT ar) = \(.integer(years.count))"]
    }

    /// The number of rows that meet the condition, in one year or in all.
    private func met(year: Int? = nil) -> SQLFragment {
        let wanted = (year.map { ["ar = \(.integer($0))"] } ?? []) + (isNarrowing ? [] : condition)
        return .countOfRows.filtered(by: wanted)
    }

    private func compared(_ sign: SQLFragment, _ number: Int) -> [SQLFragment] {
        if years.isEmpty { return ["\(met()) \(sign) \(.integer(number))"] }
        return years.map { "\(met(year: $0)) \(sign) \(.integer(number))" } + inEachYear
    }
}
