import Domain

/// A name has no more lines than this, also where the source does not tell its soft wraps.
private let longestName = 12

/// Where rows begin.
extension MeasureRows {
    private mutating func open(_ row: MeasureRow) {
        rows.append(row)
        isOpen = true
        heading = nil
    }

    /// The row that begins at a line, with what stands on its name's lines; the index of the line after those.
    mutating func takeRow(at index: Int) -> Int? {
        let line = lines[index]
        guard line.startsParagraph || isOpen || index == 0 || endsText(lines[index - 1]) else { return nil }
        let columns = columns(line.table) ?? []
        return (columns.isEmpty ? nil : takeColumnRow(at: index, columns)) ?? takeStackedRow(at: index)
    }

    /// "Name Utfall 2019", or a name's lines above "Utfall 2019".
    private mutating func takeStackedRow(at index: Int) -> Int? {
        var name: [MeasureWord] = []
        for next in index..<min(index + longestName, lines.count) {
            let line = lines[next]
            if next > index, opensRow(at: next) {
                return take(name, at: index, then: next)
            }
            guard next == index || !line.startsParagraph, !endsText(line) else { return nil }
            if let cut = tailLabel(line.words) {
                name += line.words[..<cut]
                guard isName(name) else { return nil }
                open(MeasureRow(name: name, line: lines[index].number, table: lines[index].table))
                return next + (takeLabelled(line.words[cut...], at: next) ?? 1)
            }
            name += line.words
        }
        return nil
    }

    private mutating func take(_ name: [MeasureWord], at index: Int, then next: Int) -> Int? {
        guard isName(name) else { return nil }
        let isCut = lines[next - 1].endsInSpace
        open(MeasureRow(name: name, line: lines[index].number, table: lines[index].table, isCut: isCut))
        return next
    }

    /// Whether a row's first cell stands at a line: its outcome, or another where no row can take it.
    private func opensRow(at index: Int) -> Bool {
        let words = lines[index].words[...]
        guard isMeasureLabel(words), let label = MeasureLabel(words) else { return false }
        if case .outcome = label.kind { return true }
        return !isOpen || !(rows.last?.unjustified.isEmpty ?? true)
    }

    /// Where "Utfall 2019" begins at a line's end.
    private func tailLabel(_ words: [MeasureWord]) -> Int? {
        guard let start = words.lastIndex(where: { $0.text == MeasureLabelWord.outcome.rawValue }), start > 0,
            let label = MeasureLabel(words[start...]),
            start + label.used == words.count
                || MeasureCell(words[(start + label.used)...]) != nil
        else { return nil }
        return start
    }

    /// A name with its values after it, or on the line below.
    private mutating func takeColumnRow(at index: Int, _ columns: [MeasureColumn]) -> Int? {
        var name: [MeasureWord] = []
        for next in index..<min(index + longestName, lines.count) {
            let line = lines[next]
            let tail = MeasureTail(line.words, columns: columns.count)
            let isBelow = next > index && tail.name.isEmpty && !tail.values.isEmpty
            guard next == index || !line.startsParagraph || isBelow, !endsText(line) else { return nil }
            name += tail.name
            let hasTrend = !tail.cells.isEmpty && measureTrend(tail.cells) != nil
            if !tail.values.isEmpty || (hasTrend && !name.isEmpty) {
                guard isName(name) else { return nil }
                return take(tail, name, from: index, at: next)
            }
            guard tail.cells.isEmpty else { return nil }
        }
        return nil
    }

    private mutating func take(_ tail: MeasureTail, _ name: [MeasureWord], from index: Int, at next: Int) -> Int {
        var row = MeasureRow(name: name, line: lines[index].number, table: lines[index].table, doubt: tail.doubt)
        row.columnValues = tail.values
        open(row)
        return tail.cells.isEmpty ? next + 1 : next + (takeCell(tail.cells, at: next) ?? 1)
    }

    /// Whether the words can be a mått's name: no sentence, no cell.
    private func isName(_ words: [MeasureWord]) -> Bool {
        guard let first = words.first, words.count < 50, words.contains(where: { $0.text.contains(where: \.isLetter) }),
            let last = words.last?.text
        else { return false }
        if endsClause(last) { return false }
        if MeasureTail(words, columns: 8).name.isEmpty || isMeasureLabel(words[...]) || MeasureCell(words[...]) != nil
            || measureTrend(words[...]) != nil
        {
            return false
        }
        if MeasureLabelWord(rawValue: first.text) != nil, words.count < 4,
            words.dropFirst().allSatisfy({ MeasureNumber($0) != nil || $0.text == "%" })
        {
            return false
        }
        if let label = MeasureLabel(words[...]), label.used < words.count, MeasureNumber(words[label.used]) != nil {
            return false
        }
        return !zip(words, words.dropFirst()).contains { word, next in
            endsClause(word.text) && next.text.first?.isUppercase == true
        }
    }
}

/// Whether a line is the last of running text.
private func endsText(_ line: MeasureLine) -> Bool {
    !line.endsInSpace && endsClause(line.words.last?.text ?? "")
}

/// Whether a word ends a sentence; abbreviations do not.
private func endsClause(_ word: String) -> Bool {
    word.hasSuffix(".") && !word.dropLast().contains(".") && !abbreviations.contains(word)
}

private let abbreviations: Set<String> = [
    "inkl.", "exkl.", "st.", "tot.", "resp.", "avs.", "kap.", "nr.", "ev.", "ang.", "jfr.", "prel.", "ack.", "ca.",
]
