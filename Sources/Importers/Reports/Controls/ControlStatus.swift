/// The status that a comment begins with: "Klart. …", "a) Klart."
///
/// - Returns: the scale's name, and whether the comment has points of its own, each with a status; nil where it begins
///   with none, or where its points differ.
func statusOpening(_ comment: String, labels: StatusLabels) -> (name: String, isPoint: Bool)? {
    var found: [(name: String, isPoint: Bool)] = []
    for line in comment.split(separator: "\n") {
        let words = line.cleanedWords
        let isPoint = words.first.map(isPointMark) ?? false
        guard isPoint || found.isEmpty, let name = status(beginning: words.dropFirst(isPoint ? 1 : 0), labels: labels)
        else {
            if found.isEmpty { return nil }
            continue
        }
        found.append((name, isPoint))
    }
    guard let first = found.first, found.allSatisfy({ $0.name == first.name }) else { return nil }
    return first
}

/// "a)", "1.", "-", "•".
private func isPointMark(_ word: Substring) -> Bool {
    guard word.count <= 3, let last = word.last else { return false }
    return word == "-" || word == "•" || (last == ")" || last == ".") && word.count > 1 && !word.hasPrefix("(")
}

/// The status of progress that ends a sentence or a line of its own; "Klart 2019-12-31." is a deadline.
private func status(beginning words: ArraySlice<Substring>, labels: StatusLabels) -> String? {
    guard let first = words.first, startsLikeName(first) else { return nil }
    for count in stride(from: min(words.count, longestLabel), to: 0, by: -1) {
        let part = words.prefix(count)
        guard count == words.count || ".:,".contains(part.last?.last ?? " ") else { continue }
        if let name = labels.name(ofCell: part.joined(separator: " ")), name.lowercased().holds("klart") { return name }
    }
    return nil
}

private let longestLabel = 5
