/// An entry of a list of contents.
struct ContentsEntry: Sendable {
    var text: String
    var box: PageBox
}

extension PageContent {
    /// Takes the lines of a list of contents out of the page's lines: those with leader dots, and those that end in
    /// page numbers that never go back.
    mutating func takeContents(pageCount: Int) {
        var taken: Set<Int> = []
        for run in runs(pageCount: pageCount) where isContents(run) {
            taken.formUnion(run)
            var entry: ContentsEntry?
            for index in run {
                let line = lines[index]
                if let begun = entry {
                    entry?.text.appendLine(line.text)
                    entry?.box = begun.box.union(line.box)
                } else {
                    entry = ContentsEntry(text: line.text, box: line.box)
                }
                guard lines[index].lastNumber != nil, let whole = entry else { continue }
                contents.append(ContentsEntry(text: withoutLeaders(whole.text), box: whole.box))
                entry = nil
            }
        }
        lines = lines.indices.filter { !taken.contains($0) }.map { lines[$0] }
    }

    /// Lines one after another that end in numbers, with at most one line between them, on which a long
    /// entry begins.
    private func runs(pageCount: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var last: (index: Int, number: Int)?
        for index in lines.indices {
            guard let number = lines[index].lastNumber, number <= pageCount + 20 else { continue }
            if let previous = last, index - previous.index <= 2, number >= previous.number {
                runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
            last = (index, number)
        }
        return runs
    }

    /// Whether a run of lines is no column of a table: its numbers point forward, or dots lead to them.
    private func isContents(_ run: Range<Int>) -> Bool {
        let entries = lines[run].filter { $0.lastNumber != nil }
        let leading = entries.count { hasLeaders($0.text) }
        if leading * 2 >= entries.count { return leading > 0 }
        guard entries.count > 3, let first = entries[0].lastNumber, let last = entries[entries.count - 1].lastNumber,
            first >= number - 2, last > first
        else { return false }
        // Only here and there may a space before the number be as narrow as one between words.
        guard entries.allSatisfy(\.isEntry) else { return false }
        return entries.count { $0.segments.count > 1 } * 2 >= entries.count || entries.count > 6
    }
}

extension TextLine {
    /// The whole number with which it ends, by itself or after dots.
    fileprivate var lastNumber: Int? {
        guard let word = segments.last?.words.last?.text else { return nil }
        let digits = word.reversed().prefix { $0.isNumber }
        guard !digits.isEmpty, digits.count < 5, word.dropLast(digits.count).allSatisfy({ ".…".contains($0) }) else {
            return nil
        }
        return Int(String(digits.reversed()))
    }

    /// Whether there is a text, perhaps with a number before it, and no number but the last.
    fileprivate var isEntry: Bool {
        let inner = segments.dropLast().dropFirst()
        return segments.count < 4 && text.contains(where: \.isLetter)
            && inner.allSatisfy { $0.text.contains(where: \.isLetter) }
    }
}

private func hasLeaders(_ text: String) -> Bool {
    text.contains("....") || text.contains(". . . .") || text.contains("……")
}

/// An entry without the dots that lead to its page number.
private func withoutLeaders(_ text: String) -> String {
    var kept = ""
    var dots = ""
    for character in text.replacing(". . .", with: "...").replacing(". .", with: "..") {
        if character == "." || character == "…" {
            dots.append(character)
        } else {
            kept += dots.count > 2 || dots.contains("…") ? " " : dots
            kept.append(character)
            dots = ""
        }
    }
    return kept.split(separator: " ").joined(separator: " ")
}
