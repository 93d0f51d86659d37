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
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].line <= line { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? self[low - 1].goals : GoalPlace()
    }
}
