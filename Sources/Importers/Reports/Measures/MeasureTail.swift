import Domain

/// A row's line in a table with year columns, cut in its parts: "Antal X 864 651 997 Etappmål 2019".
struct MeasureTail {
    var name: [MeasureWord]
    /// The values, left to right; nil for a cell that a dash marks as empty.
    var values: [MeasureColumnValue?]
    /// The words of the labelled cells after them.
    var cells: ArraySlice<MeasureWord>
    /// Why the cut is unsure.
    var doubt: Doubt?

    /// - Parameter columns: how many value columns the table has.
    init(_ words: [MeasureWord], columns: Int) {
        self.init(words, cut: MeasureTail.startOfCells(words), columns: columns)
        guard values.isEmpty, cells.isEmpty, let last = words.last, last.text.allSatisfy(\.isLetter) else { return }
        // The rest of a trend whose other half is lost stands after the values.
        let shorter = MeasureTail(words, cut: words.count - 1, columns: columns)
        if shorter.values.count == columns, columns > 1 { self = shorter }
    }

    private init(_ words: [MeasureWord], cut: Int, columns: Int) {
        cells = words[cut...]
        var start = cut
        var items: [Item] = []
        MeasureTail.takeItems(from: words, before: &start, most: columns * 4 + 2, into: &items)
        items.reverse()
        name = Array(words[..<start])
        values = []
        guard !items.isEmpty else { return }
        settle(items, columns: columns)
    }
}

/// One value of a row with year columns.
struct MeasureColumnValue: Hashable, Sendable {
    var number: MeasureNumber
    var unit: String?
    var doubt: Doubt?
}

private typealias Item = MeasureItem

/// A number or a lone dash in a row's tail, with its unit.
private struct MeasureItem {
    /// Nil for a lone dash.
    var number: MeasureNumber?
    var unit: String?
    var words: [MeasureWord]
    var isTorn = false
}

extension MeasureTail {
    /// Where the labelled cells begin: at the first of their words that follows a number, or at a trend that ends the line.
    private static func startOfCells(_ words: [MeasureWord]) -> Int {
        for index in words.indices.dropFirst() {
            let opens =
                ["Etappmål", "Mål", "Ranking", "Trend", "Nej"].contains(words[index].text) || isTrend(words[index...])
            guard opens else { continue }
            let before = words[index - 1].text
            let follows = MeasureNumber(words[index - 1]) != nil || rowUnits.contains(before)
            if follows || (isTrend(words[index...]) && words.count > 1) { return index }
        }
        return words.isEmpty || !isTrend(words[...]) ? words.count : 0
    }

    private static func isTrend(_ words: ArraySlice<MeasureWord>) -> Bool { measureTrend(words) != nil }

    /// Takes numbers, units and lone dashes from the right, the last first.
    private static func takeItems(
        from words: [MeasureWord], before start: inout Int, most: Int, into items: inout [Item]
    ) {
        let repeated = repeatedUnit(words[..<start])
        while start > 0, items.count < most {
            var unit: String?
            var index = start - 1
            if rowUnits.contains(words[index].text) || words[index].text == repeated {
                unit = words[index].text
                index -= 1
            }
            guard index >= 0 else { return }
            if unit == nil, isLoneDash(words[index]) {
                items.append(Item(number: nil, unit: nil, words: [words[index]]))
                start = index
                continue
            }
            guard let number = MeasureNumber(words[index]), unit != nil || reportYear(words[index].text) == nil else {
                return
            }
            if unit == nil, index > 0, words[index - 1].text == "index" {
                unit = "index"
                index -= 1
            }
            items.append(Item(number: number, unit: unit ?? number.unit, words: Array(words[index..<start])))
            start = index
        }
    }

    /// A word that stands after each number at the end: "22,6 poster 18,5 poster".
    private static func repeatedUnit(_ words: ArraySlice<MeasureWord>) -> String? {
        guard words.count >= 4, let last = words.last, MeasureNumber(last) == nil, isUnit(last.text),
            words[words.endIndex - 3].text == last.text, MeasureNumber(words[words.endIndex - 2]) != nil,
            MeasureNumber(words[words.endIndex - 4]) != nil
        else { return nil }
        return last.text
    }

    /// Parts the numbers among the columns, and gives back to the name what is none of theirs.
    private mutating func settle(_ found: [Item], columns: Int) {
        let numbers = found.filter { $0.number != nil }.count
        if numbers + 1 <= columns, numbers > 0, found.count == columns {
            values = found.map { $0.number.map { MeasureColumnValue(number: $0, unit: nil) } }
            for index in values.indices { values[index]?.unit = found[index].unit }
            return
        }
        var items = joiningTornSigns(found)
        let dashes = items.prefix { $0.number == nil }
        name += dashes.flatMap(\.words)
        items.removeFirst(dashes.count)
        guard !items.isEmpty, items.allSatisfy({ $0.number != nil }) else {
            name += items.flatMap(\.words)
            return
        }
        let parting = MeasureParting(
            items.compactMap(\.number), units: items.map(\.unit), columns: columns, label: name)
        guard let best = parting.best else {
            name += items.flatMap(\.words)
            return
        }
        name += items[..<best.dropped].flatMap(\.words)
        let torn = Set(items.filter(\.isTorn).compactMap { $0.number?.line })
        values = best.groups.map { group in
            let sign = group.number.isNegative && torn.contains(group.number.line) ? Doubt.tornSign : nil
            return MeasureColumnValue(
                number: group.number, unit: group.unit, doubt: sign ?? (parting.isClose ? .thousandsOrColumns : nil))
        }
        if best.dropped > 0 { doubt = .digitsInLabel }
    }

    /// A lone dash before a number is its minus; others are empty cells, and those are left out.
    private func joiningTornSigns(_ items: [Item]) -> [Item] {
        var result: [Item] = []
        var dash: Item?
        for item in items {
            guard var number = item.number else {
                if result.isEmpty, let dash { result.append(dash) }
                dash = item
                continue
            }
            if let sign = dash {
                number.isNegative = true
                result.append(Item(number: number, unit: item.unit, words: sign.words + item.words, isTorn: true))
            } else {
                result.append(item)
            }
            dash = nil
        }
        return result
    }
}

/// The trend that the words are, also where a narrow column has broken it.
func measureTrend(_ words: ArraySlice<MeasureWord>) -> String? {
    guard words.count < 3, words.first?.text.first?.isUppercase == true else { return nil }
    let whole = words.map(\.text).joined()
    return measureTrends.contains(whole) ? whole : nil
}
