/// Finds the lines of lists of contents: those with leader dots, and those that end in page numbers one after another.
///
/// - Parameters:
///   - lines: a page's lines.
///   - pages: how many pages the document has.
/// - Returns: which of the lines.
func contentsLines(_ lines: [TextLine], pages: Int) -> Set<Int> {
    var found = Set(lines.indices.filter { hasLeaders(lines[$0].text) })
    var run: [Int] = []
    var number = 0
    for index in lines.indices {
        let next = pageNumber(lines[index])
        if let next, next >= number, next <= pages + 20 {
            run.append(index)
        } else {
            if run.count > 3 { found.formUnion(run) }
            run = next == nil ? [] : [index]
        }
        number = next ?? 0
    }
    if run.count > 3 { found.formUnion(run) }
    // What stands between two such lines is the beginning of an entry that is wrapped.
    return found.union(lines.indices.filter { found.contains($0 - 1) && found.contains($0 + 1) })
}

private func hasLeaders(_ text: String) -> Bool {
    text.last?.isNumber == true && (text.contains("....") || text.contains(". . . .") || text.contains("……"))
}

/// The number in the line's right margin, where it stands apart after words.
private func pageNumber(_ line: TextLine) -> Int? {
    guard line.segments.count == 2, line.segments[1].words.count == 1, line.segments[0].text.contains(where: \.isLetter)
    else { return nil }
    return Int(line.segments[1].text)
}

/// An entry without the dots that lead to its page number.
func contentsText(_ text: String) -> String {
    text.split(separator: " ").map { $0.filter { $0 != "…" } }
        .map { word in word.hasSuffix("..") || word.hasPrefix("..") ? word.filter { $0 != "." } : word }
        .filter { !$0.isEmpty && $0 != "." }
        .joined(separator: " ")
}
