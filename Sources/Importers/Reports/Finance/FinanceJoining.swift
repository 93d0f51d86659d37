/// The words of wrapped cells; a word that the page broke without a hyphen is whole again.
///
/// A space at a line's end marks a soft wrap, none a break inside a word ("Ackumule", "rad"), or where a cell ends.
/// - Parameter marksWraps: whether the text keeps those spaces at all.
func cellWords(_ lines: some Collection<(words: [Substring], endsInSpace: Bool)>, marksWraps: Bool) -> [String] {
    var result: [String] = []
    var isHard = false
    for line in lines {
        guard let first = line.words.first else { continue }
        if let last = result.last, isTorn(last, first, isHard: isHard) {
            result[result.count - 1] = last + first
        } else {
            result.append(String(first))
        }
        result += line.words.dropFirst().map(String.init)
        isHard = marksWraps && !line.endsInSpace
    }
    return result
}

private func isWhole(_ word: String) -> Bool { FinanceWords.isSmall(word) || FinanceWords.columnKind(word) != nil }

private func isTorn(_ last: String, _ next: Substring, isHard: Bool) -> Bool {
    if last.last == "/" { return last.count > 1 && !FinanceWords.isLabelHeading(next) }
    guard isHard else { return false }
    if let digit = next.first, digit.isNumber { return calendarYear(last) == nil && calendarYear(last + next) != nil }
    guard startsLowercase(next), last.last?.isLetter ?? false else { return false }
    let end = last.split(separator: "/").last.map(String.init) ?? last
    return !isWhole(end) && !isWhole(String(next))
}
