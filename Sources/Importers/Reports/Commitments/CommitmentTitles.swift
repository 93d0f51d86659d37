import Domain

/// Finds the title of each utvecklingsåtagande: the nearest heading above its label, with background between them.
struct CommitmentTitles {
    /// By the passage of the title.
    private(set) var found: [Int: Landmark] = [:]
    private let passages: Passages
    private let evidence: GoalEvidence

    init(_ passages: Passages, evidence: GoalEvidence) {
        self.passages = passages
        self.evidence = evidence
        for index in passages.indices where passages[index].text == ReportLabel.commitment.rawValue {
            let title = title(above: index)
            let landmark = landmark(title: title, label: index)
            found[title ?? index] = landmark
        }
    }

    /// A commitment whose title is lost is called by its own first words.
    private func landmark(title: Int?, label: Int) -> Landmark? {
        guard let title else {
            guard let words = passages.next(after: label), !words.isLabel else { return nil }
            return landmark(name: words.text, lines: passages[label].lines, label: label)
        }
        return landmark(name: passages[title].text, lines: passages[title].lines, label: label)
    }

    private func landmark(name: String, lines: Range<Int>, label: Int) -> Landmark {
        let isShared = name.hasPrefix(ReportWords.sharedCommitment)
        let own = name.dropFirst(isShared ? ReportWords.sharedCommitment.count : 0)
            .trimmed { $0 == ":" || $0.isWhitespace }
        let commitment = Landmark.Commitment(
            kind: isShared ? .kommunövergripande : .utvecklingsåtagande, label: passages[label].lines.lowerBound)
        return Landmark(lines: lines, name: own.isEmpty ? name : String(own), kind: .commitment(commitment))
    }

    private func title(above label: Int) -> Int? {
        var index = label - 1
        while index >= 0, !passages[index].isLabel {
            if passages[index].text.hasPrefix(ReportWords.sharedCommitment) || isTitle(index) { return index }
            index -= 1
        }
        return nil
    }

    private func isTitle(_ index: Int) -> Bool {
        let passage = passages[index]
        guard passages.isHeading(index), passage.opensParagraph || passages.next(after: index)?.opensParagraph == true
        else { return false }
        guard index == 0 || passages[index - 1].text != ReportLabel.comment.rawValue || passage.opensParagraph else {
            return false
        }
        return !evidence.isGoal(passage.text) && !evidence.isArea(passage.text)
            && ChapterKind(heading: passage.text) == nil
    }
}
