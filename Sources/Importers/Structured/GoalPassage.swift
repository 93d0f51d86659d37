import Domain

/// A goal that is told in running text: its name, its rating and the paragraphs that explain it, as they come.
struct GoalPassage {
    /// A heading or a line that may be the goal's name.
    var title: (text: String, line: Int)?
    var rating: Rating?
    var explanation: [String] = []
    /// Whether paragraphs that come belong to the explanation.
    var isOpen = false

    /// The bedömning that it has come to; nil without a name and a rating.
    func bedömning(_ standing: Standing) -> Bedömning? {
        guard let title, let rating else { return nil }
        return Bedömning(
            nämnd: standing.owner ?? "", målområde: standing.area, kfMål: standing.councilGoal, nämndmål: title.text,
            status: rating.status, motivering: explanation.joined(separator: "\n"), line: title.line,
            doubt: standing.doubt ?? (rating.standing == .unknown ? .unknownStatus : nil))
    }
}
