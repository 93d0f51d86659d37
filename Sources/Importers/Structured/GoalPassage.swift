import Domain

/// A goal that is told in running text: its name, its ratings and the paragraphs that explain it, as they come.
struct GoalPassage {
    struct Title {
        var text: String
        var line: Int
        /// A heading or a label's value is the goal's name whatever stands between; a line of text only right before.
        var isCertain: Bool
        /// Whether a label or its verb says that it is a goal's name.
        var isGoal = false
    }

    var title: Title?
    /// With the years that their labels name.
    private(set) var ratings: [(rating: Rating, year: Int?)] = []
    private var explanation: [String] = []
    /// Paragraphs between the title and the rating.
    private var before: [String] = []
    /// Whether paragraphs that come belong to the explanation.
    var isOpen = false
    /// Whether lines that come tell what is to be done.
    var isOfActivities = false
    /// Whether the goal that is told is the council's, which the nämnd rates as a whole.
    var isOfCouncil = false
    /// Whether the rating may be of something else.
    private var isDoubtful = false
    /// Whether the rating stands in the goal's own line: the next such line is another goal.
    var isDashed = false

    /// Right after the name of a goal.
    var isAwaitingRating: Bool { title?.isCertain == true && ratings.isEmpty && before.isEmpty }
    var isRated: Bool { !ratings.isEmpty }
    /// Whether a paragraph may end with the rating of a goal that is named.
    var isAwaitingConclusion: Bool { title?.isCertain == true && ratings.isEmpty }

    /// - Parameter isTold: whether the rating is a sentence of running text, which may be of another goal than the
    ///   title's.
    mutating func rate(_ rating: Rating, year: Int? = nil, isTold: Bool = false) {
        if isTold, title?.isGoal != true { isDoubtful = true }
        if ratings.isEmpty { explanation += before }
        ratings.append((rating, year))
        isOpen = true
    }

    mutating func explain(_ text: String) { explanation.append(text) }

    /// A paragraph that comes before any rating.
    mutating func precede(_ text: String, line: Int) {
        if title?.isCertain == true {
            before.append(text)
        } else {
            title =
                text.hasSuffix(".") || !text.contains(where: \.isLetter)
                ? nil : Title(text: text, line: line, isCertain: false)
        }
    }

    /// The bedömningar that it has come to; none without a name and a rating.
    ///
    /// - Parameter year: the document's: the explanation is of its rating.
    func bedömningar(_ standing: Standing, year: Int) -> [Bedömning] {
        guard let title else { return [] }
        let own = ratings.firstIndex { $0.year == year } ?? ratings.firstIndex { $0.year == nil } ?? 0
        return ratings.enumerated().map { index, entry in
            Bedömning(
                nämnd: standing.owner ?? "", målområde: standing.area,
                kfMål: isOfCouncil ? title.text : standing.councilGoal,
                nämndmål: isOfCouncil ? nil : title.text,
                status: entry.rating.status, motivering: index == own ? explanation.joined(separator: "\n") : "",
                line: title.line, year: entry.year == year ? nil : entry.year,
                doubt: standing.doubt ?? entry.rating.doubt ?? (isDoubtful ? .uncertainColumn : nil))
        }
    }
}
