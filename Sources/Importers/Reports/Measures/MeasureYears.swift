/// Which of a table's year columns the values of a row stand in.
///
/// Empty cells leave no trace, so a row with fewer values than columns tells it only by other marks.
struct MeasureYears {
    /// The places of a table's columns before which its full rows have a wide space.
    private var wideColumns: [Int: Set<Int>] = [:]

    init() {}

    /// Learns from a row with a value in every column.
    mutating func learn(_ values: [MeasureColumnValue?], table: Int) {
        let wide = Set(values.indices.dropFirst().filter { values[$0]?.number.isWide == true })
        wideColumns[table] = wideColumns[table].map { $0.intersection(wide) } ?? wide
    }

    /// The columns of the values, left to right; not in doubt where there is one for each.
    func places(
        of values: [MeasureColumnValue?], columns: [MeasureColumn], table: Int, comment: String
    ) -> [Int] {
        let count = values.count
        guard count < columns.count else { return Array(0..<min(count, columns.count)) }
        if let wide = wideColumns[table], !wide.isEmpty,
            let places = byWidth(values, columns: columns.count, wide: wide)
        {
            return places
        }
        let text = comment.lowercased()
        if let places = byYears(text, columns: columns, count: count) { return places }
        let end = lastIsEmpty(text, columns) ? columns.count - 1 : columns.count
        return Array((end - count)..<end)
    }

    /// A column that is set off by a wide space in every full row is empty in a row without such a space.
    private func byWidth(_ values: [MeasureColumnValue?], columns: Int, wide: Set<Int>) -> [Int]? {
        var places: [Int] = []
        var free = Array(0..<columns)[...]
        for (index, value) in values.enumerated().reversed() {
            let isWide = value?.number.isWide == true
            guard let place = free.last(where: { index == 0 || wide.contains($0) == isWide }) else { return nil }
            places.insert(place, at: 0)
            free = free[..<place]
        }
        return places
    }

    /// "… minskat mellan 2017 och 2018" names the years of two values.
    private func byYears(_ text: String, columns: [MeasureColumn], count: Int) -> [Int]? {
        guard count == 2, let start = text.firstRange(of: "mellan ")?.upperBound else { return nil }
        let words = text[start...].prefix(20).cleanedWords
        guard words.count > 2, words[1] == "och", let first = reportYear(words[0]),
            let second = reportYear(words[2].prefix(4)),
            let left = columns.firstIndex(where: { $0.period.year == first }),
            let right = columns.firstIndex(where: { $0.period.year == second }), left < right
        else { return nil }
        return [left, right]
    }

    /// Whether the comment says that there is no value for the last column.
    private func lastIsEmpty(_ text: String, _ columns: [MeasureColumn]) -> Bool {
        guard let last = columns.last else { return false }
        return text.holds("inga nya resultat") || text.holds("inget nytt resultat") || text.holds("tagen ur bruk")
            || text.holds("tagits ur bruk") || text.holds("inga nya mätningar") || text.holds("ingen ny mätning")
            || text.firstRange(of: "för \(last.period.year) kommer") != nil
    }
}
