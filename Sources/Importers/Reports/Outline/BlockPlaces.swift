import Domain

/// Where in a report its reading is: the goals, headings and chapter above.
struct BlockPlaces {
    private(set) var goals = GoalPlace()
    var heading: String?
    private(set) var isInSources = false
    private var chapters: [String] = []
    /// The goals that hold from each line on, in order.
    private(set) var history: [(line: Int, goals: GoalPlace)] = []

    mutating func enter(_ landmark: Landmark) {
        heading = landmark.name
        switch landmark.kind {
        case .chapter(let kind):
            goals = GoalPlace()
            chapters = [landmark.name]
            isInSources = kind == .sources
        case .area:
            goals = GoalPlace(målområde: landmark.name)
            isInSources = false
        case .goal:
            goals.nämndmål = landmark.name
            isInSources = false
        case .lostGoal:
            goals.nämndmål = nil
            heading = goals.målområde
        case .priority, .commitment, .activity, .tableHeading: return
        }
        history.append((landmark.lines.lowerBound, goals))
    }

    func block(year: Int, labels: StatusLabels) -> BlockPlace {
        BlockPlace(goals: goals, heading: heading, chapters: chapters, year: year, labels: labels)
    }
}

extension [(line: Int, goals: GoalPlace)] {
    /// The goals that hold at a line; the lines stand in order.
    func goals(at line: Int) -> GoalPlace {
        let before = countOfFirst { $0.line <= line }
        return before > 0 ? self[before - 1].goals : GoalPlace()
    }
}
