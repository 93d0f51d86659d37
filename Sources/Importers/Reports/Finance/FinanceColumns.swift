/// A column of a financial table.
struct FinanceColumn: Hashable, Sendable {
    /// The heading, wraps joined: "Bokslut 2018".
    var name: String
    /// The year that the heading names; nil where it names none.
    var year: Int?
    var isPercent: Bool { name.last == "%" || name.lowercased().hasSuffix("procent") }

    init(_ words: some Sequence<String>) {
        name = words.joined(separator: " ")
        while let last = name.last, ",:;*".contains(last) { name.removeLast() }
        year = name.split(separator: " ").lazy.compactMap { calendarYear(FinanceWords.bare($0)) }.first
    }
}

/// The columns that a header's words make.
///
/// - Parameter count: how many amounts most of the rows have.
func financeColumns(_ header: FinanceHeader, count: Int) -> [FinanceColumn] {
    var parts = headings(header.words)
    dropLabelHeadings(&parts)
    if parts.count > count { dealYears(&parts, of: header.words, count: count) }
    if parts.count > count { mergeTimes(&parts, count: count) }
    if parts.count > count { dropUnknown(&parts, count: count) }
    if parts.count < count { splitAfterYears(&parts, count: count) }
    if parts.isEmpty, count == 1, !header.name.isEmpty { parts = [[header.name]] }
    return named(parts.map(FinanceColumn.init), groups: header.groups)
}

/// Each heading begins with a capital letter or is a year; "Utfall 2019 2018" are two.
private func headings(_ words: some Sequence<String>) -> [[String]] {
    var result: [[String]] = []
    for word in words {
        let endsInYear = result.last?.last.map { calendarYear($0) != nil } ?? false
        if calendarYear(word) != nil, endsInYear, let shared = result.last?.dropLast() {
            result.append(shared + [word])
        } else if result.isEmpty || startsLikeName(word[...]) && !(word.first?.isNumber ?? false) {
            result.append([word])
        } else {
            result[result.count - 1].append(word)
        }
    }
    return result
}

/// "Projekt", "Verksamhet": the heading of the labels, before the others or after them.
private func dropLabelHeadings(_ parts: inout [[String]]) {
    func isLabel(_ part: [String]?) -> Bool {
        part?.count == 1 && part?.first.map { FinanceWords.isLabelHeading($0) } ?? false
    }
    if isLabel(parts.first) { parts.removeFirst() }
    if isLabel(parts.last) { parts.removeLast() }
}

/// "Budget Bokslut Bokslut", and under them "2019 2019 2018": each heading takes its own year.
private func dealYears(_ parts: inout [[String]], of words: [String], count: Int) {
    let years = words.reversed().prefix { calendarYear($0) != nil }.reversed()
    var heads = headings(words.dropLast(years.count))
    dropLabelHeadings(&heads)
    guard heads.count == count, years.count > 1, years.count <= count,
        heads.allSatisfy({ !$0.contains { calendarYear($0) != nil } })
    else { return }
    for (index, year) in years.enumerated() { heads[index].append(year) }
    parts = heads
}

/// "Budget" and "Helår" are one heading where there would be too many.
private func mergeTimes(_ parts: inout [[String]], count: Int) {
    var index = 1
    while index < parts.count, parts.count > count {
        if let first = parts[index].first, FinanceWords.isTime(first) {
            parts[index - 1] += parts.remove(at: index)
        } else {
            index += 1
        }
    }
}

/// Leaves out what is no known heading, from the left and then from the right.
private func dropUnknown(_ parts: inout [[String]], count: Int) {
    func isUnknown(_ part: [String]?) -> Bool {
        guard let first = part?.first else { return false }
        return FinanceWords.columnKind(first) == nil && calendarYear(first) == nil
    }
    while parts.count > count, isUnknown(parts.first) { parts.removeFirst() }
    while parts.count > count, isUnknown(parts.last) { parts.removeLast() }
}

/// "Budget 2019 utfall 2019" are two headings where there would be too few.
private func splitAfterYears(_ parts: inout [[String]], count: Int) {
    var index = 0
    while index < parts.count, parts.count < count {
        let part = parts[index]
        let cut = part.indices.dropFirst().first {
            calendarYear(part[$0 - 1]) != nil && FinanceWords.columnKind(part[$0]) != nil
        }
        if let cut { parts.replaceSubrange(index...index, with: [Array(part[..<cut]), Array(part[cut...])]) }
        index += 1
    }
}

/// Puts the words over several columns before headings that would otherwise be the same.
private func named(_ columns: [FinanceColumn], groups: [String]) -> [FinanceColumn] {
    var counts: [String: Int] = [:]
    for column in columns { counts[column.name, default: 0] += 1 }
    guard counts.values.contains(where: { $0 > 1 }), !groups.isEmpty else { return columns }
    let names = groupNames(groups)
    var seen: [String: Int] = [:]
    return columns.map { column in
        let turn = seen[column.name, default: 0]
        seen[column.name] = turn + 1
        guard counts[column.name, default: 0] == names.count, names.indices.contains(turn), names.count > 1 else {
            return column
        }
        return FinanceColumn([names[turn], column.name])
    }
}

/// "HELÅR", "PERIOD JANUARI-MARS": a group begins where its first word does not go on with months.
private func groupNames(_ words: [String]) -> [String] {
    let beginnings = ["helår", "period", "ack", "delår", "tertial", "kvartal", "år", "månad"]
    var result: [String] = []
    for word in words {
        if result.isEmpty || beginnings.contains(where: FinanceWords.bare(word).hasPrefix) {
            result.append(word)
        } else {
            result[result.count - 1] += " " + word
        }
    }
    return result
}
