import Documents

/// The owners that a text spells out beside their abbreviations: "KS – Kommunstyrelsen", "Valnämnden (VN)".
///
/// - Returns: those found, and whether the text does nothing else.
func abbreviations(in text: String, _ names: OwnerNames) -> (found: [(short: String, name: String)], isWhole: Bool) {
    guard text.count <= longestText else { return ([], false) }
    let parts = text.split { $0 == "," || $0 == ";" }
    let found = parts.compactMap { listed($0, names) }
    return (found + bracketed(text, names), !found.isEmpty && found.count == parts.count)
}

/// "KS – Kommunstyrelsen".
private func listed(_ part: Substring, _ names: OwnerNames) -> (short: String, name: String)? {
    let words = part.split(separator: " ")
    guard words.count > 1, words.count > 2 && "–-=".contains(words[1]) || words[0].hasSuffix(":") else { return nil }
    let first = words[0].trimmed(where: { !$0.isLetter }).description
    let rest = words.dropFirst().joined(separator: " ").trimmed { " –=-".contains($0) }
    return isAbbreviation(first) ? names.name(rest.description).map { (first, $0) } : nil
}

/// "… av socialnämnden (SN) och valnämnden (VN)".
private func bracketed(_ text: String, _ names: OwnerNames) -> [(short: String, name: String)] {
    let parts = text.split(separator: "(", omittingEmptySubsequences: false)
    return zip(parts, parts.dropFirst()).compactMap { before, after -> (short: String, name: String)? in
        guard let end = after.firstIndex(of: ")"), isAbbreviation(String(after[..<end])) else { return nil }
        let part = before.split { ",;:)".contains($0) }.last ?? before
        let words = part.split(separator: " ").suffix(mostWords)
        let name = words.indices.lazy.compactMap { start -> String? in
            // A name begins with a capital, a compound's first part or is one word: "barn- och skolnämnden (BSN)".
            guard words[start].first?.isUppercase == true || words[start].hasSuffix("-") || start == words.endIndex - 1
            else { return nil }
            let rest = words[start...].joined(separator: " ")
            return names.name(rest.prefix(1).uppercased() + rest.dropFirst())
        }.first
        return name.map { (String(after[..<end]), $0) }
    }
}

/// Those of a table of two columns.
func abbreviations(in table: Grid, _ names: OwnerNames) -> [(short: String, name: String)] {
    guard table.width == 2 else { return [] }
    return table.rows.compactMap { row in
        let texts = row.map(\.text.oneLine)
        if isAbbreviation(texts[0]), let name = names.name(texts[1]) { return (texts[0], name) }
        if isAbbreviation(texts[1]), let name = names.name(texts[0]) { return (texts[1], name) }
        return nil
    }
}

private let longestText = 600
/// Of a name before its abbreviation in brackets.
private let mostWords = 6
private let longestAbbreviation = 8

/// A short word of capitals: "BUN", "KoF", "MBN".
func isAbbreviation(_ text: String) -> Bool {
    (2...longestAbbreviation).contains(text.count) && text.allSatisfy { $0.isLetter || $0 == "&" }
        && text.count { $0.isUppercase } * 2 >= text.count && text.first?.isUppercase == true
}
