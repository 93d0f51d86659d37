/// A year, or a month of one: what a column or a cell of a mått is about.
struct MeasurePeriod: Hashable, Sendable {
    var year: Int
    var month: Int?
}

private let monthNames = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
]

/// The period that the words begin with, and how many of them it takes: "2019", "02- 2019", "02-2019", "mars 2019".
func measurePeriod(_ words: some RandomAccessCollection<MeasureWord>) -> (period: MeasurePeriod, used: Int)? {
    guard let first = words.first?.text else { return nil }
    if let year = reportYear(first) { return (MeasurePeriod(year: year), 1) }
    if first.utf8.count == 7, let month = monthBeforeHyphen(first.prefix(3)), let year = reportYear(first.dropFirst(3))
    {
        return (MeasurePeriod(year: year, month: month), 1)
    }
    guard let year = words.dropFirst().first.flatMap({ reportYear($0.text) }),
        let month = monthBeforeHyphen(first) ?? monthNumber(first)
    else { return nil }
    return (MeasurePeriod(year: year, month: month), 2)
}

/// The year that a word is; nil for other words and for numbers that no report is about.
func reportYear(_ word: some StringProtocol) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1980...2099).contains(year) else { return nil }
    return year
}

/// The month of "mars".
func monthNumber(_ word: String) -> Int? {
    monthNames.firstIndex(of: word.lowercased()).map { $0 + 1 }
}

/// The month of "02-".
func monthBeforeHyphen(_ word: some StringProtocol) -> Int? {
    guard word.utf8.count == 3, word.hasSuffix("-"), let month = Int(word.dropLast()),
        (1...12).contains(month)
    else { return nil }
    return month
}
