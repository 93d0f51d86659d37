/// Finds what belongs to the page and not to the text: titles in the page's head, page numbers, repeated lines.
struct PageFurniture {
    private let numbers: Set<Int>

    /// Whether the line, by its number in the file, is furniture.
    func contains(_ line: SourceLine) -> Bool { numbers.contains(line.number) }

    init(_ text: SourceText) {
        var found: Set<Int> = []
        var previous: SourceLine?
        for line in text.lines {
            let follows = previous.map { found.contains($0.number) } ?? false
            if Self.isFurniture(line, after: previous, previousIsFurniture: follows) { found.insert(line.number) }
            previous = line
        }
        numbers = found.union(Self.neighbours(of: found, in: text.lines))
    }

    private static func isFurniture(_ line: SourceLine, after previous: SourceLine?, previousIsFurniture: Bool) -> Bool
    {
        guard line.text.utf8.count <= longestTitle, !line.hasTab, mayBeFurniture(line.text) else { return false }
        let plain = line.plain
        if isReportTitle(plain) || isPageNumber(plain) { return true }
        // A lone number is a page's only where no sentence can end in it.
        let isLone = plain.utf8.count <= 3 && plain.allSatisfy(\.isNumber)
        return isLone && (line.followsBlank || previousIsFurniture || previous?.text.last == ".")
    }

    /// Furniture has a number in it, or is the title's first line.
    private static func mayBeFurniture(_ text: String) -> Bool {
        text.utf8.contains { (0x30...0x39).contains($0) } || text.utf8.first { !isBlank($0) } == UInt8(ascii: "B")
    }

    private static func isPageLine(_ text: String) -> Bool {
        text.last != "." && nämndName(in: text) == nil && headingColumns(inRunningText: text) == nil
    }

    /// Lines that stand more than once, each time beside furniture: "Huddinge kommun" over "Sida 3 av 20".
    private static func neighbours(of furniture: Set<Int>, in lines: [SourceLine]) -> Set<Int> {
        var places: [String: [Int]] = [:]
        var outside: [Int] = []
        for (index, line) in lines.enumerated() where !furniture.contains(line.number) && !line.hasTab {
            // Only a line that touches furniture: the last line of a text can come before a page's end twice.
            let isBeside = furniture.contains(line.number - 1) || furniture.contains(line.number + 1)
            if isBeside { places[line.text, default: []].append(line.number) } else { outside.append(index) }
        }
        places = places.filter { $1.count > 1 && isPageLine($0) }
        guard !places.isEmpty else { return [] }
        for index in outside { places[lines[index].text] = nil }
        return Set(places.values.joined())
    }
}

private let longestTitle = 200

/// Whether a line is the report's own title, as it is printed on every page.
func isReportTitle(_ plain: String) -> Bool {
    guard plain.utf8.count <= longestTitle, plain.utf8.last != UInt8(ascii: ".") else { return false }
    if plain.hasPrefix("BILAGA") { return true }
    guard plain.unicodeScalars.first?.properties.isUppercase == true else { return false }
    let folded = plain.lowercased()
    let isAppendix = folded.hasPrefix("bilaga")
    if isAppendix, plain.utf8.count <= 12 { return true }
    return (isAppendix || folded.holds("målprognoser")) && Period(text: folded).year != nil
}

/// "Sida 3 av 20", "3 (20)", "3/20", "- 3 -".
func isPageNumber(_ plain: String) -> Bool {
    guard plain.utf8.count <= 20 else { return false }
    let words = plain.lowercased().split { !($0.isLetter || $0.isNumber) }
    let numbers = words.filter { $0.allSatisfy(\.isNumber) && $0.count <= 3 }
    let rest = words.filter { !$0.allSatisfy(\.isNumber) }
    guard !numbers.isEmpty, numbers.count + rest.count == words.count else { return false }
    if rest.isEmpty {
        let isPair = numbers.count == 2 && plain.contains { $0 == "(" || $0 == "/" }
        return isPair || (numbers.count == 1 && plain.first == "-" && plain.last == "-")
    }
    return ["sida", "sid", "s", "page"].contains(rest[0]) && rest.dropFirst().allSatisfy { $0 == "av" || $0 == "of" }
        || (rest == ["av"] && numbers.count == 2)
}
