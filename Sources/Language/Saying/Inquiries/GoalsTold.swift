import Domain

/// What has no idiom is said node by node.
struct NoIdiom: Error {}

/// Records of goals as a sentence speaks of them: which, when, and what is said of them.
struct GoalsTold: Hashable {
    enum Time: Hashable {
        case latest
        case years([Int], month: Int?)
        case all
        case span(YearSpan)
    }

    var time = Time.all
    /// True where nämndmål alone are meant, which "mål" says.
    var isLevelled = false
    var nämnder: [String] = []
    var otherNämnder: [String] = []
    var goals: [GoalChoice] = []
    var otherGoals: [GoalChoice] = []
    /// What is said of them, in the order that it is said.
    var sayings: [Condition] = []
    /// The scale whose steps are spoken of by place.
    var scale: String?
    var arePairs = false
    /// True for the later records of pairs.
    var areLater = false

    /// - Parameter source: what the records are; texts are spoken of as what they belong to.
    init(_ things: Things, of source: RowSource = .records(.bedömning)) throws(NoIdiom) {
        var records = things
        if case .later(let pairs) = things { (records, areLater) = (pairs, true) }
        guard records.dimensions == nil else { throw NoIdiom() }
        switch records.source {
        case source: break
        case .pairs: arePairs = true
        default: throw NoIdiom()
        }
        for condition in records.recordConditions { try take(condition) }
    }

    private mutating func take(_ condition: Condition) throws(NoIdiom) {
        switch condition {
        case .latest(of: []) where time == .all: time = .latest
        case .years(let years) where time == .all: time = .years(years, month: nil)
        case .month(let month):
            guard case .years(let years, nil) = time else { throw NoIdiom() }
            time = .years(years, month: month)
        case .span(let span) where time == .all: time = .span(span)
        case .level(.nämndmål): isLevelled = true
        case .nämnd(let names) where nämnder.isEmpty: nämnder = names
        case .not(.nämnd(let names)): otherNämnder += names
        case .goal(let choice): goals.append(choice)
        case .not(.goal(let choice)): otherGoals.append(choice)
        case .scale(let name) where scale == nil || scale == name: scale = name
        // Of pairs a share is one of those that have both years.
        case .paired where arePairs: break
        case .status, .earlierStatus, .way, .text, .any, .not, .compares: sayings.append(condition)
        default: throw NoIdiom()
        }
    }

    /// The years spoken of.
    var years: [Int] {
        switch time {
        case .years(let years, _): years
        case .span(let span): [span.from, span.to]
        case .latest, .all: []
        }
    }

    /// The same without what is said of them.
    var unsaid: GoalsTold {
        var told = self
        told.sayings = []
        return told
    }

    /// True where målområden themselves are rated, which a name of one says.
    var areAreas: Bool { goals.contains { $0.alternatives.contains { $0.level == .målområde } } }
}
