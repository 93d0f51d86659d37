import Documents
import Domain

/// Finds the tables of a text whose columns were lost when it was copied: a line of heads, "Indikator 2022 2023
/// Målvärde",
/// and lines that end with as many values.
struct LineTables {
    private let words: RoleWords
    private static let longest = 160

    init(_ vocabulary: ReportVocabulary) { words = RoleWords(vocabulary.columns) }

    /// The same blocks, with such lines put together to tables.
    func joined(_ blocks: [Block]) -> [Block] {
        var result: [Block] = []
        var index = 0
        while index < blocks.count {
            guard let heads = heads(blocks[index]), let table = table(heads, blocks[(index + 1)...]) else {
                result.append(blocks[index])
                index += 1
                continue
            }
            result.append(.table(Table([cells(heads, blocks[index])] + table)))
            index += 1 + table.count
        }
        return result
    }

    private func text(_ block: Block) -> String? {
        guard case .text(let text) = block, text.role == .body, text.text.count <= Self.longest else { return nil }
        return text.text
    }

    private func cells(_ texts: [String], _ block: Block) -> [Cell] {
        guard case .text(let text) = block else { return [] }
        return texts.map { Cell($0, place: text.place) }
    }

    // MARK: Heads

    /// The heads that a line is made of: what is measured first, then at least two columns of which one is a year's.
    private func heads(_ block: Block) -> [String]? {
        guard let line = text(block), !line.hasSuffix(".") else { return nil }
        var rest = line.split(separator: " ")[...]
        var heads: [String] = []
        while !rest.isEmpty {
            guard let count = length(of: rest, isFirst: heads.isEmpty) else { return nil }
            heads.append(rest.prefix(count).joined(separator: " "))
            rest = rest.dropFirst(count)
        }
        let years = heads.filter { Period(text: $0).year != nil }.count
        let amounts = heads.dropFirst().filter { words.roles(of: headWords($0))[.amount] != nil }.count
        return heads.count > 2 && (years > 0 || amounts > 1) && Set(heads).count == heads.count ? heads : nil
    }

    /// How many words the next head has: the longest phrase that columns are called, with its year.
    private func length(of rest: ArraySlice<Substring>, isFirst: Bool) -> Int? {
        if !isFirst, isYear(rest.first) { return 1 }
        for count in stride(from: min(4, rest.count), to: 0, by: -1) {
            let phrase = rest.prefix(count)
            guard !phrase.contains(where: isYear), isHead(phrase.joined(separator: " "), isFirst: isFirst) else {
                continue
            }
            let hasYear = !isFirst && isYear(rest.dropFirst(count).first)
            return hasYear ? count + 1 : count
        }
        return nil
    }

    private func isYear(_ word: Substring?) -> Bool {
        word.map { $0.count == 4 && Period(text: $0).year != nil } ?? false
    }

    private func isHead(_ text: String, isFirst: Bool) -> Bool {
        let roles = words.roles(of: headWords(text)).filter { $0.value >= RoleWords.whole }
        return isFirst
            ? roles[.measure] != nil || roles[.post] != nil
            : [ReportRole.value, .target, .unit, .trend, .amount].contains { roles[$0] != nil }
    }

    // MARK: Rows

    /// The rows right below the heads; nil where there are none.
    private func table(_ heads: [String], _ below: ArraySlice<Block>) -> [[Cell]]? {
        var rows: [[Cell]] = []
        for block in below {
            guard let line = text(block), let row = TrailingValues(line, count: heads.count - 1) else { break }
            rows.append(cells([row.name] + row.values, block))
        }
        return rows.isEmpty ? nil : rows
    }
}

/// A line's name and the values that it ends with, told apart only where there is one way to.
struct TrailingValues: Equatable {
    private(set) var name: String
    private(set) var values: [String]

    /// - Parameter count: how many values there are.
    init?(_ line: String, count: Int) {
        let words = line.split(separator: " ").map(String.init)
        let run = words.reversed().prefix(while: Self.isValue).count
        guard run >= count, run < words.count else { return nil }
        // A name may end in a number too: the fewer words it takes of those that could be values, the better.
        for start in (words.count - run)...(words.count - count) {
            let found = Self.parted(words[start...], count)
            if found.isEmpty { continue }
            guard found.count == 1 else { return nil }
            name = words[..<start].joined(separator: " ")
            values = found[0]
            return
        }
        return nil
    }

    private static func isValue(_ word: String) -> Bool {
        word.allSatisfy { "-–—−".contains($0) } && word.count == 1 || PrintedNumber(word) != nil
    }

    /// Every way to take words for so many values: "4 120 5 875" is two.
    private static func parted(_ words: ArraySlice<String>, _ count: Int) -> [[String]] {
        guard count > 0 else { return words.isEmpty ? [[]] : [] }
        guard words.count >= count else { return [] }
        return (1...min(3, words.count - count + 1)).filter { isNumber(words.prefix($0)) }.flatMap { length in
            parted(words.dropFirst(length), count - 1).map { [words.prefix(length).joined(separator: " ")] + $0 }
        }
    }

    private static func isNumber(_ words: ArraySlice<String>) -> Bool {
        guard words.count > 1, let first = words.first else { return !words.isEmpty }
        return PrintedNumber(first) != nil && !first.hasPrefix("0")
            && first.allSatisfy { $0.isNumber || $0 == "−" || $0 == "-" }
            && first.filter(\.isNumber).count <= 3
            && words.dropFirst().allSatisfy { $0.prefix { $0.isNumber }.count == 3 }
            && PrintedNumber(words.joined(separator: " ")) != nil
    }
}
