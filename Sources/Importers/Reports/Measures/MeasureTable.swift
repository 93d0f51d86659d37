/// The heading of a mått table: "Mått Utfall 2017 Utfall 2018 Trend / Etappmål, ranking & / genomsnitt", in many variants.
struct MeasureTable: Hashable, Sendable {
    /// Its value columns; empty where the values stand in stacked cells.
    let columns: [MeasureColumn]
    /// What it splits and judges its values by: "Kön", "Område", "Ålder".
    let divisions: Set<String>
    /// The line after the heading.
    let end: Int

    /// The heading that begins at a line; nil where none does.
    init?(at start: Int, to limit: Int, in lines: [SourceLine]) {
        guard MeasureTable.opens(lines[start]) else { return nil }
        guard lines[start].text.utf8.count <= MeasureTable.longestHeading else { return nil }
        var words = Array(measureWords(lines[start]).dropFirst())
        guard words.allSatisfy(isHeadingWord) else { return nil }
        var index = start + 1
        while index < min(limit, start + 9), let more = MeasureTable.continuation(lines, at: index, limit, after: words)
        {
            words += more
            index += 1
        }
        guard words.contains(where: { $0.text == "Utfall" }) else { return nil }
        columns = MeasureTable.columns(words)
        guard columns.count <= MeasureTable.mostColumns else { return nil }
        divisions = Set(words.map(\.text).filter { !fixedHeadingWords.contains($0) && $0.first?.isUppercase == true })
        end = index
    }

    /// More columns than any table has; with more, a row's numbers can be parted in too many ways to tell one.
    private static let mostColumns = 16
    /// A heading's first line has no more bytes than this.
    private static let longestHeading = 400

    /// Whether a line begins with the word "Mått"; cheap.
    static func opens(_ line: SourceLine) -> Bool {
        let text = line.text.utf8.drop(while: isBlank)
        return text.starts(with: "Mått".utf8) && (text.dropFirst(5).first.map(isBlank) ?? true)
    }

    /// Whether a line is a part of a heading whose first line is lost: the rows below it have unknown columns.
    static func isLostHeading(_ line: SourceLine) -> Bool {
        let text = line.text
        guard text.utf8.count < 60,
            text.holds("Etappmål,") || text.holds("genomsnitt") || text.holds("Omotiverade")
                || text.holds("skillnader?")
        else { return false }
        let words = measureWords(line)
        return words.contains { strongHeadingWords.contains($0.text) }
            && words.allSatisfy { fixedHeadingWords.contains($0.text) || divisionWords.contains($0.text) }
    }

    /// The words of a line that goes on with the heading; nil where the line is the first of the table's rows.
    private static func continuation(
        _ lines: [SourceLine], at index: Int, _ limit: Int, after words: [MeasureWord]
    ) -> [MeasureWord]? {
        let line = lines[index]
        guard line.text.utf8.count < 90 else { return nil }
        let more = measureWords(line)
        let areHeadings = more.allSatisfy(isHeadingWord)
        if words.last?.text == "Utfall", measurePeriod(more) != nil { return areHeadings ? more : nil }
        if more.count > 1, let label = MeasureLabel(more[...]), label.used == more.count {
            // A cell looks like a heading's column, but a value stands under it.
            let next = index + 1 < limit ? measureWords(lines[index + 1]) : []
            guard case .outcome = label.kind, MeasureCell(next[...]) == nil, words.isEmpty || !columns(words).isEmpty
            else { return nil }
            return more
        }
        if more.first?.text == "Utfall", areHeadings { return more }
        let isPlain = more.allSatisfy { fixedHeadingWords.contains($0.text) || divisionWords.contains($0.text) }
        let isStrong = more.count < 9 && more.contains { strongHeadingWords.contains($0.text) }
        return isPlain || (isStrong && areHeadings) ? more : nil
    }

    /// Where an outcome or a forecast is named with its period.
    private static func columns(_ words: [MeasureWord]) -> [MeasureColumn] {
        words.indices.compactMap { index in
            guard let group = columnGroups[words[index].text], let (period, _) = measurePeriod(words[(index + 1)...])
            else { return nil }
            return MeasureColumn(group: group, period: period)
        }
    }
}

/// A column of values.
struct MeasureColumn: Hashable, Sendable {
    /// What its values are of: "Totalt", as in stacked cells, or what the heading says instead of "Utfall".
    let group: String
    let period: MeasurePeriod
}

private let columnGroups = ["Utfall": "Totalt", "Prognos": "Prognos"]

/// The words that stand in the headings of mått tables, beside years and the names of divisions.
private let fixedHeadingWords: Set<String> = [
    "Utfall", "&", "och", "trend", "Trend", "Etappmål", "Etappmål,", "Mål", "Mål,", "Målvärde", "ranking", "Ranking",
    "ranking,", "genomsnitt", "Genomsnitt", "Omotiverade", "omotiverade", "skillnader", "skillnader?",
]
/// Words that no row's name begins with.
private let strongHeadingWords: Set<String> = ["Etappmål,", "genomsnitt", "Omotiverade", "skillnader?"]
/// Divisions as the known reports print them; other capitalised words are told by what stands beside them.
private let divisionWords: Set<String> = ["Kön", "Område", "Ålder"]

private func isHeadingWord(_ word: MeasureWord) -> Bool {
    let text = word.text
    return fixedHeadingWords.contains(text) || reportYear(text) != nil || monthBeforeHyphen(text) != nil
        || measurePeriod([word]) != nil || monthNumber(text) != nil
        || (text.first?.isUppercase == true && text.utf8.count < 20 && text.allSatisfy { $0.isLetter })
}
