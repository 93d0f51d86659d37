import Domain

/// A nämnd's own report on a year or a part of it: goals under headings, with tables and items below them.
struct FollowUpLayout: Layout {
    func recognises(_ text: SourceText) -> Bool {
        var marks = 0
        for index in text.lines.indices where text.lines[index].text.utf8.count <= Self.longestMark {
            marks += Self.weight(of: index, in: text.lines)
            if marks > 1 { return true }
        }
        return false
    }

    private static let longestMark = 120

    /// How much a line says for the layout: the head of a table is enough alone.
    private static func weight(of index: Int, in lines: [SourceLine]) -> Int {
        let line = lines[index]
        guard !line.hasTab else { return 0 }
        let text = String(line.text.trimmedBlanks)
        if FollowUpLabel(rawValue: text) != nil || ChapterKind(heading: text) != nil { return 1 }
        return blockReaders.contains { $0.begins(at: index, in: lines) } ? 2 : 0
    }

    func document(of text: SourceText, path: String, year: Int?) -> DocumentInfo? {
        FollowUpIdentity(text, path: path).document(year: year)
    }

    func read(_ text: SourceText, as document: DocumentInfo?, context: ImportContext) -> LayoutContent {
        var reader = FollowUpReader(
            text.lines.filter { !isFooter($0) }, nämnd: document?.nämnd, year: document?.year ?? 0,
            scales: context.scales)
        return reader.read()
    }
}

/// Whether a line is the foot of a page: "Hamnnämnden | 53".
func isFooter(_ line: SourceLine) -> Bool {
    guard line.text.utf8.count <= 80, line.text.holds(" | ") else { return false }
    let words = line.text.cleanedWords
    guard words.count >= 3, let last = words.last else { return false }
    return words[words.count - 2] == "|" && last.allSatisfy(\.isNumber)
}
