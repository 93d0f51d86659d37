import Domain

/// What is said of a record, or of a group by how its records are.
public indirect enum Saying: Hashable, Sendable {
    case claim(Claim)
    /// Of a group: records of each kind; of one record: all hold.
    case all([Saying])
    case any([Saying])
    /// Of a group: no record of any; of one record: none holds.
    case none([Saying])
    case at(TimeSaid, Saying)
}

/// One thing said of a record.
public struct Claim: Hashable, Sendable {
    var about: About
    /// What it says, and what it says where it is negated.
    var holds: Condition
    var denied: Condition
    /// True where the words deny it already: "inte missat".
    var isDenial = false

    public enum About: Hashable, Sendable {
        case status, progress, change, text, number
        case field(Field)
    }

    var negated: Claim { Claim(about: about, holds: denied, denied: holds, isDenial: !isDenial) }

    /// What does not meet it, whatever its words mean negated: "uppfyllt 2023 men inte 2024".
    var complement: Claim {
        if case .status(.grades(let grades)) = holds {
            let others = Condition.status(.grades(Set(StatusGrade.allCases).subtracting(grades)))
            return Claim(about: about, holds: others, denied: holds)
        }
        return Claim(about: about, holds: .not(holds), denied: holds)
    }
}

extension Saying {
    var negated: Saying {
        switch self {
        case .claim(let claim): .claim(claim.negated)
        case .all(let sayings): .any(sayings.map(\.negated))
        case .any(let sayings): .all(sayings.map(\.negated))
        case .none(let sayings): .any(sayings)
        case .at(let time, let saying): .at(time, saying.negated)
        }
    }

    /// What does not meet it.
    var complement: Saying {
        switch self {
        case .claim(let claim): .claim(claim.complement)
        case .all(let sayings): .any(sayings.map(\.complement))
        case .any(let sayings): .all(sayings.map(\.complement))
        case .none(let sayings): .any(sayings)
        case .at(let time, let saying): .at(time, saying.complement)
        }
    }

    /// Every claim in it.
    var claims: [Claim] {
        switch self {
        case .claim(let claim): [claim]
        case .all(let sayings), .any(let sayings), .none(let sayings): sayings.flatMap(\.claims)
        case .at(_, let saying): saying.claims
        }
    }

    /// Every time said in it.
    var times: [TimeSaid] {
        switch self {
        case .claim: []
        case .all(let sayings), .any(let sayings), .none(let sayings): sayings.flatMap(\.times)
        case .at(let time, let saying): [time] + saying.times
        }
    }

    func isAbout(_ about: Claim.About) -> Bool { claims.contains { $0.about == about } }

    /// The only claim, where it says no more.
    var claim: Claim? { if case .claim(let claim) = self { claim } else { nil } }
}

/// A time as it was said.
public struct TimeSaid: Hashable, Sendable {
    public enum Years: Hashable, Sendable {
        case list([YearSense])
        /// "både 2023 och 2024", "båda åren" (no years).
        case each([YearSense])
        case neither([YearSense])
        case either([YearSense])
        case span(YearSense, YearSense)
        /// "2024 jämfört med 2023".
        case against(YearSense, YearSense?)
        case since(YearSense)
        case before(YearSense), after(YearSense)
        case last(Int)
        /// "I senaste rapporten (2024)": the latest of each nämnd, in the latest year, which is that.
        case newest(YearSense)
        case all
        case allBut([YearSense])
    }

    var years: Years?
    var month: Int?
    var report: String?

    /// The years said, in the order that they were said.
    var said: [YearSense] {
        switch years {
        case .list(let years), .each(let years), .neither(let years), .either(let years), .allBut(let years): years
        case .span(let from, let to): [from, to]
        case .against(let later, let earlier): [later, earlier].compactMap { $0 }
        case .since(let year), .before(let year), .after(let year), .newest(let year): [year]
        case .last, .all, nil: []
        }
    }
}
