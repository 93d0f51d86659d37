import Domain

/// Reads an utvecklingsåtagande: background, the commitment itself, its status and the comment on it.
struct CommitmentReader {
    let passages: Passages
    let progress: StatusLabels

    struct Content {
        var åtagande: Åtagande
        var background: Avsnitt?
        var remarks: [ImportRemark] = []
        /// The first line that it did not use.
        var end: Int
    }

    /// - Parameter limit: the next landmark or table.
    func read(_ landmark: Landmark, _ commitment: Landmark.Commitment, to limit: Int, in goals: GoalPlace) -> Content {
        let lines = passages.lines
        var åtagande = Åtagande(
            title: landmark.name, kind: commitment.kind, place: goals, line: lines[landmark.lines.lowerBound].number)
        var background: [(text: String, line: Int)] = []
        var remarks: [ImportRemark] = []
        var comment: [String] = []
        var part = Part.background
        var index = landmark.lines.upperBound
        while index < limit {
            let range = passages.rest(from: index, to: limit)
            let text = passages.text(of: range)
            if part == .comment, isHeading(at: index), !comment.isEmpty { break }
            switch (FollowUpLabel(rawValue: text), part) {
            case (.commitment?, _): break
            case (.status?, _): part = .status
            case (.comment?, _): part = .comment
            case (_, .background), (_, .status):
                if let status = progress.name(ofCell: text) {
                    åtagande.status = status
                    part = .comment
                } else if part == .status, text.utf8.count <= Self.longestStatus, !endsSentence(Substring(text)) {
                    åtagande.status = text
                    remarks.append(ImportRemark(line: lines[index].number, cause: .unknownStatus(text), text: text))
                    part = .comment
                } else if part == .status {
                    comment.append(text)
                    part = .comment
                } else {
                    background.append((text, lines[index].number))
                }
            case (_, .comment): comment.append(text)
            }
            index = range.upperBound
        }
        åtagande.comment = comment.joined(separator: " ")
        if åtagande.status == nil {
            remarks.append(ImportRemark(line: åtagande.line, cause: .missingStatus, text: åtagande.title))
        }
        let text = background.map(\.text).joined(separator: "\n")
        let section = background.first.map { Avsnitt(heading: landmark.name, place: goals, text: text, line: $0.line) }
        return Content(åtagande: åtagande, background: section, remarks: remarks, end: index)
    }

    private static let longestStatus = 60

    private enum Part { case background, status, comment }

    private func isHeading(at line: Int) -> Bool {
        let index = passages.places[line]
        let passage = passages[index]
        return passage.lines.lowerBound == line && passage.opensParagraph && passages.isHeading(index)
    }
}
