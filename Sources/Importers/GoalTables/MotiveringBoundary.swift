/// Tells where a motivering ends and the next row's goal cells begin, by blank lines, widths and sentences.
///
/// Every way to cut is weighed by what speaks against it, and the lightest is taken. The weights were set so that one
/// strong sign (a blank line, a full line above, a small letter) outweighs two weak ones.
struct MotiveringBoundary {
    let measures: LineMeasures
    let lexicon: GoalLexicon

    /// More lines than this are no row's goal cells.
    static let mostCellLines = 60
    /// Above this nothing in the lines looks like goal cells.
    private let limit = 14

    /// The index of the first line of the cells at the end of the lines; nil where there are none.
    func cellStart(in lines: [WrappedLine]) -> Int? {
        let lowest = max(lines.count - Self.mostCellLines, 0)
        let wide = lines[lowest...].lastIndex { measures.cellsBeside(width: $0.width) > 3 }
        let first = wide.map { $0 + 1 } ?? lowest
        guard first < lines.count else { return nil }
        // Every cut has the weight of the lines above it as motivering and of those below as cells.
        var asCells = (first..<lines.count).reduce(0) { $0 + weightAsCell(lines, $1) }
        var asMotivering = 0
        var best: (start: Int, weight: Int)?
        for start in first..<lines.count {
            let weight = asMotivering + asCells + weightOfCut(lines, start)
            if weight <= limit, weight < best?.weight ?? .max { best = (start, weight) }
            asCells -= weightAsCell(lines, start)
            asMotivering += weightAsMotivering(lines, start)
        }
        return best?.start
    }

    private func weightAsCell(_ lines: [WrappedLine], _ index: Int) -> Int {
        let beside = measures.cellsBeside(width: lines[index].width)
        // A nämndmål may end like a sentence, but it stands last.
        let endsEarly = index + 1 < lines.count && lines[index].endsSentence
        return (beside - 1) * 2 + (endsEarly ? 4 : 0)
    }

    /// What speaks against a line going on with the motivering; the first line of all is motivering as it stands.
    private func weightAsMotivering(_ lines: [WrappedLine], _ index: Int) -> Int {
        let next = lines[index]
        guard index > 0 else { return next.width <= measures.cell && !next.endsSentence ? 1 : 0 }
        let line = lines[index - 1]
        let isFull = measures.isFull(line, before: next)
        if next.followsBlank { return isFull ? 1 : line.endsSentence ? 2 : 5 }
        return isFull ? 0 : line.endsSentence ? 3 : 6
    }

    private func weightOfCut(_ lines: [WrappedLine], _ start: Int) -> Int {
        guard start > 0 else { return 6 }
        let (last, first) = (lines[start - 1], lines[start])
        var weight = first.startsLikeCell ? 0 : first.startsSmall ? 8 : 2
        if !last.endsSentence { weight += first.followsBlank ? 3 : 6 }
        if !first.followsBlank { weight += 3 }
        if lexicon.knowsCell(startingAt: lines[start...]) { weight -= 3 }
        return weight
    }

    // MARK: Rows without a status

    /// Where a row begins that has goal cells but no known status: a narrow paragraph, no sentence, in a motivering.
    func rowWithoutStatus(in lines: ArraySlice<WrappedLine>) -> Int? {
        var index = lines.startIndex + 1
        while index < lines.endIndex {
            guard lines[index].followsBlank, lines[index].startsLikeCell else {
                index += 1
                continue
            }
            let end = lines[(index + 1)...].firstIndex { $0.followsBlank } ?? lines.endIndex
            if isGoalCell(lines[index..<end]), lines[index - 1].endsSentence { return index }
            index = end
        }
        return nil
    }

    private func isGoalCell(_ paragraph: ArraySlice<WrappedLine>) -> Bool {
        paragraph.count >= 2 && paragraph.last?.endsSentence == false
            && paragraph.allSatisfy { $0.width <= measures.widestCell }
    }
}
