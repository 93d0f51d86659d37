/// How the names of a municipality's committees end, and what makes them definite.
private let endings: [(indefinite: String, definite: String)] = [
    ("nämnd", "en"), ("styrelse", "n"), ("utskott", "et"), ("beredning", "en"), ("revision", "en"),
]
private let longestName = 80
private let mostWords = 8
/// A heading of more words is a sentence.
private let mostHeadingWords = 4

/// The full, definite name where the whole line is the name of a nämnd: "Vård- och omsorgsnämnd" gives "…nämnden".
func nämndName(in line: String) -> String? {
    guard line.utf8.count <= 2 * longestName, let ending = ending(of: line) else { return nil }
    var words = line.cleanedWords[...]
    // "2.1 Socialnämnden" is numbered as a heading.
    if words.first?.allSatisfy({ $0.isNumber || $0 == "." }) == true { words = words.dropFirst() }
    let name = words.joined(separator: " ")
    guard words.count <= mostWords, name.width <= longestName, name.first?.isUppercase == true else { return nil }
    return spelled(name) + ending
}

/// What the name's last word lacks to be definite; nil for a word that names no committee.
private func ending(of line: String) -> String? {
    guard let space = line.utf8.lastIndex(where: { !isBlank($0) }) else { return nil }
    let trimmed = line.utf8[...space]
    let start = trimmed.lastIndex(where: isBlank).map { trimmed.index(after: $0) } ?? trimmed.startIndex
    let word = Substring(trimmed[start...]).lowercased()
    for (indefinite, definite) in endings {
        if word.hasSuffix(indefinite) { return definite }
        if word.hasSuffix(indefinite + definite) { return "" }
    }
    return nil
}

/// A name in capitals gets ordinary letters.
private func spelled(_ name: String) -> String {
    let isShouted = name.count > 1 && name.allSatisfy { !$0.isLowercase }
    return isShouted ? name.prefix(1) + name.dropFirst().lowercased() : name
}

/// The names among headings that are set over a table but end like no committee: "Överförmyndaren".
///
/// What stands over several tables ("Måluppfyllelse") is a heading of another kind.
func uniqueHeadings(_ lines: some Sequence<SourceLine>) -> Set<String> {
    var counts: [String: Int] = [:]
    for line in lines {
        if let name = headingName(in: line) { counts[name, default: 0] += 1 }
    }
    return Set(counts.filter { $1 == 1 }.keys)
}

func headingName(in line: SourceLine) -> String? {
    guard line.followsBlank, !line.hasTab, line.text.utf8.count <= 2 * longestName else { return nil }
    let words = line.text.cleanedWords
    let text = words.joined(separator: " ")
    guard words.count <= mostHeadingWords, let first = text.first, let last = text.last else { return nil }
    let isHeading = first.isUppercase && (last.isLetter || last == ")") && !text.contains { $0 == "." || $0 == ":" }
    return isHeading ? text : nil
}
