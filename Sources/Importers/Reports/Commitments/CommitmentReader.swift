import Domain

/// Reads an utvecklingsåtagande: background, the commitment itself, its status and the comment on it.
struct CommitmentReader {
    let passages: Passages
    let progress: StatusLabels

    struct Content {
        var åtagande: Åtagande
        /// The background and the commitment's own words.
        var background: Avsnitt?
        var remarks: [ImportRemark] = []
        /// The first line that was not used.
        var end: Int
    }

    /// - Parameter limit: the next landmark or table; a heading in the comment ends the item before that.
    func read(_ landmark: Landmark, _ commitment: Landmark.Commitment, to limit: Int, in goals: GoalPlace) -> Content {
        var parts = Parts(progress: progress)
        var index = landmark.lines.upperBound
        while index < limit, !(parts.hasComment && isHeading(at: index)) {
            let range = passages.rest(from: index, to: limit)
            parts.take(passages.text(of: range), line: passages.lines[index].number)
            index = range.upperBound
        }
        let line = passages.lines[landmark.lines.lowerBound].number
        if parts.status == nil {
            parts.remarks.append(ImportRemark(line: line, cause: .missingStatus, text: landmark.name))
        }
        let åtagande = Åtagande(
            title: landmark.name, kind: commitment.kind, place: goals, status: parts.status,
            comment: parts.comment.joined(separator: " "), line: line)
        let background = parts.background.first.map {
            let text = parts.background.map(\.text).joined(separator: "\n")
            return Avsnitt(heading: landmark.name, place: goals, text: text, line: $0.line)
        }
        return Content(åtagande: åtagande, background: background, remarks: parts.remarks, end: index)
    }

    private func isHeading(at line: Int) -> Bool {
        let index = passages.places[line]
        let passage = passages[index]
        return passage.lines.lowerBound == line && passage.opensParagraph && passages.isHeading(index)
    }
}

/// The parts of an item as they are read, passage by passage.
private struct Parts {
    let progress: StatusLabels
    private(set) var background: [(text: String, line: Int)] = []
    private(set) var status: String?
    private(set) var comment: [String] = []
    var remarks: [ImportRemark] = []
    private var part = Part.background

    private enum Part { case background, status, comment }

    init(progress: StatusLabels) { self.progress = progress }

    var hasComment: Bool { part == .comment && !comment.isEmpty }

    mutating func take(_ text: String, line: Int) {
        switch ReportLabel(rawValue: text) {
        case .status?: part = .status
        case .comment?: part = .comment
        case .commitment?, .activity?, .priority?: break
        case nil: takeText(text, line: line)
        }
    }

    private mutating func takeText(_ text: String, line: Int) {
        if part == .comment {
            comment.append(text)
        } else if let found = progress.name(ofCell: text) {
            status = found
            part = .comment
        } else if part == .background {
            background.append((text, line))
        } else {
            takeUnknownStatus(text, line: line)
        }
    }

    private static let longestStatus = 60

    /// What stands where a status should: one of another scale, or the comment where the status is lost.
    private mutating func takeUnknownStatus(_ text: String, line: Int) {
        part = .comment
        guard text.utf8.count <= Self.longestStatus, !endsSentence(Substring(text)) else { return comment.append(text) }
        status = text
        remarks.append(ImportRemark(line: line, cause: .unknownStatus(text), text: text))
    }
}
