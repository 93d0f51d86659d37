/// Tells the målområde, KF-mål and nämndmål of a row apart where they stand as one run of lines.
///
/// Every division at words that can begin a cell is weighed by what speaks against it: a boundary without a blank line,
/// a blank line inside a cell, a line too wide for one cell; what stands in other nämnder's tables speaks for it.
struct CellSplitter {
    let measures: LineMeasures
    let lexicon: GoalLexicon

    /// The division where the lines show one by themselves: two or three narrow paragraphs.
    static func plainSplit(of block: CellBlock, measures: LineMeasures) -> CellSplit? {
        let starts = block.words.indices.filter { block.words[$0].gap == .blank }
        let isPlain =
            block.width <= measures.widestCell
            && starts.allSatisfy { block.words[$0].canBegin }
        guard isPlain, (1...2).contains(starts.count) else { return nil }
        return split(block, starts)
    }

    /// The lightest division; of equal ones the one with fewest cells.
    func split(_ block: CellBlock, at position: BlockPosition) -> CellSplit {
        var best = Self.split(block, [])
        var least = weight(best, of: block, at: position)
        func consider(_ starts: [Int]) {
            let split = Self.split(block, starts)
            let weight = weight(split, of: block, at: position)
            if weight < least { (best, least) = (split, weight) }
        }
        for (place, first) in block.starts.enumerated() where position.levels > 0 {
            consider([first])
            guard position.levels > 1 else { continue }
            for second in block.starts[(place + 1)...] { consider([first, second]) }
        }
        return best
    }

    private static func split(_ block: CellBlock, _ starts: [Int]) -> CellSplit {
        let count = block.words.count
        switch starts.count {
        case 0: return CellSplit(nämndmål: 0..<count)
        case 1: return CellSplit(kfMål: 0..<starts[0], nämndmål: starts[0]..<count)
        default:
            return CellSplit(målområde: 0..<starts[0], kfMål: starts[0]..<starts[1], nämndmål: starts[1]..<count)
        }
    }

    private func weight(_ split: CellSplit, of block: CellBlock, at position: BlockPosition) -> Double {
        let cells = split.parts.reduce(0) { $0 + weight(ofCell: $1, in: block, isNarrow: $1 == split.målområde) }
        let boundaries = split.parts.dropFirst().reduce(0) { $0 + weight(ofBoundary: block.words[$1.lowerBound].gap) }
        return cells + boundaries + weight(ofNames: split, in: block, at: position)
    }

    private func weight(ofBoundary gap: CellBlock.Gap) -> Double {
        switch gap {
        case .start, .blank: 0
        case .line: 2
        case .space: 3
        }
    }

    // MARK: The shape of a cell

    private func weight(ofCell range: Range<Int>, in block: CellBlock, isNarrow: Bool) -> Double {
        var weight = 0.0
        var width = -1
        for index in range {
            let word = block.words[index]
            if index > range.lowerBound, word.gap != .space {
                weight += self.weight(ofLine: width)
                weight += self.weight(ofBreakBefore: word, afterWidth: width, isNarrow: isNarrow)
                width = -1
            }
            width += 1 + word.width
        }
        return weight + self.weight(ofLine: width)
    }

    private func weight(ofLine width: Int) -> Double {
        let excess = width - measures.widestCell
        return excess > 0 ? 5 + Double(excess) / 4 : 0
    }

    private func weight(ofBreakBefore word: CellBlock.Word, afterWidth width: Int, isNarrow: Bool) -> Double {
        if word.gap == .blank { return word.canBegin ? 6 : 1 }
        // A line that had room for the next word was ended by its cell, or stands in the målområden's narrow column.
        let filled = width + 1 + word.width
        guard !isNarrow, filled <= measures.cell - 3 else { return 0 }
        return word.canBegin && filled <= measures.cell - 6 ? 4 : 1
    }

    // MARK: Names

    private func weight(ofNames split: CellSplit, in block: CellBlock, at position: BlockPosition) -> Double {
        var weight = 0.0
        if let range = split.målområde {
            let name = block.key(range)
            weight -= bonus(lexicon.countAsMålområde(name, outside: position.table), name) * 1.25
        }
        if let range = split.kfMål {
            let name = block.key(range)
            weight -= bonus(lexicon.countAsKFMål(name, outside: position.table), name)
            // A målområde is never a KF-mål: cells that are glued on below it hide one.
            if lexicon.countAsMålområde(name, outside: position.table) > 0 { weight += 6 }
        }
        let missing = position.levels - (split.parts.count - 1)
        return position.isLast ? weight + Double(3 * max(missing, 0)) : weight
    }

    private func bonus(_ count: Int, _ name: UInt64) -> Double {
        if lexicon.isKnown(name) { return 5 }
        return count == 0 ? 0 : count == 1 ? 3.5 : 5
    }
}
