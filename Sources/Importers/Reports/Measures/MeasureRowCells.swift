import Domain

/// The labelled cells of the last row. Each takes its words and says how many lines that used; nil where they are no
/// cell of the row.
extension MeasureRows {
    private var last: Int { rows.count - 1 }

    mutating func takeCell(_ words: ArraySlice<MeasureWord>, at index: Int) -> Int? {
        guard isOpen, !rows.isEmpty else { return nil }
        if isUnjustified(words, lines[index].table) { return takeUnjustified(words.map(\.text)) }
        if measureTrend(words) != nil { return takeTrend(words, nil) }
        return takeLabelled(words, at: index)
    }

    /// Whether the words say for which divisions a mått has unjustified differences.
    func isUnjustified(_ words: ArraySlice<MeasureWord>, _ table: Int) -> Bool {
        guard !words.isEmpty, words.count < 4, block.tables.indices.contains(table) else { return false }
        if words.count == 1, words.first?.text == "Nej" || words.first?.text == "Ja" { return true }
        return words.allSatisfy { block.tables[table].divisions.contains($0.text) }
    }

    /// A cell with a label: its value stands after the label or on the next line.
    mutating func takeLabelled(_ words: ArraySlice<MeasureWord>, at index: Int) -> Int? {
        guard let label = MeasureLabel(words) else { return nil }
        let rest = words.dropFirst(label.used)
        let next = index + 1 < lines.count && !lines[index + 1].followsHeader ? lines[index + 1] : nil
        switch label.kind {
        case .trend: return takeTrend(rest, next)
        case .target(let year): return takeTarget(year, rest, next)
        case .ranking(let year): return takeRanking(year, rest, next)
        case .outcome(let period): return takeValue("Totalt", period, rest, next)
        case .group(let group, let period):
            let isDivision = hasDivision(of: group, at: index)
            guard isDivision || isStacked(at: index) else { return nil }
            return takeValue(group, period, rest, next, isDivision: isDivision)
        }
    }

    private func isStacked(at index: Int) -> Bool { columns(lines[index].table)?.isEmpty ?? false }

    /// Whether the table's heading names what a group is a part of.
    private func hasDivision(of group: String, at index: Int) -> Bool {
        let table = lines[index].table
        guard block.tables.indices.contains(table) else { return false }
        let division =
            switch MeasureLabelWord(rawValue: group) {
            case .women, .men, .girls, .boys: "Kön"
            case .lowest, .highest: "Område"
            default: group.cleanedWords.first.map(String.init) ?? group
            }
        return block.tables[table].divisions.contains(division)
    }

    /// Whether a cell of a kind can follow the row's; one that cannot is another row's, whose name is lost.
    private mutating func admits(_ stage: MeasureRow.Stage) -> Bool {
        if rows[last].admits(stage) { return true }
        isOpen = false
        return false
    }

    private mutating func takeUnjustified(_ found: [String]) -> Int? {
        let before = rows[last].unjustified
        guard !before.contains("Nej"), before.isEmpty || !found.contains("Nej"),
            found.allSatisfy({ !before.contains($0) })
        else {
            isOpen = false
            return nil
        }
        rows[last].unjustified += found
        rows[last].stage = .verdict
        return 1
    }

    private mutating func takeTrend(_ rest: ArraySlice<MeasureWord>, _ next: MeasureLine?) -> Int? {
        let below = rest.isEmpty ? next.flatMap { measureTrend($0.words[...]) } : nil
        guard let trend = measureTrend(rest) ?? below else { return rest.isEmpty ? 1 : nil }
        guard rows[last].trend == nil, admits(.trend) else { return nil }
        rows[last].trend = trend
        return below == nil ? 1 : 2
    }

    private mutating func takeTarget(_ year: Int, _ rest: ArraySlice<MeasureWord>, _ next: MeasureLine?) -> Int? {
        guard admits(.target), !rows[last].targets.contains(where: { $0.year == year }) else { return nil }
        if !rest.isEmpty {
            // Further cells can stand on the same line.
            let end = rest.indices.dropFirst().first { isMeasureLabel(rest[$0...]) } ?? rest.endIndex
            rows[last].targets.append((year, rest[..<end].joinedText))
            return end == rest.endIndex ? 1 : takeFollowing(rest[end...], next)
        }
        guard let next, !next.startsParagraph, next.words.count < 12, !isMeasureLabel(next.words[...]),
            !isRanking(next.words[...])
        else { return 1 }
        rows[last].targets.append((year, next.text))
        return 2
    }

    /// Rankings that stand on the line of another cell.
    private mutating func takeFollowing(_ words: ArraySlice<MeasureWord>, _ next: MeasureLine?) -> Int {
        guard let label = MeasureLabel(words), case .ranking(let year) = label.kind else { return 1 }
        return takeRanking(year, words.dropFirst(label.used), next) ?? 1
    }

    private mutating func takeRanking(_ year: Int, _ rest: ArraySlice<MeasureWord>, _ next: MeasureLine?) -> Int? {
        guard admits(.target), !rows[last].rankings.contains(where: { $0.year == year }) else { return nil }
        if let word = rest.first, isRanking(rest.prefix(1)) {
            addRanking(year, word.text)
            return rest.count == 1 ? 1 : takeFollowing(rest.dropFirst(), next)
        }
        guard rest.isEmpty else { return nil }
        guard let next, isRanking(next.words[...]) else { return 1 }
        addRanking(year, next.text)
        return 2
    }

    private mutating func addRanking(_ year: Int, _ place: String) {
        if !rows[last].expects(year) { rows[last].doubt = .cellBoundary }
        rows[last].rankings.append(MåttRanking(year: year, place: place))
    }

    private mutating func takeValue(
        _ group: String, _ period: MeasurePeriod, _ rest: ArraySlice<MeasureWord>, _ next: MeasureLine?,
        isDivision: Bool = true
    ) -> Int? {
        let stage: MeasureRow.Stage = group == "Totalt" ? .outcome : .group
        guard admits(stage) else { return nil }
        let isBelow = rest.isEmpty
        guard let cell = MeasureCell(isBelow ? (next?.words ?? [])[...] : rest) else {
            let isKnown = group == "Totalt" || MeasureLabelWord(rawValue: group) != nil
            return isBelow && isKnown ? 1 : nil
        }
        guard rows[last].fits(cell, group, period) else {
            isOpen = false
            return nil
        }
        let isExpected = isDivision && (group == "Totalt" || rows[last].expects(period))
        rows[last].stage = stage
        rows[last].add(
            MåttValue(
                group: group, year: period.year, month: period.month, value: cell.value, unit: cell.unit,
                line: cell.line, doubt: cell.isTorn ? .tornSign : isExpected ? nil : .cellBoundary))
        return isBelow ? 2 : 1
    }
}
