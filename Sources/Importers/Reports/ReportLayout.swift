import Domain

/// A nämnd's own report on a year or a part of it: goals under headings, with tables and items below them.
struct ReportLayout: Layout {
    /// Marks of two kinds, or the head of one of its tables.
    func recognises(_ text: SourceText) -> Bool {
        var found: Set<String> = []
        var weight = 0
        for index in text.lines.indices where text.lines[index].text.utf8.count <= Self.longestMark {
            guard let mark = Self.mark(at: index, in: text.lines), found.insert(mark.name).inserted else { continue }
            weight += mark.weight
            if weight >= Self.enough { return true }
        }
        return false
    }

    private static let longestMark = 120
    private static let enough = 3

    /// What a line says for the layout; words that any text could hold on a line weigh less.
    private static func mark(at index: Int, in lines: [SourceLine]) -> (name: String, weight: Int)? {
        let line = lines[index]
        guard !line.hasTab else { return nil }
        let text = String(line.text.trimmedBlanks)
        switch ReportLabel(rawValue: text) {
        case .commitment?, .activity?, .priority?: return (text, 2)
        case .status?, .comment?: return (text, 1)
        case nil: break
        }
        if ChapterKind(heading: text) != nil { return (text, 1) }
        guard let reader = blockReaders.first(where: { $0.begins(at: index, in: lines) }) else { return nil }
        return ("\(type(of: reader))", reader is EkonomiReader ? 2 : enough)
    }

    func document(of text: SourceText, path: String, year: Int?) -> DocumentInfo? {
        ReportIdentity(text, path: path).document(year: year)
    }

    func read(_ text: SourceText, as document: DocumentInfo?, context: ImportContext) -> LayoutContent {
        var reader = ReportReader(
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
