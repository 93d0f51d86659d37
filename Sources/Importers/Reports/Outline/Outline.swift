import Domain

/// The landmarks of a report in the order of the text, from one reading of its passages.
struct Outline {
    private(set) var landmarks: [Landmark] = []
    private(set) var remarks: [ImportRemark] = []
    private let passages: Passages
    private let blocks: BlockStarts
    private let ratings: StatusLabels
    /// What the report says about which names are goals.
    let evidence: GoalEvidence
    private let commitments: [Int: Landmark]
    private var chapter: ChapterKind?
    private var isUnderArea = false

    init(_ passages: Passages, blocks: BlockStarts, scales: StatusScales) {
        self.passages = passages
        self.blocks = blocks
        ratings = scales.ratings
        evidence = GoalEvidence(passages)
        commitments = CommitmentTitles(passages, evidence: evidence).found
        for index in passages.indices { note(index) }
    }

    private mutating func note(_ index: Int) {
        guard let landmark = commitments[index] ?? landmark(at: index) else { return noteStrayRating(index) }
        if case .chapter(let kind) = landmark.kind {
            chapter = kind
            isUnderArea = false
        } else if case .area = landmark.kind {
            isUnderArea = true
            if chapter != .goals { chapter = nil }
        }
        landmarks.append(landmark)
    }

    private func landmark(at index: Int) -> Landmark? {
        let passage = passages[index]
        switch ReportLabel(rawValue: passage.text) {
        case .priority?: return Landmark(lines: passage.lines, name: passage.text, kind: .priority)
        case .activity?: return activity(at: index)
        case .commitment?, .status?, .comment?: return nil
        case nil: break
        }
        if let rated = ratedGoal(at: index) { return rated }
        guard passages.isHeading(index), passage.opensParagraph else { return nil }
        if let kind = ChapterKind(heading: passage.text) {
            return Landmark(lines: passage.lines, name: passage.text, kind: .chapter(kind))
        }
        if let next = passages.next(after: index), blocks.isControl(at: next.lines.lowerBound) {
            return Landmark(lines: passage.lines, name: passage.text, kind: .tableHeading)
        }
        return unratedGoal(at: index)
    }

    private func activity(at index: Int) -> Landmark? {
        guard let title = passages.next(after: index), !title.isLabel, title.text.utf8.count <= 300,
            blocks.reader(at: title.lines.lowerBound) == nil
        else { return nil }
        let lines = passages[index].lines.lowerBound..<title.lines.upperBound
        return Landmark(lines: lines, name: title.text, kind: .activity)
    }

    // MARK: Goals

    /// A heading with a rating on the line below, or below a blank one.
    private func ratedGoal(at index: Int) -> Landmark? {
        guard let below = passages.next(after: index), let status = ratings.name(ofCell: below.text),
            below.isLabel, !passages[index].isLabel, commitments[index] == nil,
            let (lines, name) = wholeHeading(endingAt: index)
        else { return nil }
        let rating = Landmark.Rating(status: status, line: below.lines.lowerBound)
        let isArea = evidence.ratesArea(name, isTight: isTight(below))
        return Landmark(lines: lines, name: name, kind: isArea ? .area(rating) : .goal(rating))
    }

    /// A heading, with the line above where it goes on from there with a small letter.
    private func wholeHeading(endingAt index: Int) -> (Range<Int>, String)? {
        let passage = passages[index]
        if isHeadingText(passage.text) { return (passage.lines, passage.text) }
        guard index > 0, !passage.opensParagraph, !passages[index - 1].isLabel, startsLowercase(Substring(passage.text))
        else { return nil }
        let lines = passages[index - 1].lines.lowerBound..<passage.lines.upperBound
        let text = passages[index - 1].text + " " + passage.text
        return passages[index - 1].opensParagraph && isHeadingText(text) ? (lines, text) : nil
    }

    private func unratedGoal(at index: Int) -> Landmark? {
        guard chapter == nil || chapter == .goals, let next = passages.next(after: index) else { return nil }
        let passage = passages[index]
        if evidence.isArea(passage.text), isTight(next) || chapter == .goals,
            !next.text.hasPrefix(ReportWords.sourcesHead)
        {
            return Landmark(lines: passage.lines, name: passage.text, kind: .area(nil))
        }
        guard isUnderArea, evidence.isGoal(passage.text) || standsOverActivity(index) else { return nil }
        return Landmark(lines: passage.lines, name: passage.text, kind: .goal(nil))
    }

    /// Whether no blank line parts a passage from the one above it.
    private func isTight(_ passage: Passage) -> Bool { !passages.lines[passage.lines.lowerBound].followsBlank }

    private func standsOverActivity(_ index: Int) -> Bool {
        passages.next(after: index)?.text == ReportLabel.activity.rawValue
            && !passages[index].text.hasPrefix(ReportLabel.activity.rawValue)
    }

    private mutating func noteStrayRating(_ index: Int) {
        let passage = passages[index]
        guard passage.isLabel, ratings.name(ofCell: passage.text) != nil else { return }
        if let last = landmarks.last, last.end == passage.lines.upperBound { return }
        let number = passages.lines[passage.lines.lowerBound].number
        remarks.append(ImportRemark(line: number, cause: .unplacedLine, text: passage.text))
        landmarks.append(Landmark(lines: passage.lines, name: "", kind: .lostGoal))
    }
}
