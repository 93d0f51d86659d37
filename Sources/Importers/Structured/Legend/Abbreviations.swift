import Documents

/// The owners that a text spells out beside their abbreviations: "KS – Kommunstyrelsen", "Valnämnden (VN)".
func abbreviations(in text: String, _ names: OwnerNames) -> [(short: String, name: String)] {
    guard text.count <= longestText else { return [] }
    return text.split { $0 == "," || $0 == ";" }.compactMap { part in
        let words = part.split(separator: " ")
        if words.count > 2, "–-=".contains(words[1]) || words[0].hasSuffix(":") {
            let first = words[0].trimmed(where: { !$0.isLetter }).description
            let rest = words.dropFirst().joined(separator: " ").trimmed { " –=-".contains($0) }
            return isAbbreviation(first) ? names.name(rest.description).map { (first, $0) } : nil
        }
        guard part.last == ")", let open = part.lastIndex(of: "(") else { return nil }
        let last = part[part.index(after: open)...].dropLast().description
        let name = names.name(part[..<open].trimmed { $0 == " " }.description)
        return isAbbreviation(last) ? name.map { (last, $0) } : nil
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
private let longestAbbreviation = 8

/// A short word of capitals: "BUN", "KoF", "MBN".
func isAbbreviation(_ text: String) -> Bool {
    (2...longestAbbreviation).contains(text.count) && text.allSatisfy { $0.isLetter || $0 == "&" }
        && text.count { $0.isUppercase } * 2 >= text.count && text.first?.isUppercase == true
}
